import { instantMs } from '#core/instants.ts';
import type { Naming } from '#core/naming.ts';
import type { Until } from '#core/obligations/explain/explained.ts';
import type { DraftTerms } from '#core/obligations/terms.ts';

/** By when something of an obligation is due, as its terms say it. */

/** `last`: nothing that its terms name comes after it. */
export type ByWhen = { kind: 'at' | 'until' | 'last'; ms: number } | { kind: 'open' | 'unsaid' };

/** The instants that a rule names, ascending. */
function namedBy({ rule }: DraftTerms): number[] {
  switch (rule?.pattern) {
    case 'deadline':
      return [instantMs(rule.due)];
    case 'periodic':
      return 'ends' in rule ? rule.ends.map(instantMs).toSorted((a, b) => a - b) : [];
    case 'quota':
      return rule.tranches.map(({ until }) => instantMs(until)).toSorted((a, b) => a - b);
    default:
      return [];
  }
}

/**
 * The next instant that the rule names, or else its last; where it names none, the end of the window.
 *
 * @param end where the window ends since it was extended or ended, if it was in force
 */
export function byWhen(terms: DraftTerms, now: number, end?: Until): ByWhen {
  const named = namedBy(terms);
  const next = named.find((ms) => ms >= now);
  if (next !== undefined) return { kind: 'at', ms: next };
  const last = named.at(-1);
  if (last !== undefined) return { kind: named.length > 1 ? 'last' : 'at', ms: last };
  const { until } = terms.window ?? {};
  if (until === undefined) return { kind: 'unsaid' };
  const ms = end ?? (until === 'open' ? until : instantMs(until.at));
  return ms === 'open' ? { kind: 'open' } : { kind: 'until', ms };
}

/** A moment by the clock of an obligation, and in UTC; in UTC alone where its terms name no zone. */
export function momentOf({ window }: DraftTerms, ms: number, naming: Naming): string {
  const { offset = 0, zone = 'UTC' } = window?.from ?? {};
  const from = `${new Date(ms).toISOString().slice(0, 19)}Z`;
  return naming.when({ from, precision: 'minute', certainty: 'stated', offset, zone });
}
