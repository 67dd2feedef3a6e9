import { useState, type RefObject } from 'react';
import { Link } from 'wouter';
import { Button } from '../parts/button.tsx';
import { InWords } from '../parts/in-words.tsx';
import { useWords } from '../words/use-words.ts';
import type { MapEntry } from './given.ts';
import { KindSign } from './kind-shape.tsx';
import styles from './beside.module.css';
import { useNames } from './use-names.ts';

interface EntryTableProps {
  table: RefObject<HTMLTableElement | null>;
  /** Those of the time that is shown. */
  entries: readonly MapEntry[];
  /** Whether there are any at another time. */
  filtered: boolean;
  selected: string | undefined;
  onChoose: (entry: MapEntry) => void;
}

const PART = 200;

/** The twin of the map: the same entries in order of time, also those without a place. */
export function EntryTable({ table, entries, filtered, selected, onChoose }: EntryTableProps) {
  const { say } = useWords();
  const names = useNames();
  const [parts, setParts] = useState(1);
  const rows = entries.toSorted(
    (a, b) => a.from - b.from || a.to - b.to || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
  // What is chosen on the map has a row to go to.
  const most = Math.max(parts * PART, rows.findIndex(({ id }) => id === selected) + 1);
  const more = rows.length - most;
  if (rows.length === 0) {
    return <p className={styles['soft']}>{say(filtered ? 'map.none.time' : 'map.none')}</p>;
  }
  return (
    <>
      {/* A region that scrolls is reached by the keyboard through the buttons in it. */}
      <div className={styles['scroller']}>
        <table ref={table} className={styles['table']}>
          <caption>{say('map.table')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('map.column.kind')}</th>
              <th scope="col">{say('map.column.what')}</th>
              <th scope="col">{say('map.column.where')}</th>
              <th scope="col">{say('map.column.when')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most).map((entry) => {
              const chosen = entry.id === selected;
              const coordinates = names.coordinates(entry);
              return (
                <tr
                  key={entry.id}
                  data-entry={entry.id}
                  aria-current={chosen ? 'true' : undefined}
                  className={chosen ? styles['chosen'] : undefined}
                >
                  <td>
                    <span className={styles['kind']}>
                      <KindSign kind={entry.kind} /> {names.kind(entry.kind)}
                    </span>
                  </td>
                  <td>
                    <Button
                      className={styles['row-button']}
                      aria-pressed={chosen}
                      onClick={() => onChoose(entry)}
                    >
                      <bdi>{entry.what}</bdi>
                    </Button>
                    {entry.href !== undefined && (
                      <Link href={entry.href} className={styles['row-link']}>
                        {say('map.open')}
                      </Link>
                    )}
                  </td>
                  <td>
                    {entry.where && (
                      <>
                        <InWords words={entry.where} />
                        <br />
                      </>
                    )}
                    {coordinates ??
                      (entry.where ? say('map.where.unmapped') : say('map.where.none'))}
                  </td>
                  <td>
                    <bdi>{entry.when}</bdi>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {more > 0 && <p className="only-print">{say('map.more.print', { count: more })}</p>}
      {more > 0 && (
        <Button className="no-print" onClick={() => setParts(Math.ceil(most / PART) + 1)}>
          {say('map.more', { count: Math.min(more, PART), all: more })}
        </Button>
      )}
    </>
  );
}
