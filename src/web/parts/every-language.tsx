import { useMemo } from 'react';
import { WORD_LANGUAGES, type Words } from '#core/words.ts';
import { localeOf, useWords } from '../words/use-words.ts';
import styles from './entries.module.css';
import { directionOf } from '#core/words.ts';
import { tagOf } from './in-words.tsx';

/** Words in each language that they have, the reader's first; each is what was agreed to, none a translation that the screen made. */
export function EveryLanguage({ words }: { words: Words }) {
  const { language } = useWords();
  const names = useMemo(
    () => new Intl.DisplayNames(localeOf(language), { type: 'language' }),
    [language],
  );
  const there = WORD_LANGUAGES.filter((one) => words[one] !== undefined);
  const ordered = there.toSorted((a, b) => Number(b === language) - Number(a === language));
  return (
    <div className={styles['languages']}>
      {ordered.map((one) => (
        <div key={one} className={styles['language']} dir={directionOf(one)}>
          {there.length > 1 && <p className={styles['soft']}>{names.of(tagOf(one))}</p>}
          <p lang={tagOf(one)}>{words[one]}</p>
        </div>
      ))}
    </div>
  );
}
