import type { RoomState } from '#core/state.ts';
import { nodeOf, textOf } from '#core/text/state.ts';

/** The hash of the words that stand on a paragraph in its text's working language, as an obligation names them (OB2.1); undefined where none stand. */
export function hashOfStanding(state: RoomState, paragraph: string): string | undefined {
  const node = nodeOf(state, paragraph);
  const text = node && textOf(state, node.text);
  if (!node || !text || node.base === undefined) return undefined;
  return node.wordings[node.base]?.hashes[text.working];
}
