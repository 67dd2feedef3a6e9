/** Moments at which a matrix says how obligations stood: the ends of days, weeks or spans of four weeks by UTC, whichever are few enough to be read, and the asked moment last. */

export type Unit = 'day' | 'week' | 'span';

const DAY = 24 * 3_600_000;
const LENGTH: Readonly<Record<Unit, number>> = { day: DAY, week: 7 * DAY, span: 28 * DAY };
const MOST = 32;
/** A span of ten years has 131 of these; earlier ones are left out, and the table says from when it is. */
const MOST_SPANS = 131;

/** Weeks end with Sunday: 1970-01-05 was a Monday. */
const MONDAY = 4 * DAY;

export interface Columns {
  unit: Unit;
  /** Epoch milliseconds, ascending. Of each column the last millisecond that is in it. */
  moments: number[];
}

/**
 * @param from when the first obligation came into force, epoch milliseconds
 * @param now the asked moment, not before `from`
 * @example columnsOf(Date.UTC(2031, 2, 4, 12), Date.UTC(2031, 2, 6, 9)).moments.length // 3: the 4th, the 5th, and now
 */
export function columnsOf(from: number, now: number): Columns {
  const unit = (['day', 'week', 'span'] as const).find(
    (one) => endsOf(one, from, now).length < MOST || one === 'span',
  ) as Unit;
  return { unit, moments: [...endsOf(unit, from, now).slice(-MOST_SPANS), now] };
}

/**
 * The first column that says something of any row, or else the last: an agreement is read as obligations weeks before it is in force itself, and those weeks are empty.
 *
 * @param rows the cells of each row, all equally many
 * @example firstSaid([[undefined, undefined, 'met'], [undefined, 'alleged', 'met']]) // 1
 */
export function firstSaid(rows: readonly (readonly unknown[])[]): number {
  const last = Math.max(0, (rows[0]?.length ?? 0) - 1);
  return Math.min(
    last,
    ...rows.map((cells) => cells.findIndex((cell) => cell !== undefined)).filter((at) => at >= 0),
  );
}

function endsOf(unit: Unit, from: number, now: number): number[] {
  const length = LENGTH[unit];
  const origin = unit === 'day' ? 0 : MONDAY;
  const first = origin + (Math.floor((from - origin) / length) + 1) * length;
  const count = Math.max(0, Math.ceil((now + 1 - first) / length));
  // What ends now is what the last column says.
  return Array.from({ length: count }, (_, n) => first + n * length - 1).filter((end) => end < now);
}
