import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../words/use-words.ts';
import { NavLink } from './nav-link.tsx';
import type { PageGroup } from './pages.ts';
import styles from './room-nav.module.css';

/** The pages of a room in one line. Where they do not all fit, the end that has more fades out, and the page one is on is in sight. */
export function RoomNav({ groups }: { groups: readonly PageGroup[] }) {
  const { say, language } = useWords();
  const row = useRef<HTMLElement>(null);
  const [path] = useLocation();
  const [more, setMore] = useState({ before: false, after: false });
  const look = useCallback(() => {
    const element = row.current;
    if (!element) return;
    // From right to left it counts down from 0.
    const at = Math.abs(element.scrollLeft);
    const before = at > 1;
    const after = at + element.clientWidth < element.scrollWidth - 1;
    setMore((was) => (was.before === before && was.after === after ? was : { before, after }));
  }, []);
  const count = groups.reduce((sum, { pages }) => sum + pages.length, 0);

  useLayoutEffect(() => {
    const element = row.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [look]);

  useLayoutEffect(() => {
    const element = row.current;
    const here = element?.querySelector('[aria-current=page]');
    if (element && here) {
      const box = element.getBoundingClientRect();
      const link = here.getBoundingClientRect();
      // Out of the fading ends, too; where the row ends it goes no further. Not scrollIntoView, which would move the page under the bar as well.
      if (link.left < box.left + EDGE) element.scrollLeft += link.left - box.left - EDGE;
      else if (link.right > box.right - EDGE) element.scrollLeft += link.right - box.right + EDGE;
    }
    look();
  }, [path, count, language, look]);

  return (
    <nav
      ref={row}
      aria-label={say('room.nav')}
      className={styles['row']}
      data-before={more.before || undefined}
      data-after={more.after || undefined}
      onScroll={look}
    >
      {groups.map(({ name, pages }) => (
        <ul key={name} aria-label={say(`bar.group.${name}`)}>
          {pages.map((page) => (
            <li key={page.name}>
              <NavLink
                href={page.href}
                {...(page.under === undefined ? {} : { under: page.under })}
              >
                {say(`nav.${page.name}`)}
              </NavLink>
            </li>
          ))}
        </ul>
      ))}
    </nav>
  );
}

/** Pixels that the fading end takes. */
const EDGE = 40;
