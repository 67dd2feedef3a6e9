import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { versionOf } from '../../../../test/support/edits.ts';
import { segmentsOf } from '../../../../test/support/texts.ts';
import type { Segment } from '../segments.ts';
import { plain, printed } from '../segments.ts';
import { compose } from './compose.ts';
import { measure } from './measure.ts';

const group = (id: string, issue: string | undefined, ...alts: Segment[][]): Segment => ({
  t: 'group',
  id,
  ...(issue === undefined ? {} : { issue }),
  alts: alts.map((segs, n) => ({ id: `a${n}`, segs })),
});

describe('TX5 progress', () => {
  test('TX5.20 groups of one issue are one, placeholders, lone brackets and reservations one each', () => {
    const segs: Segment[] = [
      group('g1', 'i1', plain('NDMC')),
      group('g2', 'i1', [group('g3', undefined, plain('INDC'))]),
      { t: 'placeholder', label: 'X days' },
      { t: 'bracket', v: ']' },
      { t: 'note', segs: [group('g4', 'i4', plain('x'))] },
      { t: 'note', reserves: true, segs: plain('y') },
    ];
    expect(measure(segs).issues).toBe(5);
    expect(measure(plain('Agreed words.')).issues).toBe(0);
  });

  test('TX5.20 a group that stands in several readings of a composition is one issue', () => {
    const base = [group('g1', undefined, plain('x'))];
    const composed = compose(base, [
      { id: 'p', segs: [group('g1', undefined, plain('x'), plain('y'))] },
    ]);
    if (!composed.ok) throw new Error(composed.fault.message);
    expect(measure(composed.segs).issues).toBe(3);
    expect(measure(composed.segs, composed.copies).issues).toBe(2);
  });

  test('TX5.21 words disputed are those in brackets, counted in each alternative; labels and notes are not', () => {
    const segs: Segment[] = [
      ...plain('The Parties, today, '),
      group('g1', undefined, plain('shall'), [
        ...plain('should by all means '),
        group('g2', undefined, plain('now'), []),
      ]),
      ...plain(' meet within '),
      { t: 'placeholder', label: 'X days' },
      { t: 'note', segs: plain('Three words here.') },
    ];
    expect(measure(segs)).toEqual({ issues: 3, words: 11, disputed: 6, brackets: 5, depth: 2 });
  });

  test('TX5.22 brackets are those that print shows, and agreed words have neither brackets nor depth', () => {
    fc.assert(
      fc.property(segmentsOf('en', 3), (segs) => {
        const { brackets, depth, words, disputed } = measure(segs);
        expect(brackets).toBe(printed(segs).split('[').length - 1);
        expect(depth > 0).toBe(segs.some((seg) => seg.t === 'group'));
        expect(disputed).toBeLessThanOrEqual(words);
        if (depth === 0) expect(disputed).toBe(0);
      }),
    );
  });

  test('TX5.20 composing never makes less open than the base has', () => {
    const both = segmentsOf('en', 2).chain((base) => fc.tuple(fc.constant(base), versionOf(base)));
    fc.assert(
      fc.property(both, ([base, segs]) => {
        const composed = compose(base, [{ id: 'p', segs }]);
        if (!composed.ok) return;
        expect(measure(composed.segs, composed.copies).issues).toBeGreaterThanOrEqual(
          measure(base).issues,
        );
      }),
      { numRuns: 300 },
    );
  });
});
