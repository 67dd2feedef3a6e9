import type { JointAct } from '#record/joint.ts';
import { useWords } from '../../words/use-words.ts';
import styles from '../enter.module.css';
import { KeyHolder } from './who-else.tsx';

/** Who has signed a joint act, and who has yet to. */
export function Signers({ joint: { act, signatures } }: { joint: JointAct }) {
  const { say } = useWords();
  return (
    <ul className={styles['about']}>
      {act.by.map((ref) => {
        const signed = signatures.has(ref);
        return (
          <li key={ref} data-signed={signed}>
            {say(signed ? 'enter.others.signed' : 'enter.others.missing')}{' '}
            <KeyHolder keyRef={ref} />
          </li>
        );
      })}
    </ul>
  );
}
