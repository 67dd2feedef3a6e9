import type { Store } from '#store/store.ts';
import type { RoomHost } from './host.ts';

/**
 * Which rooms anybody may read. Who may read is fixed by the opening act, so it is looked up once for each room, from that act alone: listing rooms for the
 * public opens no private one, and takes no longer because there are many.
 */
export class PublicRooms {
  readonly #store: Store;
  readonly #ids = new Set<string>();
  #looking: Promise<void> | undefined;

  constructor(store: Store, host: RoomHost) {
    this.#store = store;
    host.listen((news) => {
      // Before the first listing it is found with all others.
      if (news.kind !== 'acts' || news.from > 0 || !this.#looking) return;
      this.#looking = this.#looking.then(() => this.#add(news.room));
    });
  }

  /** Ascending. */
  async list(): Promise<string[]> {
    this.#looking ??= this.#lookAtAll();
    await this.#looking;
    return [...this.#ids].toSorted();
  }

  async has(id: string): Promise<boolean> {
    this.#looking ??= this.#lookAtAll();
    await this.#looking;
    return this.#ids.has(id);
  }

  async #lookAtAll(): Promise<void> {
    for (const id of await this.#store.rooms()) await this.#add(id);
  }

  async #add(id: string): Promise<void> {
    const [opening] = await this.#store.entries(id, 0, 1);
    if (!opening) return;
    const { readers } = JSON.parse(Buffer.from(opening.body).toString()) as { readers?: unknown };
    if (readers === 'public') this.#ids.add(id);
  }
}
