import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { pick } from '#core/words.ts';
import type { DemoPerson } from '#room/exercise-wire.ts';
import { useParley } from '../context.ts';
import { Button } from '../parts/button.tsx';
import { InWords } from '../parts/in-words.tsx';
import { Loading } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { actAs, readAsPublic } from './chosen.ts';
import { useActed, useDemoPeople } from './use-demo-people.ts';
import styles from './view-as.module.css';

interface ViewAsProps {
  room: string;
  /** Stands here where there is nobody to act as. */
  otherwise?: ReactNode;
}

/** Whom a newcomer may act as in an exercise (RC14.5): also in a room that only its members may read, whose pages open to nobody else. */
export default function ViewAsPage({ room, otherwise }: ViewAsProps) {
  const { say } = useWords();
  const people = useDemoPeople(room);
  const nobody = otherwise !== undefined && people?.length === 0;
  useTitle(nobody ? undefined : say('view-as.title'));
  if (nobody) return otherwise;
  if (otherwise !== undefined && people === undefined) return <Loading />;
  return (
    <div className={styles['page']}>
      <h1>{say('view-as.title')}</h1>
      {people === undefined && <p>{say('view-as.reading')}</p>}
      {people?.length === 0 && <p>{say('view-as.none')}</p>}
      {people !== undefined && people.length > 0 && <Choice room={room} people={people} />}
    </div>
  );
}

function Choice({ room, people }: { room: string; people: readonly DemoPerson[] }) {
  const { say } = useWords();
  const parley = useParley();
  const acted = useActed(room, people);
  const [state, setState] = useState<'waiting' | 'busy' | 'failed'>('waiting');
  const go = async (doing: Promise<boolean>, to: string): Promise<void> => {
    setState('busy');
    if (await doing) {
      // Another reader: the page begins anew, and nothing that the one before could read stays in memory.
      location.assign(to);
      return;
    }
    setState('failed');
  };
  const parties = [...new Set(people.map(({ party }) => party))];
  return (
    <>
      <p>{say('view-as.lead')}</p>
      {state === 'failed' && <p role="alert">{say('view-as.failed')}</p>}
      {acted && (
        <p>
          <Button
            disabled={state === 'busy'}
            onClick={() => void go(readAsPublic(parley, people), '/')}
          >
            {say('view-as.public')}
          </Button>
        </p>
      )}
      {parties.map((party) => {
        const own = people.filter((person) => person.party === party);
        return (
          <section key={party} className={styles['party']} aria-labelledby={`as-${party}`}>
            <h2 id={`as-${party}`}>{own[0] && <InWords words={own[0].partyName} />}</h2>
            <ul className={styles['people']}>
              {own.map((person) => (
                <li key={person.id} data-person={person.id}>
                  <Person
                    person={person}
                    acted={person.id === acted?.id}
                    busy={state === 'busy'}
                    onAct={() =>
                      void go(actAs(parley, people, person), `/rooms/${homeOf(person, room)}`)
                    }
                  />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

/** This room, if the person has a place in it; else the first in which there is one. */
function homeOf({ keys }: DemoPerson, room: string): string {
  return keys.some((key) => key.room === room) ? room : (keys[0]?.room ?? room);
}

interface PersonProps {
  person: DemoPerson;
  acted: boolean;
  busy: boolean;
  onAct: () => void;
}

function Person({ person, acted, busy, onAct }: PersonProps) {
  const { say, language } = useWords();
  const office = pick(person.office, language).text;
  return (
    <>
      {acted ? (
        <>
          <h3>
            <InWords words={person.office} />
          </h3>
          <p>{say('view-as.here')}</p>
        </>
      ) : (
        <Button look="main" disabled={busy} onClick={onAct}>
          {say('view-as.act', { office })}
        </Button>
      )}
      <p className={styles['rooms']}>{say('view-as.rooms')}</p>
      <ul className={styles['rooms']}>
        {person.keys.map(({ room, title }) => (
          <li key={room}>
            {acted ? (
              <Link href={`/rooms/${room}`}>
                <InWords words={title} />
              </Link>
            ) : (
              <InWords words={title} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
