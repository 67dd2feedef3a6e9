import { useState } from 'react';
import enter from '../../enter/enter.module.css';
import { useWords } from '../../words/use-words.ts';
import { useShown } from '../shown.ts';
import { useNodeName, WordsBeside } from './beside.tsx';
import { Deciding, useSigner } from './deciding.tsx';
import styles from './decide.module.css';
import { exactWords } from './exact.ts';
import { offersOnWords, type Offer } from './offers.ts';

interface TakeBackProps {
  offer: Offer;
  back: string;
}

/** TX12.1: a proposal is taken back, on some of its paragraphs or all, before anybody else has agreed to it. */
export function TakeBack({ offer, back }: TakeBackProps) {
  const { say } = useWords();
  const { text, view, state, paragraphs, draft } = useShown();
  const { own } = useSigner();
  const name = useNodeName();
  const proposal = offer.words ?? '';
  const where = { state, text, own };
  const open = paragraphs
    .map(({ node }) => node.id)
    .filter((id) =>
      offersOnWords(where, id, proposal).some(({ type }) => type === 'text.take-back'),
    );
  const [left, leave] = useState<readonly string[]>(() =>
    open.filter((id) => !(offer.on ?? open).includes(id)),
  );
  const nodes = open.filter((id) => !left.includes(id));
  const words = nodes.flatMap((id) => exactWords(view, id, proposal) ?? []);
  const beside = <WordsBeside all={words} languages={[draft.working]} />;
  return (
    <Deciding
      type="text.take-back"
      body={nodes.length > 0 ? { text, proposal, nodes } : undefined}
      missing={say('decide.take-back.none')}
      {...{ beside, back }}
    >
      <p className={styles['lead']}>{say('decide.take-back.lead')}</p>
      {open.length === 0 && <p>{say('decide.take-back.none')}</p>}
      {open.length > 1 && (
        <fieldset className={enter['group']}>
          <legend>{say('decide.take-back.on')}</legend>
          {open.map((id) => (
            <label key={id} className={enter['tick']}>
              <input
                type="checkbox"
                checked={!left.includes(id)}
                onChange={({ currentTarget: { checked } }) =>
                  leave(checked ? left.filter((one) => one !== id) : [...left, id])
                }
              />
              <span className={styles['name']}>{name(id)}</span>
            </label>
          ))}
        </fieldset>
      )}
      {beside}
    </Deciding>
  );
}
