import type { Box } from '#core/places.ts';
import { boxAround, readPoint } from './degrees.ts';
import { DATE_FORMS, readWallTime } from './local-time.ts';
import { RowCells, LONGEST_LINE, LONGEST_WORDS } from './row-cells.ts';
import type { Recognised } from './recognise.ts';
import type { ReadRow, RowSettings } from './report-row.ts';
import { rowFault } from './row-fault.ts';
import type { RowFault } from './row-fault.ts';
import type { ContextMap, ToldField } from './table-map.ts';
import { TOLD_FIELDS } from './table-map.ts';

/**
 * What a publisher of events says of one of them, shown beside a case and never entered as anything. Nothing in it has the shape of what happened: no class of the
 * catalogue, no instants, no number. The publisher's numbers are words here, so that nobody's sum can have them in it.
 */
export interface ContextRow {
  kind: 'context';
  /** Which kind of table it came from: `acled`, `ucdp-ged`, `hxl`, or a map's own name. */
  publisher: string;
  publisherId: string;
  /** `YYYY-MM-DD`, the first and the last day that it may have been. */
  days: { first: string; last: string };
  /** Within this, as far as the publisher knows. */
  around?: Box;
  /** In the publisher's words. */
  told: Partial<Record<ToldField, string>>;
}

const DAY = 86_400_000;

function dayText(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** The days of a row, as its dates and the code of their precision have it. */
function daysOf(cells: RowCells, map: ContextMap): ContextRow['days'] | undefined {
  const order = map.dates ?? 'year-first';
  const read = (field: 'from' | 'to'): number | undefined => {
    const wall = readWallTime(cells.get(field), order);
    if (typeof wall !== 'string') return wall.day;
    if (wall === 'form') cells.add('date-form', field, [DATE_FORMS[order]]);
    else cells.add('date-none', field);
    return undefined;
  };
  if (cells.get('from') === '') {
    cells.add('time-missing', 'from');
    return undefined;
  }
  const first = read('from');
  const last = cells.get('to') === '' ? first : read('to');
  if (first === undefined || last === undefined) return undefined;
  if (last < first) {
    cells.add('ends-before', 'to');
    return undefined;
  }
  const code = cells.get('date_precision');
  if (code === '' || map.datePrecision === undefined)
    return { first: dayText(first), last: dayText(last) };
  const around = Object.hasOwn(map.datePrecision, code) ? map.datePrecision[code] : undefined;
  if (around === undefined) {
    cells.add('precision-code', 'date_precision', Object.keys(map.datePrecision));
    return undefined;
  }
  if (around !== 'month')
    return { first: dayText(first - around * DAY), last: dayText(last + around * DAY) };
  const from = new Date(first);
  const to = new Date(last);
  return {
    first: dayText(Date.UTC(from.getUTCFullYear(), from.getUTCMonth(), 1)),
    last: dayText(Date.UTC(to.getUTCFullYear(), to.getUTCMonth() + 1, 0)),
  };
}

function areaOf(
  cells: RowCells,
  map: ContextMap,
  area: Box | undefined,
  warnings: RowFault[],
): Box | undefined {
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
  const code = cells.get('place_precision');
  let metres: number | null | undefined = map.uncertainty;
  if (code !== '' && map.placePrecision) {
    metres = Object.hasOwn(map.placePrecision, code) ? map.placePrecision[code] : undefined;
    if (metres === undefined) {
      cells.add('precision-code', 'place_precision', Object.keys(map.placePrecision));
      return undefined;
    }
  }
  // A country's middle is no place.
  if (metres === null) return undefined;
  if (metres === undefined) {
    cells.add('uncertainty-missing', 'place_precision');
    return undefined;
  }
  if (point.value.warning) warnings.push(point.value.warning);
  const box = boxAround(point.value.longitude, point.value.latitude, metres);
  if (box.ok) return box.value;
  cells.faults.push(box.fault);
  return undefined;
}

/** One row of a publisher's table, with every fault that it has; `intake.referred` alone where Parley takes nothing of it. `shape` stands for its coordinates, and `nowhere` for there being none. */
export function readContextRow(
  table: Recognised,
  map: ContextMap,
  given: readonly string[],
  { area }: Pick<RowSettings, 'area'>,
  shape?: Box | 'nowhere',
): ReadRow<ContextRow> {
  const cells = new RowCells(table, given);
  if (cells.isReferred(['kind', 'kind_detail']))
    return { ok: false, faults: [rowFault('referred')] };
  const warnings: RowFault[] = [];
  const publisherId = cells.words('id', LONGEST_LINE);
  if (publisherId === undefined && cells.faults.length === 0) cells.add('row-missing', 'id');
  const days = daysOf(cells, map);
  const around =
    shape === undefined
      ? areaOf(cells, map, area, warnings)
      : shape === 'nowhere'
        ? undefined
        : shape;
  const told: ContextRow['told'] = {};
  for (const field of TOLD_FIELDS) {
    const words = cells.words(field, LONGEST_WORDS);
    if (words !== undefined) told[field] = words;
  }
  if (told.kind !== undefined && map.kinds && Object.hasOwn(map.kinds, told.kind)) {
    const kind = map.kinds[told.kind];
    if (kind !== undefined) told.kind = kind;
  }
  if (cells.faults.length > 0 || publisherId === undefined || days === undefined)
    return { ok: false, faults: cells.faults };
  return {
    ok: true,
    warnings,
    row: {
      kind: 'context',
      publisher: map.name,
      publisherId,
      days,
      ...(around ? { around } : {}),
      told,
    },
  };
}
