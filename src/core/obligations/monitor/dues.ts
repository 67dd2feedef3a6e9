/** The due times of instances, in order, each with the instances that have it. */
export class Dues {
  readonly #times: number[] = [];
  readonly #ids = new Map<number, Set<string>>();

  add(due: number, id: string): void {
    const there = this.#ids.get(due);
    if (there) {
      there.add(id);
      return;
    }
    this.#ids.set(due, new Set([id]));
    this.#times.splice(this.#firstAfter(due), 0, due);
  }

  remove(due: number, id: string): void {
    const there = this.#ids.get(due);
    if (!there?.delete(id) || there.size > 0) return;
    this.#ids.delete(due);
    this.#times.splice(this.#firstAfter(due) - 1, 1);
  }

  /** The earliest due time after this; undefined: none. */
  after(time: number): number | undefined {
    return this.#times[this.#firstAfter(time)];
  }

  /** The instances with the latest due time that is not after this. */
  latestNotAfter(time: number): Iterable<string> {
    const due = this.#times[this.#firstAfter(time) - 1];
    return due === undefined ? [] : (this.#ids.get(due) ?? []);
  }

  *ids(): Generator<string> {
    for (const ids of this.#ids.values()) yield* ids;
  }

  /** The place of the first due time after this. */
  #firstAfter(time: number): number {
    let low = 0;
    let high = this.#times.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#times[middle] as number) <= time) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
