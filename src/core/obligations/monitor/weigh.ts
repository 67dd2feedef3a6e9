import type { State } from '../event.ts';
import { CLAIMED, SURE, type Grade } from './grade.ts';
import type { StateRule } from './states.ts';
import type { Told } from './told.ts';
import type { Entry } from './timeline.ts';

/** The state of an instance, from what discharges it and what says that it was omitted (OB4.3). */

export interface Verdict {
  state: State;
  rule: StateRule;
}

export interface Outcome {
  /** Before it is due. */
  early: Verdict;
  /** From then on. */
  final: Verdict;
  late: number | null;
  /** When it may become another without any act; absent: then only when it is due. */
  next?: number;
}

/** How an event lies to the time asked for: whatever its interval, perhaps, or after it. */
export type Fit = 'in' | 'may' | 'after';

/** What was gathered for one instance. */
export class Evidence {
  readonly #due: number;
  readonly #told: Told | undefined;
  #sure = false;
  #possible = false;
  #sureLate: Entry | undefined;
  #possibleLate: Entry | undefined;
  /** The highest grade of the statements of each kind. */
  #omitted: Grade = 0;

  constructor(due: number, told: Told | undefined) {
    this.#due = due;
    this.#told = told;
  }

  /** In order. */
  discharge(entry: Entry, fit: Fit, as: 'discharge' | 'notice' = 'discharge'): void {
    const surely = entry.grade === SURE && fit !== 'may';
    if (fit === 'after') {
      if (surely) this.#sureLate ??= entry;
      else this.#possibleLate ??= entry;
      return;
    }
    if (surely) this.#sure = true;
    else this.#possible = true;
    this.#told?.count(entry, as, surely);
  }

  omission(entry: Entry, as: 'omission' | 'refusal'): void {
    if (entry.grade > this.#omitted) this.#omitted = entry.grade;
    this.#told?.count(entry, as, entry.grade === SURE);
  }

  /** Whether it was surely discharged in time. */
  get sure(): boolean {
    return this.#sure;
  }

  /** Whether it was surely discharged, in time or late. */
  get met(): boolean {
    return this.#sure || this.#sureLate !== undefined;
  }

  /** @param trigger the grade of the event that the instance hangs on; undefined: the calendar. */
  outcome(trigger: Grade | undefined): Outcome {
    const late = this.#sure ? undefined : (this.#sureLate ?? this.#possibleLate);
    if (late) this.#told?.count(late, 'late-discharge', late === this.#sureLate);
    const settled = (state: State, rule: StateRule, by: number | null = null): Outcome => {
      const verdict = { state, rule };
      return { early: verdict, final: verdict, late: by };
    };
    if (this.#omitted === SURE)
      return settled(this.#sure ? 'not-computable' : 'supported', 'OB4.3.1');
    if (this.#sure) return settled('met', 'OB4.3.2');
    if (this.#sureLate) return settled('met', 'OB4.3.2', this.#sureLate.from - this.#due);
    if (this.#possible || this.#possibleLate) return settled('not-computable', 'OB4.3.3');
    if (this.#omitted > 0)
      return settled(this.#omitted === CLAIMED ? 'alleged' : 'not-computable', 'OB4.3.4');
    return {
      early: { state: 'nothing-reported', rule: 'OB4.3.5' },
      final: {
        state: trigger === undefined ? 'nothing-reported' : stateByTrigger(trigger),
        rule: 'OB4.3.6',
      },
      late: null,
    };
  }
}

export function stateByTrigger(grade: Grade): State {
  return grade === SURE ? 'supported' : grade === CLAIMED ? 'alleged' : 'not-computable';
}
