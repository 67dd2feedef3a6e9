import { adminWords } from './admin.ts';
import { asideWords } from './aside.ts';
import { authorityWords } from './authority.ts';
import { barWords } from './bar.ts';
import { commissionWords } from './commission.ts';
import { enterWords } from './enter.ts';
import { minutesWords } from './minutes.ts';
import { pointsWords } from './points.ts';
import { printWords } from './print.ts';
import { procedureWords } from './procedure.ts';
import { releasesWords } from './releases.ts';
import { shuttleWords } from './shuttle.ts';
import { silenceWords } from './silence.ts';
import { takenDownWords } from './taken-down.ts';
import { truceWords } from './truce.ts';
import { viewAsWords } from './view-as.ts';

const en = {
  ...pointsWords.en,
  ...authorityWords.en,
  ...truceWords.en,
  ...procedureWords.en,
  ...minutesWords.en,
  ...silenceWords.en,
  ...releasesWords.en,
  ...takenDownWords.en,
  ...shuttleWords.en,
  ...commissionWords.en,
  ...enterWords.en,
  ...asideWords.en,
  ...viewAsWords.en,
  ...printWords.en,
  ...barWords.en,
  ...adminWords.en,
};

export type AreaMessageId = keyof typeof en;

const ur: Readonly<Record<AreaMessageId, string>> = {
  ...pointsWords.ur,
  ...authorityWords.ur,
  ...truceWords.ur,
  ...procedureWords.ur,
  ...minutesWords.ur,
  ...silenceWords.ur,
  ...releasesWords.ur,
  ...takenDownWords.ur,
  ...shuttleWords.ur,
  ...commissionWords.ur,
  ...enterWords.ur,
  ...asideWords.ur,
  ...viewAsWords.ur,
  ...printWords.ur,
  ...barWords.ur,
  ...adminWords.ur,
};

/** Words of the talks, by language: said in rooms, and fetched with the first of them. A new area is named here. */
export const areaWords = { en, ur };
