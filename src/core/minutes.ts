import * as z from 'zod/mini';
import type { Act } from './act.ts';
import { partyOf } from './act.ts';
import type { ActType } from './declare.ts';
import { declareAct, NEXT_DAY } from './declare.ts';
import { groundRules, sidesOf } from './procedure.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import * as shape from './shapes.ts';
import type { Occurred } from './shapes.ts';
import type { SignedStep } from './signed-step.ts';
import { signedStep, weightOf } from './signed-step.ts';
import type { RoomState } from './state.ts';
import { talksPart } from './talks.ts';
import type { Words } from './words.ts';
import { words } from './words.ts';

/**
 * Minutes (RD10–RD13, spec/minutes.md): a summary record that no speaker is named in, circulated to the heads, corrected within the time the ground rules
 * give, and *agreed minutes* only once the head of every side has agreed to the exact words. That nobody corrected them in time agrees nothing.
 */

export interface Minutes {
  /** Of the words last circulated. */
  hash: string;
  /** Epoch milliseconds; absent where no ground rules set a time. */
  correctUntil?: number;
  /** By side, whose head has agreed to these very words. */
  agreed: Record<string, SignedStep>;
  /** Every side's head had. */
  stands?: true;
}

export type MinutesStanding = 'circulated' | 'agreed' | 'suspended';

export interface MinutesState {
  /** By session: it has one set of minutes. */
  minutes: Record<string, Minutes>;
}

const minutes = talksPart('minutes', () => ({ minutes: {} }));

export function minutesOf(state: RoomState, session: string): Readonly<Minutes> | undefined {
  return minutes.read(state).minutes[session];
}

/** RD12.5: agreement under a key that was in other hands waits for the head's word; disowned, the minutes are as circulated. */
export function standingOfMinutes(state: RoomState, session: string): MinutesStanding | undefined {
  const found = minutesOf(state, session);
  if (!found) return undefined;
  if (!found.stands) return 'circulated';
  const weights = Object.values(found.agreed).map((step) => weightOf(state, step));
  if (weights.includes('disowned')) return 'circulated';
  return weights.includes('suspended') ? 'suspended' : 'agreed';
}

const convenes = { roles: ['mediator', 'host', 'secretariat', 'convener'] } as const;
const heads = { roles: ['party'], head: true } as const;
const SESSION = 'd'.repeat(64);

const signer = (act: Act): string => partyOf(act.by[0] as string);

/** Minutes that have been circulated and do not yet stand. */
function refuseMinutes(state: RoomState, session: string): Refusal | undefined {
  const standing = standingOfMinutes(state, session);
  if (standing === undefined) return refuse('minutes.unknown');
  return standing === 'circulated' ? undefined : refuse('minutes.agreed-already');
}

function circulated(state: RoomState, act: Act<{ hash: string }>): Minutes {
  const time = groundRules(state)?.correctionMinutes;
  return {
    hash: act.body.hash,
    agreed: {},
    ...(time === undefined ? {} : { correctUntil: act.admitted + time * 60_000 }),
  };
}

/** What was said off the record has no minutes, so there is no word for it here (RC15). */
export const MINUTES_UNDER = ['on-the-record', 'background', 'chatham-house'] as const;

interface Circulation {
  session: string;
  under: (typeof MINUTES_UNDER)[number];
  record: Words;
  hash: string;
}

const circulate = declareAct<Circulation>({
  name: 'minutes.circulate',
  version: 1,
  subject: 'rounds',
  nature: 'performed',
  summary: 'Circulates the summary record of a session to the heads, with the rule it is under.',
  effect:
    'Counts for nothing yet. Names no speaker: no field takes one. The time for correction, from the ground rules, begins with the admission.',
  body: z.strictObject({
    session: shape.actId,
    under: z.enum(MINUTES_UNDER),
    record: words,
    hash: shape.digest,
  }),
  entitled: convenes,
  hashes: { hash: 'record' },
  refuse(state, { body }) {
    if (!state.sessions[body.session]) return refuse('session.unknown');
    const standing = standingOfMinutes(state, body.session);
    if (standing === undefined) return undefined;
    return refuse(
      standing === 'circulated' ? 'minutes.circulated-already' : 'minutes.agreed-already',
    );
  },
  apply(state, act) {
    minutes.change(state).minutes[act.body.session] = circulated(state, act);
  },
  sentence: {
    en: '{actor} circulates the minutes of {session} ({under}) to the heads for correction: {record}',
    ur: '{actor} نے {session} کی روداد ({under}) تصحیح کے لیے سربراہان کو بھیجی: {record}',
  },
  values: (body, naming) => ({
    session: naming.session(body.session),
    under: naming.term(`attribution.${body.under}`),
    record: naming.words(body.record),
  }),
  example: {
    session: SESSION,
    under: 'chatham-house',
    record: { en: 'The crossing was discussed. It was decided that the experts meet.' },
    hash: `${'M'.repeat(42)}A=`,
  },
});

interface AboutMinutes {
  session: string;
  /** Of the words last circulated: those that are corrected, or agreed to. */
  hash: string;
}
const aboutMinutes = { session: shape.actId, hash: shape.digest };

function refuseVersion(state: RoomState, { session, hash }: AboutMinutes): Refusal | undefined {
  const no = refuseMinutes(state, session);
  if (no) return no;
  return minutesOf(state, session)?.hash === hash ? undefined : refuse('minutes.other-words');
}

const correct = declareAct<AboutMinutes & { words: Words }>({
  name: 'minutes.correct',
  version: 1,
  subject: 'rounds',
  nature: 'performed',
  summary: 'A head asks for a correction of the minutes.',
  effect:
    'Within the time the ground rules give, counted from the admission of the circulation. Changes nothing by itself: the secretariat circulates the corrected words.',
  body: z.strictObject({ ...aboutMinutes, words }),
  entitled: heads,
  refuse(state, act) {
    const no = refuseVersion(state, act.body);
    if (no) return no;
    const until = minutesOf(state, act.body.session)?.correctUntil;
    return until !== undefined && act.admitted > until
      ? refuse('minutes.correction-late')
      : undefined;
  },
  sentence: {
    en: '{actor} asks for a correction of the minutes of {session}: {words}',
    ur: '{actor} نے {session} کی روداد میں تصحیح چاہی: {words}',
  },
  values: (body, naming) => ({
    session: naming.session(body.session),
    words: naming.words(body.words),
  }),
  example: {
    session: SESSION,
    hash: `${'M'.repeat(42)}A=`,
    words: { en: 'The second decision is missing.' },
  },
});

const revise = declareAct<{ session: string; record: Words; hash: string }>({
  name: 'minutes.revise',
  version: 1,
  subject: 'rounds',
  nature: 'performed',
  summary: 'Circulates the corrected words of minutes that are not yet agreed.',
  effect:
    'Agreements given to the former words fall, and the time for correction begins anew: the heads have other words before them.',
  body: z.strictObject({ session: shape.actId, record: words, hash: shape.digest }),
  entitled: convenes,
  hashes: { hash: 'record' },
  refuse(state, { body }) {
    const no = refuseMinutes(state, body.session);
    if (no) return no;
    return minutesOf(state, body.session)?.hash === body.hash
      ? refuse('minutes.same-words')
      : undefined;
  },
  apply(state, act) {
    minutes.change(state).minutes[act.body.session] = circulated(state, act);
  },
  sentence: {
    en: '{actor} circulates the corrected minutes of {session}: {record}',
    ur: '{actor} نے {session} کی تصحیح شدہ روداد بھیجی: {record}',
  },
  values: (body, naming) => ({
    session: naming.session(body.session),
    record: naming.words(body.record),
  }),
  example: {
    session: SESSION,
    record: { en: 'The crossing was discussed. It was decided that the experts meet in May.' },
    hash: `${'N'.repeat(42)}A=`,
  },
});

function counts(state: RoomState, step: Readonly<SignedStep> | undefined): boolean {
  return step !== undefined && weightOf(state, step) === 'counts';
}

function awaited(state: RoomState, session: string): string[] {
  const agreed = minutesOf(state, session)?.agreed ?? {};
  return sidesOf(state).filter((side) => !counts(state, agreed[side]));
}

const agree = declareAct<AboutMinutes>({
  name: 'minutes.agree',
  version: 1,
  subject: 'rounds',
  nature: 'performed',
  summary: 'A head agrees to the exact words of the minutes.',
  effect: 'With the head of every side they are agreed minutes, and count only then.',
  body: z.strictObject(aboutMinutes),
  entitled: heads,
  solemn: true,
  refuse(state, act) {
    const no = refuseVersion(state, act.body);
    if (no) return no;
    const { session } = act.body;
    const party = signer(act);
    // Somebody who left may have been the last one awaited: then agreeing again lets them stand.
    const before = minutesOf(state, session)?.agreed[party];
    return counts(state, before) && awaited(state, session).length > 0
      ? refuse('minutes.agreed-once', { party })
      : undefined;
  },
  apply(state, act) {
    const { session } = act.body;
    const found = minutes.change(state).minutes[session];
    if (!found) return;
    found.agreed[signer(act)] = signedStep(act);
    if (awaited(state, session).length === 0) found.stands = true;
  },
  sentence: {
    en: '{actor} agrees to the minutes of {session} in exactly the words last circulated ({code}). They count once every side has agreed.',
    ur: '{actor} {session} کی روداد سے عین انہی الفاظ میں اتفاق کرتا ہے جو آخری بار بھیجے گئے ({code})۔ یہ تبھی معتبر ہوگی جب ہر فریق اتفاق کر لے۔',
  },
  binding: {
    ps: '{actor} د {session} له یادښت سره کټ مټ په هماغو الفاظو موافقه کوي چې وروستی ځل ولېږل شول ({code}). یادښت هله اعتبار لري چې هر لوری موافقه وکړي.',
    ar: 'يوافق {actor} على محضر {session} بالألفاظ نفسها التي عُمّمت آخر مرة ({code}). ولا يُعتدّ به إلا بعد موافقة كل طرف.',
    tr: '{actor}, {session} tutanağını en son dağıtılan metniyle, aynen ({code}) kabul eder. Tutanak ancak her taraf kabul ettiğinde geçerli olur.',
    fr: '{actor} approuve le procès-verbal de {session} dans les termes exacts de sa dernière diffusion ({code}). Il ne fait foi qu’une fois approuvé par chaque partie.',
  },
  values: (body, naming) => ({
    session: naming.session(body.session),
    code: body.hash.slice(0, 8),
  }),
  example: { session: SESSION, hash: `${'M'.repeat(42)}A=` },
});

function refuseSession(state: RoomState, session: string): Refusal | undefined {
  return state.sessions[session] ? undefined : refuse('session.unknown');
}

interface ReadBack {
  session: string;
  words: Words;
  occurred?: Occurred | undefined;
}

const readBack = declareAct<ReadBack>({
  name: 'decision.read-back',
  version: 1,
  subject: 'rounds',
  nature: 'clerical',
  summary: 'Records a decision as it was read back in a session.',
  effect: 'Shows the words that were read. It decides nothing by itself.',
  body: z.strictObject({
    session: shape.actId,
    words,
    occurred: z.optional(shape.occurred),
  }),
  entitled: convenes,
  trails: NEXT_DAY,
  refuse: (state, { body }) => refuseSession(state, body.session),
  sentence: {
    en: '{actor} records that this decision was read back in {session}: {words}',
    ur: '{actor} نے درج کیا کہ {session} میں یہ فیصلہ پڑھ کر سنایا گیا: {words}',
  },
  values: (body, naming) => ({
    session: naming.session(body.session),
    words: naming.words(body.words),
  }),
  example: { session: SESSION, words: { en: 'The experts meet in May.' } },
});

const languageCode = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Z]{2})?$/));

interface Interpretation {
  session: string;
  language: string;
  said: Words;
  read: Words;
  occurred?: Occurred | undefined;
}

const correctInterpretation = declareAct<Interpretation>({
  name: 'interpretation.correct',
  version: 1,
  subject: 'rounds',
  nature: 'clerical',
  summary: 'Corrects a mistaken interpretation: what was said in it, and what it should read.',
  effect: 'Shown with the session. Names no interpreter and no speaker.',
  body: z.strictObject({
    session: shape.actId,
    /** The language interpreted into. */
    language: languageCode,
    said: words,
    read: words,
    occurred: z.optional(shape.occurred),
  }),
  entitled: { roles: ['mediator', 'host', 'secretariat', 'convener', 'party'] },
  trails: NEXT_DAY,
  refuse: (state, { body }) => refuseSession(state, body.session),
  sentence: {
    en: '{actor} corrects the interpretation into {language} in {session}: instead of “{said}” it should read “{read}”.',
    ur: '{actor} نے {session} میں {language} ترجمانی کی تصحیح کی: ”{said}“ کی جگہ ”{read}“ ہونا چاہیے۔',
  },
  values: (body, naming) => ({
    session: naming.session(body.session),
    language: naming.term(`spoken.${body.language}`),
    said: naming.words(body.said),
    read: naming.words(body.read),
  }),
  example: {
    session: SESSION,
    language: 'en',
    said: { en: 'We refuse.' },
    read: { en: 'We cannot yet say.' },
  },
});

interface Officers {
  session: string;
  noteTaker?: string | undefined;
  interpreters: { number: number; from?: string | undefined; languages: string[] }[];
  languages: string[];
}

const officers = declareAct<Officers>({
  name: 'session.officers',
  version: 1,
  subject: 'rounds',
  nature: 'clerical',
  summary: 'Records who served a session: the note-taker’s side, interpreters by number.',
  effect: 'The latest entry for a session is shown. Numbers and languages, not names.',
  body: z.strictObject({
    session: shape.actId,
    /** Whose people took the notes. */
    noteTaker: z.optional(shape.partyId),
    interpreters: z
      .array(
        z.strictObject({
          number: z.int().check(z.minimum(1), z.maximum(99)),
          /** Who brought them. */
          from: z.optional(shape.partyId),
          languages: z.array(languageCode).check(z.minLength(1), z.maxLength(12)),
        }),
      )
      .check(z.maxLength(40)),
    /** Spoken in the session. */
    languages: z.array(languageCode).check(z.maxLength(12)),
  }),
  entitled: convenes,
  trails: NEXT_DAY,
  refuse(state, { body }) {
    const no = refuseSession(state, body.session);
    if (no) return no;
    for (const party of [body.noteTaker, ...body.interpreters.map((one) => one.from)])
      if (party !== undefined && !state.parties[party]) return refuse('party.unknown', { party });
    return undefined;
  },
  sentence: {
    en: '{actor} records who served {session}: {note, select, none {} other {notes by {note}; }}{number, plural, =0 {no interpreters} one {# interpreter ({pairs})} other {# interpreters ({pairs})}}{languages, select, none {} other {; spoken: {languages}}}.',
    ur: '{actor} نے {session} کی خدمات درج کیں: {note, select, none {} other {تحریر {note}؛ }}{number, plural, =0 {کوئی ترجمان نہیں} other {# ترجمان ({pairs})}}{languages, select, none {} other {؛ زبانیں: {languages}}}۔',
  },
  values: (body, naming) => {
    const spoken = (codes: readonly string[]): string =>
      naming.list(codes.map((code) => naming.term(`spoken.${code}`)));
    return {
      session: naming.session(body.session),
      note: body.noteTaker === undefined ? undefined : naming.party(body.noteTaker),
      number: body.interpreters.length,
      pairs: naming.list(body.interpreters.map((one) => `${one.number}: ${spoken(one.languages)}`)),
      languages: body.languages.length === 0 ? undefined : spoken(body.languages),
    };
  },
  example: {
    session: SESSION,
    noteTaker: 'm1',
    interpreters: [{ number: 1, from: 'm1', languages: ['ur', 'en'] }],
    languages: ['ur', 'en'],
  },
});

export const minutesActs: readonly ActType[] = [
  circulate,
  correct,
  revise,
  agree,
  readBack,
  correctInterpretation,
  officers,
];
