import type { Rulebook } from './rulebook.ts';
import { RULES_0 } from './rules/development.ts';
import { RULES_1 } from './rules/version-1.ts';
import { RULES_2 } from './rules/version-2.ts';
import { RULES_3 } from './rules/version-3.ts';
import { RULES_4 } from './rules/version-4.ts';
import { RULES_5 } from './rules/version-5.ts';

/**
 * The rules versions this program knows (RC11), all of them at once: for the server and the command. What also runs in a browser asks room/rulebooks.ts, which
 * reads a version where a room pins it. A released version's list is never edited: a fix or a new act type goes into a new version, and the golden logs of every
 * released version are replayed in the tests.
 */
const BOOKS: ReadonlyMap<number, Rulebook> = new Map([
  [0, RULES_0],
  [1, RULES_1],
  [2, RULES_2],
  [3, RULES_3],
  [4, RULES_4],
  [5, RULES_5],
]);

/** The newest released version: what new rooms pin. */
export const CURRENT_RULES = 5;

/** The rules of a version, or undefined: "needs a newer Parley". */
export function rules(number: number): Rulebook | undefined {
  return BOOKS.get(number);
}

export const RULES_VERSIONS: readonly number[] = [...BOOKS.keys()];
