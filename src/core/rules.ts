import { changeActs } from './changes.ts';
import { correctionActs } from './corrections.ts';
import type { ActType } from './declare.ts';
import { peopleActs } from './people.ts';
import { reportActs } from './reports.ts';
import { roomActs, roomOpening } from './rooms.ts';
import { roundActs } from './rounds.ts';
import type { Rulebook } from './rulebook.ts';
import { rulebook } from './rulebook.ts';
import { sealingActs } from './sealing.ts';
import { statementActs } from './statements.ts';
import { truceActs } from './truce.ts';

/**
 * The rules versions this program knows (RC11). A released version's list is never edited: a fix or a new act type goes into a new version, and the golden
 * logs of every released version are replayed in the tests.
 */
function version(number: number, types: readonly ActType[]): Rulebook {
  const book: Rulebook = rulebook(number, roomOpening, [
    ...types,
    ...correctionActs((name, v) => book.type(name, v)),
  ]);
  return book;
}

const VERSION_1: readonly ActType[] = [
  ...roomActs,
  ...changeActs,
  ...sealingActs,
  ...peopleActs,
  ...roundActs,
  ...statementActs,
  ...truceActs,
  ...reportActs,
];

const BOOKS: ReadonlyMap<number, Rulebook> = new Map([
  // RC11.4: rules under development; at present those of version 1.
  [0, version(0, VERSION_1)],
  [1, version(1, VERSION_1)],
]);

/** The newest released version: what new rooms pin. */
export const CURRENT_RULES = 1;

/** The rules of a version, or undefined: "needs a newer Parley". */
export function rules(number: number): Rulebook | undefined {
  return BOOKS.get(number);
}

export const RULES_VERSIONS: readonly number[] = [...BOOKS.keys()];
