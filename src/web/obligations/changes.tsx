import { useMemo } from 'react';
import { changeSentence } from '#core/obligations/explain/sentences.ts';
import { useTalks } from '../context.ts';
import entries from '../parts/entries.module.css';
import { ActLink, Moment } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import type { ShownStates } from './use-states.ts';

interface ChangesProps {
  id: string;
  changesOf: ShownStates['changesOf'];
}

/** How its state came to be what it is: each change, by which act or by time alone (OB6.4). */
export function Changes({ id, changesOf }: ChangesProps) {
  const { say } = useWords();
  const { naming } = useTalks();
  const changes = useMemo(() => changesOf(id), [id, changesOf]);
  if (changes.length === 0) return null;
  return (
    <details data-changes={changes.length}>
      <summary>{say('obligations.changes', { count: changes.length })}</summary>
      <ol className={entries['steps']}>
        {changes.map((change, n) => {
          const { cause } = change;
          return (
            <li key={n}>
              {typeof cause === 'number' ? (
                <Moment ms={cause} />
              ) : (
                <ActLink id={cause.act}>
                  <Moment ms={cause.admitted} />
                </ActLink>
              )}
              {': '}
              {changeSentence(change, naming)}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
