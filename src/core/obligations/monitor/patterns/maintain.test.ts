import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Scene } from '../../../../../test/support/obligation-scene.ts';
import { expectAlwaysAgreement } from '../../../../../test/support/obligation-worlds.ts';

const MAINTAIN = {
  rule: { pattern: 'maintain' as const, fresh: 30 },
  act: { classes: ['weapons-present' as const] },
};

test('OB4.14 what was seen to hold is met for as long as that is fresh, and no longer', () => {
  const scene = new Scene(MAINTAIN);
  expect(scene.at(5)).toMatchObject({ state: 'nothing-reported' });
  scene.enter('seen', 'seen-kept', [10, 20]);
  expect(scene.states(50)).toEqual({ now: 'met, OB4.14, provisional' });
  expect(scene.states(51)).toEqual({ now: 'not-computable, OB4.14, provisional' });
});

test('OB4.14 a run of observations that it does not hold is one instance, until it is surely seen to hold', () => {
  const scene = new Scene(MAINTAIN)
    .enter('a', 'seen-not-kept', 10, { standing: 'claimed' })
    .enter('b', 'seen-kept', 20, { standing: 'claimed' })
    .enter('c', 'seen-not-kept', 30)
    .enter('d', 'seen-kept', 40)
    .enter('e', 'seen-not-kept', 50, { standing: 'claimed' });
  expect(scene.states(100)).toEqual({
    a: 'supported, OB4.14',
    e: 'alleged, OB4.14',
    now: 'not-computable, OB4.14, provisional',
  });
  // Without the observation between them the two runs are one.
  scene.retract('d', 48);
  expect(scene.states(100)).toEqual({
    a: 'supported, OB4.14',
    now: 'not-computable, OB4.14, provisional',
  });
});

test('OB4.14 after the window’s end what was last known stays', () => {
  const scene = new Scene(MAINTAIN).enter('seen', 'seen-kept', 160);
  expect(scene.states(1000)).toEqual({ now: 'met, OB4.14' });
});

test('OB4.14 OB6.3 maintain: streaming, batch and the naive evaluator agree', () => {
  const terms = fc
    .constantFrom(5, 30)
    .map((fresh) => ({ ...MAINTAIN, rule: { pattern: 'maintain' as const, fresh } }));
  expectAlwaysAgreement(
    terms,
    ['seen-kept', 'seen-not-kept', 'seen-not-kept'],
    ['met', 'supported', 'alleged', 'not-computable', 'nothing-reported'].map(
      (state) => `OB4.14 ${state}`,
    ),
  );
});
