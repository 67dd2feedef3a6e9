import type { Segment } from '#core/text/segments.ts';
import { joined } from '#core/text/segments.ts';

/** Where the words of a paragraph may be cut: before a word of a run of text at the top. What is in brackets stays whole. */
export interface Cut {
  /** The segment. */
  seg: number;
  /** Code units into its text; 0 cuts before the segment. */
  at: number;
}

/** A word that can be cut before, or something that cannot be cut through. */
export interface Piece {
  text: string;
  /** Undefined where no cut comes before it: at the very beginning, and within a word. */
  cut?: Cut;
  /** Brackets, blanks and notes, kept whole. */
  whole?: Segment;
}

/** The words of a paragraph one by one, each with the signs and spaces that follow it. */
export function piecesOf(segs: readonly Segment[]): Piece[] {
  const pieces: Piece[] = [];
  segs.forEach((seg, n) => {
    if (seg.t !== 'text') {
      pieces.push({ text: '', whole: seg, ...(n === 0 ? {} : { cut: { seg: n, at: 0 } }) });
      return;
    }
    for (const { index, 0: text } of seg.v.matchAll(/\S+\s*|^\s+/g)) {
      const first = n === 0 && index === 0;
      const cuts = !first && /\S/.test(text);
      pieces.push({ text, ...(cuts ? { cut: { seg: n, at: index } } : {}) });
    }
  });
  return pieces;
}

/** The words before each cut and after the last; spaces at the ends are of neither. Cuts in order. */
export function cutAt(segs: readonly Segment[], cuts: readonly Cut[]): Segment[][] {
  const parts: Segment[][] = [[]];
  segs.forEach((seg, n) => {
    const here = cuts.filter(({ seg: one }) => one === n).map(({ at }) => at);
    if (seg.t !== 'text') {
      if (here.length > 0) parts.push([]);
      parts.at(-1)?.push(seg);
      return;
    }
    let from = 0;
    for (const at of here.toSorted((a, b) => a - b)) {
      parts.at(-1)?.push({ t: 'text', v: seg.v.slice(from, at) });
      parts.push([]);
      from = at;
    }
    parts.at(-1)?.push({ t: 'text', v: seg.v.slice(from) });
  });
  return parts.map(trimmed);
}

function trimmed(segs: readonly Segment[]): Segment[] {
  return joined(
    segs.map((seg, n) => {
      if (seg.t !== 'text') return seg;
      const start = n === 0 ? seg.v.trimStart() : seg.v;
      return { t: 'text' as const, v: n === segs.length - 1 ? start.trimEnd() : start };
    }),
  );
}

/** The words of several paragraphs as one, a space between them. */
export function mergedWords(all: readonly (readonly Segment[])[]): Segment[] {
  const said = all.filter((segs) => segs.length > 0);
  return joined(
    said.flatMap((segs, n) => (n === 0 ? segs : [{ t: 'text' as const, v: ' ' }, ...segs])),
  );
}
