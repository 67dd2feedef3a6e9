import type { Clock } from './sequencer.ts';

/**
 * The declared clock of an exercise (RC14): it stands still until it is moved, and is never moved back. The sequencer admits acts by it in rooms of kind
 * exercise and nowhere else. Afterwards the same rooms are opened on the true present, which is later.
 */
export class ExerciseClock implements Clock {
  readonly exercise = true;
  #now: number;

  /** @param begins epoch milliseconds */
  constructor(begins: number) {
    this.#now = begins;
  }

  now(): number {
    return this.#now;
  }

  /** Throws when that would be back: a script is in the order of its log. */
  goTo(moment: number): void {
    if (moment < this.#now) throw new Error('the clock of an exercise is not put back');
    this.#now = moment;
  }

  goOn(ms: number): void {
    this.goTo(this.#now + ms);
  }
}
