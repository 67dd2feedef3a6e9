import type { Act } from '../act.ts';
import { partyOf } from '../act.ts';
import type { CommissionLevel } from '../commission-terms.ts';
import { commissionTerms, conducts } from '../commission-terms.ts';
import type { Refusal } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import type { RoomState } from '../state.ts';
import { talksPart } from '../talks.ts';

/** What the rules keep of incidents in the room of a joint commission (IC): what was entered, the drafts sent round for reply, findings, remedies. */

export interface IncidentEntry {
  by: string;
  of?: string;
  others?: number;
}

export interface IncidentsState {
  /** Allegations and case files by act: whose, the one that it is said to be the same as, and how many it stands for. */
  entries: Record<string, IncidentEntry>;
  /** Numbers of case files that were used. */
  numbers: Record<string, true>;
  /** Verification visits by act: who is said to have denied access, and who has answered. */
  visits: Record<string, { denied?: string; replied: Record<string, true> }>;
  /** Draft findings by act: the case, until when sides may reply, and who has. */
  drafts: Record<
    string,
    { case: string; until: number; hash: string; replied: Record<string, true> }
  >;
  /** Findings by act, and the level that the case was before. */
  findings: Record<string, { case: string; level: CommissionLevel; withdrawn?: true }>;
  /** By case: the finding that stands. */
  found: Record<string, string>;
  /** Remedies by act: the finding, and who is to do it. */
  remedies: Record<string, { finding: string; of: string }>;
  /** Cases that were closed. */
  closed: Record<string, true>;
}

export const part = talksPart('incidents', () => ({
  entries: {},
  numbers: {},
  visits: {},
  drafts: {},
  findings: {},
  found: {},
  remedies: {},
  closed: {},
}));

/** Of the commission's chair or secretariat, or of those who verify. */
export function refuseUnlessExamining(state: RoomState, act: Pick<Act, 'by'>): Refusal | undefined {
  const terms = commissionTerms(state);
  if (!terms) return refuse('commission.not-constituted');
  const party = partyOf(act.by[0] as string);
  return conducts(terms, party) || state.parties[party]?.role === 'monitor'
    ? undefined
    : refuse('incident.not-examining');
}

/** `commission.not-constituted`, `commission.not-chair` */
export function refuseUnlessConducting(
  state: RoomState,
  act: Pick<Act, 'by'>,
): Refusal | undefined {
  const terms = commissionTerms(state);
  if (!terms) return refuse('commission.not-constituted');
  return conducts(terms, partyOf(act.by[0] as string)) ? undefined : refuse('commission.not-chair');
}

/** An entry that nobody has taken back. */
export function entryOf(state: RoomState, id: string): Readonly<IncidentEntry> | undefined {
  return state.retracted[id] ? undefined : part.read(state).entries[id];
}
