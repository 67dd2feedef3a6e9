import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256 as hash } from '../../../../test/support/text-table.ts';
import type { Said } from '../../../../test/support/language-pairs.ts';
import { BAD_PAIRS, GOOD_PAIRS } from '../../../../test/support/language-pairs.ts';
import { drafts } from '../../../../test/support/texts.ts';
import { LANGUAGES } from '../../words.ts';
import type { WordLanguage } from '../../words.ts';
import { readBrackets } from '../brackets.ts';
import type { Draft, Node } from '../draft.ts';
import { hashWording } from '../hashes.ts';
import { plain } from '../segments.ts';
import { concordance } from './concordance.ts';
import type { Finding } from './finding.ts';
import { FINDING_CODES } from './finding.ts';
import { quantities } from './quantities.ts';
import { findingSentence } from './sentences.ts';
import type { Term } from './terms.ts';

function draftOf(nodes: readonly Said[], authentic?: WordLanguage[]): Draft {
  const made = nodes.map((words, n): Node => {
    const each = Object.entries(words).map(([language, said]) => [
      language,
      { segs: typeof said === 'string' ? readBrackets(said).segs : said },
    ]);
    return {
      id: `n${n + 1}`,
      kind: 'paragraph',
      words: Object.fromEntries(each) as Node['words'],
      children: [],
    };
  });
  const first = Object.keys(nodes[0] ?? {}) as WordLanguage[];
  return {
    id: 't',
    title: { en: 'A' },
    tier: 'joint',
    working: 'en',
    authentic: authentic ?? first,
    nodes: made,
  };
}
const found = (nodes: readonly Said[], terms: readonly Term[] = []) =>
  concordance(draftOf(nodes), { hash, terms });
const brief = (list: readonly Finding[]) =>
  list.map(({ code, differs }) => [code, ...Object.values(differs).map((one) => one.join(' | '))]);

const TERMS: Term[] = [
  {
    words: {
      en: ['Joint Commission'],
      ur: ['مشترکہ کمیشن'],
      ps: ['ګډ کمېسیون'],
      ar: ['اللجنة المشتركة', 'لجنة مشتركة'],
    },
  },
  { words: { en: ['Commission'], ur: ['کمیشن'], ps: ['کمېسیون'] } },
  {
    words: { en: ['Party', 'Parties'], ur: ['فریق', 'فریقین'], ps: ['اړخ', 'اړخونه'] },
    elsewhere: true,
  },
];

describe('TX7 concordance', () => {
  test.each(GOOD_PAIRS)('TX7.1 good pairs raise no alarm: %s', (_, words) => {
    expect(brief(found([words], [TERMS[2]!]))).toStrictEqual([]);
  });

  test.each(BAD_PAIRS)('TX7.2 found: %s', (_, words, expected) => {
    expect(
      brief(
        found(
          [words],
          TERMS.map((term) => ({ ...term, elsewhere: true })),
        ),
      ),
    ).toStrictEqual(expected);
  });

  test('TX7.2 places are those of the printed words', () => {
    const [finding] = found([{ en: 'In [X] or [48] hours', ur: '[X] یا [۷۲] گھنٹے' }]);
    expect(finding).toMatchObject({
      code: 'number',
      node: 'n1',
      languages: ['en', 'ur'],
      places: [
        { language: 'en', at: 11, length: 2 },
        { language: 'ur', at: 8, length: 2 },
      ],
    });
  });

  test('TX7.3 a language without words is missing, and a translation of words that changed is stale', () => {
    const draft = draftOf([{ en: 'One.' }, { en: 'Two.', ur: 'دوسرا۔' }], ['en', 'ur']);
    const wording = draft.nodes[1]?.words.ur;
    const is = (text: string) => {
      if (wording) wording.from = { language: 'en', hash: hashWording(hash, plain(text)) };
      return concordance(draft, { hash }).map(({ code, node, languages }) => [
        code,
        node,
        ...languages,
      ]);
    };
    expect(is('Two.')).toStrictEqual([['language-missing', 'n1', 'en', 'ur']]);
    expect(is('Three.')).toStrictEqual([
      ['language-missing', 'n1', 'en', 'ur'],
      ['stale', 'n2', 'en', 'ur'],
    ]);
  });

  test('TX7.4 within a language: undefined, unused, and spelled otherwise', () => {
    const nodes = [
      { en: '“Passage” means the way over the lake. “Ferry” means a boat.' },
      {
        en: 'The Passage (hereinafter “the Ceasefire Zone”) is open. The Cease-fire Zone is wide.',
      },
      { en: 'The Joint Commission keeps the Passage in the Ceasefire Zone.' },
      { en: 'the joint commission and the passage of time' },
    ];
    expect(
      found(nodes, TERMS.slice(0, 1)).map(({ code, node, differs }) => [code, node, differs.en]),
    ).toStrictEqual([
      ['term-undefined', 'n3', ['Joint Commission']],
      ['term-unused', 'n1', ['Ferry']],
      ['term-spelling', 'n2', ['Cease-fire Zone']],
      ['term-spelling', 'n4', ['joint commission']],
    ]);
  });

  test.each<[string, Said[]]>([
    [
      'English',
      [
        {
          en: '“Passage” means the way. The “Joint Commission” means those who meet. The Passage is open to the Joint Commission.',
        },
      ],
    ],
    [
      'hereinafter',
      [
        { en: 'the sides (the “Parties”) and a body (hereinafter referred to as the “Board”)' },
        { en: 'The Parties and the Board. A WAY FOR THE BOARD' },
      ],
    ],
    ['Urdu', [{ ur: '”گزرگاہ“ سے مراد جھیل کا راستہ ہے۔' }, { ur: 'گزرگاہ کھلی ہے۔' }]],
    ['Arabic', [{ ar: '"الممر" يعني الطريق.' }, { ar: 'يفتح الممر للجميع.' }]],
    [
      'quotations that define nothing',
      [{ en: 'It is called “a mess” by some. The word “peace” is there.' }],
    ],
  ])('TX7.4 good terms raise no alarm: %s', (_, nodes) => {
    const draft = { ...draftOf(nodes), working: Object.keys(nodes[0]!)[0] as WordLanguage };
    expect(brief(concordance(draft, { hash }))).toStrictEqual([]);
  });

  test('TX7.5 each finding is a plain sentence in English and Urdu', () => {
    const [finding] = found([{ en: '48 men', ur: '۷۲ آدمی' }]);
    expect(findingSentence(finding!, 'en', 'Article 3')).toBe(
      '\u2068Article 3\u2069: the numbers differ: English has \u206848\u2069, Urdu has \u2068۷۲\u2069.',
    );
    expect(findingSentence(finding!, 'ur', '3')).toBe(
      '\u20683\u2069: اعداد مختلف ہیں: انگریزی میں \u206848\u2069، اردو میں \u2068۷۲\u2069۔',
    );
    for (const code of FINDING_CODES)
      for (const language of LANGUAGES) {
        const said = findingSentence({ ...finding!, code }, language);
        expect(said).toMatch(
          language === 'en' ? /^\u2068n1\u2069: [a-zA-Z ].*\.$/ : /^\u2068n1\u2069: .*۔$/,
        );
        expect(said).not.toContain('undefined');
      }
  });

  test('TX7.6 it warns whatever the draft, and gives the same twice', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const list = concordance(draft, { hash, terms: TERMS });
        expect(concordance(structuredClone(draft), { hash, terms: TERMS })).toStrictEqual(list);
        for (const { at, length } of list.flatMap(({ places }) => places)) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    ['digits', '1 '.repeat(10_000)],
    ['one long number', '1'.repeat(40_000)],
    ['number words', 'two '.repeat(10_000)],
    ['quotation marks', '“a” means '.repeat(4_000)],
    ['months', '4 March '.repeat(5_000)],
  ])('TX7.6 long words take no more than their time: %s', (_, text) => {
    const before = performance.now();
    expect(quantities(text, 'en').length).toBeGreaterThanOrEqual(0);
    found([{ en: plain(text), ur: plain(text) }], TERMS);
    // Quadratic would be minutes.
    expect(performance.now() - before).toBeLessThan(30_000);
  });
});
