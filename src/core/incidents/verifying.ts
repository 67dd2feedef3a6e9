import * as z from 'zod/mini';
import { partyOf } from '../act.ts';
import { taking } from '../commission-cases.ts';
import { commissionTerms } from '../commission-terms.ts';
import type { ActType } from '../declare.ts';
import { declareAct } from '../declare.ts';
import { refuse } from '../refusal.ts';
import * as shape from '../shapes.ts';
import type { Occurred } from '../shapes.ts';
import type { RoomState } from '../state.ts';
import type { Words } from '../words.ts';
import { label, words } from '../words.ts';
import { refuseZone } from '../zones.ts';
import { entryOf, part, speaksAnywhere } from './state.ts';

/**
 * What was looked at, and what could not be (IC): a visit, and who denied it with what reason; how much of a zone was seen, by which means. Recorded beside incidents, since
 * what nobody could look at is not known, which is something else than quiet.
 */

const NEXT_WEEK = 7 * 24 * 3600;
const verifying = {
  roles: ['monitor', 'commission', 'mediator', 'host', 'guarantor', 'secretariat'],
} as const;

export const OUTCOMES = ['seen', 'partly-seen', 'denied', 'not-possible'] as const;

export interface Visit {
  /** Entries that it was about; none for a patrol. */
  entries: string[];
  where: Words;
  occurred: Occurred;
  outcome: (typeof OUTCOMES)[number];
  /** Who denied access, and the reason given; `reason` also of what was not possible. */
  deniedBy?: string | undefined;
  reason?: Words | undefined;
}

function go(
  state: RoomState,
  { id, body: { deniedBy } }: { id: string; body: Pick<Visit, 'deniedBy'> },
): void {
  const { visits } = part.change(state);
  const { replied = {} } = visits[id] ?? {};
  visits[id] = { replied, ...(deniedBy === undefined ? {} : { denied: deniedBy }) };
}

const visit = declareAct<Visit>({
  name: 'verification.visit',
  version: 1,
  subject: 'incidents',
  nature: 'reported',
  summary:
    'Reports a verification visit: seen, partly seen, denied with the reason given, or not possible.',
  effect: 'Who is said to have denied access may answer. It is shown beside incidents and counts.',
  body: z
    .strictObject({
      entries: z.array(shape.actId).check(z.maxLength(16)),
      where: label,
      occurred: shape.occurred,
      outcome: z.enum(OUTCOMES),
      deniedBy: z.optional(shape.partyId),
      reason: z.optional(words),
    })
    .check(
      z.refine(
        (b) => (b.outcome === 'denied') === (b.deniedBy !== undefined),
        'says who denied access if, and only if, it was denied',
      ),
    ),
  entitled: verifying,
  trails: NEXT_WEEK,
  refuse(state, { body }) {
    if (!body.entries.every((id) => entryOf(state, id))) return refuse('incident.unknown');
    const { deniedBy } = body;
    return deniedBy === undefined || state.parties[deniedBy]
      ? undefined
      : refuse('party.unknown', { party: deniedBy });
  },
  apply: go,
  // Whom a correction names may answer, and who had answered has.
  corrected: go,
  sentence: {
    en: '{actor} reports a verification visit, {where}, {when}: {outcome}{by, select, none {} other {, by {by}}}{reason, select, none {} other {. Reason given: {reason}}}',
    ur: '{actor} کی تصدیقی دورے کی اطلاع، {where}، {when}: {outcome}{by, select, none {} other {، از {by}}}{reason, select, none {} other {۔ بتائی گئی وجہ: {reason}}}',
  },
  values: (body, naming) => ({
    where: naming.words(body.where),
    when: naming.when(body.occurred),
    outcome: naming.term(`visit.${body.outcome}`),
    by: body.deniedBy === undefined ? undefined : naming.party(body.deniedBy),
    reason: body.reason ? naming.words(body.reason) : undefined,
  }),
  example: {
    entries: [],
    where: { en: 'the ford' },
    occurred: {
      from: '2031-03-05T09:00:00Z',
      precision: 'hour',
      certainty: 'stated',
      offset: 0,
    },
    outcome: 'denied',
    deniedBy: 'p1',
    reason: { en: 'The road was said to be mined.' },
  },
});

const reply = declareAct<{ visit: string; text: Words }>({
  name: 'verification.reply',
  version: 1,
  subject: 'incidents',
  nature: 'performed',
  summary: 'Who is said to have denied access answers.',
  effect: 'Shown beside what was reported. Once; it changes nothing else.',
  body: z.strictObject({ visit: shape.actId, text: words }),
  entitled: taking,
  refuse(state, act) {
    const one = state.retracted[act.body.visit]
      ? undefined
      : part.read(state).visits[act.body.visit];
    const party = partyOf(act.by[0] as string);
    if (one?.denied !== party) return refuse('verification.not-concerned');
    // It answers once: not by whoever of its people is first.
    const terms = commissionTerms(state);
    const ref = act.by[0] as string;
    const side = state.parties[party]?.role === 'party';
    const speaks = state.keys[ref]?.duty === 'head' || (terms && speaksAnywhere(state, terms, ref));
    if (side && !speaks) return refuse('commission.not-member');
    return one.replied[party] ? refuse('verification.replied-already', { party }) : undefined;
  },
  apply(state, act) {
    const one = part.change(state).visits[act.body.visit];
    if (one) one.replied[partyOf(act.by[0] as string)] = true;
  },
  sentence: {
    en: '{actor} answers what was reported of access: {text}',
    ur: '{actor} نے رسائی سے متعلق اطلاع کا جواب دیا: {text}',
  },
  values: (body, naming) => ({ text: naming.words(body.text) }),
  example: { visit: 'b'.repeat(64), text: { en: 'The road is open since noon.' } },
});

export const MEANS = ['patrol', 'post', 'camera', 'uav', 'satellite', 'documents'] as const;
export const SHARES = ['whole', 'most', 'part', 'none'] as const;

export interface Coverage {
  zone?: string | undefined;
  where: Words;
  from: string;
  to: string;
  means: (typeof MEANS)[number][];
  share: (typeof SHARES)[number];
  why?: Words | undefined;
}

const cover = declareAct<Coverage>({
  name: 'coverage.report',
  version: 1,
  subject: 'incidents',
  nature: 'reported',
  summary: 'Reports how much of a zone was looked at in a span of time, by which means.',
  effect: 'Stands beside every count and state of that zone and time. Not looked at is not quiet.',
  body: z
    .strictObject({
      zone: z.optional(shape.actId),
      where: label,
      from: shape.instant,
      to: shape.instant,
      means: z.array(z.enum(MEANS)).check(z.maxLength(6)),
      share: z.enum(SHARES),
      why: z.optional(words),
    })
    .check(z.refine((b) => b.to > b.from, 'ends before it begins')),
  entitled: verifying,
  trails: NEXT_WEEK,
  refuse: (state, { body }) => refuseZone(state, body.zone),
  sentence: {
    en: '{actor} reports coverage, {where}, {from} to {to}: {share} looked at{means, select, none {} other {, by {means}}}{why, select, none {} other {. {why}}}',
    ur: '{actor} کی نگرانی کی اطلاع، {where}، {from} تا {to}: {share} دیکھا گیا{means, select, none {} other {، بذریعہ {means}}}{why, select, none {} other {۔ {why}}}',
  },
  values: (body, naming) => ({
    where: naming.words(body.where),
    from: naming.instant(body.from),
    to: naming.instant(body.to),
    share: naming.term(`share.${body.share}`),
    means:
      body.means.length > 0
        ? naming.list(body.means.map((one) => naming.term(`means.${one}`)))
        : undefined,
    why: body.why ? naming.words(body.why) : undefined,
  }),
  example: {
    where: { en: 'the west bank from the bridge to the ford' },
    from: '2031-03-05T00:00:00Z',
    to: '2031-03-06T00:00:00Z',
    means: ['patrol'],
    share: 'part',
    why: { en: 'No boat after dark.' },
  },
});

export const verifyingActs: readonly ActType[] = [visit, reply, cover];
