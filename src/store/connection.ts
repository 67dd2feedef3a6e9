/**
 * Opening the file so that what is acknowledged is on the disk, what is destroyed is gone, and
 * nobody but the operator's account can read it.
 */
import { chmodSync, closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreError } from './error.ts';
import { checkOwnership, ensureSchema } from './schema.ts';

/** The name of the database in its folder. */
export const DATABASE_FILE = 'parley.db';

const SQLITE_BUSY = 5;
const SQLITE_LOCKED = 6;
const SQLITE_CORRUPT = 11;
const SQLITE_CONSTRAINT = 19;
const SQLITE_NOTADB = 26;
const SQLITE_CONSTRAINT_FOREIGNKEY = 787;

/** The engine's own number for what went wrong, or undefined if the error is not from there. */
function engineCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error)) return undefined;
  return typeof error.errcode === 'number' ? error.errcode : undefined;
}

/** The engine's error as ours. Anything else (a bug, or already ours) passes through. */
export function translate(error: unknown): unknown {
  const code = engineCode(error);
  if (code === undefined) return error;
  if (code === SQLITE_CONSTRAINT_FOREIGNKEY) return new StoreError('store.no-room');
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return new StoreError('store.locked', undefined, error);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return new StoreError('store.corrupt', undefined, error);
    case SQLITE_CONSTRAINT:
      // A value that its column does not take, such as NaN or 1.5 for a size.
      return new StoreError('store.misused', undefined, error);
    default:
      return new StoreError('store.failed', undefined, error);
  }
}

/** Makes names in a folder as durable as the files they name. Windows has no such call. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  syncFile(folder, 'r');
}

export function syncFile(path: string, flags = 'r+'): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Makes a folder, closed to other accounts. One that is there already is left as it is. */
function makeFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  // A new name is durable once the folder that holds it is synced, so every one up to the last
  // that was there before.
  const top = dirname(resolve(first));
  for (let at = dirname(resolve(folder)); ; at = dirname(at)) {
    syncFolder(at);
    if (at === top || at === dirname(at)) break;
  }
}

/** Side files take the mode of the database when they are made; an older one may be laxer. */
function closeToOthers(file: string): void {
  closeSync(openSync(file, 'a', 0o600));
  for (const path of [file, `${file}-wal`, `${file}-shm`]) {
    try {
      chmodSync(path, 0o600);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
}

// The last two are for speed alone. Act ids are spread evenly, so that nearly every entry of a
// batch touches a page of their index of its own: 32 MiB of pages are kept at hand, and a page that
// many batches touch is moved from the write-ahead file (16 MiB) once for all of them.
const SETTINGS = `
PRAGMA synchronous = FULL;
PRAGMA fullfsync = ON;
PRAGMA checkpoint_fullfsync = ON;
PRAGMA foreign_keys = ON;
PRAGMA secure_delete = ON;
PRAGMA trusted_schema = OFF;
PRAGMA temp_store = MEMORY;
PRAGMA journal_size_limit = 67108864;
PRAGMA cache_size = -32768;
PRAGMA wal_autocheckpoint = 4096;
`;

/** What must hold on a connection that acknowledges anything, as the engine reports it. */
const REQUIRED: readonly (readonly [name: string, value: string | number])[] = [
  ['journal_mode', 'wal'],
  // FULL. At NORMAL a commit in this journal mode is not synced, and power loss takes back acts
  // that somebody already has a receipt for (RC4.1).
  ['synchronous', 2],
  ['foreign_keys', 1],
  // Otherwise destroyed bytes stay in free pages (RC2).
  ['secure_delete', 1],
];

/** Throws `store.not-durable` unless the settings are in force. Asked, never assumed. */
export function assertDurable(db: DatabaseSync): void {
  for (const [name, value] of REQUIRED) {
    const found = db.prepare(`PRAGMA ${name}`).get()?.[name];
    if (found !== value) {
      throw new StoreError('store.not-durable', `${name} is ${String(found)}, not ${value}.`);
    }
  }
}

/**
 * Moves everything from the write-ahead file into the database and cuts that file to nothing, so
 * that older versions of pages are gone from it. False if somebody was reading; try again.
 */
export function emptyWriteAhead(db: DatabaseSync, patience: number): boolean {
  // Without waiting: the caller waits, off the main thread.
  db.exec('PRAGMA busy_timeout = 0');
  try {
    return db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] === 0;
  } finally {
    db.exec(`PRAGMA busy_timeout = ${patience}`);
  }
}

/** Opens or makes the database in a folder. Refusals: see StoreErrorCode. */
export function openDatabase(folder: string, patience: number): DatabaseSync {
  makeFolder(folder);
  const file = join(folder, DATABASE_FILE);
  closeToOthers(file);
  const db = new DatabaseSync(file, { timeout: patience });
  try {
    checkOwnership(db);
    db.exec('PRAGMA journal_mode = WAL');
    db.exec(SETTINGS);
    assertDurable(db);
    ensureSchema(db);
    syncFolder(folder);
    // A crash may have come between a destruction and the emptying that follows it.
    emptyWriteAhead(db, patience);
    return db;
  } catch (error) {
    db.close();
    throw translate(error);
  }
}
