import fc from 'fast-check';
import { expect, test } from 'vitest';
import { uncovered, type Label } from './labels.ts';

const label = fc.record({
  key: fc.string(),
  text: fc.string({ minLength: 1, maxLength: 20 }),
  x: fc.integer({ min: 0, max: 600 }),
  y: fc.integer({ min: 0, max: 400 }),
  anchor: fc.constantFrom('start' as const, 'middle' as const),
  size: fc.constant(12),
}) satisfies fc.Arbitrary<Label>;

test('of names that would cover each other the earlier stands, and one more never drops an earlier one', () => {
  fc.assert(
    fc.property(fc.array(label, { maxLength: 30 }), label, (labels, more) => {
      const kept = uncovered(labels, 600);
      expect(uncovered([...labels, more], 600).slice(0, kept.length)).toEqual(kept);
      expect(uncovered(kept, 600)).toEqual(kept);
    }),
  );
});

test('a name at the same place twice is written once', () => {
  const one: Label = { key: 'a', text: 'Mill', x: 50, y: 50, anchor: 'start', size: 12 };
  expect(uncovered([one, { ...one, key: 'b' }], 600)).toEqual([one]);
});
