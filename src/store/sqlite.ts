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
import { copyStore } from './backup.ts';
import { demandEdge, demandWhole, edgeTiles } from './batch.ts';
import { DATABASE_FILE, translate } from './connection.ts';
import { Engine } from './engine.ts';
import { StoreError } from './error.ts';
import type * as kept from './store.ts';

/** How long a call may wait for another process, in milliseconds. */
const PATIENCE = 5_000;

const EMPTY_ROOT = hash('sha256', '', 'buffer');

class SqliteStore implements kept.Store {
  readonly #folder: string;
  readonly #patience: number;
  readonly #engine: Engine;
  readonly #backups = new Set<Promise<void>>();

  constructor(folder: string, patience: number) {
    this.#folder = folder;
    this.#patience = patience;
    this.#engine = new Engine(folder, patience);
  }

  async rooms(): Promise<string[]> {
    const rows = this.#engine.list<{ room: string }>('rooms');
    return rows.map(({ room }) => room);
  }

  async createRoom(room: string): Promise<boolean> {
    return this.#engine.write(
      () => this.#engine.sql.createRoom.run({ room, root: EMPTY_ROOT }).changes === 1,
    );
  }

  async head(room: string): Promise<kept.Head | undefined> {
    const row = this.#engine.one<{
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
    const [row] = this.#engine.write(
      () => this.#engine.sql.lease.all({ room, holder, now, until }) as { fence: number }[],
    );
    return row && { room, fence: row.fence, until };
  }

  async release({ room, fence }: kept.Lease): Promise<void> {
    this.#engine.write(() => this.#engine.sql.release.run({ room, fence }));
  }

  async commit(
    lease: kept.Lease,
    expectedSize: number,
    batch: kept.Batch,
    sign: kept.SignHead,
  ): Promise<kept.CommitResult> {
    this.#engine.demandOpen();
    demandWhole(expectedSize, batch);
    return this.#engine.write<kept.CommitResult>(
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
    const sql = this.#engine.sql;
    type Guard = { size: number; holder: string | null; fence: number };
    const log = this.#engine.one<Guard>('guard', room);
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
      const row = this.#engine.one<{ hashes: Uint8Array }>('tile', room, level, position);
      return row === undefined ? [] : [{ level, position, hashes: row.hashes }];
    });
  }

  #leaves(room: string, from: number, to: number): Uint8Array[] {
    return this.#engine
      .list<{ leaf: Uint8Array }>('leaves', room, from, to)
      .map(({ leaf }) => leaf);
  }

  async entries(room: string, from: number, to: number): Promise<kept.StoredEntry[]> {
    const rows = this.#engine.list<{
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
    const rows = this.#engine.list<{ leaf_hash: Uint8Array }>('leafHashes', room, from, to);
    return rows.map((row) => row.leaf_hash);
  }

  async find(
    room: string,
    actId: string,
  ): Promise<{ index: number; leafHash: Uint8Array } | undefined> {
    const row = this.#engine.one<{
      position: number;
      leaf_hash: Uint8Array;
    }>('find', room, Buffer.from(actId, 'hex'));
    return row && { index: row.position, leafHash: row.leaf_hash };
  }

  async findAll(room: string, actIds: readonly string[]): Promise<Map<string, number>> {
    type Row = { position: number; act_id: Uint8Array };
    const rows = this.#engine.list<Row>('findAll', room, JSON.stringify(actIds));
    return new Map(rows.map((row) => [row.act_id.toHex(), row.position]));
  }

  async rootAt(room: string, size: number): Promise<Uint8Array | undefined> {
    return this.#engine.one<{ root: Uint8Array }>('rootAt', room, size - 1)?.root;
  }

  async tile(room: string, level: number, position: number): Promise<Uint8Array | undefined> {
    return this.#engine.one<{ hashes: Uint8Array }>('tile', room, level, position)?.hashes;
  }

  async enclosure(
    room: string,
    digest: string,
  ): Promise<kept.StoredEnclosure | 'destroyed' | undefined> {
    const row = this.#engine.one<{
      destroyed: number;
      salt: Uint8Array;
      bytes: Uint8Array;
    }>('enclosure', room, digest);
    if (row === undefined) return undefined;
    return row.destroyed === 1 ? 'destroyed' : { digest, salt: row.salt, bytes: row.bytes };
  }

  async destroyEnclosure(room: string, digest: string): Promise<void> {
    this.#engine.write(() => this.#engine.sql.destroyEnclosure.run(room, digest));
    // Also when the row was destroyed before: the earlier call may have been cut short here.
    const deadline = performance.now() + this.#patience;
    for (;;) {
      // A copy in progress reads the old pages until it is done; that is not held against it.
      await Promise.allSettled(this.#backups);
      if (this.#engine.emptyWriteAhead()) return;
      if (performance.now() > deadline) {
        throw new StoreError('store.locked', 'What was destroyed may still be in its files.');
      }
      await pause(10);
    }
  }

  async putCosignature(
    room: string,
    size: number,
    key: string,
    line: string,
    time: number,
  ): Promise<void> {
    this.#engine.write(() => this.#engine.sql.putCosignature.run({ room, size, key, line, time }));
  }

  async cosignatures(
    room: string,
  ): Promise<{ key: string; size: number; line: string; time: number }[]> {
    type Row = { key: string; size: number; line: string; time: number };
    return this.#engine.list<Row>('cosignatures', room).map((row) => ({ ...row }));
  }

  async cosignaturesAt(
    room: string,
    size: number,
  ): Promise<{ key: string; line: string; time: number }[]> {
    type Row = { key: string; line: string; time: number };
    return this.#engine.list<Row>('cosignaturesAt', room, size).map((row) => ({ ...row }));
  }

  async checkpointAt(room: string, size: number): Promise<Uint8Array | undefined> {
    return this.#engine.one<{ note: Uint8Array }>('checkpointAt', room, size)?.note;
  }

  async putSnapshot(room: string, snapshot: kept.Snapshot): Promise<void> {
    const { size, root, rules, state, digest } = snapshot;
    this.#engine.write(() =>
      this.#engine.sql.putSnapshot.run({ room, size, root, rules, state, digest }),
    );
  }

  async snapshot(room: string): Promise<kept.Snapshot | undefined> {
    const row = this.#engine.one<kept.Snapshot>('snapshot', room);
    return row && { ...row };
  }

  async getValue(room: string, name: string, now: number): Promise<Uint8Array | undefined> {
    return this.#engine.one<{ value: Uint8Array }>('getValue', room, name, now)?.value;
  }

  async putValue(room: string, name: string, value: kept.StoredValue): Promise<void> {
    this.#engine.write(() =>
      this.#engine.sql.putValue.run({
        room,
        name,
        value: value.value,
        expires: value.expires ?? null,
      }),
    );
  }

  async swapValue(
    room: string,
    name: string,
    now: number,
    expected: Uint8Array | undefined,
    next: kept.StoredValue | undefined,
  ): Promise<boolean> {
    const sql = this.#engine.sql;
    const at = { room, name, now };
    return this.#engine.write(() => {
      if (next === undefined) {
        if (expected === undefined)
          return this.#engine.one('getValue', room, name, now) === undefined;
        return sql.removeValue.run({ ...at, expected }).changes === 1;
      }
      const { value } = next;
      const expires = next.expires ?? null;
      if (expected === undefined) return sql.addValue.run({ ...at, value, expires }).changes === 1;
      return sql.replaceValue.run({ ...at, value, expires, expected }).changes === 1;
    });
  }

  async valueNames(room: string, prefix: string, now: number): Promise<string[]> {
    const rows = this.#engine.list<{ name: string }>('valueNames', room, prefix, now);
    return rows.map(({ name }) => name);
  }

  async sweep(now: number): Promise<void> {
    this.#engine.write(() => this.#engine.sql.sweep.run(now));
  }

  async backup(target: string): Promise<void> {
    this.#engine.demandOpen();
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
    if (!this.#engine.end()) return;
    await Promise.allSettled(this.#backups);
    this.#engine.close();
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
