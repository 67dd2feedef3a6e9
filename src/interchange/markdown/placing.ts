import type { NodeKind } from '#core/text/draft.ts';
import { MAY_HOLD } from '#core/text/draft.ts';

/** Where a paragraph stands that does not say so; what exporter and importer must agree on. */

export interface Open {
  id: string;
  kind: NodeKind;
}

/** How many of the open nodes, outermost first, are around a node of this kind: up to the innermost that may hold it. Points stand in points by indentation only. */
export function placeByItself(open: readonly Open[], kind: NodeKind): number {
  for (let n = open.length; n > 0; n--) {
    const holder = open[n - 1];
    if (!holder || (kind === 'point' && holder.kind === 'point')) continue;
    if (MAY_HOLD[holder.kind].includes(kind)) return n;
  }
  return 0;
}

/** How many points are open, each in the one before it. */
export function openPoints(open: readonly Open[]): number {
  return open.filter(({ kind }) => kind === 'point').length;
}
