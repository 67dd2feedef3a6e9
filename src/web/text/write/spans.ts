import type { Node, ResolvedPos } from 'prosemirror-model';
import { Selection, TextSelection, type EditorState, type Transaction } from 'prosemirror-state';

/** Places in a paragraph that is written. What crosses a bracket takes the whole of it: a selection never cuts one in two. */

export interface Span {
  from: number;
  to: number;
}

/** Where words may stand: in the paragraph, in an alternative, in a note. */
export function holdsWords(node: Node): boolean {
  return node.type.inlineContent && node.type.name !== 'group';
}

/** What is selected, with the whole of every bracket and note that it begins or ends in. In a group it is a row of alternatives. */
export function spanOf({ doc, selection }: EditorState): Span {
  const from = Math.max(1, selection.from);
  const to = Math.min(doc.content.size - 1, selection.to);
  const $from = doc.resolve(from);
  const $to = doc.resolve(to);
  const depth = $from.sharedDepth(to);
  return {
    from: $from.depth > depth ? $from.before(depth + 1) : from,
    to: $to.depth > depth ? $to.after(depth + 1) : to,
  };
}

/** The same, and the whole group where only some of its alternatives are selected. */
export function wordsSpan(state: EditorState): Span {
  const span = spanOf(state);
  const $from = state.doc.resolve(span.from);
  return holdsWords($from.parent) ? span : { from: $from.before(), to: $from.after() };
}

/** Deletes what is selected; a group of which no alternative would be left goes whole. The caret stays where it was. */
export function eraseSelected(tr: Transaction, state: EditorState): Transaction {
  const { from, to } = spanOf(state);
  const $from = state.doc.resolve(from);
  const { parent } = $from;
  const all = !holdsWords(parent) && to - from === parent.content.size;
  if (all) tr.delete($from.before(), $from.after());
  else tr.delete(from, to);
  return tr.setSelection(near(tr.doc, all ? $from.before() : from));
}

/** The caret at the nearest place where words may stand. */
export function near(doc: Node, at: number, bias: 1 | -1 = 1): Selection {
  const $at = doc.resolve(Math.min(at, doc.content.size));
  if (holdsWords($at.parent)) return TextSelection.create(doc, at);
  for (let by = 1; by <= doc.content.size; by += 1)
    for (const to of [at + by * bias, at - by * bias])
      if (to > 0 && to < doc.content.size && holdsWords(doc.resolve(to).parent))
        return TextSelection.create(doc, to);
  return Selection.atEnd(doc);
}

/** How deep the innermost group or note is that holds this place; undefined where none does. */
export function depthOf($at: ResolvedPos, name: 'group' | 'note' | 'any'): number | undefined {
  for (let depth = $at.depth; depth > 0; depth -= 1) {
    const { name: is } = $at.node(depth).type;
    if (is === name || (name === 'any' && (is === 'group' || is === 'note'))) return depth;
  }
  return undefined;
}

/** Where the caret is, for whoever does not see it. */
export type Where =
  | { is: 'words' }
  | { is: 'note'; reserves: boolean }
  | { is: 'alternative'; n: number; of: number; reason: string | null; issue: string | null };

/** Which alternative of the group at this depth; the end of a selection may be behind the last. */
export function alternativeAt($at: ResolvedPos, depth: number): number {
  return Math.min($at.index(depth), $at.node(depth).childCount - 1);
}

export function whereIs({ selection: { $head } }: EditorState): Where {
  const depth = depthOf($head, 'any');
  if (depth === undefined) return { is: 'words' };
  const node = $head.node(depth);
  if (node.type.name === 'note') return { is: 'note', reserves: node.attrs['reserves'] === true };
  const { reason, issue } = node.attrs as Record<'reason' | 'issue', string | null>;
  return {
    is: 'alternative',
    n: alternativeAt($head, depth) + 1,
    of: node.childCount,
    reason,
    issue,
  };
}
