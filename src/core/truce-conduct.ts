import * as z from 'zod/mini';
import type { ActType } from './declare.ts';
import { declareAct, NEXT_DAY } from './declare.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import * as shape from './shapes.ts';
import type { Occurred } from './shapes.ts';
import type { RoomState } from './state.ts';
import type { Moment, Said, TruceState, Until } from './truce-state.ts';
import {
  changing,
  EXAMPLE_START,
  exampleSaid,
  isBound,
  isInBeing,
  moment,
  refuseEnded,
  refuseSaid,
  refuseUnbound,
  said,
  saidValues,
  sideOf,
  truceOf,
  until,
  whenOf,
} from './truce-state.ts';
import type { Words } from './words.ts';
import { words } from './words.ts';

/**
 * What sides do and say under a truce, and how it ends (TR). An allegation does not end it, nor do acts of persons outside command (Hague Regulations,
 * art. 41), nor does the clock: a side's head declares its end.
 */

const head = { roles: ['party'], head: true } as const;

interface OrderReport {
  truce: string;
  step: 'sent' | 'received';
  forces?: Words | undefined;
  occurred?: Occurred | undefined;
}

const order = declareAct<OrderReport>({
  name: 'truce.order',
  version: 1,
  subject: 'truce',
  nature: 'performed',
  summary: 'A side reports that its orders have gone down, or that its units have them.',
  effect:
    'Shown for the side that reports it (Hague Regulations, art. 38). Nothing follows from it.',
  body: z.strictObject({
    truce: shape.actId,
    step: z.enum(['sent', 'received']),
    /** Which forces, where it is not all that the terms bind. */
    forces: z.optional(words),
    occurred: z.optional(shape.occurred),
  }),
  entitled: { roles: ['party'] },
  trails: NEXT_DAY,
  refuse: (state, act) => refuseUnbound(state, act.body.truce, sideOf(act)),
  sentence: {
    en: '{actor} reports of its own forces under the truce{forces, select, none {} other { ({forces})}}{when, select, none {} other {, {when}}}: {step}.',
    ur: '{actor} نے جنگ بندی کے تحت اپنی فورسز{forces, select, none {} other { ({forces})}} کے بارے میں بتایا{when, select, none {} other {، {when}}}: {step}۔',
  },
  values: (body, naming) => ({
    step: naming.term(`truce-orders.${body.step}`),
    forces: body.forces ? naming.words(body.forces) : undefined,
    when: body.occurred ? naming.when(body.occurred) : undefined,
  }),
  example: { truce: 'e'.repeat(64), step: 'received' },
});

interface Allegation {
  truce: string;
  occurred: Occurred;
  place: Words;
  what: Words;
}

const allegeBreach = declareAct<Allegation>({
  name: 'truce.allege-breach',
  version: 1,
  subject: 'truce',
  nature: 'reported',
  summary: 'A side alleges a breach of the terms: what, when and where, in its own words.',
  effect:
    'Does not end the truce and moves no clock. Shown apart, as under examination; the joint commission receives it in its own room by an act there. No field names a side, and no person is named.',
  body: z.strictObject({
    truce: shape.actId,
    occurred: shape.occurred,
    place: words,
    what: words,
  }),
  entitled: { roles: ['party'] },
  trails: NEXT_DAY,
  refuse: (state, act) => refuseUnbound(state, act.body.truce, sideOf(act)),
  sentence: {
    en: '{actor} alleges a breach of the terms of the truce, {when}, at {place}: {what} An allegation does not end the truce.',
    ur: '{actor} کا الزام ہے کہ جنگ بندی کی شرائط کی خلاف ورزی ہوئی، {when}، مقام {place}: {what} الزام سے جنگ بندی ختم نہیں ہوتی۔',
  },
  values: (body, naming) => ({
    when: naming.when(body.occurred),
    place: naming.words(body.place),
    what: naming.words(body.what),
  }),
  example: {
    truce: 'e'.repeat(64),
    occurred: {
      from: '2031-03-06T02:00:00Z',
      precision: 'hour',
      certainty: 'approximate',
      offset: 300,
    },
    place: { en: 'the second bridge' },
    what: { en: 'Shots were heard for some minutes.' },
  },
});

interface Account {
  truce: string;
  start?: Moment | undefined;
  until?: Until | undefined;
  terms?: Words | undefined;
}

const account = declareAct<Account>({
  name: 'truce.account',
  version: 1,
  subject: 'truce',
  nature: 'reported',
  summary: 'A side’s own account of when a truce starts or ends, or of what its terms are.',
  effect:
    'Stands beside the terms at equal rank, and is shown as disputed where they differ. Changes no term. A later account of the same side takes its place.',
  body: z
    .strictObject({
      truce: shape.actId,
      start: z.optional(moment),
      until: z.optional(until),
      /** What the terms are in this side's reading, where it reads them otherwise. */
      terms: z.optional(words),
    })
    .check(
      z.refine(
        (a) => a.start !== undefined || a.until !== undefined || a.terms !== undefined,
        'says nothing of start, end or terms',
      ),
    ),
  entitled: { roles: ['party'] },
  trails: NEXT_DAY,
  refuse: (state, act) => (truceOf(state, act.body.truce) ? undefined : refuse('truce.not-tabled')),
  sentence: {
    en: '{actor} gives its own account of the truce{start, select, none {} other {; it starts: {start}}}{until, select, none {} other {; it ends: {until}}}{terms, select, none {} other {; its terms: {terms}}}.',
    ur: '{actor} نے جنگ بندی کے بارے میں اپنا مؤقف درج کیا{start, select, none {} other {؛ آغاز: {start}}}{until, select, none {} other {؛ اختتام: {until}}}{terms, select, none {} other {؛ شرائط: {terms}}}۔',
  },
  values: (body, naming) => ({
    start: body.start ? whenOf(body.start, naming) : undefined,
    until:
      body.until === 'open'
        ? naming.term('truce-clock.open-ended')
        : body.until && whenOf(body.until, naming),
    terms: body.terms ? naming.words(body.terms) : undefined,
  }),
  example: {
    truce: 'e'.repeat(64),
    start: { ...EXAMPLE_START, at: '2031-03-05T14:00:00Z' },
  },
});

/** A solemn step of a side that the truce binds. */
function refuseStep(state: RoomState, body: Said, side: string): Refusal | undefined {
  const other = refuseSaid(state, body) ?? refuseUnbound(state, body.truce, side);
  return other ?? refuseEnded(truceOf(state, body.truce) as TruceState, side);
}

interface Notice extends Said {
  from: Moment;
  words?: Words | undefined;
}

const giveNotice = declareAct<Notice>({
  name: 'truce.give-notice',
  version: 1,
  subject: 'truce',
  nature: 'performed',
  summary: 'A head gives notice that operations may be resumed from an instant.',
  effect:
    'Hague Regulations, art. 36. A warning: it ends nothing, nor does its instant. It is admitted however short it is, since a warning that is held back helps nobody; the notice in the terms stands beside it.',
  body: z.strictObject({ ...said, from: moment, words: z.optional(words) }),
  entitled: head,
  solemn: true,
  refuse: (state, act) => refuseStep(state, act.body, sideOf(act)),
  sentence: {
    en: '{actor} gives notice that it may resume military operations from {from}, under the {kind} of {start}. This notice does not end it.',
    ur: '{actor} نے نوٹس دیا کہ وہ {from} سے فوجی کارروائیاں دوبارہ شروع کر سکتا ہے، بحوالہ {kind} (آغاز {start})۔ اس نوٹس سے وہ ختم نہیں ہوتی۔',
  },
  binding: {
    ps: '{actor} خبرتیا ورکوي چې له {from} څخه پوځي عملیات بیا پیلولای شي: {kind} (پیل {start}). دا خبرتیا هغه پای ته نه رسوي.',
    ar: 'يُخطر {actor} بأنه قد يستأنف العمليات العسكرية اعتبارًا من {from}، بمقتضى ما يلي: {kind} (البداية {start}). ولا ينهيه هذا الإخطار.',
    tr: '{actor}, {from} itibarıyla askerî harekâta yeniden başlayabileceğini bildirir: {kind} (başlangıç {start}). Bu bildirim onu sona erdirmez.',
    fr: '{actor} donne avis qu’il pourra reprendre les opérations militaires à partir du {from} : {kind} (début {start}). Cet avis n’y met pas fin.',
  },
  values: (body, naming) => ({ ...saidValues(body, naming), from: whenOf(body.from, naming) }),
  example: { ...exampleSaid, from: { ...EXAMPLE_START, at: '2031-03-06T13:00:00Z' } },
});

interface Step extends Said {
  words?: Words | undefined;
  occurred?: Occurred | undefined;
}
const step = z.strictObject({
  ...said,
  words: z.optional(words),
  occurred: z.optional(shape.occurred),
});

const suspend = declareAct<Step>({
  name: 'truce.suspend',
  version: 1,
  subject: 'truce',
  nature: 'performed',
  summary: 'A head declares a truce suspended, as its terms provide.',
  effect: 'For its own side. It ends nothing and moves no end.',
  body: step,
  entitled: head,
  solemn: true,
  refuse(state, act) {
    const party = sideOf(act);
    const other = refuseStep(state, act.body, party);
    if (other) return other;
    return truceOf(state, act.body.truce)?.suspended[party]
      ? refuse('truce.suspended-already', { party })
      : undefined;
  },
  apply(state, act) {
    changing(state, act.body.truce).suspended[sideOf(act)] = true;
  },
  sentence: {
    en: '{actor} declares the {kind} of {start} suspended on its side.',
    ur: '{actor} نے اپنی جانب سے {kind} (آغاز {start}) کی معطلی کا اعلان کیا۔',
  },
  binding: {
    ps: '{actor} له خپلې خوا ځنډول اعلانوي: {kind} (پیل {start}).',
    ar: 'يعلن {actor} من جانبه تعليق ما يلي: {kind} (البداية {start}).',
    tr: '{actor}, kendi tarafından askıya alındığını ilan eder: {kind} (başlangıç {start}).',
    fr: '{actor} déclare la suspension, de son côté : {kind} (début {start}).',
  },
  values: saidValues,
  example: exampleSaid,
});

const resume = declareAct<Step>({
  name: 'truce.resume',
  version: 1,
  subject: 'truce',
  nature: 'performed',
  summary: 'A head declares that a truce it had suspended holds again on its side.',
  effect: 'Only the side that suspended it does so. The end stays where it was.',
  body: step,
  entitled: head,
  solemn: true,
  refuse(state, act) {
    const party = sideOf(act);
    const other = refuseStep(state, act.body, party);
    if (other) return other;
    return truceOf(state, act.body.truce)?.suspended[party]
      ? undefined
      : refuse('truce.not-suspended', { party });
  },
  apply(state, act) {
    delete changing(state, act.body.truce).suspended[sideOf(act)];
  },
  sentence: {
    en: '{actor} declares that the {kind} of {start} holds again on its side.',
    ur: '{actor} نے اعلان کیا کہ {kind} (آغاز {start}) اس کی جانب سے دوبارہ نافذ ہے۔',
  },
  binding: {
    ps: '{actor} له خپلې خوا بیا نافذېدل اعلانوي: {kind} (پیل {start}).',
    ar: 'يعلن {actor} أن ما يلي يسري من جانبه من جديد: {kind} (البداية {start}).',
    tr: '{actor}, kendi tarafında yeniden geçerli olduğunu ilan eder: {kind} (başlangıç {start}).',
    fr: '{actor} déclare que ce qui suit vaut de nouveau de son côté : {kind} (début {start}).',
  },
  values: saidValues,
  example: exampleSaid,
});

const denounce = declareAct<Step>({
  name: 'truce.denounce',
  version: 1,
  subject: 'truce',
  nature: 'performed',
  summary: 'A head denounces a truce.',
  effect:
    'Hague Regulations, art. 40. The truce is shown as denounced by that side; its end is declared by an act of its own.',
  body: step,
  entitled: head,
  solemn: true,
  refuse(state, act) {
    const party = sideOf(act);
    const other = refuseStep(state, act.body, party);
    if (other) return other;
    return truceOf(state, act.body.truce)?.denounced[party]
      ? refuse('truce.denounced-already', { party })
      : undefined;
  },
  apply(state, act) {
    changing(state, act.body.truce).denounced[sideOf(act)] = true;
  },
  sentence: {
    en: '{actor} denounces the {kind} of {start}. Its end is declared by an act of its own.',
    ur: '{actor} نے {kind} (آغاز {start}) سے دستبرداری کا باضابطہ اعلان کیا۔ اس کے خاتمے کا اعلان الگ عمل سے ہوتا ہے۔',
  },
  binding: {
    ps: '{actor} رسماً د وتلو اعلان کوي: {kind} (پیل {start}). پای یې په جلا عمل اعلانېږي.',
    ar: 'ينقض {actor} رسميًّا ما يلي: {kind} (البداية {start}). ويُعلَن انتهاؤه بإجراء مستقل.',
    tr: '{actor} resmen fesih bildiriminde bulunur: {kind} (başlangıç {start}). Sona erdiği ayrı bir işlemle ilan edilir.',
    fr: '{actor} dénonce ce qui suit : {kind} (début {start}). La fin en est déclarée par un acte distinct.',
  },
  values: saidValues,
  example: exampleSaid,
});

export const WHYS = ['replaced', 'denounced', 'declared', 'term-not-extended'] as const;

interface End extends Step {
  why: (typeof WHYS)[number];
  replacement?: string | undefined;
}

function refuseWhy(state: RoomState, end: End, side: string, now: number): Refusal | undefined {
  const truce = truceOf(state, end.truce) as TruceState;
  switch (end.why) {
    case 'replaced': {
      const other = truceOf(state, end.replacement ?? '');
      const fits = other && other !== truce && isInBeing(other) && isBound(other, side);
      return fits ? undefined : refuse('truce.replacement-unknown');
    }
    case 'denounced':
      return Object.keys(truce.denounced).length > 0 ? undefined : refuse('truce.not-denounced');
    case 'term-not-extended':
      return truce.end !== 'open' && now >= truce.end ? undefined : refuse('truce.term-runs');
    case 'declared':
      return undefined;
  }
}

const declareEnded = declareAct<End>({
  name: 'truce.declare-ended',
  version: 1,
  subject: 'truce',
  nature: 'performed',
  summary: 'A head declares a truce ended, and why.',
  effect:
    'Only this ends a truce. What was agreed ends with the first side’s declaration; what sides declared each by itself ends for each by its own. “Term not extended” is admissible once the end that stands is reached.',
  body: z
    .strictObject({
      ...said,
      why: z.enum(WHYS),
      /** The truce that takes its place. */
      replacement: z.optional(shape.actId),
      words: z.optional(words),
      occurred: z.optional(shape.occurred),
    })
    .check(
      z.refine(
        (end) => (end.why === 'replaced') === (end.replacement !== undefined),
        'names what replaces the truce where it was replaced, and only there',
      ),
    ),
  entitled: head,
  solemn: true,
  refuse(state, act) {
    const { body } = act;
    const party = sideOf(act);
    const other = refuseSaid(state, body) ?? refuseUnbound(state, body.truce, party);
    if (other) return other;
    if (truceOf(state, body.truce)?.ended[party]) return refuse('truce.ended-already', { party });
    return refuseWhy(state, body, party, act.admitted);
  },
  apply(state, act) {
    changing(state, act.body.truce).ended[sideOf(act)] = true;
  },
  sentence: {
    en: '{actor} declares the {kind} of {start} ended: {why}.',
    ur: '{actor} نے {kind} (آغاز {start}) کے خاتمے کا اعلان کیا: {why}۔',
  },
  binding: {
    ps: '{actor} پای ته رسېدل اعلانوي: {kind} (پیل {start})؛ سبب: {why}.',
    ar: 'يعلن {actor} انتهاء ما يلي: {kind} (البداية {start})، والسبب: {why}.',
    tr: '{actor} sona erdiğini ilan eder: {kind} (başlangıç {start}); sebep: {why}.',
    fr: '{actor} déclare la fin de ce qui suit : {kind} (début {start}) ; motif : {why}.',
  },
  values: (body, naming) => ({
    ...saidValues(body, naming),
    why: naming.term(`truce-why.${body.why}`),
  }),
  example: { ...exampleSaid, why: 'declared' },
});

export const truceConductActs: readonly ActType[] = [
  order,
  allegeBreach,
  account,
  giveNotice,
  suspend,
  resume,
  denounce,
  declareEnded,
];
