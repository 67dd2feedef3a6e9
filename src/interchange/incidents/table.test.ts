import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { unruly } from '../../../test/support/hostile.ts';
import { utf8 } from '#record/bytes.ts';
import { fault, parsed } from '#record/fault.ts';
import { happened } from '#core/incidents/happened.ts';
import { INCIDENT_CLASSES } from '#core/obligations/classes.ts';
import type { ContextRow } from './context-row.ts';
import { readContextRow } from './context-row.ts';
import { closestNames } from './closest.ts';
import { ZoneClocks } from './local-time.ts';
import { columnsOf, emptyTable, OWN_TABLES } from './own-columns.ts';
import { readObservationRow } from './observation-row.ts';
import { readTableMap as readMapText } from './read-map.ts';
import { recognise } from './recognise.ts';
import { readReportRow } from './report-row.ts';
import type { ReportRow } from './report-row.ts';
import type { TableMap } from './table-map.ts';

const clocks = new ZoneClocks();
const readTableMap = (value: unknown) => readMapText(JSON.stringify(value));
const ACLED_HEADER =
  'event_id_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,actor2,location,latitude,longitude,geo_precision,source,notes,fatalities,tags'.split(
    ',',
  );
const GED_HEADER =
  'id,year,type_of_violence,side_a,side_b,where_prec,where_description,latitude,longitude,date_prec,date_start,date_end,best,high,low'.split(
    ',',
  );

/** A row of a table whose columns these are: what was read, or the codes of what is wrong with it. */
function row(
  header: readonly string[],
  cells: readonly string[],
  map?: TableMap,
  tags?: readonly string[],
) {
  const table = recognise(header, tags ?? cells, map);
  if (!table.ok) return table.fault.code;
  const found = table.value.map;
  const read =
    found.rows === 'report'
      ? readReportRow(table.value, found, cells, { clocks })
      : found.rows === 'context'
        ? readContextRow(table.value, found, cells, {})
        : readObservationRow(table.value, cells, { clocks });
  return read.ok ? read.row : read.faults.map(({ code }) => code.slice('intake.'.length)).join(' ');
}

function own(said: Partial<Record<string, string>>) {
  const all: Partial<Record<string, string>> = {
    row: '7',
    class: 'small-arms-fire',
    from: '2031-03-05 18:00',
    zone: 'UTC',
    ...said,
  };
  return row(
    Object.keys(all),
    Object.values(all).map((cell) => cell ?? ''),
  );
}

const acled = (said: Partial<Record<string, string>> = {}) => {
  const all: Partial<Record<string, string>> = {
    event_id_cnty: 'SRN7',
    event_date: '2031-03-05',
    time_precision: '1',
    event_type: 'Battles',
    sub_event_type: 'Armed clash',
    actor1: 'East bank forces',
    latitude: '34.5',
    longitude: '70.2',
    geo_precision: '1',
    fatalities: '12',
    notes: 'Fire across the Sarn.',
    ...said,
  };
  return row(
    ACLED_HEADER,
    ACLED_HEADER.map((name) => all[name] ?? ''),
  );
};

describe('report tables', () => {
  it('IT2.1 a row of Parley’s own table is what happened, words and a key', () => {
    const read = own({
      latitude: '34.5',
      longitude: '70.25',
      uncertainty_m: '1000',
      quantity: '3',
      key: 'convoy 4',
      place_en: 'Ford of the Sarn',
      words_en: 'Three bursts,\r\nthen quiet.',
      words_ur: 'تین بار فائرنگ',
    });
    expect(read).toMatchObject({
      kind: 'report',
      row: '7',
      key: 'convoy 4',
      words: { en: 'Three bursts,\nthen quiet.', ur: 'تین بار فائرنگ' },
      happened: {
        class: 'small-arms-fire',
        quantity: 3,
        place: { words: { en: 'Ford of the Sarn' }, box: { south: 34_500_000 - 9_044 } },
        occurred: { from: '2031-03-05T18:00:00Z' },
      },
    });
    expect(z.strictObject(happened).safeParse((read as ReportRow).happened).success).toBe(true);
  });

  it('IT2.2 reports have no columns but those that are named, so that a source comes in by nobody’s oversight', () => {
    expect(own({ witness_name: 'x' })).toBe('intake.column-not-taken');
    const map: unknown = {
      name: 'field-office',
      rows: 'report',
      columns: { row: 'Nr', class: 'Kind', from: 'When' },
      classes: { Shooting: 'small-arms-fire' },
      dates: 'day-first',
      zone: 'Asia/Karachi',
      leftOut: ['Told by'],
    };
    const read = readTableMap(map);
    const header = ['Nr', 'Kind', 'When', 'Told by'];
    const cells = ['1', 'Shooting', '05/03/2031 18:00', 'x'];
    expect(read.ok && row(header, cells, read.value)).toEqual({
      kind: 'report',
      row: '1',
      happened: {
        class: 'small-arms-fire',
        occurred: {
          from: '2031-03-05T13:00:00Z',
          precision: 'minute',
          certainty: 'stated',
          offset: 300,
          zone: 'Asia/Karachi',
        },
      },
    });
    expect(read.ok && row([...header, 'Phone'], [...cells, '1'], read.value)).toBe(
      'intake.column-not-taken',
    );
  });

  it('IT2.3 a place without how far it may be off is refused, since it would be taken as exact', () => {
    expect(own({ latitude: '34.5', longitude: '70.2' })).toBe('uncertainty-missing');
    expect(own({ latitude: '34.5', longitude: '70.2', uncertainty_m: '500001' })).toBe(
      'uncertainty-range',
    );
    expect(own({ latitude: '34.5', longitude: '70.2', uncertainty_m: '1.5' })).toBe(
      'uncertainty-range',
    );
  });

  it('IT2.4 every fault of a row is told at once', () => {
    expect(
      own({
        row: '',
        class: 'small arm fire',
        zone: 'PKT',
        latitude: '91',
        longitude: '0',
        quantity: '-1',
        words_en: 'left \u202e right',
        place_en: 'x'.repeat(201),
        key: 'a\nb',
      }),
    ).toBe(
      'row-missing class-unknown zone-unknown too-long swapped-range quantity one-line control',
    );
    expect(own({ words_en: 'x'.repeat(4_001) })).toBe('too-long');
    expect(own({ words_en: 'bell \u0007' })).toBe('control');
  });

  it('IT2.5 an unknown class is told with the closest of the catalogue', () => {
    expect(closestNames('Small arm fire', INCIDENT_CLASSES)[0]).toBe('small-arms-fire');
    expect(closestNames('explosions', INCIDENT_CLASSES)[0]).toBe('explosion');
    expect(closestNames('drone', INCIDENT_CLASSES)).toContain('drone-strike');
    expect(closestNames('quarrel', INCIDENT_CLASSES)).toEqual([]);
    expect(own({ class: 'Small Arms_fire' })).toMatchObject({ kind: 'report' });
    expect(own({ class: 'constructor' })).toBe('class-unknown');
  });

  it('IT2.6 the empty table is one that is known, and each of its columns is explained', () => {
    for (const table of OWN_TABLES) {
      const header = emptyTable(table).slice(1).trim().split(',');
      const name = table === 'reports' ? 'parley' : 'parley-observations';
      expect(recognise(header, undefined)).toMatchObject({ ok: true, value: { map: { name } } });
      expect(columnsOf(table, 'en').map(({ column }) => column)).toEqual(header);
      for (const { told } of columnsOf(table, 'en')) expect(told).toMatch(/[.…]$/);
      for (const { told } of columnsOf(table, 'ur')) expect(told).toMatch(/[۔…]$/);
    }
  });
});

describe('tables of publishers', () => {
  it('IT5.1 a row of ACLED’s table is context, with numbers as words and the days it may have been', () => {
    expect(acled()).toEqual({
      kind: 'context',
      publisher: 'acled',
      publisherId: 'SRN7',
      days: { first: '2031-03-05', last: '2031-03-05' },
      around: { west: 70_145_469, south: 34_454_781, east: 70_254_531, north: 34_545_219 },
      told: {
        kind: 'Battles',
        kind_detail: 'Armed clash',
        actor_1: 'East bank forces',
        notes: 'Fire across the Sarn.',
        deaths: '12',
      },
    });
    expect(acled({ event_date: '05 March 2031', time_precision: '2' })).toMatchObject({
      days: { first: '2031-02-27', last: '2031-03-11' },
    });
    expect(acled({ time_precision: '3' })).toMatchObject({
      days: { first: '2031-03-01', last: '2031-03-31' },
    });
    expect(acled({ geo_precision: '4', time_precision: '9' })).toBe(
      'precision-code precision-code',
    );
    expect(acled({ geo_precision: 'constructor' })).toBe('precision-code');
    expect(acled({ geo_precision: '' })).toBe('uncertainty-missing');
  });

  it('IT5.2 a row of UCDP’s GED is context; what it knows only by country has no area', () => {
    const ged = (said: Partial<Record<string, string>>) => {
      const all: Partial<Record<string, string>> = {
        id: '101',
        type_of_violence: '1',
        where_prec: '2',
        latitude: '34.5',
        longitude: '70.2',
        date_start: '2031-03-05 00:00:00.000',
        date_end: '2031-03-07 00:00:00.000',
        best: '3',
        ...said,
      };
      return row(
        GED_HEADER,
        GED_HEADER.map((name) => all[name] ?? ''),
      );
    };
    const read = ged({}) as ContextRow;
    expect(read).toMatchObject({
      publisher: 'ucdp-ged',
      days: { first: '2031-03-05', last: '2031-03-07' },
      told: { kind: 'state-based conflict', deaths: '3' },
    });
    expect((read.around?.north ?? 0) - 34_500_000).toBe(Math.ceil((25_000 / 110_574) * 1e6));
    expect(ged({ where_prec: '6' })).not.toHaveProperty('around');
    expect(ged({ date_end: '2031-03-04' })).toBe('ends-before');
  });

  it('IT5.3 a row of HXL tags is known as the first row or the second, attributes in any order', () => {
    const names = ['Ref', 'Day', 'Lat', 'Lon', 'What'];
    const tags = ['#event +id', '#date', '#geo+lat', '#geo+lon', '#description'];
    const cells = ['a1', '2031-03-05', '34.5', '70.2', 'Fire'];
    const expected = {
      kind: 'context',
      publisher: 'hxl',
      publisherId: 'a1',
      told: { notes: 'Fire' },
    };
    expect(row(names, cells, undefined, tags)).toMatchObject(expected);
    expect(row(tags, cells)).toMatchObject(expected);
    expect(recognise(tags, cells)).toMatchObject({ ok: true, value: { skip: 1 } });
    expect(recognise(names, tags)).toMatchObject({ ok: true, value: { skip: 2 } });
    // A publisher's table that also has tags is the publisher's.
    expect(
      recognise(
        ACLED_HEADER,
        ACLED_HEADER.map((_, n) => `#x${n}`),
      ),
    ).toMatchObject({
      value: { map: { name: 'acled' }, skip: 2 },
    });
    expect(recognise(names, cells)).toMatchObject({ fault: { code: 'intake.table-unknown' } });
    expect(recognise(names, ['#date', '', '', '', ''])).toMatchObject({
      fault: { code: 'intake.table-unknown' },
    });
  });

  it('IT5.4 context has nothing of a report in it, and no map makes reports of a publisher’s table', () => {
    const context = acled() as ContextRow;
    expect(z.strictObject(happened).safeParse(context).success).toBe(false);
    const numbers = JSON.stringify({ ...context, around: undefined }).match(/[:[]-?\d/g);
    expect(numbers).toBeNull();
    // @ts-expect-error a context row is no report
    const report: ReportRow = context;
    expect(report).not.toHaveProperty('happened');
    const map = readTableMap({
      name: 'sly',
      rows: 'report',
      columns: { row: 'event_id_cnty', class: 'event_type', from: 'event_date' },
      leftOut: ACLED_HEADER,
    });
    expect(map.ok && row(ACLED_HEADER, [], map.value)).toBe('intake.context-only');
    expect(map.ok && recognise(['a', 'b'], ['#event+id', '#date'], map.value)).toMatchObject({
      fault: { code: 'intake.context-only' },
    });
  });

  it('IT5.5 a map that is not in form is refused, and so is one that takes a known name', () => {
    const columns = { id: 'Nr', from: 'Day' };
    expect(readTableMap({ name: 'ours', rows: 'context', columns }).ok).toBe(true);
    for (const wrong of [
      null,
      [],
      {},
      { name: 'ours', rows: 'context', columns: { id: 'Nr' } },
      { name: 'acled', rows: 'context', columns },
      { name: 'ours', rows: 'findings', columns },
      { name: 'ours', rows: 'context', columns, uncertainty: 0.5 },
      { name: 'ours', rows: 'context', columns: { ...columns, happened: 'x' } },
      {
        name: 'ours',
        rows: 'report',
        columns: { row: 'a', class: 'b', from: 'c' },
        classes: { Rape: 'sexual-violence' },
      },
    ])
      expect(readTableMap(wrong)).toMatchObject({ ok: false, fault: { code: 'intake.map-form' } });
    for (const text of ['', '{', '[]'.repeat(60_000), '{"name":"a","name":"b"}', '[[[[[[]]]]]]'])
      expect(readMapText(text).ok).toBe(false);
    const parse = (bytes: Uint8Array) => {
      const read = readMapText(new TextDecoder().decode(bytes));
      return read.ok ? parsed(read.value) : fault(read.fault.code, '');
    };
    expect(
      unruly([utf8(JSON.stringify({ name: 'ours', rows: 'context', columns }))], parse),
    ).toEqual([]);
    const map = readTableMap({ name: 'ours', rows: 'context', columns });
    expect(map.ok && recognise(['Nr'], undefined, map.value)).toMatchObject({
      fault: { code: 'intake.column-missing', columns: ['Day'] },
    });
    expect(map.ok && recognise(['Nr', 'Day', 'nr'], undefined, map.value)).toMatchObject({
      fault: { code: 'intake.column-twice' },
    });
  });
});

describe('what Parley takes nothing of', () => {
  it('IT6.2 such a row has one fault, and nothing else of it is looked at', () => {
    expect(own({ class: 'sexual-violence', zone: 'nowhere' })).toBe('referred');
    expect(own({ words_en: 'A child was killed.' })).toBe('referred');
    expect(acled({ sub_event_type: 'Sexual violence' })).toBe('referred');
    expect(acled({ tags: 'sexual violence' })).toBe('referred');
    expect(row([...ACLED_HEADER, 'children_killed'], [...ACLED_HEADER.map(() => ''), '2'])).toBe(
      'referred',
    );
    expect(
      row([...ACLED_HEADER, 'children_killed'], [...ACLED_HEADER.map(() => ''), '0']),
    ).not.toBe('referred');
  });
});
