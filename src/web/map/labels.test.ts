import fc from 'fast-check';
import { expect, test } from 'vitest';
import { written, type Label, type Spot, type Taken } from './labels.ts';

const spot = fc.record({
  x: fc.integer({ min: 0, max: 600 }),
  y: fc.integer({ min: 0, max: 400 }),
  goes: fc.constantFrom('right' as const, 'left' as const, 'both' as const),
}) satisfies fc.Arbitrary<Spot>;
const label = fc.record({
  key: fc.string(),
  text: fc.string({ minLength: 1, maxLength: 20 }),
  size: fc.constant(12),
  spots: fc.array(spot, { minLength: 1, maxLength: 4 }),
}) satisfies fc.Arbitrary<Label>;
const mark = fc
  .record({ x: fc.integer({ min: 0, max: 600 }), y: fc.integer({ min: 0, max: 400 }) })
  .map(({ x, y }): Taken => {
    return { left: x, right: x + 28, top: y, bottom: y + 28 };
  });

test('an earlier name keeps its place whatever comes after it, and each stands at a spot of its own', () => {
  fc.assert(
    fc.property(fc.array(label, { maxLength: 30 }), label, fc.array(mark), (all, more, marks) => {
      const kept = written(all, marks, 600);
      expect(written([...all, more], marks, 600).slice(0, kept.length)).toEqual(kept);
      for (const { label: one, spot: at } of kept) expect(one.spots).toContain(at);
    }),
  );
});

const at = (x: number, goes: Spot['goes'] = 'right'): Spot => ({ x, y: 50, goes });

test('a name at the same place twice is written once', () => {
  const one: Label = { key: 'a', text: 'Mill', size: 12, spots: [at(50)] };
  expect(written([one, { ...one, key: 'b' }], [], 600)).toEqual([{ label: one, spot: at(50) }]);
});

test('a name moves out of the way of a mark, but is not left out for one', () => {
  const one: Label = { key: 'a', text: 'Mill', size: 12, spots: [at(50), at(46, 'left')] };
  const right: Taken = { left: 52, right: 80, top: 40, bottom: 60 };
  const left: Taken = { left: 10, right: 40, top: 40, bottom: 60 };
  expect(written([one], [right], 600)[0]?.spot).toEqual(at(46, 'left'));
  expect(written([one], [right, left], 600)[0]?.spot).toEqual(at(50));
});

test('a name that would run out of the map is left out', () => {
  const one: Label = { key: 'a', text: 'A long name', size: 12, spots: [at(580)] };
  expect(written([one], [], 600)).toEqual([]);
});
