import { useMemo } from 'react';
import type { WordLanguage } from '#core/words.ts';
import { tagOf } from '../parts/in-words.tsx';
import { localeOf, useWords } from '../words/use-words.ts';

/** What a language is called in the reader's own. */
export function useLanguageName(): (language: WordLanguage) => string {
  const { language } = useWords();
  const names = useMemo(
    () => new Intl.DisplayNames(localeOf(language), { type: 'language' }),
    [language],
  );
  return (one) => names.of(tagOf(one)) ?? one;
}
