import { ZONE_FAULTS } from '../geometry/zone-fault.ts';
import { COUNTING_REFUSALS } from './counting.ts';
import { INCIDENT_REFUSALS } from './incidents.ts';
import { addRefusals } from './index.ts';
import { OBLIGATION_REFUSALS } from './obligations.ts';

/** What the rules of zones, obligations, incidents and counting refuse. It comes with them (rules/version-4.ts and later) and weighs nothing in other rooms. */
export const PROMISE_REFUSALS = {
  ...ZONE_FAULTS,
  ...OBLIGATION_REFUSALS,
  ...INCIDENT_REFUSALS,
  ...COUNTING_REFUSALS,
} as const;

addRefusals(PROMISE_REFUSALS);
