import type { NodeKind } from '#core/text/draft.ts';
import { headingWord, isHeaded, KIND_WORDS } from '#core/text/kind-words.ts';
import { WORD_LANGUAGES } from '#core/words.ts';
import type { WordLanguage } from '#core/words.ts';

/** AK2: ISO 639-2 (639-3 for Dari, which 639-2 does not tell from Persian). */
const CODES: Readonly<Record<WordLanguage, string>> = {
  en: 'eng',
  ur: 'urd',
  ps: 'pus',
  prs: 'prs',
  ar: 'ara',
  tr: 'tur',
  fr: 'fra',
};

/** What other programs write for the same languages: ISO 639-2/B, and the standard form of Arabic. */
const OTHERS: Readonly<Record<string, WordLanguage>> = { fre: 'fr', arb: 'ar', 'fa-af': 'prs' };

/** @example codeOf('ps') // 'pus' */
export function codeOf(language: WordLanguage): string {
  return CODES[language];
}

/** The language of a code of ISO 639 or a tag of BCP 47, or undefined where Parley has no such language. @example languageOf('en-GB') // 'en' */
export function languageOf(code: string): WordLanguage | undefined {
  const tag = code.trim().toLowerCase();
  const primary = tag.split('-')[0] ?? '';
  return (
    OTHERS[tag] ??
    OTHERS[primary] ??
    WORD_LANGUAGES.find((one) => one === primary || CODES[one] === primary)
  );
}

/** The word before a number, or nothing. @example wordBefore('article', 'fr') // 'Article ' */
export function wordBefore(kind: NodeKind, language: WordLanguage): string {
  return isHeaded(kind) ? `${headingWord(kind, language)} ` : '';
}

/** A number without the word of its kind, in whatever language: `Article 3` is `3`. */
export function bareNumber(kind: NodeKind, written: string): string {
  if (!isHeaded(kind)) return written;
  const word = Object.values(KIND_WORDS[kind]).find((one) =>
    written.toLowerCase().startsWith(`${one} `),
  );
  return word === undefined ? written : written.slice(word.length).trim();
}
