import { checkKeys } from '#record/json-keys.ts';
import type { GeoRead } from './geo-fault.ts';
import { geoFault } from './geo-fault.ts';

/** The features of a map file (RFC 7946), before anybody looks at what they are of. */

/** The whole file is held while it is read, unlike a table. */
export const MAX_BYTES = 64 * 1_048_576;
export const MAX_FEATURES = 100_000;
/** A MultiPolygon in a collection is eight deep; properties may have lists of their own. */
const DEEPEST = 24;

/** WGS 84 by its names of 2008; RFC 7946 has no member for it any more, and no other system. */
const WGS84 =
  /^(?:urn:ogc:def:crs:OGC:1\.3:CRS84|urn:ogc:def:crs:EPSG:[\d.]*:4326|EPSG:4326|OGC:CRS84)$/i;

export type Members = Readonly<Record<string, unknown>>;

export interface GeoFeature {
  /** From 1. */
  feature: number;
  id?: string;
  /** Null where the feature is nowhere. */
  geometry: { type: string; coordinates: unknown } | null;
  properties: Members;
}

export interface GeoFile {
  features: GeoRead<GeoFeature>[];
  /** What the collection itself says beside its features. */
  members: Members;
}

export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function featureOf(value: unknown, feature: number): GeoRead<GeoFeature> {
  if (!isMembers(value) || value['type'] !== 'Feature') return geoFault('feature', { feature });
  const { id, geometry, properties } = value;
  const place = isMembers(geometry) ? geometry : null;
  if (geometry !== null && place === null) return geoFault('feature', { feature });
  if (properties !== null && properties !== undefined && !isMembers(properties))
    return geoFault('feature', { feature });
  if (place !== null && typeof place['type'] !== 'string') return geoFault('kind', { feature });
  return {
    ok: true,
    value: {
      feature,
      ...(typeof id === 'string' || typeof id === 'number' ? { id: String(id) } : {}),
      geometry: place && { type: String(place['type']), coordinates: place['coordinates'] },
      properties: isMembers(properties) ? properties : {},
    },
  };
}

function crsName(value: Members): string | undefined {
  const { crs } = value;
  if (crs === undefined || crs === null) return undefined;
  const properties = isMembers(crs) ? crs['properties'] : undefined;
  const name = isMembers(properties) ? properties['name'] : undefined;
  return typeof name === 'string' ? name : '';
}

/**
 * Refusals of the file: `geojson.too-large`, `.encoding`, `.not-json`, `.repeated-key`, `.too-deep`, `.not-geojson`, `.crs`, `.too-many`. What is wrong with a
 * feature stands in its place.
 */
export function readFeatures(bytes: Uint8Array): GeoRead<GeoFile> {
  if (bytes.length > MAX_BYTES) return geoFault('too-large');
  let text: string;
  let value: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return geoFault('encoding');
  }
  try {
    value = JSON.parse(text);
  } catch {
    return geoFault('not-json');
  }
  const keys = checkKeys(text, DEEPEST);
  if (!keys.ok) return geoFault(keys.fault.code === 'json.too-deep' ? 'too-deep' : 'repeated-key');
  if (!isMembers(value)) return geoFault('not-geojson');
  const crs = crsName(value);
  if (crs !== undefined && !WGS84.test(crs)) return geoFault('crs');
  const { type, features, ...members } = value;
  if (type === 'Feature') {
    return { ok: true, value: { features: [featureOf(value, 1)], members: {} } };
  }
  if (type !== 'FeatureCollection' || !Array.isArray(features)) return geoFault('not-geojson');
  if (features.length > MAX_FEATURES) return geoFault('too-many');
  return {
    ok: true,
    value: { features: features.map((one, at) => featureOf(one, at + 1)), members },
  };
}
