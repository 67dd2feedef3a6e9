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

/** Promises that can be checked, and what is reported and found under them. Of a type with several versions devices sign the newest. */
export const VERSION_4: readonly ActType[] = [
  ...VERSION_3,
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

export const RULES_4 = { ...version(4, VERSION_4, takenDownActs), talks: obligationTalksFold };
