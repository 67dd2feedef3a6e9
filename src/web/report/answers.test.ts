import { expect, test } from 'vitest';
import { emptyAnswers, happenedFrom, problemsOf, type Answers, type Problem } from './answers.ts';

/** By the clock of a device that is set to UTC+05:00, all year. */
process.env['TZ'] = 'Asia/Karachi';
const NOW = Date.UTC(2031, 2, 5, 20, 30);

const WHOLE: Answers = {
  ...emptyAnswers('en', NOW),
  class: 'explosion',
  clock: '21:47',
  means: 'heard',
  words: 'One explosion.',
  consent: 'mission-only',
};

test('an empty report says all that it lacks, and a day it has: today here, not in UTC', () => {
  const empty = emptyAnswers('en', NOW);
  expect(empty.day).toBe('2031-03-06');
  expect(problemsOf(empty, NOW)).toEqual(['class', 'clock', 'means', 'words', 'consent']);
});

test.each([
  ['minute', '2031-03-05T16:47:00Z', undefined],
  ['hour', '2031-03-05T16:00:00Z', undefined],
  ['part-of-day', '2031-03-05T01:00:00Z', '2031-03-05T06:59:59Z'],
  ['day', '2031-03-04T19:00:00Z', undefined],
] as const)('IC1 a time to the %s says nothing finer', (precision, from, to) => {
  const { occurred } = happenedFrom({ ...WHOLE, day: '2031-03-05', precision });
  expect(occurred).toEqual({
    from,
    ...(to === undefined ? {} : { to }),
    precision,
    certainty: 'stated',
    offset: 300,
    zone: 'Asia/Karachi',
  });
});

test.each<[Problem, Partial<Answers>]>([
  ['class', { class: '' }],
  ['day', { day: '2031-02-30' }],
  ['clock', { clock: '25:00' }],
  ['future', { day: '2031-03-06', clock: '02:00', precision: 'minute' }],
  ['place', { place: 'x'.repeat(201) }],
  ['place', { place: 'the\u202Eford' }],
  ['quantity', { quantity: '-1' }],
  ['quantity', { quantity: '1000000' }],
  ['means', { means: '' }],
  ['words', { words: '  ' }],
  ['words', { words: 'x'.repeat(4001) }],
  ['source', { source: 'a\u0000b' }],
  ['consent', { consent: '' }],
])('%s is asked for again', (problem, wrong) => {
  expect(problemsOf({ ...WHOLE, day: '2031-03-05', ...wrong }, NOW)).toEqual([problem]);
});

test('a clock that is minutes behind does not make what just happened something to come', () => {
  const soon = { ...WHOLE, day: '2031-03-06', clock: '01:34', precision: 'minute' } as const;
  expect(problemsOf(soon, NOW)).toEqual([]);
});
