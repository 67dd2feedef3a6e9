import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Scene } from '../../../../../test/support/obligation-scene.ts';
import { expectAlwaysAgreement } from '../../../../../test/support/obligation-worlds.ts';

const CAP = {
  rule: { pattern: 'cap' as const, most: 5, over: 60 },
  act: { classes: ['deployment' as const] },
};

test('OB4.10 an instance for each event that lifts the sum of the last hour above the cap', () => {
  const scene = new Scene(CAP)
    .enter('a', 'deployment', 0, { quantity: 3 })
    .enter('b', 'deployment', 30, { quantity: 2 })
    .enter('c', 'deployment', 59)
    .enter('d', 'deployment', 60, { quantity: 3 });
  expect(scene.states(170)).toEqual({
    'p1/c': 'supported, OB4.10',
    'p1/d': 'supported, OB4.10',
  });
  expect(scene.at(170).instances[1]?.events.map(({ event, as }) => [event, as])).toEqual([
    ['d', 'trigger'],
    ['b', 'sum'],
    ['c', 'sum'],
  ]);
});

test('OB4.10 what is said, or of nobody, is in the upper sum alone, of each addressee apart', () => {
  const scene = new Scene({ ...CAP, addressees: ['p1', 'p2'] })
    .enter('a', 'deployment', 0, { quantity: 4 })
    .enter('b', 'deployment', 10, { quantity: 4, actors: [] })
    .enter('c', 'deployment', 20, {
      standing: 'claimed',
      actors: [{ id: 'p2', standing: 'found' }],
    })
    .enter('d', 'deployment', 30, { actors: [{ id: 'p2', standing: 'found' }] });
  expect(scene.states(170)).toEqual({
    'p1/b': 'not-computable, OB4.10',
    'p2/d': 'alleged, OB4.10',
  });
});

test('OB4.10 of a level each declaration stands for itself', () => {
  const scene = new Scene({ ...CAP, rule: { ...CAP.rule, over: 'stock' } })
    .enter('a', 'deployment', 0, { quantity: 5 })
    .enter('b', 'deployment', 10, { quantity: 6 })
    .enter('c', 'deployment', 20);
  expect(scene.states(170)).toEqual({
    'p1/b': 'supported, OB4.10',
    'p1/c': 'not-computable, OB4.10',
  });
});

test('OB4.10 OB6.3 cap: streaming, batch and the naive evaluator agree', () => {
  const terms = fc
    .record({ most: fc.constantFrom(0, 3, 6), over: fc.constantFrom(10, 40, 'stock' as const) })
    .map((figures) => ({ ...CAP, rule: { ...CAP.rule, ...figures } }));
  expectAlwaysAgreement(
    terms,
    ['deployment', 'deployment', 'deployment', 'meeting'],
    ['OB4.10 supported', 'OB4.10 alleged', 'OB4.10 not-computable'],
  );
});
