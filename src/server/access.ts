import type { KeyState, RoomState } from '#core/state.ts';
import type { HostedRoom } from './host.ts';
import type { Services } from './route.ts';

/** Who is asking: the keys that a sign-in proved, one for each of some rooms. */
export interface Reader {
  /** Room id → key name with id. */
  keys: ReadonlyMap<string, string>;
  /** Epoch milliseconds at which the sign-in ends; undefined for somebody who has not signed in. */
  until?: number;
  /** Names the sign-in without giving it. */
  signIn?: string;
}

export const NOBODY: Reader = { keys: new Map() };

/**
 * What a key still gives its holder.
 *
 * - `present`: reads on.
 * - `removed`: its party was removed from the room; reads up to and including the act that did it (RC9.2).
 * - `ended`: revoked, replaced or lapsed; a device in other hands must not read on, nor sign in.
 */
export type Standing =
  | { kind: 'present'; key: KeyState }
  | { kind: 'removed'; key: KeyState; at: number }
  | { kind: 'ended'; key: KeyState; at: number };

export function standingOf(state: RoomState, ref: string): Standing | undefined {
  const key = Object.hasOwn(state.keys, ref) ? state.keys[ref] : undefined;
  if (!key) return undefined;
  const left = state.parties[key.party]?.left;
  // A removal ends the keys of the party with the same act.
  if (left !== undefined && (key.ended === undefined || key.ended >= left)) {
    return { kind: 'removed', key, at: left };
  }
  if (key.ended !== undefined) return { kind: 'ended', key, at: key.ended };
  return { kind: 'present', key };
}

/** A reader's place in a room it may read. */
export interface Seat {
  room: HostedRoom;
  /** As of now: for a reader who was removed, later than it may see. */
  state: RoomState;
  /** How much of the log it may see. */
  size: number;
  /** It was removed, and sees what was until then. */
  past: boolean;
  /** Its key, unless it reads as the public. */
  key?: { ref: string; state: KeyState };
}

export function seatIn(room: HostedRoom, reader: Reader): Seat | undefined {
  const { state } = room;
  if (!state) return undefined;
  const ref = reader.keys.get(room.id);
  const standing = ref === undefined ? undefined : standingOf(state, ref);
  if (ref !== undefined && standing?.kind === 'present') {
    return { room, state, size: room.size, past: false, key: { ref, state: standing.key } };
  }
  if (state.readers === 'public') return { room, state, size: room.size, past: false };
  if (ref !== undefined && standing?.kind === 'removed') {
    const size = Math.min(room.size, standing.at + 1);
    return { room, state, size, past: true, key: { ref, state: standing.key } };
  }
  return undefined;
}

/**
 * Looks a room up for a reader. One that is neither public nor one of the reader's own is not opened at all, so that answering takes as long whether it is
 * there or not. A room that does not open is `damaged` to those whose sign-in was for it, and unknown to others.
 */
export async function findSeat(
  { host, publicRooms, report }: Pick<Services, 'host' | 'publicRooms' | 'report'>,
  id: string,
  reader: Reader,
): Promise<Seat | 'damaged' | undefined> {
  const isPublic = await publicRooms.has(id);
  if (!isPublic && !reader.keys.has(id)) return undefined;
  try {
    const room = await host.room(id);
    return room && seatIn(room, reader);
  } catch (error) {
    report(error);
    return reader.keys.has(id) ? 'damaged' : undefined;
  }
}
