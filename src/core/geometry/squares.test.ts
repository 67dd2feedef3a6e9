import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Box } from '../places.ts';
import { box as boxShape } from '../places.ts';
import { inDegrees, isOfSquares, toSquares } from './squares.ts';

const spans = fc.constantFrom(1, 1_000, 10_000, 20_000, 30_000, 50_000, 100_000, 1_000_000);
const edges = (last: number) =>
  fc
    .oneof(
      fc.tuple(fc.integer({ min: -last, max: last }), fc.nat(200_000)),
      fc.tuple(fc.constantFrom(-last, 0, last, 20_000), fc.constantFrom(0, 1, 20_000)),
    )
    .map(([from, more]) => [from, Math.min(from + more, last)] as const);
const boxes = fc
  .tuple(edges(180_000_000), edges(90_000_000))
  .map(([[west, east], [south, north]]): Box => ({ west, south, east, north }));

describe('IC10.2 whole squares of a span', () => {
  test('a box made of squares is of squares, has the place in it, and is no larger than that takes', () => {
    fc.assert(
      fc.property(boxes, spans, (place, span) => {
        const made = toSquares(place, span);
        expect(isOfSquares(made, span)).toBe(true);
        expect(boxShape.safeParse(made).success).toBe(true);
        expect(made.west <= place.west && made.east >= place.east).toBe(true);
        expect(made.south <= place.south && made.north >= place.north).toBe(true);
        expect(toSquares(made, span)).toEqual(made);
        const [wide, high] = [place.east - place.west, place.north - place.south];
        expect(made.east - made.west).toBeLessThan(wide + 2 * span);
        expect(made.north - made.south).toBeLessThan(high + 2 * span);
        // A body has no -0: it would be another digest elsewhere.
        expect(Object.values(made).some((edge) => Object.is(edge, -0))).toBe(false);
      }),
    );
  });

  test('where in its squares a place was cannot be seen', () => {
    fc.assert(
      fc.property(fc.nat(19_998), fc.nat(19_998), fc.integer({ min: -9, max: 9 }), (x, y, n) => {
        const [west, south] = [n * 20_000 + 1 + x, n * 20_000 + 1 + y];
        const made = toSquares({ west, south, east: west, north: south }, 20_000);
        const [least, most] = [n * 20_000, (n + 1) * 20_000];
        expect(made).toEqual({ west: least, south: least, east: most, north: most });
      }),
    );
  });

  test('a box as wide that is not on the lines is not of squares, nor is one without extent', () => {
    const square = { west: -20_000, south: 40_000, east: 0, north: 60_000 };
    expect(isOfSquares(square, 20_000)).toBe(true);
    expect(isOfSquares({ ...square, west: -30_000, east: 10_000 }, 20_000)).toBe(false);
    expect(isOfSquares({ ...square, east: 1 }, 20_000)).toBe(false);
    expect(isOfSquares({ ...square, east: -20_000 }, 20_000)).toBe(false);
    expect(isOfSquares({ ...square, north: 40_000 }, 20_000)).toBe(false);
  });
});

test('IC10.2 a span is said in degrees without a rest of zeros', () => {
  expect([1, 1_000, 20_000, 1_500_000, 10_000_000].map(inDegrees)).toEqual([
    '0.000001',
    '0.001',
    '0.02',
    '1.5',
    '10',
  ]);
});
