import { Fragment, type ResolvedPos } from 'prosemirror-model';
import type { Command } from 'prosemirror-state';
import { insert, unbracket } from './commands.ts';
import { schema } from './model.ts';
import { eraseSelected, near } from './spans.ts';

/**
 * Caret and deleting at the edges of brackets and notes, where browsers do not agree on which side of a bracket the caret is. In the midst of words the browser's own are
 * used for the caret; deleting is always done here, so that no browser takes a bracket out with its last letter.
 */

/** The next place for the caret over an edge, or undefined in the midst of words. */
function over($at: ResolvedPos, dir: 1 | -1): number | undefined {
  const beside = dir > 0 ? $at.nodeAfter : $at.nodeBefore;
  if (beside?.isText) return undefined;
  if (beside) {
    if (beside.isLeaf) return $at.pos + dir * beside.nodeSize;
    return $at.pos + dir * (beside.type.name === 'group' ? 2 : 1);
  }
  switch ($at.parent.type.name) {
    case 'alternative':
      return $at.pos + 2 * dir;
    case 'note':
      return $at.pos + dir;
    default:
      return undefined;
  }
}

export function step(dir: 1 | -1): Command {
  return (state, dispatch) => {
    const { selection } = state;
    if (!selection.empty) return false;
    const to = over(selection.$head, dir);
    if (to === undefined) return false;
    dispatch?.(state.tr.setSelection(near(state.doc, to, dir)).scrollIntoView());
    return true;
  };
}

/** How many code units the letter before or after the caret takes; backwards one code point, as keyboards with combining letters expect. */
function letter(text: string, dir: 1 | -1): number {
  if (dir < 0) return /[\ud800-\udbff][\udc00-\udfff]$/.test(text) ? 2 : 1;
  const [first] = new Intl.Segmenter().segment(text);
  return first?.segment.length ?? 1;
}

function word(text: string, dir: 1 | -1): number {
  return (dir < 0 ? /\S*\s*$/.exec(text) : /^\s*\S*/.exec(text))?.[0].length ?? 0;
}

/** Deletes what is selected, or what stands before or after the caret; over an edge it only moves, and takes away an empty bracket or note. */
export function erase(dir: 1 | -1, of: 'letter' | 'word' = 'letter'): Command {
  return (state, dispatch) => {
    const { selection, tr } = state;
    const { $head } = selection;
    if (!selection.empty) {
      dispatch?.(eraseSelected(tr, state).scrollIntoView());
      return true;
    }
    const beside = dir > 0 ? $head.nodeAfter : $head.nodeBefore;
    const size = beside?.isText
      ? (of === 'letter' ? letter : word)(beside.text ?? '', dir)
      : beside?.isLeaf
        ? beside.nodeSize
        : 0;
    if (size > 0) {
      const [from, to] = dir > 0 ? [$head.pos, $head.pos + size] : [$head.pos - size, $head.pos];
      dispatch?.(tr.delete(from, to).scrollIntoView());
      return true;
    }
    return (!beside && takeOff($head, dir)(state, dispatch)) || step(dir)(state, dispatch) || true;
  };
}

/** At the edge of a bracket: an empty alternative or note goes; Backspace at the beginning of a lone bracket takes the bracket from its words. */
function takeOff($at: ResolvedPos, dir: 1 | -1): Command {
  return (state, dispatch) => {
    const { parent } = $at;
    const { name } = parent.type;
    const empty = parent.childCount === 0;
    if (name === 'note' && empty) return unbracket(state, dispatch);
    if (name !== 'alternative') return false;
    const group = $at.node(-1);
    if (group.childCount === 1) return empty || dir < 0 ? unbracket(state, dispatch) : false;
    if (!empty) return false;
    const from = $at.before();
    const tr = state.tr.delete(from, $at.after());
    dispatch?.(tr.setSelection(near(tr.doc, from + dir, dir)).scrollIntoView());
    return true;
  };
}

/** A line feed: it is a character of the words. */
export const newLine: Command = (state, dispatch) => {
  insert(state, Fragment.from(schema.text('\n')), dispatch);
  return true;
};
