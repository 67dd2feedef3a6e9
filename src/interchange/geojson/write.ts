import type { Happened } from '#core/incidents/happened.ts';
import type { Box, Point, Polygon, Ring } from '#core/places.ts';
import { DEGREE } from '#core/places.ts';
import type { Words } from '#core/words.ts';
import type { LineLayer } from './line-layers.ts';
import { wordsAsMembers } from './said.ts';

/** Map files out (RFC 7946): WGS 84, longitude first, outer rings counterclockwise, a box with extent as a polygon. */

/** Incidents as they may be shown: whoever writes them has made place and time as coarse as the reader's role has them. */
export interface IncidentOut {
  id: string;
  /** What it is on the record. They are never added up with each other. */
  standing: 'report' | 'allegation' | 'case-file' | 'finding';
  happened: Happened;
  words?: Words;
}

type Position = readonly [number, number];
export type Geometry =
  | { type: 'Point'; coordinates: Position }
  | { type: 'LineString'; coordinates: Position[] }
  | { type: 'Polygon'; coordinates: Position[][] }
  | { type: 'MultiPolygon'; coordinates: Position[][][] }
  | { type: 'MultiLineString'; coordinates: Position[][] };

/** Six decimals say a millionth, and no double in between is nearer to another. */
function position([east, north]: Point): Position {
  return [east / DEGREE, north / DEGREE];
}

/** Twice the area, positive where the ring runs counterclockwise; whole, since a sliver may not come out either way. */
function turn(ring: Ring): bigint {
  let sum = 0n;
  for (const [at, [x, y]] of ring.entries()) {
    const [nx, ny] = ring[(at + 1) % ring.length] as Point;
    sum += BigInt(x) * BigInt(ny) - BigInt(nx) * BigInt(y);
  }
  return sum;
}

function closedRing(ring: Ring, outer: boolean): Position[] {
  const right = turn(ring) > 0n === outer;
  const points = right ? [...ring] : ring.toReversed();
  return [...points, ...points.slice(0, 1)].map(position);
}

function polygonCoordinates(polygon: Polygon): Position[][] {
  return polygon.map((ring, at) => closedRing(ring, at === 0));
}

/** A box as it was entered and no finer: a point, a line or a polygon, by its extent. */
export function boxGeometry({ west, south, east, north }: Box): Geometry {
  if (west === east && south === north)
    return { type: 'Point', coordinates: position([west, south]) };
  if (west === east || south === north) {
    const ends: Point[] = [
      [west, south],
      [east, north],
    ];
    return { type: 'LineString', coordinates: ends.map(position) };
  }
  const ring: Ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
  return { type: 'Polygon', coordinates: [closedRing(ring, true)] };
}

/** @param members what the collection itself says (RFC 7946, section 6.1) */
export function collection(features: object[], members: Record<string, unknown> = {}): string {
  return `${JSON.stringify({ type: 'FeatureCollection', ...members, features })}\n`;
}

export function feature(
  geometry: Geometry | null,
  properties: Record<string, unknown>,
  id?: string,
): object {
  return { type: 'Feature', ...(id === undefined ? {} : { id }), geometry, properties };
}

/** Incidents as a FeatureCollection; one without a box has no geometry. */
export function incidentsAsGeoJson(incidents: readonly IncidentOut[]): string {
  return collection(
    incidents.map(({ id, standing, happened, words }) => {
      const { place, occurred, quantity } = happened;
      return feature(
        place?.box ? boxGeometry(place.box) : null,
        {
          standing,
          class: happened.class,
          ...occurred,
          ...(quantity === undefined ? {} : { quantity }),
          ...wordsAsMembers(place?.words, 'place'),
          ...wordsAsMembers(words, 'words'),
        },
        id,
      );
    }),
  );
}

export function zoneGeometry(polygons: readonly Polygon[]): Geometry {
  return { type: 'MultiPolygon', coordinates: polygons.map(polygonCoordinates) };
}

/** Zones as a FeatureCollection of MultiPolygons. */
export function zonesAsGeoJson(
  zones: readonly { name: Words; polygons: readonly Polygon[] }[],
): string {
  return collection(
    zones.map(({ name, polygons }) =>
      feature(zoneGeometry(polygons), wordsAsMembers(name, 'name')),
    ),
  );
}

/** Layers of lines as a FeatureCollection, each with its supplier and version. */
export function lineLayersAsGeoJson(layers: readonly LineLayer[]): string {
  return collection(
    layers.map(({ name, supplier, version, lines }) =>
      feature(
        { type: 'MultiLineString', coordinates: lines.map((line) => line.map(position)) },
        { ...wordsAsMembers(name, 'name'), ...wordsAsMembers(supplier, 'supplier'), version },
      ),
    ),
  );
}
