import { describe, expect, test } from 'vitest';
import type { NodeKind } from '#core/text/draft.ts';
import { numbering, type Numbered } from '#core/text/numbering.ts';
import { faultOf, printed, type Segment } from '#core/text/segments.ts';
import { FIRST_HALF, SECOND_HALF, SETS } from '#examples/exercise-sarn/text/index.ts';
import { segments, TONGUES } from '#examples/exercise-sarn/text/passage.ts';
import { nodes } from '#examples/exercise-sarn/text/worded.ts';

/** The agreement of the exercise as it is written down, before anything is done with it. */

const ALL = [...FIRST_HALF, ...SECOND_HALF];
const print = (words: (typeof ALL)[number], tongue: (typeof TONGUES)[number]): string =>
  printed(segments(words[tongue]));

function tree(): Numbered[] {
  const made = [FIRST_HALF, SECOND_HALF].flatMap((half) => {
    const of = nodes(half, ['en']).map(({ kind, in: inner }, n) => ({
      id: half[n]?.name as string,
      kind,
      inner,
      children: [] as Numbered[],
    }));
    for (const one of of) if (one.inner !== undefined) of[one.inner - 1]?.children.push(one);
    return of.filter(({ inner }) => inner === undefined);
  });
  return made;
}

const count = (kind: NodeKind): number => ALL.filter((one) => one.kind === kind).length;

describe('the words of the agreement', () => {
  test('30 articles in seven parts, with recitals, two annexes and closing words', () => {
    expect([count('part'), count('article'), count('annex'), count('closing')]).toEqual([
      7, 30, 2, 1,
    ]);
    const words = ALL.map((one) => print(one, 'en'))
      .join(' ')
      .split(/\s+/).length;
    expect(words).toBeGreaterThan(2400);
    expect(words).toBeLessThan(3500);
  });

  test('TX5.4 what the script calls a passage is the number that follows from its place', () => {
    const numbers = numbering({ nodes: tree() });
    for (const { kind, name } of ALL) {
      const number = numbers.get(name)?.replace(/\.$/, '');
      if (kind === 'article' || kind === 'part' || kind === 'annex') expect(number).toBe(name);
      // The only paragraph of an article has no number.
      if (kind === 'paragraph' && number !== undefined)
        expect(`.${number}`).toBe(name.slice(name.indexOf('.')));
      if (kind === 'point') expect(number).toBe(`(${name.slice(-1)})`);
    }
    expect(new Set(ALL.map(({ name }) => name)).size).toBe(ALL.length);
  });

  test('TX5.1 all words are in their one form, in English, Urdu and Pashto', () => {
    for (const one of ALL)
      for (const tongue of TONGUES) {
        expect(segments(one[tongue])).not.toEqual([]);
        expect(faultOf(segments(one[tongue]))).toBeUndefined();
      }
  });

  test('TX7 groups and alternatives have the same ids in every language', () => {
    const ids = (segs: readonly Segment[]): unknown =>
      segs.flatMap((seg) =>
        seg.t === 'group' ? [[seg.id, seg.alts.map((alt) => [alt.id, ids(alt.segs)])]] : [],
      );
    for (const one of ALL) {
      const english = JSON.stringify(ids(segments(one.en)));
      for (const tongue of TONGUES)
        expect(JSON.stringify(ids(segments(one[tongue])))).toBe(english);
    }
  });

  test('TX7 numbers are the same in every language, but for one clause that was set to differ', () => {
    const numbers = (words: string): string =>
      (words.match(/\d+(?::\d+)?/g) ?? []).toSorted().join(' ');
    const differing = ALL.filter((one) => {
      const english = numbers(print(one, 'en'));
      return TONGUES.some((tongue) => numbers(print(one, tongue)) !== english);
    });
    expect(differing.map(({ name }) => name)).toEqual(['28.2']);
    expect(differing.map((one) => numbers(print(one, 'ps')))).toEqual(['72']);
  });

  test('Urdu and Pashto use their own ی and ک, and Western digits', () => {
    const urdu = ALL.map((one) => print(one, 'ur')).join('\n');
    const pashto = ALL.map((one) => print(one, 'ps')).join('\n');
    // Pashto writes ي for the long vowel at the end of a word, beside ی, ې, ۍ and ئ.
    expect(urdu).not.toMatch(/[\u064a\u0643\u0649]/);
    expect(pashto).not.toMatch(/[\u0643\u0649\u06d2\u06c1]/);
    expect(pashto).not.toMatch(/\u064a[\u0620-\u0649\u064b-\u06ff]/);
    expect(urdu + pashto).not.toMatch(/[\u0660-\u0669\u06f0-\u06f9]/);
  });

  test('every passage is in one of the sets that sides agree to', () => {
    const names = Object.values(SETS).flatMap((set) => set.map(({ name }) => name));
    expect(names).toEqual(ALL.map(({ name }) => name));
  });
});
