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
import { ByteSource, MORE } from './byte-source.ts';
import { equalBytes, fromBase64, fromUtf8 } from './bytes.ts';
import { parseDecimal } from './decimal.ts';
import { HASH_LENGTH, type Hasher } from './merkle.ts';

/**
 * What a reader finds, in the order of the file. `offset` is where its frame begins. A `leaf` has
 * its body with it; the enclosures it names follow. The last event is `end` or `fault`. Bytes are
 * views into the chunks that were read: nobody may write into them, and who keeps a few of many
 * copies these.
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
  const source = new ByteSource(chunks);
  try {
    for (const event of bundleEvents(hasher, source)) {
      if (event === MORE) await source.fill();
      else yield event;
    }
  } finally {
    await source.close();
  }
}

/**
 * The same without a promise for each event. Yields `MORE` where it has to wait: then `fill` the
 * source and go on. Closing the source is the caller's.
 */
export function* bundleEvents(
  hasher: Hasher,
  source: ByteSource,
): Generator<BundleEvent | typeof MORE, void, undefined> {
  try {
    yield* new Reader(hasher, source).events();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    yield { kind: 'fault', fault: error.fault };
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

/** Goes on by itself as long as there are bytes, and yields `MORE` where it has to wait for them. */
type Reading<T> = Generator<BundleEvent | typeof MORE, T, undefined>;

class Reader {
  readonly #source: ByteSource;
  readonly #digest: FrameDigest;
  #room: string | undefined;
  #index: number | undefined;
  #next: Line | undefined;

  constructor(hasher: Hasher, source: ByteSource) {
    this.#source = source;
    this.#digest = new FrameDigest(hasher);
  }

  *events(): Reading<void> {
    const rooms = yield* this.#head();
    let last = '';
    for (let i = 0; i < rooms; i++) {
      const line = yield* this.#line('room', 4);
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

  *#head(): Reading<number> {
    const first = yield* this.#read();
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
    const line = yield* this.#line('rooms', 2);
    const rooms = parseDecimal(line.words[1] as string);
    if (rooms === undefined || rooms < 1 || rooms > BUNDLE_LIMITS.rooms) {
      this.#stop('bundle.rooms', 'The bundle does not say how many rooms it holds.', line.offset);
    }
    this.#frame(line);
    const head = { view, purpose: purpose as BundlePurpose, grade: grade as BundleGrade };
    yield { kind: 'bundle', offset: 0, head, rooms };
    return rooms;
  }

  *#checkpoints(room: string, leaves: number, count: number): Reading<void> {
    let last = 0;
    for (let i = 0; i < count; i++) {
      const line = yield* this.#line('checkpoint', 3);
      const { offset } = line;
      const size = this.#count(line, line.words[1] as string, leaves);
      if (size <= last || (i === count - 1 && size !== leaves)) {
        this.#stop('bundle.order', 'The checkpoints do not lead up to the whole room.', offset);
      }
      last = size;
      const length = this.#length(line, line.words[2] as string, BUNDLE_LIMITS.checkpoint);
      const note = yield* this.#payload(line, length);
      yield { kind: 'checkpoint', offset, room, size, note };
    }
  }

  *#entry(room: string, index: number): Reading<void> {
    const line = yield* this.#line('leaf', 4);
    const [, stated, leafLength, hash] = line.words as [string, string, string, string];
    const { offset } = line;
    if (parseDecimal(stated) !== index) {
      this.#stop('bundle.order', 'The leaves are not in order.', offset);
    }
    const leafHash = this.#base64(line, hash, HASH_LENGTH);
    const leaf = yield* this.#payload(line, this.#length(line, leafLength, BUNDLE_LIMITS.leaf));
    const bodyLine = yield* this.#line('body', 3);
    const [, bodyLength, saltText] = bodyLine.words as [string, string, string];
    const salt = this.#base64(bodyLine, saltText, SALT_LENGTH);
    const length = this.#length(bodyLine, bodyLength, BUNDLE_LIMITS.body);
    const body = yield* this.#endedPayload(bodyLine, length);
    yield { kind: 'leaf', offset, room, index, leaf, leafHash, salt, body };
    for (let count = 0; ; count++) {
      this.#next = yield* this.#read();
      const word = this.#next.words[0];
      if (word !== 'enclosure' && word !== 'absent') return;
      if (count === BUNDLE_LIMITS.enclosures) {
        const { offset: at } = this.#next;
        this.#stop('bundle.too-many-enclosures', 'An act has more enclosures than it may.', at);
      }
      yield word === 'absent'
        ? yield* this.#absent(room, index)
        : yield* this.#present(room, index);
    }
  }

  *#present(room: string, index: number): Reading<BundleEvent> {
    const line = yield* this.#line('enclosure', 4);
    const [, lengthText, digest, saltText] = line.words as [string, string, string, string];
    this.#base64(line, digest, HASH_LENGTH);
    const salt = this.#base64(line, saltText, SALT_LENGTH);
    const length = this.#length(line, lengthText, BUNDLE_LIMITS.enclosure);
    const bytes = yield* this.#endedPayload(line, length);
    return { kind: 'enclosure', offset: line.offset, room, index, digest, salt, bytes };
  }

  *#absent(room: string, index: number): Reading<BundleEvent> {
    const line = yield* this.#line('absent', 3);
    const [, digest, why] = line.words as [string, string, string];
    this.#base64(line, digest, HASH_LENGTH);
    if (!(ABSENCES as readonly string[]).includes(why)) {
      this.#stop('bundle.line', 'No reason is given for an absence.', line.offset);
    }
    this.#frame(line);
    return { kind: 'absent', offset: line.offset, room, index, digest, why: why as Absence };
  }

  *#end(): Reading<void> {
    const { value } = this.#digest;
    const line = yield* this.#line('end', 2);
    if (!equalBytes(this.#base64(line, line.words[1] as string, HASH_LENGTH), value)) {
      this.#stop('bundle.digest', 'The bundle is not as it was written.', line.offset);
    }
    const { offset } = this.#source;
    let over = this.#source.atEnd();
    while (over === MORE) {
      yield MORE;
      over = this.#source.atEnd();
    }
    if (!over) {
      this.#stop('bundle.trailing', 'Something follows the end of the bundle.', offset);
    }
    yield { kind: 'end', offset: line.offset, length: offset };
  }

  /** The next line, which must begin with this word and have this many words. */
  *#line(word: string, count: number): Reading<Line> {
    const line = this.#next ?? (yield* this.#read());
    this.#next = undefined;
    if (line.words[0] !== word || line.words.length !== count) {
      this.#stop('bundle.line', `Another line is in the place of a ${word} line.`, line.offset);
    }
    return line;
  }

  *#read(): Reading<Line> {
    const { offset } = this.#source;
    let bytes = this.#source.line(BUNDLE_LIMITS.line);
    while (bytes === MORE) {
      yield MORE;
      bytes = this.#source.line(BUNDLE_LIMITS.line);
    }
    if (bytes === 'cut-short') {
      this.#stop('bundle.cut-short', 'The bundle ends before its end.', this.#source.offset);
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

  *#payload(line: Line, length: number): Reading<Uint8Array> {
    const payload = yield* this.#bytes(length);
    this.#digest.add(line.bytes, payload);
    return payload;
  }

  *#bytes(length: number): Reading<Uint8Array> {
    let bytes = this.#source.bytes(length);
    while (bytes === MORE) {
      yield MORE;
      bytes = this.#source.bytes(length);
    }
    if (bytes === 'cut-short') {
      this.#stop('bundle.cut-short', 'The bundle ends before its end.', this.#source.offset);
    }
    return bytes;
  }

  *#endedPayload(line: Line, length: number): Reading<Uint8Array> {
    const payload = yield* this.#payload(line, length + 1);
    if (payload[length] !== 0x0a) {
      const at = this.#source.offset - 1;
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
