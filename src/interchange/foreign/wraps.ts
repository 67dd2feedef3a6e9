/** Lines that were broken to fit a page: in the words of a draft they go on after a space, and the breaks are kept beside them (MD2.6). */

export interface Unwrapped {
  words: string;
  /** In order. */
  breaks: Break[];
}

export interface Break {
  /** Where in the words the space stands in its place. */
  at: number;
  /** What stood there: a line feed, with spaces around it. */
  was: string;
}

/** Lines shorter than this were not broken to fit: names and addresses stand in such. */
const NARROWEST = 30;

/**
 * The words in one line, if their lines are broken where the next word would not have fitted; else as they are.
 *
 * @param column of the first of them in its line, from 0
 * @example unwrap('The Parties cease hostilities within\n48 hours.', 0).words // 'The Parties cease hostilities within 48 hours.'
 */
export function unwrap(words: string, column: number): Unwrapped {
  const lines = words.split('\n');
  if (lines.length === 1 || !isWrapped(lines, column)) return { words, breaks: [] };
  const breaks: Break[] = [];
  const starts = [...words.matchAll(/[ \t]*\n[ \t]*/g)];
  let joined = '';
  let done = 0;
  for (const { index, 0: was } of starts) {
    joined += words.slice(done, index);
    breaks.push({ at: joined.length, was });
    joined += ' ';
    done = index + was.length;
  }
  return { words: joined + words.slice(done), breaks };
}

function isWrapped(lines: readonly string[], column: number): boolean {
  const widths = lines.map((line, n) => line.trimEnd().length + (n === 0 ? column : 0));
  const width = widths.reduce((a, b) => Math.max(a, b), 0);
  if (width < NARROWEST) return false;
  let isEach = true;
  for (const [n, line] of lines.entries()) {
    // A table, a quotation.
    if (/^[ \t]*[|>]/.test(line)) return false;
    const next = lines[n + 1];
    if (next === undefined) break;
    // What Markdown has for a line that ends there.
    if (line.endsWith('  ') || line.endsWith('\\')) return false;
    const [word = ''] = next.trim().split(/\s/, 1);
    if (line.trim() === '' || word === '' || (widths[n] as number) + 1 + word.length <= width)
      return false;
    isEach &&= /[.,;:،؛۔]["”]?$/.test(line.trimEnd()) && !/^[\p{Ll}\p{N}([]/u.test(word);
  }
  // Each line a clause of its own, as recitals are.
  return !isEach;
}

/** The words as they stood in lines. */
export function wrapped(words: string, breaks: readonly Break[]): string {
  let out = '';
  let done = 0;
  for (const { at, was } of breaks) {
    out += words.slice(done, at) + was;
    done = at + 1;
  }
  return out + words.slice(done);
}

/** Where a place in the words stands in the lines. */
export function placeInLines(at: number, breaks: readonly Break[]): number {
  return breaks.reduce((place, one) => (one.at < at ? place + one.was.length - 1 : place), at);
}
