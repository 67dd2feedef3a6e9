import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { unruly } from '../../../test/support/hostile.ts';
import { collection, feature, polygon, square } from '../../../test/support/map-files.ts';
import { happened } from '#core/incidents/happened.ts';
import type { Happened } from '#core/incidents/happened.ts';
import { DEGREE, polygons as polygonsShape } from '#core/places.ts';
import { utf8 } from '#record/bytes.ts';
import { fault, parsed } from '#record/fault.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { readContextFeatures } from './context-features.ts';
import { planFeatures, refusedFeatures } from './feature-import.ts';
import { geoSentence } from './geo-fault.ts';
import { readLineLayers } from './line-layers.ts';
import { incidentsAsGeoJson } from './write.ts';
import { readZones } from './zones.ts';

describe('incidents of map files', () => {
  const one = (geometry: unknown, properties: object, more: object = {}) => {
    const read = readContextFeatures(collection([feature(geometry, properties, more)]));
    if (!read.ok) return read.fault.code;
    const [first] = read.value;
    return first?.ok ? first.row : first?.faults.map(({ code }) => code).join(' ');
  };
  const point = { type: 'Point', coordinates: [70.2, 34.5] };

  it('IT8.8 points and polygons are context, and nothing else', () => {
    const said = { from: '2031-03-05', uncertainty_m: 1_000, kind: 'Shelling', deaths: 3 };
    const row = one(point, said, { id: 'a1' });
    expect(row).toMatchObject({
      kind: 'context',
      publisher: 'geojson',
      publisherId: 'a1',
      days: { first: '2031-03-05', last: '2031-03-05' },
      told: { kind: 'Shelling', deaths: '3' },
    });
    expect(z.strictObject(happened).safeParse(row).success).toBe(false);
    expect(one(polygon(square(70, 34)), { id: 'x', from: '2031-03-05' })).toMatchObject({
      around: { west: 70_000_000, south: 34_000_000, east: 71_000_000, north: 35_000_000 },
    });
    expect(
      one(null, { id: 'x', from: '2031-03-05', latitude: 1, longitude: 1 }),
    ).not.toHaveProperty('around');
  });

  it('IT8.8 a publisher’s own columns are read as in its table; the geometry counts', () => {
    const ged = {
      id: 7,
      type_of_violence: 1,
      where_prec: 2,
      date_start: '2031-03-05',
      latitude: 1,
      longitude: 1,
      best: 4,
    };
    expect(one(point, ged)).toMatchObject({
      publisher: 'ucdp-ged',
      publisherId: '7',
      told: { deaths: '4', kind: 'state-based conflict' },
      around: { south: 34_500_000 - Math.ceil((25_000 / 110_574) * 1e6) },
    });
  });

  it('IT8.9 every fault of a feature is told; of one that is referred nothing but that', () => {
    expect(one(point, {})).toBe(
      'intake.row-missing intake.time-missing intake.uncertainty-missing',
    );
    expect(
      one({ type: 'Point', coordinates: [0, 0] }, { id: 1, from: '2031-03-05', uncertainty_m: 5 }),
    ).toBe('intake.nowhere');
    expect(one({ type: 'LineString', coordinates: [] }, { id: 1, from: '2031-03-05' })).toBe(
      'geojson.kind',
    );
    expect(one(point, { id: 1, from: 'then', uncertainty_m: 1.5 })).toBe(
      'intake.date-form intake.uncertainty-range',
    );
    expect(
      one({ type: 'Point', coordinates: 'x' }, { id: 1, more: { words: ['a child was killed'] } }),
    ).toBe('intake.referred');
    expect(
      one(
        polygon([
          [0, 0],
          [1, 1],
          [1, 0],
          [0, 1],
          [0, 0],
        ]),
        { id: 1, from: '2031-03-05' },
      ),
    ).toBe('zone.rings-meet');
  });

  it('IT8.10 incidents go out with the place that they may be shown with, and read as context at most', () => {
    const what: Happened = {
      class: 'explosion',
      occurred: {
        from: '2031-03-05T13:00:00Z',
        precision: 'minute',
        certainty: 'stated',
        offset: 0,
      },
    };
    const box = (west: number, south: number, east: number, north: number) => ({
      ...what,
      place: { box: { west, south, east, north }, words: { ur: 'گھاٹ' } },
    });
    const text = incidentsAsGeoJson([
      { id: 'a', standing: 'report', happened: what, words: { en: '=1+1' } },
      { id: 'b', standing: 'finding', happened: box(1, 2, 1, 2) },
      { id: 'c', standing: 'allegation', happened: box(0, 0, 10 * DEGREE, DEGREE) },
      { id: 'd', standing: 'case-file', happened: box(0, 0, 0, DEGREE) },
    ]);
    const features = (JSON.parse(text) as { features: { geometry: unknown; properties: object }[] })
      .features;
    expect(features.map(({ geometry }) => geometry)).toEqual([
      null,
      { type: 'Point', coordinates: [0.000001, 0.000002] },
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [10, 0],
            [10, 1],
            [0, 1],
            [0, 0],
          ],
        ],
      },
      {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [0, 1],
        ],
      },
    ]);
    expect(features[1]?.properties).toMatchObject({
      standing: 'finding',
      class: 'explosion',
      place_ur: 'گھاٹ',
    });
    const back = readContextFeatures(utf8(text));
    expect(back.ok && back.value.every((read) => !read.ok || read.row.kind === 'context')).toBe(
      true,
    );
  });

  it('IT8.11 whatever bytes come, features or faults come of them, with a sentence in two languages', () => {
    const valid = [
      collection([feature(polygon(square()))]),
      collection([
        feature(
          {
            type: 'LineString',
            coordinates: [
              [0, 0],
              [1, 1],
            ],
          },
          { name: 'x', supplier: 'y', version: '1' },
        ),
      ]),
      collection([feature(point, { id: 1, from: '2031-03-05', uncertainty_m: 5 })]),
    ];
    const parse = (bytes: Uint8Array) => {
      const zones = readZones(bytes, 'en');
      const layers = readLineLayers(bytes, 'ur');
      const context = readContextFeatures(bytes);
      for (const read of [zones, layers]) {
        const faults = read.ok ? read.value.refused : [read.fault];
        for (const found of faults)
          if (!geoSentence(found, 'en').endsWith('.') || !geoSentence(found, 'ur').endsWith('۔'))
            return fault('BAD', 'no sentence');
      }
      if (
        zones.ok &&
        zones.value.read.some((read) => !polygonsShape.safeParse(read.polygons).success)
      )
        return fault('BAD', 'no polygons');
      return context.ok ? parsed(context.value) : fault(context.fault.code, '');
    };
    expect(unruly(valid, parse)).toEqual([]);
  });

  it('IT8.12 an import of features is planned like one of rows, and the refused ones are reported', () => {
    const digest = (bytes: Uint8Array) => nodeProvider.sha256(bytes);
    const said = { from: '2031-03-05', uncertainty_m: 1_000 };
    const file = collection([
      feature(point, { ...said, id: 1 }),
      feature(point, { ...said, id: 1, kind: 'Shelling' }),
      feature(point, { id: 2 }),
      feature(point, { ...said, id: 3, notes: 'Two children were killed. SECRET' }),
    ]);
    const plan = planFeatures(file, { digest, scope: 'x' });
    if (!plan.ok) throw new Error(plan.fault.code);
    expect(plan.value.map((one) => one.do)).toEqual(['enter', 'reject', 'reject', 'reject']);
    const first = plan.value[0];
    const again = planFeatures(file, {
      digest,
      scope: 'x',
      entered: (id) => (first?.do === 'enter' && first.id === id ? first.content : undefined),
    });
    expect(again.ok && again.value[0]).toMatchObject({ do: 'skip', feature: 1 });
    const report = refusedFeatures(plan.value).split('\r\n');
    expect(report.map((line) => line.split(',').slice(0, 2).join(' '))).toEqual([
      '\ufeffparley_feature parley_codes',
      '2 intake.row-twice',
      '3 intake.time-missing intake.uncertainty-missing',
      '4 intake.referred',
      '',
    ]);
    expect(report.join()).not.toContain('SECRET');
  });
});
