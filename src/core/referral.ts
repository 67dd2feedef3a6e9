import * as z from 'zod/mini';
import { partyOf } from './act.ts';
import type { ActType } from './declare.ts';
import { declareAct } from './declare.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import * as shape from './shapes.ts';
import type { RoomState } from './state.ts';
import { talksPart } from './talks.ts';
import type { Words } from './words.ts';
import { label, words } from './words.ts';

/**
 * Referrals, instructions and the limits a side sets its own people (AU1, AU3, spec/silence.md): all in its own rooms. No act of a shared room cites one,
 * waits for one or lets it be inferred that there is one.
 */

export interface ReferralState {
  /** By act id. */
  referrals: Record<string, true>;
}

const referral = talksPart('referral', () => ({ referrals: {} }));

const OWN: ReadonlySet<string> = new Set(['caucus', 'capital']);

/** A setting in which a side is among itself. */
export function isOwnRoom(setting: string): boolean {
  return OWN.has(setting);
}

/** A caucus of several sides is nobody's own room, whatever it is called; mediators whom a side lets in are its own affair. */
function refuseElsewhere(state: RoomState, by: readonly string[]): Refusal | undefined {
  const party = partyOf(by[0] as string);
  const others = Object.entries(state.parties).some(
    ([id, { role, left }]) => id !== party && role === 'party' && left === undefined,
  );
  return OWN.has(state.setting) && !others ? undefined : refuse('referral.own-room');
}

const ownPeople = { roles: ['party'] } as const;
const EXAMPLE_HASH = `${'R'.repeat(42)}A=`;

interface Referral {
  /** Of the words that are referred. */
  hash: string;
  point?: Words | undefined;
  question: Words;
  answerBy?: string | undefined;
}

const refer = declareAct<Referral>({
  name: 'referral.make',
  version: 1,
  subject: 'authority',
  nature: 'performed',
  summary: 'Refers exact words to the side’s own leadership, with a question and a day.',
  effect:
    'Only in a side’s own room (caucus or leadership’s). Nothing follows when the day passes (AU3).',
  body: z.strictObject({
    hash: shape.digest,
    point: z.optional(label),
    question: words,
    answerBy: z.optional(shape.day),
  }),
  entitled: ownPeople,
  refuse: (state, act) => refuseElsewhere(state, act.by),
  apply(state, act) {
    referral.change(state).referrals[act.id] = true;
  },
  sentence: {
    en: '{actor} refers{point, select, none {} other { “{point}”}} to its leadership{day, select, none {} other {, for an answer by {day}}}: {question}',
    ur: '{actor} نے {point, select, none {} other {”{point}“ }}اپنی قیادت کو بھیجا{day, select, none {} other {، جواب {day} تک}}: {question}',
  },
  values: ({ point, question, answerBy }, naming) => ({
    point: point ? naming.words(point) : undefined,
    question: naming.words(question),
    day: answerBy === undefined ? undefined : naming.day(answerBy),
  }),
  example: {
    hash: EXAMPLE_HASH,
    point: { en: 'The crossing at the mill' },
    question: { en: 'May we agree to these words?' },
    answerBy: '2031-03-10',
  },
});

export const INSTRUCTIONS = ['approve', 'refuse', 'amend', 'no-answer'] as const;

interface Instruction {
  referral: string;
  answer: (typeof INSTRUCTIONS)[number];
  words?: Words | undefined;
}

const instruct = declareAct<Instruction>({
  name: 'instruction.give',
  version: 1,
  subject: 'authority',
  nature: 'performed',
  summary: 'Answers a referral: approve, refuse, amend, or that there is no answer.',
  effect:
    'Only in the room of the referral. A later instruction takes the place of an earlier one. It binds nobody elsewhere: what counts there is the act of whoever holds the powers (AU4).',
  body: z.strictObject({
    referral: shape.actId,
    answer: z.enum(INSTRUCTIONS),
    words: z.optional(words),
  }),
  entitled: ownPeople,
  refuse: (state, act) =>
    refuseElsewhere(state, act.by) ??
    (referral.read(state).referrals[act.body.referral] ? undefined : refuse('referral.unknown')),
  sentence: {
    en: '{actor} answers the referral {referral}: {answer}{words, select, none {} other { (“{words}”)}}.',
    ur: '{actor} نے رجوع {referral} کا جواب دیا: {answer}{words, select, none {} other { (”{words}“)}}۔',
  },
  values: ({ referral: id, answer, words: said }, naming) => ({
    referral: naming.referral(id),
    answer: naming.term(`instruction.${answer}`),
    words: said ? naming.words(said) : undefined,
  }),
  example: {
    referral: 'c'.repeat(64),
    answer: 'amend',
    words: { en: 'Leave out the second line.' },
  },
});

interface Announcement {
  point: Words;
  hash?: string | undefined;
}

// No date and no link to a referral: elapsed times are the side's own, and whether there is a referral at all cannot be checked.
const announce = declareAct<Announcement>({
  name: 'referral.announce',
  version: 1,
  subject: 'authority',
  nature: 'performed',
  summary: 'A delegation announces, if it wishes, that it refers something to its leadership.',
  effect:
    'Only in a room shared with others. Never asked for; binds nobody, and nothing waits for it (AU3).',
  body: z.strictObject({ point: label, hash: z.optional(shape.digest) }),
  entitled: ownPeople,
  refuse: (state) => (OWN.has(state.setting) ? refuse('referral.shared-room') : undefined),
  sentence: {
    en: '{actor} announces that it refers {point} to its leadership.',
    ur: '{actor} نے اعلان کیا کہ وہ {point} اپنی قیادت کو بھیج رہا ہے۔',
  },
  values: (body, naming) => ({ point: naming.words(body.point) }),
  example: { point: { en: 'the crossing at the mill' } },
});

interface Limits {
  key?: string | undefined;
  limits: Words;
}

const limit = declareAct<Limits>({
  name: 'limits.set',
  version: 1,
  subject: 'authority',
  nature: 'performed',
  summary: 'A head sets limits to what its own people may agree to.',
  effect:
    'Only in a side’s own room. Warns those people on their own devices and stops nothing: towards others a side’s powers are those it has notified (AU1, VCLT art. 47). The latest for a person, or for all, is shown.',
  body: z.strictObject({ key: z.optional(shape.keyRef), limits: words }),
  entitled: { roles: ['party'], head: true },
  refuse(state, act) {
    const no = refuseElsewhere(state, act.by);
    if (no) return no;
    const { key } = act.body;
    if (key === undefined) return undefined;
    if (!state.keys[key]) return refuse('key.unknown', { key });
    return partyOf(key) === partyOf(act.by[0] as string) ? undefined : refuse('key.not-own');
  },
  sentence: {
    en: '{actor} sets limits to what {key, select, none {its people} other {{key}}} may agree to: {limits}',
    ur: '{actor} نے حدود مقرر کیں کہ {key, select, none {اس کے لوگ} other {{key}}} کس بات پر اتفاق کر سکتے ہیں: {limits}',
  },
  values: ({ key, limits }, naming) => ({ key, limits: naming.words(limits) }),
  example: { limits: { en: 'Nothing on the upper crossings without asking.' } },
});

export const referralActs: readonly ActType[] = [refer, instruct, announce, limit];
