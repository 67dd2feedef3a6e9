import type { Box } from '../places.ts';
import type { Judged } from './judging.ts';
import type { SamePlace } from './rule.ts';

/** Runs of observations in the same place and direction (CR4). */

/** By when they began, then ended, then by id: the one order in which observations are read and told. */
export function inOrder(
  a: Pick<Judged, 'from' | 'to' | 'id'>,
  b: Pick<Judged, 'from' | 'to' | 'id'>,
): number {
  return a.from - b.from || a.to - b.to || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** What two observations have to share before time and boxes are looked at. */
export function groupOf(one: Judged, apart: boolean, same: SamePlace | undefined): string {
  const site = same?.by === 'site' || (same?.by === 'box' && !one.box) ? one.site : '';
  // A box and none are never the same place.
  const boxed = same?.by === 'box' && one.box ? 'box' : '';
  return [one.zone, apart ? one.direction : '', site, boxed].join(' ');
}

/**
 * The episodes in one group. Two observations belong together when they are in the same place and no more than the gap lies between them, or when each belongs
 * together with a third: so no order of entering makes a difference.
 *
 * @param gap milliseconds
 * @returns each in order, by the order of its first
 */
export function episodesIn(group: readonly Judged[], gap: number, same: SamePlace): Judged[][] {
  const rows = group.toSorted(inOrder);
  const firstOf =
    same.by === 'box' && rows[0]?.box ? firstsByBoxes(rows, gap, same) : firstsByTime(rows, gap);
  const episodes = new Map<number, Judged[]>();
  for (const [n, row] of rows.entries()) {
    const first = firstOf(n);
    const so = episodes.get(first);
    if (so) so.push(row);
    else episodes.set(first, [row]);
  }
  return [...episodes.values()];
}

/** For each of some rows in order, the first of its episode. */
type Firsts = (n: number) => number;

/** All of them are in the same place: a new episode begins where nothing that came before lasts long enough. */
function firstsByTime(rows: readonly Judged[], gap: number): Firsts {
  const firsts: number[] = [];
  let last = -Infinity;
  let first = 0;
  for (const [n, { from, to }] of rows.entries()) {
    if (from - last > gap) first = n;
    firsts.push(first);
    last = Math.max(last, to);
  }
  return (n) => firsts[n] as number;
}

/**
 * Every row of a group has a box here, or none has. Each is compared with all before it that last long enough, so a file of many rows within one gap makes this
 * the slowest of a count: it walks plain numbers, and makes nothing on the way.
 */
function firstsByBoxes(
  rows: readonly Judged[],
  gap: number,
  { east, north }: { east: number; north: number },
): Firsts {
  const side = (of: keyof Box): Int32Array => Int32Array.from(rows, ({ box }) => (box as Box)[of]);
  const [wests, easts, souths, norths] = [side('west'), side('east'), side('south'), side('north')];
  const tos = Float64Array.from(rows, ({ to }) => to);
  const parents = Int32Array.from(rows, (_, n) => n);
  const rootOf: Firsts = (n) => {
    let at = n;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at] as number] as number;
      at = parents[at] as number;
    }
    return at;
  };
  /** Those that a row from now on may still belong together with: the first `held` of these. */
  const open = new Int32Array(rows.length);
  let held = 0;
  for (const [n, { from }] of rows.entries()) {
    const west = (wests[n] as number) - east;
    const to = (easts[n] as number) + east;
    const south = (souths[n] as number) - north;
    const top = (norths[n] as number) + north;
    let kept = 0;
    let mine = n;
    for (let i = 0; i < held; i++) {
      const m = open[i] as number;
      if (from - (tos[m] as number) > gap) continue;
      open[kept] = m;
      kept += 1;
      if ((easts[m] as number) < west || (wests[m] as number) > to) continue;
      if ((norths[m] as number) < south || (souths[m] as number) > top) continue;
      if (parents[m] === mine) continue;
      const other = rootOf(m);
      // The first of an episode is the root of all of it.
      if (other < mine) {
        parents[mine] = other;
        mine = other;
      } else parents[other] = mine;
    }
    open[kept] = n;
    held = kept + 1;
  }
  return rootOf;
}
