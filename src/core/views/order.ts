/** Things shown by when they happened: ids kept in order of time, and of the log where times are equal. */

export interface Dated {
  /** Epoch milliseconds. */
  from: number;
  /** Place of the act in the log. */
  index: number;
}

function isLater(a: Dated, b: Dated): boolean {
  return a.from > b.from || (a.from === b.from && a.index > b.index);
}

/** Puts an id at its place; all ids in `order`, and this one, must be in `items`. */
export function insertByTime(
  order: string[],
  items: Readonly<Record<string, Dated>>,
  id: string,
): void {
  const item = items[id];
  if (!item) return;
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = items[order[middle] as string];
    if (other && isLater(other, item)) high = middle;
    else low = middle + 1;
  }
  order.splice(low, 0, id);
}

export function takeOut(order: string[], id: string): void {
  const at = order.indexOf(id);
  if (at >= 0) order.splice(at, 1);
}
