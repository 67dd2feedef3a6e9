import type { ReplicaReport } from '#client/replica.ts';
import { keysErased } from '#core/state.ts';
import { useRoom } from '../context.ts';
import { useNow } from '../parts/use-now.ts';
import { useWords } from '../words/use-words.ts';
import styles from './record.module.css';

/** How far this device could look into what is sealed, and what sealing does not do. */
export function Sealed({ sealed }: { sealed: NonNullable<ReplicaReport['sealed']> }) {
  const { say } = useWords();
  const { snapshot, naming } = useRoom();
  const state = snapshot.log.outerState;
  const now = useNow();
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
        <p>
          {state?.erasure !== undefined && keysErased(state, now)
            ? say('record.sealed.erased', { acts, day: naming.day(state.erasure) })
            : say('record.sealed.envelopes', { acts })}
        </p>
      )}
      <ul>
        <li>{say('record.sealed.removed')}</li>
        <li>{say('record.sealed.stolen')}</li>
        <li>{say('record.sealed.visible')}</li>
      </ul>
    </section>
  );
}
