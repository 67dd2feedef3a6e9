import type { ReactNode } from 'react';
import entries from '../parts/entries.module.css';

/** What is wider than a telephone, scrolled in a box of its own by finger and by keyboard; on paper it takes the room that it needs. */
export function Scroller({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section
      className={entries['scroller']}
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and nothing in it can be reached otherwise
      tabIndex={0}
    >
      {children}
    </section>
  );
}
