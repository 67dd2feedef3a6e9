import type { GeoProjection } from 'd3-geo';
import type { MultiLineString, Position } from 'geojson';
import { DEGREE } from '#core/places.ts';
import type { Frame } from './view.ts';

/** Between lines, in millionths of a degree: whole numbers, so that a label is exact. */
const STEPS = [45, 30, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001].map(
  (degrees) => Math.round(degrees * DEGREE),
);
/** Lines in the longer direction. */
const FEWEST = 3;
/** Pixels from one label to the next. */
const APART = { longitude: 72, latitude: 28 } as const;

export interface GridLabel {
  axis: 'longitude' | 'latitude';
  /** Millionths of a degree. */
  value: number;
  x: number;
  y: number;
}

export interface Grid {
  lines: MultiLineString;
  labels: GridLabel[];
}

interface Seen {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** Meridians and parallels of the part that is seen, each with a label where it meets the lower or the left edge. */
export function gridOf(projection: GeoProjection, frame: Frame): Grid {
  const seen = seenOf(projection, frame);
  if (!seen) return { lines: { type: 'MultiLineString', coordinates: [] }, labels: [] };
  const long = Math.max(seen.east - seen.west, seen.north - seen.south);
  const step = STEPS.find((one) => long / one >= FEWEST) ?? (STEPS.at(-1) as number);
  const lines: Position[][] = [];
  const labels: GridLabel[] = [];
  const line = (axis: GridLabel['axis'], value: number): void => {
    const positions = positionsOf(axis, value, seen);
    lines.push(positions);
    const at = edgeOf(axis, positions, projection, frame);
    if (!at) return;
    const [x, y] = at;
    const room = labels.every(
      (one) => one.axis !== axis || Math.hypot(one.x - x, one.y - y) >= APART[axis],
    );
    if (room) labels.push({ axis, value, x, y });
  };
  for (const value of multiples(seen.west, seen.east, step)) line('longitude', value);
  for (const value of multiples(seen.south, seen.north, step)) line('latitude', value);
  return { lines: { type: 'MultiLineString', coordinates: lines }, labels };
}

function multiples(from: number, to: number, step: number): number[] {
  const found: number[] = [];
  for (let value = Math.ceil(from / step) * step; value <= to; value += step) found.push(value + 0);
  return found;
}

/** What the edges of the frame show, in millionths of a degree; beyond the edge of the world nothing is. */
function seenOf(projection: GeoProjection, { width, height }: Frame): Seen | undefined {
  let found: Seen | undefined;
  const parts = 12;
  for (let i = 0; i <= parts; i++) {
    for (let k = 0; k <= parts; k++) {
      const position = projection.invert?.([(width * i) / parts, (height * k) / parts]);
      if (!position || position.some((one) => !Number.isFinite(one))) continue;
      const [lon, lat] = position.map((one) => one * DEGREE) as [number, number];
      found = {
        west: Math.min(found?.west ?? lon, lon),
        south: Math.min(found?.south ?? lat, lat),
        east: Math.max(found?.east ?? lon, lon),
        north: Math.max(found?.north ?? lat, lat),
      };
    }
  }
  return found;
}

const PARTS = 96;

function positionsOf(axis: GridLabel['axis'], value: number, seen: Seen): Position[] {
  const [from, to] = axis === 'longitude' ? [seen.south, seen.north] : [seen.west, seen.east];
  return Array.from({ length: PARTS + 1 }, (_, i) => {
    const other = (from + ((to - from) * i) / PARTS) / DEGREE;
    return axis === 'longitude' ? [value / DEGREE, other] : [other, value / DEGREE];
  });
}

/** Where a meridian crosses the lower edge of the frame, or a parallel the left one. */
function edgeOf(
  axis: GridLabel['axis'],
  positions: readonly Position[],
  projection: GeoProjection,
  { width, height }: Frame,
): [number, number] | undefined {
  const points = positions.map((one) => projection(one as [number, number]));
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]];
    if (!a || !b) continue;
    const [along, across, edge, most] =
      axis === 'longitude' ? ([0, 1, height, width] as const) : ([1, 0, 0, height] as const);
    if ((a[across] - edge) * (b[across] - edge) > 0 || a[across] === b[across]) continue;
    const part = (edge - a[across]) / (b[across] - a[across]);
    const found = a[along] + (b[along] - a[along]) * part;
    // Not where the two rows of labels meet.
    if (found < 28 || found > most - 28) continue;
    return axis === 'longitude' ? [found, height] : [0, found];
  }
  return undefined;
}
