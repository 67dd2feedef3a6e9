import { useId, useMemo, useState } from 'react';
import { nodeOf } from '#core/text/state.ts';
import enter from '../../../enter/enter.module.css';
import { useWords } from '../../../words/use-words.ts';
import { useShown } from '../../shown.ts';
import { useNodeName } from '../beside.tsx';
import { Deciding } from '../deciding.tsx';
import styles from '../decide.module.css';
import type { Offer } from '../offers.ts';
import { AsItWillBe, placed, withChildren, without } from './as-it-will-be.tsx';
import { isSame, spotsFor, stepped, type Spot } from './places.ts';
import { useSpotWords } from './spot-words.ts';

interface MoveProps {
  offer: Offer;
  back: string;
}

const NOWHERE: readonly Spot[] = [];

/** TX3.7: a paragraph is moved with what stands in it: one place up or down, or to another place in the text. Its words and what was agreed stay. */
export function Move({ offer, back }: MoveProps) {
  const { say } = useWords();
  const { text, state, paragraphs, draft } = useShown();
  const name = useNodeName();
  const words = useSpotWords();
  const [how, setHow] = useState<'up' | 'down' | 'to'>();
  const [chosen, choose] = useState('');
  const radio = useId();
  const [node = ''] = offer.on ?? [];
  const kind = nodeOf(state, node)?.kind;
  const spots = useMemo(
    () => (kind ? spotsFor(state, text, paragraphs, kind, node) : NOWHERE),
    [state, text, paragraphs, kind, node],
  );
  const up = stepped(state, text, node, -1);
  const down = stepped(state, text, node, 1);
  const spot =
    how === 'up' ? up : how === 'down' ? down : how === 'to' ? spots[Number(chosen)] : undefined;
  const to = how === 'to' && chosen === '' ? undefined : spot;
  const { rest, node: moved } = without(draft, node);
  const after = to && moved && withChildren(rest, to.in, (list) => placed(list, moved, to.after));
  const beside = after && <AsItWillBe after={after} touched={[node]} />;
  return (
    <Deciding
      type="text.move"
      body={to && { text, node, ...to }}
      missing={say('decide.move.missing')}
      {...{ beside, back }}
    >
      <p className={styles['lead']}>{say('decide.move.lead')}</p>
      <fieldset className={enter['group']}>
        <legend>{say('decide.move.where', { paragraph: name(node) })}</legend>
        {(['up', 'down', 'to'] as const).map((one) => (
          <label key={one} className={enter['tick']}>
            <input
              type="radio"
              name={radio}
              checked={how === one}
              disabled={(one === 'up' && !up) || (one === 'down' && !down)}
              onChange={() => setHow(one)}
            />
            {say(`decide.move.${one}`)}
          </label>
        ))}
        {how === 'to' && (
          <label className={enter['field']}>
            {say('decide.spot')}
            <select value={chosen} onChange={({ currentTarget }) => choose(currentTarget.value)}>
              <option value="">{say('enter.choose')}</option>
              {spots.map((one, n) => (
                <option key={n} value={n} disabled={to !== undefined && isSame(one, to)}>
                  {words(one)}
                </option>
              ))}
            </select>
          </label>
        )}
      </fieldset>
      {beside}
    </Deciding>
  );
}
