import * as z from 'zod/mini';
import type { Act } from './act.ts';
import { partyOf } from './act.ts';
import type { ActType } from './declare.ts';
import { declareAct, NEXT_DAY } from './declare.ts';
import { instantMs } from './instants.ts';
import { pointOf } from './points.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import type { Reported } from './reports.ts';
import { exampleReported, refuseReport, reporters, reported, reportValues } from './reports.ts';
import * as shape from './shapes.ts';
import type { EnclosureRef, Occurred } from './shapes.ts';
import type { SignedStep } from './signed-step.ts';
import { signedStep, weightOf } from './signed-step.ts';
import type { RoomState } from './state.ts';
import { talksPart } from './talks.ts';
import type { Words } from './words.ts';
import { words } from './words.ts';

/**
 * Full powers (AU1): who may commit a side, apart from who sits for it. What counts is what a side has notified to the room (VCLT art. 47); limits it sets its
 * own people are its own affair and stand in its own room.
 */

/** VCLT art. 2(1)(c). */
export const POWER_ACTS = [
  'negotiate',
  'adopt',
  'authenticate',
  'sign-ad-referendum',
  'sign',
  'consent-to-be-bound',
  'other',
] as const;
export type PowerAct = (typeof POWER_ACTS)[number];

export const OFFICES = [
  'head-of-state',
  'head-of-government',
  'foreign-minister',
  'defence-minister',
  'head-of-delegation',
  'other',
] as const;
export type Office = (typeof OFFICES)[number];

/** VCLT art. 7(2)(a): in virtue of their functions, and for all acts. A defence minister is not among them. */
export const BY_OFFICE: Readonly<Partial<Record<Office, true>>> = {
  'head-of-state': true,
  'head-of-government': true,
  'foreign-minister': true,
};

interface Powers {
  notified: SignedStep;
  /** Key name with id of who holds them. */
  key: string;
  office: Office;
  acts: Partial<Record<PowerAct, true>>;
  /** Ids of points, and of texts where the rules have these; absent: all. */
  points?: Record<string, true>;
  /** Not before this instant. */
  from?: string;
  ended?: true;
}

export interface PowersState {
  /** By the act that notified them. */
  powers: Record<string, Powers>;
  /** Those that have not been ended, by key. */
  ofKey: Record<string, Record<string, true>>;
}

const part = talksPart('powers', () => ({ powers: {}, ofKey: {} }));

/**
 * Whether the powers that were notified for a key cover an act, on a point or a text if it is about one. `at` is the admission of the act that asks, in epoch
 * milliseconds; without it, powers that begin at an instant do not count. That their validity has run out ends nothing: somebody declares it, with
 * `powers.end`, having heard what came in by every channel (DESIGN §5).
 *
 * @example mayCommit(state, act.by[0], 'adopt', point, act.admitted)
 */
export function mayCommit(
  state: RoomState,
  ref: string,
  act: PowerAct,
  about?: string,
  at?: number,
): boolean {
  const { powers, ofKey } = part.read(state);
  return Object.keys(ofKey[ref] ?? {}).some((id) => {
    const one = powers[id];
    return (
      one !== undefined && weightOf(state, one.notified) === 'counts' && covers(one, act, about, at)
    );
  });
}

function covers(powers: Readonly<Powers>, act: PowerAct, about?: string, at?: number): boolean {
  const { from, office, acts, points } = powers;
  if (from !== undefined && (at === undefined || at < instantMs(from))) return false;
  if (BY_OFFICE[office]) return true;
  if (!acts[act]) return false;
  return points === undefined || (about !== undefined && points[about] === true);
}

export interface Notification {
  key: string;
  person: EnclosureRef;
  office: Office;
  acts: PowerAct[];
  scope: 'all' | string[];
  from?: string | undefined;
  until?: string | undefined;
  original?: EnclosureRef | undefined;
}

export const notification = z
  .strictObject({
    key: shape.keyRef,
    /** The person's name, as in the instrument. */
    person: shape.enclosure,
    office: z.enum(OFFICES),
    acts: z.array(z.enum(POWER_ACTS)).check(z.minLength(1), z.maxLength(POWER_ACTS.length)),
    scope: z.union([z.literal('all'), z.array(shape.actId).check(z.minLength(1), z.maxLength(64))]),
    from: z.optional(shape.instant),
    until: z.optional(shape.instant),
    /** The instrument itself, as a file. */
    original: z.optional(shape.enclosure),
  })
  .check(
    z.refine(
      ({ from, until }) => from === undefined || until === undefined || from < until,
      'ends before it begins',
    ),
  );

/** Why powers cannot be notified for this key: `key.unknown`, `powers.not-own`, `key.ended`, `key.reads-only`. */
export function refuseHolder(
  state: RoomState,
  { by, body }: Pick<Act<Notification>, 'by' | 'body'>,
): Refusal | undefined {
  const key = state.keys[body.key];
  if (!key) return refuse('key.unknown', { key: body.key });
  if (key.party !== partyOf(by[0] as string)) return refuse('powers.not-own');
  if (key.ended !== undefined) return refuse('key.ended', { key: body.key });
  return key.duty === 'reader' ? refuse('key.reads-only', { key: body.key }) : undefined;
}

export function takeNotification(state: RoomState, act: Act<Notification>): void {
  const { key, office, acts, scope, from } = act.body;
  const { powers, ofKey } = part.change(state);
  powers[act.id] = {
    notified: signedStep(act),
    key,
    office,
    acts: marked(acts),
    ...(scope === 'all' ? {} : { points: marked(scope) }),
    ...(from === undefined ? {} : { from }),
  };
  (ofKey[key] ??= {})[act.id] = true;
}

export const NOTIFICATION: Notification = {
  key: 'p1/k2+00000005',
  person: {
    enclosure: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
    media: 'text/plain',
    size: 12,
  },
  office: 'head-of-delegation',
  acts: ['negotiate', 'adopt'],
  scope: 'all',
  until: '2031-06-30T00:00:00Z',
};

const notify = declareAct<Notification>({
  name: 'powers.notify',
  version: 1,
  subject: 'authority',
  nature: 'performed',
  summary: 'A head notifies full powers: for whom, for which acts, on which points, how long.',
  effect:
    'From then on what this person does within them is done for the side. Heads of State and of Government and foreign ministers need none, so for them the office suffices. A validity that is reached is shown, and ends nothing by itself (AU1).',
  body: notification,
  entitled: { roles: ['party'], head: true },
  solemn: true,
  refuse(state, act) {
    const no = refuseHolder(state, act);
    const { scope } = act.body;
    if (no || scope === 'all') return no;
    return scope.every((id) => pointOf(state, id)) ? undefined : refuse('point.unknown');
  },
  apply: takeNotification,
  sentence: {
    en: '{actor} notifies full powers of the holder of the key {key} ({office}): {acts}; {points, select, none {on all points} other {on the points {points}}}{from, select, none {} other {, from {from}}}{until, select, none {} other {, until {until}}}.',
    ur: '{actor} نے کلید {key} کے حامل ({office}) کے مکمل اختیارات مطلع کیے: {acts}؛ {points, select, none {تمام نکات پر} other {نکات {points} پر}}{from, select, none {} other {، {from} سے}}{until, select, none {} other {، {until} تک}}۔',
  },
  binding: {
    ps: '{actor} د کیلي {key} د لرونکي ({office}) بشپړ واکونه اعلاموي: {acts}؛ {points, select, none {په ټولو ټکو کې} other {په دې ټکو کې: {points}}}{from, select, none {} other {، له {from} څخه}}{until, select, none {} other {، تر {until} پورې}}.',
    ar: 'يُخطر {actor} بوثيقة التفويض الكامل لحامل المفتاح {key} ({office}): {acts}؛ {points, select, none {في جميع النقاط} other {في النقاط {points}}}{from, select, none {} other {، اعتبارًا من {from}}}{until, select, none {} other {، حتى {until}}}.',
    tr: '{actor}, {key} anahtarının sahibinin ({office}) tam yetkisini bildirir: {acts}; {points, select, none {bütün maddelerde} other {şu maddelerde: {points}}}{from, select, none {} other {, başlangıç: {from}}}{until, select, none {} other {, bitiş: {until}}}.',
    fr: '{actor} notifie les pleins pouvoirs du titulaire de la clé {key} ({office}) : {acts} ; {points, select, none {sur tous les points} other {sur les points {points}}}{from, select, none {} other {, à compter du {from}}}{until, select, none {} other {, jusqu’au {until}}}.',
  },
  values: (body, naming) => ({
    key: body.key,
    office: naming.term(`power-office.${body.office}`),
    acts: naming.list(body.acts.map((act) => naming.term(`power-act.${act}`))),
    points:
      body.scope === 'all' ? undefined : naming.list(body.scope.map((id) => naming.point(id))),
    from: body.from === undefined ? undefined : naming.instant(body.from),
    until: body.until === undefined ? undefined : naming.instant(body.until),
  }),
  example: NOTIFICATION,
});

function marked<N extends string>(names: readonly N[]): Record<N, true> {
  return Object.fromEntries(names.map((name) => [name, true])) as Record<N, true>;
}

export const SHOWN = ['in-order', 'to-follow', 'queried'] as const;
export type Shown = (typeof SHOWN)[number];

interface Showing {
  powers: string;
  how: Shown;
  occurred?: Occurred | undefined;
}

const shown = declareAct<Showing>({
  name: 'powers.shown',
  version: 1,
  subject: 'authority',
  // Somebody describes a paper: mistaken, it is corrected.
  nature: 'clerical',
  summary: 'Says what became of the paper original: found in order, to follow, or queried.',
  effect:
    'Shown beside the powers, with who says so. Nothing follows from it: what counts is what the side has notified.',
  body: z.strictObject({
    powers: shape.actId,
    how: z.enum(SHOWN),
    occurred: z.optional(shape.occurred),
  }),
  entitled: { roles: ['secretariat', 'mediator'] },
  trails: NEXT_DAY,
  refuse: (state, { body }) =>
    part.read(state).powers[body.powers] ? undefined : refuse('powers.unknown'),
  sentence: {
    en: '{actor} says of the original of the full powers {powers}: {how}.',
    ur: '{actor} نے مکمل اختیارات {powers} کی اصل دستاویز کے بارے میں کہا: {how}۔',
  },
  values: (body, naming) => ({
    powers: body.powers.slice(0, 8),
    how: naming.term(`power-shown.${body.how}`),
  }),
  example: { powers: 'b'.repeat(64), how: 'in-order' },
});

const end = declareAct<{ powers: string; key: string }>({
  name: 'powers.end',
  version: 1,
  subject: 'authority',
  nature: 'performed',
  summary: 'A head ends full powers that its side has notified.',
  effect: 'They cover nothing from this act on. What was done within them stands.',
  body: z.strictObject({
    powers: shape.actId,
    /** Said again, so that the sentence says whose. */
    key: shape.keyRef,
  }),
  entitled: { roles: ['party'], head: true },
  solemn: true,
  refuse(state, { by, body }) {
    const one = part.read(state).powers[body.powers];
    if (!one || one.ended || one.key !== body.key) return refuse('powers.unknown');
    return partyOf(one.key) === partyOf(by[0] as string) ? undefined : refuse('powers.not-own');
  },
  apply(state, { body }) {
    const { powers, ofKey } = part.change(state);
    const one = powers[body.powers];
    if (!one) return;
    one.ended = true;
    delete ofKey[one.key]?.[body.powers];
  },
  sentence: {
    en: '{actor} ends the full powers {powers} of the holder of the key {key}.',
    ur: '{actor} نے کلید {key} کے حامل کے مکمل اختیارات {powers} ختم کیے۔',
  },
  binding: {
    ps: '{actor} د کیلي {key} د لرونکي بشپړ واکونه {powers} پای ته رسوي.',
    ar: 'يُنهي {actor} التفويض الكامل {powers} لحامل المفتاح {key}.',
    tr: '{actor}, {key} anahtarının sahibinin {powers} sayılı tam yetkisini sona erdirir.',
    fr: '{actor} met fin aux pleins pouvoirs {powers} du titulaire de la clé {key}.',
  },
  values: (body) => ({
    powers: body.powers.slice(0, 8),
    key: body.key,
  }),
  example: { powers: 'b'.repeat(64), key: 'p1/k2+00000005' },
});

/** AU5: the four things that are told apart. */
export const AUTHORITY_KINDS = [
  'offer-retracted',
  'not-confirmed',
  'consent-withdrawn',
  'text-reopened',
] as const;
export type AuthorityKind = (typeof AUTHORITY_KINDS)[number];

export interface AuthorityReport extends Reported {
  kind: AuthorityKind;
  /** The side of which it is said. */
  side: string;
  says: Words;
}

const report = declareAct<AuthorityReport>({
  name: 'authority.report',
  version: 1,
  subject: 'authority',
  nature: 'reported',
  summary: 'Reports that a side is said to have retracted, not confirmed, withdrawn or reopened.',
  effect: 'Stands in the ledger apart from what was performed here, and changes no consent (AU5).',
  body: z.strictObject({
    ...reported,
    kind: z.enum(AUTHORITY_KINDS),
    side: shape.partyId,
    says: words,
  }),
  entitled: reporters,
  refuse(state, { body }) {
    if (!state.parties[body.side]) return refuse('party.unknown', { party: body.side });
    return refuseReport(state, body);
  },
  sentence: {
    en: 'Reported by {outlets} ({who}, {level}{side, select, none {} other {, for {side}}}), {when}, of {concerned}: {kind}. {says}',
    ur: '{outlets} کی خبر ({who}، {level}{side, select, none {} other {، {side} کی جانب سے}})، {when}، {concerned} کے بارے میں: {kind}۔ {says}',
  },
  values: (body, naming) => ({
    ...reportValues(body, naming),
    concerned: naming.party(body.side),
    kind: naming.term(`authority.${body.kind}`),
    says: naming.words(body.says),
  }),
  example: {
    ...exampleReported,
    about: ['p2'],
    noAnswer: ['p2'],
    kind: 'not-confirmed',
    side: 'p2',
    says: { en: 'The ministry said that the other side had not confirmed what was agreed.' },
  },
});

export const powersActs: readonly ActType[] = [notify, shown, end, report];
