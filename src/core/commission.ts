import * as z from 'zod/mini';
import type { Act } from './act.ts';
import { partyOf } from './act.ts';
import type { AboutCase } from './commission-cases.ts';
import { aboutCase, dissent, levelOfCase, openCase, raise, taking } from './commission-cases.ts';
import { nameMember } from './commission-members.ts';
import type { CommissionLevel } from './commission-terms.ts';
import {
  agreeTerms,
  commission,
  COMMISSION_LEVELS,
  commissionTerms,
  conducts,
  presides,
  proposeTerms,
  speaksForSide,
} from './commission-terms.ts';
import type { ActType } from './declare.ts';
import { declareAct, NEXT_DAY } from './declare.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import * as shape from './shapes.ts';
import type { Occurred } from './shapes.ts';
import type { RoomState } from './state.ts';
import type { Words } from './words.ts';
import { words } from './words.ts';

export type { CommissionState } from './commission-terms.ts';

/** How a joint commission meets and decides (JC4). Its terms, members and cases have files of their own. */

const signer = (act: Act): string => partyOf(act.by[0] as string);

export interface Sitting {
  party: string;
  number: number;
}
const sitting = z
  .array(
    z.strictObject({
      party: shape.partyId,
      number: z.int().check(z.minimum(0), z.maximum(100)),
    }),
  )
  .check(
    z.maxLength(64),
    z.refine((all) => new Set(all.map((one) => one.party)).size === all.length, 'name one twice'),
  );

function refuseUnlessConducting(state: RoomState, act: Act): Refusal | undefined {
  const terms = commissionTerms(state);
  if (!terms) return refuse('commission.not-constituted');
  return conducts(terms, signer(act)) ? undefined : refuse('commission.not-chair');
}

interface Meeting {
  level: CommissionLevel;
  present: Sitting[];
  occurred?: Occurred | undefined;
}

const meet = declareAct<Meeting>({
  name: 'commission.meet',
  version: 1,
  subject: 'commission',
  nature: 'performed',
  summary: 'Opens a meeting of the joint commission at a level, with how many sit for each.',
  effect:
    'Numbers of members and alternates, not names. Without the quorum of every side the commission meets and cannot decide.',
  body: z.strictObject({
    level: z.enum(COMMISSION_LEVELS),
    present: sitting.check(z.minLength(1)),
    occurred: z.optional(shape.occurred),
  }),
  entitled: taking,
  trails: NEXT_DAY,
  refuse(state, act) {
    const no = refuseUnlessConducting(state, act);
    if (no) return no;
    const { level, present } = act.body;
    if (!commissionTerms(state)?.levels.some((one) => one.level === level))
      return refuse('commission.level');
    for (const { party } of present)
      if (!state.parties[party]) return refuse('party.unknown', { party });
    return commission.read(state).meetingAt[level] === undefined
      ? undefined
      : refuse('commission.meeting-open');
  },
  apply(state, act) {
    const part = commission.change(state);
    const { level, present } = act.body;
    part.meetings[act.id] = {
      level,
      present: Object.fromEntries(present.map((one) => [one.party, one.number])),
    };
    part.meetingAt[level] = act.id;
  },
  sentence: {
    en: '{actor} opens a meeting of the joint commission ({level} level); present: {present}.',
    ur: '{actor} نے مشترکہ کمیشن کا اجلاس شروع کیا ({level} سطح)؛ حاضر: {present}۔',
  },
  values: (body, naming) => ({
    level: naming.term(`commission-level.${body.level}`),
    present: naming.list(body.present.map((one) => `${naming.party(one.party)}: ${one.number}`)),
  }),
  example: {
    level: 'local',
    present: [
      { party: 'p1', number: 3 },
      { party: 'p2', number: 2 },
    ],
  },
});

interface Adjournment {
  meeting: string;
  again?: string | undefined;
  occurred?: Occurred | undefined;
}

const adjourn = declareAct<Adjournment>({
  name: 'commission.adjourn',
  version: 1,
  subject: 'commission',
  nature: 'performed',
  summary: 'Adjourns a meeting of the joint commission.',
  effect: 'Nothing is decided at that meeting any more. Says nothing of the cases before it.',
  body: z.strictObject({
    meeting: shape.actId,
    again: z.optional(shape.instant),
    occurred: z.optional(shape.occurred),
  }),
  entitled: taking,
  trails: NEXT_DAY,
  refuse: (state, act) =>
    refuseUnlessConducting(state, act) ??
    (commission.read(state).meetings[act.body.meeting]
      ? undefined
      : refuse('commission.meeting-unknown')),
  apply(state, act) {
    const part = commission.change(state);
    const meeting = part.meetings[act.body.meeting];
    if (!meeting) return;
    delete part.meetings[act.body.meeting];
    delete part.meetingAt[meeting.level];
  },
  sentence: {
    en: '{actor} adjourns the meeting of the joint commission{again, select, none {} other {, to meet again on {again}}}.',
    ur: '{actor} نے مشترکہ کمیشن کا اجلاس ملتوی کیا{again, select, none {} other {؛ اگلا اجلاس: {again}}}۔',
  },
  values: (body, naming) => ({
    again: body.again === undefined ? undefined : naming.instant(body.again),
  }),
  example: { meeting: 'd'.repeat(64), again: '2031-03-06T09:00:00Z' },
});

interface Decision {
  meeting: string;
  about?: AboutCase | undefined;
  aside: Sitting[];
  text: Words;
  hash: string;
  occurred?: Occurred | undefined;
}

const decide = declareAct<Decision>({
  name: 'commission.decide',
  version: 1,
  subject: 'commission',
  nature: 'performed',
  summary: 'Those who chair declare a decision that the joint commission took by consensus.',
  effect:
    'All who chair sign it together. It takes the quorum of every side, less the members who stood aside because their own unit is concerned: they speak and do not decide. A case it is about is decided.',
  body: z.strictObject({
    meeting: shape.actId,
    about: z.optional(z.strictObject(aboutCase)),
    /** How many of each side spoke and did not decide. */
    aside: sitting,
    text: words,
    hash: shape.digest,
    occurred: z.optional(shape.occurred),
  }),
  entitled: taking,
  joint: true,
  solemn: true,
  trails: NEXT_DAY,
  hashes: { hash: 'text' },
  refuse(state, act) {
    const terms = commissionTerms(state);
    if (!terms) return refuse('commission.not-constituted');
    const { about, aside } = act.body;
    const meeting = commission.read(state).meetings[act.body.meeting];
    if (!meeting) return refuse('commission.meeting-unknown');
    for (const ref of act.by)
      if (!presides(terms, partyOf(ref)) && !speaksForSide(state, terms, ref, meeting.level))
        return refuse('commission.not-member');
    const signed = new Set(act.by.map(partyOf));
    if (!terms.chairs.every((chair) => signed.has(chair)))
      return refuse('commission.chairs-together');
    if (about) {
      const found = levelOfCase(state, about);
      if ('refusal' in found) return found.refusal;
      if (found.level !== meeting.level) return refuse('commission.case-elsewhere');
    }
    const away = Object.fromEntries(aside.map((one) => [one.party, one.number]));
    for (const [side, { quorum }] of Object.entries(terms.sides))
      if ((meeting.present[side] ?? 0) - (away[side] ?? 0) < quorum)
        return refuse('commission.no-quorum');
    return undefined;
  },
  apply(state, act) {
    const part = commission.change(state);
    part.decisions[act.id] = true;
    const one = act.body.about ? part.cases[act.body.about.case] : undefined;
    if (one) delete one.level;
  },
  sentence: {
    en: '{actor} {signers, select, one {declares} other {declare}} this decision of the joint commission, taken by consensus{number, select, none {} other { in case {number}}}: {text}',
    ur: '{actor} نے مشترکہ کمیشن کے اس فیصلے کا اعلان کیا جو {number, select, none {} other {کیس نمبر {number} میں }}اتفاقِ رائے سے ہوا: {text}',
  },
  binding: {
    ps: '{actor} د ګډ کمېسیون دا پرېکړه اعلانوي چې {number, select, none {} other {په دوسیه {number} کې }}په اجماع شوې ده: {text}',
    ar: 'يعلن {actor} قرار اللجنة المشتركة التالي، المتخذ بتوافق الآراء{number, select, none {} other { في القضية رقم {number}}}: {text}',
    tr: '{actor}, ortak komisyonun {number, select, none {} other {{number} numaralı dosyada }}oydaşmayla aldığı şu kararı ilan eder: {text}',
    fr: '{actor} {signers, select, one {déclare} other {déclarent}} la décision suivante de la commission mixte, prise par consensus{number, select, none {} other { dans le dossier n° {number}}} : {text}',
  },
  values: (body, naming) => ({
    number: body.about?.number,
    text: naming.words(body.text),
  }),
  example: {
    meeting: 'd'.repeat(64),
    about: { case: 'c'.repeat(64), number: 1 },
    aside: [],
    text: { en: 'Both sides’ liaison officers visit the east bridge together tomorrow at noon.' },
    hash: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
  },
});

export const commissionActs: readonly ActType[] = [
  proposeTerms,
  agreeTerms,
  nameMember,
  meet,
  adjourn,
  openCase,
  raise,
  decide,
  dissent,
];
