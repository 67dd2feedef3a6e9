import type { Box, Point, Polygon } from '#core/places.ts';
import type { Words } from '#core/words.ts';

/** What a map is given to draw. Every coordinate is in whole millionths of a degree (core/places.ts); every time in epoch milliseconds. */

/** Told apart by shape on the map, and never by colour. */
export const KINDS = ['report', 'allegation', 'case-file', 'finding', 'denied-access'] as const;
export type Kind = (typeof KINDS)[number];

export interface MapEntry {
  id: string;
  kind: Kind;
  /** What it is, in the reader’s language. */
  what: string;
  /** Where, as its source says it. */
  where?: Words;
  /** Where, for drawing: a box with extent is drawn as an area. Without it the entry stands in the table alone. */
  box?: Box;
  /** Somewhere from here to `to`, both included. */
  from: number;
  to: number;
  /** The same in words, as precisely as its source spoke. */
  when: string;
  /** Its own page. */
  href?: string;
}

export interface MapZone {
  id: string;
  name: Words;
  polygons: readonly Polygon[];
}

/** Boundaries or claimed lines as somebody supplied them. Off until the reader switches it on. */
export interface MapLayer {
  id: string;
  name: Words;
  supplier: Words;
  version: string;
  /** Each from its first point to its last; a closed one says its first point again. */
  lines: readonly (readonly Point[])[];
}

export interface MapPlace {
  name: Words;
  at: Point;
  /** Only about there: the name is written, and no point. */
  about?: boolean;
}

/** A river, a lake or a coast that the world’s own has not: of an invented land, all its water. */
export interface MapWater {
  name?: Words;
  lines?: readonly (readonly Point[])[];
  areas?: readonly Polygon[];
}

export interface MapProps {
  /**
   * `earth` draws the coast of the world under everything, `invented` draws none, for the sides of an exercise. There is no third: country borders are drawn by
   * neither, and lines come only from `layers`.
   */
  ground: 'earth' | 'invented';
  zones: readonly MapZone[];
  /** Those that the mediators of the room have switched on; all that others supplied stay away from here. */
  layers: readonly MapLayer[];
  /** Where names would cover each other, the earlier ones are written. */
  places: readonly MapPlace[];
  entries: readonly MapEntry[];
  waters?: readonly MapWater[];
  /**
   * The lands of the parties, by ISO 3166-1 numeric codes (`004`), shaded as one area without a line within it. Land that has no such code is named as Natural Earth
   * names it. One that is not known, and nothing is shaded: its border would be a line between the parties.
   */
  dissolve?: readonly string[];
  /** What is seen at first; else everything that is given. */
  extent?: Box;
  /** Id of an entry. Without `onSelect` the map keeps the choice itself. */
  selected?: string | undefined;
  onSelect?: (id: string | undefined) => void;
  /** How far the time slider goes, if later than the last entry. */
  now?: number;
}
