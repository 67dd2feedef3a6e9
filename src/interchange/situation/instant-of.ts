/** @param ms epoch milliseconds; the fraction of a second is left out */
export function instantOfMs(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
