import type { ActType } from './declare.ts';
import type { RoomState } from './state.ts';
import { talksPart } from './talks.ts';

/** Credentials (PR4): who sits, apart from who may commit; and a seat that is disputed. */

export interface CredentialsState {
  /** Sides whose solemn acts are held, by party id. */
  disputed: Record<string, true>;
}

const credentials = talksPart('credentials', () => ({ disputed: {} }));

/** Whether this side's solemn acts are held. */
export function isSeatDisputed(state: RoomState, party: string): boolean {
  return credentials.read(state).disputed[party] === true;
}

export const credentialActs: readonly ActType[] = [];
