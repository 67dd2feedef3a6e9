import type { Cell, LeftOut } from '../counting/count.ts';
import { countBy } from '../counting/count.ts';
import { instantMs } from '../instants.ts';
import type { CountingBoard, RuleRow } from '../views/counting.ts';
import { inForce, observationsOf, proposals } from '../views/counting.ts';
import type { CoverageRow, VisitRow } from '../views/incidents.ts';
import type { Period } from './period.ts';
import { isIn, overlaps } from './period.ts';

/**
 * Numbers of the period (SR5): by the rule that was signed for it, and by no other; where none was, by each side's own, beside one another. There is no sum of
 * cells, of rules or of sides.
 */

/** A number with what has to stand beside it. */
export interface CountedCell {
  cell: Cell;
  /** The rule's own period for this number is not within the report's. */
  reachesBeyond: boolean;
  /** That period had not ended when the report was made. */
  underWay: boolean;
  /** Coverage reports that share time with it, and visits in it to which access was denied, or that were not possible; by act. */
  coverage: string[];
  noAccess: string[];
}

export interface CountPart {
  rule: RuleRow;
  cells: CountedCell[];
  /** Observations of the report's period that it does not count, and why. */
  left: LeftOut[];
}

/** A stretch of the period for which no rule was signed. */
export interface Unsigned {
  from: string;
  until: string;
  /** What each proposed rule counts; of the sides in their order, then others. */
  each: CountPart[];
}

export interface Counts {
  /** In the order in which their stretches follow each other. */
  signed: CountPart[];
  unsigned: Unsigned[];
}

interface Asked {
  board: CountingBoard;
  period: Period;
  /** Epoch milliseconds. */
  knownAt: number;
  /** Sides in the order of the period. */
  sides: readonly string[];
  coverage: readonly CoverageRow[];
  visits: readonly VisitRow[];
}

export function countsOf(asked: Asked): Counts {
  const { board, period, sides } = asked;
  const counted = inForce(board).filter((one) => overlaps(period, one));
  const byRule = new Map<string, { from: string }[]>();
  for (const { rule, from } of counted) {
    const so = byRule.get(rule);
    if (so) so.push({ from });
    else byRule.set(rule, [{ from }]);
  }
  const signed = [...byRule].map(([id, begins]) => {
    const from = new Set(begins.map((one) => one.from));
    return partOf(asked, board.rules[id] as RuleRow, (cell) => from.has(cell.from));
  });
  const place = ({ by }: RuleRow): number => {
    const at = sides.indexOf(by);
    return at < 0 ? sides.length : at;
  };
  const own = proposals(board).toSorted((a, b) => place(a) - place(b));
  const unsigned = gaps(period, counted).map((gap) => ({
    ...gap,
    each: own.map((rule) => partOf(asked, rule, (cell) => overlaps(gap, cell))),
  }));
  return { signed, unsigned };
}

function partOf(
  { board, period, knownAt, coverage, visits }: Asked,
  rule: RuleRow,
  isShown: (cell: Cell) => boolean,
): CountPart {
  const observations = observationsOf(board);
  const ofPeriod = new Set(
    observations.filter(({ from }) => isIn(period, from)).map(({ id }) => id),
  );
  const count = countBy(rule.act, rule.rule, observations);
  return {
    rule,
    cells: count.cells.filter(isShown).map((cell) => ({
      cell,
      reachesBeyond: cell.from < period.from || cell.until > period.until,
      underWay: instantMs(cell.until) > knownAt,
      coverage: coverage
        .filter(({ from, to }) => overlaps(cell, { from, until: to }))
        .map(({ act }) => act),
      noAccess: visits
        .filter(
          ({ outcome, occurred }) =>
            (outcome === 'denied' || outcome === 'not-possible') && isIn(cell, occurred.from),
        )
        .map(({ act }) => act),
    })),
    left: count.left.filter(({ observation }) => ofPeriod.has(observation)),
  };
}

/** What of the period none of the stretches covers; they are in order and apart. */
function gaps(
  { from, until }: Period,
  stretches: readonly { from: string; until: string }[],
): { from: string; until: string }[] {
  const found: { from: string; until: string }[] = [];
  let at = from;
  for (const stretch of stretches) {
    if (stretch.from > at) found.push({ from: at, until: stretch.from });
    if (stretch.until > at) at = stretch.until;
  }
  if (at < until) found.push({ from: at, until });
  return found;
}
