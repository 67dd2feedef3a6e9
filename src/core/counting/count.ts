import { instantMs } from '../instants.ts';
import type { Words } from '../words.ts';
import { episodesIn, groupOf, inOrder } from './episodes.ts';
import type { Judged, LeftOutReason, ReadyRule } from './judging.ts';
import { judge, readyRule } from './judging.ts';
import type { ObservationRow } from './observation.ts';
import type { CountingRule, Unit } from './rule.ts';
import { OUTSIDE, UNKNOWN } from './rule.ts';

/**
 * A counting rule over observations (CR3–CR5). The same observations under the same rule give the same numbers, in whatever order they came and whatever became
 * of them in between. Numbers are by zone and period; nothing here knows of a party, and nothing adds them up.
 */

/** What whoever asks says of how far one could look. */
export interface Looked {
  /** For every zone, or period, that is not named. */
  zone?: string | undefined;
  /** The instant at which the period begins. */
  period?: string | undefined;
  coverage: Words;
  access: Words;
}

export interface CountedItem {
  number: number;
  /** In order; the first says when, and in which period, it counts. */
  observations: string[];
}

export interface Cell {
  zone: string;
  from: string;
  until: string;
  number: number;
  items: CountedItem[];
  /** Absent: nobody said. A number is never shown without these, or without saying that they are not stated. */
  coverage?: Words;
  access?: Words;
}

export interface LeftOut {
  observation: string;
  reason: LeftOutReason;
}

export interface Count {
  /** The id of the rule. */
  rule: string;
  unit: Unit;
  basis: CountingRule['basis'];
  /** By the rule's zones, then outside and unknown where it counts these, each by its periods: those without a number too. */
  cells: Cell[];
  /** In order of the observations. */
  left: LeftOut[];
}

/** One thing that counts, before it is put into words. */
interface Item {
  zone: string;
  period: number;
  number: number;
  rows: readonly Judged[];
}

type Placed = Pick<Judged, 'id' | 'from' | 'to'>;
const BELOW: LeftOutReason = 'below-least';

interface Group {
  rows: Map<string, Judged>;
  /** Absent: something in it has changed since. */
  done?: { items: Item[]; below: Judged[] };
}

/** A count that is kept while observations come, change and go. Only the groups that are touched are counted anew. */
export class Tally {
  readonly #ready: ReadyRule;
  readonly #groups = new Map<string, Group>();
  /** In which group an observation is. */
  readonly #at = new Map<string, string>();
  readonly #left = new Map<string, Placed & { reason: LeftOutReason }>();

  constructor(rule: CountingRule) {
    this.#ready = readyRule(rule);
  }

  /** Takes in an observation, or what became of one: the id says which. */
  put(row: ObservationRow): void {
    this.remove(row.id);
    const said = judge(this.#ready, row);
    if (said.as === 'left-out') {
      const { id, from, to } = row;
      this.#left.set(id, { id, from: instantMs(from), to: instantMs(to), reason: said.reason });
      return;
    }
    const { rule } = this.#ready;
    const same = rule.unit.count === 'episode' ? rule.unit.same : undefined;
    const key = groupOf(said.judged, rule.direction === 'apart', same);
    let group = this.#groups.get(key);
    if (!group) this.#groups.set(key, (group = { rows: new Map() }));
    group.rows.set(row.id, said.judged);
    delete group.done;
    this.#at.set(row.id, key);
  }

  /** Takes an observation out again; of one that is not there, nothing. */
  remove(id: string): void {
    this.#left.delete(id);
    const key = this.#at.get(id);
    if (key === undefined) return;
    this.#at.delete(id);
    const group = this.#groups.get(key) as Group;
    group.rows.delete(id);
    delete group.done;
    if (group.rows.size === 0) this.#groups.delete(key);
  }

  /**
   * @param id of the rule
   * @param looked how far one could look: of several that fit, the one that says most exactly where and when
   */
  count(id: string, looked: readonly Looked[] = []): Count {
    const { rule } = this.#ready;
    const done = [...this.#groups.values()].map((group) => (group.done ??= this.#fold(group)));
    const byCell = new Map<string, Item[]>();
    for (const item of done.flatMap(({ items }) => items)) {
      const cell = `${item.zone} ${item.period}`;
      const so = byCell.get(cell);
      if (so) so.push(item);
      else byCell.set(cell, [item]);
    }
    const cells = zonesCounted(rule).flatMap((zone) =>
      rule.periods.slice(0, -1).map((from, period): Cell => {
        const items = (byCell.get(`${zone} ${period}`) ?? []).toSorted((a, b) =>
          inOrder(a.rows[0] as Judged, b.rows[0] as Judged),
        );
        const told = lookedAt(looked, zone, from);
        return {
          zone,
          from,
          until: rule.periods[period + 1] as string,
          number: items.reduce((sum, { number }) => sum + number, 0),
          items: items.map(({ number, rows }) => ({ number, observations: rows.map((r) => r.id) })),
          ...(told ? { coverage: told.coverage, access: told.access } : {}),
        };
      }),
    );
    return { rule: id, unit: rule.unit.count, basis: rule.basis, cells, left: this.#leftOut(done) };
  }

  #fold({ rows }: Group): { items: Item[]; below: Judged[] } {
    const { unit, least } = this.#ready.rule;
    const items: Item[] = [];
    const below: Judged[] = [];
    const runs =
      unit.count === 'episode'
        ? episodesIn([...rows.values()], unit.gap * 60_000, unit.same)
        : [...rows.values()].map((one) => [one]);
    for (const run of runs) {
      const { zone, period } = run[0] as Judged;
      const sum = run.reduce((so, one) => so + one.number, 0);
      // Not spread: a run may have as many observations as were imported.
      if (sum < least) for (const one of run) below.push(one);
      else items.push({ zone, period, number: unit.count === 'each' ? sum : 1, rows: run });
    }
    return { items, below };
  }

  #leftOut(done: readonly { below: readonly Judged[] }[]): LeftOut[] {
    const below = done.flatMap((one) => one.below.map((row) => ({ ...row, reason: BELOW })));
    return [...this.#left.values(), ...below]
      .toSorted(inOrder)
      .map(({ id, reason }) => ({ observation: id, reason }));
  }
}

/** Zones of a count, in its order. Where a zone is everywhere nothing is outside of it. */
function zonesCounted({ zones, exclusions }: CountingRule): string[] {
  const everywhere = zones.some(({ where }) => where === 'everywhere');
  return [
    ...zones.map(({ key }) => key),
    ...(everywhere || exclusions.includes('outside-zones') ? [] : [OUTSIDE]),
    ...(everywhere || exclusions.includes('unknown-place') ? [] : [UNKNOWN]),
  ];
}

function lookedAt(looked: readonly Looked[], zone: string, period: string): Looked | undefined {
  const fits = looked.filter(
    (one) => (one.zone ?? zone) === zone && (one.period ?? period) === period,
  );
  const exact = (one: Looked): number =>
    (one.zone === undefined ? 0 : 2) + (one.period === undefined ? 0 : 1);
  return fits.toSorted((a, b) => exact(b) - exact(a))[0];
}

/**
 * The count of a rule over observations, from scratch. Their ids are different ones.
 *
 * @example countBy('b…', rule, rows).cells[0].number
 */
export function countBy(
  id: string,
  rule: CountingRule,
  rows: readonly ObservationRow[],
  looked: readonly Looked[] = [],
): Count {
  if (new Set(rows.map((row) => row.id)).size < rows.length)
    throw new Error('two observations have one id');
  const tally = new Tally(rule);
  for (const row of rows) tally.put(row);
  return tally.count(id, looked);
}
