import type { Judged } from './judging.ts';
import { boxesMeet } from './judging.ts';
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

function samePlace(a: Judged, b: Judged, same: SamePlace): boolean {
  if (same.by !== 'box' || !a.box || !b.box) return true;
  return boxesMeet(a.box, b.box, same.east, same.north);
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
  const parent = rows.map((_, n) => n);
  const rootOf = (n: number): number => {
    let at = n;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  // Those that an observation from now on may still belong together with.
  let open: number[] = [];
  for (const [n, row] of rows.entries()) {
    open = open.filter((m) => row.from - (rows[m] as Judged).to <= gap);
    for (const m of open) {
      if (!samePlace(rows[m] as Judged, row, same)) continue;
      const [a, b] = [rootOf(m), rootOf(n)];
      parent[Math.max(a, b)] = Math.min(a, b);
    }
    // Without boxes all of a group are in the same place, and the one that lasts longest speaks for the others.
    if (same.by === 'box' && row.box) open.push(n);
    else if (open.every((m) => (rows[m] as Judged).to < row.to)) open = [n];
  }
  const episodes = new Map<number, Judged[]>();
  for (const [n, row] of rows.entries()) {
    const root = rootOf(n);
    const so = episodes.get(root);
    if (so) so.push(row);
    else episodes.set(root, [row]);
  }
  return [...episodes.values()];
}
