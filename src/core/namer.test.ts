import { describe, expect, it } from 'vitest';
import { makeNaming } from './namer.ts';
import type { Occurred } from './shapes.ts';
import * as labels from './views/labels.ts';
import type { Language } from './words.ts';

const naming = (language: Language) => makeNaming(language, labels.start());
const shown = (text: string): string => text.replaceAll(/[\u2068\u2069]/g, '');

function when(language: Language, more: Partial<Occurred>): string {
  return shown(
    naming(language).when({
      from: '2025-10-15T13:00:00Z',
      precision: 'minute',
      certainty: 'stated',
      offset: 300,
      ...more,
    }),
  );
}

describe('dates', () => {
  it('are Gregorian, in the offset of the source, with UTC beside', () => {
    expect(when('en', {})).toBe('15 October 2025, 18:00 (UTC+05:00), 13:00 UTC');
    expect(when('ur', {})).toBe('15 اکتوبر، 2025، 18:00 (UTC+05:00)، 13:00 UTC');
    expect(when('en', { offset: 270 })).toBe('15 October 2025, 17:30 (UTC+04:30), 13:00 UTC');
    expect(when('en', { offset: -210 })).toBe('15 October 2025, 09:30 (UTC−03:30), 13:00 UTC');
    expect(when('en', { offset: 0 })).toBe('15 October 2025, 13:00 UTC');
  });

  it('say the day in UTC where it is another day there', () => {
    expect(when('en', { from: '2025-10-28T20:30:00Z', precision: 'hour' })).toBe(
      '29 October 2025, 01:30 (UTC+05:00), 28 October 2025 20:30 UTC',
    );
  });

  it('say no more than the source did', () => {
    expect(when('en', { precision: 'day', from: '2025-10-25T19:00:00Z' })).toBe('26 October 2025');
    expect(when('en', { precision: 'part-of-day', from: '2025-10-28T16:00:00Z' })).toBe(
      '28 October 2025, night (UTC+05:00)',
    );
    expect(when('ur', { precision: 'part-of-day', from: '2025-10-15T03:00:00Z' })).toBe(
      '15 اکتوبر، 2025، صبح (UTC+05:00)',
    );
  });

  it('say what is about and what is disputed in words', () => {
    const day = { precision: 'day', from: '2025-10-14T19:00:00Z' } as const;
    expect(when('en', { ...day, certainty: 'disputed' })).toBe('15 October 2025 (date disputed)');
    expect(when('ur', { ...day, certainty: 'approximate' })).toBe('تقریباً 15 اکتوبر، 2025');
    expect(when('en', { certainty: 'disputed' })).toMatch(/\(time disputed\)$/);
  });

  it('say an interval, and a day once', () => {
    const day = { precision: 'day', from: '2025-10-24T19:00:00Z' } as const;
    expect(when('en', { ...day, to: '2025-10-29T19:00:00Z' })).toBe(
      '25 October 2025 to 30 October 2025',
    );
    expect(when('ur', { ...day, to: '2025-10-29T19:00:00Z' })).toBe(
      '25 اکتوبر، 2025 سے 30 اکتوبر، 2025 تک',
    );
    expect(when('en', { ...day, to: '2025-10-25T18:00:00Z' })).toBe('25 October 2025');
  });

  it('keep digits Western and days of a commitment as days', () => {
    expect(naming('ur').day('2031-03-20')).toBe('20 مارچ، 2031');
    expect(shown(naming('en').instant('2031-03-20T05:06:07Z'))).toBe('20 March 2031, 05:06 UTC');
  });
});

describe('durations', () => {
  it.each<[number, string, string]>([
    [1080, '18 hours', '18 گھنٹے'],
    [570, '9 hours 30 minutes', '9 گھنٹے 30 منٹ'],
    [60, '1 hour', '1 گھنٹہ'],
    [61, '1 hour 1 minute', '1 گھنٹہ 1 منٹ'],
    [45, '45 minutes', '45 منٹ'],
    [2880, '48 hours', '48 گھنٹے'],
  ])('%i minutes', (minutes, en, ur) => {
    expect(naming('en').duration(minutes)).toBe(en);
    expect(naming('ur').duration(minutes)).toBe(ur);
  });
});

describe('names', () => {
  it('fall back to what is neutral', () => {
    const unnamed = naming('en');
    expect(unnamed.party('p1')).toBe('p1');
    expect(unnamed.key('p1/k7+1a2b3c4d')).toBe('p1');
    expect(unnamed.round('x')).toBe('a round');
    expect(unnamed.session('x')).toBe('a session');
    expect(unnamed.matter('abcdefghij')).toBe('abcdefgh');
  });

  it('say rounds and sessions by number and label', () => {
    const view = labels.start();
    view.rounds['r'] = { number: 2, label: { en: 'Istanbul', ur: 'استنبول' } };
    view.sessions['s'] = { number: 3, round: 'r' };
    view.sessions['t'] = { number: 4, label: { en: 'the long night' } };
    const known = makeNaming('ur', view);
    expect(shown(known.session('s'))).toBe('دور 2 (استنبول) کی نشست 3');
    expect(shown(makeNaming('en', view).session('s'))).toBe('session 3 of round 2 (Istanbul)');
    expect(shown(makeNaming('en', view).session('t'))).toBe('the session “the long night”');
  });

  it('say through whom an outlet has its report', () => {
    const sources = [
      { outlet: 'The Tribune', published: '2025-10-28', relays: 'TOLOnews' },
      { outlet: 'Dawn', published: '2025-10-28' },
    ];
    expect(shown(naming('en').sources(sources))).toBe('The Tribune (relaying TOLOnews) and Dawn');
    expect(shown(naming('ur').sources(sources))).toBe('The Tribune (بحوالہ TOLOnews) اور Dawn');
  });
});
