/**
 * How much room text takes on paper, without a browser to ask: rather too much than too little, since fonts differ from machine to machine. The style sheet
 * (paper.css) sets the line heights that are counted with here.
 */

/** Points of an A4 sheet within its margins: 178 × 277 mm, less what rounding may take. */
export const PAGE = { width: 504, height: 776 } as const;

export const LINE_HEIGHT = { ltr: 1.4, rtl: 1.7 } as const;

/** Width of a character in ems, about that of the widest of the common fonts (DejaVu Sans). */
function widthOf(character: string): number {
  const code = character.codePointAt(0) as number;
  if (code >= 0x2000 && code <= 0x206f) return code >= 0x2010 && code <= 0x2027 ? 0.9 : 0;
  if (/[\p{M}\p{Cf}]/u.test(character)) return 0;
  if (code === 0x20) return 0.32;
  if (/[a-z\u00df-\u00ff\u0101-\u017f]/.test(character)) {
    if (/[fijlrtı]/.test(character)) return 0.4;
    return /[mw]/.test(character) ? 0.9 : 0.57;
  }
  if (/[.,:;'!|()[\]/-]/.test(character)) return 0.36;
  if (/[0-9]/.test(character)) return 0.64;
  if (code < 0x0590) return /[MW@%]/.test(character) ? 1 : 0.72;
  if (code <= 0x08ff) return 0.5;
  return code < 0x2e80 ? 1 : 1.3;
}

/** Length of a text in ems, in one line. */
export function lengthOf(text: string): number {
  let ems = 0;
  for (const character of text) ems += widthOf(character);
  return ems;
}

/**
 * Lines that a text takes when it is set in a size and a width, both in points. Words are kept whole where a line can hold them.
 */
export function linesOf(text: string, size: number, width: number): number {
  const line = width / size;
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(/(?<=\s)/u)) {
      const needs = lengthOf(word);
      // The space after a word may hang over the end of its line.
      if (used > 0 && used + lengthOf(word.trimEnd()) > line) {
        lines += 1;
        used = 0;
      }
      if (needs > line) {
        const broken = Math.ceil(needs / (line * 0.96));
        lines += broken - 1;
        used = line;
      } else used += needs;
    }
  }
  return lines;
}

export interface Measured {
  text: string;
  dir: 'ltr' | 'rtl';
}

/** Height of a paragraph in points. */
export function heightOf({ text, dir }: Measured, size: number, width: number): number {
  return linesOf(text, size, width) * size * LINE_HEIGHT[dir];
}

const FSI = '\u2068';
const PDI = '\u2069';

/**
 * The beginning of a text, cut between words where that is possible, never within what is read as one character, with isolates closed again.
 *
 * @returns undefined where the text is no longer than that
 */
export function beginningOf(text: string, length: number): string | undefined {
  if (text.length <= length) return undefined;
  let end = 0;
  let space = 0;
  for (const { segment, index } of new Intl.Segmenter().segment(text)) {
    if (index + segment.length > length) break;
    if (/\s/u.test(segment)) space = index;
    end = index + segment.length;
  }
  const kept = text.slice(0, space > end * 0.7 ? space : end).trimEnd();
  let open = 0;
  for (const character of kept) {
    if (character === FSI) open += 1;
    else if (character === PDI) open -= 1;
  }
  return `${kept}…${PDI.repeat(Math.max(0, open))}`;
}

/** The largest whole number from 0 to `most` for which something fits, if it fits for all smaller ones. */
export function largest(most: number, fits: (n: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
