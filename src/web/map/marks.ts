import type { GeoProjection } from 'd3-geo';
import type { MapEntry } from './given.ts';
import { hasExtent } from './shapes.ts';
import { screenBox, type Frame, type Rect } from './view.ts';

/** Pixels. What is pressed is never smaller (WCAG 2.5.5), and so no two marks come nearer to each other. */
export const TARGET = 44;
/** An area that is smaller than this both ways is drawn as a mark in a frame. */
const SMALL = 26;

/** Something that can be chosen on the map: one entry, or several that are too near to each other to be told apart at this size. */
export interface Mark {
  /** Stable while the same entries stand in it. */
  id: string;
  /** In order of time. */
  entries: readonly MapEntry[];
  /** Where its sign stands. */
  x: number;
  y: number;
  /** `area`: drawn to scale, and the sign stands at its edge. `framed`: an area, of one entry at least, that is too small for that. */
  as: 'point' | 'framed' | 'area';
  /** Of an area: the rectangle of the screen within which it lies. */
  rect?: Rect;
}

interface Placed {
  entry: MapEntry;
  rect: Rect;
  x: number;
  y: number;
}

const inOrder = (a: MapEntry, b: MapEntry): number =>
  a.from - b.from || a.to - b.to || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * The marks of the entries that are seen, in order of time; the same for the same entries in whatever order they come. A cluster stands where its first entry
 * is, and never at a mean, which would be a place that nobody named.
 */
export function marksOf(
  entries: readonly MapEntry[],
  projection: GeoProjection,
  frame: Frame,
): Mark[] {
  const placed = entries.toSorted(inOrder).flatMap((entry) => place(entry, projection, frame));
  const small = ({ rect }: Placed): boolean =>
    rect.right - rect.left < SMALL && rect.bottom - rect.top < SMALL;
  const near = nearEachOther(placed.filter(small));
  const same = onSameArea(placed.filter((one) => !small(one)));
  return [...near, ...withSigns(same, near, frame)].toSorted((a, b) =>
    inOrder(a.entries[0] as MapEntry, b.entries[0] as MapEntry),
  );
}

function place(entry: MapEntry, projection: GeoProjection, frame: Frame): Placed[] {
  const rect = entry.box && screenBox(projection, entry.box);
  if (!rect) return [];
  const away =
    rect.right < 0 || rect.bottom < 0 || rect.left > frame.width || rect.top > frame.height;
  if (away) return [];
  return [{ entry, rect, x: (rect.left + rect.right) / 2, y: (rect.top + rect.bottom) / 2 }];
}

function nearEachOther(placed: readonly Placed[]): Mark[] {
  const groups: Placed[][] = [];
  for (const one of placed) {
    const group = groups.find(
      ([first]) => first && Math.hypot(first.x - one.x, first.y - one.y) < TARGET,
    );
    if (group) group.push(one);
    else groups.push([one]);
  }
  return groups.map((group) => {
    const [first] = group as [Placed];
    const framed = group.some(({ entry }) => entry.box && hasExtent(entry.box));
    return {
      id: first.entry.id,
      entries: group.map(({ entry }) => entry),
      x: first.x,
      y: first.y,
      as: framed ? 'framed' : 'point',
    };
  });
}

function onSameArea(placed: readonly Placed[]): Placed[][] {
  const groups = new Map<string, Placed[]>();
  for (const one of placed) {
    const { box } = one.entry;
    const key = box ? `${box.west} ${box.south} ${box.east} ${box.north}` : one.entry.id;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

/** The sign of an area stands on its edge, not within it, where it would pass for a point; and where there is room, not on another’s. */
function withSigns(areas: readonly Placed[][], others: readonly Mark[], frame: Frame): Mark[] {
  const taken: { x: number; y: number }[] = [...others];
  return areas.map((group) => {
    const [{ entry, rect }] = group as [Placed];
    const spots = edgeSpots(rect, frame);
    const free = spots.find((spot) =>
      taken.every(({ x, y }) => Math.hypot(x - spot.x, y - spot.y) >= TARGET),
    );
    const { x, y } = free ?? (spots[0] as { x: number; y: number });
    taken.push({ x, y });
    return { id: entry.id, entries: group.map((one) => one.entry), x, y, as: 'area', rect };
  });
}

/** Along the upper edge from the left, then along the lower one, then down the sides; within the frame. */
function edgeSpots(rect: Rect, { width, height }: Frame): { x: number; y: number }[] {
  const half = TARGET / 2;
  const x = (one: number): number => Math.min(Math.max(one, half), Math.max(half, width - half));
  const y = (one: number): number => Math.min(Math.max(one, half), Math.max(half, height - half));
  const [left, right, top, bottom] = [x(rect.left), x(rect.right), y(rect.top), y(rect.bottom)];
  const spots: { x: number; y: number }[] = [];
  for (const edge of [top, bottom]) {
    for (let at = left; at <= right; at += TARGET) spots.push({ x: at, y: edge });
  }
  for (const edge of [left, right]) {
    for (let at = top; at <= bottom; at += TARGET) spots.push({ x: edge, y: at });
  }
  return spots;
}
