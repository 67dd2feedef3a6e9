import { useMemo, useSyncExternalStore } from 'react';
import { makeNaming } from '#core/namer.ts';
import { SETTINGS, type RoomState } from '#core/state.ts';
import type { ReplicaSnapshot, RoomReplica } from '#client/replica.ts';
import { useParley, useStanding, type OpenRoom } from '../context.ts';
import { roomCopy } from '../room-copy.ts';
import { useWords } from '../words/use-words.ts';

/** A room of which this device holds a copy that it has checked. */
export interface RoomHere extends OpenRoom {
  state: RoomState;
}

/**
 * The rooms in which whoever is signed in on this device has a place: those that its own keys opened, each read from the copy that this device has checked. No list
 * of the server is asked for, so that nothing of another room can be in it.
 */
export function useRoomsHere(): { open: readonly RoomHere[]; others: readonly ReplicaSnapshot[] } {
  const parley = useParley();
  const { signedIn } = useStanding();
  const { language } = useWords();
  const held = useMemo(() => {
    const ids = [...new Set((signedIn?.rooms ?? []).map(({ room }) => room))];
    return new Copies(ids.map((room) => roomCopy(parley, room)));
  }, [parley, signedIn]);
  const snapshots = useSyncExternalStore(held.subscribe, held.snapshots);
  return useMemo(() => {
    const open: RoomHere[] = [];
    const others: ReplicaSnapshot[] = [];
    for (const snapshot of snapshots) {
      const { views } = snapshot.log;
      const { state } = views.members;
      if (!snapshot.report || !state || snapshot.status.phase === 'failed') others.push(snapshot);
      else {
        const naming = makeNaming(language, views.labels);
        open.push({ room: snapshot.room, snapshot, views, naming, state });
      }
    }
    return { open: open.toSorted(inOrder), others };
  }, [snapshots, language]);
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
function inOrder(a: RoomHere, b: RoomHere): number {
  const place = ({ state, room }: RoomHere) =>
    `${state.process} ${SETTINGS.indexOf(state.setting)} ${room}`;
  return place(a) < place(b) ? -1 : 1;
}
