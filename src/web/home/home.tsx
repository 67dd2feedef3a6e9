import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { Answer } from '#client/api.ts';
import type { ExerciseHere, RoomList, RoomSummary } from '#room/wire.ts';
import { useParley, useStanding } from '../context.ts';
import { Failed, Loading, Notice } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { InWords } from '../parts/in-words.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './home.module.css';
import { useTitleOfRoom } from './use-title-of-room.ts';

/** The rooms that this reader may read, and how to read them. */
export function Home() {
  const { say } = useWords();
  const parley = useParley();
  const { signedIn } = useStanding();
  const [answer, setAnswer] = useState<Answer<RoomList>>();
  const [turn, setTurn] = useState(0);
  useTitle();

  useEffect(() => {
    const stop = new AbortController();
    void parley.api.rooms(stop.signal).then((found) => {
      if (!stop.signal.aborted) setAnswer(found);
    });
    return () => stop.abort();
  }, [parley, signedIn, turn]);

  useEffect(() => {
    const again = (): void => setTurn((n) => n + 1);
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, []);

  return (
    <div className={styles['home']}>
      <h1>{say('home.title')}</h1>
      <p className={styles['lead']}>{say('home.lead')}</p>
      {answer === undefined && <Loading />}
      {answer?.ok === false && (
        <Failed failure={answer.failure} level={2} onAgain={() => setTurn((n) => n + 1)} />
      )}
      {answer?.ok && answer.value.rooms.length === 0 && !answer.value.exercises && (
        <Notice title={say('home.empty')}>
          <p>{say('home.empty.help')}</p>
          <p>
            <Link href="/check">{say('nav.check')}</Link>
          </p>
        </Notice>
      )}
      {answer?.ok && answer.value.rooms.length > 0 && (
        <>
          <ul className={styles['rooms']}>
            {answer.value.rooms.map((room) => (
              <RoomCard key={room.room} room={room} />
            ))}
          </ul>
          <section className={styles['how']} aria-labelledby="how">
            <h2 id="how">{say('home.how')}</h2>
            <ul>
              <li>{say('home.how.1')}</li>
              <li>{say('home.how.2')}</li>
              <li>{say('home.how.3')}</li>
            </ul>
          </section>
        </>
      )}
      {answer?.ok && answer.value.exercises && <Exercises exercises={answer.value.exercises} />}
    </div>
  );
}

/** What this reader may read nothing of, and may act in all the same (RC14.5). */
function Exercises({ exercises }: { exercises: readonly ExerciseHere[] }) {
  const { say } = useWords();
  return (
    <section className={styles['exercises']} aria-labelledby="exercises">
      <h2 id="exercises">{say('home.exercises')}</h2>
      <p>{say('home.exercises.help')}</p>
      <ul className={styles['rooms']}>
        {exercises.map(({ room, title }) => (
          <li key={room} className={styles['room']}>
            <span className={styles['kind']}>{say('kind.exercise')}</span>
            <h3 id={`exercise-${room}`}>
              {title ? <InWords words={title} /> : say('room.untitled', { id: room.slice(0, 6) })}
            </h3>
            <Link href={`/rooms/${room}/as`} aria-describedby={`exercise-${room}`}>
              {say('view-as.title')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function RoomCard({ room }: { room: RoomSummary }) {
  const { say } = useWords();
  const { kind, size, readers, closed } = room;
  const title = useTitleOfRoom(room);
  return (
    <li className={styles['room']}>
      {kind !== 'live' && <span className={styles['kind']}>{say(`kind.${kind}`)}</span>}
      <h2>
        <Link href={`/rooms/${room.room}`}>
          {title ? <InWords words={title} /> : say('room.untitled', { id: room.room.slice(0, 6) })}
        </Link>
      </h2>
      <p className={styles['facts']}>
        <span>{say('home.room.acts', { count: size })}</span>
        <span>{say(readers === 'public' ? 'home.room.public' : 'home.room.members')}</span>
        {closed && <span>{say('home.room.closed')}</span>}
      </p>
      {kind === 'reconstruction' && <p>{say('room.readers.reconstruction')}</p>}
      {kind === 'exercise' && <p>{say('home.room.exercise')}</p>}
    </li>
  );
}
