import type { LaneItem } from './lanes.ts';

/** Pixels. A mark is never smaller than a finger’s tip needs (WCAG 2.5.8). */
export const MARK = 24;
const GAP = 3;

export interface Placed {
  of: LaneItem;
  /** From the start edge of the drawing, whichever side that is. */
  x: number;
  width: number;
  row: number;
}

/**
 * Puts the marks of a lane into as few rows as hold them side by side, in order of time.
 * @param scale pixels for an instant
 */
export function placeInRows(
  items: readonly LaneItem[],
  scale: (ms: number) => number,
  edge: number,
): { placed: Placed[]; rows: number } {
  const ends: number[] = [];
  const placed = items.map((of) => {
    const start = Math.max(0, scale(of.from));
    const end = Math.min(edge, scale(Math.max(of.to, of.item.extendedTo ?? 0)));
    const width = Math.max(MARK, end - start);
    const x = Math.min(start, edge - width);
    let row = ends.findIndex((taken) => taken + GAP <= x);
    if (row < 0) row = ends.push(0) - 1;
    ends[row] = x + width;
    return { of, x, width, row };
  });
  return { placed, rows: Math.max(1, ends.length) };
}
