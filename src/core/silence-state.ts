import * as z from 'zod/mini';
import type { Act } from './act.ts';
import { partyOf } from './act.ts';
import { instantMs } from './instants.ts';
import type { Naming } from './naming.ts';
import { chairs, groundRules, sidesOf } from './procedure.ts';
import type { Refusal, RefusalCode } from './refusal.ts';
import { refuse } from './refusal.ts';
import * as shape from './shapes.ts';
import type { SignedStep } from './signed-step.ts';
import { weightOf } from './signed-step.ts';
import type { RoomState } from './state.ts';
import { ROLES } from './state.ts';
import { talksPart } from './talks.ts';
import type { Words } from './words.ts';

/**
 * Silence procedure (AU6, spec/silence.md). Nothing is adopted by the clock: at the time stated it reads *time reached*, and it is adopted when the chair, who
 * has seen what came in by every channel, declares so. Whatever may be an objection is taken; what may be an adoption has to be certain.
 */

/** Never a truce, consent to be bound, or a finding: there is no word for them here. */
export const SILENCE_SUBJECTS = ['procedure', 'minutes', 'release', 'editorial'] as const;
export const SILENCE_CHANNELS = ['here', 'telephone', 'message', 'paper', 'in-person'] as const;
export const SILENCE_PAUSES = ['side-unreachable', 'system-down'] as const;
export type Channel = (typeof SILENCE_CHANNELS)[number];

export type SilenceStage =
  'proposed' | 'objected' | 'taken-back' | 'started' | 'broken' | 'adopted' | 'contested';

export interface Silence {
  stage: SilenceStage;
  /** Of the exact words. */
  hash: string;
  /** Epoch milliseconds: the time as the chair last stated it. */
  until: number;
  /** Each side's receipt. */
  acknowledged: Record<string, SignedStep>;
  /** Since when the clock stands still, epoch milliseconds. */
  pausedSince?: number;
  /** Something came in after the time: it breaks after all if the clock turns out to have stood still. */
  late?: true;
  adopted?: SignedStep;
}

export interface SilenceState {
  /** By act id of the proposal. */
  silences: Record<string, Silence>;
}

const silences = talksPart('silence', () => ({ silences: {} }));

export function silenceOf(state: RoomState, id: string): Readonly<Silence> | undefined {
  return silences.read(state).silences[id];
}

/** AU6.16: a declaration under a key that was in other hands is contested until the chair's head affirms it. */
export function stageOf(state: RoomState, silence: Readonly<Silence>): SilenceStage {
  const { stage, adopted } = silence;
  return adopted && weightOf(state, adopted) !== 'counts' ? 'contested' : stage;
}

/** Epoch milliseconds at which the last side's receipt came; undefined while one is missing. */
export function receiptsIn(state: RoomState, silence: Readonly<Silence>): number | undefined {
  let last: number | undefined;
  for (const side of sidesOf(state)) {
    const receipt = silence.acknowledged[side];
    if (!receipt || weightOf(state, receipt) !== 'counts') return undefined;
    last = Math.max(last ?? 0, receipt.at);
  }
  return last;
}

/** AU6.6: to when the clock runs, epoch milliseconds; undefined while it does not run. */
export function runsTo(state: RoomState, silence: Readonly<Silence>): number | undefined {
  if (silence.stage !== 'started' || silence.pausedSince !== undefined) return undefined;
  const receipts = receiptsIn(state, silence);
  return receipts !== undefined && receipts < silence.until ? silence.until : undefined;
}

/** AU6.10: what comes in while the clock does not run is never late. */
export function isLate(state: RoomState, silence: Readonly<Silence>, at: number): boolean {
  const end = runsTo(state, silence);
  return end !== undefined && at > end;
}

/** When it reached the chair, epoch milliseconds; an act without it says that it does so now. */
export function cameIn(act: Pick<Act, 'admitted'>, at: string | undefined): number {
  return at === undefined ? act.admitted : Math.min(instantMs(at), act.admitted);
}

/** A signer's clock may lead the log's by two minutes (RC3.3). */
export const LEADS = 120_000;

export const signer = (act: Act): string => partyOf(act.by[0] as string);

export function refuseChair(state: RoomState, act: Act): Refusal | undefined {
  return chairs(state, signer(act)) ? undefined : refuse('procedure.not-chair');
}

export const OTHERWISE: Readonly<Record<SilenceStage, RefusalCode>> = {
  proposed: 'silence.not-started',
  objected: 'silence.ended',
  'taken-back': 'silence.ended',
  started: 'silence.started-already',
  broken: 'silence.broken',
  adopted: 'silence.adopted-already',
  contested: 'silence.adopted-already',
};

export function refuseStage(
  state: RoomState,
  id: string,
  ...wanted: readonly SilenceStage[]
): Refusal | undefined {
  const silence = silenceOf(state, id);
  if (!silence) return refuse('silence.unknown');
  const stage = stageOf(state, silence);
  return wanted.includes(stage) ? undefined : refuse(OTHERWISE[stage]);
}

/**
 * AU6.9: who may enter what came in, and whether a name may stand in it. A body is read by the whole room, and so is its signature: where the room is not to
 * know whose objection it was, both are the chair's or the secretariat's.
 */
export function refuseBearer(state: RoomState, act: Act<{ by?: string | undefined }>) {
  const party = signer(act);
  const { by } = act.body;
  const named = groundRules(state)?.nameWhoBreaksSilence === true;
  if (!isBearer(state, party)) {
    if (state.parties[party]?.role !== 'party') return refuse('procedure.not-chair');
    if (!named) return refuse('silence.through-chair');
    if (by !== undefined && by !== party) return refuse('silence.own-only');
  }
  return by === undefined ? undefined : refuseName(state, by, named);
}

/** AU6: where the room is not told who, no act and no taking down may tell it. */
export function refuseNaming(state: RoomState, party: string): Refusal | undefined {
  const named = groundRules(state)?.nameWhoBreaksSilence === true;
  return named || isBearer(state, party) ? undefined : refuse('silence.through-chair');
}

export function isBearer(state: RoomState, party: string): boolean {
  return chairs(state, party) || state.parties[party]?.role === 'secretariat';
}

export function refuseName(state: RoomState, by: string, named: boolean): Refusal | undefined {
  if (!named) return refuse('silence.not-named');
  return state.parties[by]?.role === 'party' ? undefined : refuse('party.unknown', { party: by });
}

/** Enters a new procedure, proposed and not started. */
export function enterSilence(state: RoomState, id: string, hash: string, until: number): void {
  silences.change(state).silences[id] = { stage: 'proposed', hash, until, acknowledged: {} };
}

export function change(state: RoomState, id: string, into: (silence: Silence) => void): void {
  const silence = silences.change(state).silences[id];
  if (silence) into(silence);
}

/** Whoever the ground rules name may chair, so every role may. */
export const anyone = { roles: [...ROLES] } as const;

export interface Time {
  until: string;
  /** As the sides say it; the instant decides. */
  zone: string;
  /** Minutes east of UTC. */
  offset: number;
}
export const time = {
  until: shape.instant,
  zone: z.string().check(z.regex(/^[A-Za-z_]{1,20}(\/[A-Za-z_+-]{1,30}){0,2}$/)),
  offset: z.int().check(z.minimum(-840), z.maximum(840)),
};
export const EXAMPLE_TIME = { until: '2031-03-06T05:00:00Z', zone: 'Europe/Oslo', offset: 60 };
export const EXAMPLE_TEXT = { en: 'The experts meet in two groups.' };
export const EXAMPLE_HASH = `${'S'.repeat(42)}A=`;
export const SILENCE = 'e'.repeat(64);

export function sayTime({ until, zone, offset }: Time, naming: Naming) {
  const when = { from: until, precision: 'minute', certainty: 'stated', offset } as const;
  return { until: naming.when(when), zone };
}

export const refuseTime = (act: Act<Time>): Refusal | undefined =>
  instantMs(act.body.until) > act.admitted ? undefined : refuse('silence.time-passed');

export interface Objection {
  silence: string;
  by?: string | undefined;
  words?: Words | undefined;
}
