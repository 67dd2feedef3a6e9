import * as z from 'zod/mini';
import type { Act } from './act.ts';
import { partyOf } from './act.ts';
import type { ActType } from './declare.ts';
import { declareAct, NEXT_DAY } from './declare.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import * as shape from './shapes.ts';
import type { EnclosureRef } from './shapes.ts';
import type { RoomState } from './state.ts';
import { talksPart } from './talks.ts';
import type { Words } from './words.ts';
import { label, words } from './words.ts';

/**
 * The log of the hotline (JC7). Parley is not the hotline: people telephone, and enter afterwards that they did. All of it describes, so all of it may be
 * corrected by whoever entered it.
 */

export const LADDER = ['commanders', 'commission', 'principals', 'mediators'] as const;
export type Rung = (typeof LADDER)[number];

export interface HotlineState {
  /** By act id of the call: who called and who was called, as first entered. */
  calls: Record<string, { from: string; to: string }>;
}

const hotline = talksPart('hotline', () => ({ calls: {} }));

const answering = {
  roles: ['party', 'mediator', 'host', 'guarantor', 'monitor', 'commission'],
} as const;
const logging = { roles: [...answering.roles, 'secretariat'] } as const;

const signer = (act: Act): string => partyOf(act.by[0] as string);
const isSide = (state: RoomState, party: string): boolean => state.parties[party]?.role === 'party';

interface DutyOfficer {
  from: string;
  until: string;
  officer: EnclosureRef;
  office?: Words | undefined;
}

const officer = declareAct<DutyOfficer>({
  name: 'hotline.officer',
  version: 1,
  subject: 'hotline',
  nature: 'clerical',
  summary: 'Says who answers the hotline for the signer’s own side, from when until when.',
  effect:
    'The name is an enclosure. Times may overlap. Nobody is on duty by the clock: it is shown as entered.',
  body: z
    .strictObject({
      from: shape.instant,
      until: shape.instant,
      officer: shape.enclosure,
      office: z.optional(label),
    })
    .check(z.refine((one) => one.until > one.from, 'ends before it begins')),
  entitled: answering,
  trails: NEXT_DAY,
  sentence: {
    en: '{actor} gives its duty officer for the hotline from {from} until {until}{office, select, none {} other {: {office}}}.',
    ur: '{actor} نے ہاٹ لائن کے لیے اپنا ڈیوٹی افسر بتایا، {from} سے {until} تک{office, select, none {} other {: {office}}}۔',
  },
  values: (body, naming) => ({
    from: naming.instant(body.from),
    until: naming.instant(body.until),
    office: body.office ? naming.words(body.office) : undefined,
  }),
  example: {
    from: '2031-03-05T06:00:00Z',
    until: '2031-03-05T18:00:00Z',
    officer: {
      enclosure: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
      media: 'application/json',
      size: 64,
    },
    office: { en: 'Duty officer of the river command' },
  },
});

interface HotlineNumber {
  of: string;
  rung: Rung;
  number?: EnclosureRef | undefined;
  words?: Words | undefined;
}

const number = declareAct<HotlineNumber>({
  name: 'hotline.number',
  version: 1,
  subject: 'hotline',
  nature: 'clerical',
  summary: 'Gives the number at which somebody is reached, at a rung of the ladder.',
  effect:
    'The latest that stands is on every print: who needs the hotline may have no screen. Parley places no call.',
  body: z
    .strictObject({
      of: shape.partyId,
      rung: z.enum(LADDER),
      number: z.optional(shape.enclosure),
      words: z.optional(words),
    })
    .check(
      z.refine((one) => one.number !== undefined || one.words !== undefined, 'gives no number'),
    ),
  entitled: logging,
  refuse(state, act) {
    const { of } = act.body;
    if (!state.parties[of]) return refuse('party.unknown', { party: of });
    return isSide(state, signer(act)) && signer(act) !== of
      ? refuse('hotline.not-own-number')
      : undefined;
  },
  sentence: {
    en: '{actor} gives the hotline number of {of} ({rung}){words, select, none {, as an enclosure} other {: {words}}}.',
    ur: '{actor} نے {of} کا ہاٹ لائن نمبر دیا ({rung}){words, select, none {، بطور منسلکہ} other {: {words}}}۔',
  },
  values: (body, naming) => ({
    of: naming.party(body.of),
    rung: naming.term(`ladder.${body.rung}`),
    words: body.words ? naming.words(body.words) : undefined,
  }),
  example: { of: 'p1', rung: 'commanders', words: { en: 'Field line 4, day and night' } },
});

interface Call {
  at: string;
  from: string;
  to: string;
  subject: Words;
  test: boolean;
  rung: Rung;
}

/** What a side knows of a call it was not on, it knows by hearsay: that is a report. */
function refuseOthersCall(state: RoomState, act: Act, call: Pick<Call, 'from' | 'to'>) {
  const party = signer(act);
  return isSide(state, party) && party !== call.from && party !== call.to
    ? refuse('hotline.not-own-call')
    : undefined;
}

const call = declareAct<Call>({
  name: 'hotline.call',
  version: 1,
  subject: 'hotline',
  nature: 'clerical',
  summary: 'Logs a call on the hotline: when, who called whom, about what, whether it was a test.',
  effect: 'Shown with its acknowledgement. Calls are never totalled, nor compared by side.',
  body: z
    .strictObject({
      at: shape.instant,
      from: shape.partyId,
      to: shape.partyId,
      subject: words,
      test: z.boolean(),
      rung: z.enum(LADDER),
    })
    .check(z.refine((one) => one.from !== one.to, 'calls itself')),
  entitled: logging,
  trails: NEXT_DAY,
  refuse(state, act) {
    for (const party of [act.body.from, act.body.to])
      if (!state.parties[party]) return refuse('party.unknown', { party });
    return refuseOthersCall(state, act, act.body);
  },
  apply(state, act) {
    const { from, to } = act.body;
    hotline.change(state).calls[act.id] = { from, to };
  },
  sentence: {
    en: '{actor} logs a {test, select, yes {test call} other {call}} on the hotline ({rung}) at {at}, {from} to {to}: {subject}',
    ur: '{actor} نے ہاٹ لائن پر {test, select, yes {آزمائشی کال} other {کال}} درج کی ({rung})، {at}، {from} سے {to} کو: {subject}',
  },
  values: (body, naming) => ({
    test: body.test ? 'yes' : 'no',
    rung: naming.term(`ladder.${body.rung}`),
    at: naming.instant(body.at),
    from: naming.party(body.from),
    to: naming.party(body.to),
    subject: naming.words(body.subject),
  }),
  example: {
    at: '2031-03-05T01:40:00Z',
    from: 'p1',
    to: 'p2',
    subject: { en: 'Movement of lorries near the east bridge' },
    test: false,
    rung: 'commanders',
  },
});

function callOf(state: RoomState, id: string): { refusal: Refusal } | { from: string; to: string } {
  const found = state.retracted[id] ? undefined : hotline.read(state).calls[id];
  return found ?? { refusal: refuse('hotline.call-unknown') };
}

const acknowledge = declareAct<{ call: string; at: string }>({
  name: 'hotline.acknowledge',
  version: 1,
  subject: 'hotline',
  nature: 'clerical',
  summary: 'The one who was called says when it took the call.',
  effect: 'The minutes from call to acknowledgement are shown for this one call, as a fact of it.',
  body: z.strictObject({ call: shape.actId, at: shape.instant }),
  entitled: answering,
  trails: NEXT_DAY,
  refuse(state, act) {
    const found = callOf(state, act.body.call);
    if ('refusal' in found) return found.refusal;
    return found.to === signer(act) ? undefined : refuse('hotline.not-called');
  },
  sentence: {
    en: '{actor} acknowledges a call on the hotline, taken on {at}.',
    ur: '{actor} نے ہاٹ لائن کی ایک کال موصول ہونے کی تصدیق کی، وقت: {at}۔',
  },
  values: (body, naming) => ({ at: naming.instant(body.at) }),
  example: { call: 'c'.repeat(64), at: '2031-03-05T01:44:00Z' },
});

const outcome = declareAct<{ call: string; words: Words }>({
  name: 'hotline.outcome',
  version: 1,
  subject: 'hotline',
  nature: 'clerical',
  summary: 'Says in words what came of a call.',
  effect: 'Each account of a call stands beside the others, with whose it is.',
  body: z.strictObject({ call: shape.actId, words }),
  entitled: logging,
  trails: NEXT_DAY,
  refuse(state, act) {
    const found = callOf(state, act.body.call);
    return 'refusal' in found ? found.refusal : refuseOthersCall(state, act, found);
  },
  sentence: {
    en: '{actor} says what came of a call on the hotline: {words}',
    ur: '{actor} نے بتایا کہ ہاٹ لائن کی ایک کال کا کیا نتیجہ رہا: {words}',
  },
  values: (body, naming) => ({ words: naming.words(body.words) }),
  example: { call: 'c'.repeat(64), words: { en: 'A supply convoy; both commands informed.' } },
});

export const hotlineActs: readonly ActType[] = [officer, number, call, acknowledge, outcome];
