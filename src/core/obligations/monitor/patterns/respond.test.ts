import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Scene } from '../../../../../test/support/obligation-scene.ts';
import { expectAlwaysAgreement } from '../../../../../test/support/obligation-worlds.ts';

const RESPOND = {
  rule: {
    pattern: 'respond-within' as const,
    trigger: ['request' as const],
    after: 0,
    within: 30,
  },
  act: { classes: ['answer' as const] },
};
const STATES = [
  'OB4.3.1 supported',
  'OB4.3.2 met',
  'OB4.3.3 not-computable',
  'OB4.3.4 alleged',
  'OB4.3.5 nothing-reported',
  'OB4.3.6 supported',
  'OB4.3.6 alleged',
  'OB4.3.6 not-computable',
];

test('OB4.6 a trigger that is found and finds no answer is supported, one that is said alleged', () => {
  const scene = new Scene(RESPOND)
    .enter('asked', 'request', 10)
    .enter('said', 'request', 15, { standing: 'claimed' });
  expect(scene.states(39)).toEqual({
    asked: 'nothing-reported, OB4.3.5, provisional',
    said: 'nothing-reported, OB4.3.5, provisional',
  });
  expect(scene.states(60)).toEqual({ asked: 'supported, OB4.3.6', said: 'alleged, OB4.3.6' });
});

test('OB4.6 an answer in time meets it, a later one late; of a coarse trigger it has to be within the shortest time', () => {
  const scene = new Scene({ ...RESPOND, keyed: true })
    .enter('a', 'request', 10, { key: 'a' })
    .enter('a-answer', 'answer', 40, { key: 'a' })
    .enter('b', 'request', 10, { key: 'b' })
    .enter('b-answer', 'answer', 47, { key: 'b' })
    .enter('c', 'request', [10, 20], { key: 'c' })
    .enter('c-answer', 'answer', 41, { key: 'c' })
    .enter('d', 'request', 10, { key: 'd' })
    .enter('unkeyed', 'answer', 12);
  expect(scene.states(170)).toEqual({
    a: 'met, OB4.3.2',
    b: 'met, OB4.3.2, late 7',
    c: 'not-computable, OB4.3.3',
    d: 'supported, OB4.3.6',
  });
});

test('OB4.6 OB3.4 a trigger just before the window’s end may be answered after it', () => {
  const scene = new Scene(RESPOND).enter('asked', 'request', 175).enter('told', 'answer', 190);
  expect(scene.states(400)).toEqual({ asked: 'met, OB4.3.2' });
});

test('OB4.6 an event is not the answer to itself', () => {
  const rule = { ...RESPOND.rule, trigger: ['answer' as const] };
  const scene = new Scene({ ...RESPOND, rule }).enter('told', 'answer', 10);
  expect(scene.states(170)).toEqual({ told: 'supported, OB4.3.6' });
});

test('OB4.2 with keys a statement of omission is of what has its key', () => {
  const scene = new Scene({ ...RESPOND, keyed: true })
    .enter('a', 'request', 10, { key: 'a', standing: 'claimed' })
    .enter('b', 'request', 20, { key: 'b', standing: 'claimed' })
    .enter('visit', 'seen-not-kept', 55, { about: ['o1'], key: 'a' });
  expect(scene.states(170)).toEqual({ a: 'supported, OB4.3.1', b: 'alleged, OB4.3.6' });
});

test('OB4.6 OB6.3 respond-within: streaming, batch and the naive evaluator agree', () => {
  const terms = fc
    .record({ after: fc.constantFrom(0, 5), within: fc.constantFrom(10, 30), wide: fc.boolean() })
    .map(({ wide, ...figures }) => ({
      ...RESPOND,
      rule: {
        ...RESPOND.rule,
        ...figures,
        trigger: wide ? ['request' as const, 'answer' as const] : ['request' as const],
      },
    }));
  expectAlwaysAgreement(terms, ['request', 'answer', 'request', 'answer', 'seen-not-kept'], STATES);
});
