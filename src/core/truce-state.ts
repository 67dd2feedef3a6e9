import * as z from 'zod/mini';
import type { Act } from './act.ts';
import { partyOf } from './act.ts';
import { instantMs } from './instants.ts';
import type { Naming } from './naming.ts';
import { sidesOf } from './procedure.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import * as shape from './shapes.ts';
import type { RoomState } from './state.ts';
import { talksPart } from './talks.ts';
import { TRUCE_KINDS } from './truce.ts';

/** What the rules keep of a truce of this room, and whom it binds. Its acts are in truce-terms.ts and truce-conduct.ts. */

export type TruceKind = (typeof TRUCE_KINDS)[number];

/** An instant as a text of a truce has to say it: never without its zone. The offset is in minutes east. */
export const moment = z.strictObject({
  at: shape.instant,
  offset: z.int().check(z.minimum(-840), z.maximum(840)),
  zone: z.string().check(z.regex(/^[A-Za-z_]{1,20}(\/[A-Za-z_+-]{1,30}){0,2}$/)),
});
export type Moment = z.infer<typeof moment>;

/** Where a truce ends by its terms or by an extension; `open`: no end is set. */
export const until = z.union([moment, z.literal('open')]);
export type Until = Moment | 'open';

type Sides = Record<string, true>;

export interface Extension {
  hash: string;
  /** Epoch milliseconds. */
  until: number | 'open';
  agreed: Sides;
}

export interface TruceState {
  hash: string;
  kind: TruceKind;
  start: Moment;
  /** The end that stands, in epoch milliseconds: start and term, or what the latest extension that stands says. */
  end: number | 'open';
  agreed: Sides;
  /** Every side in the room has agreed to the same words. */
  stands?: true;
  declared: Sides;
  suspended: Sides;
  denounced: Sides;
  ended: Sides;
  /** Proposed and not standing, by act id. */
  extensions: Record<string, Extension>;
  /** The latest extension that stands. */
  extended?: string;
}

export interface TruceTermsState {
  /** By act id of the terms tabled. */
  truces: Record<string, TruceState>;
}

export const truces = talksPart('truce', () => ({ truces: {} }));

export function truceOf(state: RoomState, id: string): TruceState | undefined {
  return truces.read(state).truces[id];
}

/** For `apply`: the truce an admitted act is about. */
export function changing(state: RoomState, id: string): TruceState {
  return truces.change(state).truces[id] as TruceState;
}

export function sideOf(act: Act): string {
  return partyOf(act.by[0] as string);
}

export function untilMs(end: Until): number | 'open' {
  return end === 'open' ? 'open' : instantMs(end.at);
}

export function isLater(end: number | 'open', than: number | 'open'): boolean {
  return than !== 'open' && (end === 'open' || end > than);
}

/** Agreed by every side, or declared by one: before that there is nothing to keep to. */
export function isInBeing(truce: TruceState): boolean {
  return truce.stands === true || Object.keys(truce.declared).length > 0;
}

/** A side is bound by its own declaration, and by the agreement of all; by no other side's act, and by nobody outside command (Hague Regulations, art. 41). */
export function isBound(truce: TruceState, side: string): boolean {
  return truce.declared[side] === true || (truce.stands === true && truce.agreed[side] === true);
}

export function boundSides(truce: TruceState): string[] {
  const sides = truce.stands ? { ...truce.agreed, ...truce.declared } : truce.declared;
  return Object.keys(sides).toSorted();
}

/**
 * What is agreed is mutual, and the first side to declare its end ends it. Declarations made side by side without agreement stand each by itself, and are over
 * when each has been declared ended.
 */
export function isOver(truce: TruceState): boolean {
  if (truce.stands) return Object.keys(truce.ended).length > 0;
  const declared = Object.keys(truce.declared);
  return declared.length > 0 && declared.every((side) => truce.ended[side]);
}

/** Sides in the room whose agreement an extension still takes: those the truce binds, but for one that has declared its own part ended. */
export function awaitedForExtension(
  state: RoomState,
  truce: TruceState,
  extension: Extension,
): string[] {
  return sidesOf(state).filter(
    (side) => isBound(truce, side) && !truce.ended[side] && !extension.agreed[side],
  );
}

/** Which truce an act is about, said again so that its sentence says it and nobody signs for another. */
export const said = {
  truce: shape.actId,
  kind: z.enum(TRUCE_KINDS),
  start: moment,
};
export interface Said {
  truce: string;
  kind: TruceKind;
  start: Moment;
}

export function refuseSaid(state: RoomState, body: Said): Refusal | undefined {
  const truce = truceOf(state, body.truce);
  if (!truce) return refuse('truce.not-tabled');
  const { at, offset, zone } = truce.start;
  const same =
    body.kind === truce.kind &&
    body.start.at === at &&
    body.start.offset === offset &&
    body.start.zone === zone;
  return same ? undefined : refuse('truce.other-terms');
}

/** For the acts of a side about a truce that binds it. */
export function refuseUnbound(state: RoomState, id: string, side: string): Refusal | undefined {
  const truce = truceOf(state, id);
  if (!truce) return refuse('truce.not-tabled');
  if (!isInBeing(truce)) return refuse('truce.not-in-being');
  return isBound(truce, side) ? undefined : refuse('truce.not-own');
}

export function refuseEnded(truce: TruceState, side: string): Refusal | undefined {
  return isOver(truce) || truce.ended[side] ? refuse('truce.ended') : undefined;
}

/** A moment as sentences say it: in its own zone, and in UTC. */
export function whenOf({ at, offset, zone }: Moment, naming: Naming): string {
  return naming.when({ from: at, precision: 'minute', certainty: 'stated', offset, zone });
}

export function saidValues(body: Said, naming: Naming): { kind: string; start: string } {
  return { kind: naming.term(`truce.${body.kind}`), start: whenOf(body.start, naming) };
}

export function untilValue(end: Until, naming: Naming): string | undefined {
  return end === 'open' ? undefined : whenOf(end, naming);
}

export const EXAMPLE_START: Moment = {
  at: '2031-03-05T13:00:00Z',
  offset: 300,
  zone: 'Asia/Karachi',
};
export const EXAMPLE_END: Moment = { ...EXAMPLE_START, at: '2031-03-07T13:00:00Z' };
export const exampleSaid: Said = { truce: 'e'.repeat(64), kind: 'truce', start: EXAMPLE_START };
