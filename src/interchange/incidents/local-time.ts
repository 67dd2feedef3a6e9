/**
 * Local times of tables as instants. What a zone's clocks did is asked of the platform's tables, here and nowhere behind it (RC13). A time that did not exist and
 * one that came twice are told, never chosen for somebody. Asked by `Intl`, which every browser has, where `Temporal` is not everywhere yet.
 */

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
/** Zones whose days across the date line moved had two days of offsets around them. */
const AROUND = 2;
/** Offsets remembered before they are forgotten together: dates of a hostile file could be any. */
const MOST_KNOWN = 20_000;

/** Names of the IANA data base with a slash, and UTC; short names (EST, CET) are several zones or none. */
const ZONE = /^(?:UTC|[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+){1,2})$/;

interface Clock {
  offsetAt(ms: number): number;
}

function clockOf(zone: string): Clock | undefined {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
  } catch {
    return undefined;
  }
  return {
    offsetAt(ms) {
      const said = new Map(
        format.formatToParts(ms).map(({ type, value }) => [type, Number(value)]),
      );
      const part = (type: Intl.DateTimeFormatPartTypes): number => said.get(type) ?? 0;
      const local = Date.UTC(
        part('year'),
        part('month') - 1,
        part('day'),
        part('hour'),
        part('minute'),
      );
      return Math.round((local - Math.floor(ms / MINUTE) * MINUTE) / MINUTE);
    },
  };
}

/** The offsets of zones, remembered: a table has the same days over and over. */
export class ZoneClocks {
  readonly #clocks = new Map<string, Clock | undefined>();
  readonly #known = new Map<string, number>();

  /** Whether there is a zone of this name. */
  has(zone: string): boolean {
    return this.#clock(zone) !== undefined;
  }

  /**
   * Offsets, in minutes east of UTC, with which a local time existed in a zone: none where clocks skipped it, two where it came twice, the earlier instant first.
   * @param local the wall clock's reading, as if it were UTC, in epoch milliseconds
   */
  offsetsOf(zone: string, local: number): number[] {
    const clock = this.#clock(zone);
    if (!clock) return [];
    const near = new Set<number>();
    const day = Math.floor(local / DAY);
    for (let n = day - AROUND; n <= day + AROUND + 1; n++)
      near.add(this.#offsetOfDay(zone, clock, n));
    const [only] = near;
    if (near.size === 1 && only !== undefined) return [only];
    return [...near]
      .filter((offset) => clock.offsetAt(local - offset * MINUTE) === offset)
      .toSorted((a, b) => b - a);
  }

  #clock(zone: string): Clock | undefined {
    if (!ZONE.test(zone) || zone.length > 90) return undefined;
    const known = this.#clocks.get(zone);
    if (known !== undefined || this.#clocks.has(zone)) return known;
    const found = clockOf(zone);
    if (this.#clocks.size > 1_000) this.#clocks.clear();
    this.#clocks.set(zone, found);
    return found;
  }

  #offsetOfDay(zone: string, clock: Clock, day: number): number {
    const key = `${day} ${zone}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const found = clock.offsetAt(day * DAY);
    if (this.#known.size > MOST_KNOWN) this.#known.clear();
    this.#known.set(key, found);
    return found;
  }
}

/** What stands on a wall clock; without `minutes` only the day is said. */
export interface WallTime {
  /** Epoch milliseconds of the day's midnight, read as UTC. */
  day: number;
  /** Seconds since midnight. */
  seconds?: number;
  /** Minutes east of UTC, where the cell itself says them. */
  offset?: number;
}

/** How dates are written. Which of two numbers is the day is never guessed. */
export const DATE_ORDERS = ['year-first', 'day-first', 'month-first'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** How the order is shown to whoever wrote it otherwise. */
export const DATE_FORMS: Readonly<Record<DateOrder, string>> = {
  'year-first': '2031-03-05 18:00',
  'day-first': '05/03/2031 18:00',
  'month-first': '03/05/2031 18:00',
};

const TIME = String.raw`(?:[T ]([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:\.[0-9]{1,9})?)? ?(Z|[+-][0-9]{2}:?[0-9]{2})?)?`;
const YEAR_FIRST = new RegExp(String.raw`^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})${TIME}$`);
const YEAR_LAST = new RegExp(String.raw`^([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})${TIME}$`);
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
/** `5 March 2031`, as some publishers of tables write. */
const IN_WORDS = /^([0-9]{1,2}) ([A-Za-z]{3,9}) ([0-9]{4})$/;

function dayNumber(year: number, month: number, day: number): number | undefined {
  if (year < 2000 || year > 9998) return undefined;
  const ms = Date.UTC(year, month - 1, day);
  const back = new Date(ms);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === day && month >= 1
    ? ms
    : undefined;
}

/** Minutes east of `Z` or `+05:00`; undefined for what is neither, or beyond fourteen hours. */
export function readOffset(text: string): number | undefined {
  if (text === 'Z' || text === 'UTC') return 0;
  const [whole, sign, hours, minutes] = /^([+-])([0-9]{2}):?([0-9]{2})$/.exec(text) ?? [];
  if (whole === undefined || Number(minutes) > 59) return undefined;
  const size = Number(hours) * 60 + Number(minutes);
  if (size > 840) return undefined;
  return sign === '-' && size !== 0 ? -size : size;
}

/** `+05:00` */
export function offsetText(offset: number): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  const size = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** A cell as a wall clock's reading; `form` where it is not written so, `none` where there is no such day or time. */
export function readWallTime(text: string, order: DateOrder): WallTime | 'form' | 'none' {
  const [first, a, b, c, hour, minute, second, zone] =
    (order === 'year-first' ? YEAR_FIRST : YEAR_LAST).exec(text) ?? [];
  if (first === undefined) {
    const [worded, d, month = '', y] = IN_WORDS.exec(text) ?? [];
    if (worded === undefined) return 'form';
    const which = MONTHS.findIndex((name) => name === month.toLowerCase());
    if (which < 0) return 'form';
    const day = dayNumber(Number(y), which + 1, Number(d));
    return day === undefined ? 'none' : { day };
  }
  const [year, month, date] = (
    { 'year-first': [a, b, c], 'day-first': [c, b, a], 'month-first': [c, a, b] } as const
  )[order].map(Number) as [number, number, number];
  const day = dayNumber(year, month, date);
  if (day === undefined) return 'none';
  if (hour === undefined) return { day };
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second ?? 0);
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return 'none';
  const offset = zone === undefined ? undefined : readOffset(zone);
  if (zone !== undefined && offset === undefined) return 'none';
  return { day, seconds, ...(offset === undefined ? {} : { offset }) };
}
