import { useMemo, useState, type ReactNode } from 'react';
import { partyOf } from '#core/act.ts';
import { titleOf } from '#core/views/labels.ts';
import { pick } from '#core/words.ts';
import { useReadRooms, type ReadRoom } from '../../use-read-rooms.ts';
import { RoomContext } from '../../context.ts';
import enter from '../../enter/enter.module.css';
import { useSeat } from '../../enter/use-seat.ts';
import { InWords } from '../../parts/in-words.tsx';
import { Loading, Notice } from '../../parts/states.tsx';
import { useWords } from '../../words/use-words.ts';
import { DeciderContext } from './deciding.tsx';

/** The sides that are in a room now. */
export function sidesIn({ state }: ReadRoom): string[] {
  return Object.entries(state.parties)
    .filter(([, { role, left }]) => role === 'party' && left === undefined)
    .map(([id]) => id);
}

export interface OtherRooms {
  rooms: ReadRoom[];
  /** There may be more: some are still on their way. */
  isReading: boolean;
}

/**
 * Rooms on this device in which whoever is signed in has a key.
 *
 * @param fits given the reader’s own party there
 */
export function useOtherRooms(fits: (room: ReadRoom, own: string) => boolean): OtherRooms {
  const { rooms, reading } = useReadRooms();
  return { rooms: rooms.filter((one) => fits(one, partyOf(one.key))), isReading: reading > 0 };
}

/**
 * The one that is chosen: at first the first of all, when all are read. It stays, whatever is read later or is gone: what somebody writes does not go to another room than
 * the one that was named beside it.
 *
 * @returns undefined as long as there is none, or where it is not to be read any more
 */
export function useChosenRoom({
  rooms,
  isReading,
}: OtherRooms): [room: ReadRoom | undefined, choose: (room: string) => void] {
  const [chosen, choose] = useState<string>();
  const first = isReading ? undefined : rooms[0]?.room;
  if (chosen === undefined && first !== undefined) choose(first);
  return [rooms.find(({ room }) => room === (chosen ?? first)), choose];
}

interface ElsewhereProps {
  room: ReadRoom;
  children: ReactNode;
}

/** What is in it is decided and signed in another room of this device. */
export function Elsewhere({ room, children }: ElsewhereProps) {
  return (
    <RoomContext value={room}>
      <SeatElsewhere>{children}</SeatElsewhere>
    </RoomContext>
  );
}

function SeatElsewhere({ children }: { children: ReactNode }) {
  const { say } = useWords();
  const seat = useSeat();
  const decider = useMemo(
    () => (seat.is === 'seated' ? { signer: seat.signer, deviceKey: seat.key } : undefined),
    [seat],
  );
  if (seat.is === 'looking') return <Loading />;
  if (!decider) return <Notice title={say('enter.no-key')} level={1} />;
  return <DeciderContext value={decider}>{children}</DeciderContext>;
}

interface RoomChoiceProps {
  rooms: readonly ReadRoom[];
  value: ReadRoom;
  onChange: (room: string) => void;
}

/** In which room it is entered, said always, and chosen where there are several. */
export function RoomChoice({ rooms, value, onChange }: RoomChoiceProps) {
  const { say, language } = useWords();
  const title = titleOf(value.views.labels);
  if (rooms.length < 2) {
    return (
      <p data-entered-in={value.room}>
        {say('decide.refer.room')}
        {': '}
        {title ? <InWords words={title} /> : value.room.slice(0, 6)}
      </p>
    );
  }
  return (
    <label className={enter['field']}>
      {say('decide.refer.room')}
      <select value={value.room} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {rooms.map((one) => {
          const words = titleOf(one.views.labels);
          return (
            <option key={one.room} value={one.room}>
              {words ? pick(words, language).text : one.room.slice(0, 6)}
            </option>
          );
        })}
      </select>
    </label>
  );
}
