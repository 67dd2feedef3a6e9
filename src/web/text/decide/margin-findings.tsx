import { use } from 'react';
import { useWords } from '../../words/use-words.ts';
import margin from '../margin.module.css';
import { FindingsContext } from '../use-findings.ts';
import { FindingShown, nodeIn } from './finding.tsx';
import styles from './decide.module.css';

/** What the check of concordance found in one paragraph (TX7). It warns, and stops nothing. */
export default function MarginFindings({ id }: { id: string }) {
  const { say } = useWords();
  const findings = use(FindingsContext);
  const found = findings?.found.get(id) ?? [];
  const node = findings && nodeIn(findings.draft, id);
  if (found.length === 0 || !node) return null;
  return (
    <section className={margin['part']} data-findings={found.length}>
      <h3>{say('finding.title')}</h3>
      <ul className={styles['findings']}>
        {found.map((one, n) => (
          <li key={n}>
            <FindingShown finding={one} node={node} />
          </li>
        ))}
      </ul>
      <p className={styles['soft']}>{say('finding.help')}</p>
    </section>
  );
}
