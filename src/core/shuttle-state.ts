import { membersOf } from './procedure.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import type { ReleaseRule } from './release-rule.ts';
import type { RoomState } from './state.ts';
import { talksPart } from './talks.ts';

/** What the rules keep of what was told in confidence, and in which rooms it is told and passed on (SH). */

export interface Confidence {
  /** The side that told it. */
  by: string;
  rule: ReleaseRule;
  /** Hash of the words (AU2); absent where they are enclosed. */
  hash?: string;
  ended?: 'released' | 'withdrawn';
}

export interface ShuttleState {
  /** By id of the act that told it. */
  confidences: Record<string, Confidence>;
}

export const shuttle = talksPart('shuttle', () => ({ confidences: {} }));

export function rolesHere(state: RoomState, role: 'party' | 'mediator'): number {
  const parties = Object.values(state.parties);
  return parties.filter((party) => party.role === role && party.left === undefined).length;
}

/** A room in which one side and a mediator sit. One who has not accepted the room yet reads it all the same, and is counted. */
export function isOneSidesRoom(state: RoomState): boolean {
  return (
    (state.setting === 'shuttle' || state.setting === 'caucus') &&
    state.readers !== 'public' &&
    rolesHere(state, 'party') === 1 &&
    membersOf(state, 'mediator').length > 0
  );
}

function isMediatorsRoom(state: RoomState): boolean {
  return (
    state.setting === 'mediators' && state.readers !== 'public' && rolesHere(state, 'party') === 0
  );
}

export function refuseTarget(state: RoomState): Refusal | undefined {
  return isOneSidesRoom(state) || isMediatorsRoom(state) ? undefined : refuse('shuttle.not-target');
}
