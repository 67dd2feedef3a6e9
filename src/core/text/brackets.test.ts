import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../words.ts';
import { printAttribution, readAttribution } from './attribution.ts';
import { flagSentence } from './bracket-flags.ts';
import { isPlaceholder, printBrackets, readBrackets, readParagraphs } from './brackets.ts';
import { plain, refusedCharacter, segments } from './segments.ts';
import type { Segment } from './segments.ts';

/** Strings rich in what the reader looks for. */
const bracketed = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom('[', ']', '][', '[[', ']]', '[]', '[^1]', '[X]') },
      {
        weight: 4,
        arbitrary: fc.constantFrom(
          'A propose: ',
          'A/B oppose; C reserve: ',
          'CLpropose: ',
          'Alt 1 {A; oppose B}: ',
          'Alt 1 {propose A}: ',
          '[A  propose: ',
          'Option 1 bis: ',
          'Alt 2: ',
          '{',
          '}',
          ': ',
          '/',
          ';',
          '…',
          '20XX',
          'Placeholder',
          '](https://a.example/b)',
          '(',
          ')',
          '^',
          '\n',
          ' ',
          'شق',
          '۴۸',
          '\u200f',
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))
  .filter((s) => refusedCharacter(s) === undefined);

describe('TX6 brackets as other people write them', () => {
  test('TX6.1 what was read prints back in the same characters, and is words of a text', () => {
    fc.assert(
      fc.property(bracketed, (s) => {
        const { segs } = readBrackets(s);
        expect(printBrackets(segs)).toBe(s);
        expect(segments.safeParse(segs).success).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('TX6.1 several paragraphs print back each by itself', () => {
    fc.assert(
      fc.property(fc.array(bracketed, { maxLength: 6 }), (texts) => {
        const { paragraphs, flags } = readParagraphs(texts);
        expect(paragraphs.map(printBrackets)).toStrictEqual(texts);
        for (const segs of paragraphs) expect(segments.safeParse(segs).success).toBe(true);
        for (const { paragraph, at } of flags) expect(texts[paragraph]?.[at]).toMatch(/[[\]]/);
      }),
    );
  });

  test.each([
    ['opened without end', '['.repeat(30_000)],
    ['closed without end', ']'.repeat(30_000)],
    ['nested without end', '['.repeat(15_000) + ']'.repeat(15_000)],
    ['side by side without end', '[a]'.repeat(10_000)],
    ['side by side in the depth', '['.repeat(9) + '[a]'.repeat(10_000) + ']'.repeat(9)],
    ['prefixes without end', '[A propose: '.repeat(3_000)],
    ['links that are none', '[a](https://'.repeat(3_000)],
  ])('TX6.1 hostile text reads, prints back and is flagged: %s', (_, s) => {
    const { segs, flags } = readBrackets(s);
    expect(printBrackets(segs)).toBe(s);
    expect(flags.some(({ code }) => code === 'limits')).toBe(!segments.safeParse(segs).success);
    expect(flags.length).toBeGreaterThan(0);
  });

  test('TX6.2 adjacent brackets are alternatives, one alone is keep or delete, and they nest', () => {
    expect(readBrackets('shall [establish [a][b]][consider][] it [now].')).toStrictEqual({
      segs: [
        { t: 'text', v: 'shall ' },
        {
          t: 'group',
          id: 'g1',
          alts: [
            {
              id: 'a1',
              segs: [
                { t: 'text', v: 'establish ' },
                {
                  t: 'group',
                  id: 'g2',
                  alts: [
                    { id: 'a1', segs: plain('a') },
                    { id: 'a2', segs: plain('b') },
                  ],
                },
              ],
            },
            { id: 'a2', segs: plain('consider') },
            { id: 'a3', segs: [] },
          ],
        },
        { t: 'text', v: ' it ' },
        { t: 'group', id: 'g3', alts: [{ id: 'a1', segs: plain('now') }] },
        { t: 'text', v: '.' },
      ],
      flags: [],
    });
    expect(readBrackets('[a] [b]').segs.filter(({ t }) => t === 'group')).toHaveLength(2);
  });

  test('TX6.3 a bracket without a partner is kept where it is, and flagged', () => {
    expect(readBrackets('a] b [c [d] e')).toStrictEqual({
      segs: [
        { t: 'text', v: 'a' },
        { t: 'bracket', v: ']' },
        { t: 'text', v: ' b ' },
        { t: 'bracket', v: '[' },
        { t: 'text', v: 'c ' },
        { t: 'group', id: 'g1', alts: [{ id: 'a1', segs: plain('d') }] },
        { t: 'text', v: ' e' },
      ],
      flags: [
        { code: 'unopened', paragraph: 0, at: 1 },
        { code: 'unclosed', paragraph: 0, at: 5 },
      ],
    });
  });

  test('TX6.3 brackets deeper than a text may have stay single ones, flagged', () => {
    const deep = (n: number) => readBrackets(`${'['.repeat(n)}x${']'.repeat(n)}`);
    expect(deep(7).flags).toStrictEqual([]);
    expect(deep(9).flags).toStrictEqual([
      { code: 'too-deep', paragraph: 0, at: 7 },
      { code: 'too-deep', paragraph: 0, at: 8 },
    ]);
    expect(segments.safeParse(deep(9).segs).success).toBe(true);
    // What is never closed takes no depth away.
    const open = readBrackets(`${'['.repeat(5)}${'['.repeat(7)}x${']'.repeat(7)}`);
    expect(open.flags.map(({ code }) => code)).toStrictEqual(Array(5).fill('unclosed'));
    const many = readBrackets('[a]'.repeat(61));
    expect(many.segs.map((seg) => seg.t === 'group' && seg.alts.length)).toStrictEqual([60, 1]);
    expect(many.flags).toStrictEqual([{ code: 'many-alternatives', paragraph: 0, at: 180 }]);
  });

  test('TX6.4 blanks are placeholders, and alternatives beside words in dispute', () => {
    const blanks = ['X', 'XX', '20XX', 'X days', 'X%', '…', '...', ' ', '____', 'TBD'];
    for (const label of [...blanks, 'Placeholder for Article 9', 'to be determined'])
      expect(readBrackets(`in [${label}].`).segs[1]).toStrictEqual({ t: 'placeholder', label });
    for (const words of ['Xylophone', 'shall', 'no X', 'the date', 'Parties', ''])
      expect(isPlaceholder(words)).toBe(false);
    const beside = readBrackets('[30][X] days').segs;
    expect(beside[0]).toMatchObject({ t: 'group', alts: [{}, { segs: plain('X') }] });
    expect(readBrackets('[X][20XX]').segs).toHaveLength(2);
  });

  test('TX6.5 footnote markers and web links are no dispute', () => {
    for (const s of ['agreed[^12] and', 'see [the list](https://lists.example/a)']) {
      const { segs, flags } = readBrackets(s);
      expect(flags).toStrictEqual([]);
      expect(segs.map(({ t }) => t)).toStrictEqual(['text', 'bracket', 'text', 'bracket', 'text']);
    }
    expect(readBrackets('[see [^1] here]').segs[0]).toMatchObject({ t: 'group' });
  });

  test.each<[string, object]>([
    [
      'US/SG propose; CL oppose: six',
      {
        by: [
          ['US', 'SG', 'propose'],
          ['CL', 'oppose'],
        ],
      },
    ],
    ['Party A reserve: six', { by: [['Party A', 'reserve']] }],
    ['Option 1 bis: six', { label: 'Option 1 bis' }],
    ['Alt 1 {A}: six', { label: 'Alt 1', by: [['A', 'propose']] }],
    [
      'Alt 2 {B; oppose C/D}: six',
      {
        label: 'Alt 2',
        by: [
          ['B', 'propose'],
          ['C', 'D', 'oppose'],
        ],
      },
    ],
  ])(
    'TX6.6 who stands for what is read: %s',
    (s, { label, by }: { label?: string; by?: string[][] }) => {
      const stances = by?.flatMap((clause) =>
        clause.slice(0, -1).map((one) => ({ by: one, verb: clause.at(-1) })),
      );
      const [seg] = readBrackets(`[${s}]`).segs;
      expect(seg).toStrictEqual({
        t: 'group',
        id: 'g1',
        alts: [
          {
            id: 'a1',
            ...(label ? { label } : {}),
            ...(by ? { by: stances } : {}),
            segs: plain('six'),
          },
        ],
      });
      expect(printBrackets([seg] as Segment[])).toBe(`[${s}]`);
    },
  );

  test.each([
    'CLpropose: six',
    'PE//VN propose: six',
    'A propose:six',
    'A  propose: six',
    'In that case the Parties shall propose: six',
    'A propose; : six',
    'Alt 1 {propose A}: six',
    'Optional: six',
    'Alt 1 {}: six',
    '{A}: six',
    'A\npropose: six',
  ])('TX6.6 what would not print the same stays words: %s', (s) => {
    expect(readAttribution(s)).toBeUndefined();
    expect(readBrackets(`[${s}]`).segs[0]).toMatchObject({ alts: [{ segs: plain(s) }] });
  });

  test('TX6.6 whatever is read as an attribution prints the same', () => {
    fc.assert(
      fc.property(bracketed, (s) => {
        const found = readAttribution(s);
        if (found) expect(printAttribution(found)).toBe(s.slice(0, found.length));
      }),
      { numRuns: 2000 },
    );
  });

  test('TX6.7 a bracket that reaches over paragraphs becomes two ends of one group, flagged', () => {
    const { paragraphs, flags } = readParagraphs(['a [b', '[c] [d', 'e] f]', 'g]']);
    expect(paragraphs).toStrictEqual([
      [...plain('a '), { t: 'bracket', v: '[', group: 'x2' }, ...plain('b')],
      [
        { t: 'group', id: 'g1', alts: [{ id: 'a1', segs: plain('c') }] },
        ...plain(' '),
        { t: 'bracket', v: '[', group: 'x1' },
        ...plain('d'),
      ],
      [
        ...plain('e'),
        { t: 'bracket', v: ']', group: 'x1' },
        ...plain(' f'),
        { t: 'bracket', v: ']', group: 'x2' },
      ],
      [...plain('g'), { t: 'bracket', v: ']' }],
    ]);
    expect(flags).toStrictEqual([
      { code: 'over-paragraphs', paragraph: 0, at: 2, until: { paragraph: 2, at: 4 } },
      { code: 'over-paragraphs', paragraph: 1, at: 4, until: { paragraph: 2, at: 1 } },
      { code: 'unopened', paragraph: 3, at: 1 },
    ]);
  });

  test('TX6.8 every flag is a sentence in each language', () => {
    const codes = ['unclosed', 'unopened', 'over-paragraphs', 'too-deep'] as const;
    for (const code of [...codes, 'many-alternatives', 'limits'] as const) {
      const said = LANGUAGES.map((language) => flagSentence({ code }, language));
      expect(new Set(said).size).toBe(LANGUAGES.length);
      expect(said[0]).toMatch(/\.$/);
      expect(said[1]).toMatch(/۔$/);
    }
  });
});
