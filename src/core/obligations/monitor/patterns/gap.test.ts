import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Scene } from '../../../../../test/support/obligation-scene.ts';
import { expectAlwaysAgreement } from '../../../../../test/support/obligation-worlds.ts';

const GAP = {
  rule: { pattern: 'periodic' as const, gap: 60 },
  act: { classes: ['publication' as const] },
};

test('OB4.8 each sure act begins the next, and does not discharge what it began', () => {
  const scene = new Scene(GAP).enter('one', 'publication', 50).enter('two', 'publication', 115);
  expect(scene.states(119)).toEqual({
    start: 'met, OB4.3.2',
    'after-one': 'met, OB4.3.2, late 5, provisional',
    'after-two': 'nothing-reported, OB4.3.5, provisional',
  });
  // That of the second would be due at 175, before the end of the window; one more would not.
  expect(Object.keys(new Scene(GAP).enter('x', 'publication', 119).states(200))).toEqual([
    'after-x',
    'start',
  ]);
  expect(Object.keys(new Scene(GAP).enter('x', 'publication', 120).states(200))).toEqual(['start']);
});

test('OB4.8 an act that is only said begins nothing, and may have discharged', () => {
  const scene = new Scene(GAP).enter('one', 'publication', 50, { standing: 'claimed' });
  expect(scene.states(170)).toEqual({ start: 'not-computable, OB4.3.3' });
});

test('OB4.8 OB6.3 periodic by gap: streaming, batch and the naive evaluator agree', () => {
  const terms = fc
    .constantFrom(10, 25)
    .map((gap) => ({ ...GAP, rule: { pattern: 'periodic' as const, gap } }));
  expectAlwaysAgreement(
    terms,
    ['publication', 'publication', 'publication', 'seen-not-kept'],
    [
      'OB4.3.1 not-computable',
      'OB4.3.1 supported',
      'OB4.3.2 met',
      'OB4.3.3 not-computable',
      'OB4.3.4 alleged',
      'OB4.3.5 nothing-reported',
      'OB4.3.6 nothing-reported',
    ],
  );
});
