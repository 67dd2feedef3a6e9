import { describe, expect, it } from 'vitest';
import { makeNaming } from '#core/namer.ts';
import * as labels from '#core/views/labels.ts';
import { BOTH, DAY, hour } from '../../../test/support/situation-days.ts';
import { HOSTILE } from '../../../test/support/situation-room.ts';
import { played, reportOf } from '../../../test/support/situation-report.ts';
import { cellsOf } from '../csv/cells.ts';
import { asMeant } from '../csv/write.ts';
import { readFeatures } from '../geojson/features.ts';
import { situationCsv } from './csv.ts';
import { situationGeoJson } from './geojson.ts';

const { room, made } = await played();
const report = reportOf(room, BOTH, hour(50));

type Row = Record<string, string>;

function rowsOf(csv: string): { cells: string[]; row: Row }[] {
  const [head = '', ...lines] = csv.replace(/^\ufeff/, '').split('\r\n');
  const names = head.split(',');
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const cells = cellsOf(line, ',', true, { columns: 100, cell: 10_000 });
      if (typeof cells === 'string') throw new Error(cells);
      return { cells, row: Object.fromEntries(cells.map((cell, n) => [names[n], asMeant(cell)])) };
    });
}

describe('a situation report as a table', () => {
  const csv = situationCsv(report, makeNaming('en', labels.start()));
  const rows = rowsOf(csv);
  const of = (kind: string): Row[] =>
    rows.filter(({ row }) => row['kind'] === kind).map(({ row }) => row);

  it('SR11.1 has a row for each entry, by kind, and in each which report it is of', () => {
    expect(of('allegation').map(({ act }) => act)).toEqual(
      report.lists.alleged.map(({ row }) => row.act),
    );
    expect(of('case-file')).toHaveLength(3);
    expect(of('finding')).toMatchObject([
      { act: made.finding, outcome: 'confirmed disputed left-to-joint-body' },
    ]);
    expect(of('no-coverage-reported')).toHaveLength(2);
    expect(of('performance-certified').map(({ act }) => act)).toEqual([
      made.performances.certified,
    ]);
    expect(of('count').map(({ quantity }) => quantity)).toEqual(['1', '0']);
    for (const { row } of rows)
      expect(row).toMatchObject({ record: 'exercise', period_from: BOTH.from, acts: '1' });
    expect(csv.startsWith('\ufeffkind,')).toBe(true);
  });

  it('SR11.1 no cell is taken for a formula, and each can be had back', () => {
    for (const language of ['en', 'ur'] as const) {
      const all = rowsOf(situationCsv(report, makeNaming(language, labels.start())));
      for (const { cells } of all)
        for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
      const hostile = all.find(({ row }) => row['act'] === made.alleged.hostile);
      expect(hostile?.row['words']).toBe(HOSTILE[language]);
    }
  });

  it('SR12.1 coordinates are as they were entered', () => {
    const ford = of('allegation').find(({ act }) => act === made.alleged.ford);
    expect(ford).toMatchObject({ west: '12.041', south: '41.001', east: '12.049' });
    expect(of('allegation').find(({ act }) => act === made.alleged.bridge)?.['west']).toBe('');
  });
});

describe('a situation report as a map file', () => {
  const text = situationGeoJson(report);
  const read = readFeatures(new TextEncoder().encode(text));
  if (!read.ok) throw new Error(read.fault.code);
  const features = read.value.features.map((one) => {
    if (!one.ok) throw new Error(one.fault.code);
    return one.value;
  });

  it('SR12.1 has zones, and entries with the boxes that they were entered with', () => {
    const kinds = features.map(({ properties }) => properties['kind']);
    expect(kinds.filter((kind) => kind === 'zone')).toHaveLength(2);
    expect(kinds.filter((kind) => kind === 'allegation')).toHaveLength(6);
    const ford = features.find(({ id }) => id === made.alleged.ford);
    expect(ford?.geometry).toEqual({
      type: 'Polygon',
      coordinates: [
        [
          [12.041, 41.001],
          [12.049, 41.001],
          [12.049, 41.009],
          [12.041, 41.009],
          [12.041, 41.001],
        ],
      ],
    });
    expect(ford?.properties).toMatchObject({ stage: 'found', clauses: [1], precision: 'hour' });
    expect(features.find(({ id }) => id === made.alleged.bridge)?.geometry).toBeNull();
    // Nothing is drawn as a point: nobody entered one.
    expect(text).not.toContain('"Point"');
  });

  it('SR12.1 no number in it is finer than a millionth', () => {
    for (const [, digits = ''] of text.matchAll(/\d+\.(\d+)[,\]]/g))
      expect(digits.length).toBeLessThanOrEqual(6);
  });

  it('SR9.2 words are members of their properties and nothing else', () => {
    const hostile = features.find(({ id }) => id === made.alleged.hostile);
    expect(hostile?.properties).toMatchObject({ words_en: HOSTILE.en, words_ur: HOSTILE.ur });
  });

  it('SR1.1 the collection says which report it is of', () => {
    const day = JSON.parse(situationGeoJson(reportOf(room, DAY, hour(24.5)))) as object;
    expect(day).toMatchObject({ situation: { record: 'exercise', from: DAY.from } });
  });
});
