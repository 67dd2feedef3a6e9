import { describe, expect, it } from 'vitest';
import { observation } from '#core/counting/observation.ts';
import { ZoneClocks } from './local-time.ts';
import { readObservationRow } from './observation-row.ts';
import { recognise } from './recognise.ts';
import { OBSERVATION_FIELDS, type ObservationField } from './table-map.ts';

const clocks = new ZoneClocks();
type Said = Partial<Record<ObservationField, string>>;
const GOOD: Said = {
  row: '17',
  from: '2031-03-05 20:10',
  to: '2031-03-05 20:25',
  zone: 'Asia/Karachi',
  site: 'mill',
  organisation: 'mission',
  means: 'heard, SAW',
  kind: 'Explosion',
  number: '7',
  latitude: '34.5',
  longitude: '70.2',
  uncertainty_m: '500',
  distance_m: '4000',
  bearing: '215',
  weapon: 'heavy machine gun',
  note_en: 'After dark.',
  site_name_ur: 'چکی',
};

/** What is read, or the codes of what is wrong. */
function read(said: Said) {
  const table = recognise(OBSERVATION_FIELDS, undefined);
  if (!table.ok) throw new Error(table.fault.code);
  const cells = OBSERVATION_FIELDS.map((field) => said[field] ?? '');
  const found = readObservationRow(table.value, cells, { clocks, now: '2031-04-01T00:00:00Z' });
  if (found.ok) return found.row;
  return found.faults.map(({ code, column }) => `${code.slice(7)} ${column ?? ''}`.trim());
}

describe('the table of observations', () => {
  it('IT2.7 a row is an observation as `observation.enter` takes it', () => {
    const found = read(GOOD);
    if (Array.isArray(found)) throw new Error(found.join());
    expect(observation.safeParse(found.observation).success).toBe(true);
    expect(found).toMatchObject({
      kind: 'observation',
      row: '17',
      observation: {
        from: '2031-03-05T15:10:00Z',
        to: '2031-03-05T15:25:00Z',
        observer: { site: 'mill', organisation: 'mission', label: { ur: 'چکی' } },
        means: ['saw', 'heard'],
        kind: 'explosion',
        number: 7,
        direction: 'undetermined',
        assessed: 'none',
        weapon: 'heavy-machine-gun',
        note: { en: 'After dark.' },
      },
    });
  });

  it('IT2.7 every fault of a row is told, by its column', () => {
    const wrong: Said = {
      from: '2031-03-05',
      zone: 'UTC',
      site: 'The Mill',
      means: 'heard, guessed',
      kind: 'bang',
      number: '0',
      distance_m: '200001',
      bearing: '360',
      direction: 'north',
      weapon: 'catapult',
      latitude: '34.5',
      longitude: '70.2',
    };
    expect(read(wrong)).toEqual([
      'row-missing row',
      'time-of-day from',
      'site site',
      'word means',
      'word kind',
      'word direction',
      'uncertainty-missing uncertainty_m',
      'whole number',
      'whole distance_m',
      'whole bearing',
      'word weapon',
    ]);
    expect(read({ ...GOOD, kind: '' })).toEqual(['word kind']);
    expect(read({ ...GOOD, to: '2031-03-05 20:00' })).toEqual(['ends-before to']);
  });

  it('IT2.7 one minute is both ends where no other is given, and a day alone is no time of an observation', () => {
    const found = read({ ...GOOD, to: '' });
    expect(found).toMatchObject({
      observation: { from: '2031-03-05T15:10:00Z', to: '2031-03-05T15:10:00Z' },
    });
  });

  it('IT6.1 of what Parley takes nothing of, no observation is made', () => {
    expect(read({ ...GOOD, class: 'sexual violence', bearing: '999' })).toEqual(['referred']);
  });

  it('IT2.2 other columns are refused, so that nobody’s name comes in', () => {
    const table = recognise([...OBSERVATION_FIELDS, 'observer name'], undefined);
    expect(table).toMatchObject({ ok: false, fault: { code: 'intake.column-not-taken' } });
  });
});
