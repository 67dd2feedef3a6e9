import { authorityWords } from './authority.ts';
import { commissionWords } from './commission.ts';
import { enterWords } from './enter.ts';
import { pointsWords } from './points.ts';
import { printWords } from './print.ts';
import { procedureWords } from './procedure.ts';
import { releasesWords } from './releases.ts';
import { truceWords } from './truce.ts';
import { viewAsWords } from './view-as.ts';

/** Words of the talks, in English: fetched with the first page that says them. A new area is named here, and in each of the other languages. */
export const talkWords = {
  ...pointsWords,
  ...authorityWords,
  ...truceWords,
  ...procedureWords,
  ...releasesWords,
  ...commissionWords,
  ...enterWords,
  ...viewAsWords,
  ...printWords,
};

export type TalkMessageId = keyof typeof talkWords;
