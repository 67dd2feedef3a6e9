import { use, useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useSettings } from '../context.ts';
import { LongList, type ListHandle } from './long-list.tsx';
import { takePlace } from './place-read.ts';
import { ChoosingContext } from './row.tsx';

interface ReadingListProps<T> {
  rows: readonly T[];
  idOf: (row: T) => string;
  draw: (row: T, at: number) => ReactNode;
  /** What `[` and `]` go to: what has brackets, or differs. */
  isOpen: (row: T) => boolean;
}

/** For how long a `g` waits for its letter, in milliseconds (shell/use-keys.ts). */
const PATIENCE = 2_000;

/** Puts the focus on the number of a paragraph. */
export function focusOn(row: HTMLElement): void {
  row.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
}

let goes: ((id: string) => void) | undefined;

/** Brings a paragraph of the text that is shown into sight, and the keys to it. */
export function goToParagraph(id: string): void {
  goes?.(id);
}

/** The paragraphs in order, with the keys that lead through them, and the one that is chosen in sight. */
export function ReadingList<T>({ rows, idOf, draw, isOpen }: ReadingListProps<T>) {
  const list = useRef<ListHandle>(null);
  const { selected, choose } = use(ChoosingContext);
  const now = useRef({ rows, idOf, selected, choose });
  useLayoutEffect(() => {
    now.current = { rows, idOf, selected, choose };
  });

  // Where one was before the text was shown otherwise; else what the address names.
  useLayoutEffect(() => {
    const { rows: all, selected: asked } = now.current;
    const at = (id: string | undefined): number =>
      all.findIndex((row) => now.current.idOf(row) === id);
    const place = takePlace();
    const was = at(place?.id);
    if (place && was >= 0) list.current?.goTo(was, undefined, place.top);
    else if (!place && at(asked) >= 0) list.current?.goTo(at(asked), focusOn);
  }, []);

  useEffect(() => {
    const go = (id: string): void => {
      const { rows: all, idOf: of } = now.current;
      const at = all.findIndex((row) => of(row) === id);
      if (at >= 0) list.current?.goTo(at, focusOn, belowBar());
    };
    goes = go;
    return () => {
      if (goes === go) goes = undefined;
    };
  }, []);

  useKeysOf((by, open) => {
    const { rows: all, selected: from, choose: take, idOf: id } = now.current;
    const start = all.findIndex((row) => id(row) === from);
    for (let at = start < 0 && by < 0 ? all.length - 1 : start + by; all[at]; at += by) {
      const row = all[at] as T;
      if (open && !isOpen(row)) continue;
      // At once: a margin that closes above moves what is below it.
      flushSync(() => take(id(row), false));
      show(list.current, id(row), at);
      return;
    }
  });

  return (
    <LongList
      ref={list}
      rows={rows}
      draw={draw}
      onRow={(at) => choose(idOf(rows[at] as T), false)}
    />
  );
}

function belowBar(): number {
  return (document.querySelector('header')?.getBoundingClientRect().bottom ?? 0) + 16;
}

/** Into sight, no further than it takes; the keys go on from there. */
function show(list: ListHandle | null, id: string, at: number): void {
  const row = document.querySelector<HTMLElement>(`[data-node="${CSS.escape(id)}"]`);
  if (!row) {
    list?.goTo(at, focusOn);
    return;
  }
  row.scrollIntoView({ block: 'nearest' });
  focusOn(row);
}

/** `j` and `k` to the next and the previous paragraph, `]` and `[` to those with brackets: by position, and never where letters are text. */
function useKeysOf(go: (by: 1 | -1, open: boolean) => void): void {
  const { settings } = useSettings();
  const told = useRef(go);
  const asked = useRef(-Infinity);
  useLayoutEffect(() => {
    told.current = go;
  });
  useEffect(() => {
    if (!settings.keys) return undefined;
    const press = (event: KeyboardEvent): void => {
      const { code, target } = event;
      const after = performance.now() - asked.current;
      asked.current = code === 'KeyG' && after > PATIENCE ? performance.now() : -Infinity;
      if (after <= PATIENCE || event.defaultPrevented || event.isComposing) return;
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (target instanceof Element && target.closest(WRITING) !== null) return;
      const by = STEPS[code];
      if (by === undefined) return;
      event.preventDefault();
      told.current(by, code.startsWith('Bracket'));
    };
    // Before the keys of the room, which would take the letter after `g`.
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [settings.keys]);
}

const WRITING = 'input, textarea, select, [contenteditable], [role=combobox], dialog';
const STEPS: Readonly<Record<string, 1 | -1>> = {
  KeyJ: 1,
  KeyK: -1,
  BracketRight: 1,
  BracketLeft: -1,
};
