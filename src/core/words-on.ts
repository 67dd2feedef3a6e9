import { formulaOn } from './points.ts';
import type { RoomState } from './state.ts';
import { nodeOf, wordingOf } from './text/state.ts';

/**
 * What a consent can be given to (AU2): the formula that stands on a point, or words on a paragraph of a text, those that stand and those proposed. The ids of
 * points and of paragraphs are of different forms, so a target is one or the other.
 */

/** Whether these words are still on the table for the target. */
export function areOnTable(state: RoomState, target: string, words: string): boolean {
  return nodeOf(state, target)
    ? wordingOf(state, target, words) !== undefined
    : formulaOn(state, target)?.id === words;
}

/** Whether the words that stand on a target are these: a formula by its hash, a paragraph's by the act that brought them, which an editorial set leaves (TX10). */
export function stand(
  state: RoomState,
  target: string,
  { hash, words }: { hash: string; words?: string },
): boolean {
  const node = nodeOf(state, target);
  return node ? node.base === words : formulaOn(state, target)?.hash === hash;
}
