import * as z from 'zod/mini';
import type { Act } from './act.ts';
import { partyOf } from './act.ts';
import type { ActType } from './declare.ts';
import { declareAct, NEXT_DAY } from './declare.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import { float, pass, takeDown } from './relays.ts';
import type { Form, ReleaseRule } from './release-rule.ts';
import {
  FORMS,
  isSameRule,
  isTighter,
  refusePassing,
  releaseRule,
  ruleInWords,
} from './release-rule.ts';
import * as shape from './shapes.ts';
import type { EnclosureRef, Occurred } from './shapes.ts';
import type { Confidence } from './shuttle-state.ts';
import { isOneSidesRoom, rolesHere, shuttle } from './shuttle-state.ts';
import type { RoomState } from './state.ts';
import type { Words } from './words.ts';
import { label, words } from './words.ts';

/**
 * Shuttle (SH): what a side tells a mediator in confidence, and what mediators pass on. A release is decided in the room where the thing was told; what is
 * passed is an act of another room that rests on it (RC9) and knows nothing of it: neither rule, nor giver, nor whether there was a condition.
 */

/** All mediators of a room read it: there nothing is kept from one of them. */
function refuseReach(state: RoomState, rule: ReleaseRule): Refusal | undefined {
  return !rule.coMediators && rolesHere(state, 'mediator') > 1
    ? refuse('shuttle.co-mediators-read')
    : undefined;
}

/** Why nothing can be done any more about what was told. */
function refuseEnded(state: RoomState, id: string): Refusal | undefined {
  if (!isOneSidesRoom(state)) return refuse('shuttle.not-source');
  const told = shuttle.read(state).confidences[id];
  if (!told) return refuse('shuttle.unknown');
  return told.ended === undefined ? undefined : refuse(`shuttle.${told.ended}`);
}

function refuseGiver(state: RoomState, act: Act<{ confidence: string }>): Refusal | undefined {
  const ended = refuseEnded(state, act.body.confidence);
  if (ended) return ended;
  const { by } = shuttle.read(state).confidences[act.body.confidence] as Confidence;
  return by === partyOf(act.by[0] as string) ? undefined : refuse('shuttle.not-own');
}

function end(state: RoomState, id: string, how: 'released' | 'withdrawn'): void {
  const told = shuttle.change(state).confidences[id];
  if (told) told.ended = how;
}

interface Giving {
  words?: Words | undefined;
  hash?: string | undefined;
  enclosed?: EnclosureRef | undefined;
  rule: ReleaseRule;
  occurred?: Occurred | undefined;
}

const EXAMPLE_HASH = `${'A'.repeat(43)}=`;
const exampleRule: ReleaseRule = {
  only: [
    { kind: 'gist' },
    { kind: 'if-other-moves', move: { en: 'They open the western crossing.' } },
  ],
  coMediators: true,
};

const give = declareAct<Giving>({
  name: 'confidence.give',
  version: 1,
  subject: 'shuttle',
  nature: 'performed',
  summary: 'A side tells the mediators something in confidence, with its release rule.',
  effect:
    'The rule permits and never triggers: no clock and no other act passes it on. A mediator releases it by hand, and until then the side may tighten the rule or withdraw it.',
  body: z
    .strictObject({
      words: z.optional(words),
      hash: z.optional(shape.digest),
      /** In place of words, what may be destroyed by agreement later. */
      enclosed: z.optional(shape.enclosure),
      rule: releaseRule,
      occurred: z.optional(shape.occurred),
    })
    .check(
      z.refine(
        (body) =>
          (body.words === undefined) === (body.hash === undefined) &&
          (body.words === undefined) !== (body.enclosed === undefined),
        'needs words with their hash, or an enclosure',
      ),
    ),
  entitled: { roles: ['party'] },
  trails: NEXT_DAY,
  solemn: true,
  hashes: { hash: 'words' },
  refuse: (state, { body }) =>
    isOneSidesRoom(state) ? refuseReach(state, body.rule) : refuse('shuttle.not-source'),
  apply(state, act) {
    const { rule, hash } = act.body;
    shuttle.change(state).confidences[act.id] = {
      by: partyOf(act.by[0] as string),
      rule,
      ...(hash === undefined ? {} : { hash }),
    };
  },
  sentence: {
    en: '{actor} tells the mediators in confidence: {words, select, none {what is enclosed} other {“{words}”}}. Rule for passing it on: {rule}.',
    ur: '{actor} نے ثالثوں کو اعتماد میں بتایا: {words, select, none {جو منسلک ہے} other {”{words}“}}۔ آگے پہنچانے کا قاعدہ: {rule}۔',
  },
  binding: {
    ps: '{actor} منځګړو ته په باور کې وايي: {words, select, none {هغه څه چې ورسره مل دي} other {«{words}»}}. د رسولو قاعده یې: {rule}.',
    ar: 'يُسرّ {actor} إلى الوسطاء بما يلي: {words, select, none {ما هو مرفق} other {«{words}»}}. قاعدة نقله: {rule}.',
    tr: '{actor} arabuluculara gizlilik içinde şunu bildirir: {words, select, none {ekte bulunan} other {“{words}”}}. İletme kuralı: {rule}.',
    fr: '{actor} confie aux médiateurs : {words, select, none {ce qui est joint} other {« {words} »}}. Règle de transmission : {rule}.',
  },
  values: (body, naming) => ({
    words: body.words ? naming.words(body.words) : undefined,
    rule: ruleInWords(body.rule, naming),
  }),
  example: {
    words: { en: 'We could open the eastern crossing in the mornings.' },
    hash: EXAMPLE_HASH,
    rule: exampleRule,
  },
});

// Neither this nor the withdrawal is solemn: both only narrow what others may do, and a disputed seat must not leave a side unable to protect what it told.
const tighten = declareAct<{ confidence: string; rule: ReleaseRule }>({
  name: 'confidence.tighten',
  version: 1,
  subject: 'shuttle',
  nature: 'performed',
  summary: 'The side that told something in confidence tightens its release rule.',
  effect:
    'The new rule permits less than the one that stands, and nothing besides. Admissible until a mediator has released it.',
  body: z.strictObject({ confidence: shape.actId, rule: releaseRule }),
  entitled: { roles: ['party'] },
  refuse(state, act) {
    const no = refuseGiver(state, act) ?? refuseReach(state, act.body.rule);
    if (no) return no;
    const { rule } = shuttle.read(state).confidences[act.body.confidence] as Confidence;
    return isTighter(act.body.rule, rule) ? undefined : refuse('shuttle.not-tighter');
  },
  apply(state, { body }) {
    const told = shuttle.change(state).confidences[body.confidence];
    if (told) told.rule = body.rule;
  },
  sentence: {
    en: '{actor} tightens the rule for passing on what it told in confidence. From now on: {rule}.',
    ur: '{actor} نے اعتماد میں کہی گئی اپنی بات آگے پہنچانے کا قاعدہ سخت کیا۔ اب سے: {rule}۔',
  },
  binding: {
    ps: '{actor} د هغه څه د رسولو قاعده سختوي چې په باور کې یې ویلي. له اوس وروسته: {rule}.',
    ar: 'يشدّد {actor} قاعدة نقل ما أسرّ به. من الآن: {rule}.',
    tr: '{actor}, gizlilik içinde bildirdiğinin iletme kuralını sıkılaştırır. Bundan böyle: {rule}.',
    fr: '{actor} resserre la règle de transmission de ce qu’il a confié. Désormais : {rule}.',
  },
  values: (body, naming) => ({ rule: ruleInWords(body.rule, naming) }),
  example: { confidence: 'b'.repeat(64), rule: { only: [{ kind: 'keep' }], coMediators: true } },
});

const withdraw = declareAct<{ confidence: string }>({
  name: 'confidence.withdraw',
  version: 1,
  subject: 'shuttle',
  nature: 'performed',
  summary: 'The side that told something in confidence withdraws it.',
  effect: 'It can no longer be released. Admissible until a mediator has released it.',
  body: z.strictObject({ confidence: shape.actId }),
  entitled: { roles: ['party'] },
  refuse: refuseGiver,
  apply: (state, { body }) => end(state, body.confidence, 'withdrawn'),
  sentence: {
    en: '{actor} withdraws what it told in confidence. It is not to be passed on.',
    ur: '{actor} نے اعتماد میں کہی گئی اپنی بات واپس لی۔ اسے آگے نہ پہنچایا جائے۔',
  },
  binding: {
    ps: '{actor} هغه څه بېرته اخلي چې په باور کې یې ویلي. هغه دې نه رسول کېږي.',
    ar: 'يسحب {actor} ما أسرّ به. ولا يجوز نقله.',
    tr: '{actor}, gizlilik içinde bildirdiğini geri çeker. Bu artık iletilemez.',
    fr: '{actor} retire ce qu’il a confié. Cela ne doit pas être transmis.',
  },
  example: { confidence: 'b'.repeat(64) },
});

interface Release {
  confidence: string;
  /** The rule that stands, said again, so that the sentence says under which rule. */
  rule: ReleaseRule;
  form: Form;
  /** By word of mouth: nothing of it is written into the other room. */
  aloud: boolean;
  /** What is passed, in full; absent where their words are enclosed. */
  words?: Words | undefined;
  hash?: string | undefined;
  to: Words;
  coMediator: boolean;
  asked?: true | undefined;
  moved?: Words | undefined;
}

/** *Their words* are all of them, unchanged; anything else is a gist. */
function refuseWords(told: Readonly<Confidence>, body: Release): Refusal | undefined {
  return body.form === 'words' && body.hash !== told.hash
    ? refuse('shuttle.other-words')
    : undefined;
}

/** The side reads the release: what the rule does not ask about other sides is not said in it. */
function refuseSurplus(rule: ReleaseRule, body: Release): Refusal | undefined {
  const asks = (kind: string): boolean => rule.only.some((one) => one.kind === kind);
  const surplus = (body.asked && !asks('only-if-asked')) || (body.moved && !asks('if-other-moves'));
  return surplus ? refuse('shuttle.says-too-much') : undefined;
}

const release = declareAct<Release>({
  name: 'confidence.release',
  version: 1,
  subject: 'shuttle',
  nature: 'performed',
  summary: 'A mediator releases, by hand, what a side told in confidence.',
  effect:
    'Admissible where the rule that stands permits it. What a mediator then enters in another room rests on this act. It is released once, and then neither tightened nor withdrawn; a release to a co-mediator leaves it open. The side reads what is stated here of others.',
  body: z
    .strictObject({
      confidence: shape.actId,
      rule: releaseRule,
      form: z.enum(FORMS),
      aloud: z.boolean(),
      words: z.optional(words),
      hash: z.optional(shape.digest),
      to: label,
      coMediator: z.boolean(),
      asked: z.optional(z.literal(true)),
      moved: z.optional(words),
    })
    .check(
      z.refine(
        (body) =>
          (body.words === undefined) === (body.hash === undefined) &&
          (body.words !== undefined || body.form === 'words'),
        'does not say what is passed, with its hash',
      ),
    ),
  entitled: { roles: ['mediator'] },
  solemn: true,
  hashes: { hash: 'words' },
  refuse(state, { body, admitted }) {
    const ended = refuseEnded(state, body.confidence);
    if (ended) return ended;
    const told = shuttle.read(state).confidences[body.confidence] as Confidence;
    if (state.parties[told.by]?.left !== undefined) return refuse('shuttle.giver-left');
    if (!isSameRule(body.rule, told.rule)) return refuse('shuttle.other-rule');
    return (
      refusePassing(told.rule, body, admitted) ??
      refuseSurplus(told.rule, body) ??
      refuseWords(told, body)
    );
  },
  apply(state, { body }) {
    if (!body.coMediator) end(state, body.confidence, 'released');
  },
  sentence: {
    en: '{actor} releases to {to}{comediator, select, yes { (a co-mediator)} other {}} what this side told in confidence; form: {form}, {way}; what is passed: {words, select, none {what was enclosed, as it was given} other {“{words}”}}. Rule for passing it on: {rule}.{asked, select, yes { {actor} states that it was asked.} other {}}{moved, select, none {} other { {actor} states that the other side has moved: “{moved}”.}} It cannot be taken back.',
    ur: '{actor} نے اس فریق کی اعتماد میں کہی گئی بات {to}{comediator, select, yes { (شریک ثالث)} other {}} کے لیے جاری کی؛ صورت: {form}، {way}؛ جو پہنچایا جا رہا ہے: {words, select, none {جو منسلک تھا، جوں کا توں} other {”{words}“}}۔ آگے پہنچانے کا قاعدہ: {rule}۔{asked, select, yes { {actor} کا کہنا ہے کہ اس سے پوچھا گیا۔} other {}}{moved, select, none {} other { {actor} کا کہنا ہے کہ دوسرے فریق نے قدم اٹھایا: ”{moved}“۔}} یہ واپس نہیں ہو سکتا۔',
  },
  binding: {
    ps: '{actor} اجازه ورکوي چې هغه څه چې دې لوري په باور کې ویلي، {to}{comediator, select, yes { (ګډ منځګړی)} other {}} ته ورسول شي؛ بڼه: {form}، {way}؛ څه چې رسول کېږي: {words, select, none {هغه څه چې مل وو، لکه څنګه چې ورکړل شوي} other {«{words}»}}. د رسولو قاعده: {rule}.{asked, select, yes { {actor} وايي چې ترې پوښتل شوي.} other {}}{moved, select, none {} other { {actor} وايي چې بل لوري ګام اخیستی: «{moved}».}} دا بېرته نه شي اخیستل کېدای.',
    ar: 'يأذن {actor} بأن يُنقل إلى {to}{comediator, select, yes { (وسيط مشارك)} other {}} ما أسرّ به هذا الطرف؛ الصيغة: {form}، {way}؛ ما يُنقل: {words, select, none {ما كان مرفقًا، كما أُعطي} other {«{words}»}}. قاعدة نقله: {rule}.{asked, select, yes { يصرّح {actor} بأنه سُئل عن ذلك.} other {}}{moved, select, none {} other { يصرّح {actor} بأن الطرف الآخر خطا خطوة: «{moved}».}} ولا يمكن الرجوع عن ذلك.',
    tr: '{actor}, bu tarafın gizlilik içinde bildirdiğinin şu alıcıya iletilmesine izin verir: {to}{comediator, select, yes { (ortak arabulucu)} other {}}; biçim: {form}, {way}; iletilen: {words, select, none {verildiği hâliyle ekte bulunan} other {“{words}”}}. İletme kuralı: {rule}.{asked, select, yes { {actor} kendisine sorulduğunu beyan eder.} other {}}{moved, select, none {} other { {actor} öteki tarafın adım attığını beyan eder: “{moved}”.}} Bu geri alınamaz.',
    fr: '{actor} autorise la transmission à {to}{comediator, select, yes { (co-médiateur)} other {}} de ce que ce côté a confié ; forme : {form}, {way} ; ce qui est transmis : {words, select, none {ce qui était joint, tel quel} other {« {words} »}}. Règle de transmission : {rule}.{asked, select, yes { {actor} déclare que la question lui a été posée.} other {}}{moved, select, none {} other { {actor} déclare que l’autre côté a fait un pas : « {moved} ».}} Cela ne peut être repris.',
  },
  values: (body, naming) => ({
    to: naming.words(body.to),
    comediator: body.coMediator ? 'yes' : 'no',
    form: naming.term(`passing.${body.form}`),
    way: naming.term(`passing-way.${body.aloud ? 'by-word-of-mouth' : 'in-writing'}`),
    words: body.words ? naming.words(body.words) : undefined,
    rule: ruleInWords(body.rule, naming),
    asked: body.asked ? 'yes' : 'no',
    moved: body.moved ? naming.words(body.moved) : undefined,
  }),
  example: {
    confidence: 'b'.repeat(64),
    rule: { only: [{ kind: 'gist' }], coMediators: true },
    form: 'gist',
    aloud: false,
    words: { en: 'A crossing in the east could open for part of the day.' },
    hash: EXAMPLE_HASH,
    to: { en: 'the head of the other delegation' },
    coMediator: false,
  },
});

export const shuttleActs: readonly ActType[] = [
  give,
  tighten,
  withdraw,
  release,
  pass,
  float,
  takeDown,
];
