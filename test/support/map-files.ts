import { utf8 } from '#record/bytes.ts';

/** Support for the tests of map files: features of GeoJSON, and the bytes of a file of them. */

export const square = (w = 0, s = 0, size = 1) => [
  [w, s],
  [w + size, s],
  [w + size, s + size],
  [w, s + size],
  [w, s],
];
export const feature = (
  geometry: unknown,
  properties: unknown = { name: 'Sarn' },
  more: object = {},
) => ({
  type: 'Feature',
  geometry,
  properties,
  ...more,
});
export const collection = (features: unknown[], more: object = {}) =>
  utf8(JSON.stringify({ type: 'FeatureCollection', features, ...more }));
export const polygon = (...rings: unknown[]) => ({ type: 'Polygon', coordinates: rings });
