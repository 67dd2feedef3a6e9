import { fromHex, toHex } from '#record/bytes.ts';

/** Words of 32 bits of one row: four of its id, four of what it says. */
const WORDS = 8;

/** Which rows a room has, and what each says, as the halves of two digests: 64 to 128 bytes a row, where a map of texts takes 300. */
export class RowContents {
  #words = new Uint32Array(WORDS * 1_024);
  /** 1 where a place is taken. */
  #taken = new Uint8Array(1_024);
  #count = 0;

  get size(): number {
    return this.#count;
  }

  /** @param id and content, 32 hex digits each; the last content of an id is what stands */
  set(id: string, content: string): void {
    if (this.#count * 2 >= this.#taken.length) this.#grow();
    const row = wordsOf(id + content);
    const at = this.#placeOf(row);
    if (this.#taken[at] === 0) this.#count += 1;
    this.#taken[at] = 1;
    this.#words.set(row, WORDS * at);
  }

  get(id: string): string | undefined {
    const at = this.#placeOf(wordsOf(id));
    if (this.#taken[at] === 0) return undefined;
    const content = new DataView(new ArrayBuffer(16));
    for (let i = 0; i < 4; i++) content.setUint32(4 * i, this.#words[WORDS * at + 4 + i] as number);
    return toHex(new Uint8Array(content.buffer));
  }

  /** Where a row is, or the empty place that it would take. */
  #placeOf(row: Uint32Array): number {
    const mask = this.#taken.length - 1;
    for (let at = (row[1] as number) & mask; ; at = (at + 1) & mask) {
      if (this.#taken[at] === 0) return at;
      const from = WORDS * at;
      if ([0, 1, 2, 3].every((i) => this.#words[from + i] === row[i])) return at;
    }
  }

  #grow(): void {
    const [words, taken] = [this.#words, this.#taken];
    this.#words = new Uint32Array(words.length * 2);
    this.#taken = new Uint8Array(taken.length * 2);
    for (const [was, there] of taken.entries()) {
      if (there === 0) continue;
      const row = words.subarray(WORDS * was, WORDS * (was + 1));
      const at = this.#placeOf(row);
      this.#taken[at] = 1;
      this.#words.set(row, WORDS * at);
    }
  }
}

function wordsOf(hex: string): Uint32Array {
  const { buffer, byteOffset, byteLength } = fromHex(hex) as Uint8Array;
  const view = new DataView(buffer, byteOffset, byteLength);
  return Uint32Array.from({ length: byteLength / 4 }, (_, i) => view.getUint32(4 * i));
}
