import * as z from 'zod/mini';

import type { ActType } from '../declare.ts';
import { declareAct } from '../declare.ts';
import type { Refusal } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import * as shape from '../shapes.ts';
import type { EnclosureRef } from '../shapes.ts';
import type { RoomState } from '../state.ts';
import { talksPart } from '../talks.ts';
import type { Words } from '../words.ts';
import { label, line, words } from '../words.ts';
import { EXAMPLE_HAPPENED, happenedValues } from './alleging.ts';
import type { Happened } from './happened.ts';
import { happened } from './happened.ts';

/**
 * The intake room of a monitoring mission (IC1): sealed, and no side sits in it. Reports come in, are sorted, assigned and put into cases; what points to a source is
 * an enclosure, so that it can be destroyed when the source withdraws (IC3). Nothing of it reaches a commission but a case file that the mission's head releases.
 */

export interface IntakeState {
  /** Reports by act: the one it repeats or is merged with, how many it stands for, whether its source has withdrawn, and whether it is for the mission only. */
  reports: Record<string, { of?: string; others?: number; withdrawn?: true; kept?: true }>;
  /** Cases by act. */
  cases: Record<string, { number: number; reports: string[] }>;
  numbers: Record<string, true>;
  /** Instances of forms that were taken in, by report, so that none is twice: each with a colon before it, since a form may call itself anything. */
  instances: Record<string, string>;
}

export const intake = talksPart('intake', () => ({
  reports: {},
  cases: {},
  numbers: {},
  instances: {},
}));

const NEXT_WEEK = 7 * 24 * 3600;
const mission = { roles: ['monitor'] } as const;

/** `intake.side-here`, `intake.not-sealed`: a report never enters a room that a side or the operator could read. A side reads as soon as it is named: seals are made for its keys too. */
export function refuseRoom(state: RoomState): Refusal | undefined {
  const reads = Object.values(state.parties).some(
    (p) => p.role === 'party' && p.left === undefined,
  );
  if (reads) return refuse('intake.side-here');
  return state.sealed ? undefined : refuse('intake.not-sealed');
}

export function reportOf(
  state: RoomState,
  id: string,
): Readonly<IntakeState['reports'][string]> | undefined {
  return state.retracted[id] ? undefined : intake.read(state).reports[id];
}

export const MEANS = [
  'seen',
  'heard',
  'traces',
  'told',
  'camera',
  'uav',
  'document',
  'form',
] as const;
/** What could not be taken as it was sent from a phone, for whoever sorts the report. */
export const DOUBTS = ['time-absent', 'time-twice', 'point', 'characters', 'file-missing'] as const;
export const CONSENTS = ['share', 'share-without-source', 'mission-only'] as const;
export const EVIDENCE_KINDS = [
  'photo',
  'video',
  'sound',
  'document',
  'measurement',
  'other',
] as const;

export interface Evidence {
  /** The original, as it came; its metadata with it. */
  original: EnclosureRef;
  /** SHA-256 of the original, base64: so that anybody who has the file can check it, salted digests or not. */
  sha256: string;
  kind: (typeof EVIDENCE_KINDS)[number];
  /** When the mission had it. */
  received: string;
  /** Made from it, without its metadata. */
  copy?: EnclosureRef | undefined;
}

export interface IntakeReport extends Happened {
  means: (typeof MEANS)[number];
  /** The words of the report, as JSON by language. */
  what: EnclosureRef;
  /** Where it was, as JSON of a `place`: as finely as it was told. The place beside the class is only as fine as points to nobody. */
  where?: EnclosureRef | undefined;
  /** Who told it, and how to reach them: seen by the mission alone. */
  source?: EnclosureRef | undefined;
  consent: (typeof CONSENTS)[number];
  evidence: Evidence[];
  /** Groups what belongs together: a convoy, a site. */
  key?: string | undefined;
  /** The id that a form or a table gave it, so that it enters once. */
  instance?: string | undefined;
  doubts?: (typeof DOUBTS)[number][] | undefined;
}

const evidence = z.strictObject({
  original: shape.enclosure,
  sha256: shape.digest,
  kind: z.enum(EVIDENCE_KINDS),
  received: shape.instant,
  copy: z.optional(shape.enclosure),
});

const EXAMPLE_ENCLOSURE: EnclosureRef = {
  enclosure: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
  media: 'application/json',
  size: 64,
};

function take(
  state: RoomState,
  { id, body }: { id: string; body: Pick<IntakeReport, 'instance' | 'consent'> },
): void {
  const all = intake.change(state);
  if (body.instance !== undefined) all.instances[`:${body.instance}`] = id;
  const one = (all.reports[id] ??= {});
  if (body.consent === 'mission-only') one.kept = true;
  else delete one.kept;
}

const report = declareAct<IntakeReport>({
  name: 'intake.report',
  version: 1,
  subject: 'intake',
  nature: 'reported',
  summary: 'The mission takes in a report.',
  effect:
    'In the mission’s own sealed room. What points to a source is in enclosures. Of sexual violence and of harm to children nothing is taken in: the referral path is shown.',
  body: z.strictObject({
    ...happened,
    means: z.enum(MEANS),
    what: shape.enclosure,
    where: z.optional(shape.enclosure),
    source: z.optional(shape.enclosure),
    consent: z.enum(CONSENTS),
    evidence: z.array(evidence).check(z.maxLength(8)),
    key: z.optional(line.check(z.maxLength(60))),
    instance: z.optional(line.check(z.maxLength(120))),
    doubts: z.optional(z.array(z.enum(DOUBTS)).check(z.minLength(1), z.maxLength(5))),
  }),
  entitled: mission,
  trails: NEXT_WEEK,
  refuse(state, act) {
    const { instance } = act.body;
    const known = instance === undefined ? undefined : intake.read(state).instances[`:${instance}`];
    if (known !== undefined && known !== act.corrects) return refuse('intake.instance-known');
    // Nothing more is made of what a source gave that has withdrawn (IC3).
    if (act.corrects !== undefined && intake.read(state).reports[act.corrects]?.withdrawn)
      return refuse('intake.source-withdrew');
    return refuseRoom(state);
  },
  apply: take,
  corrected: take,
  sentence: {
    en: '{actor} takes in a report ({means}): {class}, {when}{where, select, none {} other {, {where}}}{quantity, select, none {} other {, number {quantity}}}.',
    ur: '{actor} نے ایک اطلاع وصول کی ({means}): {class}، {when}{where, select, none {} other {، {where}}}{quantity, select, none {} other {، تعداد {quantity}}}۔',
  },
  values: (body, naming) => ({
    ...happenedValues(body, naming),
    means: naming.term(`intake-means.${body.means}`),
  }),
  example: {
    ...EXAMPLE_HAPPENED,
    means: 'seen',
    what: EXAMPLE_ENCLOSURE,
    consent: 'share-without-source',
    evidence: [],
  },
});

export const TRIAGED = [
  'verify',
  'duplicate',
  'merged',
  'information',
  'set-aside',
  'referred',
] as const;

export interface Triage {
  report: string;
  as: (typeof TRIAGED)[number];
  /** The report that it repeats, or is merged with. */
  of?: string | undefined;
  why?: Words | undefined;
}

const triage = declareAct<Triage>({
  name: 'intake.triage',
  version: 1,
  subject: 'intake',
  nature: 'performed',
  summary:
    'Sorts a report: to verify, a duplicate, merged, for information, set aside with the reason, referred.',
  effect:
    'A later sorting takes the place of the earlier one. What is set aside needs words that say why.',
  body: z
    .strictObject({
      report: shape.actId,
      as: z.enum(TRIAGED),
      of: z.optional(shape.actId),
      why: z.optional(words),
    })
    .check(
      z.refine(
        (b) => (b.of !== undefined) === (b.as === 'duplicate' || b.as === 'merged'),
        'names another report if, and only if, it repeats it or is merged with it',
      ),
      z.refine((b) => b.as !== 'set-aside' || b.why !== undefined, 'sets aside without saying why'),
      z.refine((b) => b.of !== b.report, 'relates a report to itself'),
    ),
  entitled: mission,
  refuse(state, { body }) {
    const no = refuseReports(state, [body.report]);
    if (no) return no;
    if (body.of === undefined) return undefined;
    const of = reportOf(state, body.of);
    if (!of) return refuse('intake.report-unknown');
    // One step only, so that nothing goes round in a circle.
    const others = reportOf(state, body.report)?.others ?? 0;
    return of.of === undefined && others === 0 ? undefined : refuse('incident.related-already');
  },
  apply(state, { body }) {
    const { reports: all } = intake.change(state);
    const one = all[body.report];
    if (!one) return;
    const before = one.of === undefined ? undefined : all[one.of];
    if (before?.others !== undefined) before.others -= 1;
    if (body.of === undefined) delete one.of;
    else {
      one.of = body.of;
      const of = all[body.of];
      if (of) of.others = (of.others ?? 0) + 1;
    }
  },
  sentence: {
    en: '{actor} sorts a report: {as}{why, select, none {} other {. {why}}}',
    ur: '{actor} نے ایک اطلاع کی درجہ بندی کی: {as}{why, select, none {} other {۔ {why}}}',
  },
  values: (body, naming) => ({
    as: naming.term(`triage.${body.as}`),
    why: body.why ? naming.words(body.why) : undefined,
  }),
  example: { report: 'b'.repeat(64), as: 'verify' },
});

export const reports = z.array(shape.actId).check(
  z.minLength(1),
  z.maxLength(64),
  z.refine((all) => new Set(all).size === all.length, 'names a report twice'),
);

/** `intake.report-unknown`, `intake.source-withdrew`: nothing more is made of it. */
export function refuseReports(state: RoomState, ids: readonly string[]): Refusal | undefined {
  const all = ids.map((id) => reportOf(state, id));
  if (!all.every((one) => one)) return refuse('intake.report-unknown');
  return all.some((one) => one?.withdrawn) ? refuse('intake.source-withdrew') : undefined;
}

const assign = declareAct<{ reports: string[]; to: string; task: Words }>({
  name: 'intake.assign',
  version: 1,
  subject: 'intake',
  nature: 'performed',
  summary: 'Gives reports to somebody of the mission to verify.',
  effect: 'Shown with each report, so that two do not do the same work. The latest stands.',
  body: z.strictObject({ reports, to: shape.keyRef, task: label }),
  entitled: mission,
  refuse(state, { body }) {
    const key = state.keys[body.to];
    if (!key || key.ended !== undefined) return refuse('intake.nobody');
    return refuseReports(state, body.reports);
  },
  sentence: {
    en: '{actor} gives {count, plural, one {a report} other {# reports}} to {to}: {task}',
    ur: '{actor} نے {count, plural, one {ایک اطلاع {to} کے سپرد کی} other {# اطلاعات {to} کے سپرد کیں}}: {task}',
  },
  values: (body, naming) => ({
    count: body.reports.length,
    to: body.to.slice(0, body.to.indexOf('+')),
    task: naming.words(body.task),
  }),
  example: {
    reports: ['b'.repeat(64)],
    to: 'o1/k2+1a2b3c4d',
    task: { en: 'Visit the ford with the boat of the morning.' },
  },
});

export const intakeActs: readonly ActType[] = [report, triage, assign];
