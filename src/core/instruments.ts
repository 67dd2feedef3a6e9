import * as z from 'zod/mini';
import type { Act } from './act.ts';
import type { ActType } from './declare.ts';
import { declareAct } from './declare.ts';
import type { Entry, Form, Instrument, Signature } from './instrument-state.ts';
import {
  allDid,
  FORMS,
  instrumentOf,
  isFull,
  own,
  part,
  refuseOpenText,
  refuseParty,
  standsFor,
  stepOn,
} from './instrument-state.ts';
import { NEXT_DAY } from './points.ts';
import type { PowerAct } from './powers.ts';
import { mayCommit } from './powers.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import * as shape from './shapes.ts';
import type { EnclosureRef, Occurred } from './shapes.ts';
import { signedStep, weightOf } from './signed-step.ts';
import type { RoomState } from './state.ts';
import { language } from './text/flat.ts';
import { textOf } from './text/state.ts';
import type { WordLanguage, Words } from './words.ts';
import { label } from './words.ts';

/**
 * Instruments from drawing up to signature (IN, VCLT arts. 9 to 12). Each step is about a text with an exact hash: another word, and none of it is about that text.
 * Parley records that something was signed in ink; a digital signature is *the* signature only if the parties say so.
 */

interface DrawingUp {
  form: Form;
  text: string;
  title: Words;
  parties: string[];
  depositary: string;
  digital?: true | undefined;
  bound: 'signature' | 'ratification';
  entry: Entry;
  originals?: number | undefined;
}

const HASH = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=';
const TEXT = 'b'.repeat(64);
export const EXAMPLE_INSTRUMENT = 'e'.repeat(64);

const drawUp = declareAct<DrawingUp>({
  name: 'instrument.draw-up',
  version: 1,
  subject: 'instruments',
  nature: 'performed',
  summary:
    'Draws up an instrument from a text: its form, its parties, who keeps it, and when it enters into force.',
  effect:
    'Says what is to be adopted, initialled and signed, and commits nobody. Nothing is called a treaty unless the parties say so; taking part implies no recognition.',
  body: z.strictObject({
    form: z.enum(FORMS),
    text: shape.actId,
    title: label,
    parties: z.array(shape.partyId).check(
      z.minLength(1),
      z.maxLength(20),
      z.refine((list) => new Set(list).size === list.length, 'names a party twice'),
    ),
    depositary: shape.partyId,
    digital: z.optional(z.literal(true)),
    bound: z.enum(['signature', 'ratification']),
    entry: z.union([
      z.strictObject({ on: z.enum(['signature', 'adoption']) }),
      z.strictObject({ on: z.literal('day'), day: shape.day }),
      z.strictObject({
        on: z.literal('deposits'),
        days: z.int().check(z.minimum(0), z.maximum(3660)),
      }),
    ]) as z.ZodMiniType<Entry>,
    originals: z.optional(z.int().check(z.minimum(1), z.maximum(40))),
  }),
  entitled: { roles: ['party', 'mediator', 'host', 'secretariat'] },
  trails: NEXT_DAY,
  refuse(state, { body }) {
    if (!textOf(state, body.text)) return refuse('text.unknown');
    const stranger = [...body.parties, body.depositary].find(
      (id) => state.parties[id] === undefined || state.parties[id]?.left !== undefined,
    );
    if (stranger !== undefined) return refuse('party.unknown', { party: stranger });
    return body.entry.on === 'deposits' && body.bound !== 'ratification'
      ? refuse('instrument.no-deposits')
      : undefined;
  },
  apply(state, act) {
    const { form, text, parties, depositary, digital, bound, entry } = act.body;
    part.change(state).instruments[act.id] = {
      form,
      text,
      parties: parties.toSorted(),
      depositary,
      ...(digital ? { digital } : {}),
      bound,
      entry,
      adopted: {},
      initialled: {},
      signed: {},
      ratified: {},
    };
  },
  sentence: {
    en: '{actor} draws up “{title}” ({form}) from the text “{text}”, for {parties}. {depositary} keeps it.',
    ur: '{actor} نے متن ”{text}“ سے {parties} کے لیے ”{title}“ ({form}) تیار کیا۔ اسے {depositary} اپنے پاس رکھے گا۔',
  },
  values: ({ form, text, title, parties, depositary }, naming) => ({
    title: naming.words(title),
    form: naming.term(`instrument-form.${form}`),
    text: naming.text(text),
    parties: naming.parties(parties),
    depositary: naming.party(depositary),
  }),
  example: {
    form: 'joint-instrument',
    text: TEXT,
    title: { en: 'Ceasefire agreement' },
    parties: ['p1', 'p2'],
    depositary: 'm1',
    bound: 'signature',
    entry: { on: 'signature' },
    originals: 2,
  },
});

export interface AboutInstrument {
  instrument: string;
  /** Of the whole text as it stands (text/whole.ts). */
  hash: string;
}
export const aboutInstrument = { instrument: shape.actId, hash: shape.digest };
export const aboutExample: AboutInstrument = { instrument: EXAMPLE_INSTRUMENT, hash: HASH };
/** The text that the hash is of, for whoever checks it. */
export const wholeText = (body: AboutInstrument, state: RoomState) => {
  const text = instrumentOf(state, body.instrument)?.text;
  return text === undefined ? [] : [{ text, hash: body.hash }];
};
export const sayInstrument = (
  { instrument, hash }: AboutInstrument,
  naming: Parameters<NonNullable<ActType['values']>>[1],
) => ({ instrument: naming.instrument(instrument), hash });

/** AU1: initialling, signature and consent to be bound are refused to whoever has no notified powers for them. */
export function refusePowers(
  state: RoomState,
  act: Pick<Act, 'by' | 'admitted'>,
  ...what: readonly PowerAct[]
): Refusal | undefined {
  const covered = what.some((one) =>
    mayCommit(state, act.by[0] as string, one, undefined, act.admitted),
  );
  return covered ? undefined : refuse('instrument.no-powers');
}

const adopt = declareAct<AboutInstrument>({
  name: 'instrument.adopt',
  version: 1,
  subject: 'instruments',
  nature: 'performed',
  summary:
    'A party adopts the text of an instrument: its form and content are settled (VCLT art. 9).',
  effect:
    'The whole text, by its hash, without brackets or open proposals. Adopted when every party of the instrument has; it binds nobody yet. Beyond notified powers it is refused.',
  body: z.strictObject(aboutInstrument),
  entitled: { roles: ['party', 'mediator', 'host', 'guarantor'] },
  solemn: true,
  texts: wholeText,
  refuse(state, act) {
    const { instrument, hash } = act.body;
    const no =
      refuseParty(state, instrument, own(act)) ??
      refuseOpenText(state, instrument) ??
      refusePowers(state, act, 'adopt', 'authenticate', 'sign', 'consent-to-be-bound');
    if (no) return no;
    return standsFor(state, instrumentOf(state, instrument)?.adopted[own(act)], hash)
      ? refuse('instrument.done-already')
      : undefined;
  },
  apply(state, act) {
    const one = part.change(state).instruments[act.body.instrument];
    if (one) one.adopted[own(act)] = stepOn(act);
  },
  sentence: {
    en: '{actor} adopts the text of {instrument}, the exact words with hash {hash}.',
    ur: '{actor} نے {instrument} کا متن منظور کیا، بعینہٖ وہ الفاظ جن کا ہیش {hash} ہے۔',
  },
  binding: {
    ps: '{actor} د {instrument} متن مني، کټ مټ هغه الفاظ چې هش یې {hash} دی.',
    ar: 'يعتمد {actor} نص {instrument}، عين الألفاظ التي بصمتها {hash}.',
    tr: '{actor}, {instrument} metnini, özeti {hash} olan sözcükleri aynen, kabul eder.',
    fr: '{actor} adopte le texte de {instrument}, dans les termes exacts dont l’empreinte est {hash}.',
  },
  values: sayInstrument,
  example: aboutExample,
});

const initial = declareAct<AboutInstrument>({
  name: 'instrument.initial',
  version: 1,
  subject: 'instruments',
  nature: 'performed',
  summary:
    'A party initials the whole text of an instrument: it is authentic and definitive (VCLT art. 10).',
  effect:
    'By the hash of the whole. It is not a signature, unless the negotiators agreed so (art. 12(2)(a)). Takes notified powers to authenticate.',
  body: z.strictObject(aboutInstrument),
  entitled: { roles: ['party', 'mediator', 'host', 'guarantor'] },
  solemn: true,
  texts: wholeText,
  refuse(state, act) {
    const { instrument, hash } = act.body;
    const no =
      refuseParty(state, instrument, own(act)) ??
      refuseOpenText(state, instrument) ??
      refusePowers(state, act, 'authenticate', 'sign', 'consent-to-be-bound');
    if (no) return no;
    return standsFor(state, instrumentOf(state, instrument)?.initialled[own(act)], hash)
      ? refuse('instrument.done-already')
      : undefined;
  },
  apply(state, act) {
    const one = part.change(state).instruments[act.body.instrument];
    if (one) one.initialled[own(act)] = stepOn(act);
  },
  sentence: {
    en: '{actor} initials {instrument}, the exact text with hash {hash}, as authentic.',
    ur: '{actor} نے {instrument} پر مختصر دستخط کیے، بعینہٖ اس متن پر جس کا ہیش {hash} ہے، کہ یہی مستند ہے۔',
  },
  binding: {
    ps: '{actor} {instrument} لنډ لاسلیکوي، کټ مټ هغه متن چې هش یې {hash} دی، د کره متن په توګه.',
    ar: 'يوقع {actor} بالأحرف الأولى على {instrument}، على عين النص الذي بصمته {hash}، نصًّا ذا حجية.',
    tr: '{actor}, {instrument} metnini, özeti {hash} olan metni aynen, otantik metin olarak paraflar.',
    fr: '{actor} paraphe {instrument}, le texte exact dont l’empreinte est {hash}, comme authentique.',
  },
  values: sayInstrument,
  example: aboutExample,
});

interface Difference extends AboutInstrument {
  as: 'accepted' | 'prevailing' | 'deferred';
  language?: WordLanguage | undefined;
  until?: string | undefined;
  says: Words;
}

const difference = declareAct<Difference>({
  name: 'instrument.settle-languages',
  version: 1,
  subject: 'instruments',
  nature: 'performed',
  summary:
    'A head says what is to be done about differences between the languages of a text (VCLT art. 33).',
  effect:
    'The difference is accepted, one language prevails, or the other languages are deferred to a stated day. Findings of the concordance are laid before the heads at authentication; nothing is held up by them.',
  body: z
    .strictObject({
      ...aboutInstrument,
      as: z.enum(['accepted', 'prevailing', 'deferred']),
      language: z.optional(language),
      until: z.optional(shape.day),
      says: label,
    })
    .check(
      z.refine(
        (body) =>
          (body.as === 'prevailing') === (body.language !== undefined) &&
          (body.as === 'deferred') === (body.until !== undefined),
        'says a language of what does not prevail, or a day of what is not deferred',
      ),
    ),
  entitled: { roles: ['party'], head: true },
  solemn: true,
  texts: wholeText,
  refuse: (state, act) => refuseParty(state, act.body.instrument, own(act)),
  sentence: {
    en: '{actor} states of the languages of {instrument}, in the text with hash {hash}: {as, select, prevailing {in case of difference {language} prevails} deferred {the other languages are to follow by {until}} other {the difference is accepted}} – {says}',
    ur: '{actor} نے {instrument} کی زبانوں کے بارے میں، جس متن کا ہیش {hash} ہے، کہا: {as, select, prevailing {اختلاف کی صورت میں {language} متن مقدم ہوگا} deferred {دوسری زبانیں {until} تک آئیں گی} other {اختلاف منظور ہے}} – {says}',
  },
  binding: {
    ps: '{actor} د {instrument} د ژبو په اړه، په هغه متن کې چې هش یې {hash} دی، وايي: {as, select, prevailing {د توپیر په صورت کې د {language} متن مخکې دی} deferred {نورې ژبې به تر {until} پورې راشي} other {توپیر منل شوی دی}} – {says}',
    ar: 'يعلن {actor} بشأن لغات {instrument}، في النص الذي بصمته {hash}: {as, select, prevailing {عند الاختلاف يُرجَّح النص باللغة {language}} deferred {تلحق اللغات الأخرى في موعد أقصاه {until}} other {الاختلاف مقبول}} – {says}',
    tr: '{actor}, {instrument} dilleri hakkında, özeti {hash} olan metinde şunu bildirir: {as, select, prevailing {farklılık hâlinde {language} metni geçerlidir} deferred {öteki diller {until} tarihine kadar gelecektir} other {farklılık kabul edilmiştir}} – {says}',
    fr: '{actor} déclare au sujet des langues de {instrument}, dans le texte dont l’empreinte est {hash} : {as, select, prevailing {en cas de divergence, le texte {language} prévaut} deferred {les autres langues suivront d’ici au {until}} other {la divergence est acceptée}} – {says}',
  },
  values: (body, naming) => ({
    ...sayInstrument(body, naming),
    as: body.as,
    language: body.language === undefined ? undefined : naming.term(`language.${body.language}`),
    until: body.until === undefined ? undefined : naming.day(body.until),
    says: naming.words(body.says),
  }),
  example: {
    ...aboutExample,
    as: 'prevailing',
    language: 'en',
    says: { en: 'Article 3, the hours.' },
  },
});

/** Ink, entered by whoever keeps the originals and was there. */
interface InkSigning extends AboutInstrument {
  signatories: {
    party: string;
    person?: EnclosureRef | undefined;
    adReferendum?: true | undefined;
  }[];
  place: Words;
  originals: number;
  languages: WordLanguage[];
  alternat?: true | undefined;
  scan?: EnclosureRef | undefined;
  occurred: Occurred;
}

const ink = declareAct<InkSigning>({
  name: 'instrument.signed-in-ink',
  version: 1,
  subject: 'instruments',
  nature: 'performed',
  summary:
    'Whoever keeps the instrument records that it was signed in ink, where, by whom, in how many originals.',
  effect:
    'The signature is the ink on paper; this act says that it was seen, with the hash of the text and a scan. Each party’s own act (confirms, or contests by retraction) stands beside it. In each original the party it is for is named first (alternat).',
  body: z.strictObject({
    ...aboutInstrument,
    signatories: z
      .array(
        z.strictObject({
          party: shape.partyId,
          person: z.optional(shape.enclosure),
          adReferendum: z.optional(z.literal(true)),
        }),
      )
      .check(
        z.minLength(1),
        z.maxLength(20),
        z.refine(
          (list) => new Set(list.map(({ party }) => party)).size === list.length,
          'names a party twice',
        ),
      ),
    place: label,
    originals: z.int().check(z.minimum(1), z.maximum(40)),
    languages: z.array(language).check(z.minLength(1), z.maxLength(7)),
    alternat: z.optional(z.literal(true)),
    scan: z.optional(shape.enclosure),
    occurred: shape.occurred,
  }),
  entitled: { roles: ['mediator', 'host', 'secretariat', 'party'] },
  trails: NEXT_DAY,
  texts: wholeText,
  refuse(state, act) {
    const { instrument, signatories, hash } = act.body;
    const one = instrumentOf(state, instrument);
    if (!one) return refuse('instrument.unknown');
    if (one.depositary !== own(act)) return refuse('instrument.not-depositary');
    const open = refuseOpenText(state, instrument);
    if (open) return open;
    for (const { party } of signatories) {
      const no = refuseParty(state, instrument, party);
      if (no) return no;
      if (standsFor(state, one.signed[party], hash)) return refuse('instrument.done-already');
    }
    return undefined;
  },
  apply(state, act) {
    const one = part.change(state).instruments[act.body.instrument];
    for (const { party, adReferendum } of act.body.signatories)
      if (one)
        one.signed[party] = {
          ...stepOn(act),
          how: 'ink',
          // What one party says that another signed is full once that one says so itself.
          ...(adReferendum || isPartyElse(one, own(act), party) ? { adReferendum: true } : {}),
        };
  },
  sentence: {
    en: '{actor} records that {instrument} was signed in ink by {parties}, at {place}, {when}, in {originals, plural, one {# original} other {# originals}}: the text with hash {hash}.',
    ur: '{actor} نے درج کیا کہ {instrument} پر {parties} نے {place} میں، {when}، {originals, plural, one {# اصل نسخے} other {# اصل نسخوں}} میں روشنائی سے دستخط کیے: وہ متن جس کا ہیش {hash} ہے۔',
  },
  values: (body, naming) => ({
    ...sayInstrument(body, naming),
    parties: naming.parties(body.signatories.map(({ party }) => party)),
    place: naming.words(body.place),
    when: naming.when(body.occurred),
    originals: body.originals,
  }),
  example: {
    ...aboutExample,
    signatories: [{ party: 'p1' }, { party: 'p2' }],
    place: { en: 'Oslo' },
    originals: 2,
    languages: ['en', 'ur'],
    alternat: true,
    occurred: {
      from: '2031-03-06T15:00:00Z',
      precision: 'minute',
      certainty: 'stated',
      offset: 60,
    },
  },
});

/** Whether whoever records is a party of the instrument, and another one is said to have signed. */
function isPartyElse(one: Readonly<Instrument>, keeper: string, party: string): boolean {
  return keeper !== party && one.parties.includes(keeper);
}

const sign = declareAct<AboutInstrument & { adReferendum?: true | undefined }>({
  name: 'instrument.sign',
  version: 1,
  subject: 'instruments',
  nature: 'performed',
  summary:
    'The parties of an instrument sign it digitally, all on one note, where they have said that this is the signature.',
  effect:
    'One act, signed by each party of the instrument and nobody else, about the text with this hash. Each signer needs notified powers to sign. Ad referendum, it is full once a party confirms it (VCLT art. 12(2)(b)).',
  body: z.strictObject({ ...aboutInstrument, adReferendum: z.optional(z.literal(true)) }),
  entitled: { roles: ['party', 'mediator', 'host', 'guarantor'] },
  joint: true,
  trails: NEXT_DAY,
  solemn: true,
  texts: wholeText,
  refuse(state, act) {
    const { instrument, hash, adReferendum } = act.body;
    const one = instrumentOf(state, instrument);
    if (!one) return refuse('instrument.unknown');
    if (!one.digital) return refuse('instrument.ink-only');
    const signers = act.by.map((by) => own({ by: [by] })).toSorted();
    if (signers.length !== one.parties.length || one.parties.some((id, n) => id !== signers[n]))
      return refuse('instrument.all-parties');
    const what = adReferendum ? (['sign-ad-referendum'] as const) : [];
    for (const by of act.by) {
      const no = refusePowers(state, { ...act, by: [by] }, ...what, 'sign', 'consent-to-be-bound');
      if (no) return no;
    }
    const open =
      refuseParty(state, instrument, signers[0] as string) ?? refuseOpenText(state, instrument);
    if (open) return open;
    return allDid(state, one, one.signed, hash) ? refuse('instrument.done-already') : undefined;
  },
  apply(state, act) {
    const one = part.change(state).instruments[act.body.instrument];
    for (const by of act.by) {
      const signature: Signature = {
        ...stepOn(act),
        by,
        how: 'digital',
        ...(act.body.adReferendum ? { adReferendum: true as const } : {}),
      };
      if (one) one.signed[own({ by: [by] })] = signature;
    }
  },
  sentence: {
    en: '{actor} sign {instrument}{ad, select, yes { ad referendum, subject to confirmation} other {}}: the exact text with hash {hash}.',
    ur: '{actor} نے {instrument} پر{ad, select, yes { توثیق سے مشروط} other {}} دستخط کیے: بعینہٖ وہ متن جس کا ہیش {hash} ہے۔',
  },
  binding: {
    ps: '{actor} {instrument}{ad, select, yes { د تایید تر شرط لاندې} other {}} لاسلیکوي: کټ مټ هغه متن چې هش یې {hash} دی.',
    ar: 'يوقع {actor} على {instrument}{ad, select, yes { رهنًا بالتأكيد} other {}}: عين النص الذي بصمته {hash}.',
    tr: '{actor}, {instrument} metnini{ad, select, yes { onaya bağlı (ad referendum) olarak} other {}} imzalar: özeti {hash} olan metni aynen.',
    fr: '{actor} signent {instrument}{ad, select, yes { ad referendum, sous réserve de confirmation} other {}} : le texte exact dont l’empreinte est {hash}.',
  },
  values: (body, naming) => ({
    ...sayInstrument(body, naming),
    ad: body.adReferendum ? 'yes' : 'no',
  }),
  example: aboutExample,
});

const confirmSignature = declareAct<AboutInstrument>({
  name: 'instrument.confirm-signature',
  version: 1,
  subject: 'instruments',
  nature: 'performed',
  summary:
    'A party confirms its signature ad referendum: it is a full signature (VCLT art. 12(2)(b)).',
  effect: 'By somebody with notified powers to sign or to express consent to be bound.',
  body: z.strictObject(aboutInstrument),
  entitled: { roles: ['party', 'mediator', 'host', 'guarantor'] },
  solemn: true,
  refuse(state, act) {
    const { instrument, hash } = act.body;
    const no =
      refuseParty(state, instrument, own(act)) ??
      refusePowers(state, act, 'sign', 'consent-to-be-bound');
    if (no) return no;
    const signature = instrumentOf(state, instrument)?.signed[own(act)];
    if (!standsFor(state, signature, hash)) return refuse('instrument.not-signed');
    return isFull(state, signature, hash) ? refuse('instrument.done-already') : undefined;
  },
  apply(state, act) {
    const signature = part.change(state).instruments[act.body.instrument]?.signed[own(act)];
    if (signature && weightOf(state, signature) !== 'disowned')
      signature.confirmed = signedStep(act);
  },
  sentence: {
    en: '{actor} confirms its signature of {instrument}, the exact text with hash {hash}.',
    ur: '{actor} نے {instrument} پر اپنے دستخط کی توثیق کی، بعینہٖ وہ متن جس کا ہیش {hash} ہے۔',
  },
  binding: {
    ps: '{actor} پر {instrument} خپل لاسلیک تاییدوي، کټ مټ هغه متن چې هش یې {hash} دی.',
    ar: 'يؤكد {actor} توقيعه على {instrument}، عين النص الذي بصمته {hash}.',
    tr: '{actor}, {instrument} üzerindeki imzasını, özeti {hash} olan metin için aynen teyit eder.',
    fr: '{actor} confirme sa signature de {instrument}, le texte exact dont l’empreinte est {hash}.',
  },
  values: sayInstrument,
  example: aboutExample,
});

export const instrumentActs: readonly ActType[] = [
  drawUp,
  adopt,
  initial,
  difference,
  ink,
  sign,
  confirmSignature,
];
