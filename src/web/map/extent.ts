import { DEGREE, type Box, type Point } from '#core/places.ts';
import type { MapProps } from './given.ts';
import { boxRound } from './shapes.ts';

/** A map is never of less than this, so that a single point has surroundings. */
const LEAST = DEGREE / 20;

/** What is given, and some room round it; undefined where nothing is. */
export function extentOf({
  extent,
  zones,
  places,
  entries,
  waters = [],
}: Pick<MapProps, 'extent' | 'zones' | 'places' | 'entries' | 'waters'>): Box | undefined {
  if (extent) return roomy(extent, 0);
  const found = boxRound(
    (function* points(): Generator<Point> {
      for (const { polygons } of zones) yield* polygons.flat(2);
      for (const { at } of places) yield at;
      for (const { box } of entries) {
        if (box) yield* [[box.west, box.south] as const, [box.east, box.north] as const];
      }
      for (const { lines = [], areas = [] } of waters) yield* [...lines.flat(), ...areas.flat(2)];
    })(),
  );
  return found && roomy(found, 0.06);
}

function roomy(box: Box, part: number): Box {
  const wide = (from: number, to: number, most: number): [number, number] => {
    const more = Math.max((to - from) * part, (LEAST - (to - from)) / 2, 0);
    return [Math.max(-most, Math.floor(from - more)), Math.min(most, Math.ceil(to + more))];
  };
  const [west, east] = wide(box.west, box.east, 180 * DEGREE);
  const [south, north] = wide(box.south, box.north, 90 * DEGREE);
  return { west, south, east, north };
}
