import { seatIn, standingOf, type Reader } from '../access.ts';
import type { HostedRoom } from '../host.ts';
import type { Cursors, Place } from './cursor.ts';
import { Outbox } from './outbox.ts';
import { eventBytes, type Page, type Pages } from './pages.ts';

export interface StreamParts {
  pages: Pages;
  cursors: Cursors;
  /** Bytes a reader may leave lying. */
  limit: number;
  /** The event that tells whose copies match. */
  copies: (room: HostedRoom) => Promise<Uint8Array>;
  report: (error: unknown) => void;
  ended: (stream: LiveStream) => void;
  /** Closes the reader's connection. */
  hangUp?: (() => void) | undefined;
}

interface Followed {
  room: HostedRoom;
  /** How much of the log has been sent. */
  at: number;
  /** What was missed is being sent; new acts join its end. */
  catchingUp: boolean;
  /** Has been told whose copies match. */
  told: boolean;
}

/** While what was missed is being sent, this much waits at most. */
const CATCH_UP_BYTES = 256 * 1024;
/** Rooms in one cursor: event ids travel in a header. */
const CURSOR_ROOMS = 400;

/**
 * One reader's live stream over all the rooms it may read. In each room it gets every act once and in order, up to the act that removes it, if one does; and
 * whose copies match as of now, never as of then.
 */
export class LiveStream {
  readonly reader: Reader;
  readonly outbox: Outbox;
  readonly #parts: StreamParts;
  readonly #followed = new Map<string, Followed>();
  #takenBefore = -1;

  constructor(parts: StreamParts, reader: Reader) {
    this.#parts = parts;
    this.reader = reader;
    this.outbox = new Outbox(parts.limit, () => parts.ended(this), parts.hangUp);
    this.outbox.put(Buffer.from('retry: 2000\n\n'));
  }

  get rooms(): Iterable<string> {
    return this.#followed.keys();
  }

  follows(room: string): boolean {
    return this.#followed.has(room);
  }

  /**
   * Begins to follow a room, if this reader may.
   * @param from how much of it the reader has; undefined: it is told where the log stands, and what it has it knows itself
   */
  follow(room: HostedRoom, from: number | undefined): void {
    const seat = seatIn(room, this.reader);
    if (!seat || this.#followed.has(room.id)) return;
    const followed: Followed = {
      room,
      at: Math.min(from ?? seat.size, seat.size),
      catchingUp: false,
      told: false,
    };
    this.#followed.set(room.id, followed);
    if (from === undefined) {
      this.#send(eventBytes({ kind: 'acts', room: room.id, size: seat.size, entries: [] }), true);
    }
    this.#catchUp(followed);
  }

  /** New acts, as they are sent to everybody. */
  offer(page: Page): void {
    const followed = this.#followed.get(page.room);
    if (!followed || followed.catchingUp) return;
    if (followed.at !== page.from || page.next > this.#reach(followed).size) return;
    followed.at = page.next;
    this.#send(page.bytes, true);
  }

  /** After all pages of some news: catches up on what could not be offered, and ends where the reader was removed. */
  settle(room: string): void {
    const followed = this.#followed.get(room);
    if (!followed || followed.catchingUp) return;
    const { size, ends } = this.#reach(followed);
    if (followed.at < size || ends) this.#catchUp(followed);
  }

  copies(room: string, bytes: Uint8Array): void {
    const followed = this.#followed.get(room);
    if (followed?.told && !this.#reach(followed).ends) this.#send(bytes, false);
  }

  /** A comment, so that both sides notice when the other has gone; and the end of a reader who takes nothing. */
  beat(): void {
    if (this.outbox.waiting > 0 && this.outbox.taken === this.#takenBefore) {
      this.outbox.drop();
      return;
    }
    this.#takenBefore = this.outbox.taken;
    this.outbox.put(Buffer.from(': here\n\n'));
  }

  #send(bytes: Uint8Array, moved: boolean): void {
    if (moved) this.outbox.put(Buffer.from(`id: ${this.#cursor()}\n`), bytes);
    else this.outbox.put(bytes);
  }

  #cursor(): string {
    const place = new Map<string, number>();
    for (const [room, { at }] of this.#followed) {
      if (place.size < CURSOR_ROOMS) place.set(room, at);
    }
    return this.#parts.cursors.write(place satisfies Place);
  }

  /** How far this reader may read, as of the last durable act, and whether that is the end for it. */
  #reach({ room }: Followed): { size: number; ends: boolean } {
    const seat = seatIn(room, this.reader);
    if (seat && !seat.past) return { size: seat.size, ends: false };
    const ref = this.reader.keys.get(room.id);
    const standing = room.state && ref !== undefined && standingOf(room.state, ref);
    if (!standing || standing.kind === 'present') return { size: 0, ends: true };
    // The state may be a little ahead of what is durable.
    if (standing.at >= room.size) return { size: room.size, ends: false };
    return { size: standing.at + 1, ends: true };
  }

  #catchUp(followed: Followed): void {
    if (followed.catchingUp) return;
    followed.catchingUp = true;
    this.#sendMissed(followed).catch((error: unknown) => {
      this.#parts.report(error);
      this.outbox.drop();
    });
  }

  async #sendMissed(followed: Followed): Promise<void> {
    const { room } = followed;
    const { pages } = this.#parts;
    while (this.outbox.open) {
      const { size, ends } = this.#reach(followed);
      if (followed.at < size) {
        await this.outbox.below(CATCH_UP_BYTES);
        const page = await pages.page(room.id, followed.at, size);
        followed.at = page.next;
        this.#send(page.bytes, true);
      } else if (ends) {
        this.#followed.delete(room.id);
        this.#send(eventBytes({ kind: 'ended', room: room.id }), true);
        return;
      } else if (followed.told) {
        // From here on news finds it ready: nothing waits between this check and that.
        followed.catchingUp = false;
        return;
      } else {
        const bytes = await this.#parts.copies(room);
        // Removed meanwhile: what the log came to after that is not for this reader.
        if (this.#reach(followed).ends) continue;
        followed.told = true;
        this.#send(bytes, false);
      }
    }
  }
}
