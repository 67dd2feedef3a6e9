import { instantMs } from '../instants.ts';
import type { Cell, Count } from './count.ts';
import { inOrder } from './episodes.ts';
import type { LeftOutReason } from './judging.ts';
import type { ObservationRow } from './observation.ts';
import type { Unit } from './rule.ts';

/** Why two rules give two numbers over the same observations (CR6): a row for each observation, with what each rule makes of it. */

export interface CountedOutcome {
  as: 'counted';
  unit: Unit;
  zone: string;
  /** The instants of the period. */
  from: string;
  until: string;
  /** What this observation adds to the number of its zone and period: what it says, or 1 for the first of an episode and 0 for the others. */
  adds: number;
  /** Which of the things counted in that zone and period it is of, from 1. */
  item: number;
  /** Of how many observations that thing is made. */
  of: number;
}

export type Outcome = CountedOutcome | { as: 'left-out'; reason: LeftOutReason };

export interface ComparedRow {
  observation: string;
  a: Outcome;
  b: Outcome;
}

export type Figure = Pick<Cell, 'zone' | 'from' | 'until' | 'number'>;

/** Zones and periods of the two rules side by side; absent where one rule has no such zone and period. */
export interface ComparedFigures {
  zone: string;
  from: string;
  until: string;
  a?: number;
  b?: number;
}

export interface Comparison {
  a: string;
  b: string;
  /** Those of the first rule in its order, then what only the second has. The rows of a zone and period add up to its figures. */
  figures: ComparedFigures[];
  /** In order of the observations. */
  rows: ComparedRow[];
}

function outcomesOf(count: Count): Map<string, Outcome> {
  const outcomes = new Map<string, Outcome>();
  for (const { observation, reason } of count.left)
    outcomes.set(observation, { as: 'left-out', reason });
  for (const { zone, from, until, items } of count.cells) {
    for (const [n, { number, observations }] of items.entries()) {
      for (const [m, observation] of observations.entries()) {
        outcomes.set(observation, {
          as: 'counted',
          unit: count.unit,
          zone,
          from,
          until,
          adds: m === 0 ? number : 0,
          item: n + 1,
          of: observations.length,
        });
      }
    }
  }
  return outcomes;
}

function figuresOf(a: Count, b: Count): ComparedFigures[] {
  const key = ({ zone, from, until }: Figure): string => `${zone} ${from} ${until}`;
  const all = new Map<string, ComparedFigures>();
  for (const cell of a.cells) {
    const { zone, from, until, number } = cell;
    all.set(key(cell), { zone, from, until, a: number });
  }
  for (const cell of b.cells) {
    const { zone, from, until, number } = cell;
    const so = all.get(key(cell));
    if (so) so.b = number;
    else all.set(key(cell), { zone, from, until, b: number });
  }
  return [...all.values()];
}

/** Of two counts of the same observations; `rows` are these. */
export function compareCounts(
  a: Count,
  b: Count,
  rows: readonly Pick<ObservationRow, 'id' | 'from' | 'to'>[],
): Comparison {
  const [inA, inB] = [outcomesOf(a), outcomesOf(b)];
  const ordered = rows
    .map(({ id, from, to }) => ({ id, from: instantMs(from), to: instantMs(to) }))
    .toSorted(inOrder);
  return {
    a: a.rule,
    b: b.rule,
    figures: figuresOf(a, b),
    rows: ordered.map(({ id }) => ({
      observation: id,
      a: inA.get(id) as Outcome,
      b: inB.get(id) as Outcome,
    })),
  };
}
