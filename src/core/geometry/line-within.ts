import type { Box } from '../places.ts';
import type { Outline } from './outline.ts';

/**
 * Whether a box without width or without height, which is a piece of a parallel or of a meridian, lies in a polygon all along. Where it meets edges it may leave the polygon; between two such
 * places it is in it or not as a whole. The places are fractions, so all of it is in whole numbers of any length: rare, and never in a hurry.
 */
export function lineWithin({ edges }: Outline, box: Box): boolean {
  // A meridian is turned into a parallel by reading both coordinates the other way round.
  const turned = box.west === box.east;
  const height = BigInt(turned ? box.west : box.south);
  const [from, to] = turned
    ? [BigInt(box.south), BigInt(box.north)]
    : [BigInt(box.west), BigInt(box.east)];
  const sides: Edge[] = [];
  for (let i = 0; i < edges.length; i += 4) {
    const [ax, ay, bx, by] = [...edges.subarray(i, i + 4)].map(BigInt) as Edge;
    sides.push(turned ? [ay, ax, by, bx] : [ax, ay, bx, by]);
  }
  const places: Fraction[] = [
    [from, 1n],
    [to, 1n],
  ];
  for (const edge of sides) {
    const [ax, ay, bx, by] = edge;
    if (ay === by) {
      if (ay === height) places.push([ax, 1n], [bx, 1n]);
    } else if (ay < by ? ay <= height && height <= by : by <= height && height <= ay) {
      places.push(meets(edge, height));
    }
  }
  const met = places
    .filter((place) => compare(place, [from, 1n]) >= 0 && compare(place, [to, 1n]) <= 0)
    .toSorted(compare);
  for (const [n, place] of met.entries()) {
    if (!holds(sides, place, height)) return false;
    const next = met[n + 1];
    if (!next) break;
    const middle: Fraction = [place[0] * next[1] + next[0] * place[1], 2n * place[1] * next[1]];
    if (!holds(sides, middle, height)) return false;
  }
  return true;
}

type Edge = [bigint, bigint, bigint, bigint];
/** Above and below the line; below is positive. */
type Fraction = [bigint, bigint];

function compare([a, b]: Fraction, [c, d]: Fraction): number {
  const difference = a * d - c * b;
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

/** Where an edge that is not level is at a height. */
function meets([ax, ay, bx, by]: Edge, height: bigint): Fraction {
  const above = ax * (by - ay) + (height - ay) * (bx - ax);
  return by > ay ? [above, by - ay] : [-above, ay - by];
}

/** `holdsPoint`, of a place on the level that is a fraction. */
function holds(edges: readonly Edge[], place: Fraction, height: bigint): boolean {
  let inside = false;
  for (const edge of edges) {
    const [ax, ay, bx, by] = edge;
    if (ay === by) {
      if (ay !== height) continue;
      const [west, east] = ax < bx ? [ax, bx] : [bx, ax];
      if (compare(place, [west, 1n]) >= 0 && compare(place, [east, 1n]) <= 0) return true;
      continue;
    }
    const touches = ay < by ? ay <= height && height <= by : by <= height && height <= ay;
    if (!touches) continue;
    const order = compare(meets(edge, height), place);
    if (order === 0) return true;
    if (ay > height !== by > height && order > 0) inside = !inside;
  }
  return inside;
}
