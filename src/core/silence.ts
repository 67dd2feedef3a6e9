import * as z from 'zod/mini';
import type { ActType } from './declare.ts';
import { declareAct, NEXT_DAY } from './declare.ts';
import { instantMs } from './instants.ts';
import { refuse } from './refusal.ts';
import * as shape from './shapes.ts';
import type { Words } from './words.ts';
import { words } from './words.ts';
import { silenceOutcomes } from './silence-outcome.ts';
import { signedStep, weightOf } from './signed-step.ts';
import {
  EXAMPLE_HASH,
  EXAMPLE_TEXT,
  EXAMPLE_TIME,
  LEADS,
  type Objection,
  SILENCE,
  SILENCE_PAUSES,
  SILENCE_SUBJECTS,
  type Silence,
  type Time,
  anyone,
  cameIn,
  change,
  enterSilence,
  isBearer,
  isLate,
  refuseBearer,
  refuseChair,
  refuseNaming,
  refuseStage,
  refuseTime,
  runsTo,
  sayTime,
  signer,
  silenceOf,
  time,
} from './silence-state.ts';

/** A silence procedure from its proposal to its running (AU6). How it ends is in silence-outcome.ts. */

interface Proposal extends Time {
  about: (typeof SILENCE_SUBJECTS)[number];
  text: Words;
  hash: string;
}

const propose = declareAct<Proposal>({
  name: 'silence.propose',
  version: 1,
  subject: 'silence',
  nature: 'performed',
  summary: 'The chair proposes that exact words be adopted unless somebody objects in time.',
  effect:
    'Starts nothing. For procedure, minutes, releases and editorial matters; never for a truce, consent to be bound or a finding (AU6).',
  body: z.strictObject({
    about: z.enum(SILENCE_SUBJECTS),
    text: words,
    hash: shape.digest,
    ...time,
  }),
  entitled: anyone,
  hashes: { hash: 'text' },
  refuse: (state, act) => refuseChair(state, act) ?? refuseTime(act),
  apply(state, act) {
    enterSilence(state, act.id, act.body.hash, instantMs(act.body.until));
  },
  sentence: {
    en: '{actor} proposes a silence procedure ({about}) until {until} ({zone}): “{text}”. It starts only if no side objects to starting it.',
    ur: '{actor} نے {until} ({zone}) تک خاموشی کا طریقۂ کار تجویز کیا ({about}): ”{text}“۔ یہ تبھی شروع ہوگا جب کوئی فریق اس کے آغاز پر اعتراض نہ کرے۔',
  },
  values: (body, naming) => ({
    about: naming.term(`silence-about.${body.about}`),
    text: naming.words(body.text),
    ...sayTime(body, naming),
  }),
  example: { about: 'procedure', text: EXAMPLE_TEXT, hash: EXAMPLE_HASH, ...EXAMPLE_TIME },
});

const object = declareAct<Objection>({
  name: 'silence.object',
  version: 1,
  subject: 'silence',
  nature: 'performed',
  summary: 'Enters an objection to starting a silence procedure.',
  effect:
    'It cannot be started. A side enters its own where the ground rules name who breaks a silence; otherwise the chair or the secretariat does, without a name.',
  body: z.strictObject({
    silence: shape.actId,
    by: z.optional(shape.partyId),
    words: z.optional(words),
  }),
  entitled: anyone,
  trails: NEXT_DAY,
  refuseNaming,
  refuse: (state, act) =>
    refuseBearer(state, act) ?? refuseStage(state, act.body.silence, 'proposed'),
  apply: (state, { body }) =>
    change(state, body.silence, (silence) => {
      silence.stage = 'objected';
    }),
  sentence: {
    en: '{actor} enters an objection{by, select, none {} other { of {by}}} to starting the silence procedure{words, select, none {} other {: “{words}”}}.',
    ur: '{actor} نے خاموشی کا طریقۂ کار شروع کرنے پر {by, select, none {} other {{by} کا }}اعتراض درج کیا{words, select, none {} other {: ”{words}“}}۔',
  },
  values: ({ by, words: said }, naming) => ({
    by: by === undefined ? undefined : naming.party(by),
    words: said ? naming.words(said) : undefined,
  }),
  example: { silence: SILENCE, words: { en: 'This is better decided in the room.' } },
});

const startSilence = declareAct<{ silence: string } & Time>({
  name: 'silence.start',
  version: 1,
  subject: 'silence',
  nature: 'performed',
  summary: 'The chair starts a silence procedure and states its time.',
  effect:
    'Only if no side objected to starting it, and not to an earlier time than was proposed. The clock runs once every side has acknowledged receipt.',
  body: z.strictObject({ silence: shape.actId, ...time }),
  entitled: anyone,
  refuse(state, act) {
    const no = refuseChair(state, act) ?? refuseStage(state, act.body.silence, 'proposed');
    if (no) return no;
    const proposed = silenceOf(state, act.body.silence)?.until ?? 0;
    if (instantMs(act.body.until) < proposed) return refuse('silence.time-short');
    return refuseTime(act);
  },
  apply: (state, { body }) =>
    change(state, body.silence, (silence) => {
      silence.stage = 'started';
      silence.until = instantMs(body.until);
    }),
  sentence: {
    en: '{actor} starts the silence procedure: an objection or amendment that reaches the chair by any channel no later than {until} ({zone}) breaks it.',
    ur: '{actor} نے خاموشی کا طریقۂ کار شروع کیا: {until} ({zone}) تک کسی بھی ذریعے سے صدر تک پہنچنے والا اعتراض یا ترمیم اسے توڑ دے گی۔',
  },
  values: sayTime,
  example: { silence: SILENCE, ...EXAMPLE_TIME },
});

const acknowledge = declareAct<{ silence: string }>({
  name: 'silence.acknowledge',
  version: 1,
  subject: 'silence',
  nature: 'performed',
  summary: 'A side acknowledges receipt of the text and the time.',
  effect: 'Receipt only. The clock runs once every side has acknowledged.',
  body: z.strictObject({ silence: shape.actId }),
  entitled: { roles: ['party'] },
  refuse(state, act) {
    const no = refuseStage(state, act.body.silence, 'started');
    if (no) return no;
    const party = signer(act);
    const before = silenceOf(state, act.body.silence)?.acknowledged[party];
    return before && weightOf(state, before) === 'counts'
      ? refuse('silence.acknowledged-already', { party })
      : undefined;
  },
  apply: (state, act) =>
    change(state, act.body.silence, (silence) => {
      silence.acknowledged[signer(act)] = signedStep(act);
    }),
  sentence: {
    en: '{actor} acknowledges receipt of the text under the silence procedure. Receipt is not agreement.',
    ur: '{actor} نے خاموشی کے طریقۂ کار والے متن کی وصولی کی تصدیق کی۔ وصولی رضامندی نہیں۔',
  },
  example: { silence: SILENCE },
});

interface Pause {
  silence: string;
  why: (typeof SILENCE_PAUSES)[number];
  party?: string | undefined;
  since: string;
}

const pause = declareAct<Pause>({
  name: 'silence.pause',
  version: 1,
  subject: 'silence',
  nature: 'performed',
  summary: 'Records that the clock stands still: a side cannot be reached, or Parley is down.',
  effect:
    'Since the instant stated, which may lie before the entry: what is down cannot be told so. The chair states the new time.',
  body: z.strictObject({
    silence: shape.actId,
    why: z.enum(SILENCE_PAUSES),
    party: z.optional(shape.partyId),
    since: shape.instant,
  }),
  entitled: anyone,
  trails: NEXT_DAY,
  refuse(state, act) {
    const { silence: id, party, since } = act.body;
    if (!isBearer(state, signer(act))) return refuse('procedure.not-chair');
    const no = refuseStage(state, id, 'started');
    if (no) return no;
    if (party !== undefined && state.parties[party]?.role !== 'party')
      return refuse('party.unknown', { party });
    const silence = silenceOf(state, id) as Silence;
    if (silence.pausedSince !== undefined) return refuse('silence.paused');
    if (instantMs(since) > act.admitted + LEADS) return refuse('silence.still-to-come');
    return isLate(state, silence, cameIn(act, since)) ? refuse('silence.after-time') : undefined;
  },
  apply: (state, act) =>
    change(state, act.body.silence, (silence) => {
      silence.pausedSince = cameIn(act, act.body.since);
      if (silence.late) silence.stage = 'broken';
    }),
  sentence: {
    en: '{actor} records that the clock of the silence procedure stands still since {since}: {why}{party, select, none {} other { ({party})}}.',
    ur: '{actor} نے درج کیا کہ خاموشی کے طریقۂ کار کی گھڑی {since} سے رکی ہے: {why}{party, select, none {} other { ({party})}}۔',
  },
  values: ({ why, party, since }, naming) => ({
    why: naming.term(`silence-pause.${why}`),
    party: party === undefined ? undefined : naming.party(party),
    since: naming.instant(since),
  }),
  example: { silence: SILENCE, why: 'system-down', since: '2031-03-04T11:30:00Z' },
});

const resume = declareAct<{ silence: string } & Time>({
  name: 'silence.resume',
  version: 1,
  subject: 'silence',
  nature: 'performed',
  summary: 'The chair states a new time for a silence whose clock does not run.',
  effect:
    'The clock runs again if every side has acknowledged. The sides keep at least the time that was left. Admissible while the clock stands still, or where a receipt is missing or came too late.',
  body: z.strictObject({ silence: shape.actId, ...time }),
  entitled: anyone,
  refuse(state, act) {
    const no = refuseChair(state, act) ?? refuseStage(state, act.body.silence, 'started');
    if (no) return no;
    const silence = silenceOf(state, act.body.silence) as Silence;
    if (runsTo(state, silence) !== undefined) return refuse('silence.runs');
    const { until, pausedSince } = silence;
    const left = pausedSince === undefined ? 0 : until - pausedSince;
    const least = Math.max(until, act.admitted + left);
    if (instantMs(act.body.until) < least) return refuse('silence.time-short');
    return refuseTime(act);
  },
  apply: (state, { body }) =>
    change(state, body.silence, (silence) => {
      silence.until = instantMs(body.until);
      delete silence.pausedSince;
      if (silence.late) silence.stage = 'broken';
    }),
  sentence: {
    en: '{actor} states a new time for the silence procedure: {until} ({zone}).',
    ur: '{actor} نے خاموشی کے طریقۂ کار کا نیا وقت بتایا: {until} ({zone})۔',
  },
  values: sayTime,
  example: { silence: SILENCE, ...EXAMPLE_TIME },
});

const takeBack = declareAct<{ silence: string }>({
  name: 'silence.take-back',
  version: 1,
  subject: 'silence',
  nature: 'performed',
  summary: 'The chair takes back a text before it is adopted by silence.',
  effect: 'It can no longer be started or adopted.',
  body: z.strictObject({ silence: shape.actId }),
  entitled: anyone,
  refuse: (state, act) =>
    refuseChair(state, act) ?? refuseStage(state, act.body.silence, 'proposed', 'started'),
  apply: (state, { body }) =>
    change(state, body.silence, (silence) => {
      silence.stage = 'taken-back';
    }),
  sentence: {
    en: '{actor} takes back the text from the silence procedure; nothing is adopted.',
    ur: '{actor} نے خاموشی کے طریقۂ کار سے متن واپس لیا؛ کچھ منظور نہیں ہوا۔',
  },
  example: { silence: SILENCE },
});

export const silenceActs: readonly ActType[] = [
  propose,
  object,
  startSilence,
  acknowledge,
  pause,
  resume,
  ...silenceOutcomes,
  takeBack,
];
