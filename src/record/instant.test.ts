import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FIRST_INSTANT,
  formatInstant,
  formatMilliseconds,
  LAST_INSTANT,
  parseInstant,
  parseMilliseconds,
} from './instant.ts';

const seconds = fc.integer({ min: FIRST_INSTANT, max: LAST_INSTANT });
const milliseconds = fc.integer({ min: FIRST_INSTANT * 1000, max: LAST_INSTANT * 1000 + 999 });

describe('instants', () => {
  it('RC1.1 seconds are written as the platform’s calendar has them, and read back', () => {
    fc.assert(
      fc.property(seconds, (instant) => {
        const text = formatInstant(instant);
        expect(text).toBe(`${new Date(instant * 1000).toISOString().slice(0, 19)}Z`);
        expect(parseInstant(text)).toBe(instant);
      }),
      { numRuns: 2000 },
    );
  });

  it('RC3.1 milliseconds likewise', () => {
    fc.assert(
      fc.property(milliseconds, (instant) => {
        const text = formatMilliseconds(instant);
        expect(text).toBe(new Date(instant).toISOString());
        expect(parseMilliseconds(text)).toBe(instant);
      }),
      { numRuns: 2000 },
    );
  });

  it('RC1.1 every day of four centuries is one day after the last', () => {
    let last = FIRST_INSTANT;
    for (let year = 2000; year < 2400; year++) {
      for (let month = 1; month <= 12; month++) {
        for (let day = 1; day <= 31; day++) {
          const date = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
          const instant = parseInstant(`${date}T00:00:00Z`);
          if (instant === undefined) continue;
          if (instant !== FIRST_INSTANT) expect(instant - last).toBe(86_400);
          last = instant;
        }
      }
    }
    expect(formatInstant(last)).toBe('2399-12-31T00:00:00Z');
  });

  it.each([
    '1999-12-31T23:59:59Z',
    '10000-01-01T00:00:00Z',
    '+12345-01-01T00:00Z',
    '2031-00-06T15:04:05Z',
    '2031-13-06T15:04:05Z',
    '2031-03-00T15:04:05Z',
    '2031-03-32T15:04:05Z',
    '2031-04-31T15:04:05Z',
    '2031-02-29T15:04:05Z',
    '2100-02-29T15:04:05Z',
    '2032-02-30T15:04:05Z',
    '2031-03-06T24:00:00Z',
    '2031-03-06T15:60:05Z',
    '2031-03-06T15:04:60Z',
    '2031-03-06T15:04:05z',
    '2031-03-06t15:04:05Z',
    '2031-03-06 15:04:05Z',
    '2031/03/06T15:04:05Z',
    '2031-03-06T15.04.05Z',
    '2031-03-06T15:04:05',
    '2031-03-06T15:04:5Z',
    '2031-3-06T15:04:05ZZ',
    '2031-03-06T15:04:-5Z',
    '2031-03-06T1a:04:05Z',
    '2031-03-06T15:04:05+',
    '٢٠٣١-03-06T15:04:05Z',
    '',
  ])('RC1.1 is no instant: %s', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  it.each([
    '2031-03-06T15:04:05Z',
    '2031-03-06T15:04:05.12Z',
    '2031-03-06T15:04:05.1234Z',
    '2031-03-06T15:04:05,123Z',
    '2031-03-06T15:04:05.1 3Z',
    '2031-02-29T15:04:05.123Z',
    '2031-03-06T15:04:05.123z',
    '2031-03-06T15:04:05.-12Z',
  ])('RC3.1 is no admission: %s', (text) => {
    expect(parseMilliseconds(text)).toBeUndefined();
  });

  it('RC1.1 years outside 2000 to 9999, and what is no whole number, are not written', () => {
    for (const wrong of [FIRST_INSTANT - 1, LAST_INSTANT + 1, 1e9 + 0.5, Number.NaN, Infinity]) {
      expect(() => formatInstant(wrong)).toThrow(RangeError);
    }
    expect(() => formatMilliseconds(FIRST_INSTANT * 1000 - 1)).toThrow(RangeError);
    expect(() => formatMilliseconds(1e12 + 0.5)).toThrow(RangeError);
  });

  it('RC1.1 noise never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        expect([parseInstant(text), parseMilliseconds(text)]).toEqual([undefined, undefined]);
      }),
    );
  });
});
