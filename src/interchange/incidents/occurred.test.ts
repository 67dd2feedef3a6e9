import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { occurred } from '#core/shapes.ts';
import { instantMs } from '#core/instants.ts';
import { readWallTime, ZoneClocks } from './local-time.ts';
import type { TimeCells } from './occurred.ts';
import { readOccurred } from './occurred.ts';
import { rowSentence } from './row-fault.ts';

const columns = {
  from: 'from',
  to: 'to',
  zone: 'zone',
  offset: 'offset',
  precision: 'precision',
  certainty: 'certainty',
};
const clocks = new ZoneClocks();

function read(cells: Partial<TimeCells>, settings: { zone?: string; now?: string } = {}) {
  const all = { from: '', to: '', zone: '', offset: '', precision: '', certainty: '', ...cells };
  const result = readOccurred(all, columns, { clocks, order: 'year-first', ...settings });
  if (result.ok) expect(occurred.safeParse(result.value).success).toBe(true);
  return result.ok ? result.value : result.faults.map(({ code }) => code.slice(7)).join(' ');
}

describe('times of tables', () => {
  it('IT3.1 a local time becomes an instant, with offset and zone kept', () => {
    expect(read({ from: '2031-03-05 18:00', zone: 'Asia/Karachi' })).toEqual({
      from: '2031-03-05T13:00:00Z',
      precision: 'minute',
      certainty: 'stated',
      offset: 300,
      zone: 'Asia/Karachi',
    });
    expect(read({ from: '2031-03-05', zone: 'Asia/Karachi' })).toMatchObject({
      from: '2031-03-04T19:00:00Z',
      precision: 'day',
    });
    expect(read({ from: '2031-03-05T18:00Z' })).toMatchObject({ offset: 0 });
    expect(read({ from: '2031-03-05 18:00', zone: '+04:30' })).toMatchObject({ offset: 270 });
    expect(read({ from: '2031-03-05 18:00' }, { zone: 'Asia/Kabul' })).toMatchObject({
      offset: 270,
    });
    // A name that an act cannot carry: the offset says it.
    const etc = read({ from: '2031-03-05 18:00', zone: 'Etc/GMT-5' });
    expect(etc).toMatchObject({ offset: 300 });
    expect(etc).not.toHaveProperty('zone');
  });

  it('IT3.2 a time that clocks skipped is refused', () => {
    expect(read({ from: '2031-03-30 02:30', zone: 'Europe/Berlin' })).toBe('time-skipped');
    expect(read({ from: '2011-12-30 12:00', zone: 'Pacific/Apia' })).toBe('time-skipped');
    expect(read({ from: '2011-12-30', zone: 'Pacific/Apia' })).toBe('time-skipped');
    expect(read({ from: '2031-03-30 03:00', zone: 'Europe/Berlin' })).toMatchObject({
      offset: 120,
    });
  });

  it('IT3.3 of a time that came twice the row has to say which; none is chosen for it', () => {
    const twice = { from: '2031-10-26 02:30', zone: 'Europe/Berlin' };
    expect(read(twice)).toBe('time-twice');
    expect(read({ ...twice, offset: '+02:00' })).toMatchObject({ from: '2031-10-26T00:30:00Z' });
    expect(read({ ...twice, offset: '+01:00' })).toMatchObject({ from: '2031-10-26T01:30:00Z' });
    expect(read({ ...twice, offset: '+03:00' })).toBe('offset-not-there');
    expect(read({ from: '2031-10-26T02:30+01:00', zone: 'Europe/Berlin' })).toMatchObject({
      offset: 60,
    });
    const all = readOccurred(
      { to: '', offset: '', precision: '', certainty: '', ...twice },
      columns,
      { clocks, order: 'year-first' },
    );
    expect(all).toMatchObject({ ok: false, faults: [{ names: ['+02:00', '+01:00'] }] });
    if (!all.ok) expect(rowSentence(all.faults[0]!, 'en')).toContain('+02:00');
  });

  it('IT3.4 a day begins at its first instant, whatever clocks did at midnight', () => {
    // Clocks went from 24:00 to 01:00.
    expect(read({ from: '2021-03-28', zone: 'Asia/Beirut' })).toMatchObject({
      from: '2021-03-27T22:00:00Z',
      offset: 180,
    });
    // Midnight came twice.
    expect(read({ from: '2023-11-05', zone: 'America/Havana' })).toMatchObject({
      from: '2023-11-05T04:00:00Z',
      offset: -240,
    });
  });

  it('IT3.5 what cannot be resolved is refused with its reason', () => {
    const at = '2031-03-05 18:00';
    expect(read({})).toBe('time-missing');
    expect(read({ from: at })).toBe('zone-missing');
    for (const zone of ['PKT', 'EST', 'Mars/Olympus', '../etc', 'Asia/Karachi\n', 'asia'])
      expect(read({ from: at, zone })).toBe('zone-unknown');
    expect(read({ from: '05/03/2031', zone: 'UTC' })).toBe('date-form');
    expect(read({ from: '2031-02-29', zone: 'UTC' })).toBe('date-none');
    expect(read({ from: '2031-03-05 24:00', zone: 'UTC' })).toBe('date-none');
    expect(read({ from: '1031-03-05', zone: 'UTC' })).toBe('date-none');
    expect(read({ from: at, offset: '5' })).toBe('offset-form');
    expect(read({ from: at, offset: '+15:00' })).toBe('offset-form');
    expect(read({ from: at, to: '2031-03-05 17:59', zone: 'UTC' })).toBe('ends-before');
    expect(read({ from: at, zone: 'UTC', precision: 'day' })).toBe('precision-day');
    expect(read({ from: '2031-03-05', zone: 'UTC', precision: 'hour' })).toBe('precision-time');
    expect(read({ from: at, zone: 'UTC', precision: 'exact', certainty: 'sure' })).toBe(
      'word word',
    );
    expect(read({ from: at, zone: 'UTC' }, { now: '2031-03-05T17:00:00Z' })).toBe('future');
  });

  it('IT3.6 which of two numbers is the day is said for the file, and never guessed', () => {
    const day = (text: string, order: 'day-first' | 'month-first' | 'year-first') => {
      const wall = readWallTime(text, order);
      return typeof wall === 'string' ? wall : new Date(wall.day).toISOString().slice(0, 10);
    };
    expect(day('05/03/2031', 'day-first')).toBe('2031-03-05');
    expect(day('05/03/2031', 'month-first')).toBe('2031-05-03');
    expect(day('13/03/2031', 'month-first')).toBe('none');
    expect(day('05/03/2031', 'year-first')).toBe('form');
    expect(day('5 March 2031', 'year-first')).toBe('2031-03-05');
    expect(day('2031-03-05 00:00:00.000', 'year-first')).toBe('2031-03-05');
  });

  it('IT3.1 an instant, shown in its zone by somebody else’s clock, is the time that was read', () => {
    const zones = [
      'Asia/Karachi',
      'Europe/Berlin',
      'America/Havana',
      'Australia/Lord_Howe',
      'Pacific/Apia',
      'UTC',
      'Africa/Casablanca',
    ];
    const two = (n: number) => String(n).padStart(2, '0');
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(2000, 0, 2), max: Date.UTC(2037, 0, 1) }),
        (zone, ms) => {
          const wall = Temporal.Instant.fromEpochMilliseconds(Math.floor(ms / 60_000) * 60_000)
            .toZonedDateTimeISO(zone)
            .toPlainDateTime();
          const text = `${wall.year}-${two(wall.month)}-${two(wall.day)} ${two(wall.hour)}:${two(wall.minute)}`;
          const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
          const later = wall.toZonedDateTime(zone, { disambiguation: 'later' });
          const value = read({ from: text, zone });
          if (earlier.epochMilliseconds !== later.epochMilliseconds) {
            expect(value).toBe('time-twice');
            return;
          }
          expect(typeof value === 'string' ? value : instantMs(value.from)).toBe(
            earlier.epochMilliseconds,
          );
        },
      ),
      { numRuns: 3_000 },
    );
  });
});
