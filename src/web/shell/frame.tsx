import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../words/use-words.ts';
import styles from './frame.module.css';

interface FrameProps {
  bar: ReactNode;
  /** Stands above the content on paper, where no bar is. */
  paper?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
}

/** Skip link, a bar that never scrolls away, the content, the foot. */
export function Frame({ bar, paper, footer, children }: FrameProps) {
  const { say } = useWords();
  const header = useRef<HTMLElement>(null);
  const main = useRef<HTMLElement>(null);
  const [path] = useLocation();
  const before = useRef(path);
  const wentBack = useRef(false);

  useLayoutEffect(() => {
    const back = (): void => {
      wentBack.current = true;
    };
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);

  useLayoutEffect(() => {
    const element = header.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => {
      const { style } = document.documentElement;
      style.setProperty('--bar-height', `${element.offsetHeight}px`);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  // Another page begins at its top, and a screen reader is told of it. Who goes back is left where they were.
  useLayoutEffect(() => {
    if (before.current === path) return;
    before.current = path;
    if (!wentBack.current) scrollTo(0, 0);
    wentBack.current = false;
    main.current?.focus({ preventScroll: true });
  }, [path]);

  return (
    <>
      <a
        className={`${styles['skip']} no-print`}
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {say('app.skip')}
      </a>
      <header ref={header} className={`${styles['bar']} no-print`}>
        <div className={styles['within']}>{bar}</div>
      </header>
      {paper}
      <main id="content" ref={main} tabIndex={-1} className={styles['content']}>
        {children}
      </main>
      <footer className={styles['foot']}>
        {footer}
        <p>{say('app.footer')}</p>
      </footer>
    </>
  );
}
