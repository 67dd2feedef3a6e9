/**
 * Reads a bundle as a stream (RC7.1, RC7.3): its form and its digest, nothing of what it means. One
 * frame is held at a time, and no length is believed above its limit. See `verify-intact.ts`.
 */
import { isRoomId } from './base32.ts';
import { SALT_LENGTH } from './body.ts';
import {
  ABSENCES,
  BUNDLE_GRADES,
  BUNDLE_LIMITS,
  BUNDLE_PURPOSES,
  FrameDigest,
  isView,
  type Absence,
  type BundleFault,
  type BundleGrade,
  type BundleHead,
  type BundlePurpose,
} from './bundle.ts';
import { ByteSource } from './byte-source.ts';
import { equalBytes, fromBase64, fromUtf8 } from './bytes.ts';
import { parseDecimal } from './decimal.ts';
import { HASH_LENGTH, type Hasher } from './merkle.ts';

/**
 * What a reader finds, in the order of the file. `offset` is where its frame begins. A `leaf` has
 * its body with it; the enclosures it names follow. The last event is `end` or `fault`.
 */
export type BundleEvent =
  | { kind: 'bundle'; offset: number; head: BundleHead; rooms: number }
  | { kind: 'room'; offset: number; room: string; size: number; checkpoints: number }
  | { kind: 'checkpoint'; offset: number; room: string; size: number; note: Uint8Array }
  | {
      kind: 'leaf';
      offset: number;
      room: string;
      index: number;
      leaf: Uint8Array;
      /** As the bundle states it. */
      leafHash: Uint8Array;
      salt: Uint8Array;
      body: Uint8Array;
    }
  | {
      kind: 'enclosure';
      offset: number;
      room: string;
      /** Of the leaf whose body names it. */
      index: number;
      digest: string;
      salt: Uint8Array;
      bytes: Uint8Array;
    }
  | {
      kind: 'absent';
      offset: number;
      room: string;
      index: number;
      digest: string;
      why: Absence;
    }
  | { kind: 'end'; offset: number; length: number }
  | { kind: 'fault'; fault: BundleFault };

/**
 * Yields the events of a bundle and stops at the first fault.
 *
 * Faults: `bundle.version` (another format, or a newer one), `bundle.head`, `bundle.rooms`,
 * `bundle.line` (another line than the order asks for, or not in its one spelling),
 * `bundle.line-too-long`, `bundle.cut-short`, `bundle.length` (above its limit), `bundle.order`
 * (rooms, checkpoints or leaves out of order), `bundle.unended` (no LF after a body or enclosure),
 * `bundle.too-many-enclosures`, `bundle.digest`, `bundle.trailing`.
 */
export async function* readBundle(
  hasher: Hasher,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<BundleEvent, void, undefined> {
  const reader = new Reader(hasher, new ByteSource(chunks));
  try {
    yield* reader.events();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    yield { kind: 'fault', fault: error.fault };
  } finally {
    await reader.source.close();
  }
}

/** Leaves the reader at a fault, through however many steps it is deep; it never gets out. */
class Stop extends Error {
  readonly fault: BundleFault;
  constructor(fault: BundleFault) {
    super(fault.code);
    this.fault = fault;
  }
}

/** A header line, split at its spaces. */
interface Line {
  offset: number;
  words: readonly string[];
  bytes: Uint8Array;
}

class Reader {
  readonly source: ByteSource;
  readonly #digest: FrameDigest;
  #room: string | undefined;
  #index: number | undefined;
  #next: Line | undefined;

  constructor(hasher: Hasher, source: ByteSource) {
    this.source = source;
    this.#digest = new FrameDigest(hasher);
  }

  async *events(): AsyncGenerator<BundleEvent, void, undefined> {
    const rooms = yield* this.#head();
    let last = '';
    for (let i = 0; i < rooms; i++) {
      const line = await this.#line('room', 4);
      const [, id, size, checkpoints] = line.words as [string, string, string, string];
      if (!isRoomId(id)) this.#stop('bundle.line', 'A room has no id.', line.offset);
      if (id <= last) {
        this.#stop('bundle.order', 'The rooms are not in ascending order.', line.offset);
      }
      last = id;
      this.#room = id;
      this.#frame(line);
      const leaves = this.#count(line, size, Number.MAX_SAFE_INTEGER);
      const heads = this.#count(line, checkpoints, BUNDLE_LIMITS.checkpoints);
      yield { kind: 'room', offset: line.offset, room: id, size: leaves, checkpoints: heads };
      yield* this.#checkpoints(id, leaves, heads);
      for (let index = 0; index < leaves; index++) {
        this.#index = index;
        yield* this.#entry(id, index);
      }
      this.#room = undefined;
      this.#index = undefined;
    }
    yield* this.#end();
  }

  async *#head(): AsyncGenerator<BundleEvent, number, undefined> {
    const first = await this.#read();
    if (first.words[0] !== 'parley/bundle@v1') {
      this.#stop('bundle.version', 'This is not a bundle of a version known here.', 0);
    }
    const [, view, purpose, grade] = first.words as [string, string, string, string];
    const known =
      first.words.length === 4 &&
      isView(view) &&
      (BUNDLE_PURPOSES as readonly string[]).includes(purpose) &&
      (BUNDLE_GRADES as readonly string[]).includes(grade);
    if (!known) this.#stop('bundle.head', 'The first line does not say what the bundle is.', 0);
    this.#frame(first);
    const line = await this.#line('rooms', 2);
    const rooms = parseDecimal(line.words[1] as string);
    if (rooms === undefined || rooms < 1 || rooms > BUNDLE_LIMITS.rooms) {
      this.#stop('bundle.rooms', 'The bundle does not say how many rooms it holds.', line.offset);
    }
    this.#frame(line);
    const head = { view, purpose: purpose as BundlePurpose, grade: grade as BundleGrade };
    yield { kind: 'bundle', offset: 0, head, rooms };
    return rooms;
  }

  async *#checkpoints(
    room: string,
    leaves: number,
    count: number,
  ): AsyncGenerator<BundleEvent, void, undefined> {
    let last = 0;
    for (let i = 0; i < count; i++) {
      const line = await this.#line('checkpoint', 3);
      const { offset } = line;
      const size = this.#count(line, line.words[1] as string, leaves);
      if (size <= last || (i === count - 1 && size !== leaves)) {
        this.#stop('bundle.order', 'The checkpoints do not lead up to the whole room.', offset);
      }
      last = size;
      const length = this.#length(line, line.words[2] as string, BUNDLE_LIMITS.checkpoint);
      yield { kind: 'checkpoint', offset, room, size, note: await this.#payload(line, length) };
    }
  }

  async *#entry(room: string, index: number): AsyncGenerator<BundleEvent, void, undefined> {
    const line = await this.#line('leaf', 4);
    const [, stated, leafLength, hash] = line.words as [string, string, string, string];
    const { offset } = line;
    if (parseDecimal(stated) !== index) {
      this.#stop('bundle.order', 'The leaves are not in order.', offset);
    }
    const leafHash = this.#base64(line, hash, HASH_LENGTH);
    const leaf = await this.#payload(line, this.#length(line, leafLength, BUNDLE_LIMITS.leaf));
    const bodyLine = await this.#line('body', 3);
    const [, bodyLength, saltText] = bodyLine.words as [string, string, string];
    const salt = this.#base64(bodyLine, saltText, SALT_LENGTH);
    const length = this.#length(bodyLine, bodyLength, BUNDLE_LIMITS.body);
    const body = await this.#endedPayload(bodyLine, length);
    yield { kind: 'leaf', offset, room, index, leaf, leafHash, salt, body };
    for (let count = 0; ; count++) {
      this.#next = await this.#read();
      const word = this.#next.words[0];
      if (word !== 'enclosure' && word !== 'absent') return;
      if (count === BUNDLE_LIMITS.enclosures) {
        const { offset: at } = this.#next;
        this.#stop('bundle.too-many-enclosures', 'An act has more enclosures than it may.', at);
      }
      yield word === 'absent' ? await this.#absent(room, index) : await this.#present(room, index);
    }
  }

  async #present(room: string, index: number): Promise<BundleEvent> {
    const line = await this.#line('enclosure', 4);
    const [, lengthText, digest, saltText] = line.words as [string, string, string, string];
    this.#base64(line, digest, HASH_LENGTH);
    const salt = this.#base64(line, saltText, SALT_LENGTH);
    const length = this.#length(line, lengthText, BUNDLE_LIMITS.enclosure);
    const bytes = await this.#endedPayload(line, length);
    return { kind: 'enclosure', offset: line.offset, room, index, digest, salt, bytes };
  }

  async #absent(room: string, index: number): Promise<BundleEvent> {
    const line = await this.#line('absent', 3);
    const [, digest, why] = line.words as [string, string, string];
    this.#base64(line, digest, HASH_LENGTH);
    if (!(ABSENCES as readonly string[]).includes(why)) {
      this.#stop('bundle.line', 'No reason is given for an absence.', line.offset);
    }
    this.#frame(line);
    return { kind: 'absent', offset: line.offset, room, index, digest, why: why as Absence };
  }

  async *#end(): AsyncGenerator<BundleEvent, void, undefined> {
    const { value } = this.#digest;
    const line = await this.#line('end', 2);
    if (!equalBytes(this.#base64(line, line.words[1] as string, HASH_LENGTH), value)) {
      this.#stop('bundle.digest', 'The bundle is not as it was written.', line.offset);
    }
    const { offset } = this.source;
    if (!(await this.source.atEnd())) {
      this.#stop('bundle.trailing', 'Something follows the end of the bundle.', offset);
    }
    yield { kind: 'end', offset: line.offset, length: offset };
  }

  /** The next line, which must begin with this word and have this many words. */
  async #line(word: string, count: number): Promise<Line> {
    const line = this.#next ?? (await this.#read());
    this.#next = undefined;
    if (line.words[0] !== word || line.words.length !== count) {
      this.#stop('bundle.line', `Another line is in the place of a ${word} line.`, line.offset);
    }
    return line;
  }

  async #read(): Promise<Line> {
    const { offset } = this.source;
    const bytes = await this.source.line(BUNDLE_LIMITS.line);
    if (bytes === 'cut-short') {
      this.#stop('bundle.cut-short', 'The bundle ends before its end.', this.source.offset);
    }
    if (bytes === 'too-long') {
      this.#stop('bundle.line-too-long', 'A line is longer than any there is.', offset);
    }
    const text = fromUtf8(bytes);
    if (text === undefined) this.#stop('bundle.line', 'A line is not UTF-8 text.', offset);
    return { offset, words: text.slice(0, -1).split(' '), bytes };
  }

  /** Counts a frame that is its line alone. */
  #frame(line: Line): void {
    this.#digest.add(line.bytes);
  }

  async #payload(line: Line, length: number): Promise<Uint8Array> {
    const frame = new Uint8Array(line.bytes.length + length);
    frame.set(line.bytes);
    if (!(await this.source.fill(frame, line.bytes.length))) {
      this.#stop('bundle.cut-short', 'The bundle ends before its end.', this.source.offset);
    }
    this.#digest.add(frame);
    return frame.subarray(line.bytes.length);
  }

  async #endedPayload(line: Line, length: number): Promise<Uint8Array> {
    const payload = await this.#payload(line, length + 1);
    if (payload[length] !== 0x0a) {
      const at = this.source.offset - 1;
      this.#stop('bundle.unended', 'No line feed follows where one must.', at);
    }
    return payload.subarray(0, length);
  }

  /** A number from 1 to a limit. */
  #count(line: Line, text: string, limit: number): number {
    const count = parseDecimal(text);
    if (count === undefined || count < 1 || count > limit) {
      this.#stop('bundle.line', 'A number is not one that can stand there.', line.offset);
    }
    return count;
  }

  #length(line: Line, text: string, limit: number): number {
    const length = parseDecimal(text);
    if (length === undefined || length > limit) {
      this.#stop('bundle.length', 'A length is above its limit, or is not a number.', line.offset);
    }
    return length;
  }

  #base64(line: Line, text: string, length: number): Uint8Array {
    const bytes = fromBase64(text);
    if (bytes?.length !== length) {
      this.#stop('bundle.line', `What should be base64 of ${length} bytes is not.`, line.offset);
    }
    return bytes;
  }

  #stop(code: string, message: string, at: number): never {
    const fault: BundleFault = { code, message, at };
    if (this.#room !== undefined) fault.room = this.#room;
    if (this.#index !== undefined) fault.index = this.#index;
    throw new Stop(fault);
  }
}
