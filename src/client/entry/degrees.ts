import { fault, parsed, type Parsed } from '#record/fault.ts';
import type { Box } from '#core/places.ts';
import { DEGREE } from '#core/places.ts';

/**
 * Places as people say them: decimal degrees and an uncertainty in metres. The device that enters a place works out its box in whole millionths of a degree (places.ts); what
 * is signed is the box, and nobody computes it again.
 */

export type Axis = 'latitude' | 'longitude';

const LETTERS: Readonly<Record<Axis, readonly [plus: string, minus: string]>> = {
  latitude: ['N', 'S'],
  longitude: ['E', 'W'],
};
const MOST: Readonly<Record<Axis, number>> = { latitude: 90, longitude: 180 };
/** Longer than anything that is a number of degrees. */
const LONGEST = 40;

/** Latin digits for those of Urdu, Arabic and Persian, and the signs that go with them. */
function plain(text: string): string {
  return text
    .replaceAll(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replaceAll(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replaceAll('\u066b', '.')
    .replaceAll('\u2212', '-')
    .replaceAll(/[\u2066-\u2069\u200e\u200f\u061c]/g, '')
    .trim();
}

/**
 * Degrees in millionths, rounded to the nearest; what lies half-way goes away from zero. A point or a comma before the decimals, a sign or the letter of a direction.
 *
 * Refuses with `degrees.form`, `degrees.direction` (a sign and a letter, or a letter of the other axis), `degrees.range`.
 *
 * @example readDegrees('41,0123 S', 'latitude') // -41012300
 */
export function readDegrees(text: string, axis: Axis): Parsed<number> {
  const form = fault(
    'degrees.form',
    'Degrees are written as 41.0123, with N, S, E or W or a sign.',
  );
  if (text.length > LONGEST) return form;
  const found = /^([NSEW]?)\s*([+-]?)(\d{1,3})(?:[.,](\d{1,12}))?\s*°?\s*([NSEW]?)$/i.exec(
    plain(text),
  );
  if (!found) return form;
  const [, before = '', sign = '', whole = '', decimals = '', after = ''] = found;
  const letter = (before + after).toUpperCase();
  const [plus, minus] = LETTERS[axis];
  const fits = letter === '' || letter === plus || letter === minus;
  if (!fits || (letter !== '' && sign !== '')) {
    return fault(
      'degrees.direction',
      'The direction is another one than this field’s, or is said twice.',
    );
  }
  const millionths = Number(whole) * DEGREE + Number(decimals.slice(0, 6).padEnd(6, '0'));
  const size = millionths + (Number(decimals[6] ?? '0') >= 5 ? 1 : 0);
  if (size > MOST[axis] * DEGREE) return fault('degrees.range', 'There is no such degree.');
  // Not -0, which is no integer of a body.
  return parsed(size !== 0 && (letter === minus || sign === '-') ? -size : size);
}

/** A latitude or longitude as it was understood: `41.012300° S`. Latin digits, as maps and radios have them. */
export function sayDegrees(millionths: number, axis: Axis): string {
  const size = Math.abs(millionths);
  const decimals = String(size % DEGREE).padStart(6, '0');
  const [plus, minus] = LETTERS[axis];
  return `${Math.trunc(size / DEGREE)}.${decimals}° ${millionths < 0 ? minus : plus}`;
}

/** Further than this nobody says *near*. */
export const MOST_METRES = 500_000;

/** Whole metres. Refuses with `metres.form`, `metres.range`. */
export function readMetres(text: string): Parsed<number> {
  const digits = text.length > LONGEST ? '' : plain(text).replace(/\s*m$/i, '');
  if (!/^\d{1,9}$/.test(digits)) return fault('metres.form', 'Metres are a whole number.');
  const metres = Number(digits);
  return metres > MOST_METRES ? fault('metres.range', 'At most 500,000 metres.') : parsed(metres);
}

/** The fewest metres that a degree has on WGS 84: of latitude at the equator, and of longitude there before it narrows. A box made with them is never too small. */
const LATITUDE_METRES = 110_574;
const LONGITUDE_METRES = 111_319;

/** A span of latitude in whole metres, as it is told beside degrees: the fewest that it has, at the equator. */
export function metresOf(millionths: number): number {
  return Math.round((millionths * LATITUDE_METRES) / DEGREE);
}

/**
 * The box that holds everything within so many metres of a point.
 *
 * Refuses with `place.antimeridian`: a box does not cross it, so two are entered, or a coarser one in words.
 *
 * @example boxAround({ latitude: 41_000_000, longitude: 12_000_000 }, 0) // a box without extent
 */
export function boxAround(
  { latitude, longitude }: Record<Axis, number>,
  metres: number,
): Parsed<Box> {
  const pole = 90 * DEGREE;
  const half = Math.ceil((metres * DEGREE) / LATITUDE_METRES);
  const south = Math.max(latitude - half, -pole);
  const north = Math.min(latitude + half, pole);
  // Degrees of longitude are narrowest at the end that is nearer to a pole.
  const nearest = Math.max(Math.abs(south), Math.abs(north));
  const round = 180 * DEGREE;
  if (metres > 0 && nearest >= pole) return parsed({ west: -round, south, east: round, north });
  const narrow = Math.cos(((nearest / DEGREE) * Math.PI) / 180);
  const wide = Math.ceil((metres * DEGREE) / (LONGITUDE_METRES * narrow));
  if (wide >= round) return parsed({ west: -round, south, east: round, north });
  const west = longitude - wide;
  const east = longitude + wide;
  if (west < -round || east > round) {
    return fault('place.antimeridian', 'A box does not cross the 180th meridian.');
  }
  return parsed({ west, south, east, north });
}

/** The point and the metres that a box may have been worked out from, for whoever changes it: never fewer than were said. */
export function aroundOf({
  west,
  south,
  east,
  north,
}: Box): Record<Axis, number> & { metres: number } {
  const half = Math.ceil((north - south) / 2);
  return {
    latitude: Math.trunc((south + north) / 2),
    longitude: Math.trunc((west + east) / 2),
    metres: Math.floor((half * LATITUDE_METRES) / DEGREE),
  };
}
