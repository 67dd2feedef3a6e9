import { addWords, type Group } from '../terms.ts';
import { COUNTING_WORDS } from './counting.ts';
import { INCIDENT_WORDS } from './incidents.ts';
import { OBLIGATION_WORDS } from './obligations.ts';

/** Words for obligations, incidents and counting, which come with the rules that have them (rules/version-4.ts) and weigh nothing in other rooms. */
export const PROMISE_WORDS = {
  ...COUNTING_WORDS,
  ...OBLIGATION_WORDS,
  ...INCIDENT_WORDS,
} as const satisfies Record<string, Group>;

addWords(PROMISE_WORDS);
