import type { WordLanguage } from '#core/words.ts';
import { PRINT_WORDS } from './print-words.ts';
import type { Span } from './sheet.ts';

const ARABIC =
  /[\u0620-\u064a\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08c7\ufb50-\ufdff\ufe70-\ufefc]/;
const DIGIT = /[0-9\u0660-\u0669\u06f0-\u06f9]/;

/**
 * Words of a language that is set in Nastaliq, each by itself, so that it can have its own line (PD6). Cut only where the order of the line stays the same whether the
 * words stand in one piece or in several: at a space between Arabic letters or numbers that follow such letters (UAX #9, W2 and N1). What runs from the left, with
 * what stands around it, stays in one piece.
 */
export function apart(spans: readonly Span[], language: WordLanguage): Span[] {
  if (PRINT_WORDS[language].face.hand !== 'nastaliq') return [...spans];
  return spans.flatMap((span): Span[] => (typeof span === 'string' ? pieces(span) : [span]));
}

function pieces(words: string): string[] {
  const parts = words.split(/( +)/);
  // What stands nearest after each part, signs left out: looked up from the end, so that a long stretch takes time in proportion to its length.
  const next: (string | undefined)[] = [];
  let after: string | undefined;
  for (let n = parts.length - 1; n >= 0; n--) {
    next[n] = after;
    after = [...(parts[n] as string)].find(isLetterOrDigit) ?? after;
  }
  const out: string[] = [];
  let piece = '';
  let before: string | undefined;
  let letter: string | undefined;
  for (const [n, part] of parts.entries()) {
    const isSpace = n % 2 === 1;
    const goesOn = letter === undefined || ARABIC.test(letter);
    if (isSpace && goesOn && isFromRight(before) && isFromRight(next[n])) {
      if (piece !== '') out.push(piece);
      out.push(part);
      piece = '';
      continue;
    }
    piece += part;
    const signs = [...part];
    before = signs.findLast(isLetterOrDigit) ?? before;
    letter = signs.findLast(isLetter) ?? letter;
  }
  if (piece !== '') out.push(piece);
  return out;
}

/** A number after an Arabic letter keeps the order of the line. */
function isFromRight(one: string | undefined): boolean {
  return one === undefined || ARABIC.test(one) || DIGIT.test(one);
}

function isLetter(one: string): boolean {
  return /\p{L}/u.test(one);
}

function isLetterOrDigit(one: string): boolean {
  return isLetter(one) || DIGIT.test(one);
}
