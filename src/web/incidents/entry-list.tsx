import { useMemo, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { INCIDENT_CLASSES } from '#core/obligations/classes.ts';
import type { IncidentRow } from '#core/views/incidents.ts';
import { useTalks } from '../context.ts';
import { KindSign } from '../map/kind-shape.tsx';
import { Button } from '../parts/button.tsx';
import entries from '../parts/entries.module.css';
import { InWords } from '../parts/in-words.tsx';
import { Segmented } from '../parts/segmented.tsx';
import { useWords } from '../words/use-words.ts';
import { chosenFrom, choosing, dayMs, isChosen, type Chosen } from './chosen.ts';
import styles from './incidents.module.css';
import { deniedTo, latestFirst, STAGES, stageOf, type Stage } from './life.ts';
import { incidentPath } from '../parts/incident-path.ts';
import { useIncidents } from './use-incidents.ts';

/** Entries that are shown at once. */
const PART = 50;

interface ChosenHold {
  chosen: Chosen;
  choose: (name: keyof Chosen, value: string) => void;
  /** Those that fit, the latest first. */
  rows: readonly IncidentRow[];
}

/** What of the list is chosen, in the address of the page. */
export function useChosen(): ChosenHold {
  const [query, setQuery] = useSearchParams();
  const { board, found } = useIncidents();
  const chosen = useMemo(() => chosenFrom(query), [query]);
  const rows = useMemo(
    () =>
      latestFirst(Object.values(board.entries)).filter((row) =>
        isChosen(row, stageOf(board, row, found), chosen),
      ),
    // `found` is made anew whenever the board was changed.
    [board, found, chosen],
  );
  const choose = (name: keyof Chosen, value: string): void =>
    setQuery((now) => choosing(now, name, value), { replace: true });
  return { chosen, choose, rows };
}

/** What was alleged and what the mission released: what, where, when, whose, how far it has come. The two are counted apart, and neither by side. */
export function EntryList({ chosen: { chosen, choose, rows } }: { chosen: ChosenHold }) {
  const { say } = useWords();
  const { board, found } = useIncidents();
  const [most, setMost] = useState(PART);
  const all = Object.values(board.entries);
  const of = (list: readonly IncidentRow[], kind: IncidentRow['kind']): number =>
    list.filter((row) => row.kind === kind).length;
  const more = rows.length - most;
  return (
    <section className={entries['part']} aria-labelledby="entries">
      <h2 id="entries">{say('incidents.part.entries')}</h2>
      <Filters {...{ chosen, choose }} />
      <output className={entries['soft']} data-shown={rows.length}>
        {say('incidents.shown', {
          allegations: of(rows, 'allegation'),
          allAllegations: of(all, 'allegation'),
          files: of(rows, 'case-file'),
          allFiles: of(all, 'case-file'),
        })}{' '}
        {rows.length === 0 && say('incidents.none.chosen')}
      </output>
      <ol className={entries['list']}>
        {rows.slice(0, most).map((row) => (
          <li key={row.act} className={entries['entry']} data-incident={row.act}>
            <One row={row} stage={stageOf(board, row, found)} />
          </li>
        ))}
      </ol>
      {more > 0 && (
        <p className="no-print">
          <Button onClick={() => setMost(most + PART)}>
            {say('incidents.more', { count: Math.min(more, PART) })}
          </Button>
        </p>
      )}
    </section>
  );
}

function One({ row, stage }: { row: IncidentRow; stage: Stage }) {
  const { say, comma } = useWords();
  const { room, naming } = useTalks();
  const { board } = useIncidents();
  const denied = deniedTo(board, row);
  return (
    <>
      <h3 className={styles['head']}>
        <KindSign kind={row.kind} />
        <Link href={incidentPath(room, row.act)}>
          <What row={row} />
        </Link>
      </h3>
      <p>
        <WhoseEntry row={row} />
        {comma}
        {naming.when(row.occurred)}
      </p>
      <p>
        <span className={entries['state']} data-stage={stage}>
          {say(`incident.stage.${stage}`)}
        </span>
      </p>
      <p className={entries['soft']}>
        {say('incident.visits', { count: row.visits.length })}
        {denied > 0 && `${comma}${say('incident.denied', { count: denied })}`}
      </p>
    </>
  );
}

/** What happened, and where as whoever entered it says. */
export function What({ row }: { row: IncidentRow }) {
  const { comma } = useWords();
  const { naming } = useTalks();
  return (
    <>
      {naming.term(`act-class.${row.class}`)}
      {row.place?.words && (
        <>
          {comma}
          <InWords words={row.place.words} />
        </>
      )}
    </>
  );
}

export function WhoseEntry({ row }: { row: IncidentRow }) {
  const { say } = useWords();
  const { naming } = useTalks();
  const by = naming.parties(row.by);
  return (
    <>
      {row.kind === 'allegation'
        ? say('incident.by.allegation', { by })
        : say('incident.by.case-file', { by, number: row.number })}
    </>
  );
}

function Filters({ chosen, choose }: Pick<ChosenHold, 'chosen' | 'choose'>) {
  const { say } = useWords();
  const { naming } = useTalks();
  const { board } = useIncidents();
  const there = new Set(Object.values(board.entries).map((row) => row.class));
  return (
    <div className={`${styles['filters']} no-print`}>
      <Segmented
        label={say('incidents.show')}
        value={chosen.kind ?? ''}
        onChange={(value) => choose('kind', value)}
        choices={[
          { value: '', label: say('incidents.show.all') },
          { value: 'allegation', label: say('incidents.show.allegation') },
          { value: 'case-file', label: say('incidents.show.case-file') },
        ]}
      />
      <label>
        {say('incidents.stage')}
        <select
          value={chosen.stage ?? ''}
          onChange={({ currentTarget }) => choose('stage', currentTarget.value)}
        >
          <option value="">{say('incidents.any')}</option>
          {STAGES.map((one) => (
            <option key={one} value={one}>
              {say(`incident.stage.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('incidents.class')}
        <select
          value={chosen.class ?? ''}
          onChange={({ currentTarget }) => choose('class', currentTarget.value)}
        >
          <option value="">{say('incidents.any')}</option>
          {INCIDENT_CLASSES.filter((one) => there.has(one) || chosen.class === one).map((one) => (
            <option key={one} value={one}>
              {naming.term(`act-class.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <Day name="from" {...{ chosen, choose }} />
      <Day name="until" {...{ chosen, choose }} />
    </div>
  );
}

/** Written out, as in the forms: no picker knows every calendar that people at one table use. */
function Day({
  name,
  chosen,
  choose,
}: { name: 'from' | 'until' } & Pick<ChosenHold, 'chosen' | 'choose'>) {
  const { say } = useWords();
  const value = chosen[name] ?? '';
  const wrong = value !== '' && dayMs(value) === undefined;
  return (
    <label>
      {say(`incidents.${name}`)}
      <input
        type="text"
        dir="ltr"
        inputMode="numeric"
        placeholder="2031-03-05"
        size={11}
        maxLength={10}
        value={value}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? `wrong-${name}` : undefined}
        onChange={({ currentTarget }) => choose(name, currentTarget.value)}
      />
      {wrong && (
        <span id={`wrong-${name}`} className={entries['soft']}>
          {say('incidents.day.none')}
        </span>
      )}
    </label>
  );
}
