import { useLayoutEffect, useState, type RefObject } from 'react';

/** A line that has its number at the edge. */
export interface Line {
  number: number;
  /** Pixels below the beginning of its paragraph. */
  top: number;
}

/** Of so many lines one has its number. */
const EVERY = 5;

/**
 * Numbers for the lines of a sheet, counted through: where lines end is only known once they are laid out, and on paper they end as on the screen because the sheet has one
 * width on both. By paragraph, which pages do not part.
 *
 * @param of what the sheet is made from: measured anew when it is another
 */
export function useLineNumbers(
  sheet: RefObject<HTMLElement | null>,
  of: unknown,
): ReadonlyMap<string, readonly Line[]> {
  const [numbers, setNumbers] = useState<ReadonlyMap<string, readonly Line[]>>(new Map());
  useLayoutEffect(() => {
    let gone = false;
    const measure = (): void => {
      if (!gone && sheet.current) setNumbers(numbersIn(sheet.current));
    };
    measure();
    // A font that comes late ends lines elsewhere.
    void document.fonts.ready.then(measure);
    return () => {
      gone = true;
    };
  }, [sheet, of]);
  return numbers;
}

function numbersIn(sheet: HTMLElement): Map<string, Line[]> {
  const numbers = new Map<string, Line[]>();
  let count = 0;
  for (const paragraph of sheet.querySelectorAll<HTMLElement>('[data-printed]')) {
    const start = paragraph.getBoundingClientRect().top;
    const lines: Line[] = [];
    for (const top of linesIn(paragraph)) {
      count += 1;
      if (count % EVERY === 0) lines.push({ number: count, top: top - start });
    }
    if (lines.length > 0) numbers.set(paragraph.dataset['printed'] as string, lines);
  }
  return numbers;
}

/** Where each line of words begins, from above. Smaller letters stand lower in the same line. */
function linesIn(paragraph: HTMLElement): number[] {
  const words = paragraph.querySelector('[lang][dir]');
  if (!words) return [];
  const range = document.createRange();
  const boxes: DOMRect[] = [];
  // Of the letters alone: the box of an element takes in all of its lines.
  const texts = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    range.selectNodeContents(texts.currentNode);
    boxes.push(...range.getClientRects());
  }
  boxes.sort((a, b) => a.top - b.top);
  const tops: number[] = [];
  let end = -Infinity;
  for (const { top, bottom, width } of boxes) {
    if (width === 0 || (top + bottom) / 2 < end) continue;
    tops.push(top);
    end = bottom;
  }
  return tops;
}
