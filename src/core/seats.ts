import { refOf } from './act.ts';
import type { RoomState } from './state.ts';

/** Giving keys their place in a room. A key name is given once, whatever becomes of the key (RC8.1). */

/** `p1/k7` of `p1/k7+1a2b3c4d+AQ…` */
export function keyName(vkey: string): string {
  return vkey.slice(0, vkey.indexOf('+'));
}

/** Makes a key the head of a party, in place of its former one. */
export function seatHead(
  state: RoomState,
  index: number,
  party: string,
  { key: vkey, seal }: { key: string; seal?: string | undefined },
): void {
  const seat = state.parties[party];
  if (!seat) return;
  const former = seat.head === undefined ? undefined : state.keys[seat.head];
  if (former) former.ended ??= index;
  const ref = refOf(vkey);
  seat.head = ref;
  state.keys[ref] =
    seal === undefined ? { party, vkey, duty: 'head' } : { party, vkey, seal, duty: 'head' };
  state.keyNames[keyName(vkey)] = true;
}

export function seatWitness(state: RoomState, vkey: string): void {
  state.witnesses[refOf(vkey)] = vkey;
  state.keyNames[keyName(vkey)] = true;
}
