import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { ReplicaSnapshot, RoomReplica } from '#client/replica.ts';
import { makeNaming } from '#core/namer.ts';
import { useParley, useStanding, type OpenRoom } from './context.ts';
import { roomCopy } from './room-copy.ts';
import { useWords } from './words/use-words.ts';

export interface ReadRooms {
  /** Verified copies of the rooms in which this device's reader has a key, each with that key. */
  rooms: readonly (OpenRoom & { key: string })[];
  /** How many are still being read, and how many could not be. */
  reading: number;
  unread: number;
}

/** All rooms of whoever is signed in on this device: from memory, where each is a copy that this page has checked. */
export function useReadRooms(): ReadRooms {
  const parley = useParley();
  const { language } = useWords();
  const { signedIn } = useStanding();
  const keys = useMemo(() => signedIn?.rooms ?? [], [signedIn]);
  const copies = useMemo(
    () => keys.map(({ room, key }) => ({ room, key, copy: roomCopy(parley, room) })),
    [parley, keys],
  );
  // Told also of what came between the first look and the subscription: a small room is read by then.
  const snapshots = useSyncExternalStore(
    useCallback(
      (listener: () => void) => {
        const leaving = copies.map(({ copy }) => copy.subscribe(listener));
        return () => leaving.forEach((leave) => leave());
      },
      [copies],
    ),
    useMemo(() => snapshotsOf(copies), [copies]),
  );

  const rooms: (OpenRoom & { key: string })[] = [];
  let [reading, unread] = [0, 0];
  for (const [n, snapshot] of snapshots.entries()) {
    const { room, key } = copies[n] as (typeof copies)[number];
    const { views } = snapshot.log;
    if (snapshot.report) {
      rooms.push({ room, key, snapshot, views, naming: makeNaming(language, views.labels) });
    } else if (snapshot.failure || snapshot.status.phase === 'failed') unread += 1;
    else reading += 1;
  }
  return { rooms, reading, unread };
}

/** What each copy holds now: the same list as long as none of them moves on. */
function snapshotsOf(copies: readonly { copy: RoomReplica }[]): () => readonly ReplicaSnapshot[] {
  let before: readonly ReplicaSnapshot[] = [];
  return () => {
    const now = copies.map(({ copy }) => copy.snapshot);
    const isSame = now.length === before.length && now.every((one, n) => one === before[n]);
    return isSame ? before : (before = now);
  };
}
