import type { Node } from 'prosemirror-model';
import type { NodeView, NodeViewConstructor } from 'prosemirror-view';

/** How brackets, notes and blanks look in the words that are written. The brackets are characters that the browser mirrors where the words run from right to left. */

/** What the page says in them, in the reader's language. */
export interface ShownWords {
  noText: string;
  note: string;
  reservation: string;
}

export function shownAs(said: ShownWords): Record<string, NodeViewConstructor> {
  return {
    group: (node) => new Holder(node, 'group', []),
    alternative: (node) => new Holder(node, 'alternative', ['[', ']'], said.noText),
    note: (node) => {
      const name = node.attrs['reserves'] ? said.reservation : said.note;
      return new Holder(node, 'note', [`(${name}: `, ')'], ' ');
    },
    placeholder: (node) => leaf('placeholder', `[${String(node.attrs['label'])}]`),
    bracket: (node) => leaf('stray', String(node.attrs['v'])),
  };
}

/** Words between two marks that are not words. */
class Holder implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  #node: Node;

  constructor(node: Node, kind: string, marks: readonly string[], empty?: string) {
    this.#node = node;
    this.dom = document.createElement('span');
    this.dom.dataset['written'] = kind;
    this.contentDOM = document.createElement('span');
    if (empty !== undefined) this.contentDOM.dataset['empty'] = empty;
    const [before, after] = marks.map(mark);
    this.dom.append(...[before, this.contentDOM, after].filter((one) => one !== undefined));
    this.#show();
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    const other = node.attrs['reserves'] !== this.#node.attrs['reserves'];
    this.#node = node;
    this.#show();
    return !other;
  }

  #show(): void {
    this.dom.dataset['blank'] = String(this.#node.childCount === 0);
  }

  ignoreMutation(change: { type: string; target: globalThis.Node }): boolean {
    return change.type !== 'selection' && !this.contentDOM.contains(change.target);
  }
}

function mark(text: string): HTMLElement {
  const dom = document.createElement('b');
  dom.contentEditable = 'false';
  dom.textContent = text;
  return dom;
}

function leaf(kind: string, text: string): NodeView {
  const dom = document.createElement('span');
  dom.dataset['written'] = kind;
  dom.contentEditable = 'false';
  dom.textContent = text;
  return { dom };
}
