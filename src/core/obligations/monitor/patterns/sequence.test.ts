import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Scene } from '../../../../../test/support/obligation-scene.ts';
import { expectAlwaysAgreement } from '../../../../../test/support/obligation-worlds.ts';

const phases = (...within: number[]) =>
  within.map((one, n) => ({ label: { en: `Phase ${n + 1}` }, within: one }));
const SEQUENCE = {
  rule: { pattern: 'sequence' as const, phases: phases(30, 60) },
  act: { classes: ['phase-completed' as const] },
};

test('OB4.13 a phase begins with the finding that the one before is completed, and not with what is said', () => {
  const scene = new Scene(SEQUENCE).enter('one', 'phase-completed', 20, {
    key: '1',
    standing: 'claimed',
  });
  expect(scene.states(100)).toEqual({ 'phase-1': 'not-computable, OB4.3.3' });
  scene.amend('one', 'phase-completed', 20, { key: '1', reported: 50, by: 'finding' });
  expect(scene.states(100)).toEqual({
    'phase-1': 'met, OB4.3.2',
    'phase-2': 'nothing-reported, OB4.3.6',
  });
  expect(scene.states(79)['phase-2']).toBe('nothing-reported, OB4.3.5, provisional');
});

test('OB4.13 where the enabling finding is taken back, what began with it begins with the next one', () => {
  const scene = new Scene(SEQUENCE)
    .enter('one', 'phase-completed', 20, { key: '1' })
    .enter('other', 'phase-completed', 25, { key: '1' });
  expect(scene.at(30).instances[1]?.due).toBe(1_924_992_000_000 + 80 * 60_000);
  scene.retract('one', 35);
  expect(scene.at(36).instances[1]?.due).toBe(1_924_992_000_000 + 85 * 60_000);
  scene.retract('other', 36);
  expect(scene.at(37).instances).toHaveLength(1);
});

test('OB4.13 OB6.3 sequence: streaming, batch and the naive evaluator agree', () => {
  const terms = fc.constantFrom([10, 20], [30, 10]).map((within) => ({
    ...SEQUENCE,
    rule: { pattern: 'sequence' as const, phases: phases(...within) },
  }));
  expectAlwaysAgreement(
    terms,
    ['phase-completed', 'phase-completed', 'seen-not-kept'],
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
