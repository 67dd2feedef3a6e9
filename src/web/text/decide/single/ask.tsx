import { openParagraphs } from '#core/text/whole.ts';
import { useWords } from '../../../words/use-words.ts';
import { useShown } from '../../shown.ts';
import { useNodeName } from '../beside.tsx';
import { Deciding } from '../deciding.tsx';
import styles from '../decide.module.css';
import { useWholeHash, Whole } from './whole.tsx';

/** TX11.2: whoever holds the pen asks each side for one yes or no to the whole, by its hash. */
export function Ask({ back }: { back: string }) {
  const { say } = useWords();
  const { text, state } = useShown();
  const name = useNodeName();
  const hash = useWholeHash();
  const open = openParagraphs(state, text);
  const beside = hash !== undefined && <Whole hash={hash} />;
  return (
    <Deciding
      type="text.ask"
      body={hash === undefined || open.length > 0 ? undefined : { text, hash }}
      missing={say('single.ask.open')}
      {...{ beside, back }}
    >
      <p className={styles['lead']}>{say('single.ask.lead')}</p>
      {beside}
      {open.length > 0 && (
        <section data-left-out className={styles['left-out']}>
          <h2>{say('single.ask.open')}</h2>
          <ul>
            {open.map((id) => (
              <li key={id}>{name(id)}</li>
            ))}
          </ul>
        </section>
      )}
    </Deciding>
  );
}
