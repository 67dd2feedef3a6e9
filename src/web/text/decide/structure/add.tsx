import { useMemo, useState } from 'react';
import { NODE_KINDS, type NodeKind } from '#core/text/draft.ts';
import { textOf } from '#core/text/state.ts';
import { useTalks } from '../../../context.ts';
import enter from '../../../enter/enter.module.css';
import { useWords } from '../../../words/use-words.ts';
import { useShown } from '../../shown.ts';
import { Deciding } from '../deciding.tsx';
import styles from '../decide.module.css';
import type { Offer } from '../offers.ts';
import { hasBracket, segsFrom, TypedWords, wordedFrom, type Typed } from '../plain-words.tsx';
import { AsItWillBe, placed, withChildren } from './as-it-will-be.tsx';
import { listIn, spotOf, spotsFor, type Spot } from './places.ts';
import { useSpotWords } from './spot-words.ts';

interface AddProps {
  offer: Offer;
  back: string;
}

const NEW = 'new';

/** TX1.2: whoever holds the pen adds a paragraph, or an article with its heading: after the one it was chosen on, within it, or anywhere it may stand. */
export function Add({ offer, back }: AddProps) {
  const { say } = useWords();
  const { naming } = useTalks();
  const { text, state, paragraphs, draft } = useShown();
  const spotWords = useSpotWords();
  const [near] = offer.on ?? [];
  const [asked, ask] = useState<NodeKind>();
  const [chosen, choose] = useState<string>();
  const [typed, type] = useState<Typed>({});
  const kinds = useMemo(
    () => NODE_KINDS.filter((kind) => spotsFor(state, text, paragraphs, kind).length > 0),
    [state, text, paragraphs],
  );
  const own = paragraphs.find(({ node }) => node.id === near)?.node.kind;
  const kind = asked ?? own ?? kinds[0] ?? 'paragraph';
  const spots = useMemo(
    () => spotsFor(state, text, paragraphs, kind),
    [state, text, paragraphs, kind],
  );
  const at = chosen === undefined ? nearest(spots, near) : Number(chosen);
  const spot = spots[at];
  const words = wordedFrom(typed);
  const authentic = textOf(state, text)?.authentic ?? [];
  const languages = [draft.working, ...authentic.filter((one) => one !== draft.working)];
  const bracket = hasBracket(typed);
  const body =
    spot && words[draft.working] && !bracket
      ? { text, ...spot, nodes: [{ kind, words }] }
      : undefined;
  const node = {
    id: NEW,
    kind,
    words: Object.fromEntries(languages.map((one) => [one, { segs: segsFrom(typed[one]) }])),
    children: [],
  };
  const after = spot && withChildren(draft, spot.in, (list) => placed(list, node, spot.after));
  const beside = after && <AsItWillBe after={after} touched={[NEW]} />;
  return (
    <Deciding
      type="text.add"
      body={body}
      missing={say(bracket ? 'decide.bracket' : 'decide.add.missing')}
      {...{ beside, back }}
    >
      <p className={styles['lead']}>{say('decide.add.lead')}</p>
      <label className={enter['field']}>
        {say('decide.add.kind')}
        <select
          value={kind}
          onChange={({ currentTarget: { value } }) => {
            ask(NODE_KINDS.find((one) => one === value));
            choose(undefined);
          }}
        >
          {kinds.map((one) => (
            <option key={one} value={one}>
              {naming.term(`node-kind.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label className={enter['field']}>
        {say('decide.spot')}
        <select value={String(at)} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          {spots.map((one, n) => (
            <option key={n} value={n}>
              {spotWords(one)}
            </option>
          ))}
        </select>
      </label>
      <TypedWords
        languages={languages}
        value={typed}
        onChange={type}
        label={say('decide.add.words')}
      />
      {beside}
    </Deciding>
  );

  /** After the paragraph it was chosen on, or what that stands in; else at the end. */
  function nearest(all: readonly Spot[], id: string | undefined): number {
    for (let one = id; one !== undefined; one = spotOf(state, text, one).in) {
      const after = all.findIndex((spot) => spot.after === one);
      if (after >= 0) return after;
      const last = listIn(state, text, one).at(-1);
      const within = all.findIndex((spot) => spot.in === one && spot.after === last);
      if (within >= 0) return within;
    }
    return all.length - 1;
  }
}
