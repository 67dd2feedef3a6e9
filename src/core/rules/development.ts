import type { ActType } from '../declare.ts';
import { takenDownActs } from '../taken-down.ts';
import { obligationTalksFold } from '../views/obligation-talks.ts';
import { version } from './book.ts';
import { VERSION_5 } from './version-5.ts';

/** What the next rules version adds, under development: no room but an exercise's may pin it (RC11.4). Nothing at present. */
const ADDED: readonly ActType[] = [];

export const RULES_0 = {
  ...version(0, [...VERSION_5, ...ADDED], takenDownActs),
  talks: obligationTalksFold,
};
