import type { ReplicaReport } from '#client/replica.ts';
import { useRoom } from '../context.ts';
import { useWords } from '../words/use-words.ts';
import styles from './record.module.css';

/** How far this device could look into what is sealed, and what sealing does not do. */
export function Sealed({ sealed }: { sealed: NonNullable<ReplicaReport['sealed']> }) {
  const { say } = useWords();
  const { snapshot } = useRoom();
  const { acts, unread, voids } = sealed;
  return (
    <section className={styles['part']} aria-labelledby="sealed">
      <h2 id="sealed">{say('record.sealed')}</h2>
      {snapshot.log.reading ? (
        <>
          <p>{say('record.sealed.read', { acts, read: acts - unread })}</p>
          {unread > 0 && <p>{say('record.sealed.unread', { count: unread })}</p>}
          {voids > 0 && <p>{say('record.sealed.void', { count: voids })}</p>}
        </>
      ) : (
        <p>{say('record.sealed.envelopes', { acts })}</p>
      )}
      <ul>
        <li>{say('record.sealed.removed')}</li>
        <li>{say('record.sealed.stolen')}</li>
        <li>{say('record.sealed.visible')}</li>
      </ul>
    </section>
  );
}
