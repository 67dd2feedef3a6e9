/** A consistent copy of the embedded store while others go on writing to it. */
import { chmodSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { syncFile, syncFolder } from './connection.ts';
import { StoreError } from './error.ts';

/**
 * Copies the database at `source` into the new folder `target`, under `name`. The name appears
 * there only when the copy is whole and on the disk.
 *
 * A connection of its own, and all pages in one step: the step is one read transaction on another
 * thread, so it neither holds up this one nor starts over each time somebody commits. Meanwhile
 * the write-ahead file cannot be emptied.
 */
export async function copyStore(source: string, target: string, name: string): Promise<void> {
  const folder = resolve(target);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      throw new StoreError('store.exists');
    }
    throw error;
  }
  const partial = join(folder, `${name}.partial`);
  const db = new DatabaseSync(source, { readOnly: true });
  try {
    await backup(db, partial, { rate: 0x7fff_ffff });
    chmodSync(partial, 0o600);
    syncFile(partial);
    renameSync(partial, join(folder, name));
    syncFolder(folder);
    syncFolder(dirname(folder));
  } catch (error) {
    // Ours alone: the folder was not there before.
    rmSync(folder, { recursive: true, force: true });
    throw error;
  } finally {
    db.close();
  }
}
