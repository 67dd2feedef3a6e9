import { DEGREE, type Box } from '#core/places.ts';
import type { PlacePrecision } from './report-fields.ts';

/** Where a phone says that something was, as a box of whole millionths of a degree, no finer than was chosen (OR2.2). */

const NUMBER = /^(-?)(\d{1,3})(?:\.(\d{1,17}))?$/;
/** Java writes numbers under a thousandth and over ten million with an exponent; a degree that small is told apart from nothing by nobody. */
const TINY = /^-?\d\.\d{1,17}E-\d{1,2}$/;

/** Sides of the cells to which a point is rounded, in millionths of a degree: a tenth of a degree of latitude is 11.1 km. */
const CELLS = { 'ten-km': DEGREE / 10, km: DEGREE / 100 } as const;

/** Metres that a phone may say it is unsure by; more, and its point says nothing. */
const MOST_METRES = 100_000;
/** No phone knows better, whatever it says. */
const LEAST_METRES = 5;
/** Millionths of a degree of latitude to a metre (WGS 84, the mean). */
const PER_METRE = 8.993;

/**
 * The box in which the place lies, or undefined where the answer is no place on earth. A point finer than was chosen is made coarse here, whatever the phone did.
 *
 * @param answer `latitude longitude`, perhaps with more numbers; the last one is metres of uncertainty where the place is exact
 * @example boxOf('31.5832 64.3651 0 12', 'km') // { west: 64365000, … } of the cell around 31.58, 64.37
 */
export function boxOf(
  answer: string,
  precision: Exclude<PlacePrecision, 'words'>,
): Box | undefined {
  const [first = '', second = '', ...more] = answer.trim().split(/[ \t\n]+/);
  if (more.length > 2) return undefined;
  const latitude = millionths(first, 90);
  const longitude = millionths(second, 180);
  if (latitude === undefined || longitude === undefined) return undefined;
  if (precision === 'exact') {
    const metres = metresOf(more.at(-1));
    if (metres === undefined) return undefined;
    const high = Math.ceil(metres * PER_METRE);
    // Towards the poles a degree of longitude shrinks; at them, every longitude is near.
    const shrunk = Math.cos((latitude / DEGREE) * (Math.PI / 180));
    const wide = shrunk < 0.001 ? 180 * DEGREE : Math.ceil((metres * PER_METRE) / shrunk);
    return around(latitude, longitude, high, wide);
  }
  const cell = CELLS[precision];
  const middle = (at: number): number => Math.round(at / cell) * cell;
  return around(middle(latitude), middle(longitude), cell / 2, cell / 2);
}

/** Cut off at the antimeridian and the poles: a box never crosses them. */
function around(latitude: number, longitude: number, high: number, wide: number): Box {
  return {
    west: Math.max(longitude - wide, -180 * DEGREE),
    south: Math.max(latitude - high, -90 * DEGREE),
    east: Math.min(longitude + wide, 180 * DEGREE),
    north: Math.min(latitude + high, 90 * DEGREE),
  };
}

/** Degrees as written, cut to millionths, without floating point. */
function millionths(text: string, most: number): number | undefined {
  if (TINY.test(text)) return 0;
  const found = NUMBER.exec(text);
  if (!found) return undefined;
  const [, sign, whole = '', fraction = ''] = found;
  const size = Number(whole) * DEGREE + Number(fraction.slice(0, 6).padEnd(6, '0'));
  if (size > most * DEGREE) return undefined;
  return sign === '-' ? 0 - size : size;
}

function metresOf(text: string | undefined): number | undefined {
  if (text === undefined || TINY.test(text)) return LEAST_METRES;
  const found = NUMBER.exec(text) ?? /^(-?)(\d{4,6})(?:\.(\d{1,17}))?$/.exec(text);
  if (!found || found[1] === '-') return undefined;
  const metres = Number(found[2]) + 1;
  return metres > MOST_METRES ? undefined : Math.max(metres, LEAST_METRES);
}
