import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useStanding } from '../context.ts';
import { useWords } from '../words/use-words.ts';
import { Display } from './display.tsx';
import { NavLink } from './nav-link.tsx';
import styles from './page-menu.module.css';
import type { PageGroup } from './pages.ts';

interface PageMenuProps {
  groups: readonly PageGroup[];
  open: boolean;
  onOpen: (open: boolean) => void;
  onKeys: () => void;
}

/** Every page of the room by group, and those of no room: the way round on a phone, and one menu at every width. */
export function PageMenu({ groups, open, onOpen, onKeys }: PageMenuProps) {
  const { say } = useWords();
  const id = useId();
  const [path] = useLocation();
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { signedIn } = useStanding();

  useEffect(() => {
    onOpen(false);
    // Another page has been reached: by a link of the menu, or by anything else.
  }, [path, onOpen]);

  useEffect(() => {
    if (!open) return undefined;
    const outside = (event: Event): void => {
      if (!place.current?.contains(event.target as Node)) onOpen(false);
    };
    // Also where the link leads to the page one is on.
    const followed = (event: Event): void => {
      if ((event.target as Element).closest('a')) onOpen(false);
    };
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      onOpen(false);
      button.current?.focus();
    };
    document.addEventListener('keydown', press);
    document.addEventListener('click', followed);
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('keydown', press);
      document.removeEventListener('click', followed);
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [open, onOpen]);

  return (
    <div ref={place}>
      <button
        ref={button}
        type="button"
        className={styles['button']}
        aria-expanded={open}
        aria-controls={id}
        data-page-menu
        onClick={() => onOpen(!open)}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2 4h12M2 8h12M2 12h12" stroke="currentColor" strokeWidth="1.75" />
        </svg>
        {say('bar.menu')}
      </button>
      <nav id={id} className={styles['panel']} aria-label={say('bar.menu')} hidden={!open}>
        {open && (
          <>
            {groups.map(({ name, pages }) => (
              <Group key={name} title={say(`bar.group.${name}`)}>
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
              </Group>
            ))}
            <Group title={say('bar.group.rooms')}>
              <li>
                <NavLink href="/">{say('app.home')}</NavLink>
              </li>
              {signedIn && (
                <li>
                  <NavLink href="/admin">{say('nav.admin')}</NavLink>
                </li>
              )}
              <li>
                <NavLink href="/sign-in">{say(signedIn ? 'nav.signed-in' : 'nav.sign-in')}</NavLink>
              </li>
              <li>
                <button type="button" className={styles['keys']} onClick={onKeys}>
                  {say('keys.title')}
                </button>
              </li>
            </Group>
            <div className={styles['display']}>
              <Display />
            </div>
          </>
        )}
      </nav>
    </div>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <div className={styles['group']}>
      <p id={id}>{title}</p>
      <ul aria-labelledby={id}>{children}</ul>
    </div>
  );
}
