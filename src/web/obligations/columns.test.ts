import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf, firstSaid } from './columns.ts';

const HOUR = 3_600_000;

test('OB9.6 days while they are few, then weeks, then four weeks', () => {
  const from = Date.UTC(2031, 2, 4, 12);
  const ends = (hours: number) => columnsOf(from, from + hours * HOUR);
  expect(ends(0)).toEqual({ unit: 'day', moments: [from] });
  expect(ends(12)).toEqual({ unit: 'day', moments: [Date.UTC(2031, 2, 5) - 1, from + 12 * HOUR] });
  expect(ends(45).moments).toEqual([
    Date.UTC(2031, 2, 5) - 1,
    Date.UTC(2031, 2, 6) - 1,
    from + 45 * HOUR,
  ]);
  expect(ends(24 * 31).unit).toBe('day');
  const weeks = ends(24 * 40);
  expect(weeks.unit).toBe('week');
  // 9 March 2031 is a Sunday.
  expect(weeks.moments[0]).toBe(Date.UTC(2031, 2, 10) - 1);
  expect(ends(24 * 365).unit).toBe('span');
});

test('OB9.6 moments ascend, the last is the asked one, and no more than can be read', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 41 }), fc.nat(2 ** 40), (from, more) => {
      const { unit, moments } = columnsOf(from, from + more);
      expect(moments.at(-1)).toBe(from + more);
      for (const [n, ms] of moments.entries()) {
        if (n > 0) expect(ms).toBeGreaterThan(moments[n - 1] as number);
        expect(ms).toBeGreaterThanOrEqual(from);
      }
      if (unit !== 'span') expect(moments.length).toBeLessThanOrEqual(32);
      expect(moments.length).toBeLessThanOrEqual(132);
    }),
  );
});

test('OB9.6 columns before any obligation had a state are left out, and the last one never is', () => {
  const met = 'met';
  expect(
    firstSaid([
      [undefined, undefined, met],
      [undefined, 'alleged', met],
    ]),
  ).toBe(1);
  expect(
    firstSaid([
      [met, undefined, met],
      [undefined, undefined, undefined],
    ]),
  ).toBe(0);
  expect(
    firstSaid([
      [undefined, undefined],
      [undefined, undefined],
    ]),
  ).toBe(1);
  expect(firstSaid([])).toBe(0);
});
