import type { Day, Period } from '#core/situation/period.ts';
import { MOST_DAYS } from '#core/situation/period.ts';
import { ZoneClocks } from '../incidents/local-time.ts';

/** The days of a zone as instants (SR1.6): what its clocks did is asked here, so that the report itself needs no table of zones (RC13). */

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
/** Where clocks skip midnight a day begins when they go on; nowhere do they skip more than this. */
const LONGEST_SKIP = 180;

const clocks = new ZoneClocks();

/** Whether there is a zone of this name: of the IANA data base, or UTC. */
export function isZone(zone: string): boolean {
  return clocks.has(zone);
}

interface Begin {
  ms: number;
  /** Minutes east of UTC. */
  offset: number;
}

/** When a day of the zone begins: the first of two midnights, or the first minute after one that was skipped. */
function beginOf(zone: string, day: number): Begin {
  for (let minutes = 0; minutes <= LONGEST_SKIP; minutes++) {
    const local = day * DAY + minutes * MINUTE;
    const [offset] = clocks.offsetsOf(zone, local);
    if (offset !== undefined) return { ms: local - offset * MINUTE, offset };
  }
  // A zone that crossed the date line left a whole day out: then it begins with the next.
  return beginOf(zone, day + 1);
}

function instantOf(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

function dayText(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/**
 * The days from one instant to another, the first and the last cut to them. Undefined where there is no such zone, or they are not in order, or more than a report
 * takes.
 *
 * @param from epoch milliseconds, whole seconds
 * @example periodOf(Date.UTC(2031, 2, 5, 19), Date.UTC(2031, 2, 6, 19), 'Asia/Karachi')?.days[0]?.day // '2031-03-06'
 */
export function periodOf(from: number, until: number, zone: string): Period | undefined {
  if (!isZone(zone) || !(until > from) || until - from > MOST_DAYS * DAY) return undefined;
  // No zone is more than fourteen hours ahead.
  let day = Math.floor((from + 14 * 60 * MINUTE) / DAY) + 1;
  while (beginOf(zone, day).ms > from) day -= 1;
  const days: Day[] = [];
  for (let begin = beginOf(zone, day); begin.ms < until; day += 1) {
    const next = beginOf(zone, day + 1);
    const [start, end] = [Math.max(begin.ms, from), Math.min(next.ms, until)];
    if (end > start)
      days.push({
        day: dayText(day),
        from: instantOf(start),
        until: instantOf(end),
        offset: begin.offset,
      });
    begin = next;
  }
  if (days.length > MOST_DAYS) return undefined;
  return { from: instantOf(from), until: instantOf(until), zone, days };
}

/**
 * One day of a zone. Undefined where there is no such day or zone.
 *
 * @example dayPeriod('2031-03-06', 'Asia/Karachi')?.from // '2031-03-05T19:00:00Z'
 */
export function dayPeriod(day: string, zone: string): Period | undefined {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN;
  if (Number.isNaN(ms) || dayText(ms / DAY) !== day || !isZone(zone)) return undefined;
  const number = ms / DAY;
  return periodOf(beginOf(zone, number).ms, beginOf(zone, number + 1).ms, zone);
}
