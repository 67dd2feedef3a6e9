import type { NodeKind } from '#core/text/draft.ts';
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

const KIND_WORDS: Readonly<Record<WordLanguage, Partial<Record<NodeKind, string>>>> = {
  en: { article: 'Article', part: 'Part', annex: 'Annex' },
  ur: { article: 'دفعہ', part: 'حصہ', annex: 'ضمیمہ' },
  ps: { article: 'ماده', part: 'برخه', annex: 'ضمیمه' },
  prs: { article: 'ماده', part: 'بخش', annex: 'ضمیمه' },
  ar: { article: 'المادة', part: 'الجزء', annex: 'المرفق' },
  tr: { article: 'Madde', part: 'Bölüm', annex: 'Ek' },
  fr: { article: 'Article', part: 'Partie', annex: 'Annexe' },
};

/** The word before a number, or nothing. @example wordBefore('article', 'fr') // 'Article ' */
export function wordBefore(kind: NodeKind, language: WordLanguage): string {
  const word = KIND_WORDS[language][kind];
  return word === undefined ? '' : `${word} `;
}

/** A number without the word of its kind, in whatever language: `Article 3` is `3`. */
export function bareNumber(kind: NodeKind, written: string): string {
  for (const words of Object.values(KIND_WORDS)) {
    const word = words[kind];
    if (word !== undefined && written.toLowerCase().startsWith(`${word.toLowerCase()} `))
      return written.slice(word.length).trim();
  }
  return written;
}
