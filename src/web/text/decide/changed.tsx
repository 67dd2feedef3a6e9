import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { WordLanguage } from '#core/words.ts';
import { Button } from '../../parts/button.tsx';
import { useWords } from '../../words/use-words.ts';
import { useShown } from '../shown.ts';
import { useLanguageName } from '../use-language-name.ts';
import { useNodeName, WordsRedline } from './beside.tsx';
import styles from './decide.module.css';
import { fateOf, type Exact, type Fate } from './exact.ts';

interface Opened {
  /** As they were when this person began to read them. */
  words: readonly Exact[];
  /** In place of the form, where they are not those any more. */
  changed: ReactNode;
}

/**
 * The words that a person was shown, held fast: when the record moves on under an open form, what is signed is still what was read, or nothing is signed and it is
 * said why.
 *
 * @param languages those that are decided on
 */
export function useOpened(words: readonly Exact[], languages: readonly WordLanguage[]): Opened {
  const { view } = useShown();
  const [opened, setOpened] = useState(words);
  // Which are meant may be chosen in the form; what was shown of those that stay stays.
  const held = words.map(
    (one) => opened.find(({ node, act }) => node === one.node && act === one.act) ?? one,
  );
  const isNew = held.length !== opened.length || held.some((one, i) => one !== opened[i]);
  const lost = opened
    .map((one) => ({ one, fate: fateOf(view, one, languages) }))
    .filter(({ fate }) => fate.is !== 'same');
  if (lost.length === 0 && isNew) setOpened(held);
  const changed = lost.length > 0 && (
    <Changed lost={lost} languages={languages} onAgain={() => setOpened(words)} />
  );
  return {
    words: lost.length > 0 ? opened : held,
    changed: changed === false ? undefined : changed,
  };
}

interface ChangedProps {
  lost: readonly { one: Exact; fate: Fate }[];
  languages: readonly WordLanguage[];
  onAgain: () => void;
}

/** That words are not those any more that were shown, what reads now, and that nothing was signed. */
function Changed({ lost, languages, onAgain }: ChangedProps) {
  const { say } = useWords();
  const { draft } = useShown();
  const name = useNodeName();
  const language = useLanguageName();
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => here.current?.focus(), []);
  return (
    <div role="alert" tabIndex={-1} ref={here} className={styles['changed']} data-changed>
      <h2>{say('decide.changed')}</h2>
      <p>{say('decide.changed.help')}</p>
      {lost.map(({ one, fate }) => {
        const instead = fate.is === 'same' ? undefined : fate.instead;
        const differing = languages.filter((of) => instead?.hashes[of] !== one.hashes[of]);
        return (
          <section key={`${one.node} ${one.act}`} data-lost={one.node}>
            <h3>{name(one.node)}</h3>
            <p>{say(fate.is === 'changed' ? 'decide.changed.edited' : 'decide.changed.gone')}</p>
            {instead ? (
              (differing.length > 0 ? differing : [draft.working]).map((of) => (
                <div key={of} data-redline={of}>
                  <p className={styles['soft']}>
                    {say(
                      fate.is === 'changed' ? 'decide.changed.redline' : 'decide.changed.stands',
                      { language: language(of) },
                    )}
                  </p>
                  <WordsRedline
                    before={one.segs[of] ?? []}
                    after={instead.segs[of] ?? []}
                    language={of}
                  />
                </div>
              ))
            ) : (
              <p>{say('decide.changed.nothing')}</p>
            )}
          </section>
        );
      })}
      <p>
        <Button look="main" onClick={onAgain}>
          {say('decide.changed.again')}
        </Button>
      </p>
    </div>
  );
}
