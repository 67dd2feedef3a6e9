import { commissionActs } from '../commission.ts';
import { conductActs } from '../conduct.ts';
import { consentActs } from '../consent.ts';
import { credentialActs } from '../credentials.ts';
import type { ActType } from '../declare.ts';
import { hotlineActs } from '../hotline.ts';
import { listActs } from '../lists.ts';
import { minutesActs } from '../minutes.ts';
import { noteActs } from '../notes.ts';
import { pointActs } from '../points.ts';
import { powersActs } from '../powers.ts';
import { procedureActs } from '../procedure.ts';
import { referralActs } from '../referral.ts';
import { releaseActs } from '../releases.ts';
import { shuttleActs } from '../shuttle.ts';
import { silenceActs } from '../silence.ts';
import { takenDownActs } from '../taken-down.ts';
import { truceTermsActs } from '../truce-terms.ts';
import { workingPaperActs } from '../working-papers.ts';
import { talksFold } from '../views/talks.ts';
import { version } from './book.ts';
import { VERSION_1 } from './version-1.ts';
// The words of what these rules know.
import '../vocabulary/index.ts';

/** The subjects of the talks. */
export const VERSION_2: readonly ActType[] = [
  ...VERSION_1,
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

export const RULES_2 = { ...version(2, VERSION_2, takenDownActs), talks: talksFold };
