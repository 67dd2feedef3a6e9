import type { Act } from '../act.ts';
import { partyOf } from '../act.ts';
import { sidesOf } from '../procedure.ts';
import type { Refusal } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import type { SignedStep } from '../signed-step.ts';
import { isDisowned, weightOf } from '../signed-step.ts';
import type { RoomState } from '../state.ts';
import { talksPart } from '../talks.ts';
import { nodeOf, textOf } from '../text/state.ts';
import { isOver, truceOf } from '../truce-state.ts';
import type { Words } from '../words.ts';
import type { POWERS } from './terms.ts';

/** What the rules keep of obligations (OB2): whose agreement a reading of a clause has, and where it stands. What they are about is a view's. */

export interface ObligationState {
  /** The paragraph of a text of this room whose words it reads, or the truce whose terms, and their hash. */
  clause: { paragraph?: string; truce?: string; hash: string };
  /** Sides: nobody else agrees to one, and nobody is bound who did not. */
  addressees: string[];
  /** As it was proposed: acts about it say it again, and have to say this. */
  label?: Words;
  /** Who certifies completion. */
  certifier?: string;
  powers: (typeof POWERS)[number];
  /** What a state needs is there. */
  complete: boolean;
  /** By side. */
  agreed: Record<string, SignedStep>;
  /** The declaration. */
  inForce?: SignedStep;
  /** Its text was amended: it takes the place of that one when it enters into force. */
  replaces?: string;
  suspended?: true;
  ended?: true;
  /** The one that took its place as that was declared in force. */
  replacedBy?: string;
}

export interface ObligationsState {
  /** By the act that proposed it. */
  obligations: Record<string, ObligationState>;
  /** Performances by act: who may certify each, under the obligations that it is about, and who has. */
  performed: Record<
    string,
    { class: string; certifiers: string[]; certified: Record<string, SignedStep> }
  >;
}

export const part = talksPart('obligations', () => ({ obligations: {}, performed: {} }));

export function obligationOf(state: RoomState, id: string): Readonly<ObligationState> | undefined {
  return part.read(state).obligations[id];
}

/** `obligation.unknown` */
export function refuseUnknown(state: RoomState, ids: readonly string[]): Refusal | undefined {
  return ids.every((id) => obligationOf(state, id)) ? undefined : refuse('obligation.unknown');
}

/** OB2.2: every side now in the room has agreed to it, by keys that count, and every side that it is addressed to is in the room. */
export function stands(state: RoomState, one: Readonly<ObligationState>): boolean {
  const sides = sidesOf(state);
  return (
    sides.length > 1 &&
    sides.every((side) => agrees(state, one, side)) &&
    one.addressees.every((side) => sides.includes(side))
  );
}

/** Whether these are the words by which it was proposed, in the same languages. */
export function isCalled({ label = {} }: Readonly<ObligationState>, said: Words): boolean {
  const own = Object.entries(label);
  return (
    own.length === Object.keys(said).length &&
    own.every(([language, text]) => said[language as keyof Words] === text)
  );
}

export function agrees(state: RoomState, one: Readonly<ObligationState>, side: string): boolean {
  const step = one.agreed[side];
  return step !== undefined && weightOf(state, step) === 'counts';
}

/** OB2.4: the words that it reads no longer stand. Of one that is in force never: it hangs on the paragraph as signed. */
export function isStale(state: RoomState, { clause, inForce }: Readonly<ObligationState>): boolean {
  return inForce === undefined && !wordsStand(state, clause);
}

/** Declared so; also while it is suspended, or after it ended. OB2.10: not if the declaration, or a side's agreement, was disowned. */
export function isInForce(
  state: RoomState,
  { inForce, agreed }: Readonly<ObligationState>,
): boolean {
  return inForce !== undefined && !isDisowned(state, [inForce, ...Object.values(agreed)]);
}

/** By an act, by another in its place, or because what brought it into force was disowned: then it has to be proposed and agreed anew. */
export function isEnded(state: RoomState, one: Readonly<ObligationState>): boolean {
  const { ended, inForce, replacedBy } = one;
  if (ended) return true;
  const after = replacedBy === undefined ? undefined : obligationOf(state, replacedBy);
  if (after && isInForce(state, after)) return true;
  return inForce !== undefined && !isInForce(state, one);
}

/** Where a reading of a clause stands; the words for it are in the vocabulary (`obligation-standing`). */
export type ObligationStanding =
  'proposed' | 'stale' | 'agreed' | 'in-force' | 'suspended' | 'ended';

/**
 * Of one obligation as the acts so far leave it, whatever the clock reads; undefined where there is none of that id. One that reads a truce ends with the truce (OB2.5).
 *
 * @example standingOf(state, id) // 'agreed': all sides have agreed, and nobody has declared it in force
 */
export function standingOf(state: RoomState, id: string): ObligationStanding | undefined {
  const one = obligationOf(state, id);
  if (!one) return undefined;
  const truce = one.clause.truce === undefined ? undefined : truceOf(state, one.clause.truce);
  if (isEnded(state, one) || (one.inForce && truce && isOver(truce))) return 'ended';
  if (one.inForce) return one.suspended ? 'suspended' : 'in-force';
  if (isStale(state, one)) return 'stale';
  return stands(state, one) ? 'agreed' : 'proposed';
}

/** Whether these are the words that stand on the paragraph in its text's working language. Of a clause of another room nothing is known here. */
export function wordsStand(
  state: RoomState,
  { paragraph, hash }: { paragraph?: string | undefined; hash: string },
): boolean {
  if (paragraph === undefined) return true;
  const node = nodeOf(state, paragraph);
  const text = node && textOf(state, node.text);
  if (!node || !text || node.base === undefined) return false;
  return node.wordings[node.base]?.hashes[text.working] === hash;
}

export function sideOf(act: Pick<Act, 'by'>): string {
  return partyOf(act.by[0] as string);
}
