import { partiesOf, type MemberParty } from '#core/views/members.ts';
import type { ReadRoom } from '../use-read-rooms.ts';

/** A party of a process, as one room that knows it names it. Ids are permanent within a process; keys are different in every room. */
export interface PartyHere {
  id: string;
  name: string;
}

/** Everybody who has, or had, a place in one of these rooms of one process, each once. */
export function partiesOfRooms(rooms: readonly ReadRoom[]): PartyHere[] {
  const found = new Map<string, string>();
  for (const { state, naming } of rooms) {
    for (const id of Object.keys(state.parties)) {
      const name = naming.party(id);
      // A room in which it has a name says more than one in which only its id is known.
      if (!found.has(id) || found.get(id) === id) found.set(id, name);
    }
  }
  return [...found].map(([id, name]) => ({ id, name }));
}

export function partyIn({ views }: ReadRoom, id: string): MemberParty | undefined {
  return partiesOf(views.members).find((party) => party.id === id);
}
