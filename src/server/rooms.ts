import { randomUUID } from 'node:crypto';
import { formatRoomId } from '#record/base32.ts';
import type { Provider } from '#record/provider.ts';
import { randomBytes } from '#room/compose.ts';
import type { Store } from '#store/store.ts';
import type { HostedRoom, News, RoomHost } from './host.ts';
import { LogKeys } from './log-key.ts';
import { LoggedRoom } from './logged-room.ts';
import type { Clock } from './sequencer.ts';

export interface RoomsOptions {
  store: Store;
  provider: Provider;
  clock: Clock;
  /** Folder of the logs' keys and last signed heads, outside the store. */
  keysFolder: string;
  /**
   * Who holds the rooms. A data folder that one process locks gives always the same name, so that a restart need not wait for the lease of the process
   * before it; without it, a fresh name.
   */
  holder?: string;
  /** How many acts apart snapshots are taken; 0: never. */
  snapshotEvery?: number;
}

/** Opens the rooms of a store. Rooms are opened when first asked for. */
export function openRooms(options: RoomsOptions): RoomHost {
  return new Rooms(options);
}

class Rooms implements RoomHost {
  readonly #options: RoomsOptions;
  readonly #keys: LogKeys;
  readonly #holder: string;
  readonly #open = new Map<string, Promise<LoggedRoom | undefined>>();
  readonly #listeners = new Set<(news: News) => void>();
  #closing = false;

  constructor(options: RoomsOptions) {
    this.#options = options;
    this.#keys = new LogKeys(options.keysFolder);
    this.#holder = options.holder ?? randomUUID();
  }

  rooms(): Promise<string[]> {
    return this.#options.store.rooms();
  }

  async room(id: string): Promise<HostedRoom | undefined> {
    if (this.#closing) return undefined;
    let opening = this.#open.get(id);
    if (!opening) {
      opening = LoggedRoom.open(id, {
        ...this.#options,
        keys: this.#keys,
        holder: this.#holder,
        tell: (news) => {
          for (const listener of this.#listeners) listener(news);
        },
      });
      this.#open.set(id, opening);
      // A room that is not there, or did not open, is looked for again next time.
      opening.then(
        (room) => room ?? this.#open.delete(id),
        () => this.#open.delete(id),
      );
    }
    return await opening;
  }

  async reserve(): Promise<{ room: string; log: string }> {
    const room = formatRoomId(randomBytes(16));
    const key = await this.#keys.make(room);
    await this.#options.store.createRoom(room);
    return { room, log: key.text };
  }

  listen(listener: (news: News) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.#closing = true;
    for (const opening of this.#open.values()) {
      const room = await opening.catch(() => undefined);
      await room?.close();
    }
    this.#open.clear();
  }
}
