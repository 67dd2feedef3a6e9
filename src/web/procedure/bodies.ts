import type { ATTRIBUTIONS } from '#core/procedure.ts';
import type { WordLanguage, Words } from '#core/words.ts';

/** What proposals hold, as the rules admitted them (PR1–PR3). The view keeps their bodies whole, since all of them is what is accepted. */

export interface TermsBody {
  mandate: Words;
  designations: { party: string; as: Words }[];
  record: Words;
  retention: Words;
  ifTalksFail: 'kept' | 'working-papers-erased';
}

export interface GroundRulesBody {
  attribution: (typeof ATTRIBUTIONS)[number];
  devices: Words;
  recording: Words;
  press: Words;
  observers: Words;
  chair: string;
  quorum: Words;
  decisions: 'consensus' | 'no-objection';
  languages: WordLanguage[];
  interpretation: Words;
  nothingUntilEverything: boolean;
  nameWhoBreaksSilence: boolean;
  /** Minutes. */
  correctionMinutes: number;
  /** `2031-12-31` */
  workingErasedOn?: string;
  exports: 'heads' | 'members';
}

export interface AgendaBody {
  items: Words[];
}
