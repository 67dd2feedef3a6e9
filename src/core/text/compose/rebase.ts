import type { Segment } from '../segments.ts';
import type { Mark } from '../tokens.ts';
import { assembled } from '../tokens.ts';
import type { Tokens } from './alignment.ts';
import { Comparison } from './alignment.ts';
import type { ComposeFault } from './composition.ts';
import { BASE } from './composition.ts';
import { Copies, FreshIds } from './ids.ts';
import { limitFault } from './limits.ts';
import type { Span } from './regions.ts';
import { Alignment, piecesOf, regionsOf, sameTokens } from './regions.ts';

/** A proposal brought up to a base that has changed. It is offered to its sponsor, and nothing until signed (TX1.21). */
export interface Rebased {
  ok: true;
  /** Whether nothing is left to decide. */
  clean: boolean;
  segs: Segment[];
  /** In order. */
  conflicts: Conflict[];
  /** As in a composition (TX2.11): groups that had to be called otherwise, and what they are called in the text they come from. */
  copies: Readonly<Record<string, string>>;
}

/** Where new base and proposal differ from the old base and from each other: a group whose alternatives are `base` and `proposal`. */
export interface Conflict {
  group: string;
  /** What the old base had there. */
  was: Segment[];
}

/** The proposal's alternative in a conflict. */
const PROPOSAL = 'proposal';

/**
 * What a proposal reads on a base that has changed since (TX1.21 to TX1.25). All three are words in their one form.
 *
 * @example rebase(plain('48 hours of signature'), plain('48 hours of its signature'), plain('24 hours of signature')) // clean: 24 hours of its signature
 */
export function rebase(
  oldBase: readonly Segment[],
  newBase: readonly Segment[],
  proposal: readonly Segment[],
): Rebased | { ok: false; fault: ComposeFault } {
  const comparison = new Comparison();
  const old = comparison.read(oldBase);
  const theirs = new Alignment(comparison, old, newBase);
  const own = new Alignment(comparison, old, proposal);
  const fresh = new FreshIds([oldBase, newBase, proposal]);
  const copies = new Copies(fresh);
  const parts = regionsOf(old, [theirs, own]).map((region) => {
    const [there, here] = region.versions as [Span, Span];
    const verdict = verdictOf(old, region.base, theirs.version, there, own.version, here);
    return { base: region.base, verdict, there, here };
  });

  // The new base's groups keep their ids.
  const readings = parts.map(({ verdict, there }) =>
    verdict === 'own' ? [] : copies.admit(piecesOf(theirs.version, there)),
  );
  const pieces: (string | Mark)[] = [];
  const conflicts: Conflict[] = [];
  let at = 0;
  for (const [i, { base, verdict, here }] of parts.entries()) {
    pieces.push(...piecesOf(old, { from: at, to: base.from }));
    at = base.to;
    const ours = verdict === 'theirs' ? [] : copies.admit(piecesOf(own.version, here));
    if (verdict !== 'conflict') {
      pieces.push(...(readings[i] ?? []), ...ours);
      continue;
    }
    const group = fresh.take(`c${base.from}`);
    conflicts.push({ group, was: assembled(piecesOf(old, base)) });
    pieces.push(
      { t: 'group', id: group },
      { t: 'alt', group, id: BASE },
      ...(readings[i] ?? []),
      { t: '/alt', group, id: BASE },
      { t: 'alt', group, id: PROPOSAL },
      ...ours,
      { t: '/alt', group, id: PROPOSAL },
      { t: '/group', id: group },
    );
  }
  pieces.push(...piecesOf(old, { from: at, to: old.tokens.length }));

  const segs = assembled(pieces);
  const fault = limitFault(segs);
  return fault
    ? { ok: false, fault }
    : { ok: true, clean: conflicts.length === 0, segs, conflicts, copies: copies.of };
}

/** Whose words stand in a region. */
function verdictOf(
  old: Tokens,
  was: Span,
  theirs: Tokens,
  there: Span,
  own: Tokens,
  here: Span,
): 'theirs' | 'own' | 'conflict' {
  if (sameTokens(old, was, own, here) || sameTokens(theirs, there, own, here)) return 'theirs';
  return sameTokens(old, was, theirs, there) ? 'own' : 'conflict';
}
