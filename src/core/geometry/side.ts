/**
 * On which side of a line a point lies, exactly. Coordinates are whole millionths of a degree, so that differences reach 3.6e8 and products 1.3e17: past 2^53,
 * where a double rounds. The double decides where its error cannot reach the sign (Shewchuk, *Adaptive Precision Floating-Point Arithmetic*, 1997, section
 * 4.1); where it could, whole numbers of any length do. The answer is the same on every machine, since no rounding is ever in it.
 */

/** (3 + 16ε)ε for ε = 2^-53. Here the differences are exact, so the bound is generous. */
const ERROR = 3.3306690738754716e-16;

/**
 * The sign of twice the area of the triangle a, b, c: 1 where c lies left of the way from a to b, -1 right of it, 0 on the line.
 *
 * @param ax and the others: whole numbers not beyond 2^30 either way.
 */
export function side(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
): -1 | 0 | 1 {
  const left = (bx - ax) * (cy - ay);
  const right = (by - ay) * (cx - ax);
  const area = left - right;
  const bound = (Math.abs(left) + Math.abs(right)) * ERROR;
  if (area > bound) return 1;
  if (area < -bound) return -1;
  if (bound === 0) return 0;
  const exact = BigInt(bx - ax) * BigInt(cy - ay) - BigInt(by - ay) * BigInt(cx - ax);
  return exact > 0n ? 1 : exact < 0n ? -1 : 0;
}
