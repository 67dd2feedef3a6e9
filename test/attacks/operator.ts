import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Composed } from '#room/compose.ts';
import { enterUndecided } from '../support/undecided.ts';
import type { Talks } from '../talks.ts';

/** Writes a leaf that no sequencer looked at. The server is down meanwhile, or it would notice that somebody else writes. */
export async function writeLeaf(talks: Talks, composed: Composed): Promise<number> {
  const { clock, folder, room, store } = talks;
  return await enterUndecided(store, join(folder, 'logs'), room.id, composed, clock.time);
}

/** Changes bytes of the store with another program. The server is down meanwhile. */
export function changeStore(
  talks: Talks,
  sql: string,
  ...values: (string | number | Uint8Array)[]
): void {
  const db = new DatabaseSync(join(talks.folder, 'store', 'parley.db'));
  const { changes } = db.prepare(sql).run(...values);
  db.close();
  if (changes === 0) throw new Error('nothing was changed');
}
