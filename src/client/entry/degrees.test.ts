import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromUtf8, utf8 } from '#record/bytes.ts';
import { box as boxShape, DEGREE } from '#core/places.ts';
import { unruly } from '../../../test/support/hostile.ts';
import { aroundOf, boxAround, readDegrees, readMetres, sayDegrees, type Axis } from './degrees.ts';
import { readLines, readPolygons } from './outlines.ts';

const code = (found: { ok: boolean; fault?: { code: string } }): string | undefined =>
  found.ok ? 'ok' : found.fault?.code;
const degrees = (text: string, axis: Axis = 'latitude'): number | string => {
  const found = readDegrees(text, axis);
  return found.ok ? found.value : found.fault.code;
};

describe('degrees as people write them', () => {
  test('RC13 point or comma, sign or letter, digits of Urdu and of Arabic', () => {
    for (const text of [
      '41.0123',
      '41,0123',
      '+41.0123',
      'N 41.0123',
      '41.0123°N',
      '۴۱٫۰۱۲۳',
      '٤١٫٠١٢٣',
    ])
      expect([text, degrees(text)]).toEqual([text, 41_012_300]);
    for (const text of ['-41.0123', '\u221241,0123', '41.0123 S', 's41.0123'])
      expect([text, degrees(text)]).toEqual([text, -41_012_300]);
    expect(degrees('12.5 w', 'longitude')).toBe(-12_500_000);
    expect(degrees('0.0000005')).toBe(1);
    expect(degrees('0.00000049')).toBe(0);
    expect(Object.is(degrees('-0'), 0)).toBe(true);
    expect(degrees('90')).toBe(90 * DEGREE);
  });

  test('what is no degree of this field is refused', () => {
    expect(degrees('90.0000006')).toBe('degrees.range');
    expect(degrees('181', 'longitude')).toBe('degrees.range');
    expect(degrees('12 E')).toBe('degrees.direction');
    expect(degrees('-12 S')).toBe('degrees.direction');
    expect(degrees('N 12 N')).toBe('degrees.direction');
    for (const text of ['', '12.', '1e1', '41 00 44', '4100', '12.1.1', `1.${'0'.repeat(50)}`])
      expect([text, degrees(text)]).toEqual([text, 'degrees.form']);
    expect(code(readMetres('-1'))).toBe('metres.form');
    expect(code(readMetres('500001'))).toBe('metres.range');
    expect(readMetres(' ۵۰۰ m')).toEqual({ ok: true, value: 500 });
  });

  test('what was understood reads back as the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: -180 * DEGREE, max: 180 * DEGREE }), (value) => {
        const said = readDegrees(sayDegrees(value, 'longitude'), 'longitude');
        expect(said).toEqual({ ok: true, value });
      }),
    );
  });
});

/** Great-circle metres on a sphere that is nowhere larger than the ellipsoid: an independent way to the same. */
function metresBetween(a: Record<Axis, number>, b: Record<Axis, number>, radius: number): number {
  const rad = (millionths: number): number => (millionths / DEGREE) * (Math.PI / 180);
  const [p, q] = [rad(a.latitude), rad(b.latitude)];
  const h =
    Math.sin((q - p) / 2) ** 2 +
    Math.cos(p) * Math.cos(q) * Math.sin((rad(b.longitude) - rad(a.longitude)) / 2) ** 2;
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(h)));
}

describe('a box round a point', () => {
  const latitude = fc.integer({ min: -85 * DEGREE, max: 85 * DEGREE });
  const longitude = fc.integer({ min: -170 * DEGREE, max: 170 * DEGREE });

  test('RC13 holds everything within so many metres, and is of whole millionths', () => {
    fc.assert(
      fc.property(latitude, longitude, fc.nat({ max: 50_000 }), (lat, lon, metres) => {
        const centre = { latitude: lat, longitude: lon };
        const found = boxAround(centre, metres);
        if (!found.ok) return expect(found.fault.code).toBe('place.antimeridian');
        const { west, south, east, north } = found.value;
        expect(boxShape.safeParse(found.value).success).toBe(true);
        // No side of the box is nearer than that, by the smallest radius of curvature there is.
        const least = 6_335_439;
        for (const latitude of [south, north])
          expect(metresBetween(centre, { latitude, longitude: lon }, least)).toBeGreaterThanOrEqual(
            metres - 0.001,
          );
        for (const longitude of [west, east])
          for (const latitude of [south, lat, north])
            expect(
              metresBetween(centre, { latitude, longitude }, 6_378_137),
            ).toBeGreaterThanOrEqual(metres - 0.001);
      }),
    );
  });

  test('a point has no extent, a pole has every longitude, and nothing crosses the 180th meridian', () => {
    expect(boxAround({ latitude: 5, longitude: 7 }, 0)).toEqual({
      ok: true,
      value: { west: 7, south: 5, east: 7, north: 5 },
    });
    const polar = boxAround({ latitude: 89_999_999, longitude: 0 }, 500);
    expect(polar.ok && polar.value.west).toBe(-180 * DEGREE);
    expect(code(boxAround({ latitude: 0, longitude: 180 * DEGREE }, 1))).toBe('place.antimeridian');
  });

  test('whoever changes it begins with the metres that were said', () => {
    fc.assert(
      fc.property(latitude, longitude, fc.nat({ max: 50_000 }), (lat, lon, metres) => {
        const found = boxAround({ latitude: lat, longitude: lon }, metres);
        if (!found.ok) return;
        const again = aroundOf(found.value);
        expect(Math.abs(again.metres - metres)).toBeLessThanOrEqual(1);
        expect([again.latitude, again.longitude]).toEqual([lat, lon]);
      }),
    );
  });
});

describe('outlines that are pasted', () => {
  const ring = [
    [12, 41],
    [12.02, 41],
    [12.02, 41.02],
    [12, 41],
  ];
  const read = [
    [12_000_000, 41_000_000],
    [12_020_000, 41_000_000],
    [12_020_000, 41_020_000],
  ];
  const geo = (type: string, coordinates: unknown): string => JSON.stringify({ type, coordinates });

  test('OB2 GeoJSON of every kind that has polygons, without the point that closes a ring', () => {
    const one = { ok: true, value: [[read]] };
    expect(readPolygons(geo('Polygon', [ring]))).toEqual(one);
    expect(readPolygons(geo('MultiPolygon', [[ring]]))).toEqual(one);
    const geometry = { type: 'Polygon', coordinates: [ring] };
    const feature = { type: 'Feature', geometry, properties: {} };
    expect(readPolygons(JSON.stringify(feature))).toEqual(one);
    const features = [feature];
    expect(readPolygons(JSON.stringify({ type: 'FeatureCollection', features }))).toEqual(one);
    const heights = ring.map((point) => [...point, 7]);
    expect(readPolygons(geo('Polygon', [heights]))).toEqual(one);
    expect(readLines(geo('LineString', ring.slice(0, 3)))).toEqual({ ok: true, value: [read] });
  });

  test('OB2 a list of latitude and longitude, an empty line between two outlines', () => {
    const list = '41, 12\n41 12.02\n41,02; 12,02';
    expect(readPolygons(list)).toEqual({ ok: true, value: [[read]] });
    const north = '45, 12\n45 12.02\n45,02; 12,02';
    const further = read.map(([east, lat = 0]) => [east, lat + 4_000_000]);
    expect(readPolygons(`${list}\n\n${north}`)).toEqual({ ok: true, value: [[read], [further]] });
    expect(readPolygons('41.0 N, 12.0 E\n41.0 N, 12.02 E\n41.02 N, 12.02 E')).toEqual({
      ok: true,
      value: [[read]],
    });
  });

  test('what is none, or is of another kind in part, is refused whole', () => {
    expect(code(readPolygons(geo('LineString', ring)))).toBe('outline.form');
    const mixed = [
      { type: 'Feature', geometry: { type: 'Polygon', coordinates: [ring] } },
      { type: 'Feature', geometry: { type: 'Point', coordinates: [1, 2] } },
    ];
    const collection = { type: 'FeatureCollection', features: mixed };
    expect(code(readPolygons(JSON.stringify(collection)))).toBe('outline.form');
    expect(code(readPolygons('41 12\n41 13'))).toBe('zone.too-few-points');
    expect(code(readLines('41 12'))).toBe('outline.short');
    expect(code(readPolygons('91 12\n41 13\n41 14'))).toBe('outline.range');
    expect(
      code(
        readPolygons(
          geo('Polygon', [
            [
              [12, 41],
              [12, 191],
              [13, 41],
            ],
          ]),
        ),
      ),
    ).toBe('outline.range');
    const many = Array.from({ length: 1_001 }, (_, n) => `41 ${n / 10}`).join('\n');
    expect(code(readPolygons(many))).toBe('outline.long');
    expect(code(readPolygons(''))).toBe('outline.form');
  });

  test('OB2 outlines are refused with the fault that the act would be refused for', () => {
    // A bow tie, a hole beside its ring, and one outline laid over another.
    expect(code(readPolygons('41 12\n41.02 12.02\n41 12.02\n41.02 12'))).toBe('zone.rings-meet');
    const square = (west: number) =>
      [
        [west, 41],
        [west + 1, 41],
        [west + 1, 42],
        [west, 42],
      ].concat([[west, 41]]);
    expect(code(readPolygons(geo('Polygon', [square(12), square(14)])))).toBe('zone.hole-outside');
    expect(code(readPolygons(geo('MultiPolygon', [[square(12)], [square(12.5)]])))).toBe(
      'zone.polygons-overlap',
    );
    expect(code(readPolygons('41 12\n41 13\n41 12\n42 12'))).toBe('zone.repeated-point');
  });

  test('nothing that is pasted makes it throw', () => {
    const valid = [geo('Polygon', [ring]), geo('MultiPolygon', [[ring]]), '41, 12\n41 12.02'];
    const bytes = valid.map((text) => utf8(text));
    expect(unruly(bytes, (given) => readPolygons(fromUtf8(given) ?? ''))).toEqual([]);
    expect(unruly(bytes, (given) => readLines(fromUtf8(given) ?? ''))).toEqual([]);
    expect(code(readPolygons(`{"type":"Feature","geometry":`.repeat(5_000)))).toBe('outline.form');
  });
});
