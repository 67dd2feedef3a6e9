import fc from 'fast-check';
import { geoContains, geoDistance } from 'd3-geo';
import { expect, test } from 'vitest';
import { DEGREE, type Box, type Point } from '#core/places.ts';
import { extentOf } from './extent.ts';
import { gridOf } from './graticule.ts';
import { areaOf } from './shapes.ts';
import {
  CLOSEST,
  moved,
  projectionOf,
  scaleBar,
  screenBox,
  sizeOf,
  viewOf,
  wholeOf,
  zoomed,
  type Frame,
} from './view.ts';

const frames = fc.record({
  width: fc.integer({ min: 280, max: 1400 }),
  height: fc.integer({ min: 200, max: 900 }),
}) satisfies fc.Arbitrary<Frame>;
const boxes = fc
  .record({
    west: fc.integer({ min: -179 * DEGREE, max: 150 * DEGREE }),
    south: fc.integer({ min: -80 * DEGREE, max: 60 * DEGREE }),
    wide: fc.integer({ min: DEGREE / 10, max: 25 * DEGREE }),
    high: fc.integer({ min: DEGREE / 10, max: 15 * DEGREE }),
  })
  .map(({ west, south, wide, high }): Box => {
    return { west, south, east: west + wide, north: south + high };
  });

test('what is given is seen at first, whole', () => {
  fc.assert(
    fc.property(boxes, frames, (extent, frame) => {
      const at = screenBox(projectionOf(extent, frame, wholeOf(extent)), extent)!;
      expect(at.left).toBeGreaterThan(-1);
      expect(at.top).toBeGreaterThan(-1);
      expect(at.right).toBeLessThan(frame.width + 1);
      expect(at.bottom).toBeLessThan(frame.height + 1);
    }),
  );
});

test('however it is moved, the middle stays within the extent, and larger and smaller have an end', () => {
  const step = fc.constantFrom([1, 0], [-1, 0], [0, 1], [0, -1], 'in', 'out');
  fc.assert(
    fc.property(boxes, frames, fc.array(step, { maxLength: 12 }), (extent, frame, steps) => {
      let view = wholeOf(extent);
      for (const one of steps) {
        if (one === 'in') view = zoomed(view, 2);
        else if (one === 'out') view = zoomed(view, 0.5);
        else view = moved(extent, frame, view, one as [number, number]);
        const [lon, lat] = view.at;
        expect(lon * DEGREE).toBeGreaterThanOrEqual(extent.west - 1);
        expect(lon * DEGREE).toBeLessThanOrEqual(extent.east + 1);
        expect(lat * DEGREE).toBeGreaterThanOrEqual(extent.south - 1);
        expect(lat * DEGREE).toBeLessThanOrEqual(extent.north + 1);
        expect(view.zoom).toBeGreaterThanOrEqual(1);
        expect(view.zoom).toBeLessThanOrEqual(CLOSEST);
      }
    }),
  );
});

test('what is shown large is in the middle, and fits', () => {
  fc.assert(
    fc.property(boxes, frames, fc.integer({ min: 3, max: 20 }), (extent, frame, part) => {
      const box: Box = {
        west: extent.west,
        south: extent.south,
        east: Math.round(extent.west + (extent.east - extent.west) / part),
        north: Math.round(extent.south + (extent.north - extent.south) / part),
      };
      const view = viewOf(extent, frame, wholeOf(extent), box);
      const at = screenBox(projectionOf(extent, frame, view), box)!;
      expect(Math.abs((at.left + at.right) / 2 - frame.width / 2)).toBeLessThan(frame.width / 8);
      expect(at.left).toBeGreaterThan(0);
      expect(at.bottom).toBeLessThan(frame.height);
    }),
  );
});

test('the scale bar is as long in the middle as it says, and round', () => {
  fc.assert(
    fc.property(boxes, frames, (extent, frame) => {
      const projection = projectionOf(extent, frame, wholeOf(extent));
      const { metres, pixels } = scaleBar(extent, projection, frame)!;
      expect(pixels).toBeLessThanOrEqual(140);
      expect(pixels).toBeGreaterThan(140 / 2.6);
      expect(String(metres)).toMatch(/^[125]0*$/);
      const [x, y] = [frame.width / 2, frame.height / 2];
      const [a, b] = [
        projection.invert!([x - pixels / 2, y])!,
        projection.invert!([x + pixels / 2, y])!,
      ];
      expect((geoDistance(a, b) * 6_371_008.8) / metres).toBeCloseTo(1, 2);
    }),
  );
});

test('a map of the world has no scale bar, because it has no one scale', () => {
  const world = {
    west: -180 * DEGREE,
    south: -90 * DEGREE,
    east: 180 * DEGREE,
    north: 90 * DEGREE,
  };
  const frame = { width: 900, height: 450 };
  const projection = projectionOf(world, frame, wholeOf(world));
  expect(scaleBar(world, projection, frame)).toBeUndefined();
  expect(projection([0, 0])!.map(Math.round)).toEqual([450, 225]);
});

test('the inside of a zone is the same whichever way its ring runs, and a hole is not in it', () => {
  const outer: Point[] = [
    [20 * DEGREE, 40 * DEGREE],
    [24 * DEGREE, 40 * DEGREE],
    [24 * DEGREE, 43 * DEGREE],
    [20 * DEGREE, 43 * DEGREE],
  ];
  const hole: Point[] = outer.map(([x, y]) => [
    22 * DEGREE + (x - 22 * DEGREE) / 4,
    41 * DEGREE + (y - 41 * DEGREE) / 4,
  ]);
  for (const rings of [
    [outer, hole],
    [outer.toReversed(), hole],
    [outer, hole.toReversed()],
    [outer.toReversed(), hole.toReversed()],
  ]) {
    const area = areaOf([rings]);
    expect(geoContains(area, [20.5, 40.5])).toBe(true);
    expect(geoContains(area, [22, 41.1])).toBe(false);
    expect(geoContains(area, [30, 41])).toBe(false);
    // A parallel is not a great circle, which would lie some 1.4 km north of it here.
    expect(geoContains(area, [22, 40.001])).toBe(true);
    expect(geoContains(area, [22, 39.999])).toBe(false);
  }
});

test('the grid has lines both ways, with exact labels within the frame', () => {
  fc.assert(
    fc.property(boxes, frames, fc.constantFrom(1, 4, 64), (extent, frame, times) => {
      const view = zoomed(wholeOf(extent), times);
      const { lines, labels } = gridOf(projectionOf(extent, frame, view), frame);
      expect(lines.coordinates.length).toBeGreaterThan(2);
      expect(lines.coordinates.length).toBeLessThan(70);
      for (const { value, x, y } of labels) {
        expect(Number.isInteger(value)).toBe(true);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(frame.width);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(frame.height);
      }
    }),
  );
});

test('the extent takes in all that is given but supplied lines, and is never too small to have surroundings', () => {
  const none = { zones: [], places: [], entries: [] };
  expect(extentOf(none)).toBeUndefined();
  const at = extentOf({ ...none, places: [{ name: { en: 'Mill' }, at: [10, 20] }] })!;
  expect(at.east - at.west).toBeGreaterThanOrEqual(DEGREE / 20);
  expect((at.west + at.east) / 2).toBe(10);
});

test('a box is as many kilometres across as at its widest', () => {
  const box = { west: 0, south: -DEGREE, east: DEGREE, north: 60 * DEGREE };
  expect(sizeOf(box).across).toBeCloseTo(111.195, 2);
  expect(sizeOf(box).down).toBeCloseTo(61 * 111.195, 0);
});
