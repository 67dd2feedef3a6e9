import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { revisions } from '../../../../test/support/edited-texts.ts';
import { drafts } from '../../../../test/support/texts.ts';
import type { Draft } from '../draft.ts';
import { nodesOf } from '../draft.ts';
import type { Segment } from '../segments.ts';
import { plain } from '../segments.ts';
import { flatten } from '../tokens.ts';
import type { WordLanguage } from '../../words.ts';
import { applyRedline } from './apply.ts';
import { draftOfList, narrowed, redlineOf, redlineOfLists } from './compare.ts';
import { piecesOf } from './parts.ts';
import type { Part } from './parts.ts';
import type { Entry, Redline } from './redline.ts';

/** `keep [-gone-] {+come+}` of an entry, in its only language. */
function marked(entry: Entry | undefined): string {
  const [change] = Object.values(entry?.words ?? {});
  const text = (of: Part['of']) =>
    of.map((one) => (typeof one === 'string' ? one : `<${one.t}>`)).join('');
  return (change?.parts ?? [])
    .map(({ is, of }) =>
      is === 'keep' ? text(of) : is === 'delete' ? `[-${text(of)}-]` : `{+${text(of)}+}`,
    )
    .join('');
}

const lists = (...texts: string[]): Segment[][] => texts.map(plain);
const said = (redline: Redline): string[] =>
  redline.entries.map(({ is, moved, from, to }) =>
    [is, moved, from ?? '', to ?? ''].filter((one) => one !== undefined).join(' '),
  );

const BRIDGE =
  'The bridge at the mill is open to ambulances, carts and persons on foot at all hours.';
const MARKET =
  'The market of the upper town is held on the day before the feast, and nobody bears arms there.';
const WATER =
  'Water is let into the canal of either side in turn, three days for each, as before the quarrel.';

describe('TX4.2 TX4.3 paragraphs', () => {
  test('TX4.2 the same id is the same paragraph, whatever its words', () => {
    const text = (id: string, v: string): Draft => {
      const draft = draftOfList([plain(v)]);
      return { ...draft, nodes: draft.nodes.map((node) => ({ ...node, id })) };
    };
    const [entry] = redlineOf(text('x', BRIDGE), text('x', WATER)).entries;
    expect(entry?.is).toBe('changed');
    expect(said(redlineOf(text('x', BRIDGE), text('y', WATER)))).toEqual([
      'deleted x ',
      'inserted  y',
    ]);
    expect(said(redlineOf(text('x', BRIDGE), text('x', WATER), { ids: false }))).toEqual([
      'deleted x ',
      'inserted  x',
    ]);
  });

  test('TX4.2 a paragraph that moved is told in both places, with what changed in it', () => {
    const redline = redlineOfLists(
      lists(BRIDGE, MARKET, WATER),
      lists(WATER.replace('three', 'four'), BRIDGE, MARKET),
    );
    expect(said(redline)).toEqual([
      'changed itself 3 1',
      'same 1 2',
      'same 2 3',
      'left itself 3 1',
    ]);
    expect(marked(redline.entries[0])).toContain(' [-three-]{+four+} days');
  });

  test('TX4.2 what a holder takes along has not moved itself', () => {
    const article = (id: string, ...texts: string[]): Draft['nodes'][number] => ({
      id,
      kind: 'article',
      words: { en: { segs: plain(id) } },
      children: texts.map((v, n) => ({
        id: `${id}.${n}`,
        kind: 'paragraph',
        words: { en: { segs: plain(v) } },
        children: [],
      })),
    });
    const base = draftOfList([]);
    const [one, two] = [article('one', BRIDGE, MARKET), article('two', WATER, 'a', 'b')];
    const redline = redlineOf({ ...base, nodes: [one, two] }, { ...base, nodes: [two, one] });
    expect(redline.entries.filter((e) => e.moved === 'itself' && e.is !== 'left')).toMatchObject([
      { is: 'same', from: 'one' },
    ]);
    expect(redline.entries.filter((e) => e.moved === 'with' && e.is !== 'left')).toMatchObject([
      { from: 'one.0' },
      { from: 'one.1' },
    ]);
  });

  test('TX4.3 one that was rewritten in its place is the same one, and elsewhere it is not', () => {
    const every = (text: string, n: number) =>
      text.replaceAll(/\S+/g, (word, at: number) =>
        text.slice(0, at).split(' ').length % n === 0 ? `${word}er` : word,
      );
    const rewritten = every(MARKET, 3);
    expect(
      said(redlineOfLists(lists(BRIDGE, MARKET, WATER), lists(BRIDGE, rewritten, WATER))),
    ).toEqual(['same 1 1', 'changed 2 2', 'same 3 3']);
    expect(
      said(redlineOfLists(lists(BRIDGE, MARKET, WATER), lists(rewritten, BRIDGE, WATER))),
    ).toEqual(['inserted  1', 'same 1 2', 'deleted 2 ', 'same 3 3']);
  });

  test('TX4.3 holders without words of their own are found by what they hold', () => {
    const text = (id: string): Draft => ({
      ...draftOfList([]),
      nodes: [
        {
          id,
          kind: 'article',
          words: {},
          children: draftOfList(lists(BRIDGE, id, WATER)).nodes.map((node) => ({
            ...node,
            id: id + node.id,
          })),
        },
      ],
    });
    const redline = redlineOf(text('a'), text('b'), { ids: false });
    expect(said(redline)).toEqual([
      'same a b',
      'same a1 b1',
      'deleted a2 ',
      'inserted  b2',
      'same a3 b3',
    ]);
    expect(redline.entries.every((entry) => entry.was === undefined)).toBe(true);
  });

  test('TX4.3 split and merged paragraphs are told as such, word for word', () => {
    const split = redlineOfLists(lists(`${BRIDGE} ${WATER}`, MARKET), lists(BRIDGE, WATER, MARKET));
    expect(split.entries).toMatchObject([
      { is: 'split', from: '1', to: '1', split: { piece: 1, pieces: 2 } },
      { is: 'split', from: '1', to: '2', split: { piece: 2, pieces: 2 } },
      { is: 'same', from: '2', to: '3' },
    ]);
    expect(split.entries.slice(0, 2).map(marked)).toEqual([`${BRIDGE}[- -]`, WATER]);
    const merged = redlineOfLists(
      lists(MARKET, BRIDGE, WATER),
      lists(MARKET, `${BRIDGE} ${WATER}`),
    );
    expect(merged.entries).toMatchObject([
      { is: 'same' },
      { is: 'merged', from: '3', merged: ['2', '3'], to: '2' },
    ]);
    expect(marked(merged.entries[1])).toBe(`${BRIDGE}{+ +}${WATER}`);
    const three = redlineOfLists(
      lists(`${BRIDGE} ${WATER} ${MARKET}`),
      lists(BRIDGE, WATER.replace('three', 'four'), MARKET),
    );
    expect(three.entries.map(({ is, split: of }) => [is, of?.piece, of?.pieces])).toEqual(
      [1, 2, 3].map((n) => ['split', n, 3]),
    );
  });
});

describe('TX4.4 words', () => {
  const between = (a: string, b: string): string => {
    const draft = (v: string) => draftOfList([plain(v)]);
    return marked(redlineOf(draft(a), draft(b)).entries[0]);
  };

  test.each<[string, string, string, string]>([
    ['a word', 'within 48 hours', 'within 72 hours', 'within [-48-]{+72+} hours'],
    [
      'an island of a space joins two replaced words',
      'They shall meet at the old mill at noon each day.',
      'They shall meet at a new mill at noon each day.',
      'They shall meet at [-the old-]{+a new+} mill at noon each day.',
    ],
    [
      'a word between two insertions stays',
      'They shall meet, then part.',
      'They shall all meet soon, then part.',
      'They shall {+all +}meet{+ soon+}, then part.',
    ],
    [
      'a whole sentence, not its neighbours’ halves',
      'The bridge is open. The market is held.',
      'The bridge is open. The bridge is kept. The market is held.',
      'The bridge is open. {+The bridge is kept. +}The market is held.',
    ],
    [
      'all of it, where hardly anything stays',
      'The Parties may at any time consult the elders of the valley.',
      'Guards of both sides patrol the road at night.',
      '[-The Parties may at any time consult the elders of the valley.-]{+Guards of both sides patrol the road at night.+}',
    ],
    [
      'not all of it, where everything stays and much is new',
      'The road is open.',
      'The road is open. Guards of both sides patrol it at night, unarmed and in twos.',
      'The road is open.{+ Guards of both sides patrol it at night, unarmed and in twos.+}',
    ],
    ['Urdu', 'فریقین ۴۸ گھنٹے میں', 'فریقین ۷۲ گھنٹے میں', 'فریقین [-۴۸-]{+۷۲+} گھنٹے میں'],
  ])('TX4.4 %s', (_, a, b, shown) => {
    expect(between(a, b)).toBe(shown);
  });

  test('TX4.4 brackets that stay are seen to stay, and are never joined with other words', () => {
    const group = (one: string, other: string): Segment[] => [
      { t: 'text', v: 'The Parties ' },
      {
        t: 'group',
        id: 'g1',
        alts: [
          { id: 'a', segs: plain(one) },
          { id: 'b', segs: plain(other) },
        ],
      },
      { t: 'text', v: ' meet.' },
    ];
    const redline = redlineOf(
      draftOfList([group('shall', 'should')]),
      draftOfList([group('may', 'must')]),
    );
    expect(marked(redline.entries[0])).toBe(
      'The Parties <group><alt>[-shall-]{+may+}</alt><alt>[-should-]{+must+}</alt></group> meet.',
    );
    const opened = redlineOf(
      draftOfList([plain('The Parties shall meet.')]),
      draftOfList([group('shall', 'should')]),
    );
    expect(marked(opened.entries[0])).toBe(
      'The Parties {+<group><alt>+}shall{+</alt><alt>should</alt></group>+} meet.',
    );
  });
});

describe('TX4.5 applied', () => {
  const holds = (earlier: Draft, later: Draft, ids: boolean): Redline => {
    const redline = redlineOf(earlier, later, { ids });
    expect(JSON.parse(JSON.stringify(redline))).toStrictEqual(redline);
    expect(applyRedline(redline, earlier)).toStrictEqual(later);
    deletesWhatWas(redline, earlier);
    return redline;
  };
  /** Whatever the redline keeps or deletes is exactly what the earlier version had, once. */
  const deletesWhatWas = ({ entries }: Redline, earlier: Draft): void => {
    const had = new Map<string, string>();
    const told = new Set<string>();
    for (const { from, merged, words } of entries) {
      if (from === undefined) continue;
      for (const [language, { parts, is }] of Object.entries(words)) {
        if (is === 'same' || is === 'inserted') continue;
        const key = `${from} ${language}`;
        const now = parts.flatMap((part) => (part.is === 'insert' ? [] : part.of));
        had.set(key, (had.get(key) ?? '') + now.map(spelled).join(''));
        told.add(key);
        if (merged) for (const one of merged) told.add(`${one} ${language}`);
      }
    }
    const merges = new Map(
      entries.flatMap((e) => (e.merged && e.from ? [[e.from, e.merged]] : [])),
    );
    const nodes = new Map([...nodesOf(earlier.nodes)].map((node) => [node.id, node]));
    for (const [key, spelling] of had) {
      const [id = '', language = ''] = key.split(' ');
      const were = (merges.get(id) ?? [id]).flatMap(
        (one) => nodes.get(one)?.words[language as WordLanguage]?.segs ?? [],
      );
      expect(spelling).toBe(piecesOf(flatten(were)).map(spelled).join(''));
    }
  };
  const spelled = (piece: Part['of'][number]): string =>
    typeof piece === 'string' ? piece : JSON.stringify(piece);

  test('TX4.5 a redline applied to the earlier version gives the later: versions of one text', () => {
    fc.assert(
      fc.property(revisions, fc.boolean(), ({ earlier, later }, ids) => {
        holds(earlier, later, ids);
      }),
      { numRuns: 150 },
    );
  });

  test('TX4.5 … two texts that have nothing to do with each other', () => {
    fc.assert(
      fc.property(drafts, drafts, fc.boolean(), (one, other, ids) => {
        holds(one, other, ids);
      }),
      { numRuns: 50 },
    );
  });

  test('TX4.5 … a text with itself: nothing differs', () => {
    fc.assert(
      fc.property(drafts, fc.boolean(), (draft, ids) => {
        const { entries } = holds(draft, structuredClone(draft), ids);
        expect(entries.filter((e) => e.is !== 'same' || e.was || e.moved)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test('TX4.5 in one language alone nothing is said of the others', () => {
    fc.assert(
      fc.property(revisions, ({ earlier, later }) => {
        const redline = redlineOf(earlier, later, { languages: ['ur'] });
        const languages = redline.entries.flatMap((entry) => Object.keys(entry.words));
        expect(languages.filter((language) => language !== 'ur')).toEqual([]);
        expect(applyRedline(redline, narrowed(earlier, ['ur']))).toStrictEqual(
          narrowed(later, ['ur']),
        );
      }),
      { numRuns: 50 },
    );
  });

  test('TX4.5 what is of another text is not applied', () => {
    const redline = redlineOfLists(lists(BRIDGE), lists(BRIDGE));
    expect(() => applyRedline(redline, draftOfList([]))).toThrow('has no 1');
  });
});

test('TX4.9 paragraphs that all share some words are not compared each with each', () => {
  const noted = (side: string) =>
    Array.from({ length: 10_000 }, (_, n) => plain(`${n} as the annex says ${side}${n}`));
  const start = performance.now();
  const { entries } = redlineOfLists(noted('a'), noted('b'));
  // A second or two; each with each it would be a hundred million pairs.
  expect(performance.now() - start).toBeLessThan(20_000);
  expect(entries.length).toBe(20_000);
});
