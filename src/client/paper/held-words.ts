import type { WordLanguage, Words } from '#core/words.ts';
import { WORD_LANGUAGES } from '#core/words.ts';
import type { RoomViews } from '../room-views.ts';

/** What the body of an act holds, for its paper form. */

export interface HeldWords {
  /** Of the field that holds them. */
  field: string;
  language: WordLanguage;
  text: string;
}

/** Every run of words in a body, in its order. */
export function heldWords(body: unknown): HeldWords[] {
  const found: HeldWords[] = [];
  walk(body, '', (field, value) => {
    if (!isWords(value)) return false;
    for (const language of WORD_LANGUAGES) {
      const text = value[language];
      if (text !== undefined) found.push({ field, language, text });
    }
    return true;
  });
  return found;
}

/** The admitted acts that a body names, each once, in its order. */
export function namedActs(views: RoomViews, body: unknown): string[] {
  const found = new Set<string>();
  walk(body, '', (_, value) => {
    if (typeof value === 'string' && views.acts.has(value)) found.add(value);
    return false;
  });
  return [...found];
}

/** @param visit returns whether it has taken all of the value */
function walk(
  value: unknown,
  field: string,
  visit: (field: string, value: unknown) => boolean,
): void {
  if (visit(field, value) || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) for (const one of value) walk(one, field, visit);
  else for (const [name, inner] of Object.entries(value)) walk(inner, name, visit);
}

const LANGUAGE_NAMES: ReadonlySet<string> = new Set(WORD_LANGUAGES);

function isWords(value: unknown): value is Words {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length > 0 &&
    entries.every(([name, text]) => LANGUAGE_NAMES.has(name) && typeof text === 'string')
  );
}
