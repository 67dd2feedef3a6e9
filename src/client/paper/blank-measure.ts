import type { Element, Piece } from './element.ts';
import { lengthOf, LINE_HEIGHT, linesOf, PAGE } from './measure.ts';

/** How much room the places of a blank form take, in points: what paper.css makes of them. */

export interface Density {
  /** Name of the density in paper.css. */
  name: 'wide' | 'close';
  /** Points of letters. */
  letters: number;
  /** Height of a ruled line. */
  line: number;
  /** Above and below a row. */
  padding: number;
}

export const DENSITIES: readonly Density[] = [
  { name: 'wide', letters: 9, line: 15, padding: 6.5 },
  { name: 'close', letters: 7.5, line: 13, padding: 5 },
];

const NAME_WIDTH = 120;
/** Of it what is counted with: a label of few words breaks where a text of many would not. */
const NAME_COUNTED = 110;
export const PLACE_WIDTH = PAGE.width - NAME_WIDTH - 14 - 12;
const GAP = 12;

/** Height of a numbered row. */
export function rowHeight(row: Element, density: Density): number {
  const [, name, place] = row.children as [Element, Element, Element];
  const named = name.children.reduce((sum, line) => sum + lineHeight(line, density), 0);
  const places = flowHeight(place.children, PLACE_WIDTH, density);
  return Math.max(16, named, places) + density.padding + 0.5;
}

/** A row of a name and a place without a number. */
export function pairHeight(row: Element, density: Density): number {
  const [name, place] = row.children as [Element, Element];
  const named = name.children.reduce((sum, line) => sum + lineHeight(line, density), 0);
  return Math.max(16, named, flowHeight(place.children, PLACE_WIDTH, density)) + 5;
}

function lineHeight(line: Piece, { letters }: Density): number {
  const dir = typeof line === 'string' ? 'ltr' : (line.attributes.dir ?? 'ltr');
  return linesOf(textIn(line), letters, NAME_COUNTED) * letters * LINE_HEIGHT[dir];
}

interface Size {
  width: number;
  height: number;
}

/** Things that follow each other and go to a new line where one is full. */
function flowHeight(
  pieces: readonly Piece[],
  width: number,
  density: Density,
  nested = false,
): number {
  let height = 0;
  let used = 0;
  let tallest = 0;
  for (const piece of pieces) {
    const size = sizeOf(piece, width, density, nested);
    if (used > 0 && used + size.width > width) {
      height += tallest + 2;
      used = 0;
      tallest = 0;
    }
    used += size.width + GAP;
    tallest = Math.max(tallest, size.height);
  }
  return height + tallest;
}

const RULED: Readonly<Record<string, number>> = { short: 44, middle: 96 };

function sizeOf(piece: Piece, width: number, density: Density, nested = false): Size {
  const { letters, line } = density;
  if (typeof piece === 'string') return textSize(piece, letters, width);
  const [kind = '', how = ''] = (piece.attributes.class ?? '').split(' ');
  switch (kind) {
    case 'ruled':
      return { width: RULED[how] ?? (nested ? 96 : width), height: line };
    case 'labelled': {
      const [ruled, label] = piece.children as [Element, Element];
      const below = textSize(textIn(label), 7, width);
      const above = sizeOf(ruled, width, density);
      return { width: Math.max(above.width, below.width), height: above.height + below.height };
    }
    case 'within': {
      const inner = piece.children.map((child) => sizeOf(child, width, density, true));
      const total = inner.reduce((sum, one) => sum + one.width + 10, 0);
      if (total > width) return { width, height: flowHeight(piece.children, width, density, true) };
      return { width: total, height: Math.max(0, ...inner.map((one) => one.height)) };
    }
    case 'kind':
    case 'either':
    case 'one-of-list':
      return { width, height: flowHeight(piece.children, width, density, kind === 'one-of-list') };
    case 'small':
      return textSize(textIn(piece), 7, width);
    default:
      return textSize(textIn(piece), letters, width);
  }
}

function textSize(text: string, letters: number, width: number): Size {
  const lines = linesOf(text, letters, width);
  const wide = lines > 1 ? width : Math.min(width, lengthOf(text) * letters);
  return { width: wide, height: lines * letters * LINE_HEIGHT.rtl };
}

export function textIn(piece: Piece): string {
  return typeof piece === 'string' ? piece : piece.children.map(textIn).join('');
}
