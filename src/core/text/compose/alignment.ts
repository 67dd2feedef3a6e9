import type { Segment } from '../segments.ts';
import type { Token } from '../tokens.ts';
import { flatten } from '../tokens.ts';

/** Numbers for tokens, the same for equal ones, so that they are quick to compare. */
export type Lexicon = Map<string, number>;

/** Words as tokens, and where its groups begin and end. */
export interface Tokens {
  tokens: readonly Token[];
  numbers: Int32Array;
  /** For a token that opens or closes a group or an alternative: where the group begins, and the token after its last. -1 for all others. */
  begins: Int32Array;
  ends: Int32Array;
  hasGroups: boolean;
}

export function tokensIn(segs: readonly Segment[], lexicon: Lexicon): Tokens {
  const tokens = flatten(segs);
  const numbers = new Int32Array(tokens.length);
  const begins = new Int32Array(tokens.length).fill(-1);
  const ends = new Int32Array(tokens.length).fill(-1);
  const open: number[][] = [];
  let hasGroups = false;
  for (const [i, token] of tokens.entries()) {
    let number = lexicon.get(token.key);
    if (number === undefined) lexicon.set(token.key, (number = lexicon.size));
    numbers[i] = number;
    const kind = token.mark?.t;
    if (kind === 'group') open.push([]);
    if (kind === 'group' || kind === 'alt' || kind === '/alt' || kind === '/group')
      open.at(-1)?.push(i);
    if (kind !== '/group') continue;
    hasGroups = true;
    const own = open.pop() ?? [];
    for (const at of own) {
      begins[at] = own[0] as number;
      ends[at] = i + 1;
    }
  }
  return { tokens, numbers, begins, ends, hasGroups };
}

/** One difference: tokens `from` to `to` of the base are tokens `at` to `till` of the version, ends not included. */
export interface Hunk {
  from: number;
  to: number;
  at: number;
  till: number;
}

/**
 * More differing tokens than this between the equal beginning and the equal end of two paragraphs are one difference. It bounds the time for what is hostile, and
 * what differs so much is read as a whole anyway.
 */
const MOST_DIFFERENCES = 1_000;

/**
 * Where a version differs from its base, as few tokens as possible (Myers 1986, greedy). In order; between two stand equal tokens.
 *
 * @example hunksOf(tokensIn(plain('48 hours'), lexicon).numbers, tokensIn(plain('24 hours'), lexicon).numbers) // [{ from: 0, to: 1, at: 0, till: 1 }]
 */
export function hunksOf(a: Int32Array, b: Int32Array): Hunk[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let [aEnd, bEnd] = [a.length, b.length];
  while (aEnd > start && bEnd > start && a[aEnd - 1] === b[bEnd - 1]) {
    aEnd -= 1;
    bEnd -= 1;
  }
  if (start === aEnd && start === bEnd) return [];
  const all: Hunk = { from: start, to: aEnd, at: start, till: bEnd };
  if (start === aEnd || start === bEnd) return [all];
  return differences(a.subarray(start, aEnd), b.subarray(start, bEnd), start) ?? [all];
}

/** Undefined if there are too many. */
function differences(a: Int32Array, b: Int32Array, offset: number): Hunk[] | undefined {
  const most = Math.min(MOST_DIFFERENCES, a.length + b.length);
  // reach[k + most + 1] is how far in `a` the best path on diagonal k has come.
  const reach = new Int32Array(2 * most + 3);
  const earlier: Int32Array[] = [];
  for (let d = 0; d <= most; d++) {
    earlier.push(reach.slice(most + 1 - d, most + 2 + d));
    for (let k = -d; k <= d; k += 2) {
      const below = reach[most + k] as number;
      const above = reach[most + k + 2] as number;
      let x = k === -d || (k !== d && below < above) ? above : below + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      reach[most + 1 + k] = x;
      if (x >= a.length && x - k >= b.length) return traced(a.length, b.length, earlier, offset);
    }
  }
  return undefined;
}

/** From the end back to the beginning along the path that was found. */
function traced(x: number, y: number, earlier: readonly Int32Array[], offset: number): Hunk[] {
  const hunks: Hunk[] = [];
  for (let d = earlier.length - 1; d > 0; d--) {
    // As it stood before round d: diagonal k is at k + d.
    const reach = earlier[d] as Int32Array;
    const k = x - y;
    const inserted =
      k === -d || (k !== d && (reach[k - 1 + d] as number) < (reach[k + 1 + d] as number));
    const before = inserted ? k + 1 : k - 1;
    const from = reach[before + d] as number;
    const at = from - before;
    const [to, till] = inserted ? [from, at + 1] : [from + 1, at];
    const next = hunks.at(-1);
    if (next?.from === to + offset && next.at === till + offset) {
      next.from = from + offset;
      next.at = at + offset;
    } else
      hunks.push({ from: from + offset, to: to + offset, at: at + offset, till: till + offset });
    x = from;
    y = at;
  }
  return hunks.toReversed();
}
