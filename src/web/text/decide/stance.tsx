import { useId, useState } from 'react';
import { VERBS, printed, type Group, type Segment } from '#core/text/segments.ts';
import type { Words } from '#core/words.ts';
import enter from '../../enter/enter.module.css';
import { WordsField } from '../../enter/fields/words-field.tsx';
import { useWords } from '../../words/use-words.ts';
import { useShown } from '../shown.ts';
import { WordsBeside } from './beside.tsx';
import { useOpened } from './changed.tsx';
import { Deciding, useSigner } from './deciding.tsx';
import styles from './decide.module.css';
import { exactWords, wordsOn } from './exact.ts';
import type { Offer } from './offers.ts';

/** What a side says of words that others brought; that it proposes something it says by proposing it. */
const SAID = VERBS.filter((verb) => verb !== 'propose');

interface StanceProps {
  offer: Offer;
  back: string;
}

/** TX5.6: how a side stands on words, or on one alternative in them. It agrees to nothing. */
export function Stance({ offer, back }: StanceProps) {
  const { say } = useWords();
  const { text, view, draft } = useShown();
  const { own } = useSigner();
  const [verb, setVerb] = useState<string>();
  const [on, setOn] = useState('');
  const [says, setSays] = useState<Words>();
  const radio = useId();
  const [node = ''] = offer.on ?? [];
  const act = offer.words ?? wordsOn(view, node)[0]?.act;
  const exact = act === undefined ? undefined : exactWords(view, node, act);
  const { words, changed } = useOpened(exact ? [exact] : [], [draft.working]);
  const [shown] = words;
  const alternatives = shown ? alternativesIn(shown.segs[draft.working] ?? []) : [];
  const chosen = alternatives.find(({ group, alt }) => `${group.id} ${alt.id}` === on);
  const before = view.words[node]?.[shown?.act ?? '']?.stances.find(
    (one) => one.by === own && one.group === chosen?.group.id && one.alt === chosen?.alt.id,
  );
  const body = shown &&
    verb !== undefined && {
      text,
      node,
      on: {
        words: shown.act,
        ...(chosen ? { group: chosen.group.id, alt: chosen.alt.id } : {}),
      },
      verb,
      ...(says ? { says } : {}),
    };
  const beside = <WordsBeside all={words} languages={[draft.working]} />;
  return (
    <Deciding
      type="text.stance"
      body={body === false ? undefined : body}
      missing={say(shown ? 'decide.stance.missing' : 'decide.consent.none')}
      {...{ beside, changed, back }}
    >
      <p className={styles['lead']}>{say('decide.stance.lead')}</p>
      {beside}
      {alternatives.length > 0 && (
        <label className={enter['field']}>
          {say('decide.stance.on')}
          <select value={on} onChange={({ currentTarget }) => setOn(currentTarget.value)}>
            <option value="">{say('decide.stance.on.whole')}</option>
            {alternatives.map(({ group, alt }) => (
              <option key={`${group.id} ${alt.id}`} value={`${group.id} ${alt.id}`}>
                {alt.label ?? (printed(alt.segs) || say('text.no-text'))}
              </option>
            ))}
          </select>
        </label>
      )}
      <fieldset className={enter['group']}>
        <legend>{say('decide.stance')}</legend>
        {[...SAID, ...(before ? (['none'] as const) : [])].map((one) => (
          <label key={one} className={enter['tick']}>
            <input type="radio" name={radio} checked={verb === one} onChange={() => setVerb(one)} />
            {say(`decide.stance.${one as 'support'}`)}
          </label>
        ))}
      </fieldset>
      {verb !== 'none' && (
        <WordsField
          long
          place={{
            path: 'says',
            label: say('decide.stance.says'),
            value: says,
            onChange: (next) => setSays(next as Words | undefined),
            optional: true,
          }}
        />
      )}
    </Deciding>
  );
}

/** Every alternative that words have, on every level. */
function alternativesIn(segs: readonly Segment[]): { group: Group; alt: Group['alts'][number] }[] {
  return segs.flatMap((seg) => {
    if (seg.t === 'note') return alternativesIn(seg.segs);
    if (seg.t !== 'group') return [];
    return seg.alts.flatMap((alt) => [{ group: seg, alt }, ...alternativesIn(alt.segs)]);
  });
}
