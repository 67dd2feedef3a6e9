/** Lists of rows in log order, in which a row may be corrected or taken out again. */

export interface Logged {
  act: string;
  /** Place of the act in the log. */
  index: number;
}

/** Puts a row at its place: a corrected one takes that of the one before it. */
export function enterRow<R extends Logged>(rows: R[], row: R): void {
  let at = rows.length;
  while (at > 0 && (rows[at - 1] as R).index >= row.index) at -= 1;
  rows.splice(at, rows[at]?.act === row.act ? 1 : 0, row);
}

/** Whether there was such a row. */
export function removeRow(rows: Logged[], act: string): boolean {
  const at = rows.findIndex((one) => one.act === act);
  if (at >= 0) rows.splice(at, 1);
  return at >= 0;
}
