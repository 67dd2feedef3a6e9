import { Fragment, Slice } from 'prosemirror-model';
import { baseKeymap, selectAll } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keydownHandler } from 'prosemirror-keymap';
import { EditorState, Plugin, TextSelection, type Command } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { printed, refusedCharacter, type Segment } from '#core/text/segments.ts';
import { directionOf, type WordLanguage } from '#core/words.ts';
import { tagOf } from '../../parts/in-words.tsx';
import { shownAs, type ShownWords } from './brackets-shown.ts';
import { bracket, insert, leave, renamed } from './commands.ts';
import { erase, newLine, step } from './keys.ts';
import { docOf, nodesOf, schema, segsIn, segsOf } from './model.ts';
import { eraseSelected, near, whereIs, wordsSpan, type Where } from './spans.ts';
import { limitOf } from './limit.ts';
import { cleaned, plainText, taken, troubleIn, type Trouble } from './taking-in.ts';

export interface EditorOptions {
  segs: readonly Segment[];
  language: WordLanguage;
  /** Names the field, and what is said of it. */
  label: string;
  describedBy: string;
  said: ShownWords;
  onChange: (segs: Segment[]) => void;
  onWhere: (where: Where) => void;
  /** Words were not taken; undefined once something else was done. What was pasted can still be taken as `cleaned`. */
  onTrouble: (trouble: Trouble | undefined, pasted?: string) => void;
  /** `[` where nothing is selected. */
  onMenu: () => void;
  /** `]` where there is no bracket to leave. */
  onNoBracket: () => void;
}

export interface Editor {
  /** Does what a tool does, and gives the keys back to the words. */
  run: (command: Command) => void;
  /** The same, and the keys stay where they are. */
  apply: (command: Command) => void;
  can: (command: Command) => boolean;
  take: (pasted: string) => void;
  replace: (segs: readonly Segment[]) => void;
  focus: () => void;
  end: () => void;
}

/** A field in which one paragraph is written in one language. */
export function openEditor(place: HTMLElement, options: EditorOptions): Editor {
  const { language, label, describedBy } = options;
  const forward = directionOf(language) === 'ltr' ? 'ArrowRight' : 'ArrowLeft';
  const backward = forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
  const keys = keydownHandler({
    ...baseKeymap,
    'Mod-z': undo,
    'Mod-y': redo,
    'Shift-Mod-z': redo,
    'Mod-a': selectAll,
    Enter: newLine,
    'Shift-Enter': newLine,
    Backspace: erase(-1),
    'Shift-Backspace': erase(-1),
    Delete: erase(1),
    'Mod-Backspace': erase(-1, 'word'),
    'Alt-Backspace': erase(-1, 'word'),
    'Mod-Delete': erase(1, 'word'),
    [forward]: step(1),
    [backward]: step(-1),
  });
  const view = new EditorView(place, {
    state: stateOf(options.segs, options),
    nodeViews: shownAs(options.said),
    attributes: {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': label,
      'aria-describedby': describedBy,
      lang: tagOf(language),
      dir: directionOf(language),
      spellcheck: 'false',
    },
    dispatchTransaction(tr) {
      const before = view.state;
      const { state, transactions } = before.applyTransaction(tr);
      view.updateState(state);
      if (transactions.length === 0) return;
      if (!before.doc.eq(state.doc)) {
        options.onTrouble(undefined);
        options.onChange(segsOf(state.doc));
      }
      options.onWhere(whereIs(state));
    },
    handleKeyDown(one, event) {
      catchUp();
      return keys(one, event);
    },
    handleKeyPress(_, event) {
      // With both keys it is the third level of a keyboard, on which many have brackets.
      const shortcut = event.metaKey || (event.ctrlKey && !event.altKey);
      if (shortcut || event.charCode < 32) return false;
      catchUp();
      return typed(event.key);
    },
    handleTextInput: (_, from, to, text) => {
      const { selection } = view.state;
      // What an input method puts elsewhere than at the caret is its own.
      if (from !== selection.from || to !== selection.to) return /[[\]]/.test(text);
      return typed(text);
    },
    handlePaste(_, event) {
      paste(plainText(event.clipboardData?.getData('text/plain') ?? ''));
      return true;
    },
    // Words that are dragged would come with whatever form they had.
    handleDrop: () => true,
    handleDOMEvents: {
      keyup() {
        catchUp();
        return false;
      },
      copy: (_, event) => toClipboard(event) || true,
      cut(_, event) {
        if (toClipboard(event)) view.dispatch(eraseSelected(view.state.tr, view.state));
        return true;
      },
    },
    createSelectionBetween: (one, $anchor, $head) =>
      $anchor.pos === $head.pos && $head.parent.type.name === 'group'
        ? near(one.state.doc, $head.pos, $head.pos < one.state.selection.head ? -1 : 1)
        : null,
  });

  /** Browsers say late where they have put the caret; a key that comes before that is for where it is. */
  function catchUp(): void {
    const dom = view.dom.ownerDocument.getSelection();
    const { anchorNode, focusNode } = dom ?? {};
    if (!dom || !anchorNode || !focusNode || view.composing) return;
    if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return;
    const anchor = view.posAtDOM(anchorNode, dom.anchorOffset);
    const head = view.posAtDOM(focusNode, dom.focusOffset);
    const { selection, doc, tr } = view.state;
    if (selection.anchor === anchor && selection.head === head) return;
    const there =
      anchor === head
        ? near(doc, head, head < selection.head ? -1 : 1)
        : TextSelection.between(doc.resolve(anchor), doc.resolve(head));
    view.dispatch(tr.setSelection(there));
  }

  function typed(text: string): boolean {
    if (text === '[') {
      if (view.state.selection.empty) options.onMenu();
      else bracket(view.state, view.dispatch);
      return true;
    }
    if (text === ']') {
      if (!leave(view.state, view.dispatch)) options.onNoBracket();
      return true;
    }
    if (/[[\]]/.test(text)) {
      paste(text);
      return true;
    }
    const refused = refusedCharacter(text);
    if (refused !== undefined) {
      options.onTrouble({ is: refused });
      return true;
    }
    insert(view.state, Fragment.from(schema.text(text)), view.dispatch);
    return true;
  }

  function paste(text: string): void {
    if (text === '') return;
    const trouble = troubleIn(text, language);
    if (trouble) {
      const better = cleaned(text, language);
      const rest = better === '' ? trouble : troubleIn(better, language);
      if (rest) options.onTrouble(trouble);
      else options.onTrouble(trouble, better);
      return;
    }
    const nodes = renamed(view.state.doc, nodesOf(taken(text)));
    insert(view.state, Fragment.from(nodes), view.dispatch);
  }

  /** As print has it, brackets whole; nothing else leaves with it. */
  function toClipboard(event: ClipboardEvent): boolean {
    event.preventDefault();
    if (view.state.selection.empty) return false;
    const { from, to } = wordsSpan(view.state);
    const text = printed(segsIn(view.state.doc.slice(from, to).content));
    event.clipboardData?.setData('text/plain', text);
    return true;
  }

  return {
    run(command) {
      command(view.state, view.dispatch);
      view.focus();
    },
    apply(command) {
      command(view.state, view.dispatch);
    },
    can: (command) => command(view.state),
    take(pasted) {
      paste(pasted);
      view.focus();
    },
    replace(segs) {
      const { doc, tr } = view.state;
      const next = docOf(segs).firstChild?.content ?? Fragment.empty;
      view.dispatch(tr.replace(1, doc.content.size - 1, new Slice(next, 0, 0)));
      view.focus();
    },
    focus: () => view.focus(),
    end: () => view.destroy(),
  };
}

function stateOf(segs: readonly Segment[], { onTrouble }: EditorOptions): EditorState {
  const limits = new Plugin({
    filterTransaction(tr, state) {
      if (!tr.docChanged) return true;
      const trouble = limitOf(tr.doc);
      // Who has too much may still take away.
      if (!trouble || tr.doc.content.size < state.doc.content.size) return true;
      onTrouble(trouble);
      return false;
    },
  });
  const doc = docOf(segs);
  const selection = near(doc, doc.content.size - 1, -1);
  return EditorState.create({ doc, selection, plugins: [history(), limits] });
}
