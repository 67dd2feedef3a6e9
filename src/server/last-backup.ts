import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * When `parley backup` last copied a data folder whole. It stands beside the store and goes into no backup: what is restored from one has not been copied since.
 * Of copies made by other means nothing is known here.
 */
const FILE = 'backed-up';

/** @param began RFC 3339: what had been admitted by then is in the copy */
export async function noteBackup(dataFolder: string, began: string): Promise<void> {
  await writeFile(join(dataFolder, FILE), `${began}\n`, { mode: 0o600, flush: true });
}

/** Epoch milliseconds; undefined if there was none, or what was noted cannot be read as a time. */
export async function lastBackup(dataFolder: string): Promise<number | undefined> {
  let text: string;
  try {
    text = (await readFile(join(dataFolder, FILE), 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : at;
}
