const LENGTH = 32;

/** The roots of one log by its size, 32 bytes each: as arrays of their own they would take some two hundred. */
export class Roots {
  #bytes = new Uint8Array(LENGTH * 64);
  #count = 0;

  /** @param empty the root of the empty tree */
  constructor(empty: Uint8Array) {
    this.push(empty);
  }

  push(root: Uint8Array): void {
    const end = LENGTH * this.#count++;
    if (end === this.#bytes.length) {
      const bytes = new Uint8Array(2 * end);
      bytes.set(this.#bytes);
      this.#bytes = bytes;
    }
    this.#bytes.set(root, end);
  }

  at(size: number): Uint8Array | undefined {
    return size < this.#count ? this.#bytes.slice(LENGTH * size, LENGTH * (size + 1)) : undefined;
  }
}
