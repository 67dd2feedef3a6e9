import type { ActRef } from '#core/act.ts';

/**
 * What the rules may ask of earlier acts (`after` lines), kept small: a million acts take some 150 MB as objects and a quarter of that like this. Void
 * leaves are not entered, so they cannot be cited (RC12.1).
 */
export class ActIndex {
  readonly #places = new Map<string, number>();
  readonly #vocabulary = new Map<string, number>();
  readonly #words: string[] = [];
  #indexes = new Float64Array(1024);
  #admitted = new Float64Array(1024);
  #types = new Uint32Array(1024);
  #signers = new Uint32Array(1024);

  get size(): number {
    return this.#places.size;
  }

  has(id: string): boolean {
    return this.#places.has(id);
  }

  add(ref: ActRef): void {
    const place = this.#places.size;
    if (place === this.#indexes.length) this.#grow();
    this.#places.set(ref.id, place);
    this.#indexes[place] = ref.index;
    this.#admitted[place] = ref.admitted;
    this.#types[place] = this.#word(`${ref.type}/${ref.version}`);
    this.#signers[place] = this.#word(ref.by.join(' '));
  }

  get(id: string): ActRef | undefined {
    const place = this.#places.get(id);
    if (place === undefined) return undefined;
    const type = this.#words[this.#types[place] as number] as string;
    const slash = type.lastIndexOf('/');
    return {
      id,
      index: this.#indexes[place] as number,
      admitted: this.#admitted[place] as number,
      type: type.slice(0, slash),
      version: Number(type.slice(slash + 1)),
      by: (this.#words[this.#signers[place] as number] as string).split(' '),
    };
  }

  #word(text: string): number {
    let at = this.#vocabulary.get(text);
    if (at === undefined) {
      at = this.#words.push(text) - 1;
      this.#vocabulary.set(text, at);
    }
    return at;
  }

  #grow(): void {
    const length = this.#indexes.length * 2;
    const wider = <T extends Float64Array | Uint32Array>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    this.#indexes = wider(this.#indexes, new Float64Array(length));
    this.#admitted = wider(this.#admitted, new Float64Array(length));
    this.#types = wider(this.#types, new Uint32Array(length));
    this.#signers = wider(this.#signers, new Uint32Array(length));
  }
}
