import { useState } from 'react';
import { hashWords } from '#core/word-hash.ts';
import type { Words } from '#core/words.ts';
import { digestWith } from '#record/digest.ts';
import { browserProvider } from '#record/provider/browser.ts';
import { useRoom } from '../../context.ts';
import { useWords } from '../../words/use-words.ts';
import { useForm, type Place } from '../form-context.ts';
import { useWordsHere } from '../words-here.ts';
import styles from '../enter.module.css';
import { Labelled } from './labelled.tsx';
import { WordsField } from './words-field.tsx';

const LONGEST = 120;

/** A hash of words that are elsewhere: they are chosen from the record or written, and the device computes it. */
export function HashedWordsField({ place }: { place: Place }) {
  const { say } = useWords();
  const { naming } = useRoom();
  const { words, spell } = useForm();
  const { known } = useWordsHere();
  // Each choice fills the boxes anew, in the languages it has.
  const [turn, setTurn] = useState(0);
  const { path, value, onChange } = place;
  const chosen = known.find(({ hash }) => hash === value);
  const take = (next: Words | undefined): void => {
    spell?.(next);
    onChange(next && hashHere(next));
  };
  const line = ({ words: said }: { words: Words }): string => {
    const plain = naming
      .words(said)
      .replaceAll(/[\u2066-\u2069]/g, '')
      .replaceAll('\n', ' ');
    return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
  };
  return (
    <div className={styles['fields']}>
      {known.length > 0 && (
        <Labelled path={`${path} known`} label={say('enter.hashed.known')}>
          {(control) => (
            <select
              {...control}
              value={chosen?.hash ?? ''}
              onChange={({ currentTarget }) => {
                // A paragraph's hash is of its segments, and not of what print makes of them.
                const one = known.find(({ hash }) => hash === currentTarget.value);
                spell?.(one?.words);
                onChange(one?.hash);
                setTurn(turn + 1);
              }}
            >
              <option value="">{say('enter.choose')}</option>
              {known.map((one) => (
                <option key={one.hash} value={one.hash}>
                  {line(one)}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      )}
      <WordsField
        // A link names a hash only; its words come once their room has been read.
        key={`${turn} ${words === undefined && chosen !== undefined}`}
        place={{ ...place, value: words ?? chosen?.words, onChange: (next) => take(next as Words) }}
        long
      />
      {typeof value === 'string' && (
        <p className={styles['soft']} data-hash={value}>
          {say('enter.hashed', { hash: value })}
        </p>
      )}
    </div>
  );
}

/** What surrounds pasted words is not of them. */
function hashHere(words: Words): string {
  const said = Object.entries(words).map(([language, text]) => [language, text.trim()]);
  return hashWords(digestWith(browserProvider), Object.fromEntries(said) as Words);
}
