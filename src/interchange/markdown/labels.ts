import type { Headed } from '#core/text/kind-words.ts';
import { headingWord } from '#core/text/kind-words.ts';
import { WORD_LANGUAGES } from '#core/words.ts';
import type { WordLanguage } from '#core/words.ts';

/** The words before numbers of parts, articles and annexes as they are found in other people's files, beside Parley's own. */

const OTHERS: Readonly<Record<Headed, Readonly<Record<WordLanguage, readonly string[]>>>> = {
  part: {
    en: ['Chapter', 'Section', 'Title'],
    ur: ['باب', 'فصل'],
    ps: ['څپرکی', 'فصل'],
    prs: ['فصل'],
    ar: ['الجزء', 'الفصل', 'القسم'],
    tr: ['Bölüm'],
    fr: ['Chapitre', 'Titre'],
  },
  article: {
    en: ['Art.'],
    ur: ['دفعہ', 'شق'],
    ps: ['مادّه'],
    prs: ['مادهٔ'],
    ar: ['مادة'],
    tr: [],
    fr: ['Art.'],
  },
  annex: {
    en: ['Appendix', 'Schedule'],
    ur: [],
    ps: [],
    prs: [],
    ar: ['الملحق'],
    tr: [],
    fr: ['Appendice'],
  },
};

const HEADED: readonly Headed[] = ['part', 'article', 'annex'];

/** Longer words first, so that `Annexe` is not taken for `Annex`. */
const ALL = HEADED.flatMap((kind) =>
  WORD_LANGUAGES.flatMap((language) =>
    [headingWord(kind, language), ...OTHERS[kind][language]].map((word) => ({ kind, word })),
  ),
).toSorted((a, b) => b.word.length - a.word.length);

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
