import type { Box, Point } from '#core/places.ts';
import type { ContextRow } from '../incidents/context-row.ts';
import { readContextRow } from '../incidents/context-row.ts';
import { boxAround, MOST_UNCERTAIN } from '../incidents/degrees.ts';
import { recognise } from '../incidents/recognise.ts';
import type { Recognised } from '../incidents/recognise.ts';
import type { RowFault } from '../incidents/row-fault.ts';
import { rowFault } from '../incidents/row-fault.ts';
import type { ContextField, ContextMap } from '../incidents/table-map.ts';
import { CONTEXT_FIELDS } from '../incidents/table-map.ts';
import type { GeoFeature } from './features.ts';
import { readFeatures } from './features.ts';
import type { GeoFault, GeoRead } from './geo-fault.ts';
import { readPolygons, readPosition } from './shapes.ts';

/** Incidents of a map file. They are context, as those of publishers' tables are: what somebody else says happened, never entered as anything. */

/** Vertices of all polygons of a file: whether one crosses itself takes a time that grows with their square. */
const MAX_VERTICES = 100_000;

/** Properties of a map file that is of no publisher whom Parley knows: named as the fields of context are. */
const PLAIN: ContextMap = {
  name: 'geojson',
  rows: 'context',
  columns: Object.fromEntries(CONTEXT_FIELDS.map((field) => [field, field])) as Record<
    ContextField,
    string
  >,
};
/** How far a point may be off, in whole metres, where the publisher has no code for it. */
const UNCERTAINTY = 'uncertainty_m';

/** One feature, from 1, as context; or everything that is wrong with it. */
export type ContextFeature = { feature: number } & (
  | { ok: true; row: ContextRow; table: string; warnings: RowFault[] }
  | { ok: false; faults: (RowFault | GeoFault)[] }
);

function cellOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  // A list or an object is looked at for what Parley takes nothing of, and is otherwise no field.
  return value === null || value === undefined ? '' : JSON.stringify(value);
}

/** The feature's properties as a table of one row, with its id and its point where the properties have none. */
function tableOf({
  id,
  properties,
}: GeoFeature): { table: Recognised; cells: string[] } | undefined {
  const headers = Object.keys(properties);
  const cells = headers.map((name) => cellOf(properties[name]));
  const names = new Set(headers.map((name) => name.trim().toLowerCase()));
  const put = (name: string, value: string): void => {
    if (names.has(name)) return;
    names.add(name);
    headers.push(name);
    cells.push(value);
  };
  if (id !== undefined) put('id', id);
  const known = recognise(headers, undefined);
  if (known.ok && known.value.map.rows === 'context') return { table: known.value, cells };
  for (const field of ['id', 'from']) put(field, '');
  // By its own map each field is where it is named; of what is missing there is no cell.
  const present = headers.map((name) => name.trim().toLowerCase());
  const columns = Object.fromEntries(
    Object.entries(PLAIN.columns).filter(([, column]) => present.includes(column ?? '')),
  );
  const plain = recognise(headers, undefined, { ...PLAIN, columns });
  return plain.ok ? { table: plain.value, cells } : undefined;
}

function boundsOf(points: readonly Point[]): Box {
  const of = (pick: (a: number, b: number) => number, at: 0 | 1): number =>
    points.map((point) => point[at]).reduce((a, b) => pick(a, b));
  return {
    west: of(Math.min, 0),
    south: of(Math.min, 1),
    east: of(Math.max, 0),
    north: of(Math.max, 1),
  };
}

/** How many positions a geometry has, whatever else is wrong with it. */
function positionsIn(value: unknown): number {
  if (!Array.isArray(value)) return 0;
  if (typeof value[0] === 'number') return 1;
  return value.reduce((sum: number, part) => sum + positionsIn(part), 0);
}

/** Where a feature is: a box by its geometry; a point to be read with the publisher's own code of precision; or nowhere. */
type Shape = { box: Box } | { point: Point } | { fault: RowFault | GeoFault } | 'nowhere';

function shapeOf(one: GeoFeature, coded: boolean): Shape {
  const { feature, geometry, properties } = one;
  if (geometry === null) return 'nowhere';
  if (geometry.type !== 'Point') {
    const polygons = readPolygons(geometry, feature);
    return polygons.ok ? { box: boundsOf(polygons.value.flat(2)) } : { fault: polygons.fault };
  }
  const point = readPosition(geometry.coordinates, { feature });
  if (!point.ok) return { fault: point.fault };
  if (point.value.every((part) => part === 0)) return { fault: rowFault('nowhere') };
  const said = cellOf(properties[UNCERTAINTY]);
  if (said === '' && coded) return { point: point.value };
  if (said === '') return { fault: rowFault('uncertainty-missing', { column: UNCERTAINTY }) };
  if (!/^\d{1,6}$/.test(said) || Number(said) > MOST_UNCERTAIN)
    return { fault: rowFault('uncertainty-range', { column: UNCERTAINTY }) };
  const box = boxAround(...point.value, Number(said));
  return box.ok ? { box: box.value } : { fault: box.fault };
}

/** A whole number of millionths in digits, as a table has degrees. */
function degreesText(millionths: number): string {
  const digits = String(Math.abs(millionths)).padStart(7, '0');
  return `${millionths < 0 ? '-' : ''}${digits.slice(0, -6)}.${digits.slice(-6)}`;
}

/** The point put where the publisher's table has its coordinates: the geometry is what counts in a map file. */
function withPoint(table: Recognised, cells: readonly string[], [east, north]: Point) {
  const at = { ...table.at, longitude: cells.length, latitude: cells.length + 1 };
  return {
    table: { ...table, at, headers: [...table.headers, 'longitude', 'latitude'] },
    cells: [...cells, degreesText(east), degreesText(north)],
  };
}

function readOne(one: GeoFeature, tooMany: boolean): ContextFeature {
  const { feature } = one;
  const found = tableOf(one);
  const map = found?.table.map;
  if (!found || map?.rows !== 'context')
    return { feature, ok: false, faults: [{ code: 'geojson.feature', feature }] };
  const shape: Shape = tooMany
    ? { fault: { code: 'geojson.too-many', feature } }
    : shapeOf(one, map.placePrecision !== undefined);
  const at =
    shape === 'nowhere' || 'fault' in shape ? 'nowhere' : 'box' in shape ? shape.box : undefined;
  const { table, cells } =
    shape !== 'nowhere' && 'point' in shape
      ? withPoint(found.table, found.cells, shape.point)
      : found;
  const read = readContextRow(table, map, cells, {}, at);
  // Of what Parley takes nothing of, nothing else is said.
  if (!read.ok && read.faults[0]?.code === 'intake.referred')
    return { feature, ok: false, faults: read.faults };
  const faults: (RowFault | GeoFault)[] = read.ok ? [] : read.faults;
  if (shape !== 'nowhere' && 'fault' in shape) faults.push(shape.fault);
  if (!read.ok || faults.length > 0) return { feature, ok: false, faults };
  return { feature, ok: true, table: map.name, row: read.row, warnings: read.warnings };
}

/**
 * Points and polygons of a map file as context. Properties are those of a publisher's table that Parley knows, or have the names of `CONTEXT_FIELDS`; a point says in
 * `uncertainty_m` how far it may be off. `identityOf` knows each again.
 */
export function readContextFeatures(bytes: Uint8Array): GeoRead<ContextFeature[]> {
  const file = readFeatures(bytes);
  if (!file.ok) return file;
  let vertices = 0;
  const features = file.value.features.map((one, at): ContextFeature => {
    if (!one.ok) return { feature: at + 1, ok: false, faults: [one.fault] };
    vertices += positionsIn(one.value.geometry?.coordinates);
    return readOne(one.value, vertices > MAX_VERTICES && one.value.geometry?.type !== 'Point');
  });
  return { ok: true, value: features };
}
