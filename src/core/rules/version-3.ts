import { commissionTakingBackActs } from '../commission-taking-back.ts';
import type { ActType } from '../declare.ts';
import { authenticationActs } from '../instrument-authentication.ts';
import { drawingActs } from '../instrument-drawing.ts';
import { forceActs } from '../instrument-force.ts';
import { signingActs } from '../instrument-signing.ts';
import { accessKeptActs } from '../lists.ts';
import { powersOnTextsActs } from '../powers-on-texts.ts';
import { releaseOfTextActs } from '../release-of-text.ts';
import { takenDownActs } from '../taken-down.ts';
import { confirmingActs } from '../text/confirming.ts';
import { consentingActs } from '../text/consenting.ts';
import { draftActs } from '../text/drafts.ts';
import { editingActs } from '../text/editing.ts';
import { harvestingActs } from '../text/harvesting.ts';
import { inPrincipleActs } from '../text/in-principle.ts';
import { oneTextActs } from '../text/one-text.ts';
import { proposingActs } from '../text/proposing.ts';
import { settlingActs } from '../text/settling.ts';
import { structureActs } from '../text/structure.ts';
import { tablingActs } from '../text/tabling.ts';
import { textTalksFold } from '../views/text-talks.ts';
import { version } from './book.ts';
import { VERSION_2 } from './version-2.ts';

/** The single negotiating text and its instruments; and what version 2 was found to lack. Of a type with several versions devices sign the newest. */
export const VERSION_3: readonly ActType[] = [
  ...VERSION_2,
  ...tablingActs,
  ...proposingActs,
  ...inPrincipleActs,
  ...consentingActs,
  ...confirmingActs,
  ...settlingActs,
  ...harvestingActs,
  ...structureActs,
  ...editingActs,
  ...oneTextActs,
  ...draftActs,
  ...commissionTakingBackActs,
  ...accessKeptActs,
  ...powersOnTextsActs,
  ...releaseOfTextActs,
  ...drawingActs,
  ...authenticationActs,
  ...signingActs,
  ...forceActs,
];

export const RULES_3 = { ...version(3, VERSION_3, takenDownActs), talks: textTalksFold };
