import * as z from 'zod/mini';
import type { Act } from './act.ts';
import type { ActType } from './declare.ts';
import { declareAct } from './declare.ts';
import { instantMs } from './instants.ts';
import type { Naming } from './naming.ts';
import { sidesOf } from './procedure.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import * as shape from './shapes.ts';
import type { RoomState } from './state.ts';
import { truceConductActs } from './truce-conduct.ts';
import type { Moment, Said, TruceKind, TruceState, Until } from './truce-state.ts';
import {
  awaitedForExtension,
  changing,
  EXAMPLE_END,
  EXAMPLE_START,
  exampleSaid,
  isBound,
  isInBeing,
  isLater,
  moment,
  refuseEnded,
  refuseSaid,
  refuseUnbound,
  said,
  saidValues,
  sideOf,
  truceOf,
  truces,
  until,
  untilMs,
  untilValue,
  whenOf,
} from './truce-state.ts';
import { TRUCE_KINDS } from './truce.ts';
import type { Words } from './words.ts';
import { words } from './words.ts';

export type { TruceTermsState } from './truce-state.ts';

/**
 * Truces declared by the sides (TR): terms tabled, agreed in exact words, declared by each side for its own forces, extended. What sides do under a truce, and
 * its end, is in truce-conduct.ts; what is only reported of a truce is in truce.ts and binds nobody here.
 */

const head = { roles: ['party'], head: true } as const;

interface TruceTerms {
  kind: TruceKind;
  forces: Words;
  area: Words;
  prohibited: Words[];
  permitted: Words[];
  selfDefence?: Words | undefined;
  start: Moment;
  term: number | 'open';
  orders?: Words | undefined;
  notice?: number | undefined;
  suspension?: Words | undefined;
  denunciation?: Words | undefined;
  text: Words;
  hash: string;
}

const table = declareAct<TruceTerms>({
  name: 'truce.table',
  version: 1,
  subject: 'truce',
  nature: 'performed',
  summary:
    'Circulates terms of a truce: forces, area, what is prohibited and permitted, start, term.',
  effect:
    'Binds nobody. Sides agree to exactly these words by an act of their own, and declare for their own forces. The area is in reference points; the start has its zone; no term is said as open.',
  body: z.strictObject({
    kind: z.enum(TRUCE_KINDS),
    forces: words,
    /** By reference points that both sides know on the ground: lines, villages, crossings. */
    area: words,
    prohibited: z.array(words).check(z.minLength(1), z.maxLength(40)),
    permitted: z.array(words).check(z.maxLength(40)),
    selfDefence: z.optional(words),
    start: moment,
    /** Minutes. */
    term: z.union([z.int().check(z.minimum(1), z.maximum(10_000_000)), z.literal('open')]),
    /** H-hour and the time for orders to go down (Hague Regulations, art. 38). */
    orders: z.optional(words),
    /** Minutes of notice before operations are resumed (art. 36). */
    notice: z.optional(z.int().check(z.minimum(0), z.maximum(10_000_000))),
    /** What the terms say of suspension, and of denunciation (art. 40). */
    suspension: z.optional(words),
    denunciation: z.optional(words),
    text: words,
    hash: shape.digest,
  }),
  entitled: { roles: ['party', 'mediator'] },
  hashes: { hash: 'text' },
  apply(state, act) {
    const { kind, start, term, hash } = act.body;
    truces.change(state).truces[act.id] = {
      hash,
      kind,
      start: { ...start },
      end: term === 'open' ? 'open' : instantMs(start.at) + term * 60_000,
      agreed: {},
      declared: {},
      suspended: {},
      denounced: {},
      ended: {},
      extensions: {},
    };
  },
  sentence: {
    en: '{actor} circulates terms: {kind}, from {start}{term, select, none {, with no end set} other {, for {term}}}. {text}',
    ur: '{actor} نے شرائط پیش کیں: {kind}، آغاز {start}{term, select, none {، اختتام مقرر نہیں} other {، مدت {term}}}۔ {text}',
  },
  values: (body, naming) => ({
    kind: naming.term(`truce.${body.kind}`),
    start: whenOf(body.start, naming),
    term: body.term === 'open' ? undefined : naming.duration(body.term),
    text: naming.words(body.text),
  }),
  example: {
    kind: 'truce',
    forces: { en: 'All forces under the command of either side, with those they control.' },
    area: { en: 'From the old mill to the second bridge, both banks, one hour’s walk deep.' },
    prohibited: [{ en: 'Fire of any kind.' }, { en: 'Moving forward of today’s positions.' }],
    permitted: [{ en: 'Bringing food and water up to the positions.' }],
    selfDefence: { en: 'Only against an attack under way, and no further than it takes.' },
    start: EXAMPLE_START,
    term: 2880,
    orders: { en: 'Orders go down from two hours before.' },
    notice: 360,
    suspension: { en: 'By either side’s head, in writing, to the mediators.' },
    denunciation: { en: 'As article 40 of the Hague Regulations has it.' },
    text: { en: 'The sides cease fire for forty-eight hours between the mill and the bridge.' },
    hash: `${'A'.repeat(43)}=`,
  },
});

/** The terms as they stand, said again: a side that joins late joins what has been extended. */
interface Joining extends Said {
  hash: string;
  until: Until;
}
const joining = z.strictObject({ ...said, hash: shape.digest, until });

function refuseJoining(state: RoomState, act: Act<Joining>): Refusal | undefined {
  const { body } = act;
  const other = refuseSaid(state, body);
  if (other) return other;
  const truce = truceOf(state, body.truce) as TruceState;
  if (body.hash !== truce.hash) return refuse('truce.other-words');
  if (untilMs(body.until) !== truce.end) return refuse('truce.other-terms');
  return refuseEnded(truce, sideOf(act));
}

const joiningValues = (body: Joining, naming: Naming) => ({
  ...saidValues(body, naming),
  until: untilValue(body.until, naming),
});
const exampleJoining: Joining = {
  ...exampleSaid,
  hash: `${'A'.repeat(43)}=`,
  until: EXAMPLE_END,
};

function awaitedFor(state: RoomState, truce: TruceState): string[] {
  return sidesOf(state).filter((side) => !truce.agreed[side]);
}

const agree = declareAct<Joining>({
  name: 'truce.agree',
  version: 1,
  subject: 'truce',
  nature: 'performed',
  summary: 'A head agrees for its side to the terms of a truce, in exactly the words circulated.',
  effect:
    'Once every side in the room has agreed, and there are at least two, the truce is agreed. It is declared by each side’s own act all the same, never by the clock.',
  body: joining,
  entitled: head,
  solemn: true,
  refuse(state, act) {
    const other = refuseJoining(state, act);
    if (other) return other;
    const truce = truceOf(state, act.body.truce) as TruceState;
    const party = sideOf(act);
    // TR4.7: it would be over as it came to stand, by an act that says the contrary.
    if (Object.keys(truce.ended).length > 0) return refuse('truce.ended');
    // Somebody who left may have been the last one awaited: then agreeing again lets it stand.
    const again = !truce.stands && awaitedFor(state, truce).length === 0;
    return truce.agreed[party] && !(again && sidesOf(state).length > 1)
      ? refuse('truce.agreed-already', { party })
      : undefined;
  },
  apply(state, act) {
    const truce = changing(state, act.body.truce);
    truce.agreed[sideOf(act)] = true;
    // In a side's own room nobody is there to agree with.
    if (sidesOf(state).length > 1 && awaitedFor(state, truce).length === 0) truce.stands = true;
  },
  sentence: {
    en: '{actor} agrees to the {kind} in exactly the words circulated: from {start}{until, select, none {, with no end set} other { until {until}}}.',
    ur: '{actor} نے {kind} پر، بعینہٖ پیش کردہ الفاظ میں، اتفاق کیا: آغاز {start}{until, select, none {، اختتام مقرر نہیں} other {، اختتام {until}}}۔',
  },
  binding: {
    ps: '{actor} په کټ مټ وړاندې شویو الفاظو کې موافقه کوي: {kind}، پیل {start}{until, select, none {، پای نه دی ټاکل شوی} other {، پای {until}}}.',
    ar: 'يوافق {actor} على {kind} بالألفاظ المعروضة حرفيًّا: من {start}{until, select, none {، دون نهاية محددة} other { إلى {until}}}.',
    tr: '{actor}, sunulan metni kelimesi kelimesine kabul eder ({kind}): başlangıç {start}{until, select, none {, bitiş belirlenmemiştir} other {, bitiş {until}}}.',
    fr: '{actor} donne son accord au texte distribué, mot pour mot ({kind}) : début {start}{until, select, none {, sans terme fixé} other {, fin {until}}}.',
  },
  values: joiningValues,
  example: exampleJoining,
});

const declare = declareAct<Joining>({
  name: 'truce.declare',
  version: 1,
  subject: 'truce',
  nature: 'performed',
  summary: 'A head declares a truce for its own forces, alone or after agreement.',
  effect:
    'Binds the declaring side to the terms circulated, as they stand. Other sides are bound by their own acts only.',
  body: joining,
  entitled: head,
  solemn: true,
  refuse(state, act) {
    const other = refuseJoining(state, act);
    if (other) return other;
    const party = sideOf(act);
    return truceOf(state, act.body.truce)?.declared[party]
      ? refuse('truce.declared-already', { party })
      : undefined;
  },
  apply(state, act) {
    changing(state, act.body.truce).declared[sideOf(act)] = true;
  },
  sentence: {
    en: '{actor} declares the {kind} for its own forces, on the terms circulated: from {start}{until, select, none {, with no end set} other { until {until}}}.',
    ur: '{actor} نے پیش کردہ شرائط پر اپنی فورسز کے لیے {kind} کا اعلان کیا: آغاز {start}{until, select, none {، اختتام مقرر نہیں} other {، اختتام {until}}}۔',
  },
  binding: {
    ps: '{actor} په وړاندې شویو شرطونو د خپلو ځواکونو لپاره اعلانوي: {kind}، پیل {start}{until, select, none {، پای نه دی ټاکل شوی} other {، پای {until}}}.',
    ar: 'يعلن {actor} لقواته، بالشروط المعروضة: {kind}، من {start}{until, select, none {، دون نهاية محددة} other { إلى {until}}}.',
    tr: '{actor}, sunulan şartlarla kendi kuvvetleri için ilan eder: {kind}, başlangıç {start}{until, select, none {, bitiş belirlenmemiştir} other {, bitiş {until}}}.',
    fr: '{actor} déclare pour ses propres forces, aux conditions distribuées : {kind}, début {start}{until, select, none {, sans terme fixé} other {, fin {until}}}.',
  },
  values: joiningValues,
  example: exampleJoining,
});

interface ExtensionProposal {
  truce: string;
  until: Until;
  text: Words;
  hash: string;
}

const proposeExtension = declareAct<ExtensionProposal>({
  name: 'truce.propose-extension',
  version: 1,
  subject: 'truce',
  nature: 'performed',
  summary: 'Proposes that a truce be extended, in exact words, to an instant or with no end set.',
  effect:
    'Binds nobody, and moves no end before it stands. Also admissible after the term was reached: the sides may have agreed by voice.',
  body: z.strictObject({ truce: shape.actId, until, text: words, hash: shape.digest }),
  entitled: { roles: ['party', 'mediator'] },
  hashes: { hash: 'text' },
  refuse(state, act) {
    const { body } = act;
    const party = sideOf(act);
    const truce = truceOf(state, body.truce);
    if (!truce) return refuse('truce.not-tabled');
    if (!isInBeing(truce)) return refuse('truce.not-in-being');
    if (state.parties[party]?.role === 'party' && !isBound(truce, party))
      return refuse('truce.not-own');
    return (
      refuseEnded(truce, party) ??
      (isLater(untilMs(body.until), truce.end) ? undefined : refuse('truce.not-longer'))
    );
  },
  apply(state, { id, body }) {
    changing(state, body.truce).extensions[id] = {
      hash: body.hash,
      until: untilMs(body.until),
      agreed: {},
    };
  },
  sentence: {
    en: '{actor} proposes that the truce be extended{until, select, none { with no end set} other { until {until}}}: {text}',
    ur: '{actor} نے جنگ بندی میں توسیع تجویز کی{until, select, none {، اختتام مقرر کیے بغیر} other {، {until} تک}}: {text}',
  },
  values: (body, naming) => ({
    until: untilValue(body.until, naming),
    text: naming.words(body.text),
  }),
  example: {
    truce: 'e'.repeat(64),
    until: { ...EXAMPLE_END, at: '2031-03-09T13:00:00Z' },
    text: { en: 'The truce is extended by two days on the same terms.' },
    hash: `${'A'.repeat(43)}=`,
  },
});

interface ExtensionAgreement extends Joining {
  extension: string;
}

const agreeExtension = declareAct<ExtensionAgreement>({
  name: 'truce.agree-extension',
  version: 1,
  subject: 'truce',
  nature: 'performed',
  summary: 'A head agrees for its side to an extension, in exactly the words proposed.',
  effect:
    'The extension stands once every side that the truce binds has agreed to it; until then the earlier end stands. Also admissible after the term was reached.',
  body: z.strictObject({ ...said, extension: shape.actId, hash: shape.digest, until }),
  entitled: head,
  solemn: true,
  refuse(state, act) {
    const { body } = act;
    const party = sideOf(act);
    const other = refuseSaid(state, body) ?? refuseUnbound(state, body.truce, party);
    if (other) return other;
    const truce = truceOf(state, body.truce) as TruceState;
    const ended = refuseEnded(truce, party);
    if (ended) return ended;
    const extension = truce.extensions[body.extension];
    if (!extension) return refuse('truce.extension-unknown');
    if (extension.hash !== body.hash) return refuse('truce.other-words');
    if (extension.until !== untilMs(body.until)) return refuse('truce.other-terms');
    if (!isLater(extension.until, truce.end)) return refuse('truce.not-longer');
    return extension.agreed[party] && awaitedForExtension(state, truce, extension).length > 0
      ? refuse('truce.agreed-already', { party })
      : undefined;
  },
  apply(state, act) {
    const { truce: id, extension: proposal } = act.body;
    const truce = changing(state, id);
    const extension = truce.extensions[proposal];
    if (!extension) return;
    extension.agreed[sideOf(act)] = true;
    if (awaitedForExtension(state, truce, extension).length > 0) return;
    truce.end = extension.until;
    truce.extended = proposal;
    delete truce.extensions[proposal];
  },
  sentence: {
    en: '{actor} agrees, in exactly the words proposed, to extend the {kind} of {start}{until, select, none {, with no end set} other {, until {until}}}.',
    ur: '{actor} نے بعینہٖ تجویز کردہ الفاظ میں {kind} (آغاز {start}) کی توسیع پر اتفاق کیا{until, select, none {، اختتام مقرر نہیں} other {، اختتام {until}}}۔',
  },
  binding: {
    ps: '{actor} په کټ مټ وړاندیز شویو الفاظو کې له غځولو سره موافقه کوي: {kind} (پیل {start}){until, select, none {، پای نه دی ټاکل شوی} other {، پای {until}}}.',
    ar: 'يوافق {actor} بالألفاظ المقترحة حرفيًّا على تمديد ما يلي: {kind} (البداية {start}){until, select, none {، دون نهاية محددة} other {، إلى {until}}}.',
    tr: '{actor}, önerilen metni kelimesi kelimesine kabul ederek uzatmaya razı olur: {kind} (başlangıç {start}){until, select, none {, bitiş belirlenmemiştir} other {, bitiş {until}}}.',
    fr: '{actor} donne son accord, mot pour mot, à la prolongation proposée : {kind} (début {start}){until, select, none {, sans terme fixé} other {, nouveau terme : {until}}}.',
  },
  values: joiningValues,
  example: { ...exampleJoining, extension: 'f'.repeat(64) },
});

const takeBack = declareAct<Said & { extension?: string | undefined }>({
  name: 'truce.take-back',
  version: 1,
  subject: 'truce',
  nature: 'performed',
  summary: 'A head takes back its side’s agreement to terms or an extension that do not stand yet.',
  effect:
    'The agreement no longer counts; an offer is retracted before it was accepted. What all have agreed to is not taken back, nor is a declaration.',
  body: z.strictObject({ ...said, extension: z.optional(shape.actId) }),
  entitled: head,
  solemn: true,
  refuse(state, act) {
    const { body } = act;
    const other = refuseSaid(state, body);
    if (other) return other;
    const party = sideOf(act);
    const truce = truceOf(state, body.truce) as TruceState;
    const given =
      body.extension === undefined
        ? !truce.stands && truce.agreed[party]
        : truce.extensions[body.extension]?.agreed[party];
    return given ? undefined : refuse('truce.nothing-to-take-back', { party });
  },
  apply(state, act) {
    const { truce: id, extension } = act.body;
    const truce = changing(state, id);
    const from = extension === undefined ? truce.agreed : truce.extensions[extension]?.agreed;
    if (from) delete from[sideOf(act)];
  },
  sentence: {
    en: '{actor} takes back, before all have agreed, its agreement to {extension, select, none {the terms} other {an extension}} of the {kind} of {start}.',
    ur: '{actor} نے، سب کے اتفاق سے پہلے، {kind} (آغاز {start}) {extension, select, none {کی شرائط} other {کی توسیع}} پر اپنا اتفاق واپس لیا۔',
  },
  binding: {
    ps: '{actor} د ټولو له موافقې مخکې {extension, select, none {له شرطونو} other {له غځولو}} سره خپله موافقه بېرته اخلي: {kind} (پیل {start}).',
    ar: 'يسحب {actor}، قبل موافقة الجميع، موافقته على {extension, select, none {شروط} other {تمديد}} ما يلي: {kind} (البداية {start}).',
    tr: '{actor}, herkesin onayından önce, {extension, select, none {şartlara} other {uzatmaya}} verdiği onayı geri alır: {kind} (başlangıç {start}).',
    fr: '{actor} retire, avant l’accord de tous, son accord {extension, select, none {aux conditions} other {à la prolongation}} : {kind} (début {start}).',
  },
  values: (body, naming) => ({
    ...saidValues(body, naming),
    extension: body.extension === undefined ? undefined : 'extension',
  }),
  example: exampleSaid,
});

export const truceTermsActs: readonly ActType[] = [
  table,
  agree,
  declare,
  proposeExtension,
  agreeExtension,
  takeBack,
  ...truceConductActs,
];
