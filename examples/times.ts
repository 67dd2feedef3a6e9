import type { Occurred } from '#core/shapes.ts';

/**
 * When something is reported to have happened, from a local time and its offset. A wrong date here
 * is a mistake in a script, so it throws.
 *
 * Parts of a day are those that the product shows: morning from 05:00, evening from 17:00, night from
 * 21:00 to 05:00, all local.
 */

/** Minutes and hours east of UTC: `+05:00`, `+04:30`. */
export type Offset = `${'+' | '-'}${number}:${number}`;

export const UTC: Offset = '+00:00';
export const KABUL: Offset = '+04:30';
export const ISLAMABAD: Offset = '+05:00';
export const DOHA: Offset = '+03:00';
export const ISTANBUL: Offset = '+03:00';

/** A minute that a source states: `at('2025-10-15T18:00', '+05:00')`. */
export function at(minute: string, offset: Offset): Occurred {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(minute)) throw new Error(`not a minute: ${minute}`);
  return { from: instant(`${minute}:00`, offset), ...stated('minute', offset) };
}

/** A whole day: `on('2025-10-15', '+05:00')`. */
export function on(day: string, offset: Offset): Occurred {
  return through(day, day, offset);
}

/** From the first second of one day to the last of another. */
export function through(first: string, last: string, offset: Offset): Occurred {
  return span(`${first}T00:00:00`, `${last}T23:59:59`, 'day', offset);
}

export function morning(day: string, offset: Offset): Occurred {
  return span(`${day}T05:00:00`, `${day}T11:59:59`, 'part-of-day', offset);
}

export function evening(day: string, offset: Offset): Occurred {
  return span(`${day}T17:00:00`, `${day}T20:59:59`, 'part-of-day', offset);
}

/** Evening or the night up to midnight. */
export function late(day: string, offset: Offset): Occurred {
  return span(`${day}T17:00:00`, `${day}T23:59:59`, 'part-of-day', offset);
}

/** The hours after midnight of the day named. */
export function night(day: string, offset: Offset): Occurred {
  return span(`${day}T00:00:00`, `${day}T04:59:59`, 'part-of-day', offset);
}

/** The same time, which the sources give only roughly. */
export function roughly(when: Occurred): Occurred {
  return { ...when, certainty: 'approximate' };
}

function span(
  from: string,
  to: string,
  precision: Occurred['precision'],
  offset: Offset,
): Occurred {
  const times = { from: instant(from, offset), to: instant(to, offset) };
  if (times.to < times.from) throw new Error(`ends before it begins: ${from}, ${to}`);
  return { ...times, ...stated(precision, offset) };
}

function stated(precision: Occurred['precision'], offset: Offset) {
  return { precision, certainty: 'stated', offset: minutesEast(offset) } as const;
}

function minutesEast(offset: Offset): number {
  const parts = /^([+-])(\d\d):([0-5]\d)$/.exec(offset);
  if (parts === null) throw new Error(`not an offset: ${offset}`);
  const minutes = Number(parts[2]) * 60 + Number(parts[3]);
  return parts[1] === '-' && minutes > 0 ? -minutes : minutes;
}

/** The UTC second of a local one, `2025-10-15T13:00:00Z`. */
function instant(local: string, offset: Offset): string {
  // As if it were UTC first: a day that does not exist comes back as another one.
  const asUtc = new Date(`${local}Z`);
  if (Number.isNaN(asUtc.getTime()) || asUtc.toISOString() !== `${local}.000Z`) {
    throw new Error(`not a local time: ${local}`);
  }
  const utc = new Date(asUtc.getTime() - minutesEast(offset) * 60_000);
  return utc.toISOString().replace('.000Z', 'Z');
}
