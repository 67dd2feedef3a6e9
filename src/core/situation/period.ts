import { instantMs } from '../instants.ts';

/** The time that a situation report is of (SR1): from an instant until another, which itself is no longer of it; and its days, in the zone of whoever asks. */

export interface Day {
  /** `2031-03-05`, as a wall clock of the zone has it. */
  day: string;
  /** Instants. The first day may begin, and the last end, within the day. */
  from: string;
  until: string;
  /** Minutes east of UTC where it begins: how its times are shown. */
  offset: number;
}

export interface Period {
  from: string;
  until: string;
  /** For headings: the zone whose days these are, `Asia/Karachi`, `UTC` or `UTC+05:00`. */
  zone: string;
  /** Each begins where the one before it ends; together they are the period. */
  days: readonly Day[];
}

/** More days than a report has anything to say of by day. */
export const MOST_DAYS = 400;

export type PeriodFault = 'situation.period' | 'situation.days';

/** `situation.period`: it does not end after it begins. `situation.days`: its days are not these, one after the other, or too many. */
export function periodFault({ from, until, days }: Period): PeriodFault | undefined {
  if (!(instantMs(until) > instantMs(from))) return 'situation.period';
  const joined = days.every((day, n) => {
    const begins = n === 0 ? from : (days[n - 1] as Day).until;
    return day.from === begins && instantMs(day.until) > instantMs(day.from);
  });
  return joined && days.length <= MOST_DAYS && days.at(-1)?.until === until
    ? undefined
    : 'situation.days';
}

/** Whether an instant is of the period (SR1.2). */
export function isIn({ from, until }: Pick<Period, 'from' | 'until'>, instant: string): boolean {
  const ms = instantMs(instant);
  return instantMs(from) <= ms && ms < instantMs(until);
}

/** Whether a span shares more than an instant with it. */
export function overlaps(
  { from, until }: Pick<Period, 'from' | 'until'>,
  span: { from: string; until: string },
): boolean {
  return instantMs(span.from) < instantMs(until) && instantMs(span.until) > instantMs(from);
}

/**
 * The sides in the order of this period: each following period of the same length begins with the next of them, so that nobody always stands first (SR1.4).
 *
 * @example sidesInTurn(['p1', 'p2'], day) // ['p2', 'p1'], and the other way about the day after
 */
export function sidesInTurn(
  sides: readonly string[],
  { from, until }: Pick<Period, 'from' | 'until'>,
): string[] {
  if (sides.length === 0) return [];
  const at = instantMs(from);
  const turn = Math.floor(at / (instantMs(until) - at)) % sides.length;
  return [...sides.slice(turn), ...sides.slice(0, turn)];
}
