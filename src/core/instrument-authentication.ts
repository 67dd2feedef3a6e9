import * as z from 'zod/mini';
import type { ActType } from './declare.ts';
import { declareAct } from './declare.ts';
import { instrumentsOn } from './instrument-paragraphs.ts';
import type { Instrument } from './instrument-state.ts';
import {
  instrumentOf,
  own,
  part,
  refuseOpenText,
  refuseParty,
  standsFor,
  stepOn,
} from './instrument-state.ts';
import type { AboutInstrument } from './instrument-steps.ts';
import {
  aboutExample,
  aboutInstrument,
  EXAMPLE_INSTRUMENT,
  refusePowers,
  sayInstrument,
  wholeText,
} from './instrument-steps.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import * as shape from './shapes.ts';
import { signedStep } from './signed-step.ts';
import type { RoomState } from './state.ts';
import type { ExactWords } from './text/exact-words.ts';
import { EXAMPLE_EXACT, exactWords, refuseWords, sayHashes } from './text/exact-words.ts';
import { language } from './text/flat.ts';
import type { NodeState } from './text/state.ts';
import { nodeOf, textOf } from './text/state.ts';
import type { WordLanguage, Words } from './words.ts';
import { label } from './words.ts';

/** The text of an instrument is settled: adopted, initialled, its languages dealt with (VCLT arts. 9, 10, 33). */

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

interface Initials {
  instrument: string;
  on: ExactWords[];
}

/** Why these words are not initialled: they do not stand, something is proposed on them, or an authentic language of theirs is left out. */
function refuseInitials(state: RoomState, text: string, one: ExactWords): Refusal | undefined {
  const no = refuseWords(state, text, one);
  if (no) return no;
  const node = nodeOf(state, one.node) as Readonly<NodeState>;
  if (node.base !== one.words) return refuse('instrument.not-standing', { paragraph: one.node });
  if (Object.keys(node.wordings).length > 1)
    return refuse('text.still-open', { paragraph: one.node });
  const stands = node.wordings[one.words]?.hashes ?? {};
  const left = textOf(state, text)?.authentic.some(
    (of) => stands[of] !== undefined && one.hashes[of] === undefined,
  );
  return left ? refuse('instrument.every-language', { paragraph: one.node }) : undefined;
}

const initialParagraphs = declareAct<Initials>({
  name: 'instrument.initial-paragraphs',
  version: 1,
  subject: 'instruments',
  nature: 'performed',
  summary:
    'A party initials single paragraphs of an instrument: their words are authentic and definitive (VCLT art. 10).',
  effect:
    'By the hash of the words as they stand, in every authentic language that has them; nothing may be proposed on them. Other words end it for that paragraph, and for no other; a move or another number does not. Takes notified powers to authenticate.',
  body: z.strictObject({ instrument: shape.actId, on: exactWords }),
  entitled: { roles: ['party', 'mediator', 'host', 'guarantor'] },
  solemn: true,
  refuse(state, act) {
    const { instrument, on } = act.body;
    const no =
      refuseParty(state, instrument, own(act)) ??
      refusePowers(state, act, 'authenticate', 'sign', 'consent-to-be-bound');
    if (no) return no;
    const one = instrumentOf(state, instrument) as Readonly<Instrument>;
    for (const exact of on) {
      const wrong = refuseInitials(state, one.text, exact);
      if (wrong) return wrong;
      const row = instrumentsOn(state, exact.node).find((of) => of.instrument === instrument);
      if (row?.initialled.includes(own(act))) return refuse('instrument.done-already');
    }
    return undefined;
  },
  apply(state, act) {
    const one = part.change(state).instruments[act.body.instrument];
    for (const { node } of act.body.on)
      if (one) (one.initials[node] ??= {})[own(act)] = { ...signedStep(act), index: act.index };
  },
  sentence: {
    en: '{actor} initials {nodes} of {instrument}, the exact words with hash {hash}, as authentic.',
    ur: '{actor} نے {instrument} کے {nodes} پر مختصر دستخط کیے، بعینہٖ ان الفاظ پر جن کا ہیش {hash} ہے، کہ یہی مستند ہیں۔',
  },
  binding: {
    ps: '{actor} د {instrument} {nodes} لنډ لاسلیکوي، کټ مټ هغه الفاظ چې هش یې {hash} دی، د کره الفاظو په توګه.',
    ar: 'يوقع {actor} بالأحرف الأولى على {nodes} من {instrument}، على عين الألفاظ التي بصمتها {hash}، نصًّا ذا حجية.',
    tr: '{actor}, {instrument} metninin {nodes} bölümünü, özeti {hash} olan sözcükleri aynen, otantik olarak paraflar.',
    fr: '{actor} paraphe {nodes} de {instrument}, dans les termes exacts dont l’empreinte est {hash}, comme authentiques.',
  },
  values: ({ instrument, on }, naming) => ({
    instrument: naming.instrument(instrument),
    nodes: naming.nodes(on.map(({ node }) => node)),
    hash: sayHashes(
      on.flatMap(({ hashes }) => Object.values(hashes)),
      naming,
    ),
  }),
  example: { instrument: EXAMPLE_INSTRUMENT, on: [EXAMPLE_EXACT] },
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

export const authenticationActs: readonly ActType[] = [
  adopt,
  initial,
  initialParagraphs,
  difference,
];
