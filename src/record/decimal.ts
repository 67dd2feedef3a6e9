/** Decimal numbers as every format here writes them: no sign, no leading zero, at most 2^53−1. */

const DECIMAL = /^(?:0|[1-9][0-9]{0,15})$/;

/** The number, or undefined for any other spelling. */
export function parseDecimal(text: string): number | undefined {
  if (!DECIMAL.test(text)) return undefined;
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : undefined;
}
