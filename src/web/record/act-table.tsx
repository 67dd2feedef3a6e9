import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';
import styles from './acts.module.css';

/** @param rows how many acts there are, of which some may not be drawn */
export function ActTable({ rows, children }: { rows: number; children: ReactNode }) {
  const { say } = useWords();
  return (
    <div className={styles['scroller']}>
      <table className={styles['acts']} aria-rowcount={rows + 1}>
        <thead>
          <tr>
            <th scope="col">{say('record.acts.column.number')}</th>
            <th scope="col">{say('record.acts.column.entered')}</th>
            <th scope="col">{say('record.acts.column.nature')}</th>
            <th scope="col">{say('record.acts.column.sentence')}</th>
          </tr>
        </thead>
        {children}
      </table>
    </div>
  );
}

/** When an act was entered, by the log's clock, and for whom. */
export function Entered({ admitted, children }: { admitted: number; children: ReactNode }) {
  const time = new Date(admitted).toISOString();
  return (
    <td className={styles['time']}>
      <time dateTime={time} dir="ltr">
        {time.slice(0, 19).replace('T', ' ')}
      </time>
      <span className={styles['signers']}>{children}</span>
    </td>
  );
}
