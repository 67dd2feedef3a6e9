import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WORD_LANGUAGES } from '#core/words.ts';
import { bookmarkOf, readBookmark } from './bookmarks.ts';

const ids = fc.oneof(
  fc.stringMatching(/^[0-9a-f]{16}\.[1-9][0-9]{0,3}$/),
  fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,39}$/),
  fc.string({ minLength: 1, maxLength: 60 }),
);

test('TX8.3 a bookmark is a name that Word takes, and says which node and language it is', () => {
  fc.assert(
    fc.property(ids, fc.constantFrom(...WORD_LANGUAGES), (node, language) => {
      const name = bookmarkOf(node, language);
      expect(name).toMatch(/^[a-z][a-z0-9_]{0,39}$/);
      const marked = readBookmark(name);
      if (marked?.what === 'node') expect(marked).toEqual({ what: 'node', node, language });
      else expect(marked).toEqual({ what: 'digest', language });
    }),
  );
});

test('TX8.3 the ids that acts give fit into a bookmark as they are, in every language', () => {
  for (const language of WORD_LANGUAGES)
    expect(readBookmark(bookmarkOf('3f9a0c1d2e4b5a69.9999', language))).toEqual({
      what: 'node',
      node: '3f9a0c1d2e4b5a69.9999',
      language,
    });
});

test('TX8.3 ids that are too long for a bookmark are told apart by a digest', () => {
  const long = Array.from(
    { length: 20_000 },
    (_, n) => `an-id-that-is-much-too-long-for-word.${n}`,
  );
  expect(new Set(long.map((id) => bookmarkOf(id, 'prs'))).size).toBe(long.length);
});

test('TX8.3 bookmarks of others are none of ours', () => {
  for (const name of ['_GoBack', 'p_en', 'p_xx_a', 'p_en_A', 'q_en_12', 't_en_x', '', 'p_en__'])
    expect(readBookmark(name)).toBeUndefined();
});
