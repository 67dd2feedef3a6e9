import { useEffect, useState, type ReactNode } from 'react';
import type { RoomSummary } from '#room/wire.ts';
import { useParley, useStanding } from '../context.ts';
import { useTitleOfRoom } from '../home/use-title-of-room.ts';
import { InWords } from '../parts/in-words.tsx';
import { useWords } from '../words/use-words.ts';

/** The rooms that are open to whoever reads here, by id. None before they are known, or where the server does not answer. */
export function useOpenRooms(): ReadonlyMap<string, RoomSummary> {
  const { api } = useParley();
  const { signedIn } = useStanding();
  const [rooms, setRooms] = useState<ReadonlyMap<string, RoomSummary>>(new Map());
  useEffect(() => {
    const stop = new AbortController();
    void api.rooms(stop.signal).then((answer) => {
      if (stop.signal.aborted || !answer.ok) return;
      setRooms(new Map(answer.value.rooms.map((one) => [one.room, one])));
    });
    return () => stop.abort();
  }, [api, signedIn]);
  return rooms;
}

interface KeyedRoomProps {
  room: string;
  /** Of this room. */
  keyRef: string;
  /** Undefined where the room is not open to this reader. */
  summary: RoomSummary | undefined;
  /** What is made of the room’s name: a way to it, or nothing. */
  named?: (name: ReactNode) => ReactNode;
}

/** A room by its title where this device knows it, with its code and the key it is opened with. */
export function KeyedRoom({ summary, ...told }: KeyedRoomProps) {
  return summary ? <Open {...told} summary={summary} /> : <Line {...told} title={undefined} />;
}

function Open({ summary, ...told }: Omit<KeyedRoomProps, 'summary'> & { summary: RoomSummary }) {
  const title = useTitleOfRoom(summary);
  return <Line {...told} title={title && <InWords words={title} />} />;
}

type LineProps = Omit<KeyedRoomProps, 'summary'> & { title: ReactNode };

function Line({ room, keyRef, named = (name) => name, title }: LineProps) {
  const { say } = useWords();
  const id = room.slice(0, 6);
  return (
    <>
      {named(title ?? say('room.untitled', { id }))}{' '}
      {title === undefined
        ? say('sign-in.key', { key: keyRef })
        : say('sign-in.key.room', { key: keyRef, id })}
    </>
  );
}
