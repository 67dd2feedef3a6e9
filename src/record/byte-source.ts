/** Takes lines and counted runs of bytes from a stream of chunks, holding one chunk and what was asked for. */
import { concat } from './bytes.ts';

/** What was asked for is not here yet: wait for `fill`, and ask for the same again. */
export const MORE = Symbol('more');

const NONE = new Uint8Array(0);

/**
 * Reads forward through chunks of any sizes, empty ones included. Only waiting for a chunk is
 * asynchronous: there may be thousands of lines in one. What is taken is a view into its chunk where
 * it lies in one, so nobody may write into either.
 */
export class ByteSource {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #chunk: Uint8Array = NONE;
  #at = 0;
  #offset = 0;
  #ended = false;
  /** The beginning of a line that goes on in the next chunk. */
  #begun: Uint8Array = NONE;
  /** A run of bytes that goes on in the next chunk, and how much of it is there. */
  #run: { bytes: Uint8Array; filled: number } | undefined;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** How many bytes have been taken, those of what goes on in the next chunk included. */
  get offset(): number {
    return this.#offset;
  }

  /** Waits for the next chunk, after `MORE`; then there is one, or the stream is over. */
  async fill(): Promise<void> {
    while (this.#at === this.#chunk.length && !this.#ended) {
      const next = await this.#chunks.next();
      if (next.done === true) {
        this.#ended = true;
        return;
      }
      const { buffer, byteOffset, byteLength } = next.value;
      // A Buffer of Node.js is not quite an array: its slices are views.
      this.#chunk = new Uint8Array(buffer, byteOffset, byteLength);
      this.#at = 0;
    }
  }

  /** Whether nothing is left. */
  atEnd(): boolean | typeof MORE {
    if (this.#at < this.#chunk.length) return false;
    return this.#ended ? true : MORE;
  }

  /**
   * The bytes up to and with the next LF: `cut-short` if the stream ends before it, `too-long` if
   * it does not come within `limit` bytes.
   */
  line(limit: number): Uint8Array | typeof MORE | 'cut-short' | 'too-long' {
    const end = this.#chunk.indexOf(0x0a, this.#at) + 1;
    const part = this.#take((end > 0 ? end : this.#chunk.length) - this.#at);
    const line = this.#begun.length === 0 ? part : concat(this.#begun, part);
    this.#begun = NONE;
    if (line.length > limit || (line.length === limit && end === 0)) return 'too-long';
    if (end > 0) return line;
    if (this.#ended) return 'cut-short';
    this.#begun = line;
    return MORE;
  }

  /** So many bytes: `cut-short` if the stream ends before. */
  bytes(length: number): Uint8Array | typeof MORE | 'cut-short' {
    const left = this.#chunk.length - this.#at;
    if (this.#run === undefined && length <= left) return this.#take(length);
    const run = (this.#run ??= { bytes: new Uint8Array(length), filled: 0 });
    const part = this.#take(Math.min(length - run.filled, left));
    run.bytes.set(part, run.filled);
    run.filled += part.length;
    if (run.filled < length) return this.#ended ? 'cut-short' : MORE;
    this.#run = undefined;
    return run.bytes;
  }

  #take(length: number): Uint8Array {
    const part = this.#chunk.subarray(this.#at, this.#at + length);
    this.#at += length;
    this.#offset += length;
    return part;
  }

  /** Tells the stream that no more will be read. */
  async close(): Promise<void> {
    this.#ended = true;
    this.#at = this.#chunk.length;
    await this.#chunks.return?.();
  }
}
