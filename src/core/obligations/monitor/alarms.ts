/**
 * What is to be done at which time: a binary heap, the earliest on top; of the same time in no particular order. The times lie apart from what they are of, so that
 * an alarm is no object of its own.
 */
export class Alarms<What> {
  readonly #times: number[] = [];
  readonly #whats: What[] = [];

  /** @param at epoch milliseconds; what is never due is not kept. */
  set(at: number, what: What): void {
    if (at === Infinity) return;
    const times = this.#times;
    let n = times.length;
    times.push(at);
    this.#whats.push(what);
    while (n > 0) {
      const up = (n - 1) >> 1;
      if ((times[up] as number) <= at) break;
      this.#move(up, n);
      n = up;
    }
    this.#put(n, at, what);
  }

  /** The time of the earliest; Infinity: there is none. */
  get next(): number {
    return this.#times.length > 0 ? (this.#times[0] as number) : Infinity;
  }

  /** Takes the earliest off. */
  take(): What {
    const times = this.#times;
    const top = this.#whats[0] as What;
    const at = times.pop();
    const last = this.#whats.pop() as What;
    if (at === undefined) throw new Error('there is no alarm');
    const { length } = times;
    if (length === 0) return top;
    let n = 0;
    for (;;) {
      let down = 2 * n + 1;
      if (down >= length) break;
      if (down + 1 < length && (times[down + 1] as number) < (times[down] as number)) down += 1;
      if (at <= (times[down] as number)) break;
      this.#move(down, n);
      n = down;
    }
    this.#put(n, at, last);
    return top;
  }

  #move(from: number, to: number): void {
    this.#put(to, this.#times[from] as number, this.#whats[from] as What);
  }

  #put(place: number, at: number, what: What): void {
    this.#times[place] = at;
    this.#whats[place] = what;
  }
}
