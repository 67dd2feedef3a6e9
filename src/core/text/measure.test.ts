import { expect, test } from 'vitest';
import { readParagraphs } from './brackets.ts';
import type { Draft, Node } from './draft.ts';
import { measure } from './measure.ts';

function draftOf(texts: readonly string[]): Draft {
  const nodes = readParagraphs(texts).paragraphs.map((segs, n): Node => ({
    id: `n${n}`,
    kind: 'paragraph',
    words: { en: { segs } },
    children: [],
  }));
  const title = { en: 'A' };
  return { id: 't', title, tier: 'joint', working: 'en', authentic: ['en'], nodes };
}

test('MD3.1 words, brackets, depth, blanks and issues are counted, footnote markers and links are not', () => {
  const draft = draftOf([
    'The Parties [shall [now]][should] meet – within [X days][^1] of it.',
    'See [the list](https://a.example/b) and ]',
  ]);
  expect(measure(draft)).toMatchObject({
    paragraphs: 2,
    words: 2 + 4 + 2 + 4 + 3,
    disputed: 3,
    groups: 2,
    brackets: 3,
    depth: 2,
    placeholders: 1,
    strays: 1,
    issues: 0,
    unnamed: 2,
    languages: ['en'],
  });
});

test('MD3.1 words between the two ends of a bracket over paragraphs are in dispute', () => {
  expect(measure(draftOf(['one [two', 'three four', 'five] six']))).toMatchObject({
    words: 6,
    disputed: 4,
    over: 1,
    strays: 0,
  });
});
