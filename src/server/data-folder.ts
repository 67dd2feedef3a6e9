import { DatabaseSync } from 'node:sqlite';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openSqliteStore } from '#store/sqlite.ts';
import type { Store } from '#store/store.ts';

/** What a data folder is for: examples to be looked at, or live work. Never both, so that no demonstration key is ever beside a live process. */
export type Purpose = 'examples' | 'live';

export type DataFolderProblem = 'in-use' | 'holds-examples' | 'holds-live';

/** A reason not to open a data folder, for a person. */
export class DataFolderError extends Error {
  readonly code: DataFolderProblem;

  constructor(code: DataFolderProblem, folder: string) {
    super(
      {
        'in-use': `Another Parley is running on ${folder}. Stop it, or ask it over HTTP.`,
        'holds-examples': `${folder} holds examples. A live process needs a data folder of its own: set PARLEY_DATA.`,
        'holds-live': `${folder} carries a live process, so no example is loaded into it.`,
      }[code],
    );
    this.code = code;
  }
}

export interface DataFolder {
  path: string;
  store: Store;
  /** Keys of logs and last signed heads; outside the store and its backups. */
  keysFolder: string;
  /** Undefined in a folder just made. */
  purpose: Purpose | undefined;
  /** Says, once and for all, what the folder is for. Refuses to change it. */
  dedicate(purpose: Purpose): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a data folder, making it if need be. With `lock`, for as long as it is open no other process can lock it; the operating system gives the lock
 * back when the process ends, however it ends (decision 0004).
 */
export async function openDataFolder(
  path: string,
  options: { lock: boolean },
): Promise<DataFolder> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  const lock = options.lock ? lockFolder(path) : undefined;
  const store = await openSqliteStore(join(path, 'store'));
  const file = join(path, 'purpose');
  const folder: DataFolder = {
    path,
    store,
    keysFolder: join(path, 'logs'),
    purpose: await readPurpose(file),
    async dedicate(purpose) {
      if (folder.purpose === purpose) return;
      if (folder.purpose) throw new DataFolderError(`holds-${folder.purpose}`, path);
      await writeFile(file, `${purpose}\n`, { mode: 0o600 });
      folder.purpose = purpose;
    },
    async close() {
      await store.close();
      lock?.close();
    },
  };
  return folder;
}

/** An exclusive transaction on a file of its own, held open: the one lock that Node gives us and that dies with the process. */
function lockFolder(path: string): DatabaseSync {
  const lock = new DatabaseSync(join(path, 'lock.sqlite'));
  try {
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
  } catch {
    lock.close();
    throw new DataFolderError('in-use', path);
  }
  return lock;
}

async function readPurpose(file: string): Promise<Purpose | undefined> {
  try {
    const text = (await readFile(file, 'utf8')).trim();
    return text === 'examples' || text === 'live' ? text : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
