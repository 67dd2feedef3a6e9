import { useId, useState } from 'react';
import { mayCommit } from '#core/powers.ts';
import { textOf } from '#core/text/state.ts';
import type { WordLanguage } from '#core/words.ts';
import { choiceWord } from '#client/entry/choice-words.ts';
import enter from '../../enter/enter.module.css';
import { useMoment } from '../../parts/use-moment.ts';
import { useWords } from '../../words/use-words.ts';
import { useShown } from '../shown.ts';
import { useBy } from '../use-by.ts';
import { useLanguageName } from '../use-language-name.ts';
import { useNodeName, Words, WordsBeside } from './beside.tsx';
import { useOpened } from './changed.tsx';
import { Deciding, useSigner } from './deciding.tsx';
import styles from './decide.module.css';
import { exactWords, wordsMeant, wordsOn, type Exact } from './exact.ts';
import { givenBy, type Offer } from './offers.ts';

const FORMS = ['ad-referendum', 'definitive'] as const;

interface ConsentProps {
  offer: Offer;
  back: string;
}

/** AU2, TX3: agreeing to the exact words of one paragraph or several, ad referendum or definitively, in the working language and in those that one agrees to besides. */
export function Consent({ offer, back }: ConsentProps) {
  const { say, language } = useWords();
  const { text, view, state, draft } = useShown();
  const { own } = useSigner();
  const name = useLanguageName();
  const [as, setAs] = useState<(typeof FORMS)[number]>();
  const [also, setAlso] = useState<readonly WordLanguage[]>([]);
  const [chosen, choose] = useState<Readonly<Record<string, string>>>({});
  const radio = useId();

  const nodes = offer.on ?? [];
  const asked = nodes.map((node) => {
    const act = chosen[node] ?? (nodes.length === 1 ? offer.words : undefined);
    const found = act === undefined ? wordsMeant(view, node) : exactWords(view, node, act);
    const given = givenBy(state, node, own)?.words;
    const clean = wordsOn(view, node).filter(({ open }) => !open);
    const choices = clean.filter(({ act: one }) => one !== given);
    return { node, found: found?.act === given ? undefined : found, choices, given };
  });
  const languages = [draft.working, ...also];
  const all = asked.flatMap(({ found }) => (found && !found.open ? [found] : []));
  const { words, changed } = useOpened(all, languages);
  const others = (textOf(state, text)?.authentic ?? []).filter(
    (one) => one !== draft.working && words.some(({ hashes }) => hashes[one] !== undefined),
  );
  // Who has agreed to other words says by itself, from the margin, that it agrees to these instead.
  const several = asked.filter(({ given, choices }) => given === undefined && choices.length > 1);
  const undecided = several.filter(({ found }) => !found);
  const leftOut = asked.filter(({ node, found }) =>
    found ? found.open : several.every((one) => one.node !== node),
  );

  const missing =
    undecided.length > 0
      ? say('decide.consent.choose')
      : words.length === 0
        ? say('decide.consent.none')
        : as === undefined
          ? say('decide.consent.as.missing')
          : undefined;
  const on = words.map(({ node, act, hashes }) => ({
    node,
    words: act,
    hashes: Object.fromEntries(
      languages.flatMap((one) => (hashes[one] === undefined ? [] : [[one, hashes[one]]])),
    ),
  }));
  const beside = <WordsBeside all={words} languages={languages} />;
  return (
    <Deciding
      type="text.consent"
      body={missing === undefined ? { text, on, as } : undefined}
      {...{ missing, beside, changed, back }}
    >
      <p className={styles['lead']}>{say('decide.consent.lead')}</p>
      {(nodes.length > 1 || offer.words === undefined) &&
        several.map(({ node, found, choices }) => (
          <Which
            key={node}
            {...{ node, choices }}
            value={found?.act}
            onChange={(act) => choose({ ...chosen, [node]: act })}
          />
        ))}
      {words.length > 0 && beside}
      {leftOut.length > 0 && <LeftOut all={leftOut} />}
      {others.length > 0 && (
        <fieldset className={enter['group']}>
          <legend>{say('decide.consent.also')}</legend>
          <p className={enter['soft']}>{say('decide.consent.also.help')}</p>
          <div className={enter['ticks']}>
            {others.map((one) => {
              const lacking = words.filter(({ hashes }) => hashes[one] === undefined).length;
              return (
                <label key={one} className={enter['tick']}>
                  <input
                    type="checkbox"
                    checked={also.includes(one)}
                    onChange={({ currentTarget: { checked } }) =>
                      setAlso(others.filter((of) => (of === one ? checked : also.includes(of))))
                    }
                  />
                  {name(one)}
                  {lacking > 0 && ` (${say('decide.consent.also.lacking', { count: lacking })})`}
                </label>
              );
            })}
          </div>
        </fieldset>
      )}
      <fieldset className={enter['group']}>
        <legend>{say('decide.consent.as')}</legend>
        {FORMS.map((one) => (
          <label key={one} className={enter['tick']}>
            <input
              type="radio"
              name={radio}
              value={one}
              checked={as === one}
              onChange={() => setAs(one)}
            />
            {choiceWord(language, 'as', FORMS, one)}
          </label>
        ))}
        <Powers nodes={words.map(({ node }) => node)} />
      </fieldset>
    </Deciding>
  );
}

/** AU1: whether the powers that were notified for whoever signs cover it, said before and not after. */
export function Powers({ nodes }: { nodes: readonly string[] }) {
  const { say } = useWords();
  const { ref, state } = useSigner();
  const now = useMoment();
  const covered = nodes.every((node) =>
    (['adopt', 'consent-to-be-bound'] as const).some((what) =>
      mayCommit(state, ref, what, node, now),
    ),
  );
  return (
    <p className={enter['soft']} data-powers={covered}>
      {say(covered ? 'decide.powers' : 'decide.powers.beyond')}
    </p>
  );
}

interface WhichProps {
  node: string;
  choices: readonly Exact[];
  value: string | undefined;
  onChange: (act: string) => void;
}

/** Which of the words on the table are meant. */
function Which({ node, choices, value, onChange }: WhichProps) {
  const { say } = useWords();
  const { view, draft } = useShown();
  const name = useNodeName();
  const by = useBy();
  const radio = useId();
  return (
    <fieldset className={enter['group']} data-which={node}>
      <legend>{say('decide.consent.which', { paragraph: name(node) })}</legend>
      {choices.map(({ act, segs }, turn) => {
        const row = view.words[node]?.[act];
        return (
          <label key={act} className={styles['choice']}>
            <input
              type="radio"
              name={radio}
              checked={act === value}
              onChange={() => onChange(act)}
            />
            <span>
              <span className={styles['soft']}>
                {turn === 0 && row?.how === 'tabled' ? say('text.stands') : row && by(row)}
              </span>
              <Words segs={segs[draft.working] ?? []} language={draft.working} turn={turn} />
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

/** What was chosen and cannot be agreed to now, and why. */
function LeftOut({ all }: { all: readonly { node: string; given: string | undefined }[] }) {
  const { say } = useWords();
  const name = useNodeName();
  return (
    <section className={styles['left-out']} data-left-out>
      <h2>{say('decide.left-out')}</h2>
      <ul>
        {all.map(({ node, given }) => (
          <li key={node}>
            <span className={styles['name']}>{name(node)}</span>
            {': '}
            {say(given === undefined ? 'decide.left-out.brackets' : 'decide.left-out.agreed')}
          </li>
        ))}
      </ul>
    </section>
  );
}
