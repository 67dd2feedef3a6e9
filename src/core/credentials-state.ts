import type { RoomState } from './state.ts';
import { talksPart } from './talks.ts';

/** What the rules keep of credentials (PR4): apart from the acts, because whether a seat is disputed is asked of every solemn act (admission.ts). */

export interface CredentialsState {
  /** The act with which each side last presented its credentials, by party id. */
  presented: Record<string, string>;
  /** Sides whose solemn acts are held, by party id. */
  disputed: Record<string, true>;
  /** Sides whose seat the mediators have settled, by party id. */
  settled: Record<string, true>;
}

export const credentials = talksPart('credentials', () => ({
  presented: {},
  disputed: {},
  settled: {},
}));

/** Whether this side's solemn acts are held. */
export function isSeatDisputed(state: RoomState, party: string): boolean {
  return credentials.read(state).disputed[party] === true;
}
