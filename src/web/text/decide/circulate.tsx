import { useState } from 'react';
import type { Words } from '#core/words.ts';
import { WordsField } from '../../enter/fields/words-field.tsx';
import { useWords } from '../../words/use-words.ts';
import { useShown } from '../shown.ts';
import { Deciding } from './deciding.tsx';
import styles from './decide.module.css';

/** TX4: the text is circulated under a name as it stands, brackets and all. */
export function Circulate({ back }: { back: string }) {
  const { say } = useWords();
  const { text } = useShown();
  const [name, setName] = useState<Words>();
  return (
    <Deciding
      type="text.circulate"
      body={name && { text, name }}
      missing={say('decide.circulate.missing')}
      back={back}
    >
      <p className={styles['lead']}>{say('decide.circulate.lead')}</p>
      <WordsField
        long={false}
        place={{
          path: 'name',
          label: say('decide.circulate.name'),
          value: name,
          onChange: (next) => setName(next as Words | undefined),
        }}
      />
    </Deciding>
  );
}
