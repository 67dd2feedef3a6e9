import type { Observation } from '#core/counting/observation.ts';
import {
  ASSESSED,
  DIRECTIONS,
  MEANS,
  MOST_OBSERVED,
  OBSERVED_KINDS,
  siteKey,
  WEAPONS,
} from '#core/counting/observation.ts';
import { INCIDENT_CLASSES } from '#core/obligations/classes.ts';
import type { Box } from '#core/places.ts';
import { boxAround, MOST_UNCERTAIN, readPoint } from './degrees.ts';
import { readOccurred } from './occurred.ts';
import type { Recognised } from './recognise.ts';
import type { ReadRow, RowSettings } from './report-row.ts';
import { inLanguages } from './report-row.ts';
import { LONGEST_LINE, LONGEST_WORDS, RowCells } from './row-cells.ts';
import type { RowFault } from './row-fault.ts';
import { rowFault } from './row-fault.ts';

/** A row of Parley's own table of observations (CR1): what the sides' counting rule counts. */
export interface ObservationRow {
  kind: 'observation';
  /** The row's number or id in its table. */
  row: string;
  observation: Observation;
}

const FARTHEST = 200_000;

/** One of some words, spelled with any case, spaces or underscores; `otherwise` where the cell is empty. */
function wordOf<T extends string>(
  cells: RowCells,
  field: string,
  words: readonly T[],
  otherwise?: T,
): T | undefined {
  const written = cells
    .get(field)
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
  if (written === '' && otherwise !== undefined) return otherwise;
  const found = words.find((word) => word === written);
  if (found === undefined && (written !== '' || otherwise === undefined))
    cells.add('word', field, words);
  return found;
}

/** The same of a cell that may be empty. */
function perhaps<T extends string>(
  cells: RowCells,
  field: string,
  words: readonly T[],
): T | undefined {
  return cells.get(field) === '' ? undefined : wordOf(cells, field, words);
}

function wholeOf(cells: RowCells, field: string, least: number, most: number): number | undefined {
  const written = cells.get(field);
  if (written === '') return undefined;
  const number = /^\d{1,6}$/.test(written) ? Number(written) : -1;
  if (number >= least && number <= most) return number;
  cells.add('whole', field, [`${least}–${most}`]);
  return undefined;
}

function siteOf(cells: RowCells, field: string, needed = false): string | undefined {
  const written = cells.get(field);
  if (written === '' && !needed) return undefined;
  if (siteKey.safeParse(written).success) return written;
  cells.add('site', field);
  return undefined;
}

/** `saw heard`, or with commas or semicolons between. */
function meansOf(cells: RowCells): Observation['means'] {
  const written = cells
    .get('means')
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((word) => word !== '');
  const found = MEANS.filter((one) => written.includes(one));
  const all = written.every((word) => MEANS.some((one) => one === word));
  if (found.length === 0 || !all) cells.add('word', 'means', MEANS);
  return found;
}

function boxOf(cells: RowCells, area: Box | undefined, warnings: RowFault[]): Box | undefined {
  const point = readPoint(
    { latitude: cells.get('latitude'), longitude: cells.get('longitude') },
    { latitude: cells.column('latitude'), longitude: cells.column('longitude') },
    area,
  );
  if (!point.ok) {
    cells.faults.push(point.fault);
    return undefined;
  }
  if (point.value === undefined) return undefined;
  if (point.value.warning) warnings.push(point.value.warning);
  if (cells.get('uncertainty_m') === '') {
    cells.add('uncertainty-missing', 'uncertainty_m');
    return undefined;
  }
  const metres = wholeOf(cells, 'uncertainty_m', 0, MOST_UNCERTAIN);
  if (metres === undefined) return undefined;
  const box = boxAround(point.value.longitude, point.value.latitude, metres);
  if (box.ok) return box.value;
  cells.faults.push(box.fault);
  return undefined;
}

/** When it was, both ends included; a minute where one time is given. */
function timesOf(cells: RowCells, { clocks, now }: RowSettings) {
  const fields = ['from', 'to', 'zone', 'offset', 'precision', 'certainty'] as const;
  const each = (read: (field: string) => string) =>
    Object.fromEntries(fields.map((field) => [field, read(field)])) as Record<
      (typeof fields)[number],
      string
    >;
  const occurred = readOccurred(
    each((field) => cells.get(field)),
    each((field) => cells.column(field)),
    { clocks, order: 'year-first', now },
  );
  if (!occurred.ok) {
    cells.faults.push(...occurred.faults);
    return undefined;
  }
  const { from, to = from, precision } = occurred.value;
  if (precision !== 'day') return { from, to };
  cells.add('time-of-day', 'from');
  return undefined;
}

function present<T extends object>(all: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== undefined),
  ) as never;
}

/**
 * One row of the table of observations, with every fault that it has; `intake.referred` alone where Parley takes nothing of it.
 */
export function readObservationRow(
  table: Recognised,
  given: readonly string[],
  settings: RowSettings,
): ReadRow<ObservationRow> {
  const cells = new RowCells(table, given);
  if (cells.isReferred(['class', 'kind'])) return { ok: false, faults: [rowFault('referred')] };
  const warnings: RowFault[] = [];
  const row = cells.words('row', LONGEST_LINE);
  if (row === undefined && cells.faults.length === 0) cells.add('row-missing', 'row');
  const times = timesOf(cells, settings);
  const site = siteOf(cells, 'site', true);
  const observer = {
    site,
    label: inLanguages(cells, 'site_name', LONGEST_LINE),
    organisation: siteOf(cells, 'organisation'),
  };
  const means = meansOf(cells);
  const kind = wordOf(cells, 'kind', OBSERVED_KINDS);
  const direction = wordOf(cells, 'direction', DIRECTIONS, 'undetermined');
  const assessed = wordOf(cells, 'assessed', ASSESSED, 'none');
  const where = present({
    site: siteOf(cells, 'place_site'),
    box: boxOf(cells, settings.area, warnings),
  });
  const rest = present({
    number: wholeOf(cells, 'number', 1, MOST_OBSERVED),
    distance: wholeOf(cells, 'distance_m', 0, FARTHEST),
    bearing: wholeOf(cells, 'bearing', 0, 359),
    fromSite: siteOf(cells, 'from_site'),
    toSite: siteOf(cells, 'to_site'),
    class: perhaps(cells, 'class', INCIDENT_CLASSES),
    weapon: perhaps(cells, 'weapon', WEAPONS),
    note: inLanguages(cells, 'note', LONGEST_WORDS),
  });
  if (cells.faults.length > 0 || row === undefined || !times || !kind || !direction || !assessed)
    return { ok: false, faults: cells.faults };
  return {
    ok: true,
    warnings,
    row: {
      kind: 'observation',
      row,
      observation: {
        ...times,
        observer: present(observer) as Observation['observer'],
        ...(Object.keys(where).length > 0 ? { place: where } : {}),
        means,
        kind,
        direction,
        assessed,
        ...rest,
      },
    },
  };
}
