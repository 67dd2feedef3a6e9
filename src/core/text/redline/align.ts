import type { Item, Reading } from './items.ts';
import type { Matcher, Vocabulary } from './matcher.ts';
import { nearby } from './nearby.ts';
import { similar } from './similar.ts';
import type { Shingles } from './similar.ts';

/** Which paragraph of one version is which of the other: for each place in the list of the one its place in that of the other, or -1. */
export interface Alignment {
  toB: Int32Array;
  toA: Int32Array;
}

/**
 * Finds the partners of the paragraphs of two versions (TX4.2, TX4.3), surest first: the same id, the same words in the same order, the same words elsewhere, words
 * alike, words alike in the same place; then what has too few words to tell, by what it holds and stands beside.
 */
export function align(
  matcher: Matcher,
  vocabulary: Vocabulary,
  reading: Reading,
  shingles: Shingles,
  itemsA: readonly Item[],
  itemsB: readonly Item[],
  byIds: boolean,
): Alignment {
  const toB = new Int32Array(itemsA.length).fill(-1);
  const toA = new Int32Array(itemsB.length).fill(-1);
  const pair = (a: number, b: number): void => {
    toB[a] = b;
    toA[b] = a;
  };
  const open = (partner: Int32Array) => [...partner.keys()].filter((at) => partner[at] === -1);

  if (byIds) {
    const places = new Map(itemsA.map((item, at) => [item.node.id, at]));
    for (const [b, item] of itemsB.entries()) {
      const a = places.get(item.node.id);
      if (a !== undefined && toB[a] === -1) pair(a, b);
    }
  }

  const worded = (items: readonly Item[], partner: Int32Array) =>
    open(partner).filter((at) => items[at]?.key !== '');
  const ids = (items: readonly Item[], places: readonly number[]) =>
    Int32Array.from(places, (at) => vocabulary.of((items[at] as Item).key));
  const leftA = worded(itemsA, toB);
  const leftB = worded(itemsB, toA);
  const inOrder = matcher.match(ids(itemsA, leftA), ids(itemsB, leftB));
  for (const [n, m] of inOrder.entries()) if (m >= 0) pair(leftA[n] as number, leftB[m] as number);

  const waiting = new Map<string, number[]>();
  for (const a of worded(itemsA, toB)) {
    const { key } = itemsA[a] as Item;
    const found = waiting.get(key);
    if (found) found.push(a);
    else waiting.set(key, [a]);
  }
  for (const list of waiting.values()) list.reverse();
  for (const b of worded(itemsB, toA)) {
    const a = waiting.get((itemsB[b] as Item).key)?.pop();
    if (a !== undefined) pair(a, b);
  }

  for (const { a, b } of similar(shingles, itemsA, open(toB), itemsB, open(toA))) pair(a, b);
  for (const { a, b } of nearby(reading, itemsA, itemsB, { toA, toB })) pair(a, b);

  // From the inside out, so that a holder found by what it holds helps to find its own holder.
  for (const [a, b] of heldTogether(itemsA, itemsB, toB, toA)) pair(a, b);
  for (let b = 0; b < itemsB.length; b++) {
    if (toA[b] !== -1) continue;
    const a = b === 0 ? 0 : (toA[b - 1] as number) + 1;
    const one = itemsA[a];
    const other = itemsB[b] as Item;
    const follows = b === 0 || a > 0;
    if (follows && one && toB[a] === -1 && one.key === other.key && isLike(one, other)) pair(a, b);
  }
  return { toB, toA };
}

function isLike(one: Item, other: Item): boolean {
  return one.node.kind === other.node.kind && one.level === other.level;
}

/** Holders without partners, most of whose contents are together in one holder of the other version that has none either. */
function* heldTogether(
  itemsA: readonly Item[],
  itemsB: readonly Item[],
  toB: Int32Array,
  toA: Int32Array,
): Generator<[number, number]> {
  const held = itemsB.map((): number[] => []);
  for (const [at, { holder }] of itemsB.entries()) held[holder]?.push(at);
  for (let b = itemsB.length - 1; b >= 0; b--) {
    const contents = held[b] as number[];
    if (toA[b] !== -1 || contents.length === 0) continue;
    const votes = new Map<number, number>();
    for (const at of contents) {
      const a = toA[at] as number;
      const holder = a < 0 ? -1 : (itemsA[a] as Item).holder;
      if (holder >= 0 && toB[holder] === -1) votes.set(holder, (votes.get(holder) ?? 0) + 1);
    }
    for (const [a, n] of votes)
      if (2 * n > contents.length && itemsA[a]?.node.kind === itemsB[b]?.node.kind) yield [a, b];
  }
}
