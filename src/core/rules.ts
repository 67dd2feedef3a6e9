import { changeActs } from './changes.ts';
import { correctionActs } from './corrections.ts';
import { takenDownActs } from './taken-down.ts';
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
import { commissionActs } from './commission.ts';
import { conductActs } from './conduct.ts';
import { consentActs } from './consent.ts';
import { credentialActs } from './credentials.ts';
import { hotlineActs } from './hotline.ts';
import { listActs } from './lists.ts';
import { minutesActs } from './minutes.ts';
import { noteActs } from './notes.ts';
import { pointActs } from './points.ts';
import { powersActs } from './powers.ts';
import { procedureActs } from './procedure.ts';
import { referralActs } from './referral.ts';
import { releaseActs } from './releases.ts';
import { shuttleActs } from './shuttle.ts';
import { silenceActs } from './silence.ts';
import { truceTermsActs } from './truce-terms.ts';
import { workingPaperActs } from './working-papers.ts';

/** Acts whose bodies hold those of other types: these are looked up in the same version. */
type ActsAboutActs = (
  typeOf: (name: string, version: number) => ActType | undefined,
) => readonly ActType[];

/**
 * The rules versions this program knows (RC11). A released version's list is never edited: a fix or a new act type goes into a new version, and the golden
 * logs of every released version are replayed in the tests.
 */
function version(
  number: number,
  types: readonly ActType[],
  ...about: readonly ActsAboutActs[]
): Rulebook {
  const book: Rulebook = rulebook(number, roomOpening, [
    ...types,
    ...[correctionActs, ...about].flatMap((acts) => acts((name, v) => book.type(name, v))),
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

/** What rules version 2 adds, under development: no room but an exercise's may pin it (RC11.4). */
const ADDED_BY_2: readonly ActType[] = [
  ...workingPaperActs,
  ...procedureActs,
  ...credentialActs,
  ...conductActs,
  ...minutesActs,
  ...powersActs,
  ...pointActs,
  ...consentActs,
  ...referralActs,
  ...silenceActs,
  ...shuttleActs,
  ...truceTermsActs,
  ...commissionActs,
  ...hotlineActs,
  ...listActs,
  ...releaseActs,
  ...noteActs,
];

const BOOKS: ReadonlyMap<number, Rulebook> = new Map([
  [0, version(0, [...VERSION_1, ...ADDED_BY_2], takenDownActs)],
  [1, version(1, VERSION_1)],
]);

/** The newest released version: what new rooms pin. */
export const CURRENT_RULES = 1;

/** The rules of a version, or undefined: "needs a newer Parley". */
export function rules(number: number): Rulebook | undefined {
  return BOOKS.get(number);
}

export const RULES_VERSIONS: readonly number[] = [...BOOKS.keys()];
