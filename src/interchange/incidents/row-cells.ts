import { refusedCharacter } from '#core/text/segments.ts';
import type { Recognised } from './recognise.ts';
import { isReferredClass, saysReferred, saysSome } from './referred.ts';
import type { RowFault } from './row-fault.ts';
import { rowFault } from './row-fault.ts';

/** Longest words of a report, and longest line (core/words.ts). */
export const LONGEST_WORDS = 4_000;
export const LONGEST_LINE = 200;

/** One row's cells by what they say. A cell is words and nothing else, whatever it begins with. */
export class RowCells {
  readonly #table: Recognised;
  readonly #cells: readonly string[];
  readonly faults: RowFault[] = [];

  constructor(table: Recognised, cells: readonly string[]) {
    this.#table = table;
    this.#cells = cells;
  }

  /** What the file calls the column of a field. */
  column(field: string): string {
    const at = this.#table.at[field];
    return (at === undefined ? undefined : this.#table.headers[at]) ?? field;
  }

  /** The cell of a field without the spaces round it; empty where there is no such column. */
  get(field: string): string {
    const at = this.#table.at[field];
    return at === undefined ? '' : (this.#cells[at] ?? '').trim();
  }

  /** Whether the row belongs to what Parley takes nothing of (IC2): by its class, by a column that counts such things, or by any words in it. */
  isReferred(classes: readonly string[]): boolean {
    return (
      classes.some((field) => isReferredClass(this.get(field))) ||
      this.#table.referred.some((at) => saysSome(this.#cells[at] ?? '')) ||
      this.#cells.some((cell) => saysReferred(cell))
    );
  }

  add(what: Parameters<typeof rowFault>[0], field: string, names?: readonly string[]): void {
    const column = this.column(field);
    this.faults.push(rowFault(what, names === undefined ? { column } : { column, names }));
  }

  /** Words that a reader will see as they were written; line ends are line feeds. Undefined where there are none, or where they are refused. */
  words(field: string, longest: number): string | undefined {
    const words = this.get(field).replaceAll('\r\n', '\n');
    if (words === '') return undefined;
    if (words.length > longest) this.add('too-long', field, [String(longest)]);
    else if (refusedCharacter(words) !== undefined) this.add('control', field);
    else if (longest <= LONGEST_LINE && words.includes('\n')) this.add('one-line', field);
    else return words;
    return undefined;
  }
}
