import { authorityWords } from './authority.ts';
import { commissionWords } from './commission.ts';
import { enterWords } from './enter.ts';
import { pointsWords } from './points.ts';
import { printWords } from './print.ts';
import { procedureWords } from './procedure.ts';
import { releasesWords } from './releases.ts';
import { truceWords } from './truce.ts';
import { viewAsWords } from './view-as.ts';
import type { TalkMessageId } from '../en/index.ts';

export const talkWords: Readonly<Record<TalkMessageId, string>> = {
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
