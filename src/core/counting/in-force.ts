import { instantMs } from '../instants.ts';

/** Which signed rule counts which period (CR7.6): a later one replaces the earlier for periods that begin after it was signed, and never changes a number back. */

export interface SignedFor {
  id: string;
  /** Epoch milliseconds of the admission of the act that made it signed. */
  signed: number;
  /** The rule's boundaries, ascending. */
  periods: readonly string[];
}

export interface PeriodInForce {
  rule: string;
  from: string;
  until: string;
}

/** @param rules in the order in which they were signed */
export function periodsInForce(rules: readonly SignedFor[]): PeriodInForce[] {
  const kept: PeriodInForce[] = [];
  for (const [n, { id, signed, periods }] of rules.entries()) {
    const replacedAt = rules[n + 1]?.signed ?? Infinity;
    // No stretch of time is counted twice: a period that had begun goes on under the earlier rule to its end.
    const after = Math.max(n === 0 ? -Infinity : signed, instantMsOf(kept.at(-1)?.until));
    for (const [m, from] of periods.slice(0, -1).entries()) {
      const begins = instantMs(from);
      if (begins < after || begins >= replacedAt) continue;
      kept.push({ rule: id, from, until: periods[m + 1] as string });
    }
  }
  return kept;
}

function instantMsOf(instant: string | undefined): number {
  return instant === undefined ? -Infinity : instantMs(instant);
}
