/** What is to be done at which time: a binary heap, the earliest on top; of the same time in no particular order. */
export class Alarms<What> {
  readonly #heap: { at: number; what: What }[] = [];

  /** @param at epoch milliseconds; what is never due is not kept. */
  set(at: number, what: What): void {
    if (at === Infinity) return;
    const heap = this.#heap;
    let n = heap.length;
    const alarm = { at, what };
    heap.push(alarm);
    while (n > 0) {
      const up = (n - 1) >> 1;
      const above = heap[up] as { at: number; what: What };
      if (above.at <= at) break;
      heap[n] = above;
      n = up;
    }
    heap[n] = alarm;
  }

  /** The time of the earliest; Infinity: there is none. */
  get next(): number {
    return this.#heap[0]?.at ?? Infinity;
  }

  /** Takes the earliest off. */
  take(): What {
    const heap = this.#heap;
    const top = heap[0];
    const last = heap.pop();
    if (!top || !last) throw new Error('there is no alarm');
    let n = 0;
    while (heap.length > 0) {
      let down = 2 * n + 1;
      if (down >= heap.length) break;
      if (down + 1 < heap.length && at(down + 1) < at(down)) down += 1;
      if (last.at <= at(down)) break;
      heap[n] = heap[down] as { at: number; what: What };
      n = down;
    }
    if (heap.length > 0) heap[n] = last;
    return top.what;

    function at(place: number): number {
      return (heap[place] as { at: number }).at;
    }
  }
}
