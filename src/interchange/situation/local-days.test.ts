import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodFault } from '#core/situation/period.ts';
import { dayPeriod, isZone, periodOf } from './local-days.ts';

describe('days of a zone', () => {
  it('SR1.6 a day is from midnight to midnight of its zone', () => {
    expect(dayPeriod('2031-03-06', 'Asia/Karachi')).toEqual({
      from: '2031-03-05T19:00:00Z',
      until: '2031-03-06T19:00:00Z',
      zone: 'Asia/Karachi',
      days: [
        {
          day: '2031-03-06',
          from: '2031-03-05T19:00:00Z',
          until: '2031-03-06T19:00:00Z',
          offset: 300,
        },
      ],
    });
  });

  it('SR1.6 a day on which clocks change is shorter or longer', () => {
    const hours = (day: string, zone: string): number => {
      const { from, until } = dayPeriod(day, zone) as { from: string; until: string };
      return (Date.parse(until) - Date.parse(from)) / 3_600_000;
    };
    expect(hours('2025-03-30', 'Europe/Vienna')).toBe(23);
    expect(hours('2025-10-26', 'Europe/Vienna')).toBe(25);
    // Clocks go from 24:00 of the day before to 01:00.
    expect(hours('2025-03-30', 'Asia/Beirut')).toBe(23);
    expect(dayPeriod('2025-03-30', 'Asia/Beirut')?.from).toBe('2025-03-29T22:00:00Z');
  });

  it('SR1.6 there is no such day, zone or period', () => {
    expect(dayPeriod('2031-02-29', 'UTC')).toBeUndefined();
    expect(dayPeriod('06.03.2031', 'UTC')).toBeUndefined();
    expect(dayPeriod('2031-03-06', 'Mars/Base')).toBeUndefined();
    expect(periodOf(1000, 1000, 'UTC')).toBeUndefined();
    expect(periodOf(0, 401 * 86_400_000, 'UTC')).toBeUndefined();
    expect(isZone('../etc')).toBe(false);
  });

  it('SR1.6 the days of any period are that period, in every zone', () => {
    const zones = ['UTC', 'Asia/Karachi', 'Asia/Kathmandu', 'America/St_Johns', 'Asia/Beirut'];
    fc.assert(
      fc.property(
        fc.integer({ min: 1_735_689_600, max: 1_956_528_000 }),
        fc.integer({ min: 60, max: 60 * 86_400 }),
        fc.constantFrom(...zones),
        (from, seconds, zone) => {
          const period = periodOf(from * 1000, (from + seconds) * 1000, zone);
          expect(period && periodFault(period)).toBeUndefined();
          expect(new Set(period?.days.map(({ day }) => day)).size).toBe(period?.days.length);
        },
      ),
      { numRuns: 60 },
    );
  });
});
