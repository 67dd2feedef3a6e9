import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Scene } from '../../../../../test/support/obligation-scene.ts';
import { expectAlwaysAgreement } from '../../../../../test/support/obligation-worlds.ts';

const NOTIFY = {
  rule: {
    pattern: 'notify-before' as const,
    notice: ['notice' as const],
    least: 30,
    most: 60,
  },
  act: { classes: ['troop-movement' as const] },
};

test('OB4.9 an act that was announced in time is met, one announced too late or too early is supported', () => {
  const scene = new Scene({ ...NOTIFY, keyed: true })
    .enter('a-told', 'notice', 10, { key: 'a' })
    .enter('a', 'troop-movement', 70, { key: 'a' })
    .enter('b-told', 'notice', 41, { key: 'b' })
    .enter('b', 'troop-movement', 70, { key: 'b' })
    .enter('c-told', 'notice', 9, { key: 'c' })
    .enter('c', 'troop-movement', 70, { key: 'c' })
    .enter('d-told', 'notice', [35, 45], { key: 'd' })
    .enter('d', 'troop-movement', 70, { key: 'd' });
  expect(scene.states(170)).toEqual({
    a: 'met, OB4.3.2',
    b: 'supported, OB4.3.6',
    c: 'supported, OB4.3.6',
    d: 'not-computable, OB4.3.3',
  });
});

test('OB4.9 OB3.4 a notice before the window’s beginning counts; OB6.3 one that is told later withdraws the finding', () => {
  const scene = new Scene(NOTIFY).enter('move', 'troop-movement', 20);
  expect(scene.states(21)).toEqual({ move: 'supported, OB4.3.6, provisional' });
  scene.enter('told', 'notice', -20, { reported: 29 });
  expect(scene.states(28)).toEqual({ move: 'supported, OB4.3.6, provisional' });
  expect(scene.states(29)).toEqual({ move: 'met, OB4.3.2, provisional' });
});

test('OB4.9 OB6.3 notify-before: streaming, batch and the naive evaluator agree', () => {
  const terms = fc
    .record({ least: fc.constantFrom(0, 5), most: fc.constantFrom(10, 40) })
    .map((figures) => ({
      ...NOTIFY,
      rule: { ...NOTIFY.rule, ...figures, notice: ['notice' as const, 'troop-movement' as const] },
    }));
  expectAlwaysAgreement(
    terms,
    ['troop-movement', 'notice', 'troop-movement', 'declaration'],
    [
      'OB4.3.2 met',
      'OB4.3.3 not-computable',
      'OB4.3.6 supported',
      'OB4.3.6 alleged',
      'OB4.3.6 not-computable',
    ],
  );
});
