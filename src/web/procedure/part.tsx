import type { ReactNode } from 'react';
import styles from './procedure.module.css';

interface PartProps {
  /** Names the part within the page. */
  id: string;
  title: string;
  help?: string;
  children: ReactNode;
}

/** One part of the page, under its heading. */
export function Part({ id, title, help, children }: PartProps) {
  return (
    <section className={styles['part']} aria-labelledby={`procedure-${id}`}>
      <h2 id={`procedure-${id}`}>{title}</h2>
      {help !== undefined && <p className={styles['help']}>{help}</p>}
      {children}
    </section>
  );
}
