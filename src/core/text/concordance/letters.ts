import type { WordLanguage } from '../../words.ts';

/**
 * Letters that look alike and are not the same. NFC does not unify them, so two texts that no reader can tell apart may have two hashes, and a search in one may not
 * find what stands in the other.
 */

/**
 * The letters that a language does not use, each with the one it looks like and does. Pashto has both ی and ي, which are two letters of its alphabet; of it only
 * U+0649 is named.
 */
const STRANGE: Readonly<Partial<Record<WordLanguage, Readonly<Record<string, string>>>>> = {
  ur: { '\u064a': 'ی', '\u0649': 'ی', '\u0643': 'ک', '\u0647': 'ہ', '\u06d5': 'ہ', '\u06c0': 'ۂ' },
  ps: { '\u0649': 'ی', '\u0643': 'ک', '\u06c1': 'ه', '\u06d5': 'ه', '\u06be': 'ه' },
  prs: { '\u064a': 'ی', '\u0649': 'ی', '\u0643': 'ک', '\u06c1': 'ه', '\u06d5': 'ه', '\u06be': 'ه' },
  ar: { '\u06cc': 'ي', '\u06a9': 'ك', '\u06c1': 'ه', '\u06d5': 'ه', '\u06be': 'ه' },
};

/** Digits of the other set: ٤ beside ۴. */
const DIGITS: Readonly<Partial<Record<WordLanguage, RegExp>>> = {
  ur: /[\u0660-\u0669]/g,
  ps: /[\u0660-\u0669]/g,
  prs: /[\u0660-\u0669]/g,
  ar: /[\u06f0-\u06f9]/g,
};

/** Words with Latin letters in which some are Greek or Cyrillic. */
const MIXED = /[A-Za-z\u0370-\u03ff\u0400-\u04ff]+/g;
const CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

export interface Spot {
  at: number;
  length: number;
  /** `ي (U+064A)` */
  said: string;
}

function code(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * The letters and digits in a text that its language does not use but has ones that look the same.
 *
 * @example strangeLetters('كميشن', 'ur').map(({ said }) => said) // ['ك (U+0643)', 'ي (U+064A)']
 */
export function strangeLetters(text: string, language: WordLanguage): Spot[] {
  const strange = STRANGE[language];
  const found: Spot[] = [];
  if (strange) {
    for (let at = 0; at < text.length; at++) {
      const letter = text.charAt(at);
      if (Object.hasOwn(strange, letter))
        found.push({ at, length: 1, said: `${letter} (${code(letter)})` });
    }
    for (const digit of text.matchAll(DIGITS[language] ?? /(?!)/g))
      found.push({ at: digit.index, length: 1, said: `${digit[0]} (${code(digit[0])})` });
  }
  for (const word of text.matchAll(MIXED)) {
    if (!/[A-Za-z]/.test(word[0])) continue;
    for (const letter of word[0].matchAll(/[\u0370-\u04ff]/g))
      found.push({
        at: word.index + letter.index,
        length: 1,
        said: `${letter[0]} (${code(letter[0])})`,
      });
  }
  return found.toSorted((a, b) => a.at - b.at);
}

/** Characters that change the direction of reading; what is signed would be read in another order. */
export function directionControls(text: string): Spot[] {
  return [...text.matchAll(CONTROLS)].map((one) => ({
    at: one.index,
    length: 1,
    said: code(one[0]),
  }));
}

const FOLDED: Readonly<Record<string, string>> = {
  '\u064a': '\u06cc',
  '\u0649': '\u06cc',
  '\u0643': '\u06a9',
  '\u0647': '\u06c1',
  '\u06d5': '\u06c1',
  '\u06be': '\u06c1',
  '\u0623': '\u0627',
  '\u0625': '\u0627',
};

/**
 * The same text, as long as it was, with Western digits and with one letter for those that look alike: for comparing, never for showing.
 *
 * @example fold('۴۸ كميشن') // '48 کمیشن'
 */
export function fold(text: string): string {
  return text.replace(
    /[\u0660-\u0669\u06f0-\u06f9]|[\u064a\u0649\u0643\u0647\u06d5\u06be\u0623\u0625]/g,
    (one) => {
      const unit = one.charCodeAt(0);
      if (unit >= 0x06f0) return String(unit - 0x06f0);
      if (unit >= 0x0660 && unit <= 0x0669) return String(unit - 0x0660);
      return FOLDED[one] ?? one;
    },
  );
}

/**
 * The same text in the letters and digits of its language, where it has others that look the same.
 *
 * @example inOwnLetters('كميشن', 'ur') // 'کمیشن'
 */
export function inOwnLetters(text: string, language: WordLanguage): string {
  const strange = STRANGE[language] ?? {};
  const own = [...text].map((one) => (Object.hasOwn(strange, one) ? strange[one] : one)).join('');
  const digits = DIGITS[language];
  if (!digits) return own;
  const by = language === 'ar' ? -0x90 : 0x90;
  return own.replaceAll(digits, (one) => String.fromCharCode(one.charCodeAt(0) + by));
}
