import * as z from 'zod/mini';
import type { ActType } from './declare.ts';
import { declareAct, NEXT_DAY } from './declare.ts';
import { instantMs } from './instants.ts';
import { groundRules } from './procedure.ts';
import { refuse } from './refusal.ts';
import * as shape from './shapes.ts';
import type { Occurred } from './shapes.ts';
import type { Words } from './words.ts';
import { words } from './words.ts';
import { signedStep } from './signed-step.ts';
import {
  EXAMPLE_HASH,
  EXAMPLE_TEXT,
  EXAMPLE_TIME,
  LEADS,
  type Objection,
  SILENCE,
  SILENCE_CHANNELS,
  type Channel,
  type Silence,
  type Time,
  anyone,
  cameIn,
  change,
  isBearer,
  isLate,
  refuseBearer,
  refuseChair,
  refuseName,
  refuseNaming,
  refuseStage,
  runsTo,
  sayTime,
  signer,
  silenceOf,
  time,
} from './silence-state.ts';

/** How a silence procedure ends (AU6): broken by what came in, adopted by the chair’s declaration, or an adoption contested. */

interface Break extends Objection {
  channel: Channel;
  at?: string | undefined;
  occurred?: Occurred | undefined;
}

// Not solemn: a side whose seat is disputed still breaks a silence.
const breakSilence = declareAct<Break>({
  name: 'silence.break',
  version: 1,
  subject: 'silence',
  nature: 'performed',
  summary: 'Enters an objection or amendment to a text under silence, by whatever channel it came.',
  effect:
    'Breaks the silence if it reached the chair by the time stated, however late it is entered; what came later is recorded and breaks nothing. A side enters its own where the ground rules name who breaks a silence; otherwise the chair or the secretariat does, without a name.',
  body: z.strictObject({
    silence: shape.actId,
    channel: z.enum(SILENCE_CHANNELS),
    at: z.optional(shape.instant),
    by: z.optional(shape.partyId),
    words: z.optional(words),
    occurred: z.optional(shape.occurred),
  }),
  entitled: anyone,
  trails: NEXT_DAY,
  refuseNaming,
  refuse(state, act) {
    const { silence, at } = act.body;
    // Several objections may come in, and each is kept.
    const no = refuseBearer(state, act) ?? refuseStage(state, silence, 'started', 'broken');
    if (no) return no;
    if (at === undefined) return isBearer(state, signer(act)) ? refuse('silence.when') : undefined;
    return instantMs(at) > act.admitted + LEADS ? refuse('silence.still-to-come') : undefined;
  },
  apply: (state, act) =>
    change(state, act.body.silence, (silence) => {
      if (isLate(state, silence, cameIn(act, act.body.at))) silence.late = true;
      else silence.stage = 'broken';
    }),
  sentence: {
    en: '{actor} enters an objection or amendment{by, select, none {} other { of {by}}} to the text under the silence procedure; it reached the chair{at, select, none {} other { on {at}}} ({channel}){words, select, none {} other {: “{words}”}}.',
    ur: '{actor} نے خاموشی کے طریقۂ کار والے متن پر {by, select, none {} other {{by} کا }}اعتراض یا ترمیم درج کی؛ یہ صدر تک {at, select, none {} other {{at} پر }}پہنچی ({channel}){words, select, none {} other {: ”{words}“}}۔',
  },
  values: ({ channel, at, by, words: said }, naming) => ({
    channel: naming.term(`silence-channel.${channel}`),
    at: at === undefined ? undefined : naming.instant(at),
    by: by === undefined ? undefined : naming.party(by),
    words: said ? naming.words(said) : undefined,
  }),
  example: { silence: SILENCE, channel: 'telephone', at: '2031-03-04T11:40:00Z' },
});

interface Adoption extends Time {
  silence: string;
  text: Words;
  hash: string;
  statements: { party: string; words: Words }[];
}

const adopt = declareAct<Adoption>({
  name: 'silence.adopt',
  version: 1,
  subject: 'silence',
  nature: 'performed',
  summary: 'The chair declares that nothing came in by any channel, and the text adopted.',
  effect:
    'Only this adopts, and only when every side has acknowledged, the clock has not been stopped or the silence broken, and the time is reached. Interpretative statements are annexed.',
  body: z.strictObject({
    silence: shape.actId,
    text: words,
    hash: shape.digest,
    ...time,
    statements: z.array(z.strictObject({ party: shape.partyId, words })).check(z.maxLength(64)),
  }),
  entitled: anyone,
  solemn: true,
  hashes: { hash: 'text' },
  refuse(state, act) {
    const { silence: id, hash, until, statements } = act.body;
    const no = refuseChair(state, act) ?? refuseStage(state, id, 'started');
    if (no) return no;
    for (const { party } of statements)
      if (!state.parties[party]) return refuse('party.unknown', { party });
    const silence = silenceOf(state, id) as Silence;
    if (silence.hash !== hash || silence.until !== instantMs(until))
      return refuse('silence.other-words');
    if (silence.pausedSince !== undefined) return refuse('silence.paused');
    if (runsTo(state, silence) === undefined) return refuse('silence.receipt-missing');
    return act.admitted < silence.until ? refuse('silence.time-not-reached') : undefined;
  },
  apply: (state, act) =>
    change(state, act.body.silence, (silence) => {
      silence.stage = 'adopted';
      silence.adopted = signedStep(act);
    }),
  sentence: {
    en: '{actor}, in the chair, declares that until {until} ({zone}) no objection or amendment came in by any channel, and that these words are adopted by silence: “{text}”{statements, select, none {} other {; annexed are the interpretative statements of {statements}}}.',
    ur: '{actor} بطورِ صدر اعلان کرتا ہے کہ {until} ({zone}) تک کسی بھی ذریعے سے کوئی اعتراض یا ترمیم نہیں آئی، اور یہ الفاظ خاموشی سے منظور ہوئے: ”{text}“{statements, select, none {} other {؛ {statements} کے توضیحی بیانات منسلک ہیں}}۔',
  },
  binding: {
    ps: '{actor} د غونډې د رئیس په توګه اعلانوي چې تر {until} ({zone}) پورې په هېڅ لار کوم اعتراض یا تعدیل نه دی رارسېدلی، او دا الفاظ د چوپتیا له لارې ومنل شول: «{text}»{statements, select, none {} other {؛ د {statements} تفسیري بیانونه ورسره مل دي}}.',
    ar: 'يعلن {actor} بصفته رئيسًا أنه لم يرد أي اعتراض أو تعديل بأي وسيلة حتى {until} ({zone})، وأن هذا النص اعتُمد بموجب إجراء الصمت: «{text}»{statements, select, none {} other {؛ وتُرفق به البيانات التفسيرية المقدمة من {statements}}}.',
    tr: '{actor}, başkan sıfatıyla, {until} ({zone}) saatine kadar hiçbir yoldan itiraz veya değişiklik önerisi gelmediğini ve şu metnin sessizlik usulüyle kabul edildiğini beyan eder: “{text}”{statements, select, none {} other {; yorum beyanları ekte olan taraflar: {statements}}}.',
    fr: '{actor}, assurant la présidence, déclare qu’aucune objection ni aucun amendement n’est parvenu par quelque voie que ce soit jusqu’au {until} ({zone}), et que ce texte est adopté par la procédure d’approbation tacite : «\u00a0{text}\u00a0»{statements, select, none {} other { ; y sont annexées les déclarations interprétatives de {statements}}}.',
  },
  values: (body, naming) => ({
    text: naming.words(body.text),
    ...sayTime(body, naming),
    statements:
      body.statements.length === 0
        ? undefined
        : naming.parties([...new Set(body.statements.map((one) => one.party))]),
  }),
  example: {
    silence: SILENCE,
    text: EXAMPLE_TEXT,
    hash: EXAMPLE_HASH,
    ...EXAMPLE_TIME,
    statements: [{ party: 'p1', words: { en: 'We read “experts” as each side names them.' } }],
  },
});

export const SILENCE_GROUNDS = ['came-in', 'clock-stood-still'] as const;

interface Contest extends Objection {
  ground: (typeof SILENCE_GROUNDS)[number];
  at: string;
  channel?: Channel | undefined;
  occurred?: Occurred | undefined;
}

const contest = declareAct<Contest>({
  name: 'silence.contest',
  version: 1,
  subject: 'silence',
  nature: 'performed',
  summary: 'Contests an adoption: something had come in by the time, or the clock stood still.',
  effect:
    'The adoption reads contested and stays so; the chair proposes anew. A side contests for itself under any ground rules: nobody else may do so for a side that was overlooked.',
  body: z.strictObject({
    silence: shape.actId,
    ground: z.enum(SILENCE_GROUNDS),
    at: shape.instant,
    channel: z.optional(z.enum(SILENCE_CHANNELS)),
    by: z.optional(shape.partyId),
    words: z.optional(words),
    occurred: z.optional(shape.occurred),
  }),
  entitled: anyone,
  trails: NEXT_DAY,
  refuse(state, act) {
    const { silence: id, at, by } = act.body;
    const party = signer(act);
    if (!isBearer(state, party)) {
      if (state.parties[party]?.role !== 'party') return refuse('procedure.not-chair');
      if (by !== undefined && by !== party) return refuse('silence.own-only');
    } else if (by !== undefined && by !== party) {
      const no = refuseName(state, by, groundRules(state)?.nameWhoBreaksSilence === true);
      if (no) return no;
    }
    const silence = silenceOf(state, id);
    if (silence?.stage === 'proposed' || silence?.stage === 'started')
      return refuse('silence.not-adopted');
    const no = refuseStage(state, id, 'adopted', 'contested');
    if (no) return no;
    return instantMs(at) > (silence as Silence).until ? refuse('silence.after-time') : undefined;
  },
  apply: (state, { body }) =>
    change(state, body.silence, (silence) => {
      silence.stage = 'contested';
    }),
  sentence: {
    en: '{actor} contests the adoption by silence{by, select, none {} other { for {by}}}: {ground, select, still {since {at}, before the time, the clock had to stand still} other {on {at}, before the time, an objection or amendment had reached the chair}}{channel, select, none {} other { ({channel})}}{words, select, none {} other {: “{words}”}}.',
    ur: '{actor} نے {by, select, none {} other {{by} کی طرف سے }}خاموشی سے منظوری کو متنازع قرار دیا: {ground, select, still {وقت سے پہلے، {at} سے، گھڑی کو رکا ہونا تھا} other {وقت سے پہلے، {at} پر، اعتراض یا ترمیم صدر تک پہنچ چکی تھی}}{channel, select, none {} other { ({channel})}}{words, select, none {} other {: ”{words}“}}۔',
  },
  values: ({ ground, at, channel, by, words: said }, naming) => ({
    ground: ground === 'clock-stood-still' ? 'still' : 'came',
    at: naming.instant(at),
    channel: channel === undefined ? undefined : naming.term(`silence-channel.${channel}`),
    by: by === undefined ? undefined : naming.party(by),
    words: said ? naming.words(said) : undefined,
  }),
  example: {
    silence: SILENCE,
    ground: 'came-in',
    at: '2031-03-06T04:40:00Z',
    channel: 'telephone',
  },
});

export const silenceOutcomes: readonly ActType[] = [breakSilence, adopt, contest];
