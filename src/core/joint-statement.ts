import type { SignedStep } from './signed-step.ts';
import { weightOf } from './signed-step.ts';
import type { Role, RoomState } from './state.ts';
import { ROLES } from './state.ts';
import { talksPart } from './talks.ts';

/** What the rules keep of a joint statement, and whether all it speaks for have agreed to the words that stand (ST8). */

export interface Release {
  /** The party that proposed it. */
  by: string;
  issuer: string;
  /** Those for whom it speaks. */
  sides: string[];
  /** Of the words that stand: the proposal's, or those of the latest amendment or correction. */
  hash: string;
  /** Kept until it is issued. */
  embargo?: string;
  agreed: Record<string, SignedStep>;
  issued?: true;
}

export interface ReleasesState {
  /** By act id of the proposal. */
  releases: Record<string, Release>;
}

export const releases = talksPart('releases', () => ({ releases: {} }));

/** Those who may be spoken for; the others in a room help, watch or write. */
export const NAMED = ['party', 'mediator', 'host', 'guarantor'] as const satisfies readonly Role[];

export const anybody = { roles: ROLES.filter((role) => role !== 'chronicler') } as const;

/** Whether a statement of this room may speak for a party: it is here, and takes part. */
export function maySpeakFor(state: RoomState, id: string): boolean {
  const party = state.parties[id];
  return (
    party !== undefined &&
    party.left === undefined &&
    (NAMED as readonly Role[]).includes(party.role)
  );
}

/** RC8.5: an agreement that stands; one whose key was declared compromised waits for its head's word. */
export function stands(state: RoomState, agreement: SignedStep | undefined): boolean {
  return agreement !== undefined && weightOf(state, agreement) === 'counts';
}

/** Those named who have still to agree to the words that stand. One that has left the room is awaited too: nothing is given out in its name. */
export function awaitedFor(state: RoomState, release: Readonly<Release>): string[] {
  return release.sides.filter(
    (id) => !maySpeakFor(state, id) || !stands(state, release.agreed[id]),
  );
}
