/** Words as they may stand in Markdown, and back: backslashes as CommonMark has them, and two entities for what an editor would strip. */

/** Everywhere: what would open emphasis, code, tags, footnotes or braces. */
const ALWAYS = /[\\*_`<~^{}]|&(?=[#A-Za-z])/g;
/** Where a line begins: what would make a heading, quotation, list or rule of it. */
const LINE_START = /(^|\n)(?:([#>+=|:-])|(\d{1,9})([.)]))/g;
/** What a backslash may stand before. */
const PUNCTUATION = /[!-/:-@[-`{-~]/;

/**
 * A run of words, escaped. With `starts` it begins a line, with `ends` nothing follows it in its paragraph.
 *
 * @example escapeWords('1. a*b', { starts: true, ends: true }) // '1\\. a\\*b'
 */
export function escapeWords(words: string, place: { starts: boolean; ends: boolean }): string {
  let out = words.replace(ALWAYS, '\\$&');
  out = out.replace(
    LINE_START,
    (whole, before: string, mark?: string, digits?: string, dot?: string, at?: number) => {
      if (before === '' && at === 0 && !place.starts) return whole;
      return mark === undefined ? `${before}${digits}\\${dot}` : `${before}\\${mark}`;
    },
  );
  out = out.replaceAll('\t', '&#9;').replace(/ (?=\n)|(?<=\n) /g, '&#32;');
  if (place.starts) out = out.replace(/^ /, '&#32;');
  if (place.ends) out = out.replace(/ $/, '&#32;');
  return out.replaceAll('\n', '\\\n');
}

/** A name or label within braces or before them: its ends keep their spaces. */
export function escapeName(name: string): string {
  return escapeWords(name, { starts: false, ends: true }).replace(/^ /, '&#32;');
}

/**
 * What stands at `at`, where an escape may begin there: the words it means and its length; undefined where none does.
 *
 * @example unescapeAt('\\*', 0) // { words: '*', length: 2 }
 */
export function unescapeAt(
  text: string,
  at: number,
): { words: string; length: number } | undefined {
  if (text[at] === '\\') {
    const next = text[at + 1];
    if (next === '\n') {
      // The spaces that follow are the layout's.
      let end = at + 2;
      while (text[end] === ' ') end += 1;
      return { words: '\n', length: end - at };
    }
    if (next !== undefined && PUNCTUATION.test(next)) return { words: next, length: 2 };
    return undefined;
  }
  if (text.startsWith('&#32;', at)) return { words: ' ', length: 5 };
  return text.startsWith('&#9;', at) ? { words: '\t', length: 4 } : undefined;
}

/** The words that an escaped name means. */
export function unescapeName(text: string): string {
  let out = '';
  for (let at = 0; at < text.length;) {
    const found = unescapeAt(text, at);
    out += found ? found.words : (text[at] ?? '');
    at += found ? found.length : 1;
  }
  return out;
}
