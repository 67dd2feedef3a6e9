import type { Happened, Place } from '#core/incidents/happened.ts';
import type { IncidentClass } from '#core/obligations/classes.ts';
import { INCIDENT_CLASSES } from '#core/obligations/classes.ts';
import type { Box } from '#core/places.ts';
import type { WordLanguage, Words } from '#core/words.ts';
import { WORD_LANGUAGES } from '#core/words.ts';
import { closestNames } from './closest.ts';
import { boxAround, MOST_UNCERTAIN, readPoint } from './degrees.ts';
import type { ZoneClocks } from './local-time.ts';
import { readOccurred } from './occurred.ts';
import { RowCells, LONGEST_LINE, LONGEST_WORDS } from './row-cells.ts';
import type { Recognised } from './recognise.ts';
import type { RowFault } from './row-fault.ts';
import { rowFault } from './row-fault.ts';
import type { ReportMap } from './table-map.ts';

/** A row of reports. It says nothing of who told it: no column for that is taken (IC1). */
export interface ReportRow {
  kind: 'report';
  /** The row's number or id in its table. */
  row: string;
  happened: Happened;
  words?: Words;
  /** What belongs together: a convoy, a request, a site. */
  key?: string;
}

export interface RowSettings {
  clocks: ZoneClocks;
  /** Where the talks are about; a point outside of it is looked at for exchanged columns. */
  area?: Box | undefined;
  /** `YYYY-MM-DDThh:mm:ssZ` */
  now?: string | undefined;
}

export type ReadRow<T> =
  { ok: true; row: T; warnings: RowFault[] } | { ok: false; faults: RowFault[] };

const CLASSES: ReadonlySet<string> = new Set(INCIDENT_CLASSES);
const LARGEST = 999_999;
/** As `intake.report` takes it. */
const LONGEST_KEY = 60;

function classOf(cells: RowCells, map: ReportMap): IncidentClass | undefined {
  const written = cells.get('class');
  if (written === '') {
    cells.add('class-missing', 'class');
    return undefined;
  }
  const own = map.classes && Object.hasOwn(map.classes, written) ? map.classes[written] : undefined;
  if (own !== undefined) return own;
  const plain = written.toLowerCase().replaceAll(/[\s_]+/g, '-');
  if (CLASSES.has(plain)) return plain as IncidentClass;
  cells.add('class-unknown', 'class', closestNames(written, INCIDENT_CLASSES));
  return undefined;
}

export function inLanguages(cells: RowCells, field: string, longest: number): Words | undefined {
  const all: Partial<Record<WordLanguage, string>> = {};
  for (const language of WORD_LANGUAGES) {
    const words = cells.words(`${field}_${language}`, longest);
    if (words !== undefined) all[language] = words;
  }
  return Object.keys(all).length > 0 ? all : undefined;
}

/** Metres that the place may be off, as the row or its map says; undefined and told where neither does. */
function uncertaintyOf(cells: RowCells, map: ReportMap): number | undefined {
  const said = cells.get('uncertainty_m');
  if (said === '') {
    if (map.uncertainty === undefined) cells.add('uncertainty-missing', 'uncertainty_m');
    return map.uncertainty;
  }
  if (map.placePrecision) {
    const metres = Object.hasOwn(map.placePrecision, said) ? map.placePrecision[said] : undefined;
    if (metres === undefined)
      cells.add('precision-code', 'uncertainty_m', Object.keys(map.placePrecision));
    return metres ?? undefined;
  }
  if (/^\d{1,6}$/.test(said) && Number(said) <= MOST_UNCERTAIN) return Number(said);
  cells.add('uncertainty-range', 'uncertainty_m');
  return undefined;
}

function boxOf(
  cells: RowCells,
  map: ReportMap,
  area: Box | undefined,
  warnings: RowFault[],
): Box | undefined {
  const columns = { latitude: cells.column('latitude'), longitude: cells.column('longitude') };
  const point = readPoint(
    { latitude: cells.get('latitude'), longitude: cells.get('longitude') },
    columns,
    area,
  );
  if (!point.ok) {
    cells.faults.push(point.fault);
    return undefined;
  }
  if (point.value === undefined) return undefined;
  if (point.value.warning) warnings.push(point.value.warning);
  const metres = uncertaintyOf(cells, map);
  if (metres === undefined) return undefined;
  const box = boxAround(point.value.longitude, point.value.latitude, metres);
  if (box.ok) return box.value;
  cells.faults.push(box.fault);
  return undefined;
}

/**
 * One row of a report table, with every fault that it has.
 *
 * A row of a class that Parley takes nothing of has one fault, `intake.referred`, and nothing else of it is looked at.
 */
export function readReportRow(
  table: Recognised,
  map: ReportMap,
  given: readonly string[],
  { clocks, area, now }: RowSettings,
): ReadRow<ReportRow> {
  const cells = new RowCells(table, given);
  if (cells.isReferred(['class'])) return { ok: false, faults: [rowFault('referred')] };
  const warnings: RowFault[] = [];
  const row = cells.words('row', LONGEST_LINE);
  if (row === undefined && cells.faults.length === 0) cells.add('row-missing', 'row');
  const incidentClass = classOf(cells, map);
  const fields = ['from', 'to', 'zone', 'offset', 'precision', 'certainty'] as const;
  const each = (read: (field: string) => string) =>
    Object.fromEntries(fields.map((field) => [field, read(field)])) as Record<
      (typeof fields)[number],
      string
    >;
  const occurred = readOccurred(
    each((field) => cells.get(field)),
    each((field) => cells.column(field)),
    { clocks, order: map.dates ?? 'year-first', zone: map.zone, now },
  );
  if (!occurred.ok) cells.faults.push(...occurred.faults);
  const placeWords = inLanguages(cells, 'place', LONGEST_LINE);
  const box = boxOf(cells, map, area, warnings);
  const counted = cells.get('quantity');
  const quantity =
    /^\d{1,6}$/.test(counted) && Number(counted) <= LARGEST ? Number(counted) : undefined;
  if (counted !== '' && quantity === undefined) cells.add('quantity', 'quantity');
  const key = cells.words('key', LONGEST_KEY);
  const words = inLanguages(cells, 'words', LONGEST_WORDS);
  if (cells.faults.length > 0 || row === undefined || !incidentClass || !occurred.ok)
    return { ok: false, faults: cells.faults };
  const place: Place = {
    ...(placeWords ? { words: placeWords } : {}),
    ...(box ? { box } : {}),
  };
  return {
    ok: true,
    warnings,
    row: {
      kind: 'report',
      row,
      happened: {
        class: incidentClass,
        occurred: occurred.value,
        ...(Object.keys(place).length > 0 ? { place } : {}),
        ...(quantity === undefined ? {} : { quantity }),
      },
      ...(words ? { words } : {}),
      ...(key === undefined ? {} : { key }),
    },
  };
}
