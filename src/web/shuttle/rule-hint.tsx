import { RULE_KINDS } from '#core/release-rule.ts';
import { useRoom } from '../context.ts';
import entries from '../parts/entries.module.css';
import { useWords } from '../words/use-words.ts';
import styles from './shuttle.module.css';

/** What each condition of a rule means, to be read before anything is told. In a rule three of them go on to what they name, after a colon. */
export function RuleHint({ open }: { open: boolean }) {
  const { say } = useWords();
  const { naming } = useRoom();
  return (
    <details className={`${styles['hint']} no-print`} open={open}>
      <summary>{say('shuttle.hint')}</summary>
      <p>{say('shuttle.hint.permits')}</p>
      <dl className={entries['facts']}>
        {RULE_KINDS.map((kind) => (
          <div key={kind} className={styles['kind']}>
            <dt>{naming.term(`release-rule.${kind}`).replace(/\s*:$/, '')}</dt>
            <dd>{say(`shuttle.means.${kind}`)}</dd>
          </div>
        ))}
      </dl>
      <p>{say('shuttle.hint.together')}</p>
    </details>
  );
}
