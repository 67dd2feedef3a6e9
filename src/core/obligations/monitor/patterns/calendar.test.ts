import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Scene } from '../../../../../test/support/obligation-scene.ts';
import { expectAlwaysAgreement, instant } from '../../../../../test/support/obligation-worlds.ts';

const DEADLINE = {
  rule: { pattern: 'deadline' as const, due: instant(60) },
  act: { classes: ['withdrawal' as const] },
};
const PERIODIC = {
  rule: { pattern: 'periodic' as const, ends: [instant(60), instant(120)] },
  act: { classes: ['publication' as const] },
};
const named = { about: ['o1'], actors: [] };
const CALENDAR_STATES = [
  'OB4.3.1 not-computable',
  'OB4.3.1 supported',
  'OB4.3.2 met',
  'OB4.3.3 not-computable',
  'OB4.3.4 alleged',
  'OB4.3.5 nothing-reported',
  'OB4.3.6 nothing-reported',
];

test('OB4.5 an act by the due time meets it; silence is no finding', () => {
  const scene = new Scene(DEADLINE);
  expect(scene.states(59)).toEqual({ due: 'nothing-reported, OB4.3.5, provisional' });
  expect(scene.states(60)).toEqual({ due: 'nothing-reported, OB4.3.6, provisional' });
  expect(scene.states(70)).toEqual({ due: 'nothing-reported, OB4.3.6' });
  scene.enter('out', 'withdrawal', 60);
  expect(scene.states(100)).toEqual({ due: 'met, OB4.3.2' });
});

test('OB4.5 OB4.1 one that came after is met late, by how much; one that may have been in time cannot be computed', () => {
  const late = new Scene(DEADLINE)
    .enter('said', 'withdrawal', 65, { standing: 'claimed' })
    .enter('out', 'withdrawal', [75, 80])
    .enter('again', 'withdrawal', 90);
  expect(late.states(179)).toEqual({ due: 'met, OB4.3.2, late 15' });
  expect(late.at(179).instances[0]?.events).toEqual([
    { event: 'out', as: 'late-discharge', grade: 'sure', surely: true },
  ]);
  const perhaps = new Scene(DEADLINE).enter('out', 'withdrawal', [50, 61]);
  expect(perhaps.states(179)).toEqual({ due: 'not-computable, OB4.3.3' });
});

test('OB4.5 OB3.4 what comes after the window’s end is told as late all the same', () => {
  const scene = new Scene(DEADLINE).enter('out', 'withdrawal', 200);
  expect(scene.states(300)).toEqual({ due: 'met, OB4.3.2, late 140' });
});

test('OB4.2 OB4.3 a finding that it was omitted supports; against a sure discharge nothing can be computed', () => {
  const scene = new Scene(DEADLINE).enter('visit', 'seen-not-kept', 65, named);
  expect(scene.states(100)).toEqual({ due: 'supported, OB4.3.1' });
  scene.enter('out', 'withdrawal', 55);
  expect(scene.states(100)).toEqual({ due: 'not-computable, OB4.3.1' });
  const said = new Scene(DEADLINE).enter('visit', 'seen-not-kept', 65, {
    ...named,
    standing: 'claimed',
  });
  expect(said.states(100)).toEqual({ due: 'alleged, OB4.3.4' });
  const before = new Scene(DEADLINE).enter('visit', 'seen-not-kept', 59, named);
  expect(before.states(100)).toEqual({ due: 'nothing-reported, OB4.3.6' });
});

test('OB4.7 each period has its own; a statement of omission is of the one that ended last', () => {
  const scene = new Scene(PERIODIC)
    .enter('first', 'publication', 60)
    .enter('visit', 'seen-not-kept', 125, named);
  // At the minute at which one period ends and the next begins it is in both.
  expect(scene.states(150)).toEqual({
    [`end-${Date.parse(instant(60))}`]: 'met, OB4.3.2',
    [`end-${Date.parse(instant(120))}`]: 'not-computable, OB4.3.1',
  });
  const one = new Scene(PERIODIC)
    .enter('first', 'publication', 59)
    .enter('visit', 'seen-not-kept', 125, named);
  expect(one.states(150)).toEqual({
    [`end-${Date.parse(instant(60))}`]: 'met, OB4.3.2',
    [`end-${Date.parse(instant(120))}`]: 'supported, OB4.3.1',
  });
});

test('OB4.5 OB6.3 deadline: streaming, batch and the naive evaluator agree', () => {
  const terms = fc.constantFrom(20, 40).map((due) => ({
    ...DEADLINE,
    rule: { pattern: 'deadline' as const, due: instant(due) },
  }));
  expectAlwaysAgreement(
    terms,
    ['withdrawal', 'withdrawal', 'seen-not-kept', 'meeting'],
    CALENDAR_STATES,
  );
});

test('OB4.7 OB6.3 periodic by ends: streaming, batch and the naive evaluator agree', () => {
  const terms = fc.constantFrom([20, 40, 60], [60, 30, 30, 5], [10]).map((ends) => ({
    ...PERIODIC,
    rule: { pattern: 'periodic' as const, ends: ends.map(instant) },
  }));
  expectAlwaysAgreement(terms, ['publication', 'publication', 'seen-not-kept'], CALENDAR_STATES);
});
