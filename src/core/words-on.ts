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

/**
 * Whether the words that stand on a target have this hash, or had it before an editorial set changed them (TX10).
 */
export function haveHash(state: RoomState, target: string, hash: string): boolean {
  const node = nodeOf(state, target);
  if (!node) return formulaOn(state, target)?.hash === hash;
  const working = textOf(state, node.text)?.working;
  const words = node.base === undefined ? undefined : node.wordings[node.base];
  if (!words || working === undefined) return false;
  return words.hashes[working] === hash || words.edited?.[working]?.includes(hash) === true;
}
