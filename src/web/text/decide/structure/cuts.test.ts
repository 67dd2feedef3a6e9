import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printed, type Segment } from '#core/text/segments.ts';
import { cutAt, mergedWords, piecesOf } from './cuts.ts';

const run = (v: string): Segment => ({ t: 'text', v });
const blank: Segment = { t: 'placeholder', label: 'X days' };

describe('TX3.8 where words may be cut', () => {
  test('before every word but the first, and before what is in brackets, never within it', () => {
    const pieces = piecesOf([run('The truce lasts '), blank, run(' at most.')]);
    expect(pieces.map(({ text, whole }) => (whole ? '[]' : text))).toEqual([
      'The ',
      'truce ',
      'lasts ',
      '[]',
      ' ',
      'at ',
      'most.',
    ]);
    expect(pieces.filter(({ cut }) => !cut).map(({ text }) => text)).toEqual(['The ', ' ']);
  });

  test('no word is lost or doubled, wherever words are cut', () => {
    const word = fc.stringMatching(/^[a-z]{1,6}$/);
    const segs = fc
      .array(fc.array(word, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 })
      .map((runs) =>
        runs.flatMap((words, n) =>
          n === 0 ? [run(words.join(' '))] : [blank, run(` ${words.join(' ')}`)],
        ),
      );
    fc.assert(
      fc.property(segs, fc.array(fc.nat(30), { maxLength: 4 }), (all, picks) => {
        const possible = piecesOf(all).flatMap(({ cut }) => (cut ? [cut] : []));
        const cuts = [...new Set(picks)].flatMap((pick) => possible[pick] ?? []);
        const parts = cutAt(all, cuts);
        expect(parts).toHaveLength(cuts.length + 1);
        const words = (list: readonly Segment[]): string[] =>
          printed(list).replaceAll('[X days]', ' [X_days] ').split(/\s+/).filter(Boolean);
        expect(parts.flatMap(words)).toEqual(words(all));
        expect(parts.every((segs2) => segs2.length > 0)).toBe(true);
      }),
    );
  });

  test('merged, the words follow one another with a space between them', () => {
    expect(mergedWords([[run('The bridge is open.')], [], [run('It is guarded.')]])).toEqual([
      run('The bridge is open. It is guarded.'),
    ]);
    expect(mergedWords([[run('Within '), blank], [run('it is guarded.')]])).toEqual([
      run('Within '),
      blank,
      run(' it is guarded.'),
    ]);
  });
});
