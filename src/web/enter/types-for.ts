import { isEnteredHere } from '#client/entry/act-words.ts';
import type { ActType } from '#core/declare.ts';
import type { Rulebook } from '#core/rulebook.ts';
import type { RoomState } from '#core/state.ts';
import { isFor, maySign } from './may-sign.ts';

/** The act types that this key may sign and that are entered on this page, in the order of their declaration. */
export function typesFor(state: RoomState, book: Rulebook, ref: string): ActType[] {
  return [...book.types.values()].filter(
    (type) => isEnteredHere(type.name) && maySign(state, type, ref),
  );
}

/** What can be taken down for a party: what it performs by itself, with one signature (TD3). */
export function typesToTakeDown(state: RoomState, book: Rulebook, party: string): ActType[] {
  return [...book.types.values()].filter(
    (type) =>
      type.nature === 'performed' &&
      type.subject !== 'taken-down' &&
      type.joint !== true &&
      isFor(state, type, party),
  );
}

/** What this key enters itself in a row with what it takes down: not what is done with keys, nor what refers to an entry, nor what binds (LG2). */
export function typesInARow(state: RoomState, book: Rulebook, ref: string): ActType[] {
  return typesFor(state, book, ref).filter(
    ({ name, nature, subject, joint, binding }) =>
      nature !== 'housekeeping' &&
      subject !== 'corrections' &&
      name !== 'note.classify' &&
      name !== 'taken-down.enter' &&
      joint !== true &&
      binding === undefined,
  );
}
