import { capital } from '../../../enter/act-form.tsx';
import { useWords } from '../../../words/use-words.ts';
import { useShown } from '../../shown.ts';
import { useNodeName } from '../beside.tsx';
import { Deciding } from '../deciding.tsx';
import styles from '../decide.module.css';
import type { Offer } from '../offers.ts';
import { AsItWillBe, without } from './as-it-will-be.tsx';
import { Blocked, useBlocked } from './blocked.tsx';

interface RemoveProps {
  offer: Offer;
  back: string;
}

/** TX3.9: a paragraph without words is taken out of the text. */
export function Remove({ offer, back }: RemoveProps) {
  const { say } = useWords();
  const { text, draft, paragraphs } = useShown();
  const name = useNodeName();
  const [node = ''] = offer.on ?? [];
  const blocked = useBlocked()([node]);
  const at = paragraphs.findIndex((one) => one.node.id === node);
  const near = [paragraphs[at - 1], paragraphs[at + 1]].flatMap((one) =>
    one ? [one.node.id] : [],
  );
  const beside = <AsItWillBe after={without(draft, node).rest} touched={[]} near={near} />;
  return (
    <Deciding
      type="text.remove"
      body={blocked.length === 0 ? { text, node } : undefined}
      missing={say('decide.blocked')}
      {...{ beside, back }}
    >
      <p className={styles['lead']}>
        {say('decide.remove.lead', { paragraph: capital(name(node)) })}
      </p>
      {blocked.length > 0 ? <Blocked nodes={blocked} /> : beside}
    </Deciding>
  );
}
