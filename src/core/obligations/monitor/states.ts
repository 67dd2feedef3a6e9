import { STATES, type State } from '../event.ts';

/** What the evaluator tells: states, what gave them, and how they changed. Plain data, for sentences and screens. */

/** As what an event was counted. */
export const COUNTED_AS = [
  'trigger',
  'notice',
  'discharge',
  'late-discharge',
  'refusal',
  'omission',
  'sum',
  'observation',
] as const;
export type CountedAs = (typeof COUNTED_AS)[number];

/** The rules of spec/obligations.md that give states. */
export const STATE_RULES = [
  'OB4.3.1',
  'OB4.3.2',
  'OB4.3.3',
  'OB4.3.4',
  'OB4.3.5',
  'OB4.3.6',
  'OB4.10',
  'OB4.11',
  'OB4.14',
] as const;
export type StateRule = (typeof STATE_RULES)[number];

export interface CountedEvent {
  event: string;
  as: CountedAs;
  /** In the lower set; only claimed; found, and yet not surely here (OB3.8). */
  grade: 'sure' | 'claimed' | 'vague';
  /** Whether it surely does what it is counted as: a sure event that only may have been in time does not. */
  surely: boolean;
}

/**
 * Why an act on an event, or the event by it, is not counted (OB5.2). `late`: it came after the reporting lag. `retracted`: taken back. `kept`: answered to be no breach. `amended`: by
 * this act it is no longer one. `excepted`: announced as an exception asks. `ended`: it would be due after the obligation was ended.
 */
export type AsideReason = 'late' | 'retracted' | 'kept' | 'amended' | 'excepted' | 'ended';

export interface SetAside {
  event: string;
  /** Index of the act. */
  act: number;
  reason: AsideReason;
}

export interface InstanceState {
  id: string;
  state: State;
  rule: StateRule;
  /** Epoch milliseconds; null: never, so long as nothing changes. */
  due: number | null;
  provisional: boolean;
  /** By how many milliseconds; null where it was not met late. */
  late: number | null;
  events: CountedEvent[];
  aside: SetAside[];
}

export interface ObligationState {
  id: string;
  /** OB5.1. */
  state: State;
  provisional: boolean;
  /** By id, in order of code units. */
  instances: InstanceState[];
  /** Events that could have been an instance and are none. */
  aside: SetAside[];
}

export interface Standing {
  readonly state: State;
  readonly provisional: boolean;
  readonly late: number | null;
}

const [SETTLED, PROVISIONAL] = [false, true].map(
  (provisional) =>
    new Map<State, Standing>(
      STATES.map((state) => [state, Object.freeze({ state, provisional, late: null })]),
    ),
) as [Map<State, Standing>, Map<State, Standing>];

/** The same object for the same, but for what was late. */
export function standing(state: State, provisional: boolean, late: number | null): Standing {
  if (late !== null) return { state, provisional, late };
  return (provisional ? PROVISIONAL : SETTLED).get(state) as Standing;
}

/** OB6.4. Of an obligation where no instance is named. Without `from` it came about, without `to` it is no more. */
export interface Change {
  obligation: string;
  instance?: string;
  from?: Standing;
  to?: Standing;
  /** The index of an act, or the instant whose passing alone did it. */
  cause: { act: number } | { at: number };
}

/** What is due comes first by the first list, what is not yet by the second. */
const DUE: readonly State[] = ['supported', 'alleged', 'not-computable', 'nothing-reported', 'met'];
const NOT_DUE: readonly State[] = [
  'supported',
  'alleged',
  'not-computable',
  'met',
  'nothing-reported',
];

/** Of an obligation, from how many of its instances have each state (OB5.1). */
export function stateOfAll(count: (due: boolean, state: State) => number): State {
  const due = DUE.find((state) => count(true, state) > 0);
  return due ?? NOT_DUE.find((state) => count(false, state) > 0) ?? 'nothing-reported';
}

export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
