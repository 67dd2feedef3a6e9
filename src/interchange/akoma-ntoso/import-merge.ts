import type { Node, NodeKind } from '#core/text/draft.ts';
import { MAY_HOLD } from '#core/text/draft.ts';
import type { BodyContext } from './import-body.ts';
import type { ReadDocument } from './import-document.ts';

/**
 * AK6: the documents of a file, each in its language, as one text. The first has the structure; a node of another belongs to the one of the same id. What has none
 * stands behind what it stood with, flagged.
 */
export function mergeDocuments(documents: readonly ReadDocument[], context: BodyContext): Node[] {
  const [first, ...others] = documents;
  if (first === undefined) return [];
  const known = new Map<string, Node>();
  const learn = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      known.set(node.id, node);
      learn(node.children);
    }
  };
  learn(first.nodes);
  const top = [...first.nodes];
  const again = new Map<string, number>();
  const free = (id: string): string => {
    const n = (again.get(id) ?? 1) + 1;
    again.set(id, n);
    return known.has(`${id}-${n}`) ? free(id) : `${id}-${n}`;
  };

  const merge = (node: Node, holder: Node | undefined): void => {
    const same = known.get(node.id);
    const [language] = Object.keys(node.words) as (keyof Node['words'])[];
    const fits =
      same?.kind === node.kind && (language === undefined || same.words[language] === undefined);
    if (same !== undefined && fits) {
      Object.assign(same.words, node.words);
      for (const child of node.children) merge(child, same);
      return;
    }
    context.flags.add('akn.unmatched', context.places.get(node) ?? { line: 1, column: 1 });
    const alone: Node = { ...node, children: [] };
    if (same !== undefined) alone.id = free(node.id);
    const kinds: readonly NodeKind[] = MAY_HOLD[holder?.kind ?? 'text'];
    if (kinds.includes(node.kind)) (holder?.children ?? top).push(alone);
    else {
      if (!MAY_HOLD.text.includes(node.kind)) alone.kind = 'paragraph';
      top.push(alone);
    }
    known.set(alone.id, alone);
    for (const child of node.children) merge(child, alone);
  };
  for (const other of others) for (const node of other.nodes) merge(node, undefined);
  return top;
}
