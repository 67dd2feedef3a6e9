import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { box, DEGREE } from '#core/places.ts';
import { boxAround, millionths, MOST_UNCERTAIN, readPoint } from './degrees.ts';

const columns = { latitude: 'lat', longitude: 'lon' };
const point = (latitude: string, longitude: string, area?: Parameters<typeof readPoint>[2]) => {
  const read = readPoint({ latitude, longitude }, columns, area);
  if (!read.ok) return read.fault.code;
  return read.value?.warning?.code ?? [read.value?.longitude, read.value?.latitude];
};

/** Metres between two points on a sphere of WGS 84's mean radius, and the share by which the ellipsoid may differ. */
function metresApart(a: readonly [number, number], b: readonly [number, number]): number {
  const rad = (n: number) => (n / DEGREE / 180) * Math.PI;
  const [l1, p1, l2, p2] = [rad(a[0]), rad(a[1]), rad(b[0]), rad(b[1])];
  const h =
    Math.sin((p2 - p1) / 2) ** 2 + Math.cos(p1) * Math.cos(p2) * Math.sin((l2 - l1) / 2) ** 2;
  return 2 * 6_371_009 * Math.asin(Math.sqrt(Math.min(1, h)));
}

describe('places of tables', () => {
  it('IT4.1 degrees become whole millionths, digit by digit', () => {
    expect(millionths('34.5')).toBe(34_500_000);
    expect(millionths('-0.0000005')).toBe(-1);
    expect(Object.is(millionths('-0.0'), 0)).toBe(true);
    // What binary floating point would round the other way.
    expect(millionths('1.0000005')).toBe(1_000_001);
    for (const no of ['', '1e2', '1,5', '1.', '.5', '٣٤', '0x10', 'NaN', '1 000', '1234'])
      expect(millionths(no)).toBeUndefined();
    fc.assert(
      fc.property(fc.integer({ min: -180 * DEGREE, max: 180 * DEGREE }), (n) => {
        const digits = String(Math.abs(n)).padStart(7, '0');
        const text = `${n < 0 ? '-' : ''}${digits.slice(0, -6)}.${digits.slice(-6)}`;
        expect(millionths(text)).toBe(n === 0 ? 0 : n);
      }),
    );
  });

  it('IT4.2 impossible coordinates are told by what is wrong with them', () => {
    expect(point('34.5', '70.25')).toEqual([70_250_000, 34_500_000]);
    expect(point('91', '181')).toBe('intake.latitude-range');
    expect(point('34', '181')).toBe('intake.longitude-range');
    expect(point('134.5', '70.2')).toBe('intake.swapped-range');
    expect(point('34,5', '70.2')).toBe('intake.decimal-comma');
    expect(point('34°30′N', '70.2')).toBe('intake.number-form');
    expect(point('34.5', '')).toBe('intake.half-place');
    expect(point('0', '0.000')).toBe('intake.nowhere');
    expect(point('', '')).toEqual([undefined, undefined]);
  });

  it('IT4.3 coordinates that would fit the area if exchanged are taken as they stand, with a warning', () => {
    const area = { west: 60 * DEGREE, south: 24 * DEGREE, east: 75 * DEGREE, north: 40 * DEGREE };
    expect(point('70.2', '34.5', area)).toBe('intake.perhaps-swapped');
    expect(point('34.5', '70.2', area)).toEqual([70_200_000, 34_500_000]);
    expect(point('10', '10', area)).toEqual([10_000_000, 10_000_000]);
  });

  it('IT4.4 a box holds all that lies within so many metres, and is one that a place can have', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -180 * DEGREE, max: 180 * DEGREE }),
        fc.integer({ min: -90 * DEGREE, max: 90 * DEGREE }),
        fc.integer({ min: 0, max: MOST_UNCERTAIN }),
        fc.integer({ min: -999, max: 999 }),
        fc.integer({ min: -999, max: 999 }),
        (longitude, latitude, metres, toEast, toNorth) => {
          const [east, north] = [toEast / 1_000, toNorth / 1_000];
          const around = boxAround(longitude, latitude, metres);
          if (!around.ok) {
            expect(around.fault.code).toBe('intake.antimeridian');
            expect(180 * DEGREE - Math.abs(longitude)).toBeLessThan(metres * 10_000);
            return;
          }
          expect(box.safeParse(around.value).success).toBe(true);
          const other = [
            Math.round(
              longitude +
                (east * metres * 9) / Math.max(0.01, Math.cos((latitude / DEGREE / 180) * Math.PI)),
            ),
            Math.round(
              Math.max(-90 * DEGREE, Math.min(90 * DEGREE, latitude + north * metres * 9)),
            ),
          ] as const;
          // The ellipsoid differs from the sphere by no more than a part in 150.
          if (metresApart([longitude, latitude], other) * 1.007 > metres) return;
          const { west, south, east: e, north: n } = around.value;
          expect(other[1]).toBeGreaterThanOrEqual(south);
          expect(other[1]).toBeLessThanOrEqual(n);
          if (Math.abs(other[0]) > 180 * DEGREE) return;
          expect(other[0]).toBeGreaterThanOrEqual(west);
          expect(other[0]).toBeLessThanOrEqual(e);
        },
      ),
      { numRuns: 2_000 },
    );
    // WGS 84 has 110,574 metres to the first degree of latitude, 111,319 to one of longitude on the equator.
    expect(boxAround(0, 0, 110_574)).toMatchObject({ value: { north: DEGREE, south: -DEGREE } });
    expect(boxAround(70_000_000, 34_000_000, 0)).toEqual({
      ok: true,
      value: { west: 70_000_000, south: 34_000_000, east: 70_000_000, north: 34_000_000 },
    });
  });

  it('IT4.5 a place that reaches over the antimeridian is refused, one that reaches a pole goes round', () => {
    expect(boxAround(179_990_000, 0, 25_000)).toMatchObject({ ok: false });
    expect(boxAround(10_000_000, 89_990_000, 25_000)).toMatchObject({
      ok: true,
      value: { west: -180 * DEGREE, east: 180 * DEGREE, north: 90 * DEGREE },
    });
  });
});
