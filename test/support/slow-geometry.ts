import type { Box, Polygon } from '#core/places.ts';

/**
 * How a box lies to a polygon, the slow way: the polygon is cut into trapezoids by upright lines through every vertex, every crossing of its edges with the box's
 * level sides, and the box's upright sides. In whole numbers of any length; no part of it is shared with what it is held against.
 */

/** Above and below the line; below is positive. */
type Fraction = readonly [bigint, bigint];
const whole = (n: number): Fraction => [BigInt(n), 1n];
const compare = ([a, b]: Fraction, [c, d]: Fraction): number => {
  const left = a * d;
  const right = c * b;
  return left < right ? -1 : left > right ? 1 : 0;
};
const fraction = (a: bigint, b: bigint): Fraction => (b < 0n ? [-a, -b] : [a, b]);

type Edge = readonly [bigint, bigint, bigint, bigint];

/** Where an edge that is not upright is at x. */
function heightAt([ax, ay, bx, by]: Edge, [n, d]: Fraction): Fraction {
  return fraction(ay * (bx - ax) * d + (by - ay) * (n - ax * d), (bx - ax) * d);
}

export function slowRelation(polygon: Polygon, box: Box): 'within' | 'touches' | 'outside' {
  const edges = polygon.flatMap((ring) =>
    ring.map((from, n) => {
      const to = ring[(n + 1) % ring.length] as readonly [number, number];
      return [...from, ...to].map(BigInt) as unknown as Edge;
    }),
  );
  const cuts: Fraction[] = [whole(box.west), whole(box.east)];
  for (const [ax, ay, bx, by] of edges) {
    cuts.push([ax, 1n], [bx, 1n]);
    for (const level of [box.south, box.north].map(BigInt))
      if (ay !== by) cuts.push(fraction(ax * (by - ay) + (level - ay) * (bx - ax), by - ay));
  }
  const sorted = cuts
    .toSorted(compare)
    .filter((x, n, all) => n === 0 || compare(x, all[n - 1] as Fraction) !== 0);
  const [west, east] = [whole(box.west), whole(box.east)];
  const [south, north] = [whole(box.south), whole(box.north)];
  let touches = false;
  let within = true;
  /** What of the upright lines at the box's sides lies in the polygon. */
  const upright: [Fraction, Fraction][] = [];
  for (const [n, left] of sorted.slice(0, -1).entries()) {
    const right = sorted[n + 1] as Fraction;
    const middle = fraction(left[0] * right[1] + right[0] * left[1], 2n * left[1] * right[1]);
    const spanning = edges
      .filter(([ax, , bx]) => {
        const [low, high] = ax < bx ? [ax, bx] : [bx, ax];
        return compare([low, 1n], middle) < 0 && compare(middle, [high, 1n]) < 0;
      })
      .toSorted((a, b) => compare(heightAt(a, middle), heightAt(b, middle)));
    let covered = false;
    for (let i = 0; i < spanning.length; i += 2) {
      const [under, over] = [spanning[i] as Edge, spanning[i + 1] as Edge];
      for (const x of [left, middle, right]) {
        const [low, high] = [heightAt(under, x), heightAt(over, x)];
        if (compare(x, west) < 0 || compare(x, east) > 0) continue;
        if (compare(low, north) <= 0 && compare(high, south) >= 0) touches = true;
        if (x !== middle) upright.push([low, high]);
      }
      const [low, high] = [heightAt(under, middle), heightAt(over, middle)];
      if (compare(low, south) <= 0 && compare(high, north) >= 0) covered = true;
    }
    const inBox = compare(middle, west) > 0 && compare(middle, east) < 0;
    if (inBox && !covered) within = false;
  }
  if (box.west === box.east) within = covers(upright, south, north);
  return within && touches ? 'within' : touches ? 'touches' : 'outside';
}

/** Whether intervals cover everything from south to north. */
function covers(intervals: [Fraction, Fraction][], south: Fraction, north: Fraction): boolean {
  let reached = south;
  let met = false;
  for (const [low, high] of intervals.toSorted(([a], [b]) => compare(a, b))) {
    if (compare(low, reached) > 0) break;
    if (compare(high, reached) >= 0) {
      reached = high;
      met = true;
    }
  }
  return met && compare(reached, north) >= 0;
}
