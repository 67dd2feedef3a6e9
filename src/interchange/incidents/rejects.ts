import { toBase64 } from '#record/bytes.ts';
import type { CsvRow } from '../csv/read.ts';
import { BYTE_ORDER_MARK, csvLine } from '../csv/write.ts';
import { REPORT_PREFIX } from './recognise.ts';
import type { RowFault } from './row-fault.ts';
import { rowSentence } from './row-fault.ts';

/**
 * The report of rows that were refused: for each its place, codes, what is wrong in English and Urdu, and the cells as they were, under the names that they had.
 * Mended there, it is read again as the table that it came from; the columns before the original ones are then passed over.
 */

const RAW = `${REPORT_PREFIX}raw`;
const COLUMNS = ['line', 'last_line', 'at', 'size', 'codes', 'english', 'urdu', 'raw'].map(
  (name) => REPORT_PREFIX + name,
);

/** The report's first line, with the byte order mark that spreadsheets ask for. */
export function rejectsHeader(headers: readonly string[]): string {
  return BYTE_ORDER_MARK + csvLine([...COLUMNS, ...own(headers).map(({ header }) => header)]);
}

/** The table's own columns: of a report that was mended, without those of that report. */
function own(headers: readonly string[]): { header: string; at: number }[] {
  return headers
    .map((header, at) => ({ header, at }))
    .filter(({ header }) => !header.trim().toLowerCase().startsWith(REPORT_PREFIX));
}

/**
 * One refused row. Where its cells are not as many as the columns they stand in the column `raw` as JSON; where there are no cells, the row's bytes as base64.
 * Of a row that is referred nothing is written but its place (IC2); the original file remains with whoever has it.
 */
export function rejectsLine(
  row: CsvRow,
  faults: readonly RowFault[],
  headers: readonly string[],
): string {
  const columns = own(headers);
  const referred = faults.some(({ code }) => code === 'intake.referred');
  const cells = row.ok && !referred ? row.cells : undefined;
  const fits = cells !== undefined && cells.length === headers.length;
  const raw =
    cells !== undefined ? JSON.stringify(cells) : row.ok || referred ? '' : toBase64(row.bytes);
  // What a row could not say in an earlier report it still says.
  const before = headers.findIndex((header) => header.trim().toLowerCase() === RAW);
  return csvLine([
    String(row.line),
    String(row.lastLine),
    String(row.at),
    String(row.size),
    faults.map(({ code }) => code).join(' '),
    faults.map((fault) => rowSentence(fault, 'en')).join(' '),
    faults.map((fault) => rowSentence(fault, 'ur')).join(' '),
    fits ? (cells[before] ?? '') : raw,
    ...columns.map(({ at }) => (fits ? (cells[at] ?? '') : '')),
  ]);
}
