import type { IncidentRow } from '#core/views/incidents.ts';
import entries from '../parts/entries.module.css';
import { useWords } from '../words/use-words.ts';
import { File } from './file.tsx';
import styles from './incidents.module.css';

/** Working copies and papers of an entry, opened by whoever has them. */
export function Evidence({ row }: { row: IncidentRow }) {
  const { say } = useWords();
  return (
    <section className={entries['part']} aria-labelledby="evidence">
      <h2 id="evidence">{say('incident.part.evidence')}</h2>
      {row.evidence.length === 0 ? (
        <p>{say('incident.evidence.none')}</p>
      ) : (
        <>
          <p>{say('incident.evidence.help')}</p>
          <ol className={styles['files']}>
            {row.evidence.map((of, i) => (
              <li key={of.enclosure} data-file={of.enclosure}>
                <File of={of} n={String(i + 1)} />
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
