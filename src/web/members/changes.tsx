import { waitingChanges } from '#core/views/members.ts';
import { useRoom } from '../context.ts';
import { EnterLink, useOwnParty } from '../parts/enter-link.tsx';
import { ActLink, useSentence } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './members.module.css';

/** Changes of the room that wait, each as its sentence with whom it waits for; a head who is asked accepts it from here. Nothing where none waits. */
export function Changes() {
  const { say } = useWords();
  const { views, naming } = useRoom();
  const sentence = useSentence();
  const own = useOwnParty();
  const changes = waitingChanges(views.members);
  if (changes.length === 0) return null;
  return (
    <section className={styles['part']} aria-labelledby="waiting-changes">
      <h2 id="waiting-changes">{say('members.changes')}</h2>
      <ul className={styles['waiting']}>
        {changes.map(({ proposal, awaits }) => (
          <li key={proposal} data-change={proposal}>
            <span>
              <ActLink id={proposal}>{sentence(proposal)}</ActLink>{' '}
              {say('members.change.awaits', { parties: naming.parties(awaits) })}
            </span>
            {own !== undefined && awaits.includes(own) && (
              <EnterLink type="room.accept-change" body={{ proposal }}>
                {say('members.change.accept')}
              </EnterLink>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
