import { Link } from 'wouter';
import type { RoomState } from '#core/state.ts';
import { useRoom } from '../context.ts';
import { useCopies } from '../record/use-copies.ts';
import { useReaders } from '../shell/use-readers.ts';
import { useWords } from '../words/use-words.ts';
import { Accounts } from './accounts.tsx';
import styles from './admin.module.css';
import { Backup } from './backup.tsx';
import { Keys } from './keys.tsx';
import { RoomName } from './matrix.tsx';
import { Retention } from './retention.tsx';
import { useFacts } from './use-facts.ts';

interface RoomPartProps {
  state: RoomState;
  /** Who stands first moves on with it. */
  turn: number;
}

/** One room: what it is and who reads it, one’s own people, every key, what is kept for how long, and the last backup. */
export function RoomPart({ state, turn }: RoomPartProps) {
  const { say, semicolon } = useWords();
  const open = useRoom();
  const { room, naming } = open;
  const readers = useReaders();
  const copies = useCopies();
  const facts = useFacts();
  return (
    <section className={styles['room']} aria-labelledby={`room-${room}`} data-room-part={room}>
      <h2 id={`room-${room}`}>
        <Link href={`/rooms/${room}`}>
          <RoomName room={open} />
        </Link>
      </h2>
      <p className={styles['soft']}>{facts({ state, naming }).join(semicolon)}</p>
      <dl className={styles['facts']}>
        <dt>{say('admin.readers')}</dt>
        <dd>{readers}</dd>
        <dt>{say('admin.copies')}</dt>
        <dd>{copies ?? say('admin.copies.none')}</dd>
        <dt>{say('admin.backup')}</dt>
        <dd>
          <Backup />
        </dd>
      </dl>
      <Accounts state={state} />
      <Keys state={state} turn={turn} />
      <Retention state={state} />
    </section>
  );
}
