import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoPath } from 'd3-geo';
import { expect, test } from 'vitest';
import { DEGREE, type Box } from '#core/places.ts';
import { landOf, type Land } from './dissolved.ts';
import { nearby } from './nearby.ts';
import { moved, projectionOf, wholeOf, zoomed, type View } from './view.ts';

const path = createRequire(import.meta.url).resolve('world-atlas/land-50m.json');
const land = landOf(JSON.parse(readFileSync(path, 'utf8')) as Land);

const EXTENTS: readonly (readonly [number, number, number, number])[] = [
  [-11, 35, 5, 45],
  [20, 40, 20.5, 40.4],
  [150, -50, 180, -30],
  [-80, 60, -10, 85],
  [-60, -90, 20, -60],
  [-179, -5, -170, 5],
];
const FRAMES = [
  { width: 340, height: 425 },
  { width: 1400, height: 700 },
] as const;

test('what is left out of the land is never seen, wherever the map is moved', () => {
  let left = 0;
  for (const [west, south, east, north] of EXTENTS) {
    const extent: Box = {
      west: west * DEGREE,
      south: south * DEGREE,
      east: east * DEGREE,
      north: north * DEGREE,
    };
    for (const frame of FRAMES) {
      const near = nearby(land, extent, frame);
      left += land.coordinates.length - near.coordinates.length;
      const whole = wholeOf(extent);
      const corner = [-1, 1].reduce<View>(
        (view, by) => {
          return moved(extent, frame, moved(extent, frame, view, [by, 0]), [0, by]);
        },
        zoomed(whole, 1),
      );
      const far = moved(extent, frame, moved(extent, frame, whole, [1, 0]), [0, -1]);
      for (const view of [whole, corner, far, zoomed(far, 4)]) {
        const drawn = geoPath(projectionOf(extent, frame, view)).digits(1);
        expect(drawn(near)).toBe(drawn(land));
      }
    }
  }
  expect(left).toBeGreaterThan(5_000);
});
