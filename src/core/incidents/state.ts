import type { Act } from '../act.ts';
import { partyOf } from '../act.ts';
import type { CommissionLevel, CommissionTerms } from '../commission-terms.ts';
import {
  COMMISSION_LEVELS,
  commissionTerms,
  conducts,
  presides,
  speaksForSide,
} from '../commission-terms.ts';
import type { Refusal } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import type { SignedStep } from '../signed-step.ts';
import { isDisowned } from '../signed-step.ts';
import type { RoomState } from '../state.ts';
import { talksPart } from '../talks.ts';

/** What the rules keep of incidents in the room of a joint commission (IC): what was entered, the drafts sent round for reply, findings, remedies. */

export interface IncidentEntry {
  by: string;
  of?: string;
  others?: number;
}

export interface DraftState {
  case: string;
  /** Place of its act in the log. */
  index: number;
  /** Until when sides may reply, epoch milliseconds, and who has. */
  until: number;
  replied: Record<string, true>;
  /** What it puts to the sides: entries, whether it happened, whose act it was, and what it is under each obligation. */
  entries: string[];
  happened: string;
  who?: { answer: string; party?: string };
  clauses: Record<string, string>;
}

/** IC10: until so many minutes after what it tells of, a case file states its place in whole squares of a span. */
export interface PlaceDelay {
  /** Millionths of a degree. */
  span: number;
  minutes: number;
}

export interface IncidentsState {
  /** Allegations and case files by act: whose, the one that it is said to be the same as, and how many it stands for. */
  entries: Record<string, IncidentEntry>;
  /** Numbers of case files that were used. */
  numbers: Record<string, true>;
  /** Verification visits by act: who is said to have denied access, and who has answered. */
  visits: Record<string, { denied?: string; replied: Record<string, true> }>;
  /** Draft findings by act. Those of a case fall when its finding is withdrawn. */
  drafts: Record<string, DraftState>;
  /** Findings by act, and the level that the case was before. */
  findings: Record<
    string,
    { case: string; level: CommissionLevel; signed: SignedStep[]; withdrawn?: true }
  >;
  /** By case: the finding that stands. */
  found: Record<string, string>;
  /** By case: the place in the log at which its latest finding was withdrawn. */
  again: Record<string, number>;
  /** Remedies by act: the finding, and who is to do it. */
  remedies: Record<string, { finding: string; of: string }>;
  /** Cases that were closed. */
  closed: Record<string, true>;
  /** In force; there is none under rules before version 5. */
  delay?: PlaceDelay;
}

export const part = talksPart('incidents', () => ({
  entries: {},
  numbers: {},
  visits: {},
  drafts: {},
  findings: {},
  found: {},
  again: {},
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

/** IC6.8: the finding on which a remedy may rest. Disowned, it stands in the log and nothing more is made of it. */
export function standingFinding(state: RoomState, id: string): string | undefined {
  const { found, findings } = part.read(state);
  const finding = found[id];
  const one = finding === undefined ? undefined : findings[finding];
  return one && !isDisowned(state, one.signed) ? finding : undefined;
}

/** An entry that nobody has taken back. */
export function entryOf(state: RoomState, id: string): Readonly<IncidentEntry> | undefined {
  return state.retracted[id] ? undefined : part.read(state).entries[id];
}

/** A side's head, or one it named to the commission at any level. */
export function speaksAnywhere(state: RoomState, terms: CommissionTerms, ref: string): boolean {
  return COMMISSION_LEVELS.some((level) => speaksForSide(state, terms, ref, level));
}

/**
 * By everybody whom the terms name as chair, and nobody else; where a side is one, by its head or a member it named (JC3).
 * `commission.not-chair`, `commission.not-member`, `commission.chairs-together`.
 */
export function refuseUnlessChairs(
  state: RoomState,
  terms: CommissionTerms,
  { by }: Pick<Act, 'by'>,
): Refusal | undefined {
  const signed = new Set(by.map(partyOf));
  if (![...signed].every((party) => presides(terms, party))) return refuse('commission.not-chair');
  if (by.some((ref) => terms.sides[partyOf(ref)] && !speaksAnywhere(state, terms, ref)))
    return refuse('commission.not-member');
  return terms.chairs.every((chair) => signed.has(chair))
    ? undefined
    : refuse('commission.chairs-together');
}
