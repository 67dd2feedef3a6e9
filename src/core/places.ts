import * as z from 'zod/mini';

/**
 * Where something was, in whole numbers: millionths of a degree (about 0.1 m of latitude) on WGS 84, east and north positive. No rule and no computed state may
 * depend on floating point (RC13); how far a place is uncertain is stated as a box, which the device that enters it works out from metres.
 */

export const DEGREE = 1_000_000;

export const longitude = z.int().check(z.minimum(-180 * DEGREE), z.maximum(180 * DEGREE));
export const latitude = z.int().check(z.minimum(-90 * DEGREE), z.maximum(90 * DEGREE));

/** `[longitude, latitude]`, in the order of GeoJSON (RFC 7946, section 3.1.1). */
export type Point = readonly [number, number];
export const point = z.tuple([longitude, latitude]);

/** Within these bounds, them included. A box never crosses the antimeridian; a point is a box without extent. */
export const box = z
  .strictObject({ west: longitude, south: latitude, east: longitude, north: latitude })
  .check(
    z.refine((b) => b.west <= b.east, 'lies west of its own west, or crosses the antimeridian'),
    z.refine((b) => b.south <= b.north, 'lies south of its own south'),
  );
export type Box = z.infer<typeof box>;

/** A ring closes by itself: its first point is not said again at its end. Which way round it runs means nothing. */
export type Ring = readonly Point[];
/** An outer ring, then the rings of its holes. */
export type Polygon = readonly Ring[];

/** Vertices of a zone, all rings together. */
export const MOST_VERTICES = 1_000;
const ring = z.array(point).check(z.minLength(3), z.maxLength(MOST_VERTICES));
export const polygons = z
  .array(z.array(ring).check(z.minLength(1), z.maxLength(20)))
  .check(z.minLength(1), z.maxLength(20));
