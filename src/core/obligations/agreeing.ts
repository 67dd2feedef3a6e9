import * as z from 'zod/mini';
import type { ActType } from '../declare.ts';
import { declareAct } from '../declare.ts';
import { instrumentOf } from '../instrument-state.ts';
import type { Refusal } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import * as shape from '../shapes.ts';
import { signedStep } from '../signed-step.ts';
import type { RoomState } from '../state.ts';
import { nodeOf, textOf } from '../text/state.ts';
import type { Moment } from '../truce-state.ts';
import {
  EXAMPLE_END,
  EXAMPLE_START,
  isInBeing,
  isOver,
  moment,
  truceOf,
  whenOf,
} from '../truce-state.ts';
import type { Words } from '../words.ts';
import { label } from '../words.ts';
import { refuseZone } from '../zones.ts';
import type { ObligationState } from './state.ts';
import {
  agrees,
  isCalled,
  isEnded,
  isStale,
  obligationOf,
  part,
  refuseUnknown,
  sideOf,
  stands,
  wordsStand,
} from './state.ts';
import type { DraftTerms } from './terms.ts';
import { absent, draftTerms, isComplete } from './terms.ts';

/**
 * A clause as an obligation (OB1, OB2): somebody proposes how it is to be read, the sides agree to the reading, and it is in force once its text is. The id of the act that
 * proposed it commits to every field, so that who agrees to the id agrees to exactly that.
 */

export interface Clause {
  /** Of a text of this room; absent where the clause stands in another room, which the act then rests on. */
  paragraph?: string | undefined;
  /** A truce of this room whose terms it reads; then no paragraph. */
  truce?: string | undefined;
  /** The hash of the words that are read, in the working language; of a truce that of its terms. */
  hash: string;
  words: Words;
}

const clause = z
  .strictObject({
    paragraph: z.optional(shape.nodeId),
    truce: z.optional(shape.actId),
    hash: shape.digest,
    words: label,
  })
  .check(
    z.refine((c) => c.paragraph === undefined || c.truce === undefined, 'reads two things at once'),
  );

export interface Proposal {
  clause: Clause;
  terms: DraftTerms;
  replaces?: string | undefined;
}

export const EXAMPLE_TERMS: DraftTerms = {
  label: { en: 'No firing across the river' },
  addressees: ['p1', 'p2'],
  rule: { pattern: 'forbid' },
  act: { classes: ['small-arms-fire', 'heavy-weapons-fire'] },
  zone: 'everywhere',
  window: { from: EXAMPLE_START, until: EXAMPLE_END },
  lag: 1440,
};

const reading = {
  roles: ['party', 'mediator', 'host', 'secretariat', 'commission', 'convener'],
} as const;

const propose = declareAct<Proposal>({
  name: 'obligation.propose',
  version: 1,
  subject: 'obligations',
  nature: 'performed',
  summary:
    'Proposes how a clause is to be read as an obligation: who, what, where, when, how known.',
  effect:
    'A draft until every side has agreed to it: it binds nobody, and no state is computed of it that anybody could be held to. It reads words with one hash; when these no longer stand it is stale. What it leaves out, the drafting check tells whoever asks, on their own device.',
  body: z.strictObject({ clause, terms: draftTerms, replaces: z.optional(shape.actId) }),
  entitled: reading,
  refuse(state, act) {
    const { terms, replaces } = act.body;
    const { addressees = [], beneficiaries = [], completion, verifier } = terms;
    const named = [completion?.certifier ?? [], verifier?.party ?? []].flat();
    for (const party of [...addressees, ...beneficiaries, ...named])
      if (!state.parties[party]) return refuse('party.unknown', { party });
    for (const party of addressees) {
      if (state.parties[party]?.role !== 'party') return refuse('obligation.not-a-side', { party });
      // A word that counts as found is not whose performance it is.
      if (party === completion?.certifier) return refuse('obligation.certifies-itself', { party });
    }
    const { paragraph, truce, hash } = act.body.clause;
    if (truce !== undefined) {
      const terms = truceOf(state, truce);
      if (!terms) return refuse('truce.not-tabled');
      if (terms.hash !== hash) return refuse('truce.other-words');
    }
    if (paragraph !== undefined) {
      if (!nodeOf(state, paragraph)) return refuse('paragraph.unknown', { paragraph });
      if (!wordsStand(state, act.body.clause)) return refuse('obligation.other-words');
    }
    const unknown = refuseUnknown(state, [
      ...(terms.dependsOn ?? []),
      ...(replaces === undefined ? [] : [replaces]),
    ]);
    return unknown ?? refuseZone(state, terms.zone);
  },
  apply(state, act) {
    const { terms, replaces } = act.body;
    const { paragraph, truce, hash } = act.body.clause;
    const certifier = terms.completion?.certifier;
    part.change(state).obligations[act.id] = {
      clause: {
        hash,
        ...(paragraph === undefined ? {} : { paragraph }),
        ...(truce === undefined ? {} : { truce }),
      },
      addressees: [...(terms.addressees ?? [])],
      ...(terms.label === undefined ? {} : { label: { ...terms.label } }),
      powers: terms.powers ?? 'sides',
      complete: isComplete(terms),
      agreed: {},
      ...(certifier === undefined ? {} : { certifier }),
      ...(replaces === undefined ? {} : { replaces }),
    };
  },
  sentence: {
    en: '{actor} proposes to read {clause} as an obligation ({pattern}){replaces, select, none {} other {, in the place of an earlier one}}: {label}{lacks, select, none {} other {. Not yet said in it: {lacks}}}',
    ur: '{actor} نے تجویز کیا کہ {clause} کو ایک ذمہ داری کے طور پر پڑھا جائے ({pattern}){replaces, select, none {} other {، ایک سابقہ ذمہ داری کی جگہ}}: {label}{lacks, select, none {} other {۔ اس میں ابھی نہیں کہا گیا: {lacks}}}',
  },
  values: ({ clause: read, terms, replaces }, naming) => ({
    clause: naming.words(read.words),
    pattern: terms.rule
      ? naming.term(`pattern.${terms.rule.pattern}`)
      : naming.term('obligation-field.rule'),
    label: terms.label ? naming.words(terms.label) : naming.term('obligation-field.label'),
    replaces,
    lacks: isComplete(terms)
      ? undefined
      : naming.list(absent(terms).map((field) => naming.term(`obligation-field.${field}`))),
  }),
  example: {
    clause: {
      hash: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
      words: { en: 'article 3, paragraph 1' },
    },
    terms: EXAMPLE_TERMS,
  },
});

/** Which obligation an act is about: its id, which commits to all it says, and its label again, so that the sentence says it. */
export interface Said {
  obligation: string;
  label: Words;
}
export const said = { obligation: shape.actId, label };
export const exampleSaid: Said = {
  obligation: 'e'.repeat(64),
  label: { en: 'No firing across the river' },
};

/** `obligation.unknown`, `obligation.other-label`: the sentence that is signed would name another. */
export function refuseOther(state: RoomState, about: Said): Refusal | undefined {
  const one = obligationOf(state, about.obligation);
  if (!one) return refuse('obligation.unknown');
  return isCalled(one, about.label) ? undefined : refuse('obligation.other-label');
}

/** `obligation.ended` also. */
export function refuseOver(state: RoomState, about: Said): Refusal | undefined {
  const no = refuseOther(state, about);
  if (no) return no;
  const one = obligationOf(state, about.obligation);
  return one && isEnded(state, one) ? refuse('obligation.ended') : undefined;
}

/** OB2.3: nobody agrees to what is already in force, stale, incomplete, or was agreed to. */
function refuseAgreement(state: RoomState, about: Said, party: string): Refusal | undefined {
  const one = obligationOf(state, about.obligation);
  if (one && !one.complete) return refuse('obligation.incomplete');
  const no = refuseOver(state, about);
  if (no || !one) return no;
  if (one.inForce) return refuse('obligation.in-force-already');
  if (isStale(state, one)) return refuse('obligation.stale');
  return agrees(state, one, party) ? refuse('obligation.agreed-already', { party }) : undefined;
}

const agree = declareAct<Said>({
  name: 'obligation.agree',
  version: 1,
  subject: 'obligations',
  nature: 'performed',
  summary: 'A head agrees, for its side, to this reading of a clause as an obligation.',
  effect:
    'Once every side in the room has agreed the reading stands. It is in force when that is declared, after the text it reads has entered into force. From then on states are computed of it, the same for everybody; a state is no finding.',
  body: z.strictObject(said),
  entitled: { roles: ['party'], head: true },
  solemn: true,
  refuse: (state, act) => refuseAgreement(state, act.body, sideOf(act)),
  apply(state, act) {
    const one = part.change(state).obligations[act.body.obligation];
    if (one) one.agreed[sideOf(act)] = signedStep(act);
  },
  sentence: {
    en: '{actor} agrees to read its clause as the obligation “{label}”, exactly as proposed (its code begins {code}).',
    ur: '{actor} نے متعلقہ شق کو ذمہ داری ”{label}“ کے طور پر، بعینہٖ تجویز کے مطابق، پڑھنے پر اتفاق کیا (اس کا کوڈ {code} سے شروع ہوتا ہے)۔',
  },
  binding: {
    ps: '{actor} مني چې اړوند بند د «{label}» ژمنې په توګه، کټ مټ لکه څنګه چې وړاندیز شوی، ولوستل شي (کوډ یې په {code} پیلېږي).',
    ar: 'يوافق {actor} على قراءة البند المعني بوصفه الالتزام «{label}»، كما اقتُرح حرفياً (يبدأ رمزه بـ {code}).',
    tr: '{actor}, ilgili maddenin “{label}” yükümlülüğü olarak, aynen önerildiği gibi okunmasını kabul eder (kodunun başı: {code}).',
    fr: '{actor} accepte que la clause soit lue comme l’obligation « {label} », exactement telle que proposée (son code commence par {code}).',
  },
  values: (body, naming) => ({
    label: naming.words(body.label),
    code: body.obligation.slice(0, 8),
  }),
  example: exampleSaid,
});

const takeBack = declareAct<Said>({
  name: 'obligation.take-back',
  version: 1,
  subject: 'obligations',
  nature: 'performed',
  summary: 'A head takes back its side’s agreement to a reading that is not in force.',
  effect: 'The reading then waits for that side again. What is in force is not taken back by one.',
  body: z.strictObject(said),
  entitled: { roles: ['party'], head: true },
  solemn: true,
  refuse(state, act) {
    const no = refuseOther(state, act.body);
    if (no) return no;
    const one = obligationOf(state, act.body.obligation) as Readonly<ObligationState>;
    if (one.inForce) return refuse('obligation.in-force-already');
    const party = sideOf(act);
    return one.agreed[party] ? undefined : refuse('obligation.not-agreed', { party });
  },
  apply(state, act) {
    delete part.change(state).obligations[act.body.obligation]?.agreed[sideOf(act)];
  },
  sentence: {
    en: '{actor} takes back its agreement to the obligation “{label}” as proposed (its code begins {code}).',
    ur: '{actor} نے تجویز کردہ ذمہ داری ”{label}“ سے اپنا اتفاق واپس لیا (اس کا کوڈ {code} سے شروع ہوتا ہے)۔',
  },
  binding: {
    ps: '{actor} د وړاندیز شوې ژمنې «{label}» سره خپله موافقه بېرته اخلي (کوډ یې په {code} پیلېږي).',
    ar: 'يسحب {actor} موافقته على الالتزام المقترح «{label}» (يبدأ رمزه بـ {code}).',
    tr: '{actor}, önerilen “{label}” yükümlülüğüne verdiği onayı geri çeker (kodunun başı: {code}).',
    fr: '{actor} retire son accord sur l’obligation « {label} » telle que proposée (son code commence par {code}).',
  },
  values: (body, naming) => ({
    label: naming.words(body.label),
    code: body.obligation.slice(0, 8),
  }),
  example: exampleSaid,
});

interface InForce extends Said {
  /** The instrument by which its text is in force; absent where the text is in another room. */
  instrument?: string | undefined;
  since: Moment;
}

/** `obligation.text-not-in-force`: the clause is of this room, and no instrument of its text is in force. */
function refuseText(
  state: RoomState,
  { clause: { paragraph, truce } }: Readonly<ObligationState>,
  instrument: string | undefined,
): Refusal | undefined {
  if (truce !== undefined) {
    const terms = truceOf(state, truce);
    const kept = terms !== undefined && isInBeing(terms) && !isOver(terms);
    return kept ? undefined : refuse('obligation.text-not-in-force');
  }
  if (paragraph === undefined) return undefined;
  const text = nodeOf(state, paragraph)?.text;
  const one = instrument === undefined ? undefined : instrumentOf(state, instrument);
  const fits = one?.inForce !== undefined && one.ended === undefined && one.text === text;
  return fits && text !== undefined && textOf(state, text)
    ? undefined
    : refuse('obligation.text-not-in-force');
}

const bringIntoForce = declareAct<InForce>({
  name: 'obligation.in-force',
  version: 1,
  subject: 'obligations',
  nature: 'performed',
  summary: 'Declares that an obligation is in force, since the text it reads is.',
  effect:
    'Only of a reading that every side has agreed to, whose words stand, and whose text is in force by an instrument of this room, or in another room that the act rests on. From then on it hangs on the paragraph as signed: proposals, translations and corrections (VCLT art. 79) do not touch it. One that it replaces ends then.',
  body: z.strictObject({ ...said, instrument: z.optional(shape.actId), since: moment }),
  entitled: { roles: ['mediator', 'host', 'secretariat', 'commission'] },
  solemn: true,
  refuse(state, act) {
    const no = refuseOver(state, act.body);
    if (no) return no;
    const one = obligationOf(state, act.body.obligation) as Readonly<ObligationState>;
    if (one.inForce) return refuse('obligation.in-force-already');
    if (isStale(state, one)) return refuse('obligation.stale');
    if (!stands(state, one)) return refuse('obligation.not-agreed-by-all');
    return refuseText(state, one, act.body.instrument);
  },
  apply(state, act) {
    const { obligations } = part.change(state);
    const one = obligations[act.body.obligation];
    if (!one) return;
    one.inForce = signedStep(act);
    const before = one.replaces === undefined ? undefined : obligations[one.replaces];
    if (before) before.replacedBy = act.body.obligation;
  },
  sentence: {
    en: '{actor} declares that the obligation “{label}” is in force since {since}.',
    ur: '{actor} نے اعلان کیا کہ ذمہ داری ”{label}“ {since} سے نافذ ہے۔',
  },
  binding: {
    ps: '{actor} اعلانوي چې ژمنه «{label}» له {since} راهیسې نافذه ده.',
    ar: 'يعلن {actor} أن الالتزام «{label}» نافذ منذ {since}.',
    tr: '{actor}, “{label}” yükümlülüğünün {since} tarihinden beri yürürlükte olduğunu ilan eder.',
    fr: '{actor} déclare que l’obligation « {label} » est en vigueur depuis le {since}.',
  },
  values: (body, naming) => ({
    label: naming.words(body.label),
    since: whenOf(body.since, naming),
  }),
  example: { ...exampleSaid, since: EXAMPLE_START },
});

export const agreeingActs: readonly ActType[] = [propose, agree, takeBack, bringIntoForce];
