import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segmentsOf } from '../../../test/support/texts.ts';
import { plain } from './segments.ts';
import { flatten, tokensOf, unflatten } from './tokens.ts';

const keys = (text: string): string[] => tokensOf(text).map((one) => one.key);

describe('TX4.1 tokens', () => {
  test('TX4.1 words, lines, spaces and single signs', () => {
    expect(keys('The Party’s well-being, 1.5 km;\n\n  (a) \t“x”.')).toEqual(
      'The| |Party’s| |well-being|,| |1.5| |km|;|\n\n|  |(|a|)| \t|“|x|”|.'.split('|'),
    );
    expect(tokensOf('a \n.').map((one) => one.is)).toEqual(['word', 'space', 'line', 'sign']);
  });

  test('TX4.1 Urdu words keep their marks and joiners, digits of either kind are words', () => {
    expect(keys('فریقین ۴۸ گھنٹے')).toEqual(['فریقین', ' ', '۴۸', ' ', 'گھنٹے']);
    expect(keys('مُعاہدہ نہیں\u200cہے۔')).toEqual(['مُعاہدہ', ' ', 'نہیں\u200cہے', '۔']);
  });

  test('TX4.1 nothing is lost, of any text whatever', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(keys(text).join('')).toBe(text);
      }),
    );
  });

  test('TX4.1 words put together from their tokens are the words', () => {
    fc.assert(
      fc.property(fc.constantFrom('en', 'ur', 'ps').chain(segmentsOf), (segs) => {
        expect(unflatten(flatten(segs))).toStrictEqual(segs);
      }),
      { numRuns: 500 },
    );
  });

  test('TX4.1 equal keys are equal tokens, and a mark never has the key of text', () => {
    fc.assert(
      fc.property(segmentsOf(), segmentsOf('ur'), (one, other) => {
        const seen = new Map<string, unknown>();
        for (const token of [...flatten(one), ...flatten(other), ...tokensOf('\u0000 \u0000g')]) {
          if (seen.has(token.key)) expect(seen.get(token.key)).toEqual(token);
          seen.set(token.key, token);
        }
      }),
    );
  });

  test('TX4.1 a list that is not balanced is not words', () => {
    const tokens = flatten([
      { t: 'group', id: 'g', alts: [{ id: 'a', segs: plain('x') }] },
      ...plain(' y'),
    ]);
    for (let n = 1; n < 5; n++) expect(() => unflatten(tokens.slice(0, n))).toThrow('opens');
    for (let n = 1; n < 5; n++) expect(() => unflatten(tokens.slice(n))).toThrow('opens');
    expect(unflatten(tokens.slice(5))).toEqual(plain(' y'));
  });
});
