import { refusedCharacter } from '#core/text/segments.ts';
import type { WordLanguage, Words } from '#core/words.ts';
import { WORD_LANGUAGES } from '#core/words.ts';
import type { Members } from './features.ts';

/** Words in the properties of a feature: `name_en`, `name_ur` …, or `name` in the language that whoever imports the file says. */

const LONGEST = 200;

/** One line that a reader sees as it was written; undefined for anything else. */
export function lineOf(value: unknown, longest = LONGEST): string | undefined {
  if (typeof value !== 'string') return undefined;
  const line = value.trim();
  const fits = line !== '' && line.length <= longest && !line.includes('\n');
  return fits && refusedCharacter(line) === undefined ? line : undefined;
}

/** What a feature or its collection says under a name; `wrong` where it says something that is no line of words. */
export function wordsOf(
  members: Members,
  name: string,
  language: WordLanguage,
): Words | 'none' | 'wrong' {
  const said: Partial<Record<WordLanguage, string>> = {};
  const keys = [
    [name, language] as const,
    ...WORD_LANGUAGES.map((one) => [`${name}_${one}`, one] as const),
  ];
  for (const [key, one] of keys) {
    const value = Object.hasOwn(members, key) ? members[key] : undefined;
    if (value === undefined || value === null || value === '') continue;
    const line = lineOf(value);
    if (line === undefined) return 'wrong';
    said[one] = line;
  }
  return Object.keys(said).length === 0 ? 'none' : said;
}

/** The same as properties: `name_en`, `name_ur`. */
export function wordsAsMembers(words: Words | undefined, name: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(words ?? {}).map(([language, text]) => [`${name}_${language}`, text]),
  );
}
