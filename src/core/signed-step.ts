import type { Act } from './act.ts';
import { instantMs } from './instants.ts';
import type { RoomState } from './state.ts';
import { signingAct } from './taken-down.ts';

/** What somebody signed, kept so that it counts only while its key was its own (RC8.5). */
export interface SignedStep {
  act: string;
  /** Key name with id. */
  by: string;
  /** Epoch milliseconds, of the admission. */
  at: number;
}

export function signedStep(act: Act): SignedStep {
  return { act: act.id, by: act.by[0] as string, at: act.admitted };
}

/** Of an act that several signed, each by a key of its own. */
export function signedSteps(act: Act): SignedStep[] {
  return act.by.map((by) => ({ act: act.id, by, at: act.admitted }));
}

/** RC8.5: a head says that one of these was not its side's. */
export function isDisowned(state: RoomState, steps: readonly Readonly<SignedStep>[]): boolean {
  return steps.some((step) => weightOf(state, step) === 'disowned');
}

/**
 * RC8.5: an act that was signed since a key was in other hands counts once its head has affirmed it, and never once it was disowned. Of an act that was taken
 * down the confirmation is what was signed.
 */
export function weightOf(
  state: RoomState,
  { act, by, at }: Readonly<SignedStep>,
): 'counts' | 'suspended' | 'disowned' {
  const since = state.keys[by]?.compromisedSince;
  if (since === undefined || at < instantMs(since)) return 'counts';
  const answer = state.answered[signingAct(state, act)];
  if (answer === 'affirmed') return 'counts';
  return answer ?? 'suspended';
}
