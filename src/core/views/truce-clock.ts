import { instantMs } from '../instants.ts';
import { sidesOf } from '../procedure.ts';
import type { Moment, TruceKind, TruceState } from '../truce-state.ts';
import { boundSides, isInBeing, isLater, isOver, truceOf, untilMs } from '../truce-state.ts';
import type { AccountRow, TruceBoard, TruceRow } from './truces.ts';

/**
 * What time alone does to a truce (TR9, TR10): a function of the view and an asked moment, never stored. The clock hides no uncertainty, and nothing follows
 * from what it reads.
 */

function stateOf(view: TruceBoard, truce: string): TruceState | undefined {
  return view.state ? truceOf(view.state, truce) : undefined;
}

/** The latest account of each side, of the start, of the end that stands, and of the terms, where it differs from what was circulated. */
export interface Disputes {
  start: AccountRow[];
  end: AccountRow[];
  terms: AccountRow[];
}

export function disputesOf(view: TruceBoard, truce: string): Disputes {
  const row = view.rows[truce];
  const end = stateOf(view, truce)?.end;
  if (!row || end === undefined) return { start: [], end: [], terms: [] };
  const begins = instantMs(row.terms.start.at);
  return {
    start: latest(row, 'start').filter((one) => one.start && instantMs(one.start.at) !== begins),
    // What a side said of an earlier end is answered by an extension that it agreed to since.
    end: latest(row, 'until').filter(
      (one) => one.index > row.endSince && one.until !== undefined && untilMs(one.until) !== end,
    ),
    terms: latest(row, 'terms'),
  };
}

function latest(row: TruceRow, field: 'start' | 'until' | 'terms'): AccountRow[] {
  const bySide: Record<string, AccountRow> = {};
  for (const one of row.accounts) {
    const before = bySide[one.party];
    if (one[field] !== undefined && (!before || before.index < one.index)) bySide[one.party] = one;
  }
  return Object.values(bySide);
}

export const CLOCK_STATES = [
  'not-started',
  'not-declared',
  'running',
  'term-reached',
  'open-ended',
  'suspended',
  'ended',
] as const;

export const NEXT = [
  'agree',
  'declare',
  'agree-extension',
  'extend',
  'convert',
  'resume',
  'declare-ended',
] as const;

export const UNCERTAIN = [
  'start-disputed',
  'end-disputed',
  'terms-disputed',
  'declared-by-some',
  'orders-by-some',
  'extension-by-some',
  'suspended',
  'notice-given',
  'denounced',
  'ended-by-some',
] as const;

/** Codes are of the vocabulary's groups `truce-clock`, `truce-next` and `truce-uncertain`. No side is in it. */
export interface TruceClock {
  state: (typeof CLOCK_STATES)[number];
  /** Epoch milliseconds, by the terms. */
  start: number;
  /** The end that stands, in epoch milliseconds. */
  end: number | 'open';
  /** Whole minutes to the start, before it. */
  startsIn?: number;
  /** Whole minutes to the end that stands, never less than 0; 0 only when it is reached. Absent where no end is set, or the truce is declared ended. */
  remaining?: number;
  /** What the sides can decide, and the end by which. Nothing follows if they do not. */
  next: { by?: number; choices: (typeof NEXT)[number][] };
  uncertain: (typeof UNCERTAIN)[number][];
}

/** The clock of a truce at an asked moment (epoch milliseconds), or undefined where there is no such truce. */
export function clockAt(view: TruceBoard, truce: string, moment: number): TruceClock | undefined {
  const row = view.rows[truce];
  const now = stateOf(view, truce);
  if (!row || !now) return undefined;
  const begins = instantMs(row.terms.start.at);
  const state = readingOf(now, begins, moment);
  const { end } = now;
  const minutes = (to: number): number => Math.max(0, Math.ceil((to - moment) / 60_000));
  return {
    state,
    start: begins,
    end,
    ...(state === 'not-started' ? { startsIn: minutes(begins) } : {}),
    ...(end === 'open' || state === 'ended' ? {} : { remaining: minutes(end) }),
    next: {
      ...(end === 'open' || state === 'ended' ? {} : { by: end }),
      choices: choicesOf(view, now, state),
    },
    uncertain: uncertaintyOf(view, row, now, state),
  };
}

function readingOf(truce: TruceState, begins: number, moment: number): TruceClock['state'] {
  if (isOver(truce)) return 'ended';
  if (moment < begins) return 'not-started';
  if (count(truce.declared) === 0) return 'not-declared';
  if (truce.end !== 'open' && moment >= truce.end) return 'term-reached';
  if (isSuspended(truce)) return 'suspended';
  return truce.end === 'open' ? 'open-ended' : 'running';
}

function count(sides: Readonly<Record<string, true>>): number {
  return Object.keys(sides).length;
}

/** As its end: what was agreed is suspended with the first side; what each declared by itself, when each has. */
function isSuspended(truce: TruceState): boolean {
  const suspended = count(truce.suspended);
  return truce.stands ? suspended > 0 : suspended > 0 && !isBySome(truce, truce.suspended);
}

/** Some, and not all, of the sides that the truce binds. */
function isBySome(truce: TruceState, sides: Readonly<Record<string, true>>): boolean {
  const bound = boundSides(truce);
  return bound.some((side) => sides[side]) && !bound.every((side) => sides[side]);
}

function waiting(truce: TruceState) {
  return Object.values(truce.extensions).filter((one) => isLater(one.until, truce.end));
}

/** A side of the room, or one that agreed, has not declared. */
function isUndeclared(view: TruceBoard, truce: TruceState): boolean {
  const sides = [...boundSides(truce), ...(view.state ? sidesOf(view.state) : [])];
  return sides.some((side) => !truce.declared[side]);
}

function choicesOf(
  view: TruceBoard,
  truce: TruceState,
  state: TruceClock['state'],
): TruceClock['next']['choices'] {
  if (state === 'ended') return [];
  if (!isInBeing(truce)) return ['agree', 'declare'];
  return [
    ...(truce.stands ? [] : (['agree'] as const)),
    ...(isUndeclared(view, truce) ? (['declare'] as const) : []),
    ...(waiting(truce).length > 0 ? (['agree-extension'] as const) : []),
    ...(count(truce.suspended) > 0 ? (['resume'] as const) : []),
    ...(truce.end === 'open' ? [] : (['extend'] as const)),
    'convert',
    'declare-ended',
  ];
}

function uncertaintyOf(
  view: TruceBoard,
  row: TruceRow,
  truce: TruceState,
  state: TruceClock['state'],
): TruceClock['uncertain'] {
  const disputes = disputesOf(view, row.act);
  const over = state === 'ended';
  const received: Record<string, true> = {};
  for (const { party, step: which } of row.orders) if (which === 'received') received[party] = true;
  const holds: Record<(typeof UNCERTAIN)[number], boolean> = {
    'start-disputed': disputes.start.length > 0,
    'end-disputed': disputes.end.length > 0,
    'terms-disputed': disputes.terms.length > 0,
    'declared-by-some': count(truce.declared) > 0 && isUndeclared(view, truce),
    'orders-by-some': isBySome(truce, received),
    'extension-by-some': waiting(truce).some((one) => count(one.agreed) > 0),
    suspended: state !== 'suspended' && count(truce.suspended) > 0,
    'notice-given': row.notices.length > 0,
    denounced: count(truce.denounced) > 0,
    'ended-by-some': isBySome(truce, truce.ended),
  };
  // Of a truce declared ended only this is still asked.
  return UNCERTAIN.filter((one) => holds[one] && (!over || one === 'ended-by-some'));
}

/** A truce as a wall shows it: nothing alleged or under examination, no account's words, no side. */
export interface WallRow {
  truce: string;
  kind: TruceKind;
  start: Moment;
  clock: TruceClock;
}

/** What a screen that everybody in the hall sees may show, at an asked moment (epoch milliseconds): truces agreed or declared. */
export function wallBoard(view: TruceBoard, moment: number): WallRow[] {
  return Object.values(view.rows).flatMap(({ act, terms }) => {
    const now = stateOf(view, act);
    const clock = clockAt(view, act, moment);
    if (!now || !clock || !isInBeing(now)) return [];
    return [{ truce: act, kind: terms.kind, start: terms.start, clock }];
  });
}
