import { useState } from 'react';
import { RoomContext } from '../../context.ts';
import { Button } from '../../parts/button.tsx';
import entries from '../../parts/entries.module.css';
import { useWords } from '../../words/use-words.ts';
import styles from '../shuttle.module.css';
import { Ledger } from './ledger.tsx';
import { PrivateView } from './private-view.tsx';
import { RoomName } from '../../parts/room-name.tsx';
import { useMediatorRooms } from './use-mediator-rooms.ts';

/**
 * What a mediator's device works out across the rooms it reads (SH7.3, SH8). It is drawn only when it is asked for, since others may look at the same screen,
 * stands on no print, and is gone with the page.
 */
export function MediatorDesk() {
  const { say } = useWords();
  const [asked, setAsked] = useState(false);
  return (
    <section className={`${styles['desk']} no-print`} aria-labelledby="desk" data-private="">
      <h2 id="desk">{say('shuttle.desk')}</h2>
      <p>{say('shuttle.desk.help')}</p>
      <p>
        <Button aria-expanded={asked} onClick={() => setAsked(!asked)}>
          {say(asked ? 'shuttle.desk.hide' : 'shuttle.desk.show')}
        </Button>
      </p>
      {asked && <Desk />}
    </section>
  );
}

function Desk() {
  const { say, semicolon } = useWords();
  const { rooms, reading, unread } = useMediatorRooms();
  return (
    <>
      <p className={entries['soft']}>
        {say('shuttle.desk.rooms')}{' '}
        {rooms.map((open, i) => (
          <span key={open.room}>
            {i > 0 && semicolon}
            <RoomContext value={open}>
              <RoomName />
            </RoomContext>
          </span>
        ))}
        {reading > 0 && semicolon + say('shuttle.desk.reading', { count: reading })}
        {unread > 0 && semicolon + say('shuttle.desk.unread', { count: unread })}
      </p>
      <Ledger rooms={rooms} />
      <PrivateView rooms={rooms} />
    </>
  );
}
