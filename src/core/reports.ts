import * as z from 'zod/mini';
import type { ActType } from './declare.ts';
import { declareAct } from './declare.ts';
import type { Naming } from './naming.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import * as shape from './shapes.ts';
import type { Occurred } from './shapes.ts';
import type { RoomState } from './state.ts';
import type { Words } from './words.ts';
import { label, line, words } from './words.ts';

/**
 * Reports: somebody says that something happened. Each carries when, who says so, for whom, on what terms, and where it was published (DESIGN §5, ST). A
 * report performs nothing: a reported truce is not a truce of this room.
 */

/** Levels of attribution, best first: by name or office; on terms; by people the outlet does not name; by a mediator; from a published document. */
export const LEVELS = ['on-record', 'document', 'mediator', 'background', 'sources'] as const;
export type Level = (typeof LEVELS)[number];

const attribution = z.strictObject({
  level: z.enum(LEVELS),
  /** The speaker's office, or the outlet's own description of somebody it does not name. Nobody is guessed. */
  who: label,
  /** The side it speaks for. Absent where it speaks for none, or the outlet does not say. */
  for: z.optional(shape.partyId),
});
export type Attribution = z.infer<typeof attribution>;

const source = z.strictObject({
  outlet: line,
  published: shape.day,
  /** How it came to the outlet, where it relays another. */
  relays: z.optional(line),
});
export type Source = z.infer<typeof source>;

export const reported = {
  occurred: shape.occurred,
  attribution,
  sources: z.array(source).check(z.minLength(1), z.maxLength(8)),
  /** The matters on which this is an account. */
  matters: z.array(shape.actId).check(z.maxLength(8)),
  /** Sides of which it claims something. */
  about: z.array(shape.partyId).check(z.maxLength(8)),
  /** Sides named in `about` whose answer was looked for and not found in the reporting used. */
  noAnswer: z.array(shape.partyId).check(z.maxLength(8)),
};

export interface Reported {
  occurred: Occurred;
  attribution: Attribution;
  sources: Source[];
  matters: string[];
  about: string[];
  noAnswer: string[];
}

/** Who may report. In a reconstruction the chronicler alone has a key. */
export const reporters = {
  roles: [
    'chronicler',
    'party',
    'mediator',
    'host',
    'guarantor',
    'observer',
    'monitor',
    'commission',
    'secretariat',
  ],
} as const;

export function refuseReport(state: RoomState, body: Reported): Refusal | undefined {
  for (const id of body.matters) if (!state.matters[id]) return refuse('matter.unknown');
  const named = [
    ...body.about,
    ...body.noAnswer,
    ...(body.attribution.for === undefined ? [] : [body.attribution.for]),
  ];
  for (const id of named) if (!state.parties[id]) return refuse('party.unknown', { party: id });
  for (const id of body.noAnswer) {
    if (!body.about.includes(id))
      return refuse('act.form', { problem: 'noAnswer names a side that about does not' });
  }
  return undefined;
}

/** Blanks that every report's sentence may use. */
export function reportValues(body: Reported, naming: Naming): Record<string, string | undefined> {
  const side = body.attribution.for;
  return {
    when: naming.when(body.occurred),
    who: naming.words(body.attribution.who),
    level: naming.term(`level.${body.attribution.level}`),
    side: side === undefined ? undefined : naming.party(side),
    outlets: naming.sources(body.sources),
  };
}

export const exampleReported: Reported = {
  occurred: {
    from: '2031-03-04T13:00:00Z',
    precision: 'minute',
    certainty: 'stated',
    offset: 300,
  },
  attribution: { level: 'on-record', who: { en: 'Spokesman of the ministry' }, for: 'p1' },
  sources: [{ outlet: 'The Evening Paper', published: '2031-03-04' }],
  matters: [],
  about: [],
  noAnswer: [],
};

const openMatter = declareAct<{ question: Words }>({
  name: 'matter.open',
  version: 1,
  subject: 'reports',
  nature: 'clerical',
  summary: 'Opens a matter: a question on which there is more than one account.',
  effect:
    'Reports may then be entered as accounts of it, and are shown side by side at equal size.',
  body: z.strictObject({ question: label }),
  entitled: { roles: ['chronicler', 'mediator', 'secretariat'] },
  apply(state, act) {
    state.matters[act.id] = true;
  },
  sentence: {
    en: '{actor} opens the matter: {question}',
    ur: '{actor} نے معاملہ درج کیا: {question}',
  },
  values: (body, naming) => ({ question: naming.words(body.question) }),
  example: { question: { en: 'Who asked for the truce?' } },
});

export const EVENT_CLASSES = ['fighting', 'strike', 'talks', 'publication', 'other'] as const;

export interface EventReport extends Reported {
  class: (typeof EVENT_CLASSES)[number];
  place?: Words | undefined;
  what: Words;
}

const reportEvent = declareAct<EventReport>({
  name: 'event.report',
  version: 1,
  subject: 'reports',
  nature: 'reported',
  summary: 'Reports that something happened, as somebody says.',
  effect: 'Enters an event in the chronicle with its source. A report is not a finding.',
  body: z.strictObject({
    ...reported,
    class: z.enum(EVENT_CLASSES),
    place: z.optional(label),
    what: words,
  }),
  entitled: reporters,
  refuse: (state, act) => refuseReport(state, act.body),
  sentence: {
    en: 'Reported by {outlets} ({who}, {level}{side, select, none {} other {, for {side}}}), {when}: {what}',
    ur: '{outlets} کی خبر ({who}، {level}{side, select, none {} other {، {side} کی جانب سے}})، {when}: {what}',
  },
  values: (body, naming) => ({ ...reportValues(body, naming), what: naming.words(body.what) }),
  example: {
    ...exampleReported,
    class: 'fighting',
    what: { en: 'Firing was heard along the river.' },
  },
});

export interface RoundReport extends Reported {
  number: number;
  venue: Words;
  hosts: string[];
}

const reportRound = declareAct<RoundReport>({
  name: 'round.report',
  version: 1,
  subject: 'reports',
  nature: 'reported',
  summary: 'Reports a round of talks.',
  effect: 'Makes a round to which reported sessions may belong. Nothing is convened by it.',
  body: z.strictObject({
    ...reported,
    number: z.int().check(z.minimum(1), z.maximum(999)),
    venue: label,
    hosts: z.array(shape.partyId).check(z.maxLength(8)),
  }),
  entitled: reporters,
  refuse(state, act) {
    for (const id of act.body.hosts)
      if (!state.parties[id]) return refuse('party.unknown', { party: id });
    return refuseReport(state, act.body);
  },
  apply(state, act) {
    state.rounds[act.id] = 'reported';
  },
  sentence: {
    en: 'Reported by {outlets} ({who}, {level}{side, select, none {} other {, for {side}}}), {when}: round {number} of the talks in {venue}{hosts, select, none {} other {, hosted by {hosts}}}.',
    ur: '{outlets} کی خبر ({who}، {level}{side, select, none {} other {، {side} کی جانب سے}})، {when}: {venue} میں مذاکرات کا دور {number}{hosts, select, none {} other {، میزبان {hosts}}}۔',
  },
  values: (body, naming) => ({
    ...reportValues(body, naming),
    number: body.number,
    venue: naming.words(body.venue),
    hosts: body.hosts.length === 0 ? undefined : naming.parties(body.hosts),
  }),
  example: {
    ...exampleReported,
    number: 1,
    venue: { en: 'the capital of a neutral state' },
    hosts: [],
  },
});

export interface SessionReport extends Reported {
  round?: string | undefined;
  minutes?: number | undefined;
  what: Words;
}

const reportSession = declareAct<SessionReport>({
  name: 'session.report',
  version: 1,
  subject: 'reports',
  nature: 'reported',
  summary: 'Reports a session, with its length as reported.',
  effect: 'Shown to scale on the timeline where a length was reported.',
  body: z.strictObject({
    ...reported,
    round: z.optional(shape.actId),
    minutes: z.optional(z.int().check(z.minimum(1), z.maximum(100_000))),
    what: words,
  }),
  entitled: reporters,
  refuse(state, act) {
    if (act.body.round !== undefined && state.rounds[act.body.round] !== 'reported')
      return refuse('round.unknown');
    return refuseReport(state, act.body);
  },
  sentence: {
    en: 'Reported by {outlets} ({who}, {level}{side, select, none {} other {, for {side}}}), {when}{minutes, select, none {} other {, a session of {minutes}}}: {what}',
    ur: '{outlets} کی خبر ({who}، {level}{side, select, none {} other {، {side} کی جانب سے}})، {when}{minutes, select, none {} other {، {minutes} کی نشست}}: {what}',
  },
  values: (body, naming) => ({
    ...reportValues(body, naming),
    minutes: body.minutes === undefined ? undefined : naming.duration(body.minutes),
    what: naming.words(body.what),
  }),
  example: {
    ...exampleReported,
    minutes: 540,
    what: { en: 'The delegations met for the second day.' },
  },
});

export interface CommitmentReport extends Reported {
  on: string;
  place?: Words | undefined;
  what: Words;
}

const reportCommitment = declareAct<CommitmentReport>({
  name: 'commitment.report',
  version: 1,
  subject: 'reports',
  nature: 'reported',
  summary: 'Reports a commitment to meet again.',
  effect: 'Shown with its date. Nothing follows from it.',
  body: z.strictObject({ ...reported, on: shape.day, place: z.optional(label), what: words }),
  entitled: reporters,
  refuse: (state, act) => refuseReport(state, act.body),
  sentence: {
    en: 'Reported by {outlets} ({who}, {level}{side, select, none {} other {, for {side}}}), {when}: to meet again on {day}. {what}',
    ur: '{outlets} کی خبر ({who}، {level}{side, select, none {} other {، {side} کی جانب سے}})، {when}: {day} کو دوبارہ ملاقات۔ {what}',
  },
  values: (body, naming) => ({
    ...reportValues(body, naming),
    day: naming.day(body.on),
    what: naming.words(body.what),
  }),
  example: {
    ...exampleReported,
    on: '2031-03-20',
    what: { en: 'The sides will meet again in the same place.' },
  },
});

export interface DocumentReport extends Reported {
  form: 'joint-statement' | 'communique' | 'agreement' | 'other';
  between: string[];
  what: Words;
}

const reportDocument = declareAct<DocumentReport>({
  name: 'document.report',
  version: 1,
  subject: 'reports',
  nature: 'reported',
  summary: 'Reports a published or announced document, in the reporter’s own words.',
  effect:
    'Shown among documents. Whether it is signed, and what it is called, is as the sources say.',
  body: z.strictObject({
    ...reported,
    form: z.enum(['joint-statement', 'communique', 'agreement', 'other']),
    between: z.array(shape.partyId).check(z.maxLength(16)),
    what: words,
  }),
  entitled: reporters,
  refuse(state, act) {
    for (const id of act.body.between)
      if (!state.parties[id]) return refuse('party.unknown', { party: id });
    return refuseReport(state, act.body);
  },
  sentence: {
    en: 'Reported by {outlets} ({who}, {level}{side, select, none {} other {, for {side}}}), {when}, {form}: {what}',
    ur: '{outlets} کی خبر ({who}، {level}{side, select, none {} other {، {side} کی جانب سے}})، {when}، {form}: {what}',
  },
  values: (body, naming) => ({
    ...reportValues(body, naming),
    form: naming.term(`form.${body.form}`),
    what: naming.words(body.what),
  }),
  example: {
    ...exampleReported,
    form: 'joint-statement',
    between: ['p1', 'p2'],
    what: { en: 'Both sides will keep the truce and meet again.' },
  },
});

export const reportActs: ActType[] = [
  openMatter,
  reportEvent,
  reportRound,
  reportSession,
  reportCommitment,
  reportDocument,
];
