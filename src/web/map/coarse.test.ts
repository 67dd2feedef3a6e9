import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEGREE, type Box } from '#core/places.ts';
import { coarse, type CoarseDegree } from './coarse.ts';

const numberOf = ({ text, negative }: CoarseDegree): number => {
  const [whole = '', rest = ''] = text.split('.');
  const size = Number(whole) * DEGREE + Number(rest.padEnd(6, '0'));
  return negative ? -size : size;
};

const boxes = fc
  .record({
    lons: fc.tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -180, max: 180 })),
    lats: fc.tuple(fc.integer({ min: -90, max: 90 }), fc.integer({ min: -90, max: 90 })),
    more: fc.tuple(fc.nat(DEGREE - 1), fc.nat(DEGREE - 1)),
  })
  .map(({ lons, lats, more }): Box => {
    const lon = lons.map(
      (one, i) => Math.min(180, one) * DEGREE - (one > -180 ? (more[i] ?? 0) : 0),
    );
    const lat = lats.map((one, i) => one * DEGREE - (one > -90 ? (more[1 - i] ?? 0) : 0));
    return {
      west: Math.min(...lon),
      east: Math.max(...lon),
      south: Math.min(...lat),
      north: Math.max(...lat),
    };
  });

test('coordinates in words are rounded outward: what lay within them still does', () => {
  fc.assert(
    fc.property(boxes, (box) => {
      fc.pre(box.east > box.west || box.north > box.south);
      const { south, west, north, east } = coarse(box);
      expect(numberOf(south!)).toBeLessThanOrEqual(box.south);
      expect(numberOf(west!)).toBeLessThanOrEqual(box.west);
      expect(numberOf(north)).toBeGreaterThanOrEqual(box.north);
      expect(numberOf(east)).toBeGreaterThanOrEqual(box.east);
    }),
  );
});

test('no coordinate in words is finer than a hundredth of a degree', () => {
  fc.assert(
    fc.property(boxes, (box) => {
      for (const one of Object.values(coarse(box))) {
        expect((one as CoarseDegree).text).toMatch(/^\d{1,3}\.\d{1,2}$/);
      }
    }),
  );
});

test('a point has one latitude and one longitude, to the nearest hundredth; south and west are said', () => {
  const at = { west: -44_012_345, south: -6_187_654, east: -44_012_345, north: -6_187_654 };
  expect(coarse(at)).toEqual({
    north: { text: '6.19', negative: true },
    east: { text: '44.01', negative: true },
  });
});

test('a box wider than a degree is given in tenths', () => {
  const wide = { west: 44_012_345, south: 36_187_654, east: 46_055_000, north: 36_200_000 };
  expect(Object.values(coarse(wide)).map(({ text }) => text)).toEqual([
    '36.1',
    '44.0',
    '36.2',
    '46.1',
  ]);
});
