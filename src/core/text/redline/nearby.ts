import type { Alignment } from './align.ts';
import type { Item, Reading } from './items.ts';
import type { Pair } from './similar.ts';

/** Twice the words in common by the words of both. Paragraphs of one text that have nothing to do with each other reach some 0.35, by `the` and `shall`. */
const LEAST = 0.5;
/** More in one gap are not compared each with each. */
const MOST = 30;

/**
 * Pairs among what stands without partners in the same gap, between the same two paragraphs that have some (TX4.3): where one is rewritten in its place, runs of
 * three words are few, and its words tell enough.
 */
export function nearby(
  reading: Reading,
  itemsA: readonly Item[],
  itemsB: readonly Item[],
  { toA, toB }: Alignment,
): Pair[] {
  const pairs: Pair[] = [];
  for (let end = 0; end <= itemsB.length; end++) {
    const from = end;
    while (end < itemsB.length && toA[end] === -1) end += 1;
    if (end === from) continue;
    const run = gap(toB, from === 0 ? -1 : (toA[from - 1] as number), toA[end]);
    if (run.length === 0 || run.length > MOST || end - from > MOST) continue;
    pairs.push(...alike(reading, itemsA, run, itemsB, from, end));
  }
  return pairs;
}

/** Places in the earlier version without partners, after one place, else before another. */
function gap(toB: Int32Array, after: number, before: number | undefined): number[] {
  const run: number[] = [];
  for (let at = after + 1; toB[at] === -1 && run.length <= MOST; at++) run.push(at);
  if (run.length === 0 && before !== undefined)
    for (let at = before - 1; toB[at] === -1 && run.length <= MOST; at--) run.unshift(at);
  return run;
}

function alike(
  reading: Reading,
  itemsA: readonly Item[],
  run: readonly number[],
  itemsB: readonly Item[],
  from: number,
  end: number,
): Pair[] {
  const found: (Pair & { dice: number })[] = [];
  for (let b = from; b < end; b++) {
    const other = itemsB[b] as Item;
    const words = reading.words(other);
    for (const a of run) {
      const one = itemsA[a] as Item;
      if (one.node.kind !== other.node.kind) continue;
      const dice = shared(reading.words(one), words);
      if (dice >= LEAST) found.push({ a, b, dice });
    }
  }
  found.sort((x, y) => y.dice - x.dice || x.a - y.a || x.b - y.b);
  const takenA = new Set<number>();
  const takenB = new Set<number>();
  return found.filter(({ a, b }) => {
    if (takenA.has(a) || takenB.has(b)) return false;
    takenA.add(a);
    takenB.add(b);
    return true;
  });
}

function shared(one: Int32Array, other: Int32Array): number {
  if (one.length === 0 || other.length === 0) return 0;
  const times = new Map<number, number>();
  for (const word of one) times.set(word, (times.get(word) ?? 0) + 1);
  let n = 0;
  for (const word of other) {
    const left = times.get(word) ?? 0;
    if (left === 0) continue;
    n += 1;
    times.set(word, left - 1);
  }
  return (2 * n) / (one.length + other.length);
}
