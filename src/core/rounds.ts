import * as z from 'zod/mini';
import { declareAct, NEXT_DAY } from './declare.ts';
import type { ActType } from './declare.ts';
import { refuse } from './refusal.ts';
import * as shape from './shapes.ts';
import type { Occurred } from './shapes.ts';
import type { RoomState, SessionState } from './state.ts';
import type { Words } from './words.ts';
import { label } from './words.ts';

/** Rounds and sessions as they are held (RD). What others say of them is in reports.ts. */

const convenes = { roles: ['mediator', 'host', 'secretariat', 'convener'] } as const;

interface RoundOpening {
  number: number;
  label?: Words | undefined;
  venue?: Words | undefined;
  hosts: string[];
  occurred?: Occurred | undefined;
}

const openRound = declareAct<RoundOpening>({
  name: 'round.open',
  version: 1,
  subject: 'rounds',
  nature: 'performed',
  summary: 'Opens a round of talks.',
  effect: 'One round is open at a time. Sessions and keys may belong to it.',
  body: z.strictObject({
    number: z.int().check(z.minimum(1), z.maximum(999)),
    label: z.optional(label),
    venue: z.optional(label),
    hosts: z.array(shape.partyId).check(z.maxLength(8)),
    occurred: z.optional(shape.occurred),
  }),
  entitled: convenes,
  trails: NEXT_DAY,
  refuse(state, { body }) {
    if (state.openRound !== undefined) return refuse('round.open-already');
    for (const id of body.hosts)
      if (!state.parties[id]) return refuse('party.unknown', { party: id });
    return undefined;
  },
  apply(state, act) {
    state.openRound = act.id;
    state.rounds[act.id] = 'open';
    state.sessionsOpen = 0;
  },
  sentence: {
    en: '{actor} opens round {number}{venue, select, none {} other { at {venue}}}.',
    ur: '{actor} نے {venue, select, none {} other {{venue} میں }}دور {number} شروع کیا۔',
  },
  values: (body, naming) => ({
    number: body.number,
    venue: body.venue ? naming.words(body.venue) : undefined,
  }),
  example: { number: 2, venue: { en: 'the guest house' }, hosts: [] },
});

const closeRound = declareAct<{ round: string; occurred?: Occurred | undefined }>({
  name: 'round.close',
  version: 1,
  subject: 'rounds',
  nature: 'performed',
  summary: 'Closes a round. Says nothing of its outcome.',
  effect: 'Keys accredited for the round end with it.',
  body: z.strictObject({ round: shape.actId, occurred: z.optional(shape.occurred) }),
  entitled: convenes,
  trails: NEXT_DAY,
  refuse(state, { body }) {
    if (state.openRound !== body.round) return refuse('round.unknown');
    return state.sessionsOpen > 0 ? refuse('round.sessions-open') : undefined;
  },
  apply(state, { body, index }) {
    state.rounds[body.round] = 'closed';
    delete state.openRound;
    for (const key of Object.values(state.keys)) if (key.round === body.round) key.ended ??= index;
  },
  sentence: { en: '{actor} closes {round}.', ur: '{actor} نے {round} ختم کیا۔' },
  values: (body, naming) => ({ round: naming.round(body.round) }),
  example: { round: 'c'.repeat(64) },
});

const reconvene = declareAct<{ on: string; place?: Words | undefined; level?: string | undefined }>(
  {
    name: 'round.reconvene',
    version: 1,
    subject: 'rounds',
    nature: 'performed',
    summary: 'Records the commitment to meet again.',
    effect:
      'Shown with its date and place. Binding as the sides made it; nothing follows from it by itself.',
    body: z.strictObject({
      on: shape.day,
      place: z.optional(label),
      level: z.optional(z.enum(['principals', 'heads', 'experts'])),
    }),
    entitled: convenes,
    trails: NEXT_DAY,
    sentence: {
      en: '{actor} records that the sides will meet again on {day}{place, select, none {} other { in {place}}}.',
      ur: '{actor} نے درج کیا کہ فریقین {day} کو {place, select, none {} other {{place} میں }}دوبارہ ملیں گے۔',
    },
    values: (body, naming) => ({
      day: naming.day(body.on),
      place: body.place ? naming.words(body.place) : undefined,
    }),
    example: { on: '2031-03-20', place: { en: 'the same place' }, level: 'principals' },
  },
);

interface SessionOpening {
  round?: string | undefined;
  format: 'plenary' | 'proximity' | 'shuttle' | 'caucus';
  level: 'principals' | 'heads' | 'experts';
  label?: Words | undefined;
  languages: string[];
  occurred?: Occurred | undefined;
}

const openSession = declareAct<SessionOpening>({
  name: 'session.open',
  version: 1,
  subject: 'rounds',
  nature: 'performed',
  summary: 'Opens a session: its format, level and the languages spoken.',
  effect:
    'Sessions of experts may run beside others. Durations derive from the opened and closed instants.',
  body: z.strictObject({
    round: z.optional(shape.actId),
    format: z.enum(['plenary', 'proximity', 'shuttle', 'caucus']),
    level: z.enum(['principals', 'heads', 'experts']),
    label: z.optional(label),
    languages: z
      .array(z.string().check(z.regex(/^[a-z]{2,3}(-[A-Z]{2})?$/)))
      .check(z.maxLength(12)),
    occurred: z.optional(shape.occurred),
  }),
  entitled: convenes,
  trails: NEXT_DAY,
  refuse: (state, { body }) =>
    body.round !== undefined && body.round !== state.openRound
      ? refuse('round.unknown')
      : undefined,
  apply(state, act) {
    const { round } = act.body;
    state.sessions[act.id] = round === undefined ? { now: 'open' } : { round, now: 'open' };
    if (round !== undefined) state.sessionsOpen += 1;
  },
  sentence: {
    en: '{actor} opens a {format} session of {level}.',
    ur: '{actor} نے {level} کی {format} نشست شروع کی۔',
  },
  values: (body, naming) => ({
    format: naming.term(`format.${body.format}`),
    level: naming.term(`attendance.${body.level}`),
  }),
  example: { format: 'plenary', level: 'heads', languages: ['ur', 'ps'] },
});

interface SessionStep {
  session: string;
  occurred?: Occurred | undefined;
}

function sessionStep(
  verb: 'suspend' | 'resume' | 'close',
  from: readonly SessionState['now'][],
  to: SessionState['now'],
  text: { summary: string; done: string; en: string; ur: string },
): ActType<SessionStep> {
  return declareAct<SessionStep>({
    name: `session.${verb}`,
    version: 1,
    subject: 'rounds',
    nature: 'performed',
    summary: text.summary,
    effect: `Admissible while the session is ${from.join(' or ')}.`,
    body: z.strictObject({ session: shape.actId, occurred: z.optional(shape.occurred) }),
    entitled: convenes,
    trails: NEXT_DAY,
    refuse(state, { body }) {
      const session = state.sessions[body.session];
      if (!session) return refuse('session.unknown');
      return from.includes(session.now)
        ? undefined
        : refuse('session.state', { state: session.now, verb: text.done });
    },
    apply(state: RoomState, { body }) {
      const session = state.sessions[body.session];
      if (!session) return;
      session.now = to;
      if (to === 'closed' && session.round !== undefined) state.sessionsOpen -= 1;
    },
    sentence: { en: text.en, ur: text.ur },
    values: (body, naming) => ({ session: naming.session(body.session) }),
    example: { session: 'd'.repeat(64) },
  });
}

const attend = declareAct<{ session: string; present: { party: string; number: number }[] }>({
  name: 'session.attend',
  version: 1,
  subject: 'rounds',
  nature: 'clerical',
  summary: 'Records who sat: how many for each party.',
  effect: 'The latest entry for a session is shown. Numbers, not names.',
  body: z.strictObject({
    session: shape.actId,
    present: z
      .array(
        z.strictObject({
          party: shape.partyId,
          number: z.int().check(z.minimum(0), z.maximum(500)),
        }),
      )
      .check(z.minLength(1), z.maxLength(64)),
  }),
  entitled: convenes,
  trails: NEXT_DAY,
  refuse(state, { body }) {
    if (!state.sessions[body.session]) return refuse('session.unknown');
    for (const { party } of body.present)
      if (!state.parties[party]) return refuse('party.unknown', { party });
    return undefined;
  },
  sentence: {
    en: '{actor} records the attendance of {session}: {present}.',
    ur: '{actor} نے {session} کی حاضری درج کی: {present}۔',
  },
  values: (body, naming) => ({
    session: naming.session(body.session),
    present: naming.list(body.present.map((p) => `${naming.party(p.party)}: ${p.number}`)),
  }),
  example: {
    session: 'd'.repeat(64),
    present: [
      { party: 'p1', number: 7 },
      { party: 'p2', number: 7 },
    ],
  },
});

export const roundActs = [
  openRound,
  closeRound,
  reconvene,
  openSession,
  sessionStep('suspend', ['open'], 'suspended', {
    summary: 'Suspends a session, without blame.',
    done: 'suspended',
    en: '{actor} suspends {session}.',
    ur: '{actor} نے {session} معطل کی۔',
  }),
  sessionStep('resume', ['suspended'], 'open', {
    summary: 'Resumes a suspended session.',
    done: 'resumed',
    en: '{actor} resumes {session}.',
    ur: '{actor} نے {session} دوبارہ شروع کی۔',
  }),
  sessionStep('close', ['open', 'suspended'], 'closed', {
    summary: 'Closes a session.',
    done: 'closed',
    en: '{actor} closes {session}.',
    ur: '{actor} نے {session} ختم کی۔',
  }),
  attend,
];
