import * as z from 'zod/mini';
import type { Act } from './act.ts';
import { partyOf } from './act.ts';
import { closedAs, refuseUnlessUnderWay } from './conduct.ts';
import type { ActType } from './declare.ts';
import { declareAct, NEXT_DAY } from './declare.ts';
import { isProcedureAdopted } from './procedure.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import * as shape from './shapes.ts';
import type { Occurred } from './shapes.ts';
import type { RoomState, Setting } from './state.ts';
import { talksPart } from './talks.ts';
import type { Words } from './words.ts';
import { label, words } from './words.ts';

/**
 * Points (PT): each side's position as tabled, and the one formula that stands on a point. Whether anybody agrees to it is in consent.ts; how firm a position
 * is, and who has room to move, is nobody's business here.
 */

/** Words that can be consented to, by the act that tabled them. */
export interface Formula {
  /** Id of the act that tabled it. */
  id: string;
  /** The party whose people tabled it. */
  by: string;
  /** Of its exact words (AU2). */
  hash: string;
}

export interface PointState {
  /** The position of each side that stands, by party: the act that tabled it. */
  positions: Record<string, string>;
  /** The formula that stands. */
  formula?: Formula;
  /** Left to a later meeting. */
  aside?: true;
}

export interface PointsState {
  /** By the act that opened the point. */
  points: Record<string, PointState>;
}

const points = talksPart('points', () => ({ points: {} }));

/** A point of this room, or undefined. Not to be changed. */
export function pointOf(state: RoomState, id: string): Readonly<PointState> | undefined {
  return points.read(state).points[id];
}

/** The formula that stands on a point, or undefined. */
export function formulaOn(state: RoomState, point: string): Formula | undefined {
  return pointOf(state, point)?.formula;
}

/** Takes a point's formula away: it was retracted (AU5). For `apply`. */
export function dropFormula(state: RoomState, point: string): void {
  delete points.change(state).points[point]?.formula;
}

/**
 * Why nothing can be tabled on a point, or agreed to on it, now: `point.unknown`, `talks.closed`, `point.left-aside`. Suspended and adjourned talks hold up
 * neither: it is then that a side hears from its leadership, and that mediators find the words which bring the others back.
 */
export function refuseAtPoint(state: RoomState, id: string): Refusal | undefined {
  const point = pointOf(state, id);
  if (!point) return refuse('point.unknown');
  const how = closedAs(state);
  if (how === 'agreement' || how === 'without-agreement') return refuse('talks.closed');
  return point.aside ? refuse('point.left-aside') : undefined;
}

const convenes = { roles: ['mediator', 'host', 'secretariat', 'convener'] } as const;
const tablers = { roles: ['party', 'mediator'] } as const;

const ownParty = (act: Pick<Act, 'by'>): string => partyOf(act.by[0] as string);

interface PointOpening {
  title: Words;
  item?: number | undefined;
  occurred?: Occurred | undefined;
}

const openPoint = declareAct<PointOpening>({
  name: 'point.open',
  version: 1,
  subject: 'points',
  nature: 'performed',
  summary: 'Opens a point for negotiation.',
  effect:
    'Admissible once terms, ground rules and agenda are adopted. Sides may table positions on it, and sides and mediators a formula. The order of points implies no priority.',
  body: z.strictObject({
    title: label,
    item: z.optional(z.int().check(z.minimum(1), z.maximum(60))),
    occurred: z.optional(shape.occurred),
  }),
  entitled: convenes,
  trails: NEXT_DAY,
  refuse: (state) =>
    isProcedureAdopted(state) ? refuseUnlessUnderWay(state) : refuse('procedure.not-adopted'),
  apply(state, act) {
    points.change(state).points[act.id] = { positions: {} };
  },
  sentence: {
    en: '{actor} opens the point “{title}”{item, select, none {} other { (agenda item {item})}}.',
    ur: '{actor} نے نکتہ ”{title}“{item, select, none {} other { (ایجنڈا شق {item})}} کھولا۔',
  },
  values: (body, naming) => ({ title: naming.words(body.title), item: body.item }),
  example: { title: { en: 'Crossings' }, item: 2 },
});

interface PositionTabling {
  point: string;
  says: Words;
  occurred?: Occurred | undefined;
}

const tablePosition = declareAct<PositionTabling>({
  name: 'position.table',
  version: 1,
  subject: 'points',
  nature: 'performed',
  summary: 'A side tables its position on a point.',
  effect:
    'Shown as tabled, with its date, in place of that side’s earlier position on the point. It commits to nothing.',
  body: z.strictObject({
    point: shape.actId,
    says: words,
    occurred: z.optional(shape.occurred),
  }),
  entitled: { roles: ['party'] },
  trails: NEXT_DAY,
  refuse: (state, { body }) => refuseAtPoint(state, body.point),
  apply(state, act) {
    const point = points.change(state).points[act.body.point];
    if (point) point.positions[ownParty(act)] = act.id;
  },
  sentence: {
    en: '{actor} tables its position on point {point}: {says}',
    ur: '{actor} نے نکتہ {point} پر اپنا موقف پیش کیا: {says}',
  },
  values: (body, naming) => ({ point: naming.point(body.point), says: naming.words(body.says) }),
  example: {
    point: 'b'.repeat(64),
    says: { en: 'The crossings open every day from six to six.' },
  },
});

const takeBackPosition = declareAct<{ point: string; position: string }>({
  name: 'position.take-back',
  version: 1,
  subject: 'points',
  nature: 'performed',
  summary: 'A side takes back the position it tabled on a point.',
  effect: 'The words leave the shared view and are not quoted by it again.',
  body: z.strictObject({ point: shape.actId, position: shape.actId }),
  entitled: { roles: ['party'] },
  trails: NEXT_DAY,
  refuse(state, act) {
    const point = pointOf(state, act.body.point);
    if (!point) return refuse('point.unknown');
    return point.positions[ownParty(act)] === act.body.position
      ? undefined
      : refuse('position.not-standing');
  },
  apply(state, act) {
    delete points.change(state).points[act.body.point]?.positions[ownParty(act)];
  },
  sentence: {
    en: '{actor} takes back its position on point {point}.',
    ur: '{actor} نے نکتہ {point} پر اپنا موقف واپس لیا۔',
  },
  values: (body, naming) => ({ point: naming.point(body.point) }),
  example: { point: 'b'.repeat(64), position: 'c'.repeat(64) },
});

interface FormulaTabling {
  point: string;
  text: Words;
  hash: string;
  replaces?: string | undefined;
}

const tableFormula = declareAct<FormulaTabling>({
  name: 'formula.table',
  version: 1,
  subject: 'points',
  nature: 'performed',
  summary: 'A side or a mediator tables a formula: exact words for a point.',
  effect:
    'One formula stands on a point. One that takes the place of another names it; consents were given to the earlier words and do not carry over, so the text is reopened. Tabling is not consent.',
  body: z.strictObject({
    point: shape.actId,
    text: words,
    hash: shape.digest,
    /** The formula whose place it takes, so that nobody replaces words they have not seen. */
    replaces: z.optional(shape.actId),
  }),
  entitled: tablers,
  trails: NEXT_DAY,
  hashes: { hash: 'text' },
  refuse(state, { body }) {
    const no = refuseAtPoint(state, body.point);
    if (no) return no;
    const now = formulaOn(state, body.point);
    if (now?.id !== body.replaces) return refuse('formula.not-current');
    return now?.hash === body.hash ? refuse('formula.same-words') : undefined;
  },
  apply(state, act) {
    const point = points.change(state).points[act.body.point];
    if (point) point.formula = { id: act.id, by: ownParty(act), hash: act.body.hash };
  },
  sentence: {
    en: '{actor} tables a formula on point {point}{replaces, select, none {} other {, in place of the formula {replaces}}}: {text}',
    ur: '{actor} نے نکتہ {point} پر{replaces, select, none {} other { فارمولے {replaces} کی جگہ}} ایک فارمولا پیش کیا: {text}',
  },
  values: (body, naming) => ({
    point: naming.point(body.point),
    text: naming.words(body.text),
    replaces: body.replaces === undefined ? undefined : naming.formula(body.replaces),
  }),
  example: {
    point: 'b'.repeat(64),
    text: { en: 'The crossings open on the day after signature, from six to six.' },
    hash: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
  },
});

interface AboutPoint {
  point: string;
  occurred?: Occurred | undefined;
}
const aboutPoint = z.strictObject({
  point: shape.actId,
  occurred: z.optional(shape.occurred),
});

const setAside = declareAct<AboutPoint>({
  name: 'point.set-aside',
  version: 1,
  subject: 'points',
  nature: 'performed',
  summary: 'Leaves a point to a later meeting.',
  effect:
    'Nothing is tabled on it, and nobody agrees anew, until it is taken up. What was agreed may still be confirmed, declined or withdrawn.',
  body: aboutPoint,
  entitled: convenes,
  trails: NEXT_DAY,
  refuse: (state, { body }) => refuseUnlessUnderWay(state) ?? refuseAtPoint(state, body.point),
  apply(state, { body }) {
    const point = points.change(state).points[body.point];
    if (point) point.aside = true;
  },
  sentence: {
    en: '{actor} leaves point {point} to a later meeting.',
    ur: '{actor} نے نکتہ {point} آئندہ ملاقات پر چھوڑا۔',
  },
  values: (body, naming) => ({ point: naming.point(body.point) }),
  example: { point: 'b'.repeat(64) },
});

const takeUp = declareAct<AboutPoint>({
  name: 'point.take-up',
  version: 1,
  subject: 'points',
  nature: 'performed',
  summary: 'Takes up a point that was left to a later meeting.',
  effect: 'It goes on where it was left.',
  body: aboutPoint,
  entitled: convenes,
  trails: NEXT_DAY,
  refuse(state, { body }) {
    const point = pointOf(state, body.point);
    if (!point) return refuse('point.unknown');
    return refuseUnlessUnderWay(state) ?? (point.aside ? undefined : refuse('point.not-aside'));
  },
  apply(state, { body }) {
    delete points.change(state).points[body.point]?.aside;
  },
  sentence: {
    en: '{actor} takes up point {point} again.',
    ur: '{actor} نے نکتہ {point} دوبارہ زیرِ غور لیا۔',
  },
  values: (body, naming) => ({ point: naming.point(body.point) }),
  example: { point: 'b'.repeat(64) },
});

/** AU7: rooms in which a link is read only by those who made it, and the mediator they made it with. The commission's room is read by all sides. */
const LINKING: Readonly<Partial<Record<Setting, true>>> = {
  caucus: true,
  capital: true,
  shuttle: true,
  mediators: true,
};

const link = declareAct<{ points: string[]; says: Words }>({
  name: 'point.link',
  version: 1,
  subject: 'points',
  nature: 'performed',
  summary: 'Links two points: what is agreed on one depends on the other.',
  effect:
    'Only in a room of those who make the link, never in a shared one. The points may be those of another room of the process; nothing follows from a link.',
  body: z.strictObject({
    points: z.array(shape.actId).check(
      z.minLength(2),
      z.maxLength(2),
      z.refine(([first, second]) => first !== second, 'names one point twice'),
    ),
    says: words,
  }),
  entitled: tablers,
  refuse: (state) => (LINKING[state.setting] ? undefined : refuse('point.link-shared')),
  sentence: {
    en: '{actor} links the points {first} and {second}: {says}',
    ur: '{actor} نے نکات {first} اور {second} کو جوڑا: {says}',
  },
  values: ({ points: two, says }, naming) => ({
    first: naming.point(two[0] as string),
    second: naming.point(two[1] as string),
    says: naming.words(says),
  }),
  example: {
    points: ['b'.repeat(64), 'c'.repeat(64)],
    says: { en: 'We move on crossings when they move on detainees.' },
  },
});

export const pointActs: readonly ActType[] = [
  openPoint,
  tablePosition,
  takeBackPosition,
  tableFormula,
  setAside,
  takeUp,
  link,
];
