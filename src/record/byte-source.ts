/** Takes lines and counted runs of bytes from a stream of chunks, never holding more than asked. */

/** Reads forward through chunks of any sizes, empty ones included. */
export class ByteSource {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #chunk: Uint8Array = new Uint8Array(0);
  #at = 0;
  #offset = 0;
  #ended = false;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** How many bytes have been taken. */
  get offset(): number {
    return this.#offset;
  }

  /** Ensures a byte at hand, unless the stream is over. */
  async #fill(): Promise<boolean> {
    while (this.#at === this.#chunk.length) {
      if (this.#ended) return false;
      const next = await this.#chunks.next();
      if (next.done === true) {
        this.#ended = true;
        return false;
      }
      this.#chunk = next.value;
      this.#at = 0;
    }
    return true;
  }

  /** Whether nothing is left. */
  async atEnd(): Promise<boolean> {
    return !(await this.#fill());
  }

  /**
   * The bytes up to and with the next LF: `cut-short` if the stream ends before it, `too-long` if
   * it does not come within `limit` bytes.
   */
  async line(limit: number): Promise<Uint8Array | 'cut-short' | 'too-long'> {
    const parts: number[] = [];
    while (parts.length < limit) {
      if (this.#at === this.#chunk.length && !(await this.#fill())) return 'cut-short';
      const byte = this.#chunk[this.#at] as number;
      this.#at += 1;
      this.#offset += 1;
      parts.push(byte);
      if (byte === 0x0a) return Uint8Array.from(parts);
    }
    return 'too-long';
  }

  /** Fills the array from `from` on. False if the stream ends before; then what it got is there. */
  async fill(target: Uint8Array, from: number): Promise<boolean> {
    let at = from;
    while (at < target.length) {
      if (this.#at === this.#chunk.length && !(await this.#fill())) return false;
      const part = this.#chunk.subarray(this.#at, this.#at + target.length - at);
      target.set(part, at);
      at += part.length;
      this.#at += part.length;
      this.#offset += part.length;
    }
    return true;
  }

  /** Tells the stream that no more will be read. */
  async close(): Promise<void> {
    this.#ended = true;
    this.#at = this.#chunk.length;
    await this.#chunks.return?.();
  }
}
