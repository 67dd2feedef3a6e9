import { partyOf } from '#core/act.ts';
import type { ActType } from '#core/declare.ts';
import { membersOf } from '#core/procedure.ts';
import type { Rulebook } from '#core/rulebook.ts';
import { sealsAreEnclosures } from '#core/sealing.ts';
import type { RoomState } from '#core/state.ts';

/** Whether a party may sign acts of this type at all; a head’s act by anybody of it. Whether one is admissible now is for the rules to say. */
export function isFor(state: RoomState, type: ActType, party: string): boolean {
  return type.entitled.roles.some((role) =>
    role === 'convener' ? state.convener === party : state.parties[party]?.role === role,
  );
}

/** Whether this key may sign acts of this type here and now, as far as who it is decides that. */
export function maySign(state: RoomState, type: ActType, ref: string): boolean {
  const key = state.keys[ref];
  const party = state.parties[partyOf(ref)];
  if (!key || !party || key.ended !== undefined || party.left !== undefined) return false;
  if (key.duty === 'reader' || (type.entitled.head && key.duty !== 'head')) return false;
  if (!party.bound && !type.unbound) return false;
  if (state.closed && !type.whenClosed) return false;
  // TD2: a mediator takes down where nobody else keeps the record.
  if (type.name === 'taken-down.enter' && party.role === 'mediator') {
    return membersOf(state, 'secretariat').length === 0;
  }
  // RC15.14: there is nothing to erase anywhere else.
  if (type.name === 'room.propose-erasure' && !(state.sealed && sealsAreEnclosures(state))) {
    return false;
  }
  return isFor(state, type, partyOf(ref));
}

/** The newest version of an act type that these rules have. */
export function typeNamed(book: Rulebook, name: string): ActType | undefined {
  return [...book.types.values()]
    .filter((type) => type.name === name)
    .toSorted((a, b) => b.version - a.version)[0];
}
