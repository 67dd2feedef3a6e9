import * as z from 'zod/mini';
import type { ActType } from './declare.ts';
import { declareAct, NEXT_DAY } from './declare.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import * as shape from './shapes.ts';
import type { EnclosureRef, Occurred } from './shapes.ts';
import type { RoomState } from './state.ts';
import { talksPart } from './talks.ts';
import type { Words } from './words.ts';
import { label, words } from './words.ts';

/**
 * The conduct of the talks (PR5): suspended, left, resumed, closed; and what a consultative body brings to the table (PR6). These acts carry no words and no
 * reason, so that none of them can lay blame; who has something to say makes a statement.
 */

export const OUTCOMES = ['agreement', 'without-agreement', 'adjourned'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface ConductState {
  now: 'under-way' | 'suspended' | 'closed';
  /** While they are closed. */
  outcome?: Outcome;
  /** Index of the act that last closed them without agreement; stays when they are resumed. */
  closedWithoutAgreement?: number;
  /** Index of the act that last closed them with agreement; stays likewise. */
  closedWithAgreement?: number;
}

const conduct = talksPart('conduct', () => ({ now: 'under-way' }));

export function isSuspended(state: RoomState): boolean {
  return conduct.read(state).now === 'suspended';
}

/** How the talks were closed, or undefined while they are not closed. */
export function closedAs(state: RoomState): Outcome | undefined {
  return conduct.read(state).outcome;
}

/**
 * Index of the act that last closed the talks without agreement, also after they were resumed. AU7: a provisional consent that was given before it has fallen,
 * and does not come back with `talks.resume`; so what is held against a consent is this, not `closedAs`.
 */
export function lastClosedWithoutAgreement(state: RoomState): number | undefined {
  return conduct.read(state).closedWithoutAgreement;
}

/** Index of the act that last closed the talks with agreement, also after they were resumed: what was agreed then no longer hangs on the whole (AU7). */
export function lastClosedWithAgreement(state: RoomState): number | undefined {
  return conduct.read(state).closedWithAgreement;
}

/** For acts that take the talks further, as opening a point does: refused while the talks are suspended or closed. */
export function refuseUnlessUnderWay(state: RoomState): Refusal | undefined {
  const { now } = conduct.read(state);
  return now === 'under-way' ? undefined : refuse(`talks.${now}`);
}

const convenes = { roles: ['mediator', 'host', 'secretariat', 'convener'] } as const;

const suspend = declareAct<{ until?: string | undefined; occurred?: Occurred | undefined }>({
  name: 'talks.suspend',
  version: 1,
  subject: 'procedure',
  nature: 'performed',
  summary: 'Suspends the talks, without blame.',
  effect:
    'Until they are resumed no point is opened. The day named is an intention: nothing happens on it by itself (PR5).',
  body: z.strictObject({
    until: z.optional(shape.day),
    occurred: z.optional(shape.occurred),
  }),
  entitled: convenes,
  trails: NEXT_DAY,
  refuse: refuseUnlessUnderWay,
  apply(state) {
    conduct.change(state).now = 'suspended';
  },
  sentence: {
    en: '{actor} suspends the talks{until, select, none {} other {; they are meant to continue on {until}}}.',
    ur: '{actor} نے مذاکرات معطل کیے{until, select, none {} other {؛ {until} کو جاری رکھنے کا ارادہ ہے}}۔',
  },
  values: (body, naming) => ({
    until: body.until === undefined ? undefined : naming.day(body.until),
  }),
  example: { until: '2031-03-20' },
});

const resume = declareAct<{ occurred?: Occurred | undefined }>({
  name: 'talks.resume',
  version: 1,
  subject: 'procedure',
  nature: 'performed',
  summary: 'Resumes talks that were suspended, or opens closed ones again.',
  effect:
    'Admissible while the talks are suspended or closed. What fell when they were closed does not come back (PR5).',
  body: z.strictObject({ occurred: z.optional(shape.occurred) }),
  entitled: convenes,
  trails: NEXT_DAY,
  refuse: (state) =>
    conduct.read(state).now === 'under-way' ? refuse('talks.under-way') : undefined,
  apply(state) {
    const part = conduct.change(state);
    part.now = 'under-way';
    delete part.outcome;
  },
  sentence: { en: '{actor} resumes the talks.', ur: '{actor} نے مذاکرات دوبارہ شروع کیے۔' },
  example: {},
});

interface Closing {
  outcome: Outcome;
  reconvene?: { on: string; place?: Words | undefined } | undefined;
  occurred?: Occurred | undefined;
}

/** It may end what others consented to, so it is signed as what binds is: by a head, in the signer's language. */
const close = declareAct<Closing>({
  name: 'talks.close',
  version: 1,
  subject: 'procedure',
  nature: 'performed',
  summary: 'Closes the talks: with an agreement, without one, or adjourned.',
  effect:
    'Until they are resumed no point is opened. Closed without agreement, provisional consents fall (AU7). The outcome is the word of whoever closes, and no side’s consent.',
  body: z.strictObject({
    outcome: z.enum(OUTCOMES),
    reconvene: z.optional(z.strictObject({ on: shape.day, place: z.optional(label) })),
    occurred: z.optional(shape.occurred),
  }),
  entitled: { ...convenes, head: true },
  solemn: true,
  refuse: (state) => (closedAs(state) === undefined ? undefined : refuse('talks.closed')),
  apply(state, act) {
    const part = conduct.change(state);
    part.now = 'closed';
    part.outcome = act.body.outcome;
    if (act.body.outcome === 'without-agreement') part.closedWithoutAgreement = act.index;
    if (act.body.outcome === 'agreement') part.closedWithAgreement = act.index;
  },
  sentence: {
    en: '{actor} closes the talks: {outcome}{day, select, none {} other {; they are to meet again on {day}}}.',
    ur: '{actor} نے مذاکرات ختم کیے: {outcome}{day, select, none {} other {؛ {day} کو دوبارہ ملاقات طے ہے}}۔',
  },
  binding: {
    ps: '{actor} خبرې پای ته رسوي: {outcome}{day, select, none {} other {؛ بیا لیدنه په {day} ټاکل شوې ده}}.',
    ar: 'يختتم {actor} المحادثات: {outcome}{day, select, none {} other {؛ على أن يُعقد اللقاء التالي في {day}}}.',
    tr: '{actor} görüşmeleri kapatır: {outcome}{day, select, none {} other {; yeniden {day} tarihinde bir araya gelinecektir}}.',
    fr: '{actor} clôt les pourparlers : {outcome}{day, select, none {} other { ; prochaine réunion prévue le {day}}}.',
  },
  values: (body, naming) => ({
    outcome: naming.term(`talks-outcome.${body.outcome}`),
    day: body.reconvene ? naming.day(body.reconvene.on) : undefined,
  }),
  example: {
    outcome: 'adjourned',
    reconvene: { on: '2031-03-20', place: { en: 'the same place' } },
  },
});

/** What a side says of its own chair at the table. The rules keep nothing of it, so it may be said again. */
function ownStep(
  verb: 'leave' | 'return',
  text: { summary: string; effect: string; en: string; ur: string },
): ActType<{ occurred?: Occurred | undefined }> {
  return declareAct<{ occurred?: Occurred | undefined }>({
    name: `talks.${verb}`,
    version: 1,
    subject: 'procedure',
    nature: 'performed',
    summary: text.summary,
    effect: text.effect,
    body: z.strictObject({ occurred: z.optional(shape.occurred) }),
    entitled: { roles: ['party'], head: true },
    trails: NEXT_DAY,
    sentence: { en: text.en, ur: text.ur },
    example: {},
  });
}

export const TABLE_STEPS = ['left', 'returned'] as const;
type TableStep = (typeof TABLE_STEPS)[number];

interface Noted {
  party: string;
  what: TableStep;
  occurred?: Occurred | undefined;
}

/** Apart from `talks.leave`, because it is somebody saying so: it may be mistaken, and is then corrected or retracted. */
const takeNote = declareAct<Noted>({
  name: 'talks.take-note',
  version: 1,
  subject: 'procedure',
  nature: 'reported',
  summary: 'The secretariat or a mediator takes note that a side has left the table or returned.',
  effect: 'Shown apart from what the side says itself. Nothing follows from it (PR5).',
  body: z.strictObject({
    party: shape.partyId,
    what: z.enum(TABLE_STEPS),
    occurred: z.optional(shape.occurred),
  }),
  entitled: { roles: ['mediator', 'secretariat'] },
  trails: NEXT_DAY,
  refuse(state, { body: { party } }) {
    const there = state.parties[party];
    if (!there) return refuse('party.unknown', { party });
    return there.role === 'party' ? undefined : refuse('procedure.not-a-side', { party });
  },
  sentence: {
    en: '{actor} takes note that {party} {what, select, left {has left the table} other {is at the table again}}.',
    ur: '{actor} نے نوٹ کیا کہ {party} {what, select, left {نے مذاکرات کی میز چھوڑی} other {نے مذاکرات کی میز پر واپسی کی}}۔',
  },
  values: (body, naming) => ({ party: naming.party(body.party), what: body.what }),
  example: { party: 'p2', what: 'left' },
});

interface Submission {
  from: Words;
  words: Words;
  enclosure?: EnclosureRef | undefined;
}

const tableSubmission = declareAct<Submission>({
  name: 'submission.table',
  version: 1,
  subject: 'procedure',
  nature: 'performed',
  summary: 'A mediator brings a consultative body’s submission to the table.',
  effect:
    'Shown as that body’s words. It opens no point and asks no consent; an act of the body’s own room may be cited as what it rests on (PR6).',
  body: z.strictObject({ from: label, words, enclosure: z.optional(shape.enclosure) }),
  entitled: { roles: ['mediator'] },
  sentence: {
    en: '{actor} brings to the table what {from} submits: {words}',
    ur: '{actor} نے {from} کی گزارشات میز پر رکھیں: {words}',
  },
  values: (body, naming) => ({ from: naming.words(body.from), words: naming.words(body.words) }),
  example: {
    from: { en: 'the women’s consultative council' },
    words: { en: 'The crossing should stay open on market days.' },
  },
});

export const conductActs: readonly ActType[] = [
  suspend,
  resume,
  close,
  ownStep('leave', {
    summary: 'A side says that it leaves the table.',
    effect:
      'It leaves no room by this: it keeps its seat, its keys and its voice, and is asked as before (PR5).',
    en: '{actor} leaves the table.',
    ur: '{actor} نے مذاکرات کی میز چھوڑی۔',
  }),
  ownStep('return', {
    summary: 'A side says that it is at the table again.',
    effect: 'Shown. Nothing follows from it (PR5).',
    en: '{actor} is at the table again.',
    ur: '{actor} نے مذاکرات کی میز پر واپسی کی۔',
  }),
  takeNote,
  tableSubmission,
];
