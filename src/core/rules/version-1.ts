import { changeActs } from '../changes.ts';
import type { ActType } from '../declare.ts';
import { peopleActs } from '../people.ts';
import { reportActs } from '../reports.ts';
import { roomActs } from '../rooms.ts';
import { roundActs } from '../rounds.ts';
import { sealingActs } from '../sealing.ts';
import { statementActs } from '../statements.ts';
import { truceActs } from '../truce.ts';
import { version } from './book.ts';

export const VERSION_1: readonly ActType[] = [
  ...roomActs,
  ...changeActs,
  ...sealingActs,
  ...peopleActs,
  ...roundActs,
  ...statementActs,
  ...truceActs,
  ...reportActs,
];

export const RULES_1 = version(1, VERSION_1);
