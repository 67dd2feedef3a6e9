import fc from 'fast-check';
import type { EventClass } from '#core/obligations/classes.ts';
import type { MonitoredTerms } from '#core/obligations/monitor/compiled.ts';
import { histories, instant, type History } from './obligation-worlds.ts';

/** Histories of obligations of each pattern, for what holds of all of them. */

type Made = Pick<MonitoredTerms, 'rule' | 'act'> & Partial<MonitoredTerms>;

const OF_EVERY_PATTERN: readonly (readonly [terms: Made, classes: readonly EventClass[]])[] = [
  [
    {
      rule: { pattern: 'forbid' },
      act: { classes: ['explosion'] },
      exceptions: {
        closed: true,
        list: [{ words: { en: 'Mines.' }, classes: ['explosion'], notice: 5 }],
      },
    },
    ['explosion', 'explosion', 'notice'],
  ],
  [
    { rule: { pattern: 'deadline', due: instant(30) }, act: { classes: ['withdrawal'] } },
    ['withdrawal', 'seen-not-kept'],
  ],
  [
    {
      rule: { pattern: 'respond-within', trigger: ['request'], after: 0, within: 20 },
      act: { classes: ['answer'] },
    },
    ['request', 'answer', 'seen-not-kept'],
  ],
  [
    {
      rule: { pattern: 'periodic', ends: [instant(20), instant(40), instant(60)] },
      act: { classes: ['meeting'] },
    },
    ['meeting', 'seen-not-kept'],
  ],
  [
    { rule: { pattern: 'periodic', gap: 20 }, act: { classes: ['meeting'] } },
    ['meeting', 'seen-not-kept'],
  ],
  [
    {
      rule: { pattern: 'notify-before', notice: ['notice'], least: 5, most: 30 },
      act: { classes: ['troop-movement'] },
    },
    ['troop-movement', 'notice'],
  ],
  [
    { rule: { pattern: 'cap', most: 3, over: 60 }, act: { classes: ['overflight'] } },
    ['overflight'],
  ],
  [
    {
      rule: {
        pattern: 'quota',
        tranches: [
          { until: instant(30), least: 3 },
          { until: instant(60), least: 5 },
        ],
      },
      act: { classes: ['release'] },
    },
    ['release', 'release', 'seen-not-kept'],
  ],
  [
    { rule: { pattern: 'access', within: 20 }, act: { classes: ['opening'] } },
    ['request', 'grant', 'refusal', 'obstruction'],
  ],
  [
    {
      rule: {
        pattern: 'sequence',
        phases: [
          { label: { en: 'Lists are given.' }, within: 20 },
          { label: { en: 'Weapons leave.', ur: 'ہتھیار ہٹتے ہیں۔' }, within: 30 },
        ],
      },
      act: { classes: ['phase-completed'] },
    },
    ['phase-completed', 'seen-not-kept'],
  ],
  [
    { rule: { pattern: 'maintain', fresh: 20 }, act: { classes: ['opening'] } },
    ['seen-kept', 'seen-not-kept'],
  ],
];

export const everyPattern: fc.Arbitrary<History> = fc.oneof(
  ...OF_EVERY_PATTERN.map(([terms, classes]) => histories(fc.constant(terms), classes)),
);
