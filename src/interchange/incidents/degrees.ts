import type { Box } from '#core/places.ts';
import { DEGREE } from '#core/places.ts';
import type { RowFault } from './row-fault.ts';
import { rowFault } from './row-fault.ts';

/** Coordinates as tables have them, made whole: millionths of a degree, and a box for how far the place may be off. Floating point ends here (RC13). */

/** A value, or why the row is refused. */
export type Read<T> = { ok: true; value: T } | { ok: false; fault: RowFault };

/** Metres. Beyond that a place says nothing that its words do not. */
export const MOST_UNCERTAIN = 500_000;

/** Metres of a degree of latitude on WGS 84 where they are fewest, at the equator: a box made with it is never too small. */
const DEGREE_OF_LATITUDE = 110_574;
/** Metres of a degree of longitude at the equator; elsewhere it has at least the cosine of it. */
const DEGREE_OF_LONGITUDE = 111_319;

const DECIMAL = /^([+-]?)(\d{1,3})(?:\.(\d{1,20}))?$/;

/**
 * Digits to millionths, without floating point on the way; half a millionth is rounded away from zero.
 *
 * @example millionths('-33.5') // -33500000
 */
export function millionths(text: string): number | undefined {
  const [whole, sign = '', degrees = '', decimals = ''] = DECIMAL.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const size =
    Number(degrees) * DEGREE +
    Number(decimals.slice(0, 6).padEnd(6, '0')) +
    (Number(decimals[6] ?? '0') >= 5 ? 1 : 0);
  // Never -0, which is another number to a digest.
  return sign === '-' && size !== 0 ? -size : size;
}

/** One coordinate, in decimal degrees with a point. */
export function readDegrees(text: string, column: string): Read<number> {
  const value = millionths(text);
  if (value !== undefined) return { ok: true, value };
  const what = /^[+-]?\d{1,3},\d+$/.test(text) ? 'decimal-comma' : 'number-form';
  return { ok: false, fault: rowFault(what, { column }) };
}

/** From here to the pole a box goes all the way round. */
const POLAR = 89 * DEGREE;

/**
 * All that lies within so many metres of a point, or a little more. A box that would cross the antimeridian is refused, since one box cannot say it.
 */
export function boxAround(longitude: number, latitude: number, metres: number): Read<Box> {
  const up = Math.ceil((metres / DEGREE_OF_LATITUDE) * DEGREE);
  const south = Math.max(latitude - up, -90 * DEGREE);
  const north = Math.min(latitude + up, 90 * DEGREE);
  if (metres > 0 && (north > POLAR || south < -POLAR))
    return { ok: true, value: { west: -180 * DEGREE, south, east: 180 * DEGREE, north } };
  const widest = (Math.max(Math.abs(south), Math.abs(north)) / DEGREE) * (Math.PI / 180);
  const aside =
    metres === 0 ? 0 : Math.ceil((metres / (DEGREE_OF_LONGITUDE * Math.cos(widest))) * DEGREE);
  const west = longitude - aside;
  const east = longitude + aside;
  if (west < -180 * DEGREE || east > 180 * DEGREE)
    return { ok: false, fault: rowFault('antimeridian') };
  return { ok: true, value: { west, south, east, north } };
}

/** A point of a table, and whether it looks as if its columns were exchanged. */
export interface TablePoint {
  longitude: number;
  latitude: number;
  warning?: RowFault;
}

function within(area: Box, longitude: number, latitude: number): boolean {
  return (
    longitude >= area.west &&
    longitude <= area.east &&
    latitude >= area.south &&
    latitude <= area.north
  );
}

/**
 * Two cells as a point; undefined where both are empty.
 * @param area where the talks are about: outside of it a point is looked at for exchanged columns
 */
export function readPoint(
  cells: { latitude: string; longitude: string },
  columns: { latitude: string; longitude: string },
  area?: Box,
): Read<TablePoint | undefined> {
  const { latitude, longitude } = cells;
  if (latitude === '' && longitude === '') return { ok: true, value: undefined };
  if (latitude === '' || longitude === '') {
    const column = latitude === '' ? columns.latitude : columns.longitude;
    return { ok: false, fault: rowFault('half-place', { column }) };
  }
  const lat = readDegrees(latitude, columns.latitude);
  if (!lat.ok) return lat;
  const lon = readDegrees(longitude, columns.longitude);
  if (!lon.ok) return lon;
  if (Math.abs(lat.value) > 90 * DEGREE) {
    const swapped = Math.abs(lat.value) <= 180 * DEGREE && Math.abs(lon.value) <= 90 * DEGREE;
    const what = swapped ? 'swapped-range' : 'latitude-range';
    return { ok: false, fault: rowFault(what, { column: columns.latitude }) };
  }
  if (Math.abs(lon.value) > 180 * DEGREE)
    return { ok: false, fault: rowFault('longitude-range', { column: columns.longitude }) };
  if (lat.value === 0 && lon.value === 0) return { ok: false, fault: rowFault('nowhere') };
  const swapped =
    area !== undefined && !within(area, lon.value, lat.value) && within(area, lat.value, lon.value);
  return {
    ok: true,
    value: {
      longitude: lon.value,
      latitude: lat.value,
      ...(swapped ? { warning: rowFault('perhaps-swapped', { column: columns.latitude }) } : {}),
    },
  };
}
