import { ZONE_FAULTS, zoneFault } from '#core/geometry/zone-fault.ts';
import type { Point } from '#core/places.ts';
import { DEGREE, MOST_VERTICES } from '#core/places.ts';
import { fault, parsed, type Parsed } from '#record/fault.ts';
import { readDegrees } from './degrees.ts';

/**
 * Outlines and lines as somebody has them: GeoJSON (RFC 7946), or a list of latitude and longitude, a point a line, an empty line between two outlines. Read on the device and
 * rounded to millionths of a degree; what is signed is what was read, and it is shown before.
 */

/** Rings, or lines: each a list of points. */
export type Paths = Point[][];

/** Longer than the vertices that are taken can be. */
const LONGEST = 400_000;

/** Of a set of lines (layer.supply). */
const MOST_LINE_POINTS = 2_000;

const FORM = fault(
  'outline.form',
  'This is neither GeoJSON nor a list of latitude and longitude, a point a line.',
);

/**
 * Polygons, each an outer ring and the rings of its holes. A ring is not closed by saying its first point again, as GeoJSON does: that point is left out.
 *
 * Refuses with `outline.form`, `outline.range`, `outline.long`, and with what the act itself would be refused for (`zoneFault`): lines that cross, a hole outside, and so on.
 */
export function readPolygons(text: string): Parsed<Paths[]> {
  const found = read(text, { one: 'Polygon', many: 'MultiPolygon', depth: 3 });
  if (!found.ok) return found;
  const polygons = (found.value as Paths[]).map((rings) => rings.map(open));
  if (polygons.flat(2).length > MOST_VERTICES) return tooLong();
  const wrong = zoneFault(polygons);
  return wrong ? fault(wrong.code, ZONE_FAULTS[wrong.code].en) : parsed(polygons);
}

/** Lines of two points or more. Refuses with `outline.form`, `outline.range`, `outline.long`, `outline.short`. */
export function readLines(text: string): Parsed<Paths> {
  const found = read(text, { one: 'LineString', many: 'MultiLineString', depth: 2 });
  if (!found.ok) return found;
  const lines = found.value as Paths;
  if (lines.flat().length > MOST_LINE_POINTS) return tooLong();
  return lines.some((line) => line.length < 2)
    ? fault('outline.short', 'A line has two points or more.')
    : parsed(lines);
}

/** What GeoJSON calls one of these and several of them, and how deep the lists of several go. */
interface Wanted {
  one: string;
  many: string;
  depth: 2 | 3;
}

function read(text: string, wanted: Wanted): Parsed<Paths | Paths[]> {
  if (text.length > LONGEST) return tooLong();
  const trimmed = text.trim();
  const found = trimmed.startsWith('{') ? fromJson(trimmed, wanted) : fromList(trimmed, wanted);
  if (!found.ok) return found;
  return found.value.flat(2).length === 0 ? FORM : found;
}

function tooLong(): Parsed<never> {
  return fault('outline.long', 'This has more points than a zone or a set of lines may have.');
}

function fromJson(text: string, wanted: Wanted): Parsed<Paths | Paths[]> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return FORM;
  }
  const found: unknown[] = [];
  if (!gather(value, wanted, found, 0)) return FORM;
  const out: unknown[] = [];
  for (const coordinates of found) {
    const one = pathsOf(coordinates, wanted.depth - 1);
    if (!one.ok) return one;
    out.push(one.value);
  }
  return parsed(out as Paths | Paths[]);
}

/** The coordinates of each geometry that is wanted; false where there is one of another kind, which would be lost unseen. */
function gather(value: unknown, wanted: Wanted, found: unknown[], deep: number): boolean {
  if (typeof value !== 'object' || value === null || deep > 8) return false;
  const { type, features, geometry, geometries, coordinates } = value as Record<string, unknown>;
  const each = (all: unknown): boolean =>
    Array.isArray(all) && all.every((one) => gather(one, wanted, found, deep + 1));
  if (type === 'FeatureCollection') return each(features);
  if (type === 'GeometryCollection') return each(geometries);
  if (type === 'Feature') return gather(geometry, wanted, found, deep + 1);
  if (type === wanted.one) found.push(coordinates);
  else if (type === wanted.many && Array.isArray(coordinates)) {
    for (const one of coordinates as unknown[]) found.push(one);
  } else return false;
  return true;
}

/** Lists of points, so deep; each point longitude, latitude, and what more there is left out. */
function pathsOf(value: unknown, depth: number): Parsed<unknown> {
  if (!Array.isArray(value) || value.length === 0) return FORM;
  if (depth === 0) {
    const [longitude, latitude] = value as unknown[];
    if (!Number.isFinite(longitude) || !Number.isFinite(latitude)) return FORM;
    return pointOf(millionths(Number(longitude)), millionths(Number(latitude)));
  }
  const out: unknown[] = [];
  for (const one of value as unknown[]) {
    const found = pathsOf(one, depth - 1);
    if (!found.ok) return found;
    out.push(found.value);
  }
  return parsed(out);
}

function millionths(degrees: number): number {
  // Not -0, which is no integer of a body.
  return Math.round(degrees * DEGREE) || 0;
}

function pointOf(longitude: number, latitude: number): Parsed<Point> {
  return Math.abs(longitude) > 180 * DEGREE || Math.abs(latitude) > 90 * DEGREE
    ? fault(
        'outline.range',
        'One of the points is not on the earth. GeoJSON has longitude first, a list latitude.',
      )
    : parsed([longitude, latitude]);
}

function fromList(text: string, { depth }: Wanted): Parsed<Paths | Paths[]> {
  const paths: Paths = [];
  for (const part of text.split(/\n\s*\n/)) {
    const path: Point[] = [];
    for (const row of part.split('\n').filter((one) => one.trim() !== '')) {
      const point = fromRow(row);
      if (!point.ok) return point;
      path.push(point.value);
    }
    if (path.length > 0) paths.push(path);
  }
  return parsed(depth === 3 ? paths.map((ring) => [ring]) : paths);
}

/** Between the two numbers a semicolon, a tab or space; a comma only where it cannot be a decimal one. */
function fromRow(row: string): Parsed<Point> {
  const halves = [/[;\t]/, /,\s+/, /\s+(?=[-+\u2212\d\u06f0-\u06f9\u0660-\u0669])/, /,/]
    .map((between) => row.trim().split(between))
    .find((parts) => parts.length === 2);
  if (!halves) return FORM;
  const latitude = readDegrees(halves[0] as string, 'latitude');
  const longitude = readDegrees(halves[1] as string, 'longitude');
  for (const one of [latitude, longitude])
    if (!one.ok) return one.fault.code === 'degrees.range' ? pointOf(Infinity, 0) : FORM;
  return latitude.ok && longitude.ok ? pointOf(longitude.value, latitude.value) : FORM;
}

function open(ring: Point[]): Point[] {
  const [first, last] = [ring[0], ring.at(-1)];
  const closed = ring.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
  return closed ? ring.slice(0, -1) : ring;
}
