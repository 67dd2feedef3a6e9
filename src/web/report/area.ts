import { DEGREE, type Box } from '#core/places.ts';
import { boxOf } from '#interchange/openrosa/coarse-place.ts';

/** How finely a place is kept: as exactly as it is known, or as a cell of about one or ten kilometres. */
export const AREA_PRECISIONS = ['ten-km', 'km', 'exact'] as const;
export type AreaPrecision = (typeof AREA_PRECISIONS)[number];

/** Where something was, no finer than was chosen. What it was made of is not kept. */
export interface Area {
  box: Box;
  precision: AreaPrecision;
}

/**
 * The area of coordinates as somebody typed them, in degrees with a point: `31.5832`. Undefined where they are no place on earth.
 *
 * @example areaOf('31.5832', '64.3651', 'km') // the cell around 31.58, 64.37
 */
export function areaOf(
  latitude: string,
  longitude: string,
  precision: AreaPrecision,
): Area | undefined {
  // Spaces are what parts the two.
  const [north, east] = [latitude.trim(), longitude.trim()];
  if (/\s/.test(north) || /\s/.test(east) || north === '' || east === '') return undefined;
  const box = boxOf(`${north} ${east}`, precision);
  return box && { box, precision };
}

/**
 * The area of a position that this device measured: rounded here, before anything else has it.
 *
 * @param accuracy metres; counts where the place is kept exactly
 */
export function areaMeasured(
  {
    latitude,
    longitude,
    accuracy,
  }: Readonly<Record<'latitude' | 'longitude' | 'accuracy', number>>,
  precision: AreaPrecision,
): Area | undefined {
  const metres = Math.ceil(Math.max(accuracy, 0));
  const answer = `${latitude.toFixed(6)} ${longitude.toFixed(6)} 0 ${metres}`;
  const box = boxOf(answer, precision);
  return box && { box, precision };
}

/** A box as people read coordinates: `31.575 to 31.585 N, 64.365 to 64.375 E`, as two spans. */
export function spansOf({ west, south, east, north }: Box): {
  latitude: string;
  longitude: string;
} {
  const span = (from: number, to: number, [plus, minus]: readonly [string, string]): string => {
    const one = (n: number): string =>
      `${String(Math.abs(n) / DEGREE)}°\u00a0${n < 0 ? minus : plus}`;
    return from === to ? one(from) : `${one(from)} – ${one(to)}`;
  };
  return { latitude: span(south, north, ['N', 'S']), longitude: span(west, east, ['E', 'W']) };
}
