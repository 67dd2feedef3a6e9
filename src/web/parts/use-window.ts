import { useLayoutEffect, useRef, useState, useSyncExternalStore, type RefObject } from 'react';

/** Rows of one block: drawn and taken away together. */
export const BLOCK = 20;
/** How far above and below the screen blocks are drawn, in pixels. */
const MARGIN = 800;
/** Of a row, until one block has been measured. */
const GUESS = 56;

/** What is drawn of a long list, and the space that the rest takes. */
interface Drawn {
  /** The newest block that is drawn, and the oldest: `from` ≥ `to`. */
  from: number;
  to: number;
  /** Pixels above and below them. */
  before: number;
  after: number;
}

interface Wanted {
  row: number;
  /** So far below the top of the screen, in pixels. */
  top: number;
  there?: ((row: HTMLElement) => void) | undefined;
}

/**
 * Draws of a list in the flow of the page, newest first, only what is near the screen; its rows may differ in height. Blocks are counted from the oldest row, so
 * that a new row changes the newest block alone; and whatever is measured, added or was guessed wrongly, the line that is being read stays where it is.
 */
class ListWindow {
  #rows: number;
  #space: HTMLElement | undefined;
  readonly #heights = new Map<number, number>();
  #rowHeight: number | undefined;
  /** The block at the top of the screen, and how far below that it begins. */
  #held: { block: number; top: number } | undefined;
  #wanted: Wanted | undefined;
  readonly #listeners = new Set<() => void>();
  #drawn: Drawn;

  constructor(rows: number) {
    this.#rows = rows;
    this.#drawn = this.#draw(this.#newest, Math.max(0, this.#newest - 2));
  }

  get drawn(): Drawn {
    return this.#drawn;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    addEventListener('scroll', this.#look, { passive: true });
    addEventListener('resize', this.#look);
    return () => {
      this.#listeners.delete(listener);
      removeEventListener('scroll', this.#look);
      removeEventListener('resize', this.#look);
    };
  };

  get #newest(): number {
    return Math.floor((this.#rows - 1) / BLOCK);
  }

  #heightOf(block: number): number {
    const count = Math.min(BLOCK, this.#rows - block * BLOCK);
    return this.#heights.get(block) ?? (this.#rowHeight ?? GUESS) * count;
  }

  /** The height of some blocks, from a newer one up to, not including, an older. */
  #between(from: number, to: number): number {
    let sum = 0;
    for (let block = from; block > to; block--) sum += this.#heightOf(block);
    return sum;
  }

  #draw(from: number, to: number): Drawn {
    const before = this.#between(this.#newest, from);
    return { from, to, before, after: this.#between(to - 1, -1) };
  }

  /** True if what is drawn changes by it. */
  #change(from: number, to: number): boolean {
    const next = this.#draw(from, to);
    const now = this.#drawn;
    if (
      next.from === now.from &&
      next.to === now.to &&
      next.before === now.before &&
      next.after === now.after
    ) {
      return false;
    }
    this.#drawn = next;
    for (const listener of this.#listeners) listener();
    return true;
  }

  /** Holds on to the line at the top of the screen, and draws what is near. */
  #look = (): void => {
    if (!this.#space || this.#wanted) return;
    const over = -this.#space.getBoundingClientRect().top;
    let top = 0;
    let from = this.#newest;
    for (; from > 0; from--) {
      const end = top + this.#heightOf(from);
      if (end >= over - MARGIN) break;
      top = end;
    }
    let to = from;
    let hold: { block: number; top: number } | undefined;
    for (; to > 0; to--) {
      const end = top + this.#heightOf(to);
      if (!hold && end > over) hold = { block: to, top: top - over };
      if (end > over + innerHeight + MARGIN) break;
      top = end;
    }
    // Where the list begins on the screen, it moves as the page does. What has not moved is held on to as it was: a screen scrolls by whole pixels, and the parts
    // of one would add up.
    if (over <= 0) this.#held = undefined;
    else if (Math.abs(this.#moved() ?? Infinity) >= 1) {
      this.#held = hold ?? { block: to, top: top - over };
    }
    this.#change(from, to);
  };

  /** By how much what is held has moved down; undefined if nothing is, or it is not drawn. */
  #moved(): number | undefined {
    if (!this.#held) return undefined;
    const { block, top } = this.#held;
    const element = this.#space?.parentElement?.querySelector(`[data-block="${block}"]`);
    return element ? element.getBoundingClientRect().top - top : undefined;
  }

  /** After every drawing: heights as they are, and the line that is held where it was. */
  settle(space: HTMLElement | null, rows: number): void {
    this.#space = space ?? undefined;
    const table = space?.parentElement;
    if (!table) return;
    const grown = rows !== this.#rows;
    this.#rows = rows;
    this.#measure(table);
    // The space above grows first: what is where is only known after that.
    if (grown && this.#change(this.#drawn.from, this.#drawn.to)) return;
    const wish = this.#wanted;
    const row = wish && table.querySelector<HTMLElement>(`[data-index="${wish.row}"]`);
    if (wish && row) {
      this.#wanted = undefined;
      scrollBy(0, row.getBoundingClientRect().top - wish.top);
      wish.there?.(row);
    } else if (!wish) {
      const moved = this.#moved() ?? 0;
      if (Math.abs(moved) >= 1) scrollBy(0, moved);
    }
    if (!this.#wanted) this.#look();
  }

  #measure(table: HTMLElement): void {
    for (const element of table.querySelectorAll<HTMLElement>('[data-block]')) {
      const block = Number(element.dataset['block']);
      const { height } = element.getBoundingClientRect();
      this.#heights.set(block, height);
      this.#rowHeight ??= height / Math.min(BLOCK, this.#rows - block * BLOCK);
    }
  }

  /** Brings a row into sight. */
  goTo = (row: number, there?: (row: HTMLElement) => void, top = innerHeight / 3): void => {
    if (!this.#space) return;
    const block = Math.floor(row / BLOCK);
    this.#wanted = { row, top, there };
    const list = this.#space.getBoundingClientRect().top;
    scrollBy(0, list + this.#between(this.#newest, block) - top);
    const around = Math.ceil(innerHeight / BLOCK / GUESS) + 1;
    this.#change(Math.min(this.#newest, block + around), Math.max(0, block - around));
    // Where it was drawn already, nothing has changed and nothing follows.
    this.settle(this.#space, this.#rows);
  };
}

interface InWindow<E extends HTMLElement> extends Drawn {
  /** For the space above, which is always there; the blocks come after it, each with its number as `data-block`, their rows with theirs as `data-index`. */
  space: RefObject<E | null>;
  goTo: (row: number, there?: (row: HTMLElement) => void, top?: number) => void;
}

export function useWindow<E extends HTMLElement = HTMLTableSectionElement>(
  rows: number,
): InWindow<E> {
  const space = useRef<E>(null);
  const [list] = useState(() => new ListWindow(rows));
  const drawn = useSyncExternalStore(list.subscribe, () => list.drawn);
  useLayoutEffect(() => list.settle(space.current, rows));
  return { ...drawn, space, goTo: list.goTo };
}
