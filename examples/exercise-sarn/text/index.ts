import { PREAMBLE } from './0-preamble.ts';
import { GENERAL } from './1-general.ts';
import { CESSATION } from './2-cessation.ts';
import { SEPARATION } from './3-separation.ts';
import { PERSONS } from './4-persons.ts';
import { VALLEY } from './5-valley.ts';
import { MONITORING } from './6-monitoring.ts';
import { FINAL } from './7-final.ts';
import { ANNEXES } from './8-annexes.ts';
import type { Passage } from './passage.ts';

/** The ceasefire agreement as the mediators table it: 30 articles in seven parts, with two annexes. Invented, as everything here. */

export const TITLE = {
  en: 'Agreement on a ceasefire along the Sarn',
  ur: 'دریائے سارن پر جنگ بندی کا سمجھوتہ',
  ps: 'د سارن پر اوږدو د اوربند هوکړه لیک',
} as const;

/** Tabled on the evening of day 2. */
export const FIRST_HALF: readonly Passage[] = [
  ...PREAMBLE,
  ...GENERAL,
  ...CESSATION,
  ...SEPARATION,
  ...PERSONS,
];

/** Added the next morning. */
export const SECOND_HALF: readonly Passage[] = [...VALLEY, ...MONITORING, ...FINAL, ...ANNEXES];

/** The parts as sides agree to them, set by set. */
export const SETS = {
  preamble: [...PREAMBLE, ...GENERAL],
  cessation: CESSATION,
  separation: SEPARATION,
  persons: PERSONS,
  valley: VALLEY,
  monitoring: MONITORING,
  final: FINAL,
  annexes: ANNEXES,
} as const satisfies Record<string, readonly Passage[]>;
