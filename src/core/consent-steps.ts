import type { Act } from './act.ts';
import { partyOf } from './act.ts';
import type { Consent, Standing, Step } from './consent-standing.ts';
import { consentStanding, isFirm, isGiven, isWithdrawalAwaited, part } from './consent-standing.ts';
import { mayCommit } from './powers.ts';
import { sidesOf } from './procedure.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import type { RoomState } from './state.ts';
import { nodeOf } from './text/state.ts';

/** What a side does about a consent of its own (AU4), the same for the formula of a point and for a paragraph of a text. */

/**
 * What a person did about a consent, and whether notified powers covered it. Adopting a text (VCLT art. 9), and all the more consent to be bound by it, covers
 * agreeing to a formula or a paragraph.
 *
 * @param target a point, or a paragraph, which powers on its text cover (AU1.9) and those on named points do not (AU1.3)
 */
export function consentStep(
  state: RoomState,
  act: Pick<Act, 'id' | 'by' | 'index' | 'admitted'>,
  target: string,
): Step {
  const by = act.by[0] as string;
  const covered = (['adopt', 'consent-to-be-bound'] as const).some((what) =>
    mayCommit(state, by, what, nodeOf(state, target)?.text ?? target, act.admitted),
  );
  return { act: act.id, by, index: act.index, at: act.admitted, powers: covered };
}

/** `harvest.all-sides`: one head of each side signs what releases words from the provisional state, and nobody else (AU7.5). */
export function refuseUnlessAllSides(state: RoomState, act: Pick<Act, 'by'>): Refusal | undefined {
  const signed = act.by.map(partyOf).toSorted();
  const all = sidesOf(state);
  const same = signed.length === all.length && all.every((side, n) => signed[n] === side);
  return same ? undefined : refuse('harvest.all-sides');
}

/** A consent, and the hash of the words it was given to, said again, so that what is signed says them. */
export interface AboutConsent {
  consent: string;
  hash: string;
}

/** The side's own consent that is still there, with its standing, or why not. */
function ownConsent(
  state: RoomState,
  act: Act,
  { consent: id, hash }: AboutConsent,
): { no: Refusal } | { consent: Readonly<Consent>; standing: Standing } {
  const consent = part.read(state).consents[id];
  const standing = consentStanding(state, id);
  if (!consent || !standing) return { no: refuse('consent.unknown') };
  if (consent.party !== partyOf(act.by[0] as string)) return { no: refuse('consent.not-own') };
  if (consent.hash !== hash) return { no: refuse('consent.stale') };
  if (standing === 'suspended') return { no: refuse('consent.suspended') };
  return isGiven(standing) ? { consent, standing } : { no: refuse('consent.ended') };
}

/** AU4: why this consent cannot be confirmed by this act. */
export function refuseConfirming(
  state: RoomState,
  act: Act,
  about: AboutConsent,
): Refusal | undefined {
  const own = ownConsent(state, act, about);
  if ('no' in own) return own.no;
  const { powers } = consentStep(state, act, own.consent.target);
  if (own.standing === 'ad-referendum') return undefined;
  if (own.standing === 'beyond-powers') return powers ? undefined : refuse('consent.awaits-powers');
  return powers && isWithdrawalAwaited(state, about.consent)
    ? undefined
    : refuse('consent.confirmed-already');
}

export function takeConfirming(state: RoomState, act: Act, id: string): void {
  const consent = part.change(state).consents[id];
  if (!consent) return;
  // Confirmed anew by somebody with powers, it stands: the withdrawal without them is settled.
  delete consent.withdrawing;
  if (!isFirm(consentStanding(state, id)))
    consent.confirmed = consentStep(state, act, consent.target);
}

/** AU5: why this consent cannot be said to be not confirmed. */
export function refuseDeclining(
  state: RoomState,
  act: Act,
  about: AboutConsent,
): Refusal | undefined {
  const own = ownConsent(state, act, about);
  if ('no' in own) return own.no;
  return isFirm(own.standing) ? refuse('consent.only-withdrawn') : undefined;
}

export function takeDeclining(state: RoomState, act: Act, id: string): void {
  const consent = part.change(state).consents[id];
  if (consent) consent.ended = { ...consentStep(state, act, consent.target), how: 'not-confirmed' };
}

/** AU4, AU5: why this consent cannot be withdrawn by this act. */
export function refuseWithdrawing(
  state: RoomState,
  act: Act,
  about: AboutConsent,
): Refusal | undefined {
  const own = ownConsent(state, act, about);
  if ('no' in own) return own.no;
  if (!isFirm(own.standing)) return refuse('consent.only-declined');
  return isWithdrawalAwaited(state, about.consent) &&
    !consentStep(state, act, own.consent.target).powers
    ? refuse('consent.awaits-powers')
    : undefined;
}

export function takeWithdrawing(state: RoomState, act: Act, id: string): void {
  const consent = part.change(state).consents[id];
  if (!consent) return;
  const step = consentStep(state, act, consent.target);
  if (!step.powers) consent.withdrawing = step;
  else consent.ended = { ...step, how: 'withdrawn' };
}
