import { formulaOn } from './points.ts';
import type { RoomState } from './state.ts';
import { nodeOf, textOf, wordingOf } from './text/state.ts';

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

/** The hash that the words which stand on a target have now, of a paragraph in the working language; undefined where there are none. */
export function standingHash(state: RoomState, target: string): string | undefined {
  const node = nodeOf(state, target);
  if (!node) return formulaOn(state, target)?.hash;
  const working = textOf(state, node.text)?.working;
  return node.base === undefined || working === undefined
    ? undefined
    : node.wordings[node.base]?.hashes[working];
}
