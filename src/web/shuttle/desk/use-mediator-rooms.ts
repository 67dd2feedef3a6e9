import { useEffect, useMemo, useState } from 'react';
import { partyOf } from '#core/act.ts';
import { makeNaming } from '#core/namer.ts';
import { useParley, useStanding, type OpenRoom } from '../../context.ts';
import { roomCopy } from '../../room-copy.ts';
import { useWords } from '../../words/use-words.ts';

export interface MediatorRooms {
  /** Verified copies of the rooms in which this device's key belongs to a mediator. */
  rooms: readonly OpenRoom[];
  /** How many are still being read, and how many could not be. */
  reading: number;
  unread: number;
}

/** The rooms that a mediator's device reads: from memory, where each is a copy that this page has checked. */
export function useMediatorRooms(): MediatorRooms {
  const parley = useParley();
  const { language } = useWords();
  const { signedIn } = useStanding();
  const keys = useMemo(() => signedIn?.rooms ?? [], [signedIn]);
  const copies = useMemo(
    () => keys.map(({ room, key }) => ({ room, key, copy: roomCopy(parley, room) })),
    [parley, keys],
  );
  const [, look] = useState(0);
  useEffect(() => {
    const leaving = copies.map(({ copy }) => copy.subscribe(() => look((n) => n + 1)));
    return () => leaving.forEach((leave) => leave());
  }, [copies]);

  const found: MediatorRooms = { rooms: [], reading: 0, unread: 0 };
  const rooms: OpenRoom[] = [];
  for (const { room, key, copy } of copies) {
    const { snapshot } = copy;
    const { views } = snapshot.log;
    if (!snapshot.report) {
      if (snapshot.failure || snapshot.status.phase === 'failed') found.unread += 1;
      else found.reading += 1;
      continue;
    }
    const party = views.members.state?.parties[partyOf(key)];
    if (party?.role !== 'mediator' || party.left !== undefined) continue;
    rooms.push({ room, snapshot, views, naming: makeNaming(language, views.labels) });
  }
  return { ...found, rooms };
}
