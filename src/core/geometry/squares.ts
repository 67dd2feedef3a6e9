import { DEGREE, type Box } from '../places.ts';

/**
 * A place by the squares of a grid, whose lines are whole multiples of a span: where in its squares the place was cannot be seen, as it could of any other box, which has the
 * place in its middle as a rule. In whole numbers, since a rule asks it (RC13).
 */

/** Whether a box begins and ends on lines of the grid, with a square at least between them. */
export function isOfSquares({ west, south, east, north }: Box, span: number): boolean {
  const onLine = [west, south, east, north].every((edge) => edge % span === 0);
  return onLine && west < east && south < north;
}

/**
 * The smallest box of whole squares that has all of this box in it. What lies on a line alone is put into the square east or north of it, but at the last line.
 *
 * @param span millionths of a degree; goes into 90 degrees evenly
 * @example toSquares({ west: 12_003_417, south: 41_006_229, east: 12_003_917, north: 41_006_829 }, 20_000)
 * // { west: 12_000_000, south: 41_000_000, east: 12_020_000, north: 41_020_000 }
 */
export function toSquares(box: Box, span: number): Box {
  const [west, east] = lines(box.west, box.east, span, 180 * DEGREE);
  const [south, north] = lines(box.south, box.north, span, 90 * DEGREE);
  return { west, south, east, north };
}

function lines(from: number, to: number, span: number, last: number): [number, number] {
  const least = from - past(from, span);
  const most = past(to, span) === 0 ? to : to - past(to, span) + span;
  if (least < most) return [least, most];
  return least === last ? [least - span, least] : [least, least + span];
}

/** How far a number is past the line before it. */
function past(number: number, span: number): number {
  return ((number % span) + span) % span;
}

/**
 * A span in degrees, in the digits that maps have.
 *
 * @example inDegrees(20_000) // '0.02'
 */
export function inDegrees(span: number): string {
  const rest = span % DEGREE;
  const whole = String((span - rest) / DEGREE);
  return rest === 0 ? whole : `${whole}.${String(rest).padStart(6, '0').replace(/0+$/, '')}`;
}
