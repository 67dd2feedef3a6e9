import { instantMs } from '#core/instants.ts';
import type { Moment, Until } from '#core/truce-state.ts';
import type { ExtensionRow, SideAct, TruceRow } from '#core/views/truces.ts';

/** What the end that stands rests on. */
export interface EndSource {
  /** The terms as all agreed to them, the terms as sides declared them, an extension, or terms that bind nobody. */
  in: 'agreed' | 'declared' | 'extension' | 'circulated';
  /** The act with the words. */
  act: string;
  /** Who circulated or proposed them. */
  from: string;
  /** Who agreed, or declared. */
  sides: readonly SideAct[];
  /** The act with which everybody had agreed. */
  since?: string;
  end: Until;
}

export function sourceOf(row: TruceRow): EndSource {
  const extension = standing(row);
  if (extension) {
    const { act, by, agreed, standsBy, until } = extension;
    const since = standsBy === undefined ? {} : { since: standsBy };
    return { in: 'extension', act, from: by, sides: agreed, ...since, end: until };
  }
  const { act, by: from, agreed, agreedBy, declared } = row;
  const terms = { act, from, end: endByTerms(row) };
  if (agreedBy !== undefined) return { ...terms, in: 'agreed', sides: agreed, since: agreedBy };
  if (declared.length > 0) return { ...terms, in: 'declared', sides: declared };
  return { ...terms, in: 'circulated', sides: agreed };
}

/** The extension that stands: the one with the latest end, since none is shorter than what it extends. */
function standing(row: TruceRow): ExtensionRow | undefined {
  let found: ExtensionRow | undefined;
  for (const one of row.extensions)
    if (one.standsBy !== undefined && (!found || endMs(one.until) > endMs(found.until)))
      found = one;
  return found;
}

export function endMs(end: Until): number {
  return end === 'open' ? Number.MAX_SAFE_INTEGER : instantMs(end.at);
}

export function endByTerms({ terms: { start, term } }: TruceRow): Until {
  return term === 'open' ? 'open' : momentIn(instantMs(start.at) + term * 60_000, start);
}

/** An instant, in the zone in which the terms count. */
export function momentIn(ms: number, { offset, zone }: Omit<Moment, 'at'>): Moment {
  return { at: `${new Date(ms).toISOString().slice(0, 19)}Z`, offset, zone };
}
