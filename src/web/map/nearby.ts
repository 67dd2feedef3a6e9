import { geoContains, geoDistance } from 'd3-geo';
import type { MultiPolygon, Position } from 'geojson';
import type { Box } from '#core/places.ts';
import { roundBox } from './shapes.ts';
import { isWorld, projectionOf, wholeOf, type Frame } from './view.ts';

/** Radians: longer than any edge of a coast at 1:50 million but those at the pole, which is one point. */
const EDGE = 0.1;

/**
 * What of some land can ever be seen on a map of an extent, however it is moved: most of the world’s thousand islands never are, and need not be projected anew with
 * every step.
 */
export function nearby(land: MultiPolygon, extent: Box, frame: Frame): MultiPolygon {
  if (isWorld(extent)) return land;
  const whole = wholeOf(extent);
  const at: [number, number] = [...whole.at];
  const projection = projectionOf(extent, frame, whole);
  const { width, height } = frame;
  const corners = [
    [0, 0],
    [width, 0],
    [0, height],
    [width, height],
  ].map((one) => projection.invert?.(one as [number, number]));
  let seen = 0;
  for (const corner of corners) {
    if (!corner || corner.some((one) => !Number.isFinite(one))) return land;
    seen = Math.max(seen, geoDistance(at, corner));
  }
  // The middle may be moved to every corner of the extent.
  const away = Math.max(...roundBox(extent).map((one) => geoDistance(at, one as [number, number])));
  const far = seen + away + EDGE;
  const near = (one: Position): boolean => geoDistance(at, one as [number, number]) < far;
  const coordinates = land.coordinates.filter(
    (rings) =>
      (rings[0] ?? []).some(near) || geoContains({ type: 'Polygon', coordinates: rings }, at),
  );
  return { type: 'MultiPolygon', coordinates };
}
