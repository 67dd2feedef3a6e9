import { closedAs, lastClosedWithAgreement, lastClosedWithoutAgreement } from './conduct.ts';
import { pointOf } from './points.ts';
import type { SignedStep } from './signed-step.ts';
import { weightOf } from './signed-step.ts';
import { groundRules, sidesOf } from './procedure.ts';
import type { RoomState } from './state.ts';
import { talksPart } from './talks.ts';
import type { WordLanguage } from './words.ts';
import { areOnTable, stand } from './words-on.ts';

/** Where a consent and a point stand (AU2, AU5, AU7): derived from what was signed, never stored. */

/** One thing that a person of the side did about a consent. */
export interface Step extends SignedStep {
  index: number;
  /** It was covered by powers notified then (AU1). */
  powers: boolean;
}

export interface Consent {
  party: string;
  /** What the words are about: the id of a point, or of a paragraph of a text. */
  target: string;
  /** The act that tabled the words. */
  words: string;
  /** Of a paragraph, in the text's working language. */
  hash: string;
  /** TX3: of a paragraph in other languages, as far as the side agreed to those. */
  also?: Partial<Record<WordLanguage, { hash: string; step: Step }>>;
  as: 'ad-referendum' | 'definitive';
  /** It was given while nothing was agreed until everything was (AU7). */
  provisional?: true;
  given: Step;
  confirmed?: Step;
  /** A withdrawal beyond notified powers, which awaits confirmation (VCLT art. 8). */
  withdrawing?: Step;
  ended?: Step & { how: 'not-confirmed' | 'withdrawn' };
}

export interface Release {
  hash: string;
  /** Of a paragraph: the act that brought its words. */
  words?: string;
  index: number;
  /** By the head of every side. */
  signed: SignedStep[];
}

export interface ConsentState {
  /** By the act that gave it; of a text, by that act and the place in its list (`<act>.1`). */
  consents: Record<string, Consent>;
  /** By target and party: the latest consent. */
  latest: Record<string, Record<string, string>>;
  /** AU7: what left the provisional state, by target; for the words with this hash, from this index on. */
  released: Record<string, Release>;
}

export const part = talksPart('consent', () => ({ consents: {}, latest: {}, released: {} }));

/**
 * Where a consent stands. `beyond-powers`: definitive or confirmed by somebody whose notified powers do not cover it, so it awaits confirmation (VCLT art. 8).
 * `suspended`: a key behind it is said to have been in other hands, and the head has not answered (RC8.5). `earlier-words`: the words it was given to no
 * longer stand. `fallen`: it was provisional when the talks closed without agreement (AU7).
 */
export type Standing =
  | 'ad-referendum'
  | 'beyond-powers'
  | 'confirmed'
  | 'definitive'
  | 'suspended'
  | 'not-confirmed'
  | 'withdrawn'
  | 'disowned'
  | 'earlier-words'
  | 'fallen';

/** A consent that is there, confirmed or not. */
export function isGiven(standing: Standing | undefined): boolean {
  return standing === 'ad-referendum' || standing === 'beyond-powers' || isFirm(standing);
}

/** A consent that awaits nothing more. */
export function isFirm(standing: Standing | undefined): boolean {
  return standing === 'confirmed' || standing === 'definitive';
}

/** Where a consent stands, by the act that gave it; undefined where there is none. */
export function consentStanding(state: RoomState, id: string): Standing | undefined {
  const consent = part.read(state).consents[id];
  if (!consent) return undefined;
  const given = weightOf(state, consent.given);
  if (given === 'disowned') return 'disowned';
  const ended = consent.ended && weightOf(state, consent.ended);
  if (consent.ended && ended === 'counts') return consent.ended.how;
  if (!areOnTable(state, consent.target, consent.words)) return 'earlier-words';
  if (hasFallen(state, consent)) return 'fallen';
  const confirmed = consent.confirmed && weightOf(state, consent.confirmed);
  if ([given, ended, confirmed].includes('suspended')) return 'suspended';
  if (consent.confirmed && confirmed === 'counts')
    return consent.confirmed.powers ? 'confirmed' : 'beyond-powers';
  if (consent.as === 'ad-referendum') return 'ad-referendum';
  return consent.given.powers ? 'definitive' : 'beyond-powers';
}

/** AU4: its withdrawal was said by somebody whose notified powers do not cover it, and awaits confirmation. Meanwhile the consent stands. */
export function isWithdrawalAwaited(state: RoomState, id: string): boolean {
  const step = part.read(state).consents[id]?.withdrawing;
  return (
    step !== undefined && isFirm(consentStanding(state, id)) && weightOf(state, step) !== 'disowned'
  );
}

/** AU7: a consent hangs on the whole if it was given under the ground rule, or the ground rule is in force now. */
function isConditional(state: RoomState, consent: Readonly<Consent>): boolean {
  return consent.provisional === true || groundRules(state)?.nothingUntilEverything === true;
}

/** A release by all sides, as long as no signature under it is contested (RC8.5). */
function releaseOf(state: RoomState, target: string): Readonly<Release> | undefined {
  const release = part.read(state).released[target];
  return release?.signed.every((one) => weightOf(state, one) === 'counts') ? release : undefined;
}

/** It is derived from the closing that was last, so that resuming the talks brings nothing back; nor does a release that came too late. */
function hasFallen(state: RoomState, consent: Readonly<Consent>): boolean {
  const closed = lastClosedWithoutAgreement(state);
  if (closed === undefined || consent.given.index > closed || !isConditional(state, consent))
    return false;
  const settled = lastClosedWithAgreement(state);
  if (settled !== undefined && consent.given.index < settled && settled < closed) return false;
  const released = releaseOf(state, consent.target);
  if (!released || released.index > closed) return true;
  return released.words === undefined
    ? released.hash !== consent.hash
    : released.words !== consent.words;
}

/** AU7: whether what stands on a target reads *provisional*. Talks closed with agreement have agreed everything. */
export function isProvisional(state: RoomState, target: string): boolean {
  if (closedAs(state) === 'agreement' || isReleased(state, target)) return false;
  const { consents, latest } = part.read(state);
  const given = Object.values(latest[target] ?? {}).flatMap((id) =>
    isGiven(consentStanding(state, id)) ? (consents[id] ?? []) : [],
  );
  return (
    groundRules(state)?.nothingUntilEverything === true || given.some((one) => one.provisional)
  );
}

/** AU7: whether the words that stand on a target were released by all sides. */
export function isReleased(state: RoomState, target: string): boolean {
  const released = releaseOf(state, target);
  return released !== undefined && stand(state, target, released);
}

export interface PointStanding {
  /** `agreed`: every side's consent to these words is confirmed or definitive. */
  status: 'open' | 'agreed-ad-referendum' | 'agreed';
  provisional: boolean;
  /** The latest consent of each side in the room that has ever consented on this point. */
  sides: Record<string, { consent: string; standing: Standing }>;
}

/**
 * Where a point stands (AU2): agreed takes every side in the room, and at least two. `undefined` for an unknown point.
 *
 * @example standingOf(state, point)?.status === 'agreed'
 */
export function standingOf(state: RoomState, point: string): PointStanding | undefined {
  if (!pointOf(state, point)) return undefined;
  const latest = part.read(state).latest[point] ?? {};
  const sides: PointStanding['sides'] = {};
  const all = sidesOf(state);
  for (const side of all) {
    const consent = latest[side];
    const standing = consent === undefined ? undefined : consentStanding(state, consent);
    if (consent !== undefined && standing) sides[side] = { consent, standing };
  }
  const every = (test: (standing: Standing | undefined) => boolean): boolean =>
    all.length > 1 && all.every((side) => test(sides[side]?.standing));
  const status = every(isFirm) ? 'agreed' : every(isGiven) ? 'agreed-ad-referendum' : 'open';
  return { status, provisional: isProvisional(state, point), sides };
}
