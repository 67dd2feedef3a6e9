import type { LocalZone, Resolved } from '#interchange/openrosa/time-said.ts';
import { Misuse } from '../command.ts';

/** What an act’s shape takes as the name of a zone; others resolve as well, and are not named. */
const NAMED = /^[A-Za-z_]{1,20}(\/[A-Za-z_+-]{1,30}){0,2}$/;

/**
 * The clock of the place where the mission works, by this machine’s table of time zones.
 *
 * @param name of the IANA table, `UTC`, or an offset such as `+05:00`
 * @throws Misuse for a zone that the table does not have
 */
export function localZone(name: string): LocalZone {
  try {
    Temporal.PlainDateTime.from('2031-01-01T00:00:00').toZonedDateTime(name);
  } catch {
    throw new Misuse(
      `${name} is not a time zone of this machine: --zone takes one such as +05:00.`,
    );
  }
  return {
    ...(NAMED.test(name) ? { name } : {}),
    resolve(local): Resolved {
      const said = Temporal.PlainDateTime.from(local);
      const taken = said.toZonedDateTime(name, { disambiguation: 'compatible' });
      const earlier = said.toZonedDateTime(name, { disambiguation: 'earlier' });
      const later = said.toZonedDateTime(name, { disambiguation: 'later' });
      const resolved = {
        instant: taken.toInstant().toString({ smallestUnit: 'second' }),
        offset: Math.round(taken.offsetNanoseconds / 60e9),
      };
      if (earlier.epochMilliseconds === later.epochMilliseconds) return resolved;
      const exists = earlier.toPlainDateTime().equals(said);
      return { ...resolved, doubt: exists ? 'twice' : 'absent' };
    },
  };
}
