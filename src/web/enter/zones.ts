import type { RoomViews } from '#client/room-views.ts';

/** Local times on this device: what somebody reads off a wall clock, with its zone, as an instant in UTC (RC13). */

export interface LocalTime {
  /** `YYYY-MM-DD` */
  day: string;
  /** `HH:MM` */
  clock: string;
  zone: string;
}

/** An instant with the offset, minutes east, that its zone had then. */
export interface Resolved {
  at: string;
  offset: number;
  zone: string;
}

export function deviceZone(): string {
  return named(Intl.DateTimeFormat().resolvedOptions().timeZone);
}

/** The names that an act can carry (shapes.ts); the others are said as UTC. */
const NAME = /^[A-Za-z_]{1,20}(\/[A-Za-z_+-]{1,30}){0,2}$/;

function named(zone: string): string {
  return NAME.test(zone) ? zone : 'UTC';
}

/** Every zone there is, by name. */
export function allZones(): string[] {
  return [
    ...new Set(['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => NAME.test(zone))]),
  ];
}

/** Minutes east of UTC in a zone at an instant, epoch milliseconds. */
export function offsetAt(zone: string, ms: number): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(ms);
  const read = (type: string): number =>
    Number(parts.find((part) => part.type === type)?.value ?? 0);
  const local = Date.UTC(
    read('year'),
    read('month') - 1,
    read('day'),
    read('hour'),
    read('minute'),
  );
  return Math.round((local - Math.floor(ms / 60_000) * 60_000) / 60_000);
}

/**
 * The instant of a local time; undefined where there is no such time.
 *
 * @example resolve({ day: '2031-03-05', clock: '18:00', zone: 'Asia/Karachi' }) // { at: '2031-03-05T13:00:00Z', offset: 300, … }
 */
export function resolve({ day, clock, zone }: LocalTime): Resolved | undefined {
  const date = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(day.trim());
  const time = readClock(clock);
  if (!date || time === undefined) return undefined;
  const [, year, month, dayOfMonth] = date.map(Number) as [number, number, number, number];
  const local = Date.UTC(year, month - 1, dayOfMonth) + time * 60_000;
  if (new Date(local).getUTCDate() !== dayOfMonth || year < 2000) return undefined;
  // Twice, since the offset is that of the instant which it leads to.
  const near = local - offsetAt(zone, local) * 60_000;
  const offset = offsetAt(zone, near);
  const ms = local - offset * 60_000;
  return { at: `${new Date(ms).toISOString().slice(0, 19)}Z`, offset, zone };
}

/** Minutes since midnight of `9:05`, `09:05` or `0905`. */
export function readClock(text: string): number | undefined {
  const [, hour, minute] = /^(\d{1,2})[:.]?(\d{2})$/.exec(text.trim()) ?? [];
  if (hour === undefined || minute === undefined) return undefined;
  return Number(hour) < 24 && Number(minute) < 60 ? Number(hour) * 60 + Number(minute) : undefined;
}

/** The local time of an instant at an offset. */
export function localOf(at: string, offset: number): { day: string; clock: string } {
  const local = new Date(Date.parse(at) + offset * 60_000).toISOString();
  return { day: local.slice(0, 10), clock: local.slice(11, 16) };
}

/** The zone that the room's entries last used, else that of this device: at two in the morning nobody should have to look for it. */
export function zoneOfRoom(views: RoomViews): string {
  for (const { occurred } of views.chronicle.rows.toReversed()) {
    if (occurred?.zone !== undefined) return occurred.zone;
  }
  return deviceZone();
}

export function offsetName(offset: number): string {
  const size = Math.abs(offset);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `UTC${offset < 0 ? '−' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
