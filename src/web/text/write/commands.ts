import { Fragment, type Node } from 'prosemirror-model';
import { TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { alternativeOf, freshAlternative, freshGroup, schema } from './model.ts';
import { alternativeAt, depthOf, eraseSelected, near, wordsSpan } from './spans.ts';

/** What the bracket tools do to the words. Each is a command of the editor: false, and nothing done, where it has no place. */

const EMPTY: readonly string[] = ['a1', 'a2'];

function group(doc: Node, alternatives: readonly Node[]): Node {
  return schema.node('group', { id: freshGroup(doc) }, alternatives);
}

function alternative(id: string, content?: Fragment): Node {
  return schema.node('alternative', { id }, content);
}

/** The group that an alternative could be added to: the one that the caret is in, or directly after. */
function groupHere({
  selection: { $head, empty },
}: EditorState): { at: number; node: Node; after: number } | undefined {
  const depth = depthOf($head, 'any');
  const inside = depth === undefined ? undefined : $head.node(depth);
  if (depth !== undefined && inside?.type.name === 'group')
    return { at: $head.before(depth), node: inside, after: alternativeAt($head, depth) + 1 };
  const { nodeBefore } = $head;
  if (!empty || nodeBefore?.type.name !== 'group') return undefined;
  return { at: $head.pos - nodeBefore.nodeSize, node: nodeBefore, after: nodeBefore.childCount };
}

/** Brackets what is selected, to be kept or deleted; else opens an empty bracket. */
export const bracket: Command = (state, dispatch) => {
  const { from, to } = wordsSpan(state);
  const content = state.doc.slice(from, to).content;
  const tr = state.tr.replaceWith(from, to, group(state.doc, [alternative('a1', content)]));
  dispatch?.(caretAt(tr, from + 2 + content.size));
  return true;
};

/** Another alternative in the bracket where the caret is or which it follows; of words that are selected, one beside them; else a bracket with two empty ones. */
export const addAlternative: Command = (state, dispatch) => {
  const here = groupHere(state);
  if (here && state.selection.empty) {
    const at = afterAlternative(here.at, here.node, here.after);
    const tr = state.tr.insert(at, alternative(freshAlternative(here.node)));
    dispatch?.(caretAt(tr, at + 1));
    return true;
  }
  const { from, to } = wordsSpan(state);
  const content = state.doc.slice(from, to).content;
  const two = EMPTY.map((id, n) => alternative(id, n === 0 ? content : undefined));
  const tr = state.tr.replaceWith(from, to, group(state.doc, two));
  dispatch?.(caretAt(tr, content.size > 0 ? from + 3 + content.size + 1 : from + 2));
  return true;
};

/** *No text* as an alternative. Not where there is one already, nor where there is nothing beside which it could stand. */
export const addNoText: Command = (state, dispatch) => {
  const here = groupHere(state);
  if (here && state.selection.empty) {
    if (here.node.children.some((one) => one.childCount === 0)) return false;
    const at = here.at + here.node.nodeSize - 1;
    const tr = state.tr.insert(at, alternative(freshAlternative(here.node)));
    dispatch?.(caretAt(tr, at + 3));
    return true;
  }
  if (state.selection.empty) return false;
  const { from, to } = wordsSpan(state);
  const content = state.doc.slice(from, to).content;
  const two = [alternative('a1', content), alternative('a2')];
  const made = group(state.doc, two);
  dispatch?.(caretAt(state.tr.replaceWith(from, to, made), from + made.nodeSize));
  return true;
};

/** A blank to be filled, in place of what is selected. */
export function addBlank(label: string): Command {
  return (state, dispatch) => {
    insert(state, Fragment.from(schema.node('placeholder', { label })), dispatch);
    return true;
  };
}

/** A note, with the caret in it. None stands in another. */
export function addNote(by: string | null, reserves: boolean): Command {
  return (state, dispatch) => {
    if (depthOf(state.selection.$head, 'note') !== undefined) return false;
    const tr = state.tr;
    if (!state.selection.empty) eraseSelected(tr, state);
    const at = tr.selection.from;
    tr.insert(at, schema.node('note', { by, reserves: reserves ? true : null }));
    dispatch?.(caretAt(tr, at + 1));
    return true;
  };
}

/** Says why words are in this bracket, or on which question it turns; null takes it back. */
export function describe(about: { reason: string | null } | { issue: string | null }): Command {
  return (state, dispatch) => {
    const here = groupHere(state);
    if (!here) return false;
    dispatch?.(state.tr.setNodeMarkup(here.at, null, { ...here.node.attrs, ...about }));
    return true;
  };
}

/** The caret goes behind the innermost bracket or note. */
export const leave: Command = (state, dispatch) => {
  const depth = depthOf(state.selection.$head, 'any');
  if (depth === undefined) return false;
  dispatch?.(caretAt(state.tr, state.selection.$head.after(depth)));
  return true;
};

/** The words of the alternative where the caret is, without their bracket and without the other alternatives; a note goes. */
export const unbracket: Command = (state, dispatch) => {
  const { $head } = state.selection;
  const depth = depthOf($head, 'any');
  if (depth === undefined) return false;
  const node = $head.node(depth);
  const from = $head.before(depth);
  const kept =
    node.type.name === 'note' ? Fragment.empty : node.child(alternativeAt($head, depth)).content;
  const tr = state.tr.replaceWith(from, $head.after(depth), kept);
  dispatch?.(caretAt(tr, from + kept.size));
  return true;
};

/** Puts words, or brackets with words, in place of what is selected; the caret stands behind them. */
export function insert(
  state: EditorState,
  content: Fragment,
  dispatch?: Parameters<Command>[1],
): void {
  const tr = state.tr;
  if (!state.selection.empty) eraseSelected(tr, state);
  const at = tr.selection.from;
  tr.insert(at, content);
  dispatch?.(caretAt(tr, at + content.size));
}

/** Groups from elsewhere get ids that none here has. */
export function renamed(doc: Node, nodes: readonly Node[]): Node[] {
  let taken = doc;
  const rename = (node: Node): Node => {
    if (node.isText || node.isLeaf) return node;
    if (node.type.name !== 'group') return node.copy(Fragment.from(node.children.map(rename)));
    const id = freshGroup(taken);
    // The next one has to be told from this one too.
    const mark = schema.node('group', { id }, alternativeOf({ id: 'a1', segs: [] }));
    taken = taken.copy(taken.content.append(Fragment.from(mark)));
    return schema.node('group', { ...node.attrs, id }, node.children.map(rename));
  };
  return nodes.map(rename);
}

function afterAlternative(at: number, node: Node, count: number): number {
  return node.children.slice(0, count).reduce((sum, one) => sum + one.nodeSize, at + 1);
}

function caretAt(tr: EditorState['tr'], at: number): EditorState['tr'] {
  const selection = near(tr.doc, at);
  return tr
    .setSelection(selection instanceof TextSelection ? selection : near(tr.doc, 1))
    .scrollIntoView();
}
