import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { assertDurable, DATABASE_FILE } from './connection.ts';
import { storeContract } from './contract.ts';
import { begin, expectSame, grow, LATER, NOW, refusal, type Kept } from './contract/kept.ts';
import {
  commitTo,
  madeCheckpoint,
  MadeLog,
  makeEnclosure,
  nextRoot,
  sha256,
} from './contract/made.ts';
import { SCHEMA_VERSION } from './schema.ts';
import { openSqliteStore } from './sqlite.ts';
import type { Store } from './store.ts';

async function openInNewFolder(patience?: number): Promise<Kept & { folder: string }> {
  const base = mkdtempSync(join(tmpdir(), 'parley-store-'));
  const folder = join(base, 'data');
  const opened: Store[] = [];
  const open = async (at: string): Promise<Store> => {
    const store = await openSqliteStore(at, patience);
    opened.push(store);
    return store;
  };
  let targets = 0;
  return {
    folder,
    store: await open(folder),
    reopen: () => open(folder),
    newTarget: async () => join(base, `backup ${(targets += 1)}`),
    openBackup: open,
    files: async () => readdirSync(folder).map((name) => readFileSync(join(folder, name))),
    dispose: async () => {
      for (const store of opened) await store.close();
      rmSync(base, { recursive: true, force: true });
    },
  };
}

storeContract('SQLite', openInNewFolder);

describe('SQLite file', () => {
  let kept: Kept & { folder: string };
  let file: string;
  beforeEach(async () => {
    kept = await openInNewFolder(200);
    file = join(kept.folder, DATABASE_FILE);
  });
  afterEach(async () => {
    await kept.dispose();
  });

  /** The file as another program sees it. */
  function raw<T>(look: (db: DatabaseSync) => T): T {
    const db = new DatabaseSync(file);
    try {
      return look(db);
    } finally {
      db.close();
    }
  }

  test.skipIf(process.platform === 'win32')('RC10 only its owner can read it', async () => {
    const mode = (path: string): string => (statSync(path).mode & 0o777).toString(8);
    await begin(kept);
    expect(mode(kept.folder)).toBe('700');
    const names = readdirSync(kept.folder).toSorted();
    expect(names).toEqual([DATABASE_FILE, `${DATABASE_FILE}-shm`, `${DATABASE_FILE}-wal`]);
    for (const name of names) expect(mode(join(kept.folder, name))).toBe('600');
    for (const name of names) chmodSync(join(kept.folder, name), 0o644);
    await kept.reopen();
    for (const name of names) expect(mode(join(kept.folder, name))).toBe('600');
    const target = await kept.newTarget();
    await kept.store.backup(target);
    expect(mode(target)).toBe('700');
    expect(mode(join(target, DATABASE_FILE))).toBe('600');
  });

  test('RC4.1 a connection that could lose what it acknowledged is refused', () => {
    raw((db) => {
      const settle = (sql: string): void => db.exec(`PRAGMA ${sql}`);
      settle('synchronous = FULL');
      settle('secure_delete = ON');
      expect(() => assertDurable(db)).not.toThrow();
      for (const [tampered, right] of [
        ['synchronous = NORMAL', 'synchronous = FULL'],
        ['synchronous = OFF', 'synchronous = FULL'],
        ['secure_delete = OFF', 'secure_delete = ON'],
        ['secure_delete = FAST', 'secure_delete = ON'],
        ['foreign_keys = OFF', 'foreign_keys = ON'],
      ] as const) {
        settle(tampered);
        expect(() => assertDurable(db)).toThrow(
          expect.objectContaining({ code: 'store.not-durable' }),
        );
        settle(right);
      }
      expect(() => assertDurable(db)).not.toThrow();
    });
  });

  test('RC4.1 a database without a write-ahead file is refused', async () => {
    await kept.store.close();
    raw((db) => {
      db.exec('PRAGMA journal_mode = DELETE; PRAGMA secure_delete = ON');
      expect(() => assertDurable(db)).toThrow(
        expect.objectContaining({ code: 'store.not-durable' }),
      );
    });
    // Opening the store puts it right.
    await kept.reopen();
    raw((db) => {
      expect(db.prepare('PRAGMA journal_mode').get()?.['journal_mode']).toBe('wal');
    });
  });

  test('a file of a newer Parley is refused and left alone', async () => {
    await kept.store.close();
    raw((db) => db.exec(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`));
    const before = readFileSync(file);
    expect(await refusal(kept.reopen())).toBe('store.too-new');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('a database of another program is refused and left alone', async () => {
    const folder = await kept.newTarget();
    mkdirSync(folder);
    file = join(folder, DATABASE_FILE);
    raw((db) => db.exec('CREATE TABLE log (line TEXT)'));
    const before = readFileSync(file);
    expect(await refusal(openSqliteStore(folder))).toBe('store.foreign');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('a file that is no database is refused and left alone', async () => {
    const folder = await kept.newTarget();
    mkdirSync(folder);
    file = join(folder, DATABASE_FILE);
    writeFileSync(file, 'This is the minutes of the last meeting.\n'.repeat(100));
    expect(await refusal(openSqliteStore(folder))).toBe('store.corrupt');
    expect(readFileSync(file, 'latin1')).toMatch(/^This is the minutes/);
  });

  test('two may make the store at once', async () => {
    const folder = await kept.newTarget();
    const stores = await Promise.all([openSqliteStore(folder), openSqliteStore(folder)]);
    expect(await stores[0].createRoom('r')).toBe(true);
    expect(await stores[1].createRoom('r')).toBe(false);
    for (const store of stores) await store.close();
  });

  test('RC5.1 what another process keeps locked can be tried again', async () => {
    const begun = await begin(kept);
    const batch = begun.log.batch(2);
    const other = new DatabaseSync(file);
    other.exec('BEGIN IMMEDIATE');
    expect(await refusal(commitTo(begun.store, begun.lease, 0, batch))).toBe('store.locked');
    expect((await begun.store.head(begun.room))?.size).toBe(0);
    other.exec('ROLLBACK');
    other.close();
    expect(await commitTo(begun.store, begun.lease, 0, batch)).toEqual({ ok: true });
  });

  test('a destruction waits for readers of the old pages, and says if it could not', async () => {
    const begun = await begin(kept);
    const secret = makeEnclosure(new Uint8Array(Buffer.from('the words that were taken back')));
    await grow(begun, [{ encloses: [secret.digest] }], [secret]);
    const inFiles = (): boolean =>
      readdirSync(kept.folder).some((name) =>
        readFileSync(join(kept.folder, name)).includes(secret.bytes),
      );
    expect(inFiles()).toBe(true);
    const reader = new DatabaseSync(file);
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM log').get();
    const destroying = begun.store.destroyEnclosure(begun.room, secret.digest);
    expect(await refusal(destroying)).toBe('store.locked');
    expect(await begun.store.enclosure(begun.room, secret.digest)).toBe('destroyed');
    expect(inFiles()).toBe(true);
    const again = begun.store.destroyEnclosure(begun.room, secret.digest);
    reader.exec('COMMIT');
    await again;
    expect(inFiles()).toBe(false);
    reader.close();
  });

  test('RC2 a destruction that a crash cut short is finished at the next opening', async () => {
    const begun = await begin(kept);
    const secret = makeEnclosure(new Uint8Array(Buffer.from('the words that were taken back')));
    await grow(begun, [{ encloses: [secret.digest] }], [secret]);
    const reader = new DatabaseSync(file);
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM log').get();
    await refusal(begun.store.destroyEnclosure(begun.room, secret.digest));
    reader.exec('COMMIT');
    const files = await Promise.all([kept.files?.(), kept.reopen()]).then(() => kept.files?.());
    expect(files?.some((bytes) => Buffer.from(bytes).includes(secret.bytes))).toBe(false);
    reader.close();
  });

  test('RC5.2 an entry beyond the size is damage: the store stops', async () => {
    const begun = await begin(kept);
    await grow(begun, 3);
    const { store, room, lease } = begun;
    const before = new MadeLog(room, begun.log.entries.slice(0, 2));
    raw((db) =>
      db.prepare('UPDATE log SET size = 2, root = ? WHERE room = ?').run(before.root, room),
    );
    expect(await refusal(commitTo(store, lease, 2, before.batch(1)))).toBe('store.corrupt');
    expect(await refusal(store.head(room))).toBe('store.failed');
    expect(await refusal(commitTo(store, lease, 3, begun.log.batch(1)))).toBe('store.failed');
  });

  test('while a batch is signed nothing else is written', async () => {
    const begun = await begin(kept);
    const { store, room, lease, log } = begun;
    const other: Promise<unknown>[] = [];
    const batch = log.batch(1);
    const result = await store.commit(lease, 0, batch, () => {
      other.push(refusal(store.putValue(room, 'name', { value: new Uint8Array(1) })));
      return madeCheckpoint(batch.head);
    });
    expect(result).toEqual({ ok: true });
    expect(await Promise.all(other)).toEqual(['store.misused']);
    log.add(batch);
    await grow(begun, 1);
    await expectSame(store, log);
  });

  test('RC5.2 an unfinished tile that is missing or cut is damage: the store stops', async () => {
    for (const harm of [
      'DELETE FROM tile WHERE level = 1',
      'UPDATE tile SET hashes = substr(hashes, 1, 32) WHERE level = 0 AND position = 1',
    ]) {
      const store = await kept.reopen();
      const begun = await begin({ ...kept, store });
      await grow(begun, 300);
      raw((db) => db.exec(harm));
      const commit = commitTo(store, begun.lease, 300, begun.log.batch(1));
      expect(await refusal(commit)).toBe('store.corrupt');
      expect(await refusal(store.head(begun.room))).toBe('store.failed');
      raw((db) => db.exec('DELETE FROM tile'));
    }
  });

  test.skipIf(process.platform === 'win32')(
    'RC5.1 after a failed write the store refuses everything, and nothing is lost',
    async () => {
      await kept.store.close();
      // The limit on a file's size stands for a disk that is full or broken.
      const child = fileURLToPath(new URL('contract/until-failure.ts', import.meta.url));
      const run = spawnSync(
        'sh',
        ['-c', 'ulimit -f 1200; exec "$0" "$1" "$2"', process.execPath, child, kept.folder],
        { encoding: 'utf8' },
      );
      expect(run.stderr).toBe('');
      const told = JSON.parse(run.stdout) as { acknowledged: number; codes: string[] };
      expect(told.acknowledged).toBeGreaterThan(0);
      expect(new Set(told.codes)).toEqual(new Set(['store.failed']));
      const store = await kept.reopen();
      const entries = await store.entries('room', 0, 1e9);
      // The batch that failed may be there or not; whatever is there is whole.
      expect([told.acknowledged, told.acknowledged + 10]).toContain(entries.length);
      let root = sha256();
      for (const entry of entries) root = nextRoot(root, entry.leafHash);
      expect(await store.head('room')).toMatchObject({ size: entries.length, root });
      const lease = await store.lease('room', 'next', LATER, LATER + NOW);
      if (lease === undefined) throw new Error('not granted');
      const log = new MadeLog('room', entries);
      await grow({ store, room: 'room', lease, log }, 5);
      await expectSame(store, log);
    },
  );
});
