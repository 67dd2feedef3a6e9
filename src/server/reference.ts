import { reference, type Reference } from '#core/reference.ts';
import type { Language } from '#core/words.ts';
import { CURRENT_RULES, rules } from '#core/rules.ts';
import { FAILURES } from './failures.ts';

/** The reference of the rules that new rooms take, with what HTTP itself can say no with. */
export interface ServerReference extends Reference {
  failures: { code: string; anchor: string; status: number; sentence: Record<Language, string> }[];
}

let made: ServerReference | undefined;

/** The same as long as the program runs, so it is worked out once. */
export function serverReference(): ServerReference {
  made ??= { ...reference(currentRules()), failures: failures() };
  return made;
}

function currentRules() {
  const book = rules(CURRENT_RULES);
  if (!book) throw new Error('the current rules are not among those known');
  return book;
}

function failures(): ServerReference['failures'] {
  return Object.entries(FAILURES).map(([code, { status, en, ur }]) => ({
    code,
    anchor: `/reference#${code}`,
    status,
    sentence: { en, ur },
  }));
}
