import {
  geoAzimuthalEqualArea,
  geoDistance,
  geoEqualEarth,
  geoPath,
  type GeoProjection,
} from 'd3-geo';
import { DEGREE, type Box } from '#core/places.ts';
import { hasExtent, outlineOf, roundBox } from './shapes.ts';

/** Pixels of the drawing. */
export interface Frame {
  width: number;
  height: number;
}

/** What is seen of an extent: so many times larger than at first, with this place, in degrees, in the middle. */
export interface View {
  zoom: number;
  at: readonly [lon: number, lat: number];
}

export const CLOSEST = 64;
/** Between the edge of the drawing and the extent at first. */
const MARGIN = 12;
/** What is drawn beyond the edge, so that no stroke is seen to run along it. */
const BEYOND = 40;
/** Kilometres; the Earth’s mean radius (IUGG). */
const RADIUS = 6371.0088;

const middle = ({ west, south, east, north }: Box): [number, number] => [
  (west + east) / 2 / DEGREE,
  (south + north) / 2 / DEGREE,
];

export function wholeOf(extent: Box): View {
  return { zoom: 1, at: middle(extent) };
}

/** Wider than this, in degrees, and there is no one scale that is nearly right. */
export function isWorld({ west, south, east, north }: Box): boolean {
  return east - west > 120 * DEGREE || north - south > 100 * DEGREE;
}

/**
 * Areas are true, so that nobody’s zone is drawn larger than another of its size; north is up in the middle. Up to 16° from the middle lengths are within 1 %
 * of the scale bar (Lambert’s azimuthal projection: 1/cos(c/2)).
 */
export function projectionOf(extent: Box, { width, height }: Frame, view: View): GeoProjection {
  const [lon, lat] = middle(extent);
  const projection = isWorld(extent)
    ? geoEqualEarth().rotate([-lon, 0])
    : geoAzimuthalEqualArea().rotate([-lon, -lat]);
  // An extent of the whole world has no inside as d3 sees it.
  const whole = extent.east - extent.west >= 359 * DEGREE;
  const [[left, top], [right, bottom]] = geoPath(projection.translate([0, 0])).bounds(
    whole ? { type: 'Sphere' } : outlineOf(extent),
  );
  // The middle of the extent stands in the middle of the frame; what is farther off on one side has to fit, too.
  const [x0, y0] = projection([lon, lat]) ?? [0, 0];
  const fit = Math.min(
    Math.max(1, width / 2 - MARGIN) / Math.max(x0 - left, right - x0),
    Math.max(1, height / 2 - MARGIN) / Math.max(y0 - top, bottom - y0),
  );
  projection.scale(projection.scale() * fit * view.zoom);
  const [x, y] = projection([...view.at]) ?? [0, 0];
  return projection.translate([width / 2 - x, height / 2 - y]).clipExtent([
    [-BEYOND, -BEYOND],
    [width + BEYOND, height + BEYOND],
  ]);
}

/** How high a drawing of this width is, so that the extent fills it, within reason. */
export function heightFor(extent: Box, width: number): number {
  const [, lat] = middle(extent);
  const across = (extent.east - extent.west) * Math.cos((lat * Math.PI) / 180);
  const ratio = (extent.north - extent.south) / Math.max(1, across);
  const most = width < 600 ? 1.25 : 0.7;
  return Math.round(width * Math.min(most, Math.max(0.5, ratio)));
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/** The middle never leaves the extent. */
function held(extent: Box, [lon, lat]: readonly [number, number]): [number, number] {
  return [
    within(lon, extent.west / DEGREE, extent.east / DEGREE),
    within(lat, extent.south / DEGREE, extent.north / DEGREE),
  ];
}

/** Larger or smaller about the middle. */
export function zoomed(view: View, times: number): View {
  return { ...view, zoom: within(view.zoom * times, 1, CLOSEST) };
}

/** Moved by parts of the frame: `[1, 0]` is one width to the east as it is seen. */
export function moved(extent: Box, frame: Frame, view: View, by: readonly [number, number]): View {
  const found = projectionOf(extent, frame, view).invert?.([
    frame.width * (0.5 + by[0]),
    frame.height * (0.5 + by[1]),
  ]);
  if (!found || found.some((one) => !Number.isFinite(one))) return view;
  return { ...view, at: held(extent, found) };
}

/** So that a box fills much of the frame; a point comes into the middle, no smaller than it was. */
export function viewOf(extent: Box, frame: Frame, view: View, box: Box): View {
  const at = held(extent, middle(box));
  if (!hasExtent(box)) return { ...view, at };
  const rect = screenBox(projectionOf(extent, frame, wholeOf(extent)), box);
  if (!rect) return { ...view, at };
  const part = Math.min(
    frame.width / Math.max(1, rect.right - rect.left),
    frame.height / Math.max(1, rect.bottom - rect.top),
  );
  return { zoom: within(part * 0.6, 1, CLOSEST), at };
}

export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Within which rectangle of the screen a box lies; undefined where the projection does not show it. */
export function screenBox(projection: GeoProjection, box: Box): Rect | undefined {
  let found: Rect | undefined;
  for (const position of roundBox(box)) {
    const [x, y] = projection(position as [number, number]) ?? [Number.NaN, Number.NaN];
    if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
    found = {
      left: Math.min(found?.left ?? x, x),
      top: Math.min(found?.top ?? y, y),
      right: Math.max(found?.right ?? x, x),
      bottom: Math.max(found?.bottom ?? y, y),
    };
  }
  return found;
}

export interface ScaleBar {
  metres: number;
  pixels: number;
}

/** The longest round length that is no longer than `most` pixels in the middle of the map; none on a map of the world. */
export function scaleBar(
  extent: Box,
  projection: GeoProjection,
  { width, height }: Frame,
  most = 140,
): ScaleBar | undefined {
  if (isWorld(extent)) return undefined;
  const [from, to] = [-50, 50].map((dx) => projection.invert?.([width / 2 + dx, height / 2]));
  if (!from || !to) return undefined;
  const perPixel = (geoDistance(from, to) * RADIUS * 1000) / 100;
  if (!(perPixel > 0)) return undefined;
  const longest = perPixel * most;
  const power = 10 ** Math.floor(Math.log10(longest));
  const metres = ([5, 2, 1].find((times) => times * power <= longest) ?? 1) * power;
  return { metres, pixels: metres / perPixel };
}

/** Kilometres across and down a box, where it is widest. */
export function sizeOf({ west, south, east, north }: Box): { across: number; down: number } {
  const nearest = south <= 0 && north >= 0 ? 0 : Math.min(Math.abs(south), Math.abs(north));
  const radians = Math.PI / 180 / DEGREE;
  return {
    across: (east - west) * radians * Math.cos(nearest * radians) * RADIUS,
    down: (north - south) * radians * RADIUS,
  };
}
