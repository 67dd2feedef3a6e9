import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Counts what a store holds, past the program: on a connection of its own, over every table there is. A table that is added later is counted too.
 */
export class RowCounts {
  readonly #db: DatabaseSync;

  /** @param folder of the talks; the store is in it */
  constructor(folder: string) {
    this.#db = new DatabaseSync(join(folder, 'store', 'parley.db'), { readOnly: true });
  }

  now(): Record<string, number> {
    const counts: Record<string, number> = {};
    const tables = this.#db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .all() as { name: string }[];
    for (const { name } of tables) {
      counts[name] = (
        this.#db.prepare(`SELECT count(*) AS n FROM "${name}"`).get() as { n: number }
      ).n;
    }
    return counts;
  }

  close(): void {
    this.#db.close();
  }
}
