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

/** The safe integer that is written here in decimal without leading zeros, or undefined. */
export function parseDecimal(text: string, maxDigits = 16): number | undefined {
  if (text.length === 0 || text.length > maxDigits) return undefined;
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (!(digit >= 0 && digit <= 9)) return undefined;
    value = value * 10 + digit;
  }
  if (text.length > 1 && text.startsWith('0')) return undefined;
  return Number.isSafeInteger(value) ? value : undefined;
}
