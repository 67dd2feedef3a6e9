import { useState } from 'react';
import { textOf } from '#core/text/state.ts';
import type { WordLanguage } from '#core/words.ts';
import enter from '../../enter/enter.module.css';
import { useWords } from '../../words/use-words.ts';
import { useShown } from '../shown.ts';
import { useLanguageName } from '../use-language-name.ts';
import { WordsBeside } from './beside.tsx';
import { useOpened } from './changed.tsx';
import { Powers } from './consent.tsx';
import { Deciding, useSigner } from './deciding.tsx';
import styles from './decide.module.css';
import { exactWords } from './exact.ts';
import { furtherLanguages, givenBy, type Offer } from './offers.ts';

interface ConformProps {
  offer: Offer;
  back: string;
}

/** TX3.5: what a side agreed to in the working language it agrees to in further authentic languages, by the words in each. */
export function Conform({ offer, back }: ConformProps) {
  const { say } = useWords();
  const { text, view, state, draft } = useShown();
  const { own } = useSigner();
  const name = useLanguageName();
  const [chosen, choose] = useState<readonly WordLanguage[]>([]);
  const open = (offer.on ?? []).flatMap((node) => {
    const given = givenBy(state, node, own);
    const further = furtherLanguages(state, node, own);
    const exact = given && exactWords(view, node, given.words);
    return exact && further.length > 0 ? [{ given, further, exact }] : [];
  });
  const others = (textOf(state, text)?.authentic ?? []).filter((one) =>
    open.some(({ further }) => further.includes(one)),
  );
  const taken = open.filter(({ further }) => further.some((one) => chosen.includes(one)));
  const { words, changed } = useOpened(
    taken.map(({ exact }) => exact),
    chosen,
  );
  const on = taken.flatMap(({ given, further }) => {
    const exact = words.find(({ node, act }) => node === given.of.target && act === given.words);
    const hashes = Object.fromEntries(
      further.filter((one) => chosen.includes(one)).map((one) => [one, exact?.hashes[one]]),
    );
    return exact ? [{ consent: given.consent, hashes }] : [];
  });
  const beside = <WordsBeside all={words} languages={[draft.working, ...chosen]} />;
  return (
    <Deciding
      type="text.conform"
      body={on.length > 0 ? { text, on } : undefined}
      missing={say(open.length === 0 ? 'decide.conform.none' : 'decide.conform.choose')}
      {...{ beside, changed, back }}
    >
      <p className={styles['lead']}>{say('decide.conform.lead')}</p>
      {open.length === 0 && <p>{say('decide.conform.none')}</p>}
      {others.length > 0 && (
        <fieldset className={enter['group']}>
          <legend>{say('decide.consent.also')}</legend>
          <div className={enter['ticks']}>
            {others.map((one) => (
              <label key={one} className={enter['tick']}>
                <input
                  type="checkbox"
                  checked={chosen.includes(one)}
                  onChange={({ currentTarget: { checked } }) =>
                    choose(others.filter((of) => (of === one ? checked : chosen.includes(of))))
                  }
                />
                {name(one)}
              </label>
            ))}
          </div>
          <Powers nodes={open.map(({ exact }) => exact.node)} />
        </fieldset>
      )}
      {beside}
    </Deciding>
  );
}
