import type { RoomViews } from '#client/room-views.ts';
import type { Period } from '#core/situation/period.ts';
import { dayPeriod, periodOf } from '#interchange/situation/local-days.ts';
import { localOf, offsetAt, zoneOfRoom } from '../enter/zones.ts';

/** Which days a report is asked of: written out, as every day is entered in a room. */
export interface AskedDays {
  first: string;
  last: string;
  zone: string;
}

/** The seven days up to the room's last act, by the zone that its entries use: acts are often of days before, and the last day alone may have nothing. */
export function lastWeekOf(views: RoomViews): AskedDays {
  const zone = zoneOfRoom(views);
  const dayAt = (ms: number): string => localOf(new Date(ms).toISOString(), offsetAt(zone, ms)).day;
  const last = lastAdmitted(views);
  return { first: dayAt(Math.max(0, last - 6 * DAY)), last: dayAt(last), zone };
}

const DAY = 86_400_000;

/** Epoch milliseconds. */
export function lastAdmitted(views: RoomViews): number {
  return views.chronicle.rows.at(-1)?.admitted ?? 0;
}

/** From the beginning of the first day to the end of the last; undefined where there are no such days, or too many. */
export function periodAsked({ first, last, zone }: AskedDays): Period | undefined {
  const [one, other] = [dayPeriod(first.trim(), zone), dayPeriod(last.trim(), zone)];
  return one && other ? periodOf(Date.parse(one.from), Date.parse(other.until), zone) : undefined;
}
