/**
 * How leaves become one hash: the Merkle tree of RFC 6962 section 2.1, as `tlog-tiles` uses it.
 * Hashes are 32 bytes. Sizes and indexes are integers from 0 to 2^53−1, so no arithmetic here uses
 * the 32-bit operators.
 */
import { concat, equalBytes } from './bytes.ts';
import { fault, parsed, type Parsed } from './fault.ts';
import type { Provider } from './provider.ts';

/** The half of the provider that hashing needs. */
export type Hasher = Pick<Provider, 'sha256'>;

/** Bytes of a SHA-256 hash. */
export const HASH_LENGTH = 32;

/**
 * A full subtree: the hash over the 2^level leaves from `index`·2^level on. Level 0 is the leaf
 * hashes themselves.
 */
export interface HashPlace {
  level: number;
  index: number;
}

/** Whether a number can be the size of a log: an integer from 0 to 2^53−1. */
export function isSize(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

/** The root of the log without leaves: SHA-256 of nothing (RFC 6962 section 2.1). */
export function emptyRoot(hasher: Hasher): Uint8Array {
  return hasher.sha256(new Uint8Array(0));
}

// One for all: a fresh array for each node would cost more than hashing it.
const node = new Uint8Array(1 + 2 * HASH_LENGTH);
node[0] = 1;

/** `SHA-256(0x01 ‖ left ‖ right)`, an interior node (RC3.1). */
export function nodeHash(hasher: Hasher, left: Uint8Array, right: Uint8Array): Uint8Array {
  node.set(left, 1);
  node.set(right, 1 + HASH_LENGTH);
  return hasher.sha256(node);
}

/**
 * The full subtrees that together cover the leaves from `from` up to, not including, `to`, in
 * order. For an aligned range (`from` a multiple of the smallest power of two not below its
 * length, which every range of a proof is) `foldRight` over their hashes gives the range's hash.
 *
 * `subtreesOf(0, 5)` is `[{ level: 2, index: 0 }, { level: 0, index: 4 }]`.
 */
export function subtreesOf(from: number, to: number): HashPlace[] {
  if (!isSize(from) || !isSize(to) || from > to) throw new RangeError('no such range of leaves');
  const places: HashPlace[] = [];
  let at = from;
  while (at < to) {
    let width = 1;
    let level = 0;
    while (at % (2 * width) === 0 && at + 2 * width <= to) {
      width *= 2;
      level += 1;
    }
    places.push({ level, index: at / width });
    at += width;
  }
  return places;
}

/** The hash over neighbouring subtrees that shrink from left to right. At least one. */
export function foldRight(hasher: Hasher, hashes: readonly Uint8Array[]): Uint8Array {
  let folded = hashes[hashes.length - 1];
  if (folded === undefined) throw new RangeError('nothing to fold');
  for (let i = hashes.length - 2; i >= 0; i--) {
    folded = nodeHash(hasher, hashes[i] as Uint8Array, folded);
  }
  return folded;
}

/** The root over all the leaf hashes at once; `Frontier` gives the same leaf by leaf. */
export function rootFromLeafHashes(hasher: Hasher, leafHashes: Iterable<Uint8Array>): Uint8Array {
  const frontier = new Frontier(hasher);
  for (const leafHash of leafHashes) frontier.append(leafHash);
  return frontier.root();
}

/**
 * The right edge of a growing tree: the hashes of its full subtrees, largest first (`subtreesOf(0,
 * size)`), which is all that appending and the root at each size need. At most 53 hashes.
 *
 * ```ts
 * const frontier = new Frontier(provider);
 * frontier.append(leafHash(provider, leaf));
 * frontier.root(); // at size 1 the leaf hash itself
 * ```
 */
export class Frontier {
  readonly #hasher: Hasher;
  #size: number;
  readonly #hashes: Uint8Array[];

  /**
   * Without more than a hasher, the empty tree.
   * @param hashes the hashes of `subtreesOf(0, size)`; RangeError if their number is another
   */
  constructor(hasher: Hasher, size = 0, hashes: readonly Uint8Array[] = []) {
    if (!isSize(size) || hashes.length !== subtreesOf(0, size).length) {
      throw new RangeError('these are not the subtrees of a tree of this size');
    }
    if (hashes.some((hash) => hash.length !== HASH_LENGTH)) {
      throw new RangeError('a hash is 32 bytes');
    }
    this.#hasher = hasher;
    this.#size = size;
    this.#hashes = [...hashes];
  }

  get size(): number {
    return this.#size;
  }

  /** Adds one leaf by its hash. */
  append(leafHash: Uint8Array): void {
    if (leafHash.length !== HASH_LENGTH) throw new RangeError('a leaf hash is 32 bytes');
    if (this.#size === Number.MAX_SAFE_INTEGER) throw new RangeError('the log is full');
    let hash = leafHash;
    // Each low one bit of the size is a full subtree as wide as the one that grew, to its left.
    for (let rest = this.#size; rest % 2 === 1; rest = (rest - 1) / 2) {
      hash = nodeHash(this.#hasher, this.#hashes.pop() as Uint8Array, hash);
    }
    this.#hashes.push(hash);
    this.#size += 1;
  }

  /** The root at the present size. */
  root(): Uint8Array {
    return this.#size === 0 ? emptyRoot(this.#hasher) : foldRight(this.#hasher, this.#hashes);
  }

  clone(): Frontier {
    return new Frontier(this.#hasher, this.#size, this.#hashes);
  }

  /** The size as u64 big-endian, then the hashes, largest subtree first. */
  toBytes(): Uint8Array {
    const size = new Uint8Array(8);
    let rest = this.#size;
    for (let i = 7; i >= 0; i--) {
      size[i] = rest % 256;
      rest = Math.floor(rest / 256);
    }
    return concat(size, ...this.#hashes);
  }

  /**
   * What `toBytes` wrote. Faults: `frontier.length`, `frontier.size`. The bytes carry no proof that
   * they belong to any log: compare the root.
   */
  static fromBytes(hasher: Hasher, bytes: Uint8Array): Parsed<Frontier> {
    if (bytes.length < 8) return fault('frontier.length', 'The right edge is cut short.');
    let size = 0;
    for (let i = 0; i < 8; i++) size = size * 256 + (bytes[i] as number);
    if (!isSize(size)) return fault('frontier.size', 'The size is beyond what a log can reach.', 0);
    const count = subtreesOf(0, size).length;
    if (bytes.length !== 8 + count * HASH_LENGTH) {
      return fault('frontier.length', 'The right edge has another number of hashes.', 8);
    }
    const hashes = Array.from({ length: count }, (_, i) =>
      bytes.slice(8 + i * HASH_LENGTH, 8 + (i + 1) * HASH_LENGTH),
    );
    return parsed(new Frontier(hasher, size, hashes));
  }

  /** Whether this is the same tree: the same size and the same subtrees. */
  equals(other: Frontier): boolean {
    return (
      this.#size === other.#size &&
      this.#hashes.every((hash, i) => equalBytes(hash, other.#hashes[i] as Uint8Array))
    );
  }
}
