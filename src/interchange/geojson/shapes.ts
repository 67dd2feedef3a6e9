import { zoneFault } from '#core/geometry/zone-fault.ts';
import { DEGREE, MOST_VERTICES } from '#core/places.ts';
import type { Point, Polygon, Ring } from '#core/places.ts';
import type { GeoFault, GeoRead } from './geo-fault.ts';
import { geoFault } from './geo-fault.ts';

/** Coordinates of a map file as whole millionths of a degree, and what cannot be such. Nothing is repaired. */

/** Vertices in all lines of one feature. */
export const MAX_LINE_VERTICES = 200_000;

type Where = Omit<GeoFault, 'code'>;

function millionthsOf(degrees: number): number {
  // Never -0, which JSON cannot say back.
  return Math.round(degrees * DEGREE) + 0;
}

/** @param value what stands where a position should */
export function readPosition(value: unknown, where: Where = {}): GeoRead<Point> {
  if (!Array.isArray(value) || value.length < 2 || value.length > 3)
    return geoFault('position', where);
  // JSON has no NaN, but it has 1e999.
  if (!value.every((one): one is number => typeof one === 'number' && Number.isFinite(one)))
    return geoFault('position', where);
  const [east, north] = value as [number, number];
  if (Math.abs(east) > 180 || Math.abs(north) > 90) return geoFault('range', where);
  return { ok: true, value: [millionthsOf(east), millionthsOf(north)] };
}

function readPositions(value: unknown, most: number, where: Where): GeoRead<Point[]> {
  if (!Array.isArray(value)) return geoFault('position', where);
  if (value.length > most) return geoFault('too-many', where);
  const points: Point[] = [];
  for (const [at, one] of value.entries()) {
    const read = readPosition(one, { ...where, point: at + 1 });
    if (!read.ok) return read;
    const before = points.at(-1);
    const same = before !== undefined && before[0] === read.value[0] && before[1] === read.value[1];
    // Points that only rounding made one are one; points that were one in the file are told of where that is wrong.
    const rounded = same && String(value[at - 1]) !== String(one);
    if (!rounded) points.push(read.value);
  }
  return { ok: true, value: points };
}

function readRing(value: unknown, where: Where): GeoRead<Ring> {
  const read = readPositions(value, MOST_VERTICES + 1, where);
  if (!read.ok) return read;
  const [first] = read.value;
  const last = read.value.at(-1);
  if (!first || !last || read.value.length < 2 || first[0] !== last[0] || first[1] !== last[1])
    return geoFault('unclosed', where);
  return { ok: true, value: read.value.slice(0, -1) };
}

function readPolygon(value: unknown, where: Where): GeoRead<Polygon> {
  if (!Array.isArray(value)) return geoFault('position', where);
  if (value.length > 20) return geoFault('too-many', where);
  const rings: Ring[] = [];
  for (const [at, one] of value.entries()) {
    const read = readRing(one, { ...where, ring: at + 1 });
    if (!read.ok) return read;
    rings.push(read.value);
  }
  return { ok: true, value: rings };
}

/**
 * A Polygon or MultiPolygon as the polygons of a zone: valid, or refused with what is wrong and where (`zoneFault`): lines that cross or touch, an edge over the
 * antimeridian, holes outside, too many points.
 */
export function readPolygons(
  geometry: { type: string; coordinates: unknown },
  feature: number,
): GeoRead<Polygon[]> {
  const { type, coordinates } = geometry;
  const parts = type === 'Polygon' ? [coordinates] : coordinates;
  if (type !== 'Polygon' && type !== 'MultiPolygon') return geoFault('kind', { feature });
  if (!Array.isArray(parts)) return geoFault('position', { feature });
  if (parts.length > 20) return geoFault('too-many', { feature });
  const polygons: Polygon[] = [];
  for (const [at, one] of parts.entries()) {
    const read = readPolygon(one, { feature, polygon: at + 1 });
    if (!read.ok) return read;
    polygons.push(read.value);
  }
  const found = zoneFault(polygons);
  if (!found) return { ok: true, value: polygons };
  const { code, ...places } = found;
  const counted = Object.entries(places).map(([place, at]) => [place, at + 1] as const);
  return { ok: false, fault: { code, feature, ...Object.fromEntries(counted) } };
}

/** A LineString or MultiLineString; each line from its first point to its last. */
export function readLines(
  geometry: { type: string; coordinates: unknown },
  feature: number,
): GeoRead<Point[][]> {
  const { type, coordinates } = geometry;
  if (type !== 'LineString' && type !== 'MultiLineString') return geoFault('kind', { feature });
  const parts = type === 'LineString' ? [coordinates] : coordinates;
  if (!Array.isArray(parts)) return geoFault('position', { feature });
  const lines: Point[][] = [];
  let left = MAX_LINE_VERTICES;
  for (const part of parts as unknown[]) {
    const read = readPositions(part, left, { feature });
    if (!read.ok) return read;
    left -= read.value.length;
    if (read.value.length < 2) return geoFault('short-line', { feature });
    const far = read.value.findIndex(
      ([east], n) => n > 0 && Math.abs(east - (read.value[n - 1]?.[0] ?? 0)) > 180 * DEGREE,
    );
    if (far > 0) return geoFault('antimeridian', { feature, point: far + 1 });
    lines.push(read.value);
  }
  return lines.length === 0 ? geoFault('short-line', { feature }) : { ok: true, value: lines };
}
