import type { WordLanguage, Words } from '#core/words.ts';
import { pick } from '#core/words.ts';
import { useWords } from '../words/use-words.ts';

const RIGHT_TO_LEFT: ReadonlySet<WordLanguage> = new Set(['ur', 'ps', 'prs', 'ar']);

export function directionOf(language: WordLanguage): 'rtl' | 'ltr' {
  return RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr';
}

/** Browsers know Dari as the Persian of Afghanistan. */
export function tagOf(language: WordLanguage): string {
  return language === 'prs' ? 'fa-AF' : language;
}

/** Words that a person entered, in the reader's language where there is one, and marked as what they are where there is not. */
export function InWords({ words }: { words: Words }) {
  const { language } = useWords();
  const { language: found, text } = pick(words, language);
  return (
    <bdi lang={tagOf(found)} dir={directionOf(found)}>
      {text}
    </bdi>
  );
}
