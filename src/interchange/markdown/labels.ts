import type { NodeKind } from '#core/text/draft.ts';
import { WORD_LANGUAGES } from '#core/words.ts';
import type { WordLanguage } from '#core/words.ts';

/** The words before numbers of parts, articles and annexes, as they are written and as they are found in other people's files. */

export type Headed = Extract<NodeKind, 'part' | 'article' | 'annex'>;

const WORDS: Readonly<
  Record<Headed, Readonly<Record<WordLanguage, readonly [string, ...string[]]>>>
> = {
  part: {
    en: ['Part', 'Chapter', 'Section', 'Title'],
    ur: ['حصہ', 'باب', 'فصل'],
    ps: ['برخه', 'څپرکی', 'فصل'],
    prs: ['بخش', 'فصل'],
    ar: ['الباب', 'الجزء', 'الفصل', 'القسم'],
    tr: ['Kısım', 'Bölüm'],
    fr: ['Partie', 'Chapitre', 'Titre'],
  },
  article: {
    en: ['Article', 'Art.'],
    ur: ['آرٹیکل', 'دفعہ', 'شق'],
    ps: ['ماده', 'مادّه'],
    prs: ['ماده', 'مادهٔ'],
    ar: ['المادة', 'مادة'],
    tr: ['Madde'],
    fr: ['Article', 'Art.'],
  },
  annex: {
    en: ['Annex', 'Appendix', 'Schedule'],
    ur: ['ضمیمہ'],
    ps: ['ضمیمه'],
    prs: ['ضمیمه'],
    ar: ['المرفق', 'الملحق'],
    tr: ['Ek'],
    fr: ['Annexe', 'Appendice'],
  },
};

const HEADED: readonly Headed[] = ['part', 'article', 'annex'];

/** Longer words first, so that `Annexe` is not taken for `Annex`. */
const ALL = HEADED.flatMap((kind) =>
  WORD_LANGUAGES.flatMap((language) => WORDS[kind][language].map((word) => ({ kind, word }))),
).toSorted((a, b) => b.word.length - a.word.length);

/** Whether nodes of a kind have a heading for their words. */
export function isHeaded(kind: NodeKind): kind is Headed {
  return kind === 'part' || kind === 'article' || kind === 'annex';
}

/** @example headingWord('article', 'ur') // 'آرٹیکل' */
export function headingWord(kind: Headed, language: WordLanguage): string {
  return WORDS[kind][language][0];
}

/**
 * The kind that a line's first word says, and how long that word is; letter case does not matter.
 *
 * @example kindOfHeading('ARTICLE 3') // { kind: 'article', length: 7 }
 */
export function kindOfHeading(line: string): { kind: Headed; length: number } | undefined {
  for (const { kind, word } of ALL) {
    const begins = line.slice(0, word.length);
    if (begins !== word && begins.toLowerCase() !== word.toLowerCase()) continue;
    const next = line[word.length];
    if (next === undefined || next === ' ' || next === '\u00a0' || word.endsWith('.'))
      return { kind, length: word.length };
  }
  return undefined;
}
