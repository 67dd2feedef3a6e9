import type { WordLanguage } from '../words.ts';
import type { NodeKind } from './draft.ts';

/** Parts of a text that have a heading, and a word before their number. */
export type Headed = Extract<NodeKind, 'part' | 'article' | 'annex'>;

/** What they are called within a sentence; the one source for sentences (vocabulary/text.ts), screens and files. */
export const KIND_WORDS = {
  part: {
    en: 'part',
    ur: 'حصہ',
    ps: 'برخه',
    prs: 'بخش',
    ar: 'الباب',
    tr: 'kısım',
    fr: 'partie',
  },
  article: {
    en: 'article',
    ur: 'آرٹیکل',
    ps: 'ماده',
    prs: 'ماده',
    ar: 'المادة',
    tr: 'madde',
    fr: 'article',
  },
  annex: {
    en: 'annex',
    ur: 'ضمیمہ',
    ps: 'ضمیمه',
    prs: 'ضمیمه',
    ar: 'المرفق',
    tr: 'ek',
    fr: 'annexe',
  },
} as const satisfies Record<Headed, Record<WordLanguage, string>>;

/** Whether nodes of a kind have a heading for their words. */
export function isHeaded(kind: NodeKind): kind is Headed {
  return Object.hasOwn(KIND_WORDS, kind);
}

/**
 * The word as it stands before a number. None begins with an i, whose capital depends on the language.
 *
 * @example headingWord('article', 'tr') // 'Madde'
 */
export function headingWord(kind: Headed, language: WordLanguage): string {
  const word = KIND_WORDS[kind][language];
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A number as it is printed before the words: `Article 3`, `2.`, `(a)`. */
export function printedNumber(kind: NodeKind, number: string, language: WordLanguage): string {
  return isHeaded(kind) ? `${headingWord(kind, language)} ${number}` : number;
}
