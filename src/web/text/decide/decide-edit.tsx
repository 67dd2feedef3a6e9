import { useState } from 'react';
import type { Words } from '#core/words.ts';
import { WordsField } from '../../enter/fields/words-field.tsx';
import { useWords } from '../../words/use-words.ts';
import { useShown } from '../shown.ts';
import { Deciding } from './deciding.tsx';
import styles from './decide.module.css';
import { EditSetShown } from './edit-set.tsx';
import type { Offer } from './offers.ts';

interface DecideEditProps {
  type: 'text.edit-object' | 'text.edit-enter';
  offer: Offer;
  back: string;
}

/** TX10.2, TX10.3: a head objects to an editorial set; or, when its time is over and nobody has, it is entered. */
export function DecideEdit({ type, offer, back }: DecideEditProps) {
  const { say } = useWords();
  const { text, view } = useShown();
  const [says, setSays] = useState<Words>();
  const row = view.edits[offer.of ?? ''];
  const beside = row && <EditSetShown row={row} />;
  const objects = type === 'text.edit-object';
  return (
    <Deciding
      type={type}
      body={row && { text, edit: row.act, ...(objects && says ? { says } : {}) }}
      missing={say('decide.edit.none')}
      {...{ beside, back }}
    >
      <p className={styles['lead']}>
        {say(objects ? 'decide.edit.object.lead' : 'decide.edit.enter.lead')}
      </p>
      {beside ?? <p>{say('decide.edit.none')}</p>}
      {objects && (
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
