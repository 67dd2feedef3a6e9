import type { Act } from '../act.ts';
import { partyOf } from '../act.ts';
import type { Asking } from './one-text.ts';

/**
 * TX11.5: whether what was stated to be unanimous rests on a yes of every side to this question. The rules of the room cannot tell, since each side answered in a
 * sealed room of its own: each reader checks as much as it reads. Whoever holds the pen reads all answers; a side reads its own, so that no side can be said to have
 * said yes without its device seeing that it did not; everybody else learns how many leaves it rests on, and nothing of what is in them.
 */

/** A leaf of a sealed room, as one who reads it knows it. */
export interface ReadLeaf {
  /** Leaf hash of the envelope, base64, as a `rests` line has it. */
  leaf: string;
  act: Act;
}

/**
 * `yes`: it rests on this side's yes to the question. `not-yes`: this side's answer was read, and the outcome does not rest on a yes of it; or the whole of what this
 * side entered was read, and there is no answer. `not-read`: nothing is known of it here.
 */
export type SideFound = 'yes' | 'not-yes' | 'not-read';

export interface Unanimity {
  ask: string;
  sides: Record<string, SideFound>;
  /** Leaves it rests on that were read, and are no yes of any of the sides to this question. */
  others: string[];
}

interface Answer {
  ask: string;
  hash: string;
  yes: boolean;
}

/**
 * @param ask the act that put the question
 * @param leaves everything that was read in the rooms where the sides answer, admitted acts only
 * @param whole sides whose room with whoever holds the pen was read to its end
 * @example isContradicted(checkUnanimity(ask, asking, leaves, new Set(['p1'])))
 */
export function checkUnanimity(
  ask: string,
  { hash, stated }: Pick<Asking, 'hash' | 'stated'>,
  leaves: readonly ReadLeaf[],
  whole: ReadonlySet<string>,
): Unanimity | undefined {
  if (!stated) return undefined;
  const answers = leaves.flatMap(({ leaf, act }) => {
    if (act.type !== 'text.answer') return [];
    const answer = act.body as Answer;
    return answer.ask === ask ? [{ leaf, side: partyOf(act.by[0] as string), answer }] : [];
  });
  const sides: Record<string, SideFound> = {};
  const yes = new Set<string>();
  for (const side of stated.sides) {
    const own = answers.filter((one) => one.side === side);
    const found = own.find(
      ({ leaf, answer }) => answer.yes && answer.hash === hash && stated.rests.includes(leaf),
    );
    if (found) yes.add(found.leaf);
    sides[side] = found ? 'yes' : own.length > 0 || whole.has(side) ? 'not-yes' : 'not-read';
  }
  const read = new Set(leaves.map(({ leaf }) => leaf));
  return { ask, sides, others: stated.rests.filter((leaf) => read.has(leaf) && !yes.has(leaf)) };
}

/** Whether what was read shows that not every side said yes to this question. */
export function isContradicted({ sides, others }: Unanimity): boolean {
  return others.length > 0 || Object.values(sides).includes('not-yes');
}
