import type { State } from '../event.ts';
import { STATES } from '../event.ts';
import { stateOfAll, type Standing } from './states.ts';

/** What was told of an obligation, and how many of its instances were told with each state: of that its own state is made (OB5.1). */

/** Behind the states. */
const PROVISIONAL = STATES.length;

export class Tally {
  /** By state, those that are due before those that are not; then how many of those that are due are provisional, and of the others. */
  readonly #counts = Array.from({ length: 2 * STATES.length + 2 }, () => 0);
  #due = 0;
  /** Of the obligation itself; undefined: nothing yet. */
  told: Standing | undefined;

  /** One more, or one less, that was told so. */
  count({ state, provisional }: Standing, due: boolean, by: 1 | -1): void {
    this.#add(STATES.indexOf(state), due, by);
    if (provisional) this.#add(PROVISIONAL, due, by);
    if (due) this.#due += by;
  }

  #add(what: number, due: boolean, by: number): void {
    const place = 2 * what + (due ? 0 : 1);
    this.#counts[place] = (this.#counts[place] as number) + by;
  }

  #of(what: number, due: boolean): number {
    return this.#counts[2 * what + (due ? 0 : 1)] as number;
  }

  get state(): State {
    return stateOfAll((due, state) => this.#of(STATES.indexOf(state), due));
  }

  /** Whether one of those is provisional of which the state is. */
  get provisional(): boolean {
    return this.#of(PROVISIONAL, this.#due > 0) > 0;
  }
}
