import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { Link } from 'wouter';
import { STATES } from '#core/obligations/event.ts';
import type { Standing } from '#core/obligations/monitor/states.ts';
import { statesThrough } from '#core/views/monitoring-states.ts';
import { pick } from '#core/words.ts';
import { useTalks } from '../context.ts';
import entries from '../parts/entries.module.css';
import { InWords } from '../parts/in-words.tsx';
import { Notice } from '../parts/states.tsx';
import { useMoment } from '../parts/use-moment.ts';
import { useTitle } from '../parts/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { columnsOf, firstSaid, type Columns } from './columns.ts';
import styles from './matrix.module.css';
import { StateMark, StateShape } from './state-mark.tsx';
import { standingsOf, usePromises, type ShownObligation } from './use-states.ts';

interface Through extends Columns {
  rows: { shown: ShownObligation; cells: (Standing | undefined)[] }[];
}

/** Computed in one run when the page is opened, and again when an act arrives or a minute has passed. */
function useThrough(): Through | undefined {
  const open = useTalks();
  const { monitoring } = usePromises();
  const now = useMoment();
  return useMemo(() => {
    const inForce = standingsOf(open).filter(({ row }) => row.inForce !== undefined);
    const [first] = inForce.map(({ row }) => row.inForce?.admitted ?? 0).toSorted((a, b) => a - b);
    if (first === undefined) return undefined;
    const columns = columnsOf(first, now);
    const through = statesThrough(monitoring, columns.moments);
    const cellsOf = inForce.map(
      (shown) => through.get(shown.row.act) ?? columns.moments.map(() => undefined),
    );
    const begins = firstSaid(cellsOf);
    const rows = inForce.map((shown, y) => ({ shown, cells: (cellsOf[y] ?? []).slice(begins) }));
    return { unit: columns.unit, moments: columns.moments.slice(begins), rows };
  }, [open, monitoring, now]);
}

/** The states of clauses through time, as a table (OB9.6). */
export function Matrix() {
  const { say } = useWords();
  const { room } = useTalks();
  const through = useThrough();
  useTitle(say('obligations.through'), say('nav.obligations'));
  return (
    <div className={entries['page']}>
      <h1>{say('obligations.through')}</h1>
      <p className={entries['lead']}>{say('obligations.lead')}</p>
      {through ? (
        <>
          <Legend />
          <Table {...through} />
        </>
      ) : (
        <Notice title={say('obligations.matrix.none')} />
      )}
      <p className="no-print">
        <Link href={`/rooms/${room}/obligations`}>{say('obligations.all')}</Link>
      </p>
    </div>
  );
}

function Legend() {
  const { say } = useWords();
  return (
    <section aria-labelledby="legend" data-legend>
      <h2 id="legend" className={styles['legend-title']}>
        {say('obligations.matrix.legend')}
      </h2>
      <ul className={styles['legend']}>
        {STATES.map((state) => (
          <li key={state}>
            <StateMark state={state} />
          </li>
        ))}
        <li>{say('obligations.matrix.provisional')}</li>
      </ul>
    </section>
  );
}

type Place = readonly [row: number, column: number];

const STEP: Readonly<Record<string, Place>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function Table({ unit, moments, rows }: Through) {
  const { say, moment, day, language } = useWords();
  const { room } = useTalks();
  const table = useRef<HTMLTableElement>(null);
  const [[row, column], setPlace] = useState<Place>([0, moments.length - 1]);
  const last = moments.length - 1;
  const scroller = useRef<HTMLDivElement>(null);
  // Where it is wider than the screen it opens at how things stand now; the names of clauses stay beside it.
  useLayoutEffect(() => {
    const box = scroller.current;
    if (box) box.scrollLeft = (language === 'ur' ? -1 : 1) * box.scrollWidth;
  }, [language]);
  const press = (event: KeyboardEvent): void => {
    const step = STEP[event.key];
    // The row reads from right to left where the language does.
    const along = language === 'ur' ? -1 : 1;
    const to: Place | undefined = step
      ? [row + step[0], column + step[1] * along]
      : event.key === 'Home'
        ? [row, 0]
        : event.key === 'End'
          ? [row, last]
          : undefined;
    if (!to || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const next: Place = [
      Math.min(Math.max(to[0], 0), rows.length - 1),
      Math.min(Math.max(to[1], 0), last),
    ];
    setPlace(next);
    table.current
      ?.querySelector<HTMLElement>(`[data-cell="${next[0]} ${next[1]}"] button`)
      ?.focus();
  };
  return (
    <>
      <p className={`${entries['soft']} no-print`} id="matrix-keys">
        {say('obligations.matrix.keys')}
      </p>
      <div ref={scroller} className={styles['scroller']}>
        <table ref={table} aria-describedby="matrix-keys" className={styles['matrix']}>
          <caption>
            <span>
              {say(`obligations.matrix.caption.${unit}`, {
                moment: moment(moments[last] as number),
              })}
            </span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{say('obligations.clause')}</th>
              {moments.map((ms, n) => (
                <th key={ms} scope="col">
                  {n === last ? say('obligations.matrix.now') : <ShortDay ms={ms} full={day(ms)} />}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ shown, cells }, y) => (
              <tr key={shown.row.act} data-row={shown.row.act}>
                <th scope="row">
                  <InWords words={shown.row.clause.words} />:{' '}
                  <Link href={`/rooms/${room}/obligations/${shown.row.act}`}>
                    {shown.row.terms.label
                      ? pick(shown.row.terms.label, language).text
                      : shown.row.act.slice(0, 8)}
                  </Link>
                </th>
                {cells.map((standing, x) => (
                  <td
                    key={moments[x]}
                    data-cell={`${y} ${x}`}
                    data-state={standing?.state ?? 'none'}
                    data-provisional={standing?.provisional === true}
                  >
                    <button
                      type="button"
                      tabIndex={y === row && x === column ? 0 : -1}
                      aria-pressed={y === row && x === column}
                      onFocus={() => setPlace([y, x])}
                      onClick={() => setPlace([y, x])}
                      onKeyDown={press}
                    >
                      <Cell standing={standing} />
                    </button>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <output className={styles['chosen']} data-chosen>
        <Chosen through={{ unit, moments, rows }} place={[row, column]} />
      </output>
    </>
  );
}

/** `03-05`; a reader who listens is told the whole day. */
function ShortDay({ ms, full }: { ms: number; full: string }) {
  return (
    <>
      <bdi dir="ltr" aria-hidden="true">
        {new Date(ms).toISOString().slice(5, 10)}
      </bdi>
      <span className={styles['spoken']}>{full}</span>
    </>
  );
}

function Cell({ standing }: { standing: Standing | undefined }) {
  const { say, comma } = useWords();
  const { naming } = useTalks();
  if (!standing)
    return <span className={styles['spoken']}>{say('obligations.matrix.before')}</span>;
  return (
    <span className={styles['cell']}>
      <StateShape state={standing.state} />
      <span className={styles['spoken']}>
        {naming.term(`obligation-state.${standing.state}`)}
        {standing.provisional && comma + say('obligations.provisional')}
      </span>
    </span>
  );
}

/** The cell that is chosen, in words: on a screen there is no room for them within it. */
function Chosen({ through, place: [row, column] }: { through: Through; place: Place }) {
  const { moment, say, comma } = useWords();
  const { shown, cells } = through.rows[row] ?? {};
  const standing = cells?.[column];
  const ms = through.moments[column];
  if (!shown || ms === undefined) return null;
  return (
    <>
      <span>{moment(Math.ceil(ms / 1000) * 1000)}</span>
      {': '}
      <InWords words={shown.row.clause.words} />
      {comma}
      {standing ? (
        <>
          <StateMark state={standing.state} />
          {standing.provisional && comma + say('obligations.provisional')}
        </>
      ) : (
        say('obligations.matrix.before')
      )}
    </>
  );
}
