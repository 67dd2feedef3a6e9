import type { Polygon } from '#core/places.ts';
import type { WordLanguage, Words } from '#core/words.ts';
import { readFeatures } from './features.ts';
import type { GeoFile } from './features.ts';
import type { GeoFault, GeoRead } from './geo-fault.ts';
import { geoFault } from './geo-fault.ts';
import { wordsOf } from './said.ts';
import { readPolygons } from './shapes.ts';

/** Zones in one file. Finding out whether a polygon crosses itself takes a time that grows with the square of its points. */
export const MAX_ZONES = 200;

/** A zone as somebody drew it; to be looked at and entered by a person. */
export interface ZoneFeature {
  /** In the file, from 1. */
  feature: number;
  name: Words;
  polygons: Polygon[];
}

/** What a file gives: what was read, and what is wrong with the rest. */
export interface FromFile<T> {
  read: T[];
  refused: GeoFault[];
}

/** Sorts the features of a file into what was read of them and why others were not. */
export function sorted<T>(
  file: GeoFile,
  one: (feature: Extract<GeoFile['features'][number], { ok: true }>['value']) => GeoRead<T>,
): FromFile<T> {
  const found: FromFile<T> = { read: [], refused: [] };
  for (const feature of file.features) {
    const read = feature.ok ? one(feature.value) : feature;
    if (read.ok) found.read.push(read.value);
    else found.refused.push(read.fault);
  }
  return found;
}

/**
 * Zones of a map file: every Polygon and MultiPolygon that is valid and has a name; the others are told, each with its fault.
 *
 * @param language of a plain `name`; `name_ur` and the like say theirs
 */
export function readZones(
  bytes: Uint8Array,
  language: WordLanguage,
): GeoRead<FromFile<ZoneFeature>> {
  const file = readFeatures(bytes);
  if (!file.ok) return file;
  if (file.value.features.length > MAX_ZONES) return geoFault('too-many');
  return {
    ok: true,
    value: sorted(file.value, ({ feature, geometry, properties }): GeoRead<ZoneFeature> => {
      if (geometry === null) return geoFault('kind', { feature });
      const polygons = readPolygons(geometry, feature);
      if (!polygons.ok) return polygons;
      const name = wordsOf(properties, 'name', language);
      if (typeof name === 'string') return geoFault('name', { feature });
      return { ok: true, value: { feature, name, polygons: polygons.value } };
    }),
  };
}
