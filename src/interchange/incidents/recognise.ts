import { asMeant } from '../csv/write.ts';
import type { TableFault } from './table-fault.ts';
import { tableFault } from './table-fault.ts';
import { referredColumns } from './referred.ts';
import type { ContextField, ContextMap, ObservationMap, ReportMap, TableMap } from './table-map.ts';
import {
  ACLED,
  HXL_TAGS,
  HXL_UNCERTAINTY,
  OBSERVATION_TABLE,
  OWN_TABLE,
  UCDP_GED,
} from './table-map.ts';

/** Which kind of table a file is, by its first row or its first two, and where its columns are. */

/** Columns that Parley puts before the original ones in a report of refused rows; such a file, mended, is read as the table that it was. */
export const REPORT_PREFIX = 'parley_';

/** A table whose columns are found. */
export interface Recognised {
  map: TableMap;
  /** For each field of the map the index of its cell. */
  at: Readonly<Partial<Record<string, number>>>;
  headers: readonly string[];
  /** Cells that count or describe what no row may bring (IC2). */
  referred: readonly number[];
  /** Rows before the first that says something: the names, and a row of tags. */
  skip: 1 | 2;
  /** Parley wrote the file, as columns of its own in it show: the apostrophes before signs are Parley's too (IT1.8). */
  mended: boolean;
}

export type Recognition = { ok: true; value: Recognised } | { ok: false; fault: TableFault };

function plainName(header: string): string {
  return header.trim().toLowerCase();
}

const TAG = /^#[a-z][a-z0-9_]*(?: *\+[a-z][a-z0-9_]*)*$/;

/** The tags of a row, attributes in the order of the alphabet, as HXL has them in any; undefined where it is no row of tags. */
function tagsOf(cells: readonly string[]): string[] | undefined {
  const plain = cells.map((cell) => plainName(cell));
  const said = plain.filter((cell) => cell !== '');
  if (said.length === 0 || !said.every((cell) => TAG.test(cell))) return undefined;
  return plain.map((cell) => sortedTag(cell));
}

function sortedTag(tag: string): string {
  const [name = '', ...attributes] = tag.replaceAll(' ', '').split('+');
  return [name, ...attributes.toSorted()].join('+');
}

function hxlMap(tags: readonly string[]): ContextMap | undefined {
  const columns: Partial<Record<ContextField, string>> = {};
  for (const [field, names] of Object.entries(HXL_TAGS)) {
    const found = names.map(sortedTag).find((name) => tags.includes(name));
    if (found !== undefined) columns[field as ContextField] = found;
  }
  if (columns.id === undefined || columns.from === undefined) return undefined;
  return { name: 'hxl', rows: 'context', columns, uncertainty: HXL_UNCERTAINTY };
}

function has(headers: readonly string[], names: readonly (string | undefined)[]): boolean {
  return names.every((name) => name !== undefined && headers.includes(name));
}

/** Enough to know each by: no other table is taken for one of them. */
function known(headers: readonly string[]): TableMap | undefined {
  const { event_id_cnty: acled, where_prec: ged } = Object.fromEntries(
    headers.map((name) => [name, name]),
  );
  if (acled !== undefined && headers.includes('event_date')) return ACLED;
  if (ged !== undefined && has(headers, ['type_of_violence', 'date_start', 'id'])) return UCDP_GED;
  if (has(headers, ['row', 'from', 'site', 'means', 'kind'])) return OBSERVATION_TABLE;
  return has(headers, ['row', 'class', 'from']) ? OWN_TABLE : undefined;
}

/** Fields without which no row can be read. */
function needed(map: TableMap): readonly string[] {
  switch (map.rows) {
    case 'report':
      return ['row', 'class', 'from'];
    case 'observation':
      return ['row', 'from', 'site', 'means', 'kind'];
    case 'context':
      return ['id', 'from'];
  }
}

function places(
  map: TableMap,
  headers: readonly string[],
  own: boolean,
): Recognition | Recognised['at'] {
  const at: Partial<Record<string, number>> = {};
  const twice: string[] = [];
  const missing: string[] = [];
  for (const [field, column] of Object.entries(map.columns)) {
    if (column === undefined) continue;
    const name = plainName(column);
    const first = headers.indexOf(name);
    if (first >= 0 && headers.lastIndexOf(name) !== first) twice.push(column);
    if (first >= 0) at[field] = first;
    // Of the known tables not every column has to be there; of a map that somebody wrote, each.
    else if (!own || needed(map).includes(field)) missing.push(column);
  }
  if (twice.length > 0) return tableFault('column-twice', twice);
  return missing.length > 0 ? tableFault('column-missing', missing) : at;
}

/** Columns of a table of reports or observations that nobody named. */
function unnamed(map: ReportMap | ObservationMap, headers: readonly string[]): string[] {
  const named = new Set(
    [...Object.values(map.columns), ...('leftOut' in map ? (map.leftOut ?? []) : [])].map((name) =>
      plainName(name ?? ''),
    ),
  );
  return headers.filter((name) => !named.has(name) && !name.startsWith(REPORT_PREFIX));
}

/**
 * Knows a table by its rows, or finds in it the columns of a map that is given.
 *
 * Refusals: `intake.no-rows`, `intake.table-unknown`, `intake.column-missing`, `intake.column-twice`, `intake.column-not-taken` (of reports),
 * `intake.context-only` (a map that would make reports of a publisher's table).
 *
 * @param first the first row's cells
 * @param second the second row's, where there is one and it could be read
 */
export function recognise(
  first: readonly string[] | undefined,
  second: readonly string[] | undefined,
  given?: TableMap,
): Recognition {
  if (first === undefined || first.every((cell) => cell.trim() === ''))
    return tableFault('no-rows');
  const mended = first.some((cell) => plainName(cell).startsWith(REPORT_PREFIX));
  const said = mended ? first.map(asMeant) : first;
  const headers = said.map(plainName);
  const firstTags = tagsOf(
    headers.map((header) => (header.startsWith(REPORT_PREFIX) ? '' : header)),
  );
  const secondTags = second === undefined ? undefined : tagsOf(second);
  const publisher = known(headers);
  const tags = firstTags ?? secondTags;
  if (given?.rows === 'report' && (publisher?.rows === 'context' || tags !== undefined))
    return tableFault('context-only');
  const map = given ?? publisher ?? (tags === undefined ? undefined : hxlMap(tags));
  if (map === undefined) return tableFault('table-unknown');
  const byTags = map.name === 'hxl' && given === undefined ? tags : undefined;
  const named = byTags ?? headers;
  const at = places(map, named, given === undefined);
  if ('ok' in at) return at as Recognition;
  if (map.rows !== 'context') {
    const others = unnamed(map, headers);
    if (others.length > 0) return tableFault('column-not-taken', others);
  }
  return {
    ok: true,
    value: {
      map,
      at,
      // A report of refused rows has one first row: the one that the table is known by.
      headers: byTags && !firstTags ? byTags : said,
      referred: [...new Set([...referredColumns(said), ...referredColumns(tags ?? [])])],
      skip: firstTags === undefined && secondTags !== undefined ? 2 : 1,
      mended,
    },
  };
}
