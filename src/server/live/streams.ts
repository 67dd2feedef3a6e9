import type { Store } from '#store/store.ts';
import type { Reader } from '../access.ts';
import type { HostedRoom, News, RoomHost } from '../host.ts';
import type { PublicRooms } from '../public-rooms.ts';
import type { Secrets } from '../secrets.ts';
import type { Clock } from '../sequencer.ts';
import { copiesEvent } from '../summary.ts';
import type { Limits } from '../throttle.ts';
import { Cursors } from './cursor.ts';
import { eventBytes, Pages } from './pages.ts';
import { LiveStream, type StreamParts } from './stream.ts';

export interface LiveParts {
  store: Store;
  host: RoomHost;
  clock: Clock;
  secrets: Secrets;
  publicRooms: PublicRooms;
  limits: Limits;
  report: (error: unknown) => void;
}

/** Milliseconds between comments. A client gives up on a server that is silent for several of them. */
const BEAT_MS = 15_000;

/** The live streams of all readers. News of a room is read from the store and written as JSON once, then put into each stream that follows it. */
export class LiveStreams {
  readonly #parts: LiveParts;
  readonly #pages: Pages;
  readonly #cursors: Cursors;
  readonly #streams = new Set<LiveStream>();
  /** The work on each room's news so far, so that it is told in order. */
  readonly #telling = new Map<string, Promise<void>>();
  readonly #stopListening: () => void;
  readonly #beating: NodeJS.Timeout;
  #closed = false;

  constructor(parts: LiveParts) {
    this.#parts = parts;
    this.#pages = new Pages(parts.store);
    this.#cursors = new Cursors(parts.secrets);
    this.#stopListening = parts.host.listen((news) => this.#hear(news));
    // From the start, so that the beat does not tell whether somebody else was listening first.
    this.#beating = setInterval(() => this.beat(), BEAT_MS).unref();
  }

  get count(): number {
    return this.#streams.size;
  }

  /**
   * Opens a stream for a reader. Undefined where there are too many already.
   * @param cursor the id of the last event it took; one that is not ours counts as none
   * @param hangUp closes the reader's connection, if it has one
   */
  async open(
    reader: Reader,
    cursor: string | undefined,
    hangUp?: () => void,
  ): Promise<ReadableStream | undefined> {
    const { limits, publicRooms, report, store } = this.#parts;
    if (this.#closed || this.#streams.size >= limits.streams) return undefined;
    const place = cursor === undefined ? undefined : this.#cursors.read(cursor);
    const parts: StreamParts = {
      pages: this.#pages,
      cursors: this.#cursors,
      limit: limits.streamBytes,
      copies: async (room) => eventBytes(await copiesEvent(store, room)),
      report,
      ended: (ended) => this.#streams.delete(ended),
      hangUp,
    };
    const stream = new LiveStream(parts, reader);
    this.#streams.add(stream);
    // Own rooms first: they are what a cursor has room for before all others.
    for (const id of new Set([...reader.keys.keys(), ...(await publicRooms.list())])) {
      const room = await this.#room(id);
      if (room) stream.follow(room, place?.get(id));
    }
    return stream.outbox.stream;
  }

  /** Ends the streams under a sign-in. */
  end(signIn: string): void {
    for (const stream of this.#streams) {
      if (stream.reader.signIn === signIn) stream.outbox.finish();
    }
  }

  /** Sends a comment to everybody, and ends streams whose sign-in is over. */
  beat(): void {
    const now = this.#parts.clock.now();
    for (const stream of this.#streams) {
      const { until } = stream.reader;
      if (until !== undefined && until <= now) stream.outbox.finish();
      else stream.beat();
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#stopListening();
    clearInterval(this.#beating);
    for (const stream of this.#streams) stream.outbox.finish();
    await Promise.allSettled(this.#telling.values());
  }

  async #room(id: string): Promise<HostedRoom | undefined> {
    try {
      return await this.#parts.host.room(id);
    } catch (error) {
      this.#parts.report(error);
      return undefined;
    }
  }

  #hear(news: News): void {
    if (this.#streams.size === 0) return;
    const before = this.#telling.get(news.room) ?? Promise.resolve();
    const telling = before
      .then(() => (news.kind === 'acts' ? this.#tellActs(news) : this.#tellCopies(news.room)))
      .catch(this.#parts.report)
      .finally(() => {
        if (this.#telling.get(news.room) === telling) this.#telling.delete(news.room);
      });
    this.#telling.set(news.room, telling);
  }

  async #tellActs({ room: id, from, to }: Extract<News, { kind: 'acts' }>): Promise<void> {
    if (from === 0 && (await this.#parts.publicRooms.has(id))) await this.#greet(id);
    if (!this.#followers(id).length) return;
    for (let at = from; at < to;) {
      const page = await this.#pages.page(id, at, to);
      for (const stream of this.#followers(id)) stream.offer(page);
      at = page.next;
    }
    for (const stream of this.#followers(id)) stream.settle(id);
  }

  /** A public room that has just been opened joins everybody's stream, from its beginning. */
  async #greet(id: string): Promise<void> {
    const room = await this.#room(id);
    if (room) for (const stream of this.#streams) stream.follow(room, 0);
  }

  async #tellCopies(id: string): Promise<void> {
    if (!this.#followers(id).length) return;
    const room = await this.#room(id);
    if (!room) return;
    const bytes = eventBytes(await copiesEvent(this.#parts.store, room));
    for (const stream of this.#followers(id)) stream.copies(id, bytes);
  }

  #followers(room: string): LiveStream[] {
    return [...this.#streams].filter((stream) => stream.follows(room));
  }
}
