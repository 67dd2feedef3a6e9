import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftTerms } from '../terms.ts';
import type { ClauseDraft } from './clause-draft.ts';
import { proposeDraft } from './clause-draft.ts';
import type { Named } from './who.ts';

const NAMED: readonly Named[] = [
  { party: 'p1', names: ['the East Bank', 'East Bank'] },
  { party: 'p2', names: ['the West Bank', 'West Bank'] },
  { party: 'o1', names: ['Salt Coast Council'], other: true },
];
const read = (text: string) => proposeDraft(text, NAMED);
const terms = (text: string) => read(text).terms;

/** What a draft says that a field came from. */
function from(text: string, draft: ClauseDraft, field: string): string[] {
  return [...draft.found, ...draft.mentioned]
    .filter((one) => one.field === field)
    .map(({ at, length }) => text.slice(at, at + length));
}

describe('LT23 a draft from words', () => {
  test('LT23.1 who is bound, to what, and by when, each with its words', () => {
    const text =
      'Each Side shall withdraw its mortars of calibre 82 mm or more to the depots by 06:00 UTC on 5 May 2031.';
    const draft = read(text);
    expect(draft.terms).toStrictEqual({
      addressees: ['p1', 'p2'],
      rule: { pattern: 'deadline', due: '2031-05-05T06:00:00Z' },
      act: { classes: ['withdrawal'], object: { en: 'its mortars of calibre 82 mm or more' } },
    });
    expect(from(text, draft, 'addressees')).toStrictEqual(['Each Side']);
    expect(from(text, draft, 'rule')).toStrictEqual(['by', '06:00 UTC on 5 May 2031']);
    expect(from(text, draft, 'act.classes')).toStrictEqual(['withdraw']);
  });

  test.each([
    ['2031-05-05T06:00:00Z', 'by 6 a.m. UTC on May 5, 2031'],
    ['2031-05-05T01:00:00Z', 'by 5 May 2031 at 06:00 (UTC+5)'],
    ['2031-05-05T01:30:00Z', 'not later than 2031-05-05 06:00 UTC+04:30'],
    ['2031-05-05T10:00:00Z', 'by 06:00 on 5 May 2031 (UTC−4)'],
    ['2031-05-05T06:00:00Z', 'by 2031-05-05T06:00Z'],
    ['2031-05-05T12:00:00Z', 'no later than noon GMT on the 5th of May 2031'],
  ])('LT23.2 an instant that the words say in full: %s', (due, words) => {
    expect(terms(`The East Bank shall publish the list ${words}.`).rule).toStrictEqual({
      pattern: 'deadline',
      due,
    });
  });

  test.each([
    ['no time', 'by 5 May 2031'],
    ['no zone', 'by 06:00 on 5 May 2031'],
    ['a zone that needs a table', 'by 06:00 local time on 5 May 2031'],
    ['midnight is of two days', 'by midnight UTC on 5 May 2031'],
    ['a day that is none', 'by 06:00 UTC on 31 June 2031'],
    ['no clock has it', 'by 25:00 UTC on 5 May 2031'],
    ['an offset that is none', 'by 06:00 UTC+19 on 5 May 2031'],
  ])('LT23.2 an instant is not made up: %s', (_, words) => {
    const text = `The East Bank shall publish the list ${words}.`;
    const draft = read(text);
    expect(draft.terms.rule).toBeUndefined();
    expect(draft.pattern?.pattern).toBe('deadline');
    expect(from(text, draft, 'rule').join()).toContain('2031');
  });

  test('LT23.3 patterns by their words, with figures where all of them are said', () => {
    const rule = (text: string) => [read(text).pattern?.pattern, terms(text).rule];
    expect(rule('Both Sides shall refrain from shelling.')).toStrictEqual([
      'forbid',
      { pattern: 'forbid' },
    ]);
    expect(
      rule('The West Bank shall grant access to convoys within 12 hours of the request.'),
    ).toStrictEqual(['access', { pattern: 'access', within: 720 }]);
    expect(rule('Each Side shall keep no more than 200 soldiers there at any time.')).toStrictEqual(
      ['cap', { pattern: 'cap', most: 200, over: 'stock' }],
    );
    expect(rule('The Sides shall hold no more than 4 flights in any 7 days.')).toStrictEqual([
      'cap',
      { pattern: 'cap', most: 4, over: 10_080 },
    ]);
    expect(
      rule('The East Bank shall release at least 40 prisoners by 06:00 UTC on 5 May 2031.'),
    ).toStrictEqual([
      'quota',
      { pattern: 'quota', tranches: [{ until: '2031-05-05T06:00:00Z', least: 40 }] },
    ]);
    expect(
      rule('Each Side shall announce troop movements at least 24 hours and at most 7 days before.'),
    ).toStrictEqual([
      'notify-before',
      { pattern: 'notify-before', notice: ['notice'], least: 1_440, most: 10_080 },
    ]);
    expect(rule('The Council shall publish a report at least every 7 days.')).toStrictEqual([
      'periodic',
      { pattern: 'periodic', gap: 10_080 },
    ]);
    expect(rule('The East Bank shall answer within 48 hours of the request.')).toStrictEqual([
      'respond-within',
      { pattern: 'respond-within', trigger: ['request'], after: 0, within: 2_880 },
    ]);
    expect(rule('A request for passage shall be answered within 24 hours.')).toStrictEqual([
      'respond-within',
      { pattern: 'respond-within', trigger: ['request'], after: 0, within: 1_440 },
    ]);
    expect(rule('Nobody shall be handed over against his or her will.')).toStrictEqual([
      'forbid',
      { pattern: 'forbid' },
    ]);
    // What is left out stays out: over which time, how often, until when.
    expect(rule('Each Side shall keep no more than 200 soldiers there.')).toStrictEqual([
      'cap',
      undefined,
    ]);
    expect(rule('The Council shall publish a report periodically.')).toStrictEqual([
      'periodic',
      undefined,
    ]);
    expect(rule('The East Bank shall release up to 40 prisoners.')).toStrictEqual([
      'quota',
      undefined,
    ]);
    expect(rule('The East Bank shall answer within 5 working days of the request.')).toStrictEqual([
      'respond-within',
      undefined,
    ]);
    expect(rule('Both Sides shall keep the hospitals free of soldiers.')).toStrictEqual([
      'maintain',
      undefined,
    ]);
  });

  test('LT23.4 a name without an id, and a mechanism that is to verify, are told and not entered', () => {
    const text = 'The River Folk shall verify it. Both Sides shall refrain from shelling.';
    const nobody = proposeDraft('Both Sides shall refrain from shelling.', []);
    expect(nobody.terms.addressees).toBeUndefined();
    expect(nobody.mentioned.map(({ field }) => field)).toContain('addressees');
    expect(terms(text).verifier).toStrictEqual({ words: { en: 'The River Folk' } });
    expect(terms('A verification mechanism shall verify it.').verifier).toBeUndefined();
    expect(terms('It is verified by a verification mechanism.').verifier).toBeUndefined();
    expect(terms('Humanitarian personnel are not monitors.').verifier).toBeUndefined();
    expect(
      terms('A mission led by the Salt Coast Council shall observe and verify it.').verifier?.party,
    ).toBe('o1');
    expect(terms('It is verified by the Salt Coast Council.').verifier).toStrictEqual({
      words: { en: 'the Salt Coast Council' },
      party: 'o1',
    });
  });

  test('LT23.5 a consequence needs what it is and who decides it', () => {
    expect(terms('A penalty is imposed on the side that violates it.').consequence).toBeUndefined();
    expect(
      terms('Where it is not kept, the side publishes an apology.').consequence,
    ).toBeUndefined();
    expect(
      terms('On such a finding, an apology is decided by the Joint Commission within 3 days.')
        .consequence?.decidedBy,
    ).toStrictEqual({ en: 'the Joint Commission' });
  });

  test('LT23.1 what is forbidden is never read as what is asked for, and who is bound also where no act is known', () => {
    expect(
      terms('Positions from which it has withdrawn shall not be occupied.').act,
    ).toBeUndefined();
    expect(terms('Weapons shall be kept at sites that were notified.').act).toBeUndefined();
    expect(terms('Each Side shall send the orders to its forces.').addressees).toStrictEqual([
      'p1',
      'p2',
    ]);
    expect(read('“Day” means a calendar day.').binds).toBe(false);
    expect(read('Each Side shall send the orders.').binds).toBe(true);
  });

  const PIECES = [
    'Each Side shall ',
    'The East Bank ',
    'not fire across the river ',
    'withdraw ',
    'by 06:00 UTC on 5 May 2031',
    'from 06:00 UTC on 5 May 2031 until 06:00 UTC on 6 May 2031',
    'within 48 hours of ',
    'the request',
    'at least 40 prisoners',
    'no more than 200 soldiers at any time',
    ' is verified by the Salt Coast Council',
    ' up to ',
    ' a penalty imposed by the Commission',
    ' an apology for the breach',
    ' except in self-defence',
    ' report to the Commission within 3 days',
    '. ',
    '\n\n',
    '[',
    '](',
    '“',
    '\u202e',
    'İ',
    '# Article 1 ',
  ];
  const texts = fc.oneof(
    fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((all) => all.join('')),
    fc.string({ unit: 'binary', maxLength: 300 }),
  );

  test('LT23.6 whatever the text: no error, a draft in form, and every field from words that are there', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const draft = read(text);
        expect(draftTerms.safeParse(draft.terms).success).toBe(true);
        for (const { at, length } of [...draft.found, ...draft.mentioned]) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(length).toBeGreaterThan(0);
          expect(at + length).toBeLessThanOrEqual(text.length);
        }
        const sources = draft.found.map(({ field }) => field.split('.')[0]);
        for (const field of Object.keys(draft.terms)) expect(sources).toContain(field);
        expect(read(text)).toStrictEqual(draft);
      }),
      { numRuns: 400 },
    );
  });

  test('LT23.6 words of a term are words of the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const said: string[] = [];
        const gather = (value: unknown): void => {
          if (typeof value !== 'object' || value === null) return;
          for (const [key, one] of Object.entries(value)) {
            if (key === 'en' && typeof one === 'string') said.push(one);
            else gather(one);
          }
        };
        gather(read(text).terms);
        for (const one of said) expect(text).toContain(one);
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    ['brackets', '['.repeat(200_000)],
    ['closed brackets', '[a](b) '.repeat(30_000)],
    ['sentences', 'Each Side shall. '.repeat(15_000)],
    ['numbers', '1. 1,11,11 '.repeat(20_000)],
    ['one number', '1,11'.repeat(50_000)],
    ['dates', 'by 5 May 2031 at 06:00 UTC; '.repeat(8_000)],
    ['bound and nothing else', 'The Sides shall within 48 hours of at least '.repeat(5_000)],
    ['one word', 'a'.repeat(200_000)],
    ['one word behind each', `The Sides shall each ${'a'.repeat(100_000)}`],
    ['one word behind no', `no ${'a '.repeat(100_000)}`],
    ['articles', 'a monitoring ing '.repeat(15_000)],
    ['lines', '\n\t '.repeat(60_000)],
    ['reports', 'report to the report within '.repeat(8_000)],
  ])('LT23.6 the time grows with the length: %s', (_, text) => {
    const before = performance.now();
    expect(draftTerms.safeParse(read(text).terms).success).toBe(true);
    // Quadratic would be minutes.
    expect(performance.now() - before).toBeLessThan(20_000);
  });
});
