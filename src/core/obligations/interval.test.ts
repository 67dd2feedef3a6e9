import { describe, expect, it } from 'vitest';
import { intervalOf } from './interval.ts';

const said = (precision: 'minute' | 'hour' | 'part-of-day' | 'day', to?: string) => {
  const from = '2031-03-05T06:00:00Z';
  const ends = to === undefined ? {} : { to };
  const interval = intervalOf({ from, ...ends, precision, certainty: 'stated', offset: 0 });
  return [interval.from, interval.to].map((ms) => new Date(ms).toISOString().slice(11));
};

describe('when something happened', () => {
  it('OB3.10 is from what was entered to the end of what its precision leaves open', () => {
    expect(said('minute')).toEqual(['06:00:00.000Z', '06:00:59.999Z']);
    expect(said('hour')).toEqual(['06:00:00.000Z', '06:59:59.999Z']);
    expect(said('part-of-day')).toEqual(['06:00:00.000Z', '11:59:59.999Z']);
    expect(said('day')).toEqual(['06:00:00.000Z', '05:59:59.999Z']);
  });

  it('OB3.10 with an end that was entered, to the end of what is left open after that', () => {
    expect(said('minute', '2031-03-05T06:10:00Z')[1]).toBe('06:10:59.999Z');
    expect(said('part-of-day', '2031-03-05T11:59:59Z')[1]).toBe('11:59:59.000Z');
  });
});
