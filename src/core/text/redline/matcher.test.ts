import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Matcher } from './matcher.ts';
import { increasing } from './moves.ts';

const matcher = new Matcher();

function longestCommon(a: readonly number[], b: readonly number[]): number {
  const row = Array.from({ length: b.length + 1 }, () => 0);
  for (const one of a) {
    let corner = 0;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] as number;
      row[j] = one === b[j - 1] ? corner + 1 : Math.max(above, row[j - 1] as number);
      corner = above;
    }
  }
  return row[b.length] as number;
}

const lists = fc
  .integer({ min: 1, max: 12 })
  .chain((max) =>
    fc.tuple(
      fc.array(fc.nat({ max }), { maxLength: 60 }),
      fc.array(fc.nat({ max }), { maxLength: 60 }),
    ),
  );

describe('TX4.2 matching lists', () => {
  test('TX4.2 partners are equal, in order, and as many as can be', () => {
    fc.assert(
      fc.property(lists, ([a, b]) => {
        const partner = [...matcher.match(Int32Array.from(a), Int32Array.from(b))];
        const matched = partner.flatMap((at, i) => (at < 0 ? [] : [[i, at] as const]));
        for (const [i, at] of matched) expect(a[i]).toBe(b[at]);
        const places = matched.map(([, at]) => at);
        expect(places).toEqual([...new Set(places)].toSorted((x, y) => x - y));
        expect(matched.length).toBe(longestCommon(a, b));
      }),
      { numRuns: 3000 },
    );
  });

  test('TX4.2 what is in the same place in the order is a longest increasing run', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 50 }), { maxLength: 12 }), (list) => {
        const marked = increasing(list);
        const kept = list.filter((_, i) => marked[i]);
        expect(kept).toEqual(kept.toSorted((x, y) => x - y));
        const sorted = list.toSorted((x, y) => x - y);
        expect(kept.length).toBe(longestCommon(list, sorted));
      }),
    );
    expect(increasing([2, -1, 0, 1])).toEqual([false, false, true, true]);
  });

  test('TX4.9 lists made so that they take long are given up in part, not waited for', () => {
    // Two kinds of elements in no order: every step of the way is as good as any other.
    let seed = 7;
    const noise = (length: number) =>
      Int32Array.from({ length }, () => (seed = (seed * 48271) % 2147483647) & 1);
    const start = performance.now();
    const partner = matcher.match(noise(200_000), noise(200_000));
    // Some one or two seconds; compared to the end it would be minutes.
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(partner.length).toBe(200_000);
  });
});
