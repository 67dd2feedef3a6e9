import type { Alignment } from './align.ts';
import type { Item, Reading } from './items.ts';
import type { Shingles } from './similar.ts';

/** This share of a paragraph's runs of words must come from the other, and be missing in the rest of it. */
const FROM_THERE = 0.6;
/** Shorter ones are not looked for: three words are said again anywhere. */
const FEWEST_WORDS = 4;

/** Paragraphs of one version, in their order, that were or became a single one in the other. */
export interface Several {
  one: number;
  several: number[];
}

/**
 * Paragraphs of `a` that stand as several side by side in `b` (TX4.3). One of these is its partner; the others have none. Merged ones are found by the same, with
 * the versions exchanged.
 */
export function splits(
  shingles: Shingles,
  reading: Reading,
  itemsA: readonly Item[],
  itemsB: readonly Item[],
  { toB, toA }: Alignment,
): Several[] {
  const siblings = new Map<number, number[]>();
  for (const [at, { holder }] of itemsB.entries()) {
    const list = siblings.get(holder);
    if (list) list.push(at);
    else siblings.set(holder, [at]);
  }
  const out: Several[] = [];
  const taken = new Set<number>();
  for (let a = 0; a < itemsA.length; a++) {
    const b = toB[a] as number;
    if (b < 0 || itemsA[a]?.key === itemsB[b]?.key) continue;
    const { holder, sibling } = itemsB[b] as Item;
    const beside = siblings.get(holder) as number[];
    // What of the one is not yet accounted for.
    let missing: Set<number> | undefined;
    const isPiece = (at: number | undefined): boolean => {
      if (at === undefined || toA[at] !== -1 || taken.has(at)) return false;
      const item = itemsB[at] as Item;
      if (item.node.kind !== itemsB[b]?.node.kind) return false;
      if (reading.words(item).length < FEWEST_WORDS) return false;
      missing ??= without(new Set(shingles.of(itemsA[a] as Item)), shingles.of(itemsB[b] as Item));
      const own = shingles.of(item);
      let found = 0;
      for (const one of own) if (missing.has(one)) found += 1;
      if (found < FROM_THERE * own.length) return false;
      without(missing, own);
      taken.add(at);
      return true;
    };
    let first = sibling;
    while (isPiece(beside[first - 1])) first -= 1;
    let last = sibling;
    while (isPiece(beside[last + 1])) last += 1;
    if (last > first) out.push({ one: a, several: beside.slice(first, last + 1) });
  }
  return out;
}

function without(set: Set<number>, some: Int32Array): Set<number> {
  for (const one of some) set.delete(one);
  return set;
}
