import { useMemo, useSyncExternalStore } from 'react';
import type { ReplicaSnapshot, RoomReplica } from '#client/replica.ts';
import { makeNaming } from '#core/namer.ts';
import { SETTINGS, type RoomState } from '#core/state.ts';
import { useParley, useStanding, type OpenRoom } from './context.ts';
import { roomCopy } from './room-copy.ts';
import { useWords } from './words/use-words.ts';

/** A room of which this device holds a copy that it has checked, with its reader’s key there. */
export interface ReadRoom extends OpenRoom {
  key: string;
  state: RoomState;
}

export interface ReadRooms {
  /** In the order of their processes and settings. */
  rooms: readonly ReadRoom[];
  /** What cannot be shown: still on its way, not got, or not as it should be. */
  others: readonly ReplicaSnapshot[];
  /** How many of those are on their way: until there is none, that something is in no room cannot be said. */
  reading: number;
  unread: number;
}

/**
 * The rooms in which whoever is signed in on this device has a place: those that its own keys opened, each read from the copy that this device has checked. No list
 * of the server is asked for, so that nothing of another room can be in it.
 */
export function useReadRooms(): ReadRooms {
  const parley = useParley();
  const { signedIn } = useStanding();
  const { language } = useWords();
  const held = useMemo(() => {
    const keys = new Map<string, string>();
    for (const { room, key } of signedIn?.rooms ?? []) if (!keys.has(room)) keys.set(room, key);
    return { keys, copies: new Copies([...keys.keys()].map((room) => roomCopy(parley, room))) };
  }, [parley, signedIn]);
  const snapshots = useSyncExternalStore(held.copies.subscribe, held.copies.snapshots);
  return useMemo(() => {
    const rooms: ReadRoom[] = [];
    const others: ReplicaSnapshot[] = [];
    for (const snapshot of snapshots) {
      const { room, log, report, status } = snapshot;
      const { state } = log.views.members;
      if (!report || !state || status.phase === 'failed') others.push(snapshot);
      else {
        const naming = makeNaming(language, log.views.labels);
        const key = held.keys.get(room) as string;
        rooms.push({ room, key, snapshot, views: log.views, naming, state });
      }
    }
    const reading = others.filter(isOnItsWay).length;
    return {
      rooms: rooms.toSorted(inOrder),
      others,
      reading,
      unread: others.length - reading,
    };
  }, [held, snapshots, language]);
}

function isOnItsWay({ failure, status }: ReplicaSnapshot): boolean {
  return !failure && status.phase !== 'failed' && status.phase !== 'newer';
}

/** Several copies as one thing to watch. */
class Copies {
  readonly #copies: readonly RoomReplica[];
  #last: readonly ReplicaSnapshot[] = [];

  constructor(copies: readonly RoomReplica[]) {
    this.#copies = copies;
  }

  subscribe = (listener: () => void): (() => void) => {
    const leave = this.#copies.map((copy) => copy.subscribe(listener));
    return () => leave.forEach((one) => one());
  };

  /** The same array for as long as nothing changed. */
  snapshots = (): readonly ReplicaSnapshot[] => {
    const now = this.#copies.map((copy) => copy.snapshot);
    const same = now.length === this.#last.length && now.every((one, i) => one === this.#last[i]);
    if (!same) this.#last = now;
    return this.#last;
  };
}

/** By process, then as settings are declared, the room of all first; then by id, so that the order stays. */
function inOrder(a: ReadRoom, b: ReadRoom): number {
  const place = ({ state, room }: ReadRoom) =>
    `${state.process} ${SETTINGS.indexOf(state.setting)} ${room}`;
  return place(a) < place(b) ? -1 : 1;
}
