import type { ActType } from '../declare.ts';
import { takenDownActs } from '../taken-down.ts';
import { textTalksFold } from '../views/text-talks.ts';
import { version } from './book.ts';
import { VERSION_3 } from './version-3.ts';

/** What the next rules version adds, under development: no room but an exercise's may pin it (RC11.4). At present nothing. */
const ADDED: readonly ActType[] = [];

export const RULES_0 = {
  ...version(0, [...VERSION_3, ...ADDED], takenDownActs),
  talks: textTalksFold,
};
