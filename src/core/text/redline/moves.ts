/** Marks the members of a longest increasing subsequence; -1 is never one. Patience sorting with back pointers. */
export function increasing(list: readonly number[] | Int32Array): boolean[] {
  /** For each length, the place of the smallest last member of a subsequence that long. */
  const ends: number[] = [];
  const before = new Int32Array(list.length).fill(-1);
  for (let i = 0; i < list.length; i++) {
    const value = list[i] as number;
    if (value < 0) continue;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((list[ends[middle] as number] as number) < value) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[i] = ends[low - 1] as number;
    ends[low] = i;
  }
  const marked = Array.from({ length: list.length }, () => false);
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i] as number) marked[i] = true;
  return marked;
}
