import type { ReplicaReport } from '#client/replica.ts';
import { useRoom } from '../context.ts';
import { useWords } from '../words/use-words.ts';
import { holders } from './use-copies.ts';
import styles from './record.module.css';

/** One sentence: how many acts, since when unchanged, checked when, and whose copies match. */
export function Result({ report }: { report: ReplicaReport }) {
  const { say, moment } = useWords();
  const { snapshot } = useRoom();
  const copies = useCopies(report);
  const last = snapshot.log.entries.at(-1)?.decoded.admitted ?? 0;
  return (
    <div className={styles['result']} data-result="holds">
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="12" cy="12" r="10.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M7 12.5l3.5 3.5L17.5 8.5" fill="none" stroke="currentColor" strokeWidth="2" />
      </svg>
      <p>
        {say('record.result.checked', {
          acts: report.acts,
          since: moment(last),
          at: moment(report.at),
          copies,
        })}
      </p>
      {report.voids > 0 && (
        <p className={styles['void']}>{say('record.void', { count: report.voids })}</p>
      )}
    </div>
  );
}

/** Whose copies match, in the words for people (DESIGN §8.1): nobody "witnesses" a log. */
function useCopies(report: ReplicaReport): string {
  const { say } = useWords();
  const { views, naming } = useRoom();
  if (views.members.state?.kind === 'reconstruction') return say('record.copies.reconstruction');
  const parties = holders(report.head.copies);
  if (parties.length === 0) return say('record.copies.none');
  return say('record.copies.match', { parties: naming.parties(parties) });
}
