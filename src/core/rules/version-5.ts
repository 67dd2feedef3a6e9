import type { ActType } from '../declare.ts';
import { delayingActs } from '../incidents/delaying.ts';
import { takenDownActs } from '../taken-down.ts';
import { obligationTalksFold } from '../views/obligation-talks.ts';
import { version } from './book.ts';
import { VERSION_4 } from './version-4.ts';

/** Places in case files that are delayed where the sides say so. */
export const VERSION_5: readonly ActType[] = [...VERSION_4, ...delayingActs];

export const RULES_5 = { ...version(5, VERSION_5, takenDownActs), talks: obligationTalksFold };
