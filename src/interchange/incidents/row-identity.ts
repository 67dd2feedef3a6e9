import { utf8 } from '#record/bytes.ts';
import type { ContextRow } from './context-row.ts';
import type { ReportRow } from './report-row.ts';

/** By what an import knows a row again. Both are digests, 32 bytes. */
export interface RowIdentity {
  /** Of the kind of table, the scope and the row's own number: the same in any import of the row. */
  id: Uint8Array;
  /** Of what the row says: tells an amended row from one that was entered. */
  content: Uint8Array;
}

/**
 * @param digest SHA-256
 * @param table the kind of table: its map's name
 * @param scope whose numbers the rows' numbers are
 */
export function identityOf(
  row: ReportRow | ContextRow,
  table: string,
  scope: string,
  digest: (bytes: Uint8Array) => Uint8Array,
): RowIdentity {
  const own = row.kind === 'report' ? row.row : row.publisherId;
  return {
    id: digest(utf8(JSON.stringify(['parley/intake-row@v1', table, scope, own]))),
    // Keys stand in the order in which the row was made, which is always the same.
    content: digest(utf8(JSON.stringify(row))),
  };
}
