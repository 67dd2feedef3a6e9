import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Box } from '#core/places.ts';
import { KINDS, type MapEntry } from './given.ts';
import { marksOf, TARGET } from './marks.ts';
import { projectionOf, screenBox, wholeOf, type Frame, type View } from './view.ts';

const EXTENT: Box = { west: 20_000_000, south: 40_000_000, east: 22_000_000, north: 41_000_000 };
const FRAME: Frame = { width: 800, height: 500 };

const entry = fc
  .record({
    west: fc.integer({ min: 19_500_000, max: 22_500_000 }),
    south: fc.integer({ min: 39_700_000, max: 41_300_000 }),
    size: fc.oneof(
      { weight: 3, arbitrary: fc.constant([0, 0] as const) },
      fc.tuple(fc.nat(600_000), fc.nat(600_000)),
    ),
    from: fc.integer({ min: 0, max: 5 }),
    placed: fc.integer({ min: 0, max: 9 }),
    kind: fc.constantFrom(...KINDS),
  })
  .map(({ west, south, size: [wide, high], from, placed, kind }) => ({
    kind,
    from,
    to: from,
    ...(placed === 0
      ? {}
      : { box: { west, south, east: west + wide, north: south + high } satisfies Box }),
  }));
const entries = fc
  .array(entry, { maxLength: 60, size: 'max' })
  .map((all): MapEntry[] => all.map((one, i) => ({ ...one, id: `e${i}`, what: '', when: '' })));
const views = fc.record({
  zoom: fc.constantFrom(1, 1, 2, 8, 64),
  at: fc.tuple(
    fc.double({ min: 20, max: 22, noNaN: true }),
    fc.double({ min: 40, max: 41, noNaN: true }),
  ),
}) satisfies fc.Arbitrary<View>;

function marks(all: readonly MapEntry[], view: View) {
  return marksOf(all, projectionOf(EXTENT, FRAME, view), FRAME);
}

test('marks are the same for the same entries, in whatever order they come', () => {
  fc.assert(
    fc.property(entries, views, fc.nat(), (all, view, turn) => {
      const at = turn % (all.length + 1);
      const turned = [...all.slice(at), ...all.slice(0, at)].toReversed();
      expect(marks(turned, view)).toEqual(marks(all, view));
    }),
  );
});

test('every entry that is seen stands in exactly one mark, and no other does', () => {
  fc.assert(
    fc.property(entries, views, (all, view) => {
      const projection = projectionOf(EXTENT, FRAME, view);
      const seen = all.filter(({ box }) => {
        const at = box && screenBox(projection, box);
        return (
          at && at.right >= 0 && at.bottom >= 0 && at.left <= FRAME.width && at.top <= FRAME.height
        );
      });
      const marked = marks(all, view).flatMap((mark) => mark.entries.map(({ id }) => id));
      expect(marked.toSorted()).toEqual(seen.map(({ id }) => id).toSorted());
    }),
  );
});

test('marks of points are never nearer than a finger needs, and stand where one of their entries is', () => {
  fc.assert(
    fc.property(entries, views, (all, view) => {
      const projection = projectionOf(EXTENT, FRAME, view);
      const points = marks(all, view).filter(({ as }) => as !== 'area');
      points.forEach((one, i) => {
        for (const other of points.slice(i + 1)) {
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(TARGET);
        }
        const at = screenBox(projection, one.entries[0]!.box!)!;
        expect([one.x, one.y]).toEqual([(at.left + at.right) / 2, (at.top + at.bottom) / 2]);
      });
    }),
  );
});

test('a box with extent is never drawn as a point: to scale, or in the frame of an area', () => {
  fc.assert(
    fc.property(entries, views, (all, view) => {
      for (const { as, entries: its } of marks(all, view)) {
        const extended = its.filter(
          ({ box }) => box !== undefined && (box.east > box.west || box.north > box.south),
        );
        if (as === 'point') expect(extended).toEqual([]);
        else expect(extended.length).toBeGreaterThan(0);
      }
    }),
  );
});

test('nothing is marked at the middle of an area that is drawn to scale', () => {
  const box: Box = { west: 20_500_000, south: 40_300_000, east: 21_500_000, north: 40_700_000 };
  const all: MapEntry[] = [
    { id: 'a', kind: 'report', what: '', when: '', from: 0, to: 0, box },
    { id: 'b', kind: 'finding', what: '', when: '', from: 1, to: 1, box },
  ];
  const [mark, ...others] = marks(all, wholeOf(EXTENT));
  expect(others).toEqual([]);
  expect(mark).toMatchObject({ as: 'area', entries: all });
  expect(mark!.y).toBeCloseTo(mark!.rect!.top, 5);
});

test('a cluster stands where its first entry is', () => {
  const at = (id: string, from: number, lon: number): MapEntry => ({
    id,
    kind: 'report',
    what: '',
    when: '',
    from,
    to: from,
    box: { west: lon, south: 40_500_000, east: lon, north: 40_500_000 },
  });
  const alone = marks([at('b', 1, 21_030_000)], wholeOf(EXTENT));
  const both = marks([at('a', 2, 21_000_000), at('b', 1, 21_030_000)], wholeOf(EXTENT));
  expect(both.map(({ entries: its }) => its.map(({ id }) => id))).toEqual([['b', 'a']]);
  expect(both[0]!.x).toBe(alone[0]!.x);
});
