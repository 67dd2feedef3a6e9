import { useState } from 'react';
import { rowOf } from '#core/views/chronicle.ts';
import { useNow } from '../parts/use-now.ts';
import { useWords } from '../words/use-words.ts';
import styles from './admin.module.css';
import { RoomName } from './matrix.tsx';
import { partiesOfRooms, partyIn } from './parties-of-rooms.ts';
import { sightOf } from './sight.ts';
import type { ReadRoom } from '../use-read-rooms.ts';

interface ViewAsProps {
  rooms: readonly ReadRoom[];
  id: string;
}

const PUBLIC = 'public';
const OPERATOR = 'operator';

/** What somebody else may read and do in each of these rooms, in words: before one writes there, or after one has changed who is in it. */
export function ViewAs({ rooms, id }: ViewAsProps) {
  const { say } = useWords();
  const parties = partiesOfRooms(rooms);
  const [chosen, setChosen] = useState<string>(parties[0]?.id ?? PUBLIC);
  const tell = useSight();
  return (
    <section className={styles['part']} aria-labelledby={id}>
      <h2 id={id}>{say('admin.view-as')}</h2>
      <label className={styles['choice']}>
        {say('admin.view-as.who')}
        <select value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
          {parties.map((party) => (
            <option key={party.id} value={party.id}>
              {party.name === party.id ? party.id : `${party.name} (${party.id})`}
            </option>
          ))}
          <option value={PUBLIC}>{say('admin.view-as.public')}</option>
          <option value={OPERATOR}>{say('admin.view-as.operator')}</option>
        </select>
      </label>
      <dl className={styles['sights']} aria-live="polite" data-view-as={chosen}>
        {rooms.map((room) => (
          <div key={room.room} data-sight={room.room}>
            <dt>
              <RoomName room={room} />
            </dt>
            <dd>{tell(room, chosen)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles['soft']}>{say('admin.view-as.help')}</p>
    </section>
  );
}

/** One sentence: what they read and do in a room. */
function useSight(): (room: ReadRoom, who: string) => string {
  const { say } = useWords();
  const now = useNow();
  return (room, who) => {
    const { state, views } = room;
    if (who === OPERATOR) return say(state.sealed ? 'admin.sight.sealed' : 'admin.sight.operator');
    const party = who === PUBLIC ? undefined : partyIn(room, who);
    const sight = sightOf(state, party, now);
    if (sight !== 'left') return say(`admin.sight.${sight}`);
    const by = party?.leftBy;
    return say('admin.sight.left', {
      index: by === undefined ? 0 : (rowOf(views.chronicle, by)?.index ?? 0),
    });
  };
}
