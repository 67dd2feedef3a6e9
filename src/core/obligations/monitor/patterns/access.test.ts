import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Scene } from '../../../../../test/support/obligation-scene.ts';
import { expectAlwaysAgreement } from '../../../../../test/support/obligation-worlds.ts';

const ACCESS = {
  rule: { pattern: 'access' as const, within: 30 },
  act: { classes: ['opening' as const] },
  keyed: true,
};

test('OB4.12 a request that is granted is met, one that is refused supported at once, whatever its due time', () => {
  const scene = new Scene(ACCESS)
    .enter('a', 'request', 10, { key: 'a' })
    .enter('a-yes', 'grant', 20, { key: 'a' })
    .enter('b', 'request', 10, { key: 'b' })
    .enter('b-no', 'refusal', 12, { key: 'b', actors: [] })
    .enter('c', 'request', 10, { key: 'c' })
    .enter('c-no', 'refusal', 9, { key: 'c' });
  expect(scene.states(20)).toEqual({
    a: 'met, OB4.3.2, provisional',
    b: 'supported, OB4.3.1, provisional',
    c: 'nothing-reported, OB4.3.5, provisional',
  });
});

test('OB4.12 beside it nobody obstructs, unless it was announced as an exception asks', () => {
  const scene = new Scene({
    ...ACCESS,
    exceptions: {
      closed: true,
      list: [{ words: { en: 'Mines.' }, classes: ['obstruction' as const], notice: 15 }],
    },
  })
    .enter('barrier', 'obstruction', 10, { key: 'road' })
    .enter('told', 'notice', 20, { key: 'road' })
    .enter('clearing', 'obstruction', 40, { key: 'road' });
  expect(scene.states(170)).toEqual({ 'obstruction/barrier': 'supported, OB4.3.6' });
});

test('OB4.12 OB6.3 access: streaming, batch and the naive evaluator agree', () => {
  const terms = fc.constantFrom(10, 30).map((within) => ({
    ...ACCESS,
    rule: { ...ACCESS.rule, within },
    keyed: within === 10,
    exceptions: {
      closed: true,
      list: [{ words: { en: 'Mines.' }, classes: ['obstruction' as const], notice: 5 }],
    },
  }));
  expectAlwaysAgreement(
    terms,
    ['request', 'grant', 'refusal', 'obstruction', 'notice', 'request', 'seen-not-kept'],
    [
      'OB4.3.1 not-computable',
      'OB4.3.1 supported',
      'OB4.3.2 met',
      'OB4.3.3 not-computable',
      'OB4.3.4 alleged',
      'OB4.3.5 nothing-reported',
      'OB4.3.6 supported',
    ],
  );
});
