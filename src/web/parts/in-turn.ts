/**
 * A list that begins with another of its members each time, so that nobody always stands first.
 *
 * @example inTurn(['p1', 'p2'], 1) // ['p2', 'p1']
 */
export function inTurn<T>(list: readonly T[], turn: number): T[] {
  const at = list.length === 0 ? 0 : turn % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}
