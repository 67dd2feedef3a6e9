import { checkKeys } from '#record/json-keys.ts';
import type { TableFault } from './table-fault.ts';
import { tableFault } from './table-fault.ts';
import type { TableMap } from './table-map.ts';
import {
  ACLED,
  contextMap,
  OBSERVATION_TABLE,
  OWN_TABLE,
  reportMap,
  UCDP_GED,
} from './table-map.ts';

/** Characters of a map; one of a hundred columns and forty codes has a tenth of that. */
const LONGEST = 100_000;
const DEEPEST = 4;
/** Tables that are known by themselves: ids are made with these names. */
const TAKEN: ReadonlySet<string> = new Set(
  [OWN_TABLE, OBSERVATION_TABLE, ACLED, UCDP_GED].map(({ name }) => name).concat('hxl', 'geojson'),
);

function parsedJson(text: string): unknown {
  if (text.length > LONGEST) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return checkKeys(text, DEEPEST).ok ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A map of columns that somebody wrote as JSON, in the form of `reportMap` or `contextMap`.
 *
 * Refusal: `intake.map-form`, with the parts that are wrong.
 *
 * @example readTableMap('{"name":"ours","rows":"context","columns":{"id":"Nr","from":"Date"}}')
 */
export function readTableMap(
  text: string,
): { ok: true; value: TableMap } | { ok: false; fault: TableFault } {
  const value = parsedJson(text);
  const rows = (value as { rows?: unknown } | null | undefined)?.rows;
  const read = (rows === 'report' ? reportMap : contextMap).safeParse(value);
  if (!read.success) {
    const parts = read.error.issues.map(({ path }) => path.map(String).join('.'));
    return tableFault('map-form', [...new Set(parts)].slice(0, 10));
  }
  return TAKEN.has(read.data.name)
    ? tableFault('map-form', ['name'])
    : { ok: true, value: read.data };
}
