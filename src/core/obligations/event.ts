import type { Box } from '../places.ts';
import type { EventClass } from './classes.ts';

/** What the evaluator reads: things that happened, as they are entered, found, amended and taken back (OB3). */

/** `found`: the competent body's own finding, or its certifier's word. `claimed`: somebody says so, and it is credible enough to have been entered. */
export type Standing = 'claimed' | 'found';

/** Whose act it was: said by somebody, assessed by the mission, or found. */
export type ActorStanding = 'claimed' | 'assessed' | 'found';

export interface Actor {
  /** A party of the room. */
  id: string;
  standing: ActorStanding;
}

export interface MonitorEvent {
  /** The act that first entered it; amendments keep it. */
  id: string;
  class: EventClass;
  /** When it happened, epoch milliseconds: somewhere from `from` to `to`, both included; equal for a moment. */
  from: number;
  to: number;
  /** Absent: where it was is not said. */
  place?: Box;
  /** Absent or empty: whose act it was is not said. */
  actors?: readonly Actor[];
  quantity?: number;
  key?: string;
  standing: Standing;
  /** Obligations that whoever entered it names; only for these, if any are named. */
  about?: readonly string[];
  /** The competent body's answer under a clause. Absent: none. `kept`: no breach, excepted, or not confirmed, so that it counts no longer. */
  answer?: Answer;
  /** By obligation: what was found or certified under it, in the place of standing, answer and actors. */
  rulings?: Readonly<Record<string, Ruling>>;
}

export type Answer = 'breach' | 'kept' | 'left-open';

export interface Ruling {
  standing: Standing;
  answer?: Answer;
  actors?: readonly Actor[];
}

/** One entry in the log that concerns an event. They come in log order; their events' times in any. An event is entered once, before anything else is done to it. */
export type Message =
  | { do: 'enter' | 'amend'; index: number; admitted: number; event: MonitorEvent; by?: 'finding' }
  | { do: 'retract'; index: number; admitted: number; id: string; by?: 'finding' };

/** Powers over an obligation itself (OB7), in log order with the messages. */
export type Steering =
  | {
      do: 'suspend' | 'resume' | 'terminate';
      obligation: string;
      index: number;
      admitted: number;
      at: number;
    }
  | { do: 'extend'; obligation: string; index: number; admitted: number; until: number | 'open' }
  /** Reports that came after the reporting lag are taken in, for what happened from `from` to `to`. */
  | { do: 'reopen'; obligation: string; index: number; admitted: number; from: number; to: number };

export const STATES = [
  'nothing-reported',
  'met',
  'alleged',
  'supported',
  'not-computable',
] as const;
/** As DESIGN OB names them: *supported* is *supported by findings*, *not-computable* is *cannot be computed*. Never called a violation. */
export type State = (typeof STATES)[number];
