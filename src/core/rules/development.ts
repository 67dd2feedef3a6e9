import { countingActs } from '../counting/acts.ts';
import type { ActType } from '../declare.ts';
import { destroyingActs } from '../destroying.ts';
import { allegingActs } from '../incidents/alleging.ts';
import { contextActs } from '../incidents/context.ts';
import { findingActs } from '../incidents/finding.ts';
import { intakeCaseActs } from '../incidents/intake-cases.ts';
import { intakeActs } from '../incidents/intake.ts';
import { remedyingActs } from '../incidents/remedying.ts';
import { verifyingActs } from '../incidents/verifying.ts';
import { agreeingActs } from '../obligations/agreeing.ts';
import { performingActs } from '../obligations/performing.ts';
import { steeringActs } from '../obligations/steering.ts';
import { takenDownActs } from '../taken-down.ts';
import { obligationTalksFold } from '../views/obligation-talks.ts';
import { version } from './book.ts';
import { zoneActs } from '../zones.ts';
import { VERSION_3 } from './version-3.ts';
// The words of what these rules know, and of what they refuse.
import '../refusals/promises.ts';
import '../vocabulary/promises.ts';

/** What the next rules version adds, under development: no room but an exercise's may pin it (RC11.4): promises that can be checked, and what is reported and found under them. */
const ADDED: readonly ActType[] = [
  ...zoneActs,
  ...agreeingActs,
  ...steeringActs,
  ...performingActs,
  ...allegingActs,
  ...verifyingActs,
  ...findingActs,
  ...remedyingActs,
  ...contextActs,
  ...intakeActs,
  ...intakeCaseActs,
  ...destroyingActs,
  ...countingActs,
];

export const RULES_0 = {
  ...version(0, [...VERSION_3, ...ADDED], takenDownActs),
  talks: obligationTalksFold,
};
