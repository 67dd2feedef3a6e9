/** The two days of the zone UTC+05:00 that are played in `situation-room.ts`. */

const HOUR = 3_600_000;
export const OFFSET = 300;
/** Midnight of 6 March 2031 in UTC+05:00. */
export const FIRST_DAY = Date.UTC(2031, 2, 5, 19);
export const BEGINS = FIRST_DAY - 31 * HOUR;

export const instantOf = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;
/** So many hours after midnight of the first day. */
export const hour = (hours: number): number => FIRST_DAY + hours * HOUR;
export const instant = (hours: number): string => instantOf(hour(hours));
export const occurred = (hours: number, precision = 'hour') => ({
  from: instant(hours),
  precision,
  certainty: 'stated',
  offset: OFFSET,
});
export const dayOf = (n: number) => ({
  day: `2031-03-0${6 + n}`,
  from: instant(24 * n),
  until: instant(24 * (n + 1)),
  offset: OFFSET,
});
/** The first day, and both. */
export const DAY = { from: instant(0), until: instant(24), zone: 'UTC+05:00', days: [dayOf(0)] };
export const NEXT_DAY = {
  from: instant(24),
  until: instant(48),
  zone: 'UTC+05:00',
  days: [dayOf(1)],
};
export const BOTH = { ...DAY, until: instant(48), days: [dayOf(0), dayOf(1)] };
