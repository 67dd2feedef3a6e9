import type { Point } from '#core/places.ts';
import type { WordLanguage, Words } from '#core/words.ts';
import type { GeoFeature, Members } from './features.ts';
import { readFeatures } from './features.ts';
import type { GeoRead } from './geo-fault.ts';
import { geoFault } from './geo-fault.ts';
import { lineOf, wordsOf } from './said.ts';
import { MAX_LINE_VERTICES, readLines } from './shapes.ts';
import type { FromFile } from './zones.ts';
import { sorted } from './zones.ts';

const LONGEST_VERSION = 60;

/** Boundaries or claimed lines as somebody supplied them, and nobody else's: a map draws them only with the supplier's name. */
export interface LineLayer {
  name: Words;
  supplier: Words;
  version: string;
  /** Each from its first point to its last; a closed one says its first point again. */
  lines: Point[][];
}

function layerOf(
  { feature, geometry, properties }: GeoFeature,
  collection: Members,
  language: WordLanguage,
): GeoRead<LineLayer> {
  if (geometry === null) return geoFault('kind', { feature });
  const lines = readLines(geometry, feature);
  if (!lines.ok) return lines;
  // What a feature does not say its collection may, once for all (RFC 7946, section 6.1).
  const words = (name: string) => {
    const own = wordsOf(properties, name, language);
    return own === 'none' ? wordsOf(collection, name, language) : own;
  };
  const name = words('name');
  if (typeof name === 'string') return geoFault('name', { feature });
  const supplier = words('supplier');
  if (typeof supplier === 'string') return geoFault('supplier', { feature });
  const said = Object.hasOwn(properties, 'version') ? properties['version'] : collection['version'];
  const version = lineOf(typeof said === 'number' ? String(said) : said, LONGEST_VERSION);
  if (version === undefined) return geoFault('version', { feature });
  return { ok: true, value: { name, supplier, version, lines: lines.value } };
}

/**
 * Layers of lines: every LineString and MultiLineString that says its name, its supplier and its version, or whose collection does. Lines of the same name,
 * supplier and version are one layer.
 *
 * @param language of plain `name` and `supplier`; `supplier_ur` and the like say theirs
 */
export function readLineLayers(
  bytes: Uint8Array,
  language: WordLanguage,
): GeoRead<FromFile<LineLayer>> {
  const file = readFeatures(bytes);
  if (!file.ok) return file;
  let points = 0;
  const { read, refused } = sorted(file.value, (feature) => {
    const layer = layerOf(feature, file.value.members, language);
    if (!layer.ok) return layer;
    points += layer.value.lines.reduce((sum, line) => sum + line.length, 0);
    return points > MAX_LINE_VERTICES ? geoFault('too-many', { feature: feature.feature }) : layer;
  });
  const layers = new Map<string, LineLayer>();
  for (const layer of read) {
    const { name, supplier, version, lines } = layer;
    const key = JSON.stringify([name, supplier, version]);
    const before = layers.get(key);
    if (before) for (const line of lines) before.lines.push(line);
    else layers.set(key, layer);
  }
  return { ok: true, value: { read: [...layers.values()], refused } };
}
