import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { versionOf } from '../../../../test/support/edits.ts';
import { segmentsOf } from '../../../../test/support/texts.ts';
import type { Segment } from '../segments.ts';
import { joined, plain } from '../segments.ts';
import type { Traced, Version } from './provenance.ts';
import { provenance } from './provenance.ts';

/** The same without the acts. */
function bare(parts: readonly Traced[]): Segment[] {
  const list = parts.map(({ act: _, ...seg }): Segment => {
    if (seg.t !== 'group') return seg;
    const alts = seg.alts.map(({ act: _of, ...alt }) => ({ ...alt, segs: bare(alt.segs) }));
    return { ...seg, alts };
  });
  return joined(list);
}

function actsIn(parts: readonly Traced[]): string[] {
  return parts.flatMap((part) =>
    part.t === 'group'
      ? [part.act, ...part.alts.flatMap((alt) => [alt.act, ...actsIn(alt.segs)])]
      : [part.act],
  );
}

const told = (...texts: string[]) =>
  provenance(texts.map((v, n) => ({ act: `a${n + 1}`, segs: plain(v) }))).map((part) =>
    part.t === 'text' ? `${part.act}: ${part.v}` : part.t,
  );

const histories = segmentsOf('en', 2).chain((base) =>
  fc
    .array(versionOf(base), { minLength: 1, maxLength: 5 })
    .map((versions) => [base, ...versions].map((segs, n): Version => ({ act: `a${n}`, segs }))),
);

describe('TX4 provenance', () => {
  test('TX4.20 put together, what is told is the last version, and each part is of an act in the history', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const parts = provenance(history);
        expect(bare(parts)).toStrictEqual(history.at(-1)!.segs);
        const acts = history.map((version) => version.act);
        for (const act of actsIn(parts)) expect(acts).toContain(act);
      }),
      { numRuns: 500 },
    );
    expect(provenance([])).toEqual([]);
  });

  test('TX4.20 a version that changes nothing brings nothing', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const again = { act: 'again', segs: history.at(-1)!.segs };
        expect(provenance([...history, again])).toStrictEqual(provenance(history));
      }),
      { numRuns: 200 },
    );
  });

  test('TX4.21 words are the act’s that brought them, and the last one’s that brought them back', () => {
    expect(told('last 48 hours', 'last 24 hours')).toEqual(['a1: last ', 'a2: 24', 'a1:  hours']);
    expect(told('last 48 hours', 'last hours', 'last 48 hours')[1]).toMatch(/^a3: ?48 ?$/);
    expect(told('a b', 'a b c', 'z a b c')).toEqual(['a3: z ', 'a1: a b', 'a2:  c']);
    expect(told('one two, three', 'eins zwei, three')).toEqual(['a2: eins zwei', 'a1: , three']);
  });

  test('TX4.22 a group put around words is its act’s, the words are not', () => {
    const segs: Segment[] = [
      ...plain('We '),
      {
        t: 'group',
        id: 'g1',
        alts: [
          { id: 'a', by: [{ by: 'p1', verb: 'propose' }], segs: plain('shall') },
          { id: 'b', segs: plain('should') },
        ],
      },
      ...plain(' meet'),
    ];
    expect(
      provenance([
        { act: 'a1', segs: plain('We shall meet') },
        { act: 'a2', segs },
      ]),
    ).toEqual([
      { t: 'text', v: 'We ', act: 'a1' },
      {
        t: 'group',
        id: 'g1',
        act: 'a2',
        alts: [
          {
            id: 'a',
            by: [{ by: 'p1', verb: 'propose' }],
            act: 'a2',
            segs: [{ t: 'text', v: 'shall', act: 'a1' }],
          },
          { id: 'b', act: 'a2', segs: [{ t: 'text', v: 'should', act: 'a2' }] },
        ],
      },
      { t: 'text', v: ' meet', act: 'a1' },
    ]);
  });
});
