import type { Node } from '#core/text/draft.ts';
import { numbering } from '#core/text/numbering.ts';
import type { ReadNumber } from './import-body.ts';
import { bareNumber } from './languages.ts';

/** After so many rounds whatever still differs is taken as it stands; real texts have a handful. */
const MAX_ROUNDS = 20;

/**
 * AK6: a number that the place gives anyway is left to the place; any other becomes the node’s own. One that is its own is not counted, so that what follows it is
 * looked at anew.
 */
export function settleNumbers(
  nodes: readonly Node[],
  numbers: ReadonlyMap<Node, ReadNumber>,
): void {
  for (const [node, number] of numbers) if (number.own) node.num = number.written;
  for (let round = 0; ; round++) {
    const derived = numbering({ nodes: [...nodes] });
    if (differing(nodes, numbers, derived, round === MAX_ROUNDS) === 0) return;
  }
}

/** Gives their own number to the first in each list of nodes that differs, or to all; how many there were. */
function differing(
  nodes: readonly Node[],
  numbers: ReadonlyMap<Node, ReadNumber>,
  derived: ReadonlyMap<string, string>,
  all: boolean,
): number {
  let found = 0;
  let inside = 0;
  for (const node of nodes) {
    const number = numbers.get(node);
    if (number !== undefined && node.num === undefined && (all || found === 0)) {
      const bare = bareNumber(node.kind, number.written);
      if (loosely(bare) !== loosely(derived.get(node.id) ?? '')) {
        node.num = bare;
        found += 1;
      }
    }
    inside += differing(node.children, numbers, derived, all);
  }
  return found + inside;
}

/** `(1)`, `1.` and `1` are one number. */
function loosely(number: string): string {
  return number.replace(/[\s().,:–—-]/g, '').toLowerCase();
}
