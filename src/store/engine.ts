/** The open database under a store: queries, transactions, and when to stop. */
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { emptyWriteAhead, openDatabase, translate } from './connection.ts';
import { StoreError } from './error.ts';
import { prepareAll, type Statements } from './statements.ts';

/**
 * Connections on which a write failed. They are never closed: closing copies the write-ahead file
 * into the database, and after a failed sync the kernel may show bytes there that are not on the
 * disk. The process should end by `process.exit`, which does not close them either (running out of
 * work does), and whoever opens next recovers from what the disk has.
 */
const abandoned: DatabaseSync[] = [];

export class Engine {
  readonly sql: Statements;
  readonly #db: DatabaseSync;
  readonly #patience: number;
  #state: 'open' | 'failed' | 'closed' = 'open';

  constructor(folder: string, patience: number) {
    this.#patience = patience;
    this.#db = openDatabase(folder, patience);
    try {
      this.sql = prepareAll(this.#db);
    } catch (error) {
      this.#db.close();
      throw translate(error);
    }
  }

  /** Throws `store.failed` or `store.closed`. */
  demandOpen(): void {
    if (this.#state === 'failed') throw new StoreError('store.failed');
    if (this.#state === 'closed') throw new StoreError('store.closed');
  }

  /** All rows of a query. `T` is what the tables say a row holds. */
  list<T>(query: keyof Statements, ...parameters: SQLInputValue[]): T[] {
    this.demandOpen();
    try {
      return this.sql[query].all(...parameters) as T[];
    } catch (error) {
      throw translate(error);
    }
  }

  /** The one row of a query by a whole key, or undefined. */
  one<T>(query: keyof Statements, ...parameters: SQLInputValue[]): T | undefined {
    return this.list<T>(query, ...parameters)[0];
  }

  /** One durable transaction; rolled back if `work` throws or `keep` says no to its result. */
  write<T>(work: () => T, keep: (result: T) => boolean = () => true): T {
    this.demandOpen();
    if (this.#db.isTransaction) throw new StoreError('store.misused', 'A commit is being signed.');
    try {
      this.sql.begin.run();
      const result = work();
      (keep(result) ? this.sql.commit : this.sql.rollback).run();
      return result;
    } catch (error) {
      throw this.#afterFailedWrite(translate(error));
    }
  }

  /** Decides whether the store may go on. In doubt it may not. */
  #afterFailedWrite(error: unknown): unknown {
    try {
      if (this.#db.isTransaction) this.sql.rollback.run();
    } catch {
      return this.#fail(error);
    }
    const harmless =
      !(error instanceof StoreError) || // of the caller: signing failed, or a value of a wrong type
      error.code === 'store.locked' ||
      error.code === 'store.no-room' ||
      error.code === 'store.misused';
    return harmless ? error : this.#fail(error);
  }

  #fail(error: unknown): unknown {
    this.#state = 'failed';
    abandoned.push(this.#db);
    return error;
  }

  /** Empties the write-ahead file. False if somebody was reading from it. */
  emptyWriteAhead(): boolean {
    this.demandOpen();
    try {
      return emptyWriteAhead(this.#db, this.#patience);
    } catch (error) {
      const said = translate(error);
      if (said instanceof StoreError && said.code === 'store.locked') return false;
      throw this.#fail(said);
    }
  }

  /** True if it was open. Refuses from here on; `close` may follow when others are done. */
  end(): boolean {
    if (this.#state !== 'open') return false;
    this.#state = 'closed';
    return true;
  }

  close(): void {
    this.#db.close();
  }
}
