import type { Words } from '#core/words.ts';
import { label } from '#core/words.ts';
import type { Store } from '#store/store.ts';
import type { HostedRoom } from './host.ts';

/**
 * The titles of rooms, for lists of rooms. Who opens a room reads its title from its own copy of the log; this only spares it opening all of them to find
 * the one it wants. In a sealed room the server does not know the title.
 */
export class Titles {
  readonly #store: Store;
  readonly #known = new WeakMap<HostedRoom, Reading>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** The title in use after the first `size` acts. */
  async of(room: HostedRoom, size: number): Promise<Words | undefined> {
    if (room.state?.sealed) return undefined;
    const reading = this.#known.get(room) ?? new Reading(this.#store, room);
    this.#known.set(room, reading);
    return await reading.at(size);
  }
}

interface Titling {
  index: number;
  /** The act whose title this is, corrected or not. */
  act: string;
  /** Undefined where it was retracted. */
  title: Words | undefined;
}

const PAGE = 500;
const TYPE = /\ntype (room\.describe|act\.correct|act\.retract)\/1\n/;

/** Reads each leaf once, and only those further that may say something of a title. */
class Reading {
  readonly #store: Store;
  readonly #room: HostedRoom;
  /** All that was ever said of titles, in order. */
  readonly #said: Titling[] = [];
  #size = 0;
  #reading: Promise<void> = Promise.resolve();

  constructor(store: Store, room: HostedRoom) {
    this.#store = store;
    this.#room = room;
  }

  async at(size: number): Promise<Words | undefined> {
    this.#reading = this.#reading.then(() => this.#readTo(size));
    await this.#reading;
    const inUse = new Map<string, Words>();
    for (const { index, act, title } of this.#said) {
      if (index >= size) break;
      if (title) inUse.set(act, title);
      else inUse.delete(act);
    }
    return [...inUse.values()].at(-1);
  }

  async #readTo(size: number): Promise<void> {
    while (this.#size < size) {
      const from = this.#size;
      const leaves = await this.#store.leaves(this.#room.id, from, Math.min(from + PAGE, size));
      if (leaves.length === 0) return;
      for (const [i, leaf] of leaves.entries()) {
        const text = Buffer.from(leaf).toString('latin1');
        const type = TYPE.exec(text)?.[1];
        if (type !== undefined && !this.#room.voids.has(from + i)) {
          await this.#take(from + i, type, /\nafter ([0-9a-f]{64})\n/.exec(text)?.[1]);
        }
      }
      this.#size = from + leaves.length;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  async #take(index: number, type: string, target: string | undefined): Promise<void> {
    const [entry] = await this.#store.entries(this.#room.id, index, index + 1);
    if (!entry) return;
    const body = JSON.parse(Buffer.from(entry.body).toString()) as {
      title?: unknown;
      body?: { title?: unknown };
    };
    if (type === 'room.describe') {
      this.#said.push({ index, act: entry.actId, title: titleFrom(body.title) });
    } else if (target !== undefined && this.#said.some(({ act }) => act === target)) {
      const title = type === 'act.correct' ? titleFrom(body.body?.title) : undefined;
      this.#said.push({ index, act: target, title });
    }
  }
}

function titleFrom(value: unknown): Words | undefined {
  const title = label.safeParse(value);
  return title.success ? (title.data as Words) : undefined;
}
