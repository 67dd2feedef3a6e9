import { instantMs } from './instants.ts';
import type { TalksState } from './talks.ts';

/**
 * A room's state: only what `decide` reads, as plain JSON values. What is shown is a separate fold (`views/`). Records are keyed by id, so that the cost of
 * an act does not depend on how much has happened. `reduce` changes it in place; nobody else may.
 */

export const KINDS = ['live', 'exercise', 'reconstruction'] as const;
export type Kind = (typeof KINDS)[number];

export const GRADES = ['solemn', 'working'] as const;
export type Grade = (typeof GRADES)[number];

/** What a room is for. Rooms that not every party may read are sealed. */
export const SETTINGS = [
  'plenary',
  'caucus',
  'capital',
  'shuttle',
  'mediators',
  'commission',
  'intake',
] as const;
export type Setting = (typeof SETTINGS)[number];

export const ROLES = [
  'party',
  'mediator',
  'host',
  'guarantor',
  'observer',
  'monitor',
  'commission',
  'secretariat',
  'chronicler',
] as const;
export type Role = (typeof ROLES)[number];

export interface PartyState {
  role: Role;
  /** Key name with id of its head; absent for the sides of a reconstruction, who hold no key. */
  head?: string;
  /** Its head has accepted the room (RC8.3). */
  bound: boolean;
  /** Index of the act that removed it (RC9.2). */
  left?: number;
}

export interface KeyState {
  party: string;
  vkey: string;
  /** age recipient, in sealed rooms. */
  seal?: string;
  duty: 'head' | 'member' | 'reader';
  /** The round with which it ends. */
  round?: string;
  /** Index of the act that ended it (RC8.1). */
  ended?: number;
  /** RC8.5: declared compromised since this instant; acts since then are contested. */
  compromisedSince?: string;
}

export type Change =
  | { what: 'add-party'; party: string; role: Role; head: string; seal?: string }
  | { what: 'remove-party'; party: string }
  | { what: 'replace-head'; party: string; head: string; seal?: string }
  | { what: 'witnesses'; add: string[]; remove: string[] }
  | { what: 'rules'; rules: number }
  /** RC15.14: `YYYY-MM-DD`. */
  | { what: 'erase-keys'; on: string };

export interface PendingChange {
  change: Change;
  /** The party that proposed it. */
  by: string;
  /** Parties whose head has still to accept. */
  awaits: Record<string, true>;
}

export interface SessionState {
  round?: string;
  now: 'open' | 'suspended' | 'closed';
}

export interface RoomState {
  room: string;
  /** Id of the opening act. */
  opening: string;
  process: string;
  kind: Kind;
  grade: Grade;
  setting: Setting;
  sealed: boolean;
  readers: 'public' | 'members';
  rules: number;
  /** vkey of the log. */
  log: string;
  /** The party that opened the room. */
  convener: string;
  parties: Record<string, PartyState>;
  keys: Record<string, KeyState>;
  /** Key names ever used: a name is never given twice. */
  keyNames: Record<string, true>;
  /** Witness vkeys by key name with id. */
  witnesses: Record<string, string>;
  /** Size of the log from which these witnesses are the policy (RC6.5). */
  witnessesSince: number;
  changes: Record<string, PendingChange>;
  epoch: { number: number; stale: boolean };
  /** `YYYY-MM-DD`: the agreed day on which the keys of working papers are erased (RC15.14). */
  erasure?: string;
  /** Contested acts that a head has affirmed or disowned. */
  answered: Record<string, 'affirmed' | 'disowned'>;
  retracted: Record<string, true>;
  openRound?: string;
  rounds: Record<string, 'open' | 'closed' | 'reported'>;
  sessions: Record<string, SessionState>;
  /** How many sessions of the open round are not closed. */
  sessionsOpen: number;
  matters: Record<string, true>;
  truces: Record<string, true>;
  closed?: true;
  /** Subjects of the talks that have been acted on. */
  talks?: Partial<TalksState>;
}

/** A sealed room has at most so many keys that read: the secrets of many epochs, sealed to each of them, have to fit into one act (RC12.5). */
export const MAX_SEALED_KEYS = 40;

/** Whether the agreed day has come on which the keys of working papers are erased (RC15.15). @param at epoch milliseconds */
export function keysErased({ erasure }: Pick<RoomState, 'erasure'>, at: number): boolean {
  return erasure !== undefined && at >= instantMs(`${erasure}T00:00:00Z`);
}

/** Names with ids of the keys entitled to read, ascending: those a sealed room's epoch must be for. */
export function readingKeys(state: RoomState): string[] {
  return Object.keys(state.keys)
    .filter((ref) => {
      const key = state.keys[ref] as KeyState;
      return !key.ended && !state.parties[key.party]?.left;
    })
    .toSorted();
}
