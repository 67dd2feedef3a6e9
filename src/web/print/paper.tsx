import { createElement, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { Element, Piece } from '#client/paper/element.ts';
import '#client/paper/paper.css';
import '#client/paper/blank-form.css';
import '#client/paper/session-sheet.css';
import { useRoom } from '../context.ts';
import { Button } from '../parts/button.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './print.module.css';

/** Sheets of paper on the screen, as they are printed: of the page that they stand on nothing else is. */
export function Sheets({ sheets }: { sheets: readonly Element[] }) {
  const { say } = useWords();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- wider than a telephone, and scrolled in its own box by keyboard as well
    <section className={styles['sheets']} tabIndex={0} aria-label={say('print.sheets')}>
      {sheets.map((sheet, i) => shown(sheet, i))}
    </section>
  );
}

function shown(piece: Piece, key: number): ReactNode {
  if (typeof piece === 'string') return piece;
  const { class: className, ...attributes } = piece.attributes;
  const children = piece.children.map((child, i) => shown(child, i));
  return createElement(piece.tag, { key, className, ...attributes }, ...children);
}

interface SheetPageProps {
  title: string;
  help: string;
  children: ReactNode;
}

/** What stands around sheets on the screen: what they are, what to do with them, and the button. */
export function SheetPage({ title, help, children }: SheetPageProps) {
  const { say } = useWords();
  const { room } = useRoom();
  return (
    <div className={styles['page']}>
      <div className={`${styles['head']} no-print`}>
        <h1>{title}</h1>
        <p>{help}</p>
        <p>
          <Button look="main" onClick={() => print()}>
            {say('print.do')}
          </Button>
        </p>
        <p>
          <Link href={`/rooms/${room}/forms`}>{say('print.more')}</Link>
        </p>
      </div>
      {children}
    </div>
  );
}
