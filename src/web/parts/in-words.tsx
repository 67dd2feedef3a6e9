import type { WordLanguage, Words } from '#core/words.ts';
import { directionOf, pick } from '#core/words.ts';
import { useWords } from '../words/use-words.ts';

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
