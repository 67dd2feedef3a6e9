import { useState } from 'react';
import { nodesOf, type Draft, type Node } from '#core/text/draft.ts';
import { nodeOf } from '#core/text/state.ts';
import enter from '../../../enter/enter.module.css';
import { useWords } from '../../../words/use-words.ts';
import { useShown } from '../../shown.ts';
import { useNodeName } from '../beside.tsx';
import { Deciding } from '../deciding.tsx';
import styles from '../decide.module.css';
import type { Offer } from '../offers.ts';
import { AsItWillBe } from './as-it-will-be.tsx';

interface RenumberProps {
  offer: Offer;
  back: string;
}

/** TX5.4: a paragraph is given a number of its own, such as 2 bis, or its number follows from its place again. */
export function Renumber({ offer, back }: RenumberProps) {
  const { say } = useWords();
  const { text, state, draft } = useShown();
  const name = useNodeName();
  const [node = ''] = offer.on ?? [];
  const now = nodeOf(state, node)?.num ?? '';
  const [written, write] = useState(now);
  const num = written.trim();
  const after = renumbered(draft, node, num === '' ? undefined : num);
  const beside = <AsItWillBe after={after} touched={[node]} />;
  return (
    <Deciding
      type="text.renumber"
      body={num === now ? undefined : { text, node, ...(num === '' ? {} : { num }) }}
      missing={say('decide.renumber.missing')}
      {...{ beside, back }}
    >
      <p className={styles['lead']}>{say('decide.renumber.lead')}</p>
      <label className={enter['field']}>
        {say('decide.renumber.num', { paragraph: name(node) })}
        <input
          type="text"
          dir="auto"
          size={12}
          maxLength={20}
          value={written}
          onChange={({ currentTarget }) => write(currentTarget.value)}
        />
        <span className={enter['soft']}>{say('decide.renumber.empty')}</span>
      </label>
      {beside}
    </Deciding>
  );
}

function renumbered(draft: Draft, id: string, num: string | undefined): Draft {
  if (![...nodesOf(draft.nodes)].some((one) => one.id === id)) return draft;
  const look = (list: readonly Node[]): Node[] =>
    list.map((node) => ({
      ...node,
      ...(node.id === id ? { num } : {}),
      children: look(node.children),
    }));
  return { ...draft, nodes: look(draft.nodes) };
}
