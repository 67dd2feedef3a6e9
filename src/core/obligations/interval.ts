import { instantMs } from '../instants.ts';
import type { Occurred } from '../shapes.ts';

const LEAVES_OPEN: Record<Occurred['precision'], number> = {
  minute: 60_000,
  hour: 3_600_000,
  'part-of-day': 6 * 3_600_000,
  day: 24 * 3_600_000,
};

/**
 * When something happened, as an interval (OB3.10): epoch milliseconds, both included. Its end is that of what the precision leaves open. A part of a day that has
 * its end is that part, and no more.
 *
 * @example intervalOf({ from: '2031-03-05T06:00:00Z', precision: 'hour', … }) // six o'clock, and all but a millisecond of the hour after it
 */
export function intervalOf({ from, to, precision }: Occurred): { from: number; to: number } {
  const open = to !== undefined && precision === 'part-of-day' ? 1 : LEAVES_OPEN[precision];
  return { from: instantMs(from), to: instantMs(to ?? from) + open - 1 };
}
