/**
 * Which rows of a file have been seen, with the line of each: thirty-two to sixty-four bytes a row, since a file may have ten million. Told
 * apart by eight bytes of their digests; should two ever agree by chance, the later row is refused as a duplicate and told, never lost.
 */
export class SeenRows {
  /** Twos: the digest's first four bytes and its next four. */
  #keys = new Uint32Array(2 * 1_024);
  /** From 1; 0 is an empty place. */
  #lines = new Float64Array(1_024);
  #count = 0;

  get size(): number {
    return this.#count;
  }

  /** The line in which the row was seen before; undefined, and remembered, where it was not. */
  add(digest: Uint8Array, line: number): number | undefined {
    if (this.#count * 2 >= this.#lines.length) this.#grow();
    const view = new DataView(digest.buffer, digest.byteOffset, digest.byteLength);
    return this.#put(view.getUint32(0), view.getUint32(4), line);
  }

  #put(high: number, low: number, line: number): number | undefined {
    const mask = this.#lines.length - 1;
    for (let at = low & mask; ; at = (at + 1) & mask) {
      const there = this.#lines[at] ?? 0;
      if (there === 0) {
        this.#keys[2 * at] = high;
        this.#keys[2 * at + 1] = low;
        this.#lines[at] = line;
        this.#count += 1;
        return undefined;
      }
      if (this.#keys[2 * at] === high && this.#keys[2 * at + 1] === low) return there;
    }
  }

  #grow(): void {
    const keys = this.#keys;
    const lines = this.#lines;
    this.#keys = new Uint32Array(keys.length * 2);
    this.#lines = new Float64Array(lines.length * 2);
    this.#count = 0;
    for (const [at, line] of lines.entries())
      if (line !== 0) this.#put(keys[2 * at] ?? 0, keys[2 * at + 1] ?? 0, line);
  }
}
