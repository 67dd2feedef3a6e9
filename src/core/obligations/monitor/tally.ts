import type { State } from '../event.ts';
import { STATES } from '../event.ts';
import { stateOfAll, type Standing } from './states.ts';

/** What was told of an obligation, and how many of its instances were told with each state: of that its own state is made (OB5.1). */

export class Tally {
  /** By state, those that are due before those that are not. */
  readonly #counts = Array.from({ length: 2 * STATES.length }, () => 0);
  /** How many of them are provisional. */
  readonly #provisional: [number, number] = [0, 0];
  #due = 0;
  /** Of the obligation itself; undefined: nothing yet. */
  told: Standing | undefined;

  /** One more, or one less, that was told so. */
  count({ state, provisional }: Standing, due: boolean, by: 1 | -1): void {
    const place = 2 * STATES.indexOf(state) + (due ? 0 : 1);
    this.#counts[place] = (this.#counts[place] as number) + by;
    if (provisional) this.#provisional[due ? 0 : 1] += by;
    if (due) this.#due += by;
  }

  get state(): State {
    return stateOfAll(
      (due, state) => this.#counts[2 * STATES.indexOf(state) + (due ? 0 : 1)] as number,
    );
  }

  /** Whether one of those is provisional of which the state is. */
  get provisional(): boolean {
    return this.#provisional[this.#due > 0 ? 0 : 1] > 0;
  }
}
