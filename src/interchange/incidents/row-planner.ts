import { toHex, utf8 } from '#record/bytes.ts';
import type { ContextRow } from './context-row.ts';
import type { ObservationRow } from './observation-row.ts';
import type { ReportRow } from './report-row.ts';
import type { RowFault } from './row-fault.ts';
import { rowFault } from './row-fault.ts';
import { SeenRows } from './seen-rows.ts';

/** By what an import knows rows again. */
export interface RowMemory {
  /** 32 bytes of SHA-256. */
  digest: (bytes: Uint8Array) => Uint8Array;
  /** Whose numbers the rows' numbers are: an office, a register. Two files of one scope that both have a row 7 speak of one row. */
  scope: string;
  /** How the content digest of a row that was entered before begins, by its id: all of it, or 32 digits. */
  entered?: (id: string) => string | undefined;
}

/** What is to be done about a row that could be read. */
export type RowPlan =
  | {
      do: 'enter';
      /** Hex. Of the kind of table, the scope and the row's own number: the same in any import of the row. */
      id: string;
      /** Hex. Of what the row says: for telling an amended row from one that was entered. */
      content: string;
      row: ReportRow | ContextRow | ObservationRow;
      /** Of context alone: the content that the publisher said before, which this takes the place of. */
      replaces?: string;
    }
  /** Entered before, with the same content. */
  | { do: 'skip'; id: string }
  | { do: 'reject'; faults: RowFault[] };

/** Plans the rows of one file, each by itself but for those that have the same number. */
export class RowPlanner {
  readonly #memory: RowMemory;
  readonly #seen = new SeenRows();

  constructor(memory: RowMemory) {
    this.#memory = memory;
  }

  /**
   * Refusals: `intake.row-twice`, `intake.changed`.
   *
   * @param table the kind of table: its map's name
   * @param line of the row, or the number of the feature
   */
  plan(row: ReportRow | ContextRow | ObservationRow, table: string, line: number): RowPlan {
    const { digest, scope, entered } = this.#memory;
    const own = row.kind === 'context' ? row.publisherId : row.row;
    const idBytes = digest(utf8(JSON.stringify(['parley/intake-row@v1', table, scope, own])));
    const seen = this.#seen.add(idBytes, line);
    if (seen !== undefined)
      return { do: 'reject', faults: [rowFault('row-twice', { names: [String(seen)] })] };
    const id = toHex(idBytes);
    // Keys stand in the order in which the row was made, which is always the same.
    const content = toHex(digest(utf8(JSON.stringify(row))));
    const before = entered?.(id);
    if (before === undefined) return { do: 'enter', id, content, row };
    if (content.startsWith(before)) return { do: 'skip', id };
    // A publisher brings its own events up to date; what a person reported is amended by a person.
    return row.kind === 'context'
      ? { do: 'enter', id, content, row, replaces: before }
      : { do: 'reject', faults: [rowFault('changed')] };
  }
}
