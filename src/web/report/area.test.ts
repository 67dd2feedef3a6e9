import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEGREE } from '#core/places.ts';
import { areaMeasured, areaOf, spansOf } from './area.ts';

const latitude = fc.integer({ min: -89 * DEGREE, max: 89 * DEGREE });
const longitude = fc.integer({ min: -179 * DEGREE, max: 179 * DEGREE });
const CELLS = { 'ten-km': DEGREE / 10, km: DEGREE / 100 } as const;
const precision = fc.constantFrom('ten-km' as const, 'km' as const);

function degrees(millionths: number): string {
  return (millionths / DEGREE).toFixed(6);
}

test('IC1 a coarse area holds its point and says nothing finer than its cell, however it was come by', () => {
  fc.assert(
    fc.property(latitude, longitude, precision, (north, east, fineness) => {
      const area = areaOf(degrees(north), degrees(east), fineness);
      const measured = areaMeasured(
        { latitude: north / DEGREE, longitude: east / DEGREE, accuracy: 3 },
        fineness,
      );
      expect(measured).toEqual(area);
      const box = area?.box ?? { west: 0, east: -1, south: 0, north: -1 };
      expect(box.south <= north && north <= box.north).toBe(true);
      expect(box.west <= east && east <= box.east).toBe(true);
      const half = CELLS[fineness] / 2;
      for (const side of Object.values(box)) expect(Math.abs(side % half)).toBe(0);
    }),
  );
});

test('IC1 an exact area is as wide as the device is unsure', () => {
  const near = areaMeasured({ latitude: 0, longitude: 0, accuracy: 8.2 }, 'exact')?.box;
  const far = areaMeasured({ latitude: 0, longitude: 0, accuracy: 800 }, 'exact')?.box;
  expect(near?.north).toBeGreaterThan(70);
  expect(far?.north).toBeGreaterThan(7_000);
});

test.each([
  ['', '64'],
  ['31.5', ''],
  ['91', '64'],
  ['31,5', '64'],
  ['31.5 0', '64'],
  ['31.5', '64 7 9'],
  ['north', '64'],
])('what is no place on earth is no area: %j %j', (north, east) => {
  expect(areaOf(north, east, 'km')).toBeUndefined();
});

test('a box reads as two spans, south and west by name', () => {
  const box = { west: -64_375_000, south: 31_575_000, east: -64_365_000, north: 31_575_000 };
  expect(spansOf(box)).toEqual({
    latitude: '31.575°\u00a0N',
    longitude: '64.375°\u00a0W – 64.365°\u00a0W',
  });
});
