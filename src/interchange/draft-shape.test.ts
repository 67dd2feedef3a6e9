import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drafts } from '../../test/support/texts.ts';
import type { Draft } from '#core/text/draft.ts';
import { looksLikeJsonDraft, readJsonDraft } from './draft-shape.ts';

const draft: Draft = {
  id: 't',
  title: { en: 'Truce' },
  tier: 'joint',
  working: 'en',
  authentic: ['en'],
  nodes: [{ id: 'a', kind: 'article', words: {}, children: [] }],
};
const nested = (depth: number): unknown =>
  depth === 0 ? [] : [{ id: `p${depth}`, kind: 'point', words: {}, children: nested(depth - 1) }];

test('MD3.3 a draft that is written as JSON is read as it was', () => {
  fc.assert(
    fc.property(drafts, (one) => {
      const text = JSON.stringify(one);
      expect(looksLikeJsonDraft(text)).toBe(true);
      expect(readJsonDraft(text)).toStrictEqual({ ok: true, value: one });
    }),
  );
});

test.each<[string, string, string]>([
  ['half of it', JSON.stringify(draft).slice(0, -4), 'draft.json'],
  ['a field too many', JSON.stringify({ ...draft, more: 1 }), 'draft.shape'],
  ['no title', JSON.stringify({ ...draft, title: {} }), 'draft.shape'],
  [
    'a part twice',
    JSON.stringify({ ...draft, nodes: [...draft.nodes, ...draft.nodes] }),
    'draft.id',
  ],
  ['a point in nothing', JSON.stringify({ ...draft, nodes: nested(1) }), 'draft.place'],
  [
    'parts too deep',
    JSON.stringify({ ...draft, nodes: [{ ...draft.nodes[0], children: nested(2_000) }] }),
    'draft.size',
  ],
  [
    'an override',
    JSON.stringify({
      ...draft,
      nodes: [
        {
          id: 'a',
          kind: 'paragraph',
          words: { en: { segs: [{ t: 'text', v: '\u202e' }] } },
          children: [],
        },
      ],
    }),
    'draft.node',
  ],
  ['brackets too deep for any stack', `{"nodes":${'['.repeat(200_000)}`, 'draft.json'],
])('MD3.3 refused, with a code and a sentence: %s', (_, text, code) => {
  const read = readJsonDraft(text);
  expect(read).toMatchObject({ ok: false, fault: { code } });
  if (!read.ok) expect(read.fault.message).toMatch(/^.*\.$/);
});

test('MD3.3 other people’s text is not taken for JSON', () => {
  for (const text of ['{National Treatment}', 'Article 1', '[{"id": 1}]', '---'])
    expect(looksLikeJsonDraft(text)).toBe(false);
});
