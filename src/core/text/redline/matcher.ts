/** Small numbers for strings: equal if and only if the strings are. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();

  of(key: string): number {
    const found = this.#ids.get(key);
    if (found !== undefined) return found;
    const id = this.#ids.size;
    this.#ids.set(key, id);
    return id;
  }
}

/** Steps that a comparison may take: some at once, so that short lists are always compared exactly, and so many for each element. */
const STEPS = 1 << 18;
const STEPS_EACH = 64;

/**
 * Longest common subsequences of lists of small numbers, by Myers' O(ND) in linear space (*An O(ND) Difference Algorithm and Its Variations*, Algorithmica 1,
 * 1986), common beginnings and ends first. Elements that the other list does not have are left out beforehand.
 *
 * Time is bounded by the lengths, whatever is in the lists: past some 64 steps an element what is still in the middle is not compared any more and counts as
 * replaced. Keeps its working space from one comparison to the next.
 */
export class Matcher {
  #forward = new Int32Array(64);
  #backward = new Int32Array(64);
  #stamps = new Int32Array(64);
  #stamp = 0;
  #steps = 0;
  #a = new Int32Array(0);
  #b = new Int32Array(0);
  #partner = new Int32Array(0);

  /** For each element of `a`, the place of its partner in `b`, or -1. Partners stand in the same order as the elements. */
  match(a: Int32Array, b: Int32Array): Int32Array {
    const partner = new Int32Array(a.length).fill(-1);
    let from = 0;
    let endA = a.length;
    let endB = b.length;
    while (from < endA && from < endB && a[from] === b[from]) {
      partner[from] = from;
      from += 1;
    }
    while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
      endA -= 1;
      endB -= 1;
      partner[endA] = endB;
    }
    if (from === endA || from === endB) return partner;
    const placesA = this.#shared(a, from, endA, b, from, endB);
    const placesB = this.#shared(b, from, endB, a, from, endA);
    this.#a = placesA.map((at) => a[at] as number);
    this.#b = placesB.map((at) => b[at] as number);
    const between = (this.#partner = new Int32Array(placesA.length).fill(-1));
    const room = placesA.length + placesB.length + 3;
    if (this.#forward.length < room) {
      this.#forward = new Int32Array(2 * room);
      this.#backward = new Int32Array(2 * room);
    }
    this.#steps = STEPS + STEPS_EACH * room;
    this.#box(0, placesA.length, 0, placesB.length);
    for (let i = 0; i < between.length; i++) {
      const at = between[i] as number;
      if (at >= 0) partner[placesA[i] as number] = placesB[at] as number;
    }
    return partner;
  }

  /** The places in a part of one list whose elements a part of the other has too. */
  #shared(
    a: Int32Array,
    fromA: number,
    endA: number,
    b: Int32Array,
    fromB: number,
    endB: number,
  ): Int32Array {
    this.#stamp += 1;
    for (let i = fromB; i < endB; i++) {
      const id = b[i] as number;
      if (id >= this.#stamps.length) {
        const more = new Int32Array(2 * id + 64);
        more.set(this.#stamps);
        this.#stamps = more;
      }
      this.#stamps[id] = this.#stamp;
    }
    const places = new Int32Array(endA - fromA);
    let n = 0;
    for (let i = fromA; i < endA; i++)
      if (this.#stamps[a[i] as number] === this.#stamp) places[n++] = i;
    return places.subarray(0, n);
  }

  /** Matches within a box: what of `a` from `fromA` to `endA` stands in `b` from `fromB` to `endB`. Each level of recursion halves the number of differences. */
  #box(fromA: number, endA: number, fromB: number, endB: number): void {
    const a = this.#a;
    const b = this.#b;
    while (fromA < endA && fromB < endB && a[fromA] === b[fromB]) this.#partner[fromA++] = fromB++;
    while (endA > fromA && endB > fromB && a[endA - 1] === b[endB - 1])
      this.#partner[--endA] = --endB;
    if (fromA === endA || fromB === endB) return;
    const middle = this.#middle(fromA, endA, fromB, endB);
    if (!middle) return;
    const { x, y, length } = middle;
    for (let i = 0; i < length; i++) this.#partner[x + i] = y + i;
    this.#box(fromA, x, fromB, y);
    this.#box(x + length, endA, y + length, endB);
  }

  /**
   * The run of equal elements, it may be empty, where the shortest way from the one corner of a box meets the one from the other; undefined when the steps are
   * used up, or when nothing in the box is equal to anything.
   */
  #middle(
    fromA: number,
    endA: number,
    fromB: number,
    endB: number,
  ): { x: number; y: number; length: number } | undefined {
    const a = this.#a;
    const b = this.#b;
    const n = endA - fromA;
    const m = endB - fromB;
    const slant = n - m;
    const odd = (slant & 1) !== 0;
    // Diagonal k is at offset + k; furthest reach on it, in elements of `a`, from its own corner.
    const offset = m + 1;
    const forward = this.#forward;
    const backward = this.#backward;
    forward[offset + 1] = 0;
    backward[offset + 1] = 0;
    const most = (n + m + 1) >> 1;
    let steps = this.#steps;
    for (let d = 0; d <= most; d++) {
      const low = -(d - 2 * Math.max(0, d - m));
      const high = d - 2 * Math.max(0, d - n);
      for (let k = low; k <= high; k += 2) {
        const below = forward[offset + k - 1] as number;
        const above = forward[offset + k + 1] as number;
        const start = k === -d || (k !== d && below < above) ? above : below + 1;
        let x = start;
        let y = x - k;
        while (x < n && y < m && a[fromA + x] === b[fromB + y]) {
          x += 1;
          y += 1;
        }
        forward[offset + k] = x;
        steps -= 1 + x - start;
        const back = slant - k;
        if (odd && back >= 1 - d && back <= d - 1 && x + (backward[offset + back] as number) >= n) {
          this.#steps = steps;
          return { x: fromA + start, y: fromB + start - k, length: x - start };
        }
      }
      for (let k = low; k <= high; k += 2) {
        const below = backward[offset + k - 1] as number;
        const above = backward[offset + k + 1] as number;
        const start = k === -d || (k !== d && below < above) ? above : below + 1;
        let x = start;
        let y = x - k;
        while (x < n && y < m && a[endA - 1 - x] === b[endB - 1 - y]) {
          x += 1;
          y += 1;
        }
        backward[offset + k] = x;
        steps -= 1 + x - start;
        const ahead = slant - k;
        if (!odd && ahead >= -d && ahead <= d && x + (forward[offset + ahead] as number) >= n) {
          this.#steps = steps;
          return { x: endA - x, y: endB - x + k, length: x - start };
        }
      }
      if (steps < 0) break;
    }
    this.#steps = steps;
    return undefined;
  }
}
