import { Link } from 'wouter';
import type { ReplicaSnapshot } from '#client/replica.ts';
import { RoomContext, useStanding } from '../context.ts';
import { Notice } from '../parts/states.tsx';
import { InWords } from '../parts/in-words.tsx';
import { useTitle } from '../parts/use-title.ts';
import { Value } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './admin.module.css';
import { Matrix } from './matrix.tsx';
import { RoomPart } from './room-part.tsx';
import { useReadRooms, type ReadRoom } from '../use-read-rooms.ts';
import { ViewAs } from './view-as.tsx';

/**
 * Who is in which room and may do what there, over all rooms that are open to whoever is signed in: worked out on this device from copies that it has checked
 * (RC10).
 */
export default function Admin() {
  const { say } = useWords();
  const { signedIn } = useStanding();
  useTitle(say('nav.admin'));
  return (
    <div className={styles['admin']}>
      <div className={styles['intro']}>
        <h1>{say('nav.admin')}</h1>
        <p>{say('admin.lead')}</p>
      </div>
      {signedIn ? (
        <Rooms />
      ) : (
        <Notice title={say('admin.signed-out')}>
          <p>{say('admin.signed-out.help')}</p>
          <p>
            <Link href="/sign-in">{say('sign-in.title')}</Link>
          </p>
        </Notice>
      )}
    </div>
  );
}

function Rooms() {
  const { say } = useWords();
  const { rooms: open, others } = useReadRooms();
  if (open.length + others.length === 0) {
    return (
      <Notice title={say('admin.none')}>
        <p>{say('admin.none.help')}</p>
      </Notice>
    );
  }
  const processes = Map.groupBy(open, ({ state }) => state.process);
  return (
    <>
      {others.map((snapshot) => (
        <NotRead key={snapshot.room} snapshot={snapshot} />
      ))}
      {[...processes].map(([process, rooms]) => (
        <Process key={process} process={process} rooms={rooms} several={processes.size > 1} />
      ))}
      {open.map((room, turn) => (
        <RoomContext key={room.room} value={room}>
          <RoomPart state={room.state} turn={turn} />
        </RoomContext>
      ))}
    </>
  );
}

/** A room that cannot be shown yet, or not as it is. */
function NotRead({ snapshot }: { snapshot: ReplicaSnapshot }) {
  const { say } = useWords();
  const { room, status, failure, detail } = snapshot;
  const why =
    status.phase === 'failed'
      ? 'admin.room.fault'
      : status.phase === 'newer'
        ? 'admin.room.newer'
        : failure
          ? 'admin.room.unread'
          : 'admin.room.reading';
  return (
    <output className={styles['unread']} data-unread={status.phase}>
      {detail?.title && <InWords words={detail.title} />} <Value>{room.slice(0, 6)}</Value>{' '}
      {say(why)}{' '}
      {status.phase === 'failed' && <Link href={`/rooms/${room}`}>{say('admin.room.open')}</Link>}
    </output>
  );
}

interface ProcessProps {
  process: string;
  rooms: readonly ReadRoom[];
  several: boolean;
}

function Process({ process, rooms, several }: ProcessProps) {
  const { say } = useWords();
  const id = process.slice(0, 6);
  return (
    <>
      <section className={styles['part']} aria-labelledby={`matrix-${id}`}>
        <h2 id={`matrix-${id}`}>
          {say('admin.matrix')}
          {several && (
            <>
              {' '}
              <Value>{id}</Value>
            </>
          )}
        </h2>
        <p className={styles['words']}>{say('admin.matrix.help')}</p>
        <Matrix rooms={rooms} />
      </section>
      <ViewAs rooms={rooms} id={`view-as-${id}`} />
    </>
  );
}
