import type { Box, Polygon } from '../places.ts';
import { side } from './side.ts';
import { lineWithin } from './line-within.ts';

/** A polygon made ready to be asked how a box lies to it. The boundary belongs to the polygon, that of its holes too. */

/** Of a box to a zone: all of it in the zone; some point of it; none. */
export type Relation = 'within' | 'touches' | 'outside';

export interface Outline {
  /** The bounds of its outer ring. */
  box: Box;
  /** Four numbers for each edge of each ring: from longitude and latitude, to longitude and latitude. */
  edges: Float64Array;
}

export function boundsOf(points: Iterable<readonly [number, number]>): Box {
  const bounds = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const [x, y] of points) {
    bounds.west = Math.min(bounds.west, x);
    bounds.east = Math.max(bounds.east, x);
    bounds.south = Math.min(bounds.south, y);
    bounds.north = Math.max(bounds.north, y);
  }
  return bounds;
}

/** Of a valid polygon (`zoneFault`). */
export function outlineOf(polygon: Polygon): Outline {
  const count = polygon.reduce((sum, ring) => sum + ring.length, 0);
  const edges = new Float64Array(4 * count);
  let at = 0;
  for (const ring of polygon) {
    let from = ring.at(-1) as readonly [number, number];
    for (const to of ring) {
      edges.set([...from, ...to], at);
      at += 4;
      from = to;
    }
  }
  return { box: boundsOf(polygon[0] ?? []), edges };
}

/**
 * Whether a point lies in the polygon, by the number of edges that a ray eastward from it crosses. An edge has its lower end and not its upper, so that a ray
 * through a vertex counts once.
 */
export function holdsPoint({ edges }: Outline, x: number, y: number): boolean {
  let inside = false;
  for (let i = 0; i < edges.length; i += 4) {
    const ax = edges[i] as number;
    const ay = edges[i + 1] as number;
    const bx = edges[i + 2] as number;
    const by = edges[i + 3] as number;
    if (ay > y !== by > y) {
      if (ax > x && bx > x) inside = !inside;
      else if (ax >= x || bx >= x) {
        const turn = side(ax, ay, bx, by, x, y);
        if (turn === 0) return true;
        if (turn > 0 === by > ay) inside = !inside;
      }
    } else if (ay === y || by === y) {
      // It touches the height of the point: with its upper end, or lies along it.
      if (ay === by) {
        if (Math.min(ax, bx) <= x && x <= Math.max(ax, bx)) return true;
      } else if ((ay === y ? ax : bx) === x) return true;
    }
  }
  return inside;
}

/** How a box lies to one polygon. */
export function relationTo(outline: Outline, box: Box): Relation {
  const { west, south, east, north } = box;
  const bounds = outline.box;
  if (east < bounds.west || west > bounds.east || north < bounds.south || south > bounds.north)
    return 'outside';
  if (west === east && south === north)
    return holdsPoint(outline, west, south) ? 'within' : 'outside';
  const { edges } = outline;
  let touched = false;
  for (let i = 0; i < edges.length; i += 4) {
    const ax = edges[i] as number;
    const ay = edges[i + 1] as number;
    const bx = edges[i + 2] as number;
    const by = edges[i + 3] as number;
    if (ax < west && bx < west) continue;
    if (ax > east && bx > east) continue;
    if (ay < south && by < south) continue;
    if (ay > north && by > north) continue;
    // Two convex figures are apart only if a line along one of their sides parts them: the sides of the box are seen to; this is that along the edge.
    let most = side(ax, ay, bx, by, west, south) as number;
    let least = most;
    for (let corner = 1; corner < 4; corner++) {
      const turn = side(ax, ay, bx, by, corner & 1 ? east : west, corner & 2 ? north : south);
      most = Math.max(most, turn);
      least = Math.min(least, turn);
    }
    if (least > 0 || most < 0) continue;
    touched = true;
    const pierced =
      least < 0 &&
      most > 0 &&
      Math.max(ax, bx) > west &&
      Math.min(ax, bx) < east &&
      Math.max(ay, by) > south &&
      Math.min(ay, by) < north;
    // An edge through the box's inside has the polygon on one side of it only.
    if (pierced && west < east && south < north) return 'touches';
  }
  if (!touched) return holdsPoint(outline, west, south) ? 'within' : 'outside';
  if (west === east || south === north) return lineWithin(outline, box) ? 'within' : 'touches';
  // Nothing passes through the box: all of its inside is as its centre, which may lie at halves.
  return holdsCentre(outline, box) ? 'within' : 'touches';
}

/** Whether the centre of a box lies in the polygon: both twice as large, so that it is whole. Differences stay below 2^30. */
function holdsCentre({ box: bounds, edges }: Outline, box: Box): boolean {
  const twice = { box: bounds, edges: edges.map((one) => 2 * one) };
  return holdsPoint(twice, box.west + box.east, box.south + box.north);
}
