import type { Box } from '#core/places.ts';
import type { IncidentRow } from '#core/views/incidents.ts';
import { WORD_LANGUAGES } from '#core/words.ts';
import type { MapPlace } from '../map/given.ts';

/** Entries that the map draws: those that are no second account of another, and case files that were not withdrawn. */
export function stands(row: IncidentRow): boolean {
  if (row.related) return false;
  return row.kind === 'allegation' || (!row.withdrawn && row.supersededBy === undefined);
}

/**
 * Names of places for the map, as the mission's case files say them: what a side calls a place may be a claim. Where files put one name in places that do not meet,
 * it is not written. Those said most often come first.
 */
export function namedPlaces(rows: readonly IncidentRow[]): MapPlace[] {
  const found = new Map<string, { name: MapPlace['name']; box: Box | undefined; said: number }>();
  for (const row of rows) {
    const { words, box } = row.place ?? {};
    if (row.kind !== 'case-file' || !stands(row) || !words || !box) continue;
    const key = WORD_LANGUAGES.map((one) => words[one] ?? '').join('\n');
    const before = found.get(key);
    found.set(key, {
      name: words,
      box: before ? before.box && shared(before.box, box) : box,
      said: (before?.said ?? 0) + 1,
    });
  }
  return [...found.values()]
    .toSorted((one, other) => other.said - one.said)
    .flatMap(({ name, box }) => (box ? [{ name, at: middle(box), about: true }] : []));
}

function shared(one: Box, other: Box): Box | undefined {
  const box = {
    west: Math.max(one.west, other.west),
    south: Math.max(one.south, other.south),
    east: Math.min(one.east, other.east),
    north: Math.min(one.north, other.north),
  };
  return box.west <= box.east && box.south <= box.north ? box : undefined;
}

function middle({ west, south, east, north }: Box): [number, number] {
  return [Math.round((west + east) / 2), Math.round((south + north) / 2)];
}
