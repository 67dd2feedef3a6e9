import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { equalBytes } from '#record/bytes.ts';
import type { Provider } from '#record/provider.ts';
import { StoreError, type Store } from '#store/store.ts';
import type { Damage } from './damage.ts';
import { checkRoom } from './fsck-room.ts';
import { LogKeys } from './log-key.ts';

export interface FsckOptions {
  provider: Provider;
  store: Store;
  /** Of the data folder: says which logs are this server's own, and what they have signed. */
  keysFolder: string;
  /** All unless given. */
  rooms?: readonly string[];
  /** Milliseconds of rest after each page, for a check in the background. */
  rest?: number;
  onProgress?: (progress: { room: string; number: number; of: number; acts: number }) => void;
}

export interface FsckSummary {
  rooms: number;
  acts: number;
}

/**
 * Checks a whole store, room by room, and yields what is damaged with its exact place (RC5.6). It only reads, and may run beside the server.
 *
 * @example
 * for await (const damage of fsck({ provider, store, keysFolder })) console.log(damageLine(damage));
 */
export async function* fsck(options: FsckOptions): AsyncGenerator<Damage, FsckSummary, undefined> {
  const { provider, store, keysFolder, rest, onProgress } = options;
  const rooms = options.rooms ?? (await store.rooms());
  let acts = 0;
  for (const [i, room] of rooms.entries()) {
    const own = existsSync(join(keysFolder, `${room}.key`));
    const before = acts;
    const progress = (inRoom: number) =>
      onProgress?.({ room, number: i + 1, of: rooms.length, acts: before + inRoom });
    try {
      acts += yield* checkRoom({
        provider,
        store,
        room,
        own,
        ...(rest === undefined ? {} : { rest }),
        onProgress: progress,
      });
      yield* checkRemembered(options, room);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      yield { room, harm: 'unreadable', message: error.message };
    }
  }
  return { rooms: rooms.length, acts };
}

/** RC5.3: what the log is known to have signed, kept outside the store. */
async function* checkRemembered(
  { store, keysFolder }: FsckOptions,
  room: string,
): AsyncGenerator<Damage, void, undefined> {
  let last;
  try {
    last = await new LogKeys(keysFolder).lastSigned(room);
  } catch (error) {
    yield { room, harm: 'rollback', message: `${(error as Error).message}.` };
    return;
  }
  if (!last) return;
  const head = await store.head(room);
  const root = await store.rootAt(room, last.size);
  if (!head || head.size < last.size) {
    const message = `Its log has signed ${last.size} acts, and the store holds ${head?.size ?? 0}: a restored copy. parley restore --answer says what to do.`;
    yield { room, harm: 'rollback', size: last.size, message };
  } else if (root && !equalBytes(root, last.root)) {
    const message = 'Its log has signed another root at this size than the store holds.';
    yield { room, harm: 'rollback', size: last.size, message };
  }
}
