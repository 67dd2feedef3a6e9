import { DEGREE, type Box } from '#core/places.ts';
import { hasExtent } from './shapes.ts';

/** Hundredths of a degree: about a kilometre. Nothing finer is written down beside a map. */
const FINE = DEGREE / 100;
const ROUGH = DEGREE / 10;

/** Coordinates as text in degrees, without sign; what is south or west is said beside it. */
export interface CoarseBox {
  /** Absent: a point. */
  south?: CoarseDegree;
  west?: CoarseDegree;
  north: CoarseDegree;
  east: CoarseDegree;
}
export interface CoarseDegree {
  text: string;
  negative: boolean;
}

/**
 * A box in tenths or hundredths of a degree, rounded outward, so that what was within it still is. A point is rounded to the nearest hundredth. Computed in whole
 * numbers.
 *
 * @example coarse({ west: 44_012_345, south: 36_187_654, east: 44_012_345, north: 36_187_654 }) // 36.19, 44.01
 */
export function coarse(box: Box): CoarseBox {
  if (!hasExtent(box)) {
    return {
      north: said(Math.round(box.north / FINE) * FINE, 2),
      east: said(Math.round(box.east / FINE) * FINE, 2),
    };
  }
  const wide = Math.max(box.east - box.west, box.north - box.south) >= DEGREE;
  const [unit, places] = wide ? [ROUGH, 1] : [FINE, 2];
  const down = (value: number): CoarseDegree => said(Math.floor(value / unit) * unit, places);
  const up = (value: number): CoarseDegree => said(Math.ceil(value / unit) * unit, places);
  return { south: down(box.south), west: down(box.west), north: up(box.north), east: up(box.east) };
}

function said(value: number, places: number): CoarseDegree {
  const size = Math.abs(value);
  const whole = Math.floor(size / DEGREE);
  const rest = String(size % DEGREE).padStart(6, '0');
  return { text: `${whole}.${rest.slice(0, places)}`, negative: value < 0 };
}
