import type { WordLanguage } from '#core/words.ts';

/** What every file of an exercise says of itself (TX8.20), in each language. */
const EXERCISE: Readonly<Record<WordLanguage, string>> = {
  en: 'EXERCISE',
  fr: 'EXERCICE',
  tr: 'TATBİKAT',
  ur: 'مشق',
  ps: 'تمرین',
  prs: 'تمرین',
  ar: 'تمرين',
};

/** In the languages of a file, and in English. */
export function exerciseWords(
  languages: readonly WordLanguage[],
): { language: WordLanguage; word: string }[] {
  const all = [...new Set([...languages, 'en' as const])];
  return all.map((language) => ({ language, word: EXERCISE[language] }));
}

/** Whether a line of a file says that, and nothing else. */
export function isExerciseWord(line: string): boolean {
  return Object.values(EXERCISE).includes(line.trim());
}
