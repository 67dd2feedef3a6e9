import type { Delimiter } from './read.ts';

/**
 * Writes CSV (RFC 4180) that a spreadsheet opens and does not run. A cell that Excel, LibreOffice or Google Sheets would take for a formula (OWASP, *CSV
 * Injection*) gets an apostrophe before the sign that would begin it; so does a sign behind a mark that another setting of the program takes for the end of a
 * cell. `asMeant` takes exactly these apostrophes off again. Nothing is ever evaluated when tables are read: a cell is words.
 */

/** Behind a tab or a line end at its beginning a program still finds the formula; the wide forms are what an East Asian keyboard gives. */
const BEGINS = '=+\\-@\\t\\r\\n＝＋－＠';
const DIVIDES = ',;\\t\\r\\n"|';
const INSIDE = '=+\\-@＝＋－＠';
/** Nothing to run: a coordinate west or south keeps its sign, and remains a number. */
const NUMBER = /^-?\d{1,15}(?:\.\d{1,15})?$/;
const DANGERS = new RegExp(
  `^(?:[ \\u00a0]*'*(?=[${BEGINS}]))|(?<=[${DIVIDES}])'*(?=[${INSIDE}])`,
  'g',
);
const MARKED = new RegExp(
  `^(?:([ \\u00a0]*'*)'(?=[${BEGINS}]))|(?<=[${DIVIDES}])('*)'(?=[${INSIDE}])`,
  'g',
);
const QUOTED = /[",;\t\r\n|]|^[ \u00a0]|[ \u00a0]$/;

/**
 * The cell as it may be shown to a spreadsheet.
 *
 * @example asInert('=1+1') // "'=1+1"
 */
export function asInert(cell: string): string {
  return NUMBER.test(cell) ? cell : cell.replace(DANGERS, "$&'");
}

/**
 * The cell again that `asInert` was given. For files that Parley wrote: in other people's an apostrophe is theirs.
 *
 * @example asMeant("'=1+1") // '=1+1'
 */
export function asMeant(cell: string): string {
  return cell.replace(
    MARKED,
    (_, first: string | undefined, inner: string | undefined) => first ?? inner ?? '',
  );
}

/** One row with its line end. A row of one empty cell is written as two quotation marks, since an empty line is no row. */
export function csvLine(cells: readonly string[], delimiter: Delimiter = ','): string {
  if (cells.length === 1 && cells[0] === '') return '""\r\n';
  const written = cells.map((cell) => {
    const inert = asInert(cell);
    return QUOTED.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
  });
  return `${written.join(delimiter)}\r\n`;
}

/** Stands before the first row, so that a spreadsheet takes the file for UTF-8; the reader passes over it. */
export const BYTE_ORDER_MARK = '\ufeff';
