import type { WordLanguage, Words } from '#core/words.ts';
import { pick } from '#core/words.ts';
import { useWords } from '../words/use-words.ts';

const RIGHT_TO_LEFT: ReadonlySet<WordLanguage> = new Set(['ur', 'ps', 'prs', 'ar']);

/** Words that a person entered, in the reader's language where there is one, and marked as what they are where there is not. */
export function InWords({ words }: { words: Words }) {
  const { language } = useWords();
  const { language: found, text } = pick(words, language);
  const dir = RIGHT_TO_LEFT.has(found) ? 'rtl' : 'ltr';
  return (
    <bdi lang={found === 'prs' ? 'fa-AF' : found} dir={dir}>
      {text}
    </bdi>
  );
}
