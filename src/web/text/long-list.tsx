import {
  memo,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  type ReactNode,
  type Ref,
} from 'react';
import { BLOCK, useWindow } from '../parts/use-window.ts';
import styles from './text.module.css';

export interface ListHandle {
  /** Brings a row into sight, so far below the top of the screen, in pixels; drawn if it was not. */
  goTo: (row: number, there?: (row: HTMLElement) => void, top?: number) => void;
}

interface LongListProps<T> {
  rows: readonly T[];
  /** The same function as long as rows are drawn the same. */
  draw: (row: T, at: number) => ReactNode;
  ref: Ref<ListHandle>;
  /** A row was clicked, and nothing in it that does something of its own. */
  onRow: (at: number) => void;
}

/** Up to so many are all drawn, to be searched as one page. */
const FEW = 150;

/** The rows of a text, from its beginning. Of many, those near the screen are drawn, as in the chronicle. */
export function LongList<T>(props: LongListProps<T>) {
  return props.rows.length > FEW ? <Many {...props} /> : <Few {...props} />;
}

function Few<T>({ rows, draw, ref, onRow }: LongListProps<T>) {
  const list = useRef<HTMLDivElement>(null);
  useImperativeHandle(
    ref,
    () => ({
      goTo(at, there, top = innerHeight / 3) {
        const row = list.current?.querySelector<HTMLElement>(`[data-index="${at}"]`);
        if (!row) return;
        scrollBy(0, row.getBoundingClientRect().top - top);
        there?.(row);
      },
    }),
    [],
  );
  useRowClicks(list, (index) => onRow(index));
  return (
    <div ref={list}>
      {rows.map((row, at) => (
        <div key={at} data-index={at} className={styles['row']}>
          {draw(row, at)}
        </div>
      ))}
    </div>
  );
}

/** The window counts from the end (use-window.ts): a text begins at its highest number. */
function Many<T>({ rows, draw, ref, onRow }: LongListProps<T>) {
  const count = rows.length;
  const list = useRef<HTMLDivElement>(null);
  const { from, to, before, after, space, goTo } = useWindow<HTMLDivElement>(count);
  useImperativeHandle(ref, () => ({ goTo: (at, there, top) => goTo(count - 1 - at, there, top) }), [
    count,
    goTo,
  ]);
  useRowClicks(list, (index) => onRow(count - 1 - index));
  const drawn = Array.from({ length: from - to + 1 }, (_, i) => from - i);
  return (
    <div ref={list}>
      <div ref={space} aria-hidden style={{ blockSize: before }} />
      {drawn.map((block) => (
        <Block key={block} block={block} rows={rows} draw={draw} />
      ))}
      <div aria-hidden style={{ blockSize: after }} />
    </div>
  );
}

interface BlockProps<T> {
  block: number;
  rows: readonly T[];
  draw: (row: T, at: number) => ReactNode;
}

/** Drawn anew when the text or the choices have changed, and not when the page is scrolled. */
const Block = memo(function Block<T>({ block, rows, draw }: BlockProps<T>) {
  const count = rows.length;
  const first = Math.max(0, count - (block + 1) * BLOCK);
  const here = rows.slice(first, count - block * BLOCK);
  return (
    <div data-block={block} className={styles['block']}>
      {here.map((row, i) => (
        <div key={first + i} data-index={count - 1 - first - i} className={styles['row']}>
          {draw(row, first + i)}
        </div>
      ))}
    </div>
  );
}) as <T>(props: BlockProps<T>) => ReactNode;

/** With a mouse a paragraph is chosen anywhere on it; with keys by its number, which is a button. Marking words chooses nothing. */
function useRowClicks(list: { current: HTMLElement | null }, onRow: (index: number) => void): void {
  const told = useRef(onRow);
  useLayoutEffect(() => {
    told.current = onRow;
  });
  useEffect(() => {
    const element = list.current;
    if (!element) return undefined;
    const click = (event: MouseEvent): void => {
      const { target } = event;
      if (
        !(target instanceof Element) ||
        target.closest('a, button, input, summary, [data-margin]')
      )
        return;
      if (getSelection()?.isCollapsed === false) return;
      const row = target.closest<HTMLElement>('[data-index]');
      if (row) told.current(Number(row.dataset['index']));
    };
    element.addEventListener('click', click);
    return () => element.removeEventListener('click', click);
  }, [list]);
}
