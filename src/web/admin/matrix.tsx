import { Link } from 'wouter';
import { InWords } from '../parts/in-words.tsx';
import { inTurn } from '../parts/in-turn.ts';
import { Value } from '../parts/values.tsx';
import { titleOf } from '#core/views/labels.ts';
import { dutyCode } from '#core/views/members.ts';
import { useStanding } from '../context.ts';
import { useWords } from '../words/use-words.ts';
import styles from './admin.module.css';
import { partiesOfRooms, partyIn, type PartyHere } from './parties-of-rooms.ts';
import { useFacts } from './use-facts.ts';
import type { ReadRoom } from '../use-read-rooms.ts';

/** Rooms down, parties across; on a phone one card for each room, beginning with another party each time. */
export function Matrix({ rooms }: { rooms: readonly ReadRoom[] }) {
  const { say } = useWords();
  const parties = partiesOfRooms(rooms);
  return (
    <div className={styles['scroller']}>
      <table className={styles['matrix']} style={{ '--parties': parties.length } as object}>
        <caption>{say('admin.matrix.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('admin.room')}</th>
            {parties.map(({ id, name }) => (
              <th key={id} scope="col">
                <bdi>{name}</bdi> {name !== id && <Value>{id}</Value>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rooms.map((room, turn) => (
            <Row key={room.room} room={room} parties={parties} turn={turn} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  room: ReadRoom;
  parties: readonly PartyHere[];
  turn: number;
}

function Row({ room, parties, turn }: RowProps) {
  const { semicolon } = useWords();
  const facts = useFacts();
  const order = inTurn(
    parties.map(({ id }) => id),
    turn,
  );
  return (
    <tr data-room={room.room}>
      <th scope="row">
        <Link href={`/rooms/${room.room}`}>
          <RoomName room={room} />
        </Link>
        <span className={styles['soft']}>{facts(room).join(semicolon)}</span>
      </th>
      {parties.map(({ id, name }) => (
        <td key={id} data-label={name} style={{ order: order.indexOf(id) }}>
          <Cell room={room} id={id} />
        </td>
      ))}
    </tr>
  );
}

export function RoomName({ room: { room, views } }: { room: Pick<ReadRoom, 'room' | 'views'> }) {
  const { say } = useWords();
  const title = titleOf(views.labels);
  return title ? <InWords words={title} /> : say('room.untitled', { id: room.slice(0, 6) });
}

/** What a party is in a room, and its keys that count there. */
function Cell({ room, id }: { room: ReadRoom; id: string }) {
  const { say } = useWords();
  const { signedIn } = useStanding();
  const party = partyIn(room, id);
  if (!party) return <span className={styles['soft']}>{say('admin.cell.none')}</span>;
  const { naming, state } = room;
  const own = new Set(signedIn?.rooms.map(({ key }) => key));
  return (
    <>
      <span className={styles['role']}>{naming.term(`role.${party.role}`)}</span>
      {party.left && <span className={styles['line']}>{say('admin.cell.left')}</span>}
      {!party.left && !party.bound && state.kind !== 'reconstruction' && (
        <span className={styles['line']}>{say('members.bound.no')}</span>
      )}
      {party.keys
        .filter(({ counts }) => counts)
        .map(({ ref, duty }) => (
          <span key={ref} className={styles['line']}>
            <Value>{ref.slice(0, ref.indexOf('+'))}</Value> {naming.term(dutyCode(state, id, duty))}
            {own.has(ref) && <strong> {say('admin.cell.here')}</strong>}
          </span>
        ))}
    </>
  );
}
