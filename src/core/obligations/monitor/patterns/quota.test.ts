import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Scene } from '../../../../../test/support/obligation-scene.ts';
import { expectAlwaysAgreement, instant } from '../../../../../test/support/obligation-worlds.ts';

const QUOTA = {
  rule: {
    pattern: 'quota' as const,
    tranches: [
      { until: instant(60), least: 10 },
      { until: instant(120), least: 20 },
    ],
  },
  act: { classes: ['release' as const] },
};

test('OB4.11 a tranche is met by what surely lies within it; a shortfall of what was found is supported', () => {
  const scene = new Scene(QUOTA)
    .enter('a', 'release', 20, { quantity: 9 })
    .enter('b', 'release', 59)
    .enter('c', 'release', 100, { quantity: 19 });
  expect(scene.states(119)).toEqual({
    'tranche-1': 'met, OB4.11',
    'tranche-2': 'nothing-reported, OB4.3.5, provisional',
  });
  expect(scene.states(170)).toEqual({
    'tranche-1': 'met, OB4.11',
    'tranche-2': 'supported, OB4.11',
  });
  scene.enter('d', 'release', 110, { standing: 'claimed' });
  expect(scene.states(170)['tranche-2']).toBe('not-computable, OB4.11');
});

test('OB4.11 where nothing was entered, nothing is reported; a shortfall of what is also said is alleged', () => {
  const scene = new Scene(QUOTA).enter('a', 'release', 20, { quantity: 2, standing: 'claimed' });
  expect(scene.states(170)).toEqual({
    'tranche-1': 'alleged, OB4.11',
    'tranche-2': 'nothing-reported, OB4.3.6',
  });
});

test('OB4.11 OB6.3 quota: streaming, batch and the naive evaluator agree', () => {
  const figures = fc.constantFrom<[number, number][]>(
    [
      [20, 2],
      [50, 4],
    ],
    [
      [40, 1],
      [40, 3],
      [15, 0],
    ],
  );
  const terms = figures.map((all) => ({
    ...QUOTA,
    rule: {
      pattern: 'quota' as const,
      tranches: all.map(([until, least]) => ({ until: instant(until), least })),
    },
  }));
  expectAlwaysAgreement(
    terms,
    ['release', 'release', 'release', 'seen-not-kept'],
    [
      'OB4.11 met',
      'OB4.11 not-computable',
      'OB4.11 supported',
      'OB4.11 alleged',
      'OB4.3.1 supported',
      'OB4.3.4 alleged',
      'OB4.3.5 nothing-reported',
      'OB4.3.6 nothing-reported',
    ],
  );
});
