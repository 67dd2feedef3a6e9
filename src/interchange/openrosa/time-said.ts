import type { Occurred } from '#core/shapes.ts';
import { PARTS_OF_DAY, type PartOfDay, type TimePrecision } from './report-fields.ts';

/** When a reporter says that something was: the local time there, as finely as was chosen (OR2.3). */
export interface TimeSaid {
  /** `YYYY-MM-DD` */
  date: string;
  precision: TimePrecision;
  /** `hh:mm`, hour 0 to 23 or part of the day, as the precision has it. */
  clock?: string;
  hour?: number;
  part?: PartOfDay;
  certain: boolean;
}

/** A local time in UTC. */
export interface Resolved {
  /** `YYYY-MM-DDThh:mm:ssZ` */
  instant: string;
  /** Minutes east. */
  offset: number;
  /** Of a time that does not exist there, or exists twice: what was taken is one of several readings. */
  doubt?: 'absent' | 'twice';
}

/** The zone where the mission works; its clock is the device’s that runs the gateway, so that no rule needs a table of zones (RC13). */
export interface LocalZone {
  name?: string;
  /** @param local `YYYY-MM-DDThh:mm:ss`, a day and time of the calendar */
  resolve(local: string): Resolved;
}

/**
 * The offset that a phone adds to a time is not read: a person says what the clock there showed, and a phone may be set to another zone, which would tell about it.
 */
export function occurredAt(
  said: TimeSaid,
  zone: LocalZone,
): { occurred: Occurred; doubt?: 'absent' | 'twice' } {
  const [first, last] = span(said);
  const from = zone.resolve(`${said.date}T${first}`);
  const to = last === undefined ? undefined : zone.resolve(`${said.date}T${last}`);
  const doubt = from.doubt ?? to?.doubt;
  const occurred: Occurred = {
    from: from.instant,
    // A day on which the clock was changed is an hour shorter or longer, never turned round.
    ...(to === undefined || to.instant < from.instant ? {} : { to: to.instant }),
    precision: said.precision,
    certainty: said.certain && doubt === undefined ? 'stated' : 'approximate',
    offset: from.offset,
    ...(zone.name === undefined ? {} : { zone: zone.name }),
  };
  return doubt === undefined ? { occurred } : { occurred, doubt };
}

/**
 * Where it begins, and of a part of a day where it ends, both included. What an hour or a day leaves open, its precision says (OB3.10): an end would leave as much open
 * again.
 */
function span({ precision, clock = '', hour = 0, part }: TimeSaid): [string, string | undefined] {
  const two = (n: number): string => String(n).padStart(2, '0');
  switch (precision) {
    case 'minute':
      return [`${clock}:00`, undefined];
    case 'hour':
      return [`${two(hour)}:00:00`, undefined];
    case 'part-of-day': {
      const begins = PARTS_OF_DAY[part ?? 'night'];
      return [`${two(begins)}:00:00`, `${two(begins + 5)}:59:59`];
    }
    case 'day':
      return ['00:00:00', undefined];
  }
}
