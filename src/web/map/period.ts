import type { MapEntry } from './given.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Steps of the slider: the finest with which it still has no more than so many. */
const UNITS = [HOUR, 6 * HOUR, DAY, 7 * DAY, 28 * DAY] as const;
const MOST = 400;

/** The time that can be shown, in steps of whole hours or days of UTC. */
export interface Steps {
  unit: number;
  /** Ascending, two at least: the first is no later than anything told, the last is after all of it. */
  ticks: readonly number[];
}

/** From one step to another; what happened at `until` itself is no longer in it. Absent: no bound. */
export interface Period {
  from?: number;
  until?: number;
}

/** Undefined where nothing is told. */
export function stepsOf(entries: readonly MapEntry[], now?: number): Steps | undefined {
  if (entries.length === 0) return undefined;
  let [first, last] = [Number.POSITIVE_INFINITY, now ?? Number.NEGATIVE_INFINITY];
  for (const { from, to } of entries) {
    first = Math.min(first, from);
    last = Math.max(last, to);
  }
  const days = last - first > 4 * DAY;
  const fits = (unit: number): boolean => (last - first) / unit <= MOST - 2;
  const unit =
    UNITS.find((one) => fits(one) && (!days || one >= DAY)) ??
    Math.ceil((last - first) / MOST / DAY) * DAY;
  const start = Math.floor(first / unit) * unit;
  const ticks = [start];
  while ((ticks.at(-1) as number) <= last) ticks.push((ticks.at(-1) as number) + unit);
  return { unit, ticks };
}

/** Places in `ticks`, the first before the second. */
export function placesOf({ ticks }: Steps, { from, until }: Period): [number, number] {
  const last = ticks.length - 1;
  const a = from === undefined ? 0 : ticks.findLastIndex((tick) => tick <= from);
  const b = until === undefined ? last : ticks.findIndex((tick) => tick >= until);
  const begin = Math.min(Math.max(a, 0), last - 1);
  return [begin, Math.max(begin + 1, b < 0 ? last : b)];
}

export function isIn({ from, to }: MapEntry, period: Period): boolean {
  return to >= (period.from ?? from) && from < (period.until ?? Number.POSITIVE_INFINITY);
}

/** Whether a step is a day or more: then days are said, and not hours. */
export function inDays({ unit }: Steps): boolean {
  return unit >= DAY;
}
