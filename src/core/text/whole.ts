import type { RoomState } from '../state.ts';
import type { Hash, HashedNode } from './hashes.ts';
import { hashTree } from './hashes.ts';
import { nodeOf, proposalsOn, textOf } from './state.ts';

/** A text of a room as a whole, as it stands: what is adopted, initialled and signed. */

/**
 * The hash of a text as it stands, proposals left out (`hashTree`); undefined where there is no such text. It is that of the draft read *as it stands* (hashDraft), since
 * both are made of the same hashes.
 */
export function hashText(hash: Hash, state: RoomState, text: string): string | undefined {
  const of = textOf(state, text);
  if (!of) return undefined;
  const { title, working, authentic } = of;
  return hashTree(hash, { title, working, authentic, nodes: nodes(state, of.children) });
}

function nodes(state: RoomState, ids: readonly string[]): HashedNode[] {
  return ids.flatMap((id) => {
    const node = nodeOf(state, id);
    if (!node) return [];
    const { kind, num, base, children, wordings } = node;
    const words = base === undefined ? {} : (wordings[base]?.hashes ?? {});
    return [{ id, kind, num, words, children: nodes(state, children) }];
  });
}

/**
 * Paragraphs that are not ready to be adopted: with brackets in their words, or proposals on the table. In order.
 *
 * @param whose parties whose proposals count; all, unless said
 */
export function openParagraphs(
  state: RoomState,
  text: string,
  whose?: readonly string[],
): string[] {
  const found: string[] = [];
  const look = (ids: readonly string[]): void => {
    for (const id of ids) {
      const node = nodeOf(state, id);
      if (!node) continue;
      const words = node.base === undefined ? undefined : node.wordings[node.base];
      // Whoever has left takes nothing back any more.
      const proposed = proposalsOn(node).some(
        ([, { by }]) => state.parties[by]?.left === undefined && (whose?.includes(by) ?? true),
      );
      if (words?.open || proposed) found.push(id);
      look(node.children);
    }
  };
  look(textOf(state, text)?.children ?? []);
  return found;
}
