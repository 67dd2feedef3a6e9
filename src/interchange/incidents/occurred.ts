import type { Occurred } from '#core/shapes.ts';
import type { Read } from './degrees.ts';
import type { DateOrder, WallTime, ZoneClocks } from './local-time.ts';
import { DATE_FORMS, offsetText, readOffset, readWallTime } from './local-time.ts';
import type { RowFault } from './row-fault.ts';
import { rowFault } from './row-fault.ts';

/** When a row says that it happened, as instants with what they were read from. */

const PRECISIONS = ['minute', 'hour', 'part-of-day', 'day'] as const;
const CERTAINTIES = ['stated', 'approximate', 'disputed'] as const;
/** Zone names that an act can carry (shapes.ts); of the others the offset is kept. */
const CARRIED = /^[A-Za-z_]{1,20}(\/[A-Za-z_+-]{1,30}){0,2}$/;

export interface TimeCells {
  from: string;
  to: string;
  zone: string;
  offset: string;
  precision: string;
  certainty: string;
}
/** What the file calls these columns. */
export type TimeColumns = Readonly<Record<keyof TimeCells, string>>;

export interface TimeSettings {
  clocks: ZoneClocks;
  order: DateOrder;
  /** For rows that say no zone: said for the file by whoever imports it. */
  zone?: string | undefined;
  /** `YYYY-MM-DDThh:mm:ssZ`: what happened later than this cannot have been reported. */
  now?: string | undefined;
}

function no(what: Parameters<typeof rowFault>[0], column: string, names?: readonly string[]) {
  return {
    ok: false as const,
    fault: rowFault(what, names === undefined ? { column } : { column, names }),
  };
}

interface Moment {
  at: string;
  offset: number;
}

function instantOf(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

const MINUTE = 60_000;

/** The first instant of a day in a zone, whatever its clocks did at midnight. */
function dayStart(day: number, zone: string, clocks: ZoneClocks): Moment | undefined {
  for (let minutes = 0; minutes < 1_440; minutes += 15) {
    const [offset] = clocks.offsetsOf(zone, day + minutes * MINUTE);
    if (offset !== undefined) return { at: instantOf(day + (minutes - offset) * MINUTE), offset };
  }
  return undefined;
}

/** The offset that a row says by itself, in its own column or behind its time. */
function saidOffset(
  wall: WallTime,
  cells: TimeCells,
  columns: TimeColumns,
): Read<number | undefined> {
  const own = cells.offset === '' ? undefined : readOffset(cells.offset);
  if (cells.offset !== '' && own === undefined) return no('offset-form', columns.offset);
  if (own !== undefined && wall.offset !== undefined && own !== wall.offset)
    return no('offset-not-there', columns.offset, [offsetText(wall.offset)]);
  return { ok: true, value: own ?? wall.offset };
}

function momentOf(
  which: 'from' | 'to',
  cells: TimeCells,
  columns: TimeColumns,
  settings: TimeSettings,
): Read<Moment & { dayOnly: boolean; zone: string | undefined }> {
  const wall = readWallTime(cells[which], settings.order);
  if (wall === 'form') return no('date-form', columns[which], [DATE_FORMS[settings.order]]);
  if (wall === 'none') return no('date-none', columns[which]);
  const said = saidOffset(wall, cells, columns);
  if (!said.ok) return said;
  let zone = cells.zone === '' ? settings.zone : cells.zone;
  let offset = said.value;
  // A column of zones may hold offsets.
  const fixed = zone === undefined ? undefined : readOffset(zone);
  if (fixed !== undefined) {
    if (offset !== undefined && offset !== fixed)
      return no('offset-not-there', columns.zone, [offsetText(fixed)]);
    offset = fixed;
    zone = zone === 'UTC' ? zone : undefined;
  } else if (zone !== undefined && !settings.clocks.has(zone)) {
    return no('zone-unknown', columns.zone);
  }
  const dayOnly = wall.seconds === undefined;
  const local = wall.day + (wall.seconds ?? 0) * 1000;
  if (zone === undefined || fixed !== undefined) {
    if (offset === undefined) return no('zone-missing', columns.zone);
    return { ok: true, value: { at: instantOf(local - offset * MINUTE), offset, dayOnly, zone } };
  }
  if (dayOnly && offset === undefined) {
    const start = dayStart(wall.day, zone, settings.clocks);
    return start
      ? { ok: true, value: { ...start, dayOnly, zone } }
      : no('time-skipped', columns[which]);
  }
  const offsets = settings.clocks.offsetsOf(zone, local);
  const names = offsets.map(offsetText);
  const [only] = offsets;
  if (only === undefined) return no('time-skipped', columns[which]);
  if (offset === undefined && offsets.length > 1) return no('time-twice', columns[which], names);
  if (offset !== undefined && !offsets.includes(offset))
    return no('offset-not-there', columns.offset, names);
  const chosen = offset ?? only;
  return {
    ok: true,
    value: { at: instantOf(local - chosen * MINUTE), offset: chosen, dayOnly, zone },
  };
}

function oneOf<T extends string>(
  cell: string,
  words: readonly T[],
  otherwise: T,
  column: string,
): Read<T> {
  if (cell === '') return { ok: true, value: otherwise };
  const found = words.find((word) => word === cell.toLowerCase().replaceAll(/[ _]/g, '-'));
  return found === undefined ? no('word', column, words) : { ok: true, value: found };
}

/**
 * The time of a row. Instants are the beginnings of the minute, hour or day that the row says; whoever reads them adds the precision.
 *
 * @returns every fault that it has
 */
export function readOccurred(
  cells: TimeCells,
  columns: TimeColumns,
  settings: TimeSettings,
): { ok: true; value: Occurred } | { ok: false; faults: RowFault[] } {
  if (cells.from === '')
    return { ok: false, faults: [rowFault('time-missing', { column: columns.from })] };
  const from = momentOf('from', cells, columns, settings);
  const to = cells.to === '' ? undefined : momentOf('to', cells, columns, settings);
  const certainty = oneOf(cells.certainty, CERTAINTIES, 'stated', columns.certainty);
  const dayOnly = from.ok && from.value.dayOnly;
  const precision = oneOf(
    cells.precision,
    PRECISIONS,
    dayOnly ? 'day' : 'minute',
    columns.precision,
  );
  const faults = [from, to, certainty, precision].flatMap((read) =>
    read === undefined || read.ok ? [] : [read.fault],
  );
  if (!from.ok || !certainty.ok || !precision.ok || (to && !to.ok)) return { ok: false, faults };
  const days = [from, to].flatMap((read) => (read?.ok ? [read.value.dayOnly] : []));
  const { value: how } = precision;
  if (how === 'day' && days.includes(false)) faults.push(rowFault('precision-day'));
  if (how !== 'day' && days.includes(true)) faults.push(rowFault('precision-time'));
  if (to && to.value.at < from.value.at)
    faults.push(rowFault('ends-before', { column: columns.to }));
  if (settings.now !== undefined && (to?.value.at ?? from.value.at) > settings.now)
    faults.push(rowFault('future', { column: to ? columns.to : columns.from }));
  if (faults.length > 0) return { ok: false, faults };
  const { at, offset, zone } = from.value;
  return {
    ok: true,
    value: {
      from: at,
      ...(to ? { to: to.value.at } : {}),
      precision: how,
      certainty: certainty.value,
      offset,
      ...(zone !== undefined && CARRIED.test(zone) ? { zone } : {}),
    },
  };
}
