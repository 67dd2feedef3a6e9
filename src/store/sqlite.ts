/**
 * The embedded store: one SQLite file in a folder.
 *
 * node:sqlite is synchronous. Each call does its work at once, on the calling thread, and returns
 * a settled promise; so nothing of this process comes between the parts of one call, and a call
 * holds up everything else for as long as it takes. It shows in three places: `commit` waits for
 * the disk (about 0.2 ms, some milliseconds on a busy machine), ranges cost what they return (ask
 * for hundreds, not for the log), and a call may wait up to PATIENCE for another process that is
 * writing. `backup` alone works on another thread.
 */
import { hash } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { copyStore } from './backup.ts';
import { demandEdge, demandWhole, edgeTiles } from './batch.ts';
import { DATABASE_FILE, emptyWriteAhead, openDatabase, translate } from './connection.ts';
import { StoreError } from './error.ts';
import { prepareAll, type Statements } from './statements.ts';
import type * as kept from './store.ts';

/** How long a call may wait for another process, in milliseconds. */
const PATIENCE = 5_000;

const EMPTY_ROOT = hash('sha256', '', 'buffer');

/**
 * Connections on which a write failed. They are never closed: closing copies the write-ahead file
 * into the database, and after a failed sync the kernel may show bytes there that are not on the
 * disk. The process should end by `process.exit`, which does not close them either (running out of
 * work does), and whoever opens next recovers from what the disk has.
 */
const abandoned: DatabaseSync[] = [];

class SqliteStore implements kept.Store {
  readonly #folder: string;
  readonly #patience: number;
  readonly #db: DatabaseSync;
  readonly #sql: Statements;
  readonly #backups = new Set<Promise<void>>();
  #state: 'open' | 'failed' | 'closed' = 'open';

  constructor(folder: string, patience: number) {
    this.#folder = folder;
    this.#patience = patience;
    this.#db = openDatabase(folder, patience);
    this.#sql = prepareAll(this.#db);
  }

  #demandOpen(): void {
    if (this.#state === 'failed') throw new StoreError('store.failed');
    if (this.#state === 'closed') throw new StoreError('store.closed');
  }

  /** All rows of a query. `T` is what the tables say a row holds. */
  #list<T>(query: keyof Statements, ...parameters: SQLInputValue[]): T[] {
    this.#demandOpen();
    try {
      return this.#sql[query].all(...parameters) as T[];
    } catch (error) {
      throw translate(error);
    }
  }

  /** The one row of a query by a whole key, or undefined. */
  #one<T>(query: keyof Statements, ...parameters: SQLInputValue[]): T | undefined {
    return this.#list<T>(query, ...parameters)[0];
  }

  /** One durable transaction; rolled back if `work` throws or `keep` says no to its result. */
  #write<T>(work: () => T, keep: (result: T) => boolean = () => true): T {
    this.#demandOpen();
    try {
      this.#sql.begin.run();
      const result = work();
      (keep(result) ? this.#sql.commit : this.#sql.rollback).run();
      return result;
    } catch (error) {
      throw this.#afterFailedWrite(translate(error));
    }
  }

  /** Decides whether the store may go on. In doubt it may not. */
  #afterFailedWrite(error: unknown): unknown {
    try {
      if (this.#db.isTransaction) this.#sql.rollback.run();
    } catch {
      return this.#fail(error);
    }
    const harmless =
      !(error instanceof StoreError) || // a bug of the caller, such as a value of a wrong type
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

  async rooms(): Promise<string[]> {
    const rows = this.#list<{ room: string }>('rooms');
    return rows.map(({ room }) => room);
  }

  async createRoom(room: string): Promise<boolean> {
    return this.#write(() => this.#sql.createRoom.run({ room, root: EMPTY_ROOT }).changes === 1);
  }

  async head(room: string): Promise<kept.Head | undefined> {
    const row = this.#one<{
      size: number;
      root: Uint8Array;
      last_admitted: number;
      note: Uint8Array | null;
    }>('head', room);
    if (row === undefined) return undefined;
    const { size, root, last_admitted: lastAdmitted, note } = row;
    if (note === null && size > 0) throw new StoreError('store.corrupt');
    return { size, root, checkpoint: note ?? new Uint8Array(0), lastAdmitted };
  }

  async lease(
    room: string,
    holder: string,
    now: number,
    until: number,
  ): Promise<kept.Lease | undefined> {
    const [row] = this.#write(
      () => this.#sql.lease.all({ room, holder, now, until }) as { fence: number }[],
    );
    return row && { room, fence: row.fence, until };
  }

  async release({ room, fence }: kept.Lease): Promise<void> {
    this.#write(() => this.#sql.release.run({ room, fence }));
  }

  async commit(
    lease: kept.Lease,
    expectedSize: number,
    batch: kept.Batch,
    sign: kept.SignHead,
  ): Promise<kept.CommitResult> {
    this.#demandOpen();
    demandWhole(expectedSize, batch);
    return this.#write<kept.CommitResult>(
      () => this.#append(lease, expectedSize, batch, sign),
      ({ ok }) => ok,
    );
  }

  #append(
    { room, fence }: kept.Lease,
    from: number,
    batch: kept.Batch,
    sign: kept.SignHead,
  ): kept.CommitResult {
    const sql = this.#sql;
    type Guard = { size: number; holder: string | null; fence: number };
    const log = this.#one<Guard>('guard', room);
    if (log === undefined || log.holder === null || log.fence !== fence) {
      return { ok: false, why: 'fenced' };
    }
    if (log.size !== from) return { ok: false, why: 'moved' };

    try {
      const edge = this.#edge(room, from);
      demandEdge(from, edge, batch);
      // Entries first, so that a batch that is refused has not yet moved any enclosure's bytes.
      for (const entry of batch.entries) {
        const { changes } = sql.addEntry.run(
          room,
          entry.index,
          entry.leafHash,
          entry.root,
          Buffer.from(entry.actId, 'hex'),
          entry.bodySalt,
          JSON.stringify(entry.encloses),
          entry.leaf,
          entry.body,
        );
        if (changes === 0) return { ok: false, why: 'duplicate' };
      }
      for (const { digest, salt, bytes } of batch.enclosures) {
        sql.addEnclosure.run(room, digest, salt, bytes);
      }
      for (const { level, position, hashes } of batch.tiles) {
        sql.putTile.run(room, level, position, hashes);
      }
      const { size, root, lastAdmitted } = batch.head;
      const checkpoint = sign({ leaves: this.#leaves(room, from, size), edge });
      if (checkpoint.length === 0) throw new StoreError('store.misused', 'Nothing was signed.');
      sql.addCheckpoint.run(room, size, checkpoint);
      sql.moveHead.run(size, root, lastAdmitted, room);
      return { ok: true };
    } catch (error) {
      // Of uniqueness: the log is at this size, and yet there is something beyond it.
      throw isConflict(error) ? new StoreError('store.corrupt', undefined, error) : error;
    }
  }

  /** The unfinished tiles at a size, as far as they are there. */
  #edge(room: string, size: number): kept.StoredTile[] {
    return edgeTiles(size).flatMap(({ level, position }) => {
      const row = this.#one<{ hashes: Uint8Array }>('tile', room, level, position);
      return row === undefined ? [] : [{ level, position, hashes: row.hashes }];
    });
  }

  #leaves(room: string, from: number, to: number): Uint8Array[] {
    return this.#list<{ leaf: Uint8Array }>('leaves', room, from, to).map(({ leaf }) => leaf);
  }

  async entries(room: string, from: number, to: number): Promise<kept.StoredEntry[]> {
    const rows = this.#list<{
      position: number;
      leaf_hash: Uint8Array;
      root: Uint8Array;
      act_id: Uint8Array;
      body_salt: Uint8Array;
      encloses: string;
      leaf: Uint8Array;
      body: Uint8Array;
    }>('entries', room, from, to);
    return rows.map((row) => ({
      index: row.position,
      leaf: row.leaf,
      leafHash: row.leaf_hash,
      root: row.root,
      actId: row.act_id.toHex(),
      bodySalt: row.body_salt,
      body: row.body,
      encloses: JSON.parse(row.encloses) as string[],
    }));
  }

  async leaves(room: string, from: number, to: number): Promise<Uint8Array[]> {
    return this.#leaves(room, from, to);
  }

  async leafHashes(room: string, from: number, to: number): Promise<Uint8Array[]> {
    const rows = this.#list<{ leaf_hash: Uint8Array }>('leafHashes', room, from, to);
    return rows.map((row) => row.leaf_hash);
  }

  async find(
    room: string,
    actId: string,
  ): Promise<{ index: number; leafHash: Uint8Array } | undefined> {
    const row = this.#one<{
      position: number;
      leaf_hash: Uint8Array;
    }>('find', room, Buffer.from(actId, 'hex'));
    return row && { index: row.position, leafHash: row.leaf_hash };
  }

  async rootAt(room: string, size: number): Promise<Uint8Array | undefined> {
    return this.#one<{ root: Uint8Array }>('rootAt', room, size - 1)?.root;
  }

  async tile(room: string, level: number, position: number): Promise<Uint8Array | undefined> {
    return this.#one<{ hashes: Uint8Array }>('tile', room, level, position)?.hashes;
  }

  async enclosure(
    room: string,
    digest: string,
  ): Promise<kept.StoredEnclosure | 'destroyed' | undefined> {
    const row = this.#one<{
      destroyed: number;
      salt: Uint8Array;
      bytes: Uint8Array;
    }>('enclosure', room, digest);
    if (row === undefined) return undefined;
    return row.destroyed === 1 ? 'destroyed' : { digest, salt: row.salt, bytes: row.bytes };
  }

  async destroyEnclosure(room: string, digest: string): Promise<void> {
    this.#write(() => this.#sql.destroyEnclosure.run(room, digest));
    // Also when the row was destroyed before: the earlier call may have been cut short here.
    const deadline = performance.now() + this.#patience;
    for (;;) {
      // A copy in progress reads the old pages until it is done; that is not held against it.
      await Promise.allSettled(this.#backups);
      if (this.#emptyWriteAhead()) return;
      if (performance.now() > deadline) {
        throw new StoreError('store.locked', 'What was destroyed may still be in its files.');
      }
      await pause(10);
    }
  }

  #emptyWriteAhead(): boolean {
    this.#demandOpen();
    try {
      return emptyWriteAhead(this.#db, this.#patience);
    } catch (error) {
      const said = translate(error);
      if (said instanceof StoreError && said.code === 'store.locked') return false;
      throw this.#fail(said);
    }
  }

  async putCosignature(
    room: string,
    size: number,
    key: string,
    line: string,
    time: number,
  ): Promise<void> {
    this.#write(() => this.#sql.putCosignature.run({ room, size, key, line, time }));
  }

  async cosignatures(
    room: string,
  ): Promise<{ key: string; size: number; line: string; time: number }[]> {
    type Row = { key: string; size: number; line: string; time: number };
    return this.#list<Row>('cosignatures', room).map((row) => ({ ...row }));
  }

  async cosignaturesAt(
    room: string,
    size: number,
  ): Promise<{ key: string; line: string; time: number }[]> {
    type Row = { key: string; line: string; time: number };
    return this.#list<Row>('cosignaturesAt', room, size).map((row) => ({ ...row }));
  }

  async checkpointAt(room: string, size: number): Promise<Uint8Array | undefined> {
    return this.#one<{ note: Uint8Array }>('checkpointAt', room, size)?.note;
  }

  async putSnapshot(room: string, snapshot: kept.Snapshot): Promise<void> {
    const { size, root, rules, state, digest } = snapshot;
    this.#write(() => this.#sql.putSnapshot.run({ room, size, root, rules, state, digest }));
  }

  async snapshot(room: string): Promise<kept.Snapshot | undefined> {
    const row = this.#one<kept.Snapshot>('snapshot', room);
    return row && { ...row };
  }

  async getValue(room: string, name: string, now: number): Promise<Uint8Array | undefined> {
    return this.#one<{ value: Uint8Array }>('getValue', room, name, now)?.value;
  }

  async putValue(room: string, name: string, value: kept.StoredValue): Promise<void> {
    this.#write(() =>
      this.#sql.putValue.run({ room, name, value: value.value, expires: value.expires ?? null }),
    );
  }

  async swapValue(
    room: string,
    name: string,
    now: number,
    expected: Uint8Array | undefined,
    next: kept.StoredValue | undefined,
  ): Promise<boolean> {
    const sql = this.#sql;
    const at = { room, name, now };
    return this.#write(() => {
      if (next === undefined) {
        if (expected === undefined) return this.#one('getValue', room, name, now) === undefined;
        return sql.removeValue.run({ ...at, expected }).changes === 1;
      }
      const { value } = next;
      const expires = next.expires ?? null;
      if (expected === undefined) return sql.addValue.run({ ...at, value, expires }).changes === 1;
      return sql.replaceValue.run({ ...at, value, expires, expected }).changes === 1;
    });
  }

  async valueNames(room: string, prefix: string, now: number): Promise<string[]> {
    const rows = this.#list<{ name: string }>('valueNames', room, prefix, now);
    return rows.map(({ name }) => name);
  }

  async sweep(now: number): Promise<void> {
    this.#write(() => this.#sql.sweep.run(now));
  }

  async backup(target: string): Promise<void> {
    this.#demandOpen();
    const copying = copyStore(join(this.#folder, DATABASE_FILE), target, DATABASE_FILE);
    this.#backups.add(copying);
    try {
      await copying;
    } catch (error) {
      throw translate(error);
    } finally {
      this.#backups.delete(copying);
    }
  }

  async close(): Promise<void> {
    if (this.#state !== 'open') return;
    this.#state = 'closed';
    await Promise.allSettled(this.#backups);
    this.#db.close();
  }
}

function isConflict(error: unknown): boolean {
  const SQLITE_CONSTRAINT_PRIMARYKEY = 1555;
  return (
    error instanceof Error && 'errcode' in error && error.errcode === SQLITE_CONSTRAINT_PRIMARYKEY
  );
}

/**
 * Opens the store in a folder; makes it if there is none. Several processes may have it open.
 * Throws StoreError: `store.too-new`, `store.foreign`, `store.corrupt`, `store.not-durable`,
 * `store.locked`, `store.failed`.
 *
 * @param patience how long a call may wait for another process, in milliseconds
 * @example
 * const store = await openSqliteStore('data');
 * await store.createRoom(room);
 * await store.close();
 */
export async function openSqliteStore(folder: string, patience = PATIENCE): Promise<kept.Store> {
  return new SqliteStore(folder, patience);
}
