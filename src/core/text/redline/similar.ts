import type { Item, Reading } from './items.ts';

/** Runs of this many words are what paragraphs are compared by. */
const SHINGLE = 3;
/** What stands in so many paragraphs of one version says nothing about any of them. */
const COMMON = 50;
/** Twice the runs in common by all the runs of both (Dice); below this, two paragraphs are two. */
const LEAST = 0.3;
/** How much the same place in the text counts beside the words. */
const PLACE = 0.05;

/** The different runs of three words of an item, as small numbers; of fewer words, all of them as one run. */
export class Shingles {
  readonly #reading: Reading;
  /** By a hash of 30 bits. Two runs that share one are taken for the same, which makes two paragraphs no more alike than one run in common does. */
  readonly #ids = new Map<number, number>();
  readonly #sets = new Map<Item, Int32Array>();

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  of(item: Item): Int32Array {
    let set = this.#sets.get(item);
    if (!set) {
      const words = this.#reading.words(item);
      const found = new Set<number>();
      if (words.length > 0 && words.length < SHINGLE)
        found.add(this.#id(words[0] as number, words[1] ?? -1, -1));
      for (let i = 0; i + SHINGLE <= words.length; i++)
        found.add(this.#id(words[i] as number, words[i + 1] as number, words[i + 2] as number));
      this.#sets.set(item, (set = Int32Array.from(found)));
    }
    return set;
  }

  #id(one: number, two: number, three: number): number {
    let hash = 0;
    for (const word of [one, two, three]) {
      hash = Math.imul(hash ^ (word + 1), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    hash = (Math.imul(hash, 0x85ebca6b) >>> 2) | 0;
    const found = this.#ids.get(hash);
    if (found !== undefined) return found;
    this.#ids.set(hash, this.#ids.size);
    return this.#ids.size - 1;
  }

  get size(): number {
    return this.#ids.size;
  }
}

/** An item of each version, by their places. */
export interface Pair {
  a: number;
  b: number;
}

/**
 * Pairs of paragraphs alike enough to be the same one with changes (TX4.3), best first, none twice. `a` and `b` are the places of those that have no partner yet.
 *
 * The index leaves out what is common in either version, so that the work stays in proportion to the words.
 */
export function similar(
  shingles: Shingles,
  itemsA: readonly Item[],
  a: readonly number[],
  itemsB: readonly Item[],
  b: readonly number[],
): Pair[] {
  const setsA = a.map((at) => shingles.of(itemsA[at] as Item));
  const setsB = b.map((at) => shingles.of(itemsB[at] as Item));
  const timesB = new Int32Array(shingles.size);
  for (const set of setsB) for (const one of set) timesB[one] = (timesB[one] as number) + 1;
  const holders: (number[] | undefined)[] = Array.from({ length: shingles.size });
  for (const [n, set] of setsA.entries())
    for (const one of set) {
      const found = holders[one];
      if (found) found.push(n);
      else holders[one] = [n];
    }
  const candidates: (Pair & { score: number })[] = [];
  const shared = new Int32Array(a.length);
  for (const [m, set] of setsB.entries()) {
    const touched: number[] = [];
    for (const one of set) {
      const found = holders[one];
      if (!found || found.length >= COMMON || (timesB[one] as number) >= COMMON) continue;
      for (const n of found) {
        if (shared[n] === 0) touched.push(n);
        shared[n] = (shared[n] as number) + 1;
      }
    }
    for (const n of touched) {
      const dice = (2 * (shared[n] as number)) / ((setsA[n] as Int32Array).length + set.length);
      shared[n] = 0;
      if (dice < LEAST) continue;
      const [from, to] = [a[n] as number, b[m] as number];
      const apart = Math.abs(from / itemsA.length - to / itemsB.length);
      candidates.push({ a: from, b: to, score: dice + PLACE * (1 - apart) });
    }
  }
  candidates.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  const taken = { a: new Set<number>(), b: new Set<number>() };
  const pairs: Pair[] = [];
  for (const one of candidates) {
    if (taken.a.has(one.a) || taken.b.has(one.b)) continue;
    taken.a.add(one.a);
    taken.b.add(one.b);
    pairs.push({ a: one.a, b: one.b });
  }
  return pairs;
}
