import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import styles from './bar.module.css';

interface NavLinkProps {
  href: string;
  /** Addresses below it count as this page, too. */
  under?: string;
  children: ReactNode;
}

export function NavLink({ href, under, children }: NavLinkProps) {
  const [path] = useLocation();
  const here = path === href || (under !== undefined && path.startsWith(under));
  return (
    <Link href={href} className={styles['link']} aria-current={here ? 'page' : undefined}>
      {children}
    </Link>
  );
}
