/** Reading a text of lines that each begin with a word of their own. */

/** A place in such a text. */
export interface Lines {
  text: string;
  /** Where the next line begins. */
  at: number;
}

/** What the next line says after this word, or undefined, without moving, if it has another. */
export function takeLine(lines: Lines, word: string): string | undefined {
  const { text, at } = lines;
  if (!text.startsWith(word, at)) return undefined;
  const end = text.indexOf('\n', at);
  if (end < 0) return undefined;
  lines.at = end + 1;
  return text.slice(at + word.length, end);
}
