import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { versionOf } from '../../../../test/support/edits.ts';
import { segmentsOf } from '../../../../test/support/texts.ts';
import type { Segment } from '../segments.ts';
import { chosen, joined, plain, printed, segments } from '../segments.ts';
import { groupIds, restored } from './ids.ts';
import type { Rebased } from './rebase.ts';
import { rebase } from './rebase.ts';

function rebased(oldBase: Segment[], newBase: Segment[], proposal: Segment[]): Rebased {
  const result = rebase(oldBase, newBase, proposal);
  if (!result.ok) throw new Error(result.fault.message);
  return result;
}

const texts = segmentsOf('en', 2).chain((base) =>
  fc.tuple(fc.constant(base), versionOf(base), versionOf(base)),
);

describe('TX1 bringing a proposal up to date', () => {
  test('TX1.21 what only one of the two changed is that one’s, what both changed alike is theirs', () => {
    const { clean, segs, conflicts } = rebased(
      plain('The Parties cease all fire within 48 hours of signature of this text'),
      plain('The Sides cease all fire within 48 hours of signature of this paper'),
      plain('The Parties cease all fire within 24 hours of signature of this paper'),
    );
    expect(printed(segs)).toBe(
      'The Sides cease all fire within 24 hours of signature of this paper',
    );
    expect([clean, conflicts]).toEqual([true, []]);
  });

  test('TX1.22 what both changed in one place is a conflict of two readings, neighbouring words too', () => {
    const one = rebased(plain('last 48 hours'), plain('last 24 hours'), plain('last 72 hours'));
    expect(one).toEqual({
      ok: true,
      clean: false,
      segs: [
        ...plain('last '),
        {
          t: 'group',
          id: 'c2',
          alts: [
            { id: 'base', segs: plain('24') },
            { id: 'proposal', segs: plain('72') },
          ],
        },
        ...plain(' hours'),
      ],
      conflicts: [{ group: 'c2', was: plain('48') }],
      copies: {},
    });
    const near = rebased(plain('last 48 hours'), plain('last 24 hours'), plain('last 48 days'));
    expect(printed(near.segs)).toBe('last [24 hours][48 days]');
    expect(printed(rebased(plain('a'), [], plain('a b c')).segs)).toBe('[][a b c]');
  });

  test('TX1.22 whatever is merged can be words of a paragraph, and is clean if no group is a conflict', () => {
    fc.assert(
      fc.property(texts, ([oldBase, newBase, proposal]) => {
        const result = rebased(oldBase, newBase, proposal);
        expect(segments.safeParse(result.segs).success).toBe(true);
        expect(joined(result.segs)).toStrictEqual(result.segs);
        expect(result.clean).toBe(result.conflicts.length === 0);
        const ids = [...groupIds(result.segs)];
        for (const { group } of result.conflicts) expect(ids).toContain(group);
      }),
      { numRuns: 500 },
    );
  });

  test('TX1.23 on the same base it is itself; on a base that equals it, the base; unchanged, the new base', () => {
    fc.assert(
      fc.property(texts, ([oldBase, newBase, proposal]) => {
        const nothing = { ok: true, clean: true, conflicts: [], copies: {} };
        expect(rebase(oldBase, oldBase, proposal)).toStrictEqual({ ...nothing, segs: proposal });
        expect(rebase(oldBase, proposal, proposal)).toStrictEqual({ ...nothing, segs: proposal });
        expect(rebase(oldBase, newBase, oldBase)).toStrictEqual({ ...nothing, segs: newBase });
      }),
      { numRuns: 500 },
    );
  });

  test('TX1.24 changes in different regions merge cleanly, whichever was first', () => {
    const words = Array.from({ length: 20 }, (_, n) => `w${n}`);
    const place = fc.record({ at: fc.nat(8), word: fc.constantFrom('', 'x', 'x y', 'w3') });
    fc.assert(
      fc.property(place, place, (first, second) => {
        const put = (list: string[], at: number, word: string) => list.with(at, word);
        const text = (list: string[]) => plain(list.filter((word) => word !== '').join(' '));
        const one = put(words, first.at, first.word);
        const other = put(words, second.at + 11, second.word);
        const both = put(one, second.at + 11, second.word);
        for (const [a, b] of [
          [one, other],
          [other, one],
        ] as const)
          expect(rebased(text(words), text(a), text(b))).toMatchObject({
            clean: true,
            segs: text(both),
          });
      }),
    );
  });

  test('TX1.25 a group that both brought keeps its id where the new base has it', () => {
    const group = (v: string): Segment => ({
      t: 'group',
      id: 'g1',
      alts: [{ id: 'a', segs: plain(v) }],
    });
    const result = rebased(
      plain('one two three four five'),
      [...plain('one two three four five '), group('x')],
      [group('y'), ...plain(' one two three four five')],
    );
    expect(result.clean).toBe(true);
    expect([...groupIds(result.segs)]).toEqual(['g1.1', 'g1']);
    expect(restored(result.segs, result.copies)).toEqual([
      group('y'),
      ...plain(' one two three four five '),
      group('x'),
    ]);
  });

  test('TX1.22 what would be nested too deep is a fault', () => {
    let deep: Segment[] = plain('x');
    for (let n = 0; n < 7; n++)
      deep = [{ t: 'group', id: `g${n}`, alts: [{ id: 'a', segs: deep }] }];
    const result = rebase(deep, plain('x'), plain('y'));
    expect(result.ok).toBe(true);
    expect(rebase(plain('x'), deep, plain('y'))).toMatchObject({
      ok: false,
      fault: { code: 'compose.too-deep' },
    });
  });
});

test('TX1.22 choosing one side of every conflict leaves nothing of the conflicts', () => {
  const { segs } = rebased(plain('last 48 hours'), plain('last 24 hours'), plain('last 72 hours'));
  const side = (id: string) => printed(chosen(segs, () => id));
  expect([side('base'), side('proposal')]).toEqual(['last 24 hours', 'last 72 hours']);
});
