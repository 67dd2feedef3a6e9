import { describe, expect, test } from 'vitest';
import {
  at,
  evening,
  ISLAMABAD,
  KABUL,
  late,
  morning,
  night,
  on,
  roughly,
  through,
  UTC,
} from '#examples/times.ts';

describe('local times become UTC instants, the offset kept for display', () => {
  test('one moment, three clocks', () => {
    const utc = at('2025-10-15T13:00', UTC);
    expect(utc).toEqual({
      from: '2025-10-15T13:00:00Z',
      precision: 'minute',
      certainty: 'stated',
      offset: 0,
    });
    expect(at('2025-10-15T18:00', ISLAMABAD)).toEqual({ ...utc, offset: 300 });
    expect(at('2025-10-15T17:30', KABUL)).toEqual({ ...utc, offset: 270 });
    expect(at('2025-10-15T08:30', '-04:30')).toEqual({ ...utc, offset: -270 });
  });

  test('a day runs from its first second to its last', () => {
    expect(on('2025-10-15', KABUL)).toEqual({
      from: '2025-10-14T19:30:00Z',
      to: '2025-10-15T19:29:59Z',
      precision: 'day',
      certainty: 'stated',
      offset: 270,
    });
    expect(through('2025-10-30', '2025-10-31', ISLAMABAD)).toMatchObject({
      from: '2025-10-29T19:00:00Z',
      to: '2025-10-31T18:59:59Z',
    });
  });

  test('parts of a day', () => {
    expect(morning('2025-10-15', UTC)).toMatchObject({
      from: '2025-10-15T05:00:00Z',
      to: '2025-10-15T11:59:59Z',
      precision: 'part-of-day',
    });
    expect(evening('2025-10-17', UTC)).toMatchObject({
      from: '2025-10-17T17:00:00Z',
      to: '2025-10-17T20:59:59Z',
    });
    expect(late('2025-10-17', UTC)).toMatchObject({
      from: '2025-10-17T17:00:00Z',
      to: '2025-10-17T23:59:59Z',
    });
    // The same night is still the day before in UTC.
    expect(night('2025-10-29', ISLAMABAD)).toMatchObject({
      from: '2025-10-28T19:00:00Z',
      to: '2025-10-28T23:59:59Z',
    });
  });

  test('certainty is said apart from the time', () => {
    expect(on('2025-10-15', UTC).certainty).toBe('stated');
    expect(roughly(on('2025-10-15', UTC)).certainty).toBe('approximate');
  });

  test('what is no time is a mistake in the script', () => {
    expect(() => on('2025-02-29', UTC)).toThrow('not a local time');
    expect(() => on('15 October', UTC)).toThrow('not a local time');
    expect(() => at('2025-10-15', UTC)).toThrow('not a minute');
    expect(() => at('2025-10-15T18:00', '+5:0')).toThrow('not an offset');
    expect(() => through('2025-10-16', '2025-10-15', UTC)).toThrow('ends before');
  });
});
