import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zoneFault } from '#core/geometry/zone-fault.ts';
import { DEGREE, polygons as polygonsShape } from '#core/places.ts';
import type { Point, Polygon, Ring } from '#core/places.ts';
import { utf8 } from '#record/bytes.ts';
import { collection, feature, polygon, square } from '../../../test/support/map-files.ts';
import { MAX_BYTES } from './features.ts';
import { readLineLayers } from './line-layers.ts';
import { MAX_ZONES, readZones } from './zones.ts';
import { lineLayersAsGeoJson, zonesAsGeoJson } from './write.ts';

/** The fault of a file or of its only feature, with its place. */
function wrong(read: ReturnType<typeof readZones> | ReturnType<typeof readLineLayers>): string {
  if (!read.ok) return read.fault.code;
  const [first] = read.value.refused;
  if (!first) return 'read';
  const places = (['polygon', 'ring', 'point'] as const).filter((key) => first[key] !== undefined);
  return [first.code, ...places.map((key) => `${key} ${first[key]}`)].join(' ');
}
const zone = (geometry: unknown, properties?: unknown) =>
  wrong(readZones(collection([feature(geometry, properties)]), 'en'));
const line = (
  geometry: unknown,
  properties: unknown = { name: 'Line', supplier: 'Survey', version: '3' },
) => wrong(readLineLayers(collection([feature(geometry, properties)]), 'en'));

describe('zones of map files', () => {
  it('IT8.1 a polygon becomes a zone in whole millionths, without the point that closes it', () => {
    const bytes = collection([
      feature(polygon(square(70, 34), square(70.25, 34.25, 0.5)), {
        name: 'Ford',
        name_ur: 'گھاٹ',
      }),
      feature(
        { type: 'MultiPolygon', coordinates: [[square(0, 0)], [square(5, 5)]] },
        { name_en: 'Both' },
      ),
    ]);
    const read = readZones(bytes, 'en');
    expect(read.ok && read.value.refused).toEqual([]);
    expect(read.ok && read.value.read[0]).toEqual({
      feature: 1,
      name: { en: 'Ford', ur: 'گھاٹ' },
      polygons: [
        [
          [
            [70, 34],
            [71, 34],
            [71, 35],
            [70, 35],
          ],
          [
            [70.25, 34.25],
            [70.75, 34.25],
            [70.75, 34.75],
            [70.25, 34.75],
          ],
        ].map((ring) => ring.map(([x = 0, y = 0]) => [x * DEGREE, y * DEGREE])),
      ],
    });
    expect(
      read.ok && read.value.read.every(({ polygons }) => polygonsShape.safeParse(polygons).success),
    ).toBe(true);
  });

  it('IT8.2 what is wrong with a polygon is told with its place', () => {
    expect(zone(polygon(square().slice(0, 4)))).toBe('geojson.unclosed polygon 1 ring 1');
    expect(
      zone(
        polygon([
          [0, 0],
          [1, 1],
          [1, 0],
          [0, 1],
          [0, 0],
        ]),
      ),
    ).toBe('zone.rings-meet polygon 1 ring 1 point 1');
    expect(
      zone(
        polygon([
          [179, 0],
          [-179, 0],
          [-179, 1],
          [179, 1],
          [179, 0],
        ]),
      ),
    ).toMatch(/^zone\.antimeridian /);
    expect(zone(polygon(square(), square(5, 5)))).toMatch(/^zone\.hole-outside /);
    expect(
      zone(
        polygon([
          [0, 0],
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ]),
      ),
    ).toMatch(/^zone\.repeated-point /);
    expect(zone({ type: 'MultiPolygon', coordinates: [[square()], [square(0.5, 0.5)]] })).toMatch(
      /^zone\.polygons-overlap/,
    );
    expect(zone({ type: 'MultiPolygon', coordinates: [] })).toMatch(/^zone\.no-polygon/);
    const many = Array.from({ length: 1_001 }, (_, n) => [Math.cos(n / 160), Math.sin(n / 160)]);
    const part = [...many.slice(0, 600), many[0]];
    expect(zone(polygon(part, part))).toBe('zone.too-many-points');
    expect(zone(polygon([...many, many[0]]))).toBe('geojson.too-many polygon 1 ring 1');
  });

  it('IT8.3 numbers are numbers: two or three, finite and on the globe, longitude first', () => {
    const at = (position: unknown) => zone(polygon([position, [1, 0], [1, 1], position]));
    expect(at([0, 0, 250])).toBe('read');
    for (const no of [['0', 0], [0], [0, 0, 0, 0], [null, 0], {}, 'x', [[0, 0], 0]])
      expect(at(no)).toBe('geojson.position polygon 1 ring 1 point 1');
    expect(at([34, 170])).toBe('geojson.range polygon 1 ring 1 point 1');
    const huge = utf8(
      '{"type":"Feature","properties":{"name":"x"},"geometry":{"type":"Polygon","coordinates":[[[1e999,0],[1,0],[1,1],[1e999,0]]]}}',
    );
    expect(wrong(readZones(huge, 'en'))).toMatch(/^geojson\.position/);
    // Points that only rounding makes one are one.
    expect(
      zone(
        polygon([
          [0, 0],
          [0, 1e-8],
          [1, 0],
          [1, 1],
          [0, 0],
        ]),
      ),
    ).toBe('read');
  });

  it('IT8.4 a file that is not GeoJSON of WGS 84 is refused whole', () => {
    const refused = (text: string | Uint8Array) =>
      wrong(readZones(typeof text === 'string' ? utf8(text) : text, 'en'));
    expect(refused('{')).toBe('geojson.not-json');
    expect(refused('[]')).toBe('geojson.not-geojson');
    expect(refused('{"type":"Topology"}')).toBe('geojson.not-geojson');
    expect(refused('{"type":"FeatureCollection","features":[],"features":[]}')).toBe(
      'geojson.repeated-key',
    );
    expect(refused('{"type":"FeatureCollection","__proto__":{},"features":[]}')).toBe(
      'geojson.repeated-key',
    );
    expect(refused(new Uint8Array([0x22, 0xff, 0x22]))).toBe('geojson.encoding');
    expect(
      refused(
        `{"type":"FeatureCollection","features":[],"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      ),
    ).toBe('geojson.too-deep');
    expect(refused(new Uint8Array(MAX_BYTES + 1))).toBe('geojson.too-large');
    const crs = (name: string) =>
      wrong(readZones(collection([], { crs: { type: 'name', properties: { name } } }), 'en'));
    expect(crs('urn:ogc:def:crs:EPSG::32642')).toBe('geojson.crs');
    expect(crs('urn:ogc:def:crs:OGC:1.3:CRS84')).toBe('read');
    expect(wrong(readZones(collection(Array.from({ length: MAX_ZONES + 1 }, () => 0)), 'en'))).toBe(
      'geojson.too-many',
    );
  });

  it('IT8.5 a feature that is not one, or has no name or another geometry, is told and the rest is read', () => {
    const read = readZones(
      collection([
        0,
        feature({ type: 'Point', coordinates: [0, 0] }),
        feature(null),
        feature(polygon(square()), {}),
        feature(polygon(square()), { name: 'a\u202eb' }),
        feature(polygon(square())),
      ]),
      'en',
    );
    expect(read.ok && read.value.refused.map(({ code, feature: at }) => `${at} ${code}`)).toEqual([
      '1 geojson.feature',
      '2 geojson.kind',
      '3 geojson.kind',
      '4 geojson.name',
      '5 geojson.name',
    ]);
    expect(read.ok && read.value.read.map(({ feature: at }) => at)).toEqual([6]);
  });

  it('IT8.6 zones that are written are read back equal, whichever way their rings ran', () => {
    const turned = (ring: Ring): string[] => {
      const points = ring.map((point) => point.join());
      const first = points.indexOf(points.toSorted()[0] ?? '');
      const round = [...points.slice(first), ...points.slice(0, first)];
      const back = [round[0] ?? '', ...round.slice(1).toReversed()];
      return round.join(' ') < back.join(' ') ? round : back;
    };
    const millionth = fc.integer({ min: -60 * DEGREE, max: 60 * DEGREE });
    const ring = fc.array(fc.tuple(millionth, millionth), { minLength: 3, maxLength: 5 });
    fc.assert(
      fc.property(ring, fc.constantFrom('en', 'ur'), (points, language) => {
        const polygons: Polygon[] = [[points as Point[]]];
        fc.pre(zoneFault(polygons) === undefined);
        const text = zonesAsGeoJson([{ name: { [language]: 'Sarn' }, polygons }]);
        const read = readZones(utf8(text), 'fr');
        expect(read.ok && read.value.read[0]?.name).toEqual({ [language]: 'Sarn' });
        expect(read.ok && read.value.read[0]?.polygons.map((rings) => rings.map(turned))).toEqual([
          [turned(points as Point[])],
        ]);
        // RFC 7946, section 3.1.6: the outer ring runs counterclockwise.
        const out = (
          JSON.parse(text) as { features: { geometry: { coordinates: [number, number][][][] } }[] }
        ).features[0]!.geometry.coordinates[0]![0]!;
        const area = out
          .slice(1)
          .reduce((sum, [x, y], at) => sum + (x - out[at]![0]) * (y + out[at]![1]), 0);
        expect(area).toBeLessThan(1e-9);
      }),
    );
  });
});

describe('layers of lines', () => {
  it('IT8.7 a line comes with name, supplier and version, its own or its collection’s; lines of the same are one layer', () => {
    const at = (coordinates: unknown) => ({ type: 'LineString', coordinates });
    const read = readLineLayers(
      collection(
        [
          feature(
            at([
              [70, 34],
              [71, 35],
            ]),
            { name: 'Line as claimed' },
          ),
          feature(
            {
              type: 'MultiLineString',
              coordinates: [
                [
                  [1, 1],
                  [2, 2],
                ],
                [
                  [3, 3],
                  [4, 4],
                ],
              ],
            },
            { name: 'Line as claimed' },
          ),
          feature(
            at([
              [70, 34],
              [71, 35],
            ]),
            { name: 'Line as claimed', version: '2' },
          ),
        ],
        { supplier: 'East bank survey', supplier_ur: 'مشرقی کنارے کا سروے', version: '2031-03' },
      ),
      'en',
    );
    expect(read.ok && read.value.refused).toEqual([]);
    expect(read.ok && read.value.read.map(({ version, lines }) => [version, lines.length])).toEqual(
      [
        ['2031-03', 3],
        ['2', 1],
      ],
    );
    expect(read.ok && read.value.read[0]?.supplier).toEqual({
      en: 'East bank survey',
      ur: 'مشرقی کنارے کا سروے',
    });
    const ok = at([
      [0, 0],
      [1, 1],
    ]);
    expect(line(ok, { name: 'x', version: '1' })).toBe('geojson.supplier');
    expect(line(ok, { name: 'x', supplier: 'y' })).toBe('geojson.version');
    expect(line(ok, { supplier: 'y', version: '1' })).toBe('geojson.name');
    expect(line(at([[0, 0]]))).toBe('geojson.short-line');
    expect(
      line(
        at([
          [179, 0],
          [-179, 0],
        ]),
      ),
    ).toBe('geojson.antimeridian point 2');
    expect(line(polygon(square()))).toBe('geojson.kind');
  });

  it('IT8.7 layers that are written are read back equal', () => {
    const point = fc.tuple(
      fc.integer({ min: -80 * DEGREE, max: 80 * DEGREE }),
      fc.integer({ min: -90 * DEGREE, max: 90 * DEGREE }),
    );
    const lines = fc.array(
      fc.uniqueArray(point, { minLength: 2, maxLength: 5, selector: (p) => p.join() }),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(lines, (given) => {
        const layer = {
          name: { en: 'Line' },
          supplier: { ur: 'سروے' },
          version: '3',
          lines: given,
        };
        const read = readLineLayers(utf8(lineLayersAsGeoJson([layer])), 'fr');
        expect(read).toEqual({ ok: true, value: { read: [layer], refused: [] } });
      }),
    );
  });
});
