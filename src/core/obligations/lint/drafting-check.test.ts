import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../words.ts';
import type { DraftTerms } from '../terms.ts';
import type { Clause } from './clause.ts';
import { draftingCheck } from './drafting-check.ts';
import { CODES } from './finding.ts';
import { marginMarks } from './margin-marks.ts';
import { missingSentence, ruleWords } from './sentences.ts';
import { CASES, DEADLINE, en, FORBID, QUOTA, said, without } from './test-clauses.ts';

/** Codes and severities that a clause gives, in order. */
function codes(clause: Clause): string[] {
  return draftingCheck(clause).findings.map(({ code, severity }) => `${severity} ${code}`);
}

test('LT21 clauses of which nothing is missing give no finding', () => {
  for (const terms of [FORBID, QUOTA, DEADLINE]) expect(codes({ terms })).toStrictEqual([]);
});

describe('LT1 to LT20', () => {
  test.each(CASES)('LT%i %s', (rule, expected, terms, more = {}) => {
    const found = draftingCheck({ terms, ...more }).findings;
    const [severity, code] = expected.split(' ');
    expect(found).toContainEqual(expect.objectContaining({ rule, code, severity }));
    // Without words, the clause lacks the one thing and nothing else. Class *other* is not fighting, and a pattern that is missing takes others with it.
    if (more.words === undefined && code !== 'act' && code !== 'pattern')
      expect(found.map((one) => one.code)).toStrictEqual([code]);
  });

  test('every code has a case', () => {
    const shown = new Set(CASES.map(([, expected]) => expected.split(' ')[1]));
    expect(Object.keys(CODES).filter((code) => !shown.has(code))).toStrictEqual([]);
  });

  test('LT4 an act without a place needs no zone, and is told as still to be entered', () => {
    const terms: DraftTerms = {
      ...without(DEADLINE, 'zone'),
      act: { classes: ['publication'] },
    };
    expect(codes({ terms })).toStrictEqual([]);
    expect(draftingCheck({ terms }).needed).toStrictEqual(['zone']);
  });

  test('LT6 a body with a day for it, or a period, is not asked for one', () => {
    const day = en('A joint commission is set up by 06:00 UTC on 5 May 2031.');
    const period = en('A joint commission is set up within 10 days.');
    for (const words of [day, period])
      expect(codes({ terms: FORBID, ...words })).not.toContain('gap set-up');
  });

  test.each([
    ['up to 40', 'They release up to 40 prisoners.'],
    ['up to forty', 'They release up to forty prisoners.'],
    ['up to [number]', 'They release up to [number] prisoners.'],
    [undefined, 'They walk up to the river.'],
    [undefined, 'They release as many as possible.'],
    [undefined, 'It may take up to 12 hours, or up to 30 calendar days.'],
  ])('LT13 of a number *up to* sets no floor: %s', (said, text) => {
    const { findings } = draftingCheck({ terms: QUOTA, ...en(text) });
    expect(findings.find(({ code }) => code === 'up-to')?.values['words']).toBe(said);
  });

  test('LT14 circles further away, and ways that meet without one', () => {
    const on = (...ids: string[]) => ({ ...FORBID, dependsOn: ids.map((id) => id.repeat(64)) });
    const others = (by: Record<string, string[]>) =>
      Object.fromEntries(Object.entries(by).map(([id, ids]) => [id.repeat(64), on(...ids)]));
    const circle = others({ c: ['d'], d: ['e'], e: ['c'] });
    expect(codes({ terms: on('c'), others: circle })).toStrictEqual(['gap cycle']);
    const meeting = others({ c: ['d', 'e'], d: ['e'], e: [] });
    expect(codes({ terms: on('c', 'd', 'e'), others: meeting })).toStrictEqual([]);
  });

  test('LT15 a remedy or who decides that the words name is not asked for', () => {
    const terms = without(FORBID, 'consequence');
    const check = (text: string) =>
      codes({ terms, ...en(text) }).filter((one) => /penalty|consequence/.test(one));
    expect(check('A breach has a penalty.')).toStrictEqual(['gap penalty', 'gap penalty-decider']);
    expect(check('A breach has a penalty: an apology.')).toStrictEqual(['gap penalty-decider']);
    expect(check('The Joint Commission decides on the penalty.')).toStrictEqual(['gap penalty']);
    expect(check('The mechanism decides on the penalty.')).toStrictEqual([
      'gap penalty',
      'gap penalty-decider',
    ]);
  });

  test('LT18 the languages of words in the terms are compared too, and equal figures are not found', () => {
    const terms: DraftTerms = { ...FORBID, access: { en: 'within 12 hours', ur: '24 گھنٹے میں' } };
    expect(draftingCheck({ terms }).findings).toStrictEqual([
      expect.objectContaining({ code: 'languages-differ', severity: 'gap', field: 'access' }),
    ]);
    const words = {
      en: 'From 06:00 UTC on 5 May 2031 until 06:00 UTC on 5 May 2032, told within 6 hours, counted for 72 hours.',
      ur: '5 مئی 2031 کو 06:00 UTC سے 5 مئی 2032 کو 06:00 UTC تک، 6 گھنٹے میں، 72 گھنٹے تک۔',
    };
    expect(codes({ terms: FORBID, words })).toStrictEqual([]);
  });
});

describe('LT21 in general', () => {
  test.each([
    'to be agreed',
    'To be decided by the leaderships',
    'TBD',
    '[name]',
    '…',
    'as appropriate',
    'طے ہونا باقی ہے',
  ])('LT21.2 words that put it off say nothing: %s', (text) => {
    const terms: DraftTerms = { ...FORBID, verifier: { words: said(text) } };
    expect(codes({ terms })).toStrictEqual(['gap verifier']);
  });

  test('LT21.3 Urdu words are looked at as English ones are', () => {
    const ur = 'متعلقہ فریق جلد از جلد مناسب اقدامات کی کوشش کریں گے۔';
    const found = draftingCheck({ terms: DEADLINE, words: { ur } }).findings;
    expect(found.map(({ code }) => code)).toStrictEqual([
      'addressee-vague',
      'effort',
      'measure-vague',
      'time-vague',
    ]);
    for (const { places } of found)
      for (const { language, at, length } of places) {
        expect(language).toBe('ur');
        expect(ur.slice(at, at + length).length).toBeGreaterThan(3);
      }
  });

  test('LT21.4 a name for the obligation is still to be entered, and no finding', () => {
    const checked = draftingCheck({ terms: without(FORBID, 'label') });
    expect(checked.findings).toStrictEqual([]);
    expect(checked.needed).toStrictEqual(['label']);
  });

  test('LT22.1 what a note accepts stands apart with the note; a note about nothing is told', () => {
    const note = { rule: 15, code: 'dispute', words: 'Left open on purpose.' } as const;
    const idle = { rule: 4, words: 'The line is left open.' } as const;
    const checked = draftingCheck({
      terms: without(FORBID, 'dispute', 'consequence'),
      accepted: [note, idle],
    });
    expect(checked.findings.map(({ code }) => code)).toStrictEqual(['consequence']);
    expect(checked.accepted).toStrictEqual([
      { finding: expect.objectContaining({ code: 'dispute' }) as unknown, note },
    ]);
    expect(checked.idle).toStrictEqual([idle]);
    const all = draftingCheck({
      terms: without(FORBID, 'dispute', 'consequence'),
      accepted: [{ rule: 15, words: 'Neither side would sign it.' }],
    });
    expect(all.accepted).toHaveLength(2);
    expect(all.findings).toStrictEqual([]);
  });

  test('LT22.2 findings become marks in the margin, none over another', () => {
    const words = { en: 'All concerned shall strive to go in a timely manner.' };
    const { findings } = draftingCheck({ terms: {}, words });
    const marks = marginMarks(findings, 'en');
    expect(marks.gaps + marks.questions).toBe(findings.length);
    expect(marks.spans.map(({ at, length }) => words.en.slice(at, at + length))).toStrictEqual([
      'All concerned',
      'strive',
      'in a timely manner',
    ]);
    for (const { findings: about } of marks.spans)
      for (const n of about) expect(findings[n]).toBeDefined();
    expect(marginMarks(findings, 'ur').spans).toStrictEqual([]);
    const over = {
      ...findings[0]!,
      places: [0, 3, 20].map((at) => ({ language: 'en' as const, at, length: 5 })),
    };
    expect(marginMarks([over, over], 'en').spans).toStrictEqual([
      { at: 0, length: 8, findings: [0, 1] },
      { at: 20, length: 5, findings: [0, 1] },
    ]);
  });

  test('LT21.1 any subset of the terms and any words: no error, the same twice, places in the words', () => {
    const fields = Object.keys(QUOTA) as (keyof DraftTerms)[];
    const pieces = [
      'up to 40 ',
      'shall strive ',
      'a penalty ',
      'by 5 May 2031. ',
      'The Sides ',
      'مناسب ',
      '[',
      '\u202e',
      'a mechanism is set up ',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(FORBID, QUOTA, DEADLINE),
        fc.subarray(fields),
        fc.array(fc.constantFrom(...pieces), { maxLength: 12 }),
        (terms, left, text) => {
          const words = { en: text.join(''), ur: text.join(' ') };
          const clause: Clause = { terms: without(terms, ...left), words };
          const checked = draftingCheck(clause);
          expect(draftingCheck(structuredClone(clause))).toStrictEqual(checked);
          for (const one of checked.findings) {
            expect(CODES[one.code]).toBe(one.rule);
            for (const { language, at, length } of one.places) {
              expect(length).toBeGreaterThan(0);
              expect(at + length).toBeLessThanOrEqual(words[language as 'en' | 'ur'].length);
            }
          }
          // What a state needs is found missing, or told as still to be entered.
          for (const field of left)
            if (['rule', 'act', 'window', 'lag'].includes(field))
              expect(checked.needed).toContain(field);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the catalogue', () => {
  test.each(LANGUAGES)(
    'every sentence fills all its blanks, and every rule has why and wording: %s',
    (language) => {
      for (const [, , terms, more = {}] of CASES)
        for (const one of draftingCheck({ terms, ...more }).findings) {
          const sentence = missingSentence(one, language);
          expect(sentence).not.toMatch(/[{}]|\u2068\u2069/);
          expect(sentence).toMatch(/[.۔]\u2069?$/);
        }
      for (const rule of new Set(Object.values(CODES))) {
        const { asks, why, patterns } = ruleWords(rule, language);
        expect(asks).toMatch(/[?؟]$/);
        expect(why).toMatch(/[.۔]$/);
        expect(patterns.length).toBeGreaterThanOrEqual(2);
        expect(patterns.length).toBeLessThanOrEqual(3);
      }
    },
  );

  test('both languages have the same number of patterns, and the same blanks in each sentence', () => {
    for (const rule of new Set(Object.values(CODES)))
      expect(ruleWords(rule, 'ur').patterns).toHaveLength(ruleWords(rule, 'en').patterns.length);
  });

  test('what it says of others’ words cannot turn the direction of a sentence', () => {
    const { findings } = draftingCheck({
      terms: FORBID,
      words: { en: 'a joint \u202ecommission mechanism is set up' },
    });
    for (const one of findings) expect(missingSentence(one, 'en')).not.toContain('\u202e');
  });
});
