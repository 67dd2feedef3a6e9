import type { Token } from '../tokens.ts';
import type { Matcher } from './matcher.ts';

/** A place where two lists of tokens differ: from `fromA` to `endA` of the one stands what is from `fromB` to `endB` of the other. One of them may be empty. */
export interface Change {
  fromA: number;
  endA: number;
  fromB: number;
  endB: number;
}

/** Fewer unchanged tokens than this between two changes are read as changed with them. */
const ISLAND = 3;
/** Where less than this share of the words of the shorter one stays, all of it is read as replaced. */
const KEPT = 0.4;

/** How two lists of tokens differ, in order, as a person would mark it (TX4.4). `idsA` and `idsB` are the tokens as numbers of one vocabulary. */
export function changesOf(
  matcher: Matcher,
  a: readonly Token[],
  idsA: Int32Array,
  b: readonly Token[],
  idsB: Int32Array,
): Change[] {
  const partner = matcher.match(idsA, idsB);
  if (isOther(a, b, partner)) keepOnlyMarks(a, partner);
  return withoutIslands(slid(between(partner, b.length), a, b), a, b);
}

function between(partner: Int32Array, lengthB: number): Change[] {
  const out: Change[] = [];
  let fromA = 0;
  let fromB = 0;
  for (let i = 0; i <= partner.length; i++) {
    const at = i < partner.length ? (partner[i] as number) : lengthB;
    if (at < 0) continue;
    if (i > fromA || at > fromB) out.push({ fromA, endA: i, fromB, endB: at });
    fromA = i + 1;
    fromB = at + 1;
  }
  return out;
}

function isOther(a: readonly Token[], b: readonly Token[], partner: Int32Array): boolean {
  let words = 0;
  let kept = 0;
  for (let i = 0; i < a.length; i++) {
    if ((a[i] as Token).is !== 'word') continue;
    words += 1;
    if ((partner[i] as number) >= 0) kept += 1;
  }
  let others = 0;
  for (const token of b) if (token.is === 'word') others += 1;
  return kept < KEPT * Math.min(words, others);
}

function keepOnlyMarks(a: readonly Token[], partner: Int32Array): void {
  for (let i = 0; i < partner.length; i++) if ((a[i] as Token).is !== 'mark') partner[i] = -1;
}

/**
 * What is only inserted or only deleted may often stand a little to the left or to the right with the same result: `a {b a} c` is `{a b} a c`. It is put where a
 * sentence, else where a word begins.
 */
function slid(changes: Change[], a: readonly Token[], b: readonly Token[]): Change[] {
  for (const [n, change] of changes.entries()) {
    const onlyInserts = change.fromA === change.endA;
    if (!onlyInserts && change.fromB !== change.endB) continue;
    const list = onlyInserts ? b : a;
    const from = onlyInserts ? change.fromB : change.fromA;
    const end = onlyInserts ? change.endB : change.endA;
    const before = changes[n - 1];
    const after = changes[n + 1];
    const least = from - (change.fromA - (before?.endA ?? 0));
    const most = end + ((after?.fromA ?? a.length) - change.endA);
    let lowest = 0;
    while (from + lowest > least && same(list, from + lowest - 1, end + lowest - 1)) lowest -= 1;
    let highest = 0;
    while (end + highest < most && same(list, from + highest, end + highest)) highest += 1;
    let best = 0;
    for (let by = lowest; by <= highest; by++)
      if (beginsWell(list, from + by) > beginsWell(list, from + best)) best = by;
    change.fromA += best;
    change.endA += best;
    change.fromB += best;
    change.endB += best;
  }
  return changes;
}

function same(list: readonly Token[], one: number, other: number): boolean {
  return (list[one] as Token).key === (list[other] as Token).key;
}

function beginsWell(list: readonly Token[], at: number): number {
  const before = list[at - 1];
  if (before === undefined || before.is === 'line') return 3;
  if (before.is !== 'space') return list[at]?.is === 'space' ? 0 : -1;
  return list[at - 2]?.is === 'sign' ? 2 : 1;
}

/**
 * Changes joined over the islands between them that are shorter than `ISLAND` or hold no word. Not where nothing would become a replacement by it (two insertions
 * stay two), and never over or beside a mark: a bracket that stays is seen to stay.
 */
function withoutIslands(
  changes: readonly Change[],
  a: readonly Token[],
  b: readonly Token[],
): Change[] {
  const out: Change[] = [];
  for (const change of changes) {
    const last = out.at(-1);
    if (
      last &&
      isIsland(a, last.endA, change.fromA) &&
      replaces(last, change) &&
      !touchesMark(last, change, a, b)
    ) {
      last.endA = change.endA;
      last.endB = change.endB;
    } else out.push({ ...change });
  }
  return out;
}

function touchesMark(
  last: Change,
  next: Change,
  a: readonly Token[],
  b: readonly Token[],
): boolean {
  return (
    (last.endA > last.fromA && a[last.endA - 1]?.is === 'mark') ||
    (last.endB > last.fromB && b[last.endB - 1]?.is === 'mark') ||
    (next.endA > next.fromA && a[next.fromA]?.is === 'mark') ||
    (next.endB > next.fromB && b[next.fromB]?.is === 'mark')
  );
}

function replaces(one: Change, other: Change): boolean {
  return (
    (one.endA > one.fromA || other.endA > other.fromA) &&
    (one.endB > one.fromB || other.endB > other.fromB)
  );
}

function isIsland(a: readonly Token[], from: number, end: number): boolean {
  let words = 0;
  for (let i = from; i < end; i++) {
    const { is } = a[i] as Token;
    if (is === 'mark') return false;
    if (is === 'word') words += 1;
    if (words > 0 && i - from + 1 >= ISLAND) return false;
  }
  return true;
}
