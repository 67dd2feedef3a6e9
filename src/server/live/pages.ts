import type { LiveEvent, WireEntry } from '#room/wire.ts';
import type { Store } from '#store/store.ts';
import { textOf, wireEntry } from '../summary.ts';

/** New acts as they are sent: written once, however many readers get them. */
export interface Page {
  room: string;
  from: number;
  /** The index after the last act in it. */
  next: number;
  /** `data: …` with the empty line that ends an event. */
  bytes: Uint8Array;
}

/** A page holds at most so much, but at least one act. */
const PAGE_BYTES = 512 * 1024;
const PAGE_ENTRIES = 100;
/** How many pages are kept at hand: many readers come back at once after a pause, and ask for the same. */
const KEPT = 64;

export class Pages {
  readonly #store: Store;
  readonly #kept = new Map<string, Promise<Page>>();

  constructor(store: Store) {
    this.#store = store;
  }

  /**
   * The acts from `from` on, before `to`, as many as fit.
   * @param to more than `from`, at most the room's size; told to the reader as the size of the log
   */
  page(room: string, from: number, to: number): Promise<Page> {
    const name = `${room} ${from} ${to}`;
    let page = this.#kept.get(name);
    if (!page) {
      page = this.#write(room, from, to);
      this.#kept.set(name, page);
      page.catch(() => this.#kept.delete(name));
      if (this.#kept.size > KEPT) this.#kept.delete(this.#kept.keys().next().value as string);
    }
    return page;
  }

  async #write(room: string, from: number, to: number): Promise<Page> {
    const entries: WireEntry[] = [];
    let bytes = 0;
    for (const stored of await this.#store.entries(room, from, Math.min(to, from + PAGE_ENTRIES))) {
      if (entries.length > 0 && bytes + stored.leaf.length + stored.body.length > PAGE_BYTES) break;
      bytes += stored.leaf.length + stored.body.length;
      entries.push(wireEntry(stored));
    }
    if (entries.length === 0) throw new Error('the store does not hold what was announced');
    const next = from + entries.length;
    const note = next === to ? await this.#store.checkpointAt(room, to) : undefined;
    const checkpoint = note && textOf(note);
    const event: LiveEvent = {
      kind: 'acts',
      room,
      size: to,
      entries,
      ...(checkpoint === undefined ? {} : { checkpoint }),
    };
    return { room, from, next, bytes: eventBytes(event) };
  }
}

/** An event's data as it is sent. JSON has no line feeds, so one line holds it. */
export function eventBytes(event: LiveEvent): Uint8Array {
  return Buffer.from(`data: ${JSON.stringify(event)}\n\n`);
}
