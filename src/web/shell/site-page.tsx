import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useStanding } from '../context.ts';
import { useWords } from '../words/use-words.ts';
import { Display } from './display.tsx';
import { Frame } from './frame.tsx';
import { NavLink } from './nav-link.tsx';
import { PieceBoundary } from './piece-boundary.tsx';
import styles from './bar.module.css';

/** A page of no room: the bar has the product, and how to come and go. */
export function SitePage({ children }: { children: ReactNode }) {
  const { say } = useWords();
  return (
    <Frame
      bar={
        <>
          <div className={styles['line']}>
            <Link href="/" className={styles['product']}>
              {say('app.name')}
            </Link>
            <Display />
          </div>
          <SiteNav />
        </>
      }
    >
      <PieceBoundary>{children}</PieceBoundary>
    </Frame>
  );
}

function SiteNav() {
  const { say } = useWords();
  const { signedIn } = useStanding();
  return (
    <nav aria-label={say('nav.site')} className={styles['nav']}>
      <NavLink href="/">{say('app.home')}</NavLink>
      {signedIn && <NavLink href="/admin">{say('nav.admin')}</NavLink>}
      <NavLink href="/check">{say('nav.check')}</NavLink>
      <NavLink href="/reference">{say('nav.reference')}</NavLink>
      <NavLink href="/sign-in">{say(signedIn ? 'nav.signed-in' : 'nav.sign-in')}</NavLink>
    </nav>
  );
}
