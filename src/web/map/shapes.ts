import { geoArea } from 'd3-geo';
import type { MultiLineString, MultiPolygon, Polygon as Outline, Position } from 'geojson';
import { DEGREE, type Box, type Point, type Polygon, type Ring } from '#core/places.ts';

/**
 * From whole millionths of a degree to what d3-geo draws. Edges are straight in longitude and latitude, as the rules compute with them; d3 would draw great circles,
 * so long edges are given points in between. Rings are turned as d3 wants them, because for it the winding says which side is inside.
 */

/** Degrees between points on an edge, and how many a ring is given at most. */
const STEP = 0.25;
const MOST = 4_000;

const degrees = ([lon, lat]: Point): Position => [lon / DEGREE, lat / DEGREE];

function along(points: readonly Point[]): Position[] {
  const ends = points.map(degrees);
  const lengths = ends.slice(1).map(([x = 0, y = 0], i) => {
    const [x0 = 0, y0 = 0] = ends[i] as Position;
    return Math.hypot(x - x0, y - y0);
  });
  const step = Math.max(STEP, lengths.reduce((sum, one) => sum + one, 0) / MOST);
  const all = ends.slice(0, 1);
  lengths.forEach((length, i) => {
    const [x0 = 0, y0 = 0] = ends[i] as Position;
    const [x1 = 0, y1 = 0] = ends[i + 1] as Position;
    const parts = Math.max(1, Math.ceil(length / step));
    for (let k = 1; k <= parts; k++) {
      all.push([x0 + ((x1 - x0) * k) / parts, y0 + ((y1 - y0) * k) / parts]);
    }
  });
  return all;
}

function closed(ring: Ring, as: 'outer' | 'hole'): Position[] {
  const positions = along([...ring, ...ring.slice(0, 1)]);
  const inside = geoArea({ type: 'Polygon', coordinates: [positions] }) < 2 * Math.PI;
  return inside === (as === 'outer') ? positions : positions.toReversed();
}

export function areaOf(polygons: readonly Polygon[]): MultiPolygon {
  return {
    type: 'MultiPolygon',
    coordinates: polygons.map((rings) =>
      rings.map((ring, i) => closed(ring, i === 0 ? 'outer' : 'hole')),
    ),
  };
}

export function linesOf(lines: readonly (readonly Point[])[]): MultiLineString {
  return { type: 'MultiLineString', coordinates: lines.map(along) };
}

const corners = ({ west, south, east, north }: Box): Ring => [
  [west, south],
  [west, north],
  [east, north],
  [east, south],
];

export function outlineOf(box: Box): Outline {
  return { type: 'Polygon', coordinates: [closed(corners(box), 'outer')] };
}

/** Points round a box, in degrees, enough to say within which rectangle of the screen it lies. */
export function roundBox(box: Box): Position[] {
  const { west, south, east, north } = box;
  const [x, y] = [Math.round((west + east) / 2), Math.round((south + north) / 2)];
  const middles: Ring = [
    [x, y],
    [x, south],
    [x, north],
    [west, y],
    [east, y],
  ];
  return [...corners(box), ...middles].map(degrees);
}

export function hasExtent({ west, south, east, north }: Box): boolean {
  return east > west || north > south;
}

/** The smallest box round points, or undefined if there are none. */
export function boxRound(points: Iterable<Point>): Box | undefined {
  let found: Box | undefined;
  for (const [lon, lat] of points) {
    found = {
      west: Math.min(found?.west ?? lon, lon),
      south: Math.min(found?.south ?? lat, lat),
      east: Math.max(found?.east ?? lon, lon),
      north: Math.max(found?.north ?? lat, lat),
    };
  }
  return found;
}
