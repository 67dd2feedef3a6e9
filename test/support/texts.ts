import fc from 'fast-check';
import type { Draft, Node, NodeKind } from '#core/text/draft.ts';
import { MAY_HOLD, TIERS } from '#core/text/draft.ts';
import type { Segment, Stance } from '#core/text/segments.ts';
import { joined, REASONS, VERBS } from '#core/text/segments.ts';
import type { WordLanguage } from '#core/words.ts';

/** Texts for property tests: nested to depth five, in several languages, of up to six parties. */

const VOCABULARY: Readonly<Record<'en' | 'ur' | 'ps', readonly string[]>> = {
  en: [
    'the',
    'Parties',
    'shall',
    'cease',
    'within',
    '48',
    'hours',
    'of',
    'signature,',
    'and',
    'the',
    'Commission',
    'II',
    'well-being',
    'don’t',
    '*',
    '#',
    '_x_',
    '{a}',
    '\\',
    '|',
    '<b>',
    '&amp;',
    '(a)',
    '1.',
    '- ',
    '\n',
  ],
  ur: ['فریقین', 'جنگ بندی', 'کے', 'اندر', '۴۸', 'گھنٹے', 'کمیشن', 'دستخط', '(الف)', '،', '۔'],
  ps: ['غاړې', 'اوربند', 'په', '۴۸', 'ساعتونو', 'کې', 'کمېسیون', 'لاسلیک', '؛'],
};

export const PARTIES = ['p1', 'p2', 'p3', 'p4', 'p5', 'm1'] as const;

/** A run of text in a language, as it may stand between brackets. */
export function run(language: 'en' | 'ur' | 'ps' = 'en'): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...VOCABULARY[language]), { minLength: 1, maxLength: 8 })
    .map((words) => words.join(' '));
}

const stances: fc.Arbitrary<Stance[]> = fc.uniqueArray(
  fc.record({ by: fc.constantFrom(...PARTIES), verb: fc.constantFrom(...VERBS) }),
  { selector: (one) => one.by, minLength: 1, maxLength: 6 },
);

interface Counter {
  n: number;
}

function withoutNotes(segs: readonly Segment[]): Segment[] {
  return segs.flatMap((seg): Segment[] => {
    if (seg.t === 'note') return [];
    if (seg.t !== 'group') return [seg];
    return [{ ...seg, alts: seg.alts.map((alt) => ({ ...alt, segs: withoutNotes(alt.segs) })) }];
  });
}

/** Segments without their ids, which are given afterwards so that each is unique. */
function shape(language: 'en' | 'ur' | 'ps', depth: number): fc.Arbitrary<Segment[]> {
  const text = run(language).map((v): Segment => ({ t: 'text', v }));
  const leaf = fc.oneof(
    { weight: 6, arbitrary: text },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('X days', '20XX', '…', 'Placeholder for Article 9')
        .map((label): Segment => ({ t: 'placeholder', label })),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        t: fc.constant('bracket' as const),
        v: fc.constantFrom('[' as const, ']' as const),
        group: fc.option(fc.constantFrom('x1', 'x2'), { nil: undefined }),
      }),
    },
  );
  if (depth === 0) return fc.array(leaf, { maxLength: 4 });
  const inner = shape(language, depth - 1);
  const group = fc.record({
    t: fc.constant('group' as const),
    id: fc.constant(''),
    issue: fc.option(fc.constantFrom('i1', 'i2', 'i3'), { nil: undefined }),
    reason: fc.option(fc.constantFrom(...REASONS), { nil: undefined }),
    alts: fc.array(
      fc.record({
        id: fc.constant(''),
        label: fc.option(fc.constantFrom('Alt 1', 'Option 2 bis', 'a'), { nil: undefined }),
        by: fc.option(stances, { nil: undefined }),
        segs: inner,
      }),
      { minLength: 1, maxLength: 4 },
    ),
  });
  const note = fc.record({
    t: fc.constant('note' as const),
    by: fc.option(fc.constantFrom(...PARTIES), { nil: undefined }),
    reserves: fc.option(fc.constant(true as const), { nil: undefined }),
    // A note stands in no other.
    segs: inner.map(withoutNotes).filter((segs) => segs.length > 0),
  });
  return fc.array(
    fc.oneof(
      { weight: 5, arbitrary: leaf },
      { weight: 2, arbitrary: group },
      { weight: 1, arbitrary: note },
    ),
    { maxLength: 5 },
  );
}

/** Absent, where undefined: the one form a value has after JSON. */
function bare<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

function numbered(segs: readonly Segment[], groups: Counter): Segment[] {
  return segs.map((seg) => {
    if (seg.t === 'note') return { ...seg, segs: numbered(seg.segs, groups) };
    if (seg.t !== 'group') return seg;
    const id = `g${(groups.n += 1)}`;
    return {
      ...seg,
      id,
      alts: seg.alts.map((alt, n) => ({
        ...alt,
        id: `a${n + 1}`,
        segs: numbered(alt.segs, groups),
      })),
    };
  });
}

/** The words of a paragraph, in their one form. */
export function segmentsOf(
  language: 'en' | 'ur' | 'ps' = 'en',
  depth = 5,
): fc.Arbitrary<Segment[]> {
  return shape(language, depth).map((segs) => bare(joined(numbered(segs, { n: 0 }))));
}

function nodeOf(
  kind: NodeKind,
  levels: number,
  languages: readonly ('en' | 'ur' | 'ps')[],
): fc.Arbitrary<Node> {
  const words = fc
    .tuple(
      ...languages.map((language) =>
        fc.option(segmentsOf(language, 2), { nil: undefined, freq: 6 }),
      ),
    )
    .map(
      (each) =>
        Object.fromEntries(
          languages.flatMap((language, n) => (each[n] ? [[language, { segs: each[n] }]] : [])),
        ) as Node['words'],
    );
  const kinds = MAY_HOLD[kind];
  const children: fc.Arbitrary<Node[]> =
    levels === 0 || kinds.length === 0
      ? fc.constant([])
      : fc.array(
          fc.constantFrom(...kinds).chain((one) => nodeOf(one, levels - 1, languages)),
          { maxLength: 3 },
        );
  return fc.record({
    id: fc.constant(''),
    kind: fc.constant(kind),
    num: fc.option(fc.constantFrom('2 bis', '3.x', '14 ter'), { nil: undefined, freq: 5 }),
    words,
    children,
  });
}

function identified(nodes: readonly Node[], ids: Counter): Node[] {
  return nodes.map((node) => ({
    ...node,
    id: `n${(ids.n += 1)}`,
    children: identified(node.children, ids),
  }));
}

/** Whole texts: what is translated states what it was translated from, now and then wrongly. */
export const drafts: fc.Arbitrary<Draft> = fc
  .subarray(['ur', 'ps'] as const)
  .map((others) => ['en', ...others] as ('en' | 'ur' | 'ps')[])
  .chain((languages) =>
    fc.record({
      id: fc.constant('t1'),
      title: fc.record({ en: fc.constantFrom('Ceasefire agreement', 'Draft [2]', 'A: “text”') }),
      tier: fc.constantFrom(...TIERS),
      working: fc.constant<WordLanguage>('en'),
      authentic: fc.constant<WordLanguage[]>([...languages]),
      nodes: fc
        .array(
          fc.constantFrom(...MAY_HOLD.text).chain((kind) => nodeOf(kind, 3, languages)),
          { maxLength: 5 },
        )
        .map((nodes) => identified(nodes, { n: 0 })),
    }),
  )
  .map((draft) => bare(draft));
