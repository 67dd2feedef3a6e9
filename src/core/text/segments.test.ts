import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../test/support/text-table.ts';
import { drafts, segmentsOf } from '../../../test/support/texts.ts';
import { hashDraft, hashWording } from './hashes.ts';
import { numbering } from './numbering.ts';
import type { Node } from './draft.ts';
import { chosen, isClean, joined, plain, printed, segments } from './segments.ts';
import type { Segment } from './segments.ts';

describe('TX5 the words of a paragraph', () => {
  test('TX5.1 what is generated is in the one form, and joining it changes nothing', () => {
    fc.assert(
      fc.property(segmentsOf(), (segs) => {
        expect(segments.safeParse(segs).success).toBe(true);
        expect(joined(segs)).toStrictEqual(segs);
      }),
    );
  });

  test.each<[string, unknown]>([
    [
      'two runs side by side',
      [
        { t: 'text', v: 'a' },
        { t: 'text', v: 'b' },
      ],
    ],
    ['an empty run', [{ t: 'text', v: '' }]],
    ['a bracket in a run', [{ t: 'text', v: 'a [b]' }]],
    ['a right-to-left override', [{ t: 'text', v: 'a \u202e b' }]],
    ['an isolate', [{ t: 'text', v: 'a \u2067 b' }]],
    ['U+FFFE, which no XML can carry', [{ t: 'text', v: 'a \ufffe b' }]],
    ['U+FFFF', [{ t: 'placeholder', label: 'a \uffff' }]],
    ['half a surrogate pair', [{ t: 'text', v: 'a \ud800 b' }]],
    ['a group of nothing', [{ t: 'group', id: 'g1', alts: [] }]],
    [
      'two groups of one id',
      [1, 2].map(() => ({ t: 'group', id: 'g1', alts: [{ id: 'a', segs: [] }] })),
    ],
    [
      'two alternatives of one id',
      [
        {
          t: 'group',
          id: 'g1',
          alts: [
            { id: 'a', segs: [] },
            { id: 'a', segs: [] },
          ],
        },
      ],
    ],
    ['a field that is not known', [{ t: 'text', v: 'a', origin: 'x' }]],
    ['nesting deeper than eight', nested(9)],
  ])('TX5.1 refused: %s', (_, value) => {
    expect(segments.safeParse(value).success).toBe(false);
  });

  test('TX5.1 nesting eight deep is words', () => {
    expect(segments.safeParse(nested(7)).success).toBe(true);
  });

  test('TX5.2 the hash is of the words alone: the same segments with their fields in another order have it too', () => {
    const one: Segment[] = [
      { t: 'group', id: 'g', issue: 'i', alts: [{ id: 'a', segs: plain('x') }] },
    ];
    const other = [
      { alts: [{ segs: plain('x'), id: 'a' }], issue: 'i', id: 'g', t: 'group' },
    ] as Segment[];
    expect(hashWording(sha256, one)).toBe(hashWording(sha256, other));
    expect(hashWording(sha256, one)).not.toBe(hashWording(sha256, plain('x')));
    expect(hashWording(sha256, plain('The bridge is open.'))).toBe(
      sha256(
        new TextEncoder().encode('parley/wording@v1\n[{"t":"text","v":"The bridge is open."}]'),
      ),
    );
  });

  test('TX5.2 the hash of a whole text changes with any word, number or place', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const hash = hashDraft(sha256, draft);
        expect(hashDraft(sha256, structuredClone(draft))).toBe(hash);
        const more: Node = {
          id: 'new',
          kind: 'paragraph',
          words: { en: { segs: plain('x') } },
          children: [],
        };
        expect(hashDraft(sha256, { ...draft, nodes: [...draft.nodes, more] })).not.toBe(hash);
      }),
    );
  });

  test('TX5.3 print shows the brackets and not who stands for what', () => {
    const segs: Segment[] = [
      { t: 'text', v: 'The Parties ' },
      {
        t: 'group',
        id: 'g1',
        alts: [
          { id: 'a', by: [{ by: 'p1', verb: 'propose' }], segs: plain('shall') },
          { id: 'b', segs: plain('should') },
          { id: 'c', segs: [] },
        ],
      },
      { t: 'text', v: ' meet within ' },
      { t: 'placeholder', label: 'X days' },
      { t: 'note', segs: plain('A note.') },
      { t: 'bracket', v: ']' },
      { t: 'text', v: '.' },
    ];
    expect(printed(segs)).toBe('The Parties [shall][should][] meet within [X days]].');
    expect(printed(chosen(segs, () => 'b'))).toBe('The Parties should meet within [X days]].');
    expect(printed(chosen(segs, () => undefined))).toBe('The Parties  meet within [X days]].');
    expect(isClean(segs)).toBe(false);
    expect(isClean([...plain('a'), { t: 'note', segs: plain('b') }])).toBe(true);
    expect(isClean([...plain('a'), { t: 'note', reserves: true, segs: plain('b') }])).toBe(false);
  });
});

test('TX5.4 numbers follow from the place, and one of its own is not counted', () => {
  let n = 0;
  const node = (kind: Node['kind'], children: Node[] = [], num?: string): Node => ({
    id: `${kind}${(n += 1)}`,
    kind,
    ...(num === undefined ? {} : { num }),
    words: {},
    children,
  });
  const draft = {
    nodes: [
      node('recital'),
      node('part', [
        node('article', [
          node('paragraph'),
          node('paragraph', [node('point'), node('point', [node('point')])]),
        ]),
      ]),
      node('part', [
        node('article', [node('paragraph')]),
        node('article', [], '2 bis'),
        node('article'),
      ]),
      node('annex', [node('article')]),
    ],
  };
  const numbers = numbering(draft);
  const said = (nodes: readonly Node[]): unknown[] =>
    nodes.map((one) => [numbers.get(one.id) ?? one.kind, ...said(one.children)]);
  expect(said(draft.nodes)).toEqual([
    ['recital'],
    ['I', ['1', ['1.'], ['2.', ['(a)'], ['(b)', ['(i)']]]]],
    ['II', ['2', ['paragraph']], ['2 bis'], ['3']],
    ['A', ['1']],
  ]);
});

function nested(depth: number): Segment[] {
  let segs: Segment[] = plain('x');
  for (let n = 0; n < depth; n++) segs = [{ t: 'group', id: `g${n}`, alts: [{ id: 'a', segs }] }];
  return segs;
}
