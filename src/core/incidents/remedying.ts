import * as z from 'zod/mini';
import type { AboutCase } from '../commission-cases.ts';
import { aboutCase, taking } from '../commission-cases.ts';
import { commission, commissionTerms } from '../commission-terms.ts';
import type { ActType } from '../declare.ts';
import { declareAct, NEXT_DAY } from '../declare.ts';
import { refuse } from '../refusal.ts';
import * as shape from '../shapes.ts';
import type { Occurred } from '../shapes.ts';
import type { Moment } from '../truce-state.ts';
import { EXAMPLE_END, moment, whenOf } from '../truce-state.ts';
import type { Words } from '../words.ts';
import { words } from '../words.ts';
import { part, refuseUnlessChairs, refuseUnlessConducting, standingFinding } from './state.ts';

/** What is to follow a finding (IC): who is to do what by when, who decided it, and whether it was done. Nothing of it is triggered by anything. */

export const REMEDIES = [
  'apology',
  'return',
  'redeployment',
  'discipline',
  'handover',
  'agreed-penalty',
  'other',
] as const;

export interface Remedy extends AboutCase {
  finding: string;
  kind: (typeof REMEDIES)[number];
  of: string;
  /** By whose decision, and under which words of the text. */
  decidedBy: Words;
  due: Moment;
  what: Words;
}

const remedy = declareAct<Remedy>({
  name: 'remedy.decide',
  version: 1,
  subject: 'incidents',
  nature: 'performed',
  summary:
    'Those who chair declare a remedy that was decided after a finding: what, by whom, by when.',
  effect:
    'It takes a finding that stands. Whoever decides remedies is said by the text; Parley decides none.',
  body: z.strictObject({
    ...aboutCase,
    finding: shape.actId,
    kind: z.enum(REMEDIES),
    of: shape.partyId,
    decidedBy: words,
    due: moment,
    what: words,
  }),
  entitled: taking,
  joint: true,
  solemn: true,
  trails: NEXT_DAY,
  refuse(state, act) {
    const terms = commissionTerms(state);
    if (!terms) return refuse('commission.not-constituted');
    const { finding, of, number } = act.body;
    if (state.parties[of]?.role !== 'party') return refuse('incident.not-a-side', { party: of });
    if (standingFinding(state, act.body.case) !== finding)
      return refuse('incident.finding-unknown');
    if (commission.read(state).cases[act.body.case]?.number !== number)
      return refuse('commission.case-unknown');
    return refuseUnlessChairs(state, terms, act);
  },
  apply(state, act) {
    part.change(state).remedies[act.id] = { finding: act.body.finding, of: act.body.of };
  },
  sentence: {
    en: '{actor} {signers, select, one {declares} other {declare}} a remedy after the finding in case {number}: {kind}, by {of}, until {due}; decided by: {decidedBy}. {what}',
    ur: '{actor} نے کیس {number} کے نتیجے کے بعد تلافی کا اعلان کیا: {kind}، از {of}، {due} تک؛ فیصلہ: {decidedBy}۔ {what}',
  },
  binding: {
    ps: '{actor} په دوسیه {number} کې له موندنې وروسته جبران اعلانوي: {kind}، د {of} له خوا، تر {due} پورې؛ پرېکړه کوونکی: {decidedBy}. {what}',
    ar: 'يعلن {actor} تدبيراً جبرياً بعد النتيجة في القضية رقم {number}: {kind}، من جانب {of}، في أجل أقصاه {due}؛ بقرار من: {decidedBy}. {what}',
    tr: '{actor}, {number} numaralı dosyadaki bulgunun ardından şu gidermeyi ilan eder: {kind}, {of} tarafından, en geç {due}; kararı veren: {decidedBy}. {what}',
    fr: '{actor} {signers, select, one {déclare} other {déclarent}} une mesure de réparation à la suite de la constatation dans le dossier n° {number} : {kind}, par {of}, au plus tard le {due} ; décidée par : {decidedBy}. {what}',
  },
  values: (body, naming) => ({
    number: body.number,
    kind: naming.term(`remedy.${body.kind}`),
    of: naming.party(body.of),
    due: whenOf(body.due, naming),
    decidedBy: naming.words(body.decidedBy),
    what: naming.words(body.what),
  }),
  example: {
    case: 'c'.repeat(64),
    number: 3,
    finding: 'b'.repeat(64),
    kind: 'return',
    of: 'p1',
    decidedBy: { en: 'the joint commission, under article 4' },
    due: EXAMPLE_END,
    what: { en: 'Two boats are given back at the bridge.' },
  },
});

export const FOLLOWED = ['done', 'partly-done', 'not-done', 'not-known'] as const;

export interface FollowUp {
  remedy: string;
  outcome: (typeof FOLLOWED)[number];
  occurred: Occurred;
  what?: Words | undefined;
}

const followUp = declareAct<FollowUp>({
  name: 'remedy.follow-up',
  version: 1,
  subject: 'incidents',
  nature: 'reported',
  summary: 'Reports whether a remedy was done.',
  effect: 'Each account stands beside the others, with whose it is.',
  body: z.strictObject({
    remedy: shape.actId,
    outcome: z.enum(FOLLOWED),
    occurred: shape.occurred,
    what: z.optional(words),
  }),
  entitled: {
    roles: ['party', 'mediator', 'host', 'guarantor', 'monitor', 'commission', 'secretariat'],
  },
  trails: 7 * 24 * 3600,
  refuse: (state, { body }) =>
    part.read(state).remedies[body.remedy] ? undefined : refuse('remedy.unknown'),
  sentence: {
    en: '{actor} reports on a remedy, {when}: {outcome}{what, select, none {} other {. {what}}}',
    ur: '{actor} کی تلافی کے بارے میں اطلاع، {when}: {outcome}{what, select, none {} other {۔ {what}}}',
  },
  values: (body, naming) => ({
    when: naming.when(body.occurred),
    outcome: naming.term(`followed.${body.outcome}`),
    what: body.what ? naming.words(body.what) : undefined,
  }),
  example: {
    remedy: 'b'.repeat(64),
    outcome: 'done',
    occurred: { from: '2031-03-06T10:00:00Z', precision: 'hour', certainty: 'stated', offset: 0 },
  },
});

const close = declareAct<AboutCase & { what: Words }>({
  name: 'incident.close',
  version: 1,
  subject: 'incidents',
  nature: 'performed',
  summary: 'Whoever chairs, or the secretariat, closes the file of a case after its finding.',
  effect: 'Nothing further is expected of it. What is entered of it later is still shown.',
  body: z.strictObject({ ...aboutCase, what: words }),
  entitled: taking,
  refuse(state, act) {
    const no = refuseUnlessConducting(state, act);
    if (no) return no;
    if (commission.read(state).cases[act.body.case]?.number !== act.body.number)
      return refuse('commission.case-unknown');
    const { found, closed } = part.read(state);
    if (found[act.body.case] === undefined) return refuse('incident.not-found-yet');
    return closed[act.body.case] ? refuse('incident.closed-already') : undefined;
  },
  apply(state, act) {
    part.change(state).closed[act.body.case] = true;
  },
  sentence: {
    en: '{actor} closes the file of case {number}: {what}',
    ur: '{actor} نے کیس {number} کی فائل بند کی: {what}',
  },
  values: (body, naming) => ({ number: body.number, what: naming.words(body.what) }),
  example: { case: 'c'.repeat(64), number: 3, what: { en: 'The boats were given back.' } },
});

export const remedyingActs: readonly ActType[] = [remedy, followUp, close];
