import type { Act } from '../act.ts';
import { partyOf } from '../act.ts';
import { closedAs } from '../conduct.ts';
import type { Standing } from '../consent-standing.ts';
import { isGiven, isReleased, standingOf } from '../consent-standing.ts';
import { formulaOn, pointOf } from '../points.ts';
import { sidesOf } from '../procedure.ts';
import type { Occurred } from '../shapes.ts';
import type { RoomState } from '../state.ts';
import type { Words } from '../words.ts';
import type { Entry, ViewContext } from './entry.ts';
import { revisionOf } from './entry.ts';
import { happened } from './session-times.ts';

/**
 * The matrix of points and sides (PT): each position as tabled, the formula that stands with each side's consent, and what is open, in neutral words. It keeps a
 * state of its own by the same rules, since who agrees to what is theirs to say. What was taken back leaves it; nothing here says who holds anything up.
 */
export interface PointsMatrix {
  state: RoomState | null;
  /** In the order they were opened, which implies no priority. */
  points: Record<string, PointRow>;
  /** AU7: only in the room of those who made them. */
  links: Record<string, LinkRow>;
}

interface Tabled {
  act: string;
  /** Epoch milliseconds: when it was tabled, as the act says, or else when it was entered. */
  at: number;
  occurred?: Occurred;
}

export interface PositionRow extends Tabled {
  says: Words;
}

export interface FormulaRow extends Tabled {
  by: string;
  text: Words;
  hash: string;
  /** The formula that took its place. */
  replacedBy?: string;
}

export interface PointRow extends Tabled {
  by: string;
  /** Counted from 0: decides which side is shown first. */
  number: number;
  title: Words;
  /** Agenda item. */
  item?: number;
  /** By side. */
  positions: Record<string, PositionRow>;
  /** Those tabled and not retracted, in log order. */
  formulas: Record<string, FormulaRow>;
  /** Since when it is left to a later meeting. */
  aside?: Tabled;
  /** What it waits for, and since which moment (epoch milliseconds). */
  waits: { key: string; since: number };
}

export interface LinkRow extends Tabled {
  by: string;
  points: string[];
  says: Words;
}

/** What a point waits for. `of` are the sides whose position or consent is not there yet. */
export type Awaiting =
  | { what: 'positions'; of: string[] }
  | { what: 'formula' }
  | { what: 'consents'; of: string[] }
  | { what: 'confirmation' }
  | { what: 'nothing' };

export type PointStatus = 'open' | 'agreed-ad-referendum' | 'agreed' | 'set-aside';

export interface MatrixRow {
  point: PointRow;
  status: PointStatus;
  /** AU7 */
  provisional: boolean;
  released: boolean;
  /** Every side in the room; order alternates from point to point. */
  sides: { side: string; position?: PositionRow; consent?: { act: string; standing: Standing } }[];
  formula?: FormulaRow;
  /** Between whom it is open, what is awaited, since when (epoch milliseconds). */
  open: { between: string[]; awaiting: Awaiting; since: number };
}

export function start(): PointsMatrix {
  return { state: null, points: {}, links: {} };
}

export function add(view: PointsMatrix, act: Act, ctx: ViewContext): PointsMatrix {
  view.state = ctx.book.reduce(view.state ?? undefined, act);
  const revision = revisionOf(act);
  if (revision.what !== 'retract') put(view, revision.entry);
  // A side that joins, a closing, an affirmed key: any act may change what a point waits for.
  for (const row of Object.values(view.points)) {
    const key = waitsFor(view, row.act);
    if (row.waits.key !== key) row.waits = { key, since: act.admitted };
  }
  return view;
}

function tabled(entry: Entry): Tabled {
  const { occurred } = entry.body as { occurred?: Occurred };
  return { act: entry.id, at: happened(entry), ...(occurred ? { occurred } : {}) };
}

function put(view: PointsMatrix, entry: Entry): void {
  const by = partyOf(entry.by[0] as string);
  const { point } = entry.body as { point?: string };
  const row = point === undefined ? undefined : view.points[point];
  switch (entry.type) {
    case 'point.open': {
      const { title, item } = entry.body as { title: Words; item?: number };
      view.points[entry.id] = {
        ...tabled(entry),
        by,
        number: Object.keys(view.points).length,
        title,
        ...(item === undefined ? {} : { item }),
        positions: {},
        formulas: {},
        waits: { key: '', since: entry.admitted },
      };
      break;
    }
    case 'position.table':
      if (row) row.positions[by] = { ...tabled(entry), says: (entry.body as PositionRow).says };
      break;
    case 'position.take-back':
      delete row?.positions[by];
      break;
    case 'formula.table': {
      const { text, hash, replaces } = entry.body as FormulaRow & { replaces?: string };
      const before = replaces === undefined ? undefined : row?.formulas[replaces];
      if (before) before.replacedBy = entry.id;
      if (row) row.formulas[entry.id] = { ...tabled(entry), by, text, hash };
      break;
    }
    case 'formula.retract':
      // TX12: what is taken back before it was accepted is not quoted again.
      delete row?.formulas[(entry.body as { formula: string }).formula];
      break;
    case 'point.set-aside':
      if (row) row.aside = tabled(entry);
      break;
    case 'point.take-up':
      delete row?.aside;
      break;
    case 'point.link': {
      const { points, says } = entry.body as LinkRow;
      view.links[entry.id] = { ...tabled(entry), by, points: [...points], says };
      break;
    }
    default:
  }
}

/** Where a point stands; `undefined` for one that is not there. */
export function statusOf(view: PointsMatrix, point: string): PointStatus | undefined {
  if (!view.state) return undefined;
  if (pointOf(view.state, point)?.aside) return 'set-aside';
  return standingOf(view.state, point)?.status;
}

/** What is open on a point, in neutral words. */
export function awaitingOn(view: PointsMatrix, point: string): Awaiting {
  const { state } = view;
  const now = state ? pointOf(state, point) : undefined;
  const standing = state ? standingOf(state, point) : undefined;
  if (!state || !now || !standing || now.aside || standing.status === 'agreed')
    return { what: 'nothing' };
  const closed = closedAs(state);
  if (closed === 'agreement' || closed === 'without-agreement') return { what: 'nothing' };
  if (standing.status === 'agreed-ad-referendum') return { what: 'confirmation' };
  const sides = sidesOf(state);
  if (now.formula) {
    const of = sides.filter((side) => !isGiven(standing.sides[side]?.standing));
    return { what: 'consents', of };
  }
  const of = sides.filter((side) => now.positions[side] === undefined);
  return of.length > 0 ? { what: 'positions', of } : { what: 'formula' };
}

/** Since when counts from what is awaited and for which words, not from whom: a side that answers does not restart the other's time. */
function waitsFor(view: PointsMatrix, point: string): string {
  const formula = view.state ? formulaOn(view.state, point)?.id : undefined;
  return `${statusOf(view, point) ?? ''} ${awaitingOn(view, point).what} ${formula ?? ''}`;
}

/** One point as it is shown. */
export function rowOf(view: PointsMatrix, id: string): MatrixRow | undefined {
  const point = view.points[id];
  const status = statusOf(view, id);
  if (!view.state || !point || !status) return undefined;
  const standing = standingOf(view.state, id);
  const sides = sidesOf(view.state);
  const turn = sides.length === 0 ? 0 : point.number % sides.length;
  const order = [...sides.slice(turn), ...sides.slice(0, turn)];
  const current = formulaOn(view.state, id)?.id;
  const formula = current === undefined ? undefined : point.formulas[current];
  return {
    point,
    status,
    provisional: standing?.provisional ?? false,
    released: isReleased(view.state, id),
    sides: order.map((side) => {
      const position = point.positions[side];
      const own = standing?.sides[side];
      return {
        side,
        ...(position ? { position } : {}),
        ...(own ? { consent: { act: own.consent, standing: own.standing } } : {}),
      };
    }),
    ...(formula ? { formula } : {}),
    open: { between: order, awaiting: awaitingOn(view, id), since: point.waits.since },
  };
}

/** Every point in the order of opening. */
export function matrix(view: PointsMatrix): MatrixRow[] {
  return Object.keys(view.points).flatMap((id) => rowOf(view, id) ?? []);
}

/** Points left to a later meeting. */
export function setAside(view: PointsMatrix): MatrixRow[] {
  return matrix(view).filter((row) => row.status === 'set-aside');
}
