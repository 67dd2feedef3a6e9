import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { IntakeBoard, ReportRow } from '#core/views/intake.ts';
import { useTalks } from '../context.ts';
import { enterHref } from '../enter/href.ts';
import { EnteredBy } from '../incidents/entered-by.tsx';
import { Where } from '../incidents/entered.tsx';
import { EnterLink } from '../parts/enter-link.tsx';
import entries from '../parts/entries.module.css';
import { InWords } from '../parts/in-words.tsx';
import { Person } from '../parts/person.tsx';
import { Notice } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { ActLink } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import { Reported, ReportLink } from './board.tsx';
import { isReport, useKept } from './kept.ts';
import { Opened } from './opened.tsx';
import { Originals } from './originals.tsx';
import { PlaceTold } from './place-told.tsx';

interface ReportPageProps {
  board: IntakeBoard;
  id: string;
}

/** One report: what happened, in which words, with which originals, in whose hands; and last, for who asks, who told it. */
export function ReportPage({ board, id }: ReportPageProps) {
  const row = board.reports[id];
  return row ? <Page board={board} row={row} /> : <Unknown id={id} />;
}

function Page({ board, row }: { board: IntakeBoard; row: ReportRow }) {
  const { say } = useWords();
  // A browser keeps titles in its history: the number of the act, and nothing of what it says.
  useTitle(say('act.title', { index: row.index }), say('intake.title'));
  return (
    <article className={entries['page']} data-report={row.act}>
      <div className={entries['part']}>
        <ToAll />
        <h1>
          <Reported row={row} />
        </h1>
        {row.withdrawn ? <Withdrawn row={row} /> : <Offers row={row} />}
      </div>
      <Happened row={row} />
      {!row.withdrawn && (
        <Part id="words">
          <Opened of={row.what} />
        </Part>
      )}
      <Sorting board={board} row={row} />
      {!row.withdrawn && <Originals row={row} />}
      <Part id="in-cases">
        {row.cases.length === 0 && <p>{say('intake.cases.in.none')}</p>}
        <ul>
          {row.cases.map((one) => (
            <li key={one}>
              <ActLink id={one}>
                {say('intake.case', { number: board.cases[one]?.number ?? 0 })}
              </ActLink>{' '}
              {board.cases[one] && <InWords words={board.cases[one].label} />}
            </li>
          ))}
        </ul>
      </Part>
      {!row.withdrawn && <Source row={row} />}
    </article>
  );
}

interface PartProps {
  id: 'happened' | 'words' | 'evidence' | 'sorting' | 'in-cases' | 'source';
  children: ReactNode;
}

export function Part({ id, children }: PartProps) {
  const { say } = useWords();
  return (
    <section className={entries['part']} aria-labelledby={id} data-part={id}>
      <h2 id={id}>{say(`intake.part.${id}`)}</h2>
      {children}
    </section>
  );
}

function Offers({ row }: { row: ReportRow }) {
  const { say } = useWords();
  const { room } = useTalks();
  return (
    <div className={entries['actions']}>
      <EnterLink type="intake.triage" body={{ report: row.act }}>
        {say('intake.do.sort')}
      </EnterLink>
      <EnterLink type="intake.assign" body={{ reports: [row.act] }}>
        {say('intake.do.assign')}
      </EnterLink>
      <EnterLink type="intake.case" body={{ reports: [row.act] }}>
        {say('intake.do.case')}
      </EnterLink>
      <EnterLink type="act.correct" to={enterHref(room, 'act.correct', {}, { after: [row.act] })}>
        {say('intake.do.correct')}
      </EnterLink>
      <EnterLink type="act.retract" to={enterHref(room, 'act.retract', {}, { after: [row.act] })}>
        {say('intake.do.retract')}
      </EnterLink>
      <EnterLink type="intake.source-withdraws" to={`/rooms/${room}/intake/${row.act}/withdraw`}>
        {say('intake.do.withdraw')}
      </EnterLink>
    </div>
  );
}

/** That a report existed stays; what its source gave does not, and until then it is said that it is still there. */
function Withdrawn({ row }: { row: ReportRow }) {
  const { say } = useWords();
  const { room } = useTalks();
  const kept = useKept(row.act);
  return (
    <Notice title={say('intake.withdrawn')}>
      <p data-kept={kept.length}>
        {kept.length === 0
          ? say('intake.withdrawn.destroyed')
          : say('intake.withdrawn.kept', { count: kept.length })}
      </p>
      {row.withdrawn && (
        <p className={entries['soft']}>
          {say('intake.withdrawn.noted')} <EnteredBy said={row.withdrawn} />
        </p>
      )}
      {kept.length > 0 && (
        <p className={entries['actions']}>
          <EnterLink type="room.destroy" to={`/rooms/${room}/intake/${row.act}/withdraw`}>
            {say('intake.withdraw.second')}
          </EnterLink>
        </p>
      )}
    </Notice>
  );
}

function Happened({ row }: { row: ReportRow }) {
  const { say, comma } = useWords();
  const { naming } = useTalks();
  return (
    <Part id="happened">
      <dl className={entries['facts']}>
        <dt>{say('intake.class')}</dt>
        <dd>{naming.term(`act-class.${row.class}`)}</dd>
        <dt>{say('intake.when')}</dt>
        <dd>{naming.when(row.occurred)}</dd>
        {(row.place ?? !row.where) && (
          <>
            <dt>{say('intake.where')}</dt>
            <dd>
              <Where place={row.place} />
            </dd>
          </>
        )}
        {row.where && !row.withdrawn && (
          <>
            <dt>{say('intake.where.told')}</dt>
            <dd data-where-told>
              <PlaceTold of={row.where} />
            </dd>
          </>
        )}
        {row.quantity !== undefined && (
          <>
            <dt>{say('intake.quantity')}</dt>
            <dd>{row.quantity}</dd>
          </>
        )}
        <dt>{say('intake.means')}</dt>
        <dd>{naming.term(`intake-means.${row.means}`)}</dd>
        <dt>{say('intake.consent')}</dt>
        <dd data-consent={row.consent}>
          <strong>{naming.term(`report-consent.${row.consent}`)}</strong>
        </dd>
        {row.doubts && (
          <>
            <dt>{say('intake.doubts')}</dt>
            <dd data-doubts={row.doubts.join(' ')}>
              {naming.list(row.doubts.map((one) => naming.term(`intake-doubt.${one}`)))}
            </dd>
          </>
        )}
        {row.key !== undefined && (
          <>
            <dt>{say('intake.key')}</dt>
            <dd>
              <bdi>{row.key}</bdi>
            </dd>
          </>
        )}
        {row.instance !== undefined && (
          <>
            <dt>{say('intake.instance')}</dt>
            <dd>
              <bdi dir="ltr">{row.instance}</bdi>
            </dd>
          </>
        )}
        <dt>{say('intake.entered')}</dt>
        <dd>
          <EnteredBy said={row} />
          {row.correctedBy !== undefined && (
            <>
              {comma}
              <ActLink id={row.correctedBy}>{say('incident.corrected')}</ActLink>
            </>
          )}
        </dd>
      </dl>
    </Part>
  );
}

function Sorting({ board, row }: { board: IntakeBoard; row: ReportRow }) {
  const { say } = useWords();
  const { naming } = useTalks();
  const { triage, assigned } = row;
  const of = triage?.of === undefined ? undefined : board.reports[triage.of];
  return (
    <Part id="sorting">
      <dl className={entries['facts']}>
        <dt>{say('intake.sorted')}</dt>
        <dd data-sorted={triage?.as ?? 'not'}>
          {triage ? naming.term(`triage.${triage.as}`) : say('intake.sorted.not')}
        </dd>
        {of && (
          <>
            <dt>{say('intake.sorted.of')}</dt>
            <dd>
              <ReportLink row={of} />
            </dd>
          </>
        )}
        {triage?.why && (
          <>
            <dt>{say('intake.sorted.why')}</dt>
            <dd>
              <InWords words={triage.why} />
            </dd>
          </>
        )}
        {triage && (
          <>
            <dt>{say('intake.sorted.by')}</dt>
            <dd>
              <EnteredBy said={triage} />
            </dd>
          </>
        )}
        <dt>{say('intake.assigned')}</dt>
        <dd>{assigned ? <Person of={assigned.to} /> : say('intake.in-hand.not')}</dd>
        {assigned && (
          <>
            <dt>{say('intake.assigned.task')}</dt>
            <dd>
              <InWords words={assigned.task} />
            </dd>
            <dt>{say('intake.assigned.by')}</dt>
            <dd>
              <EnteredBy said={assigned} />
            </dd>
          </>
        )}
      </dl>
    </Part>
  );
}

/** Last, and behind a disclosure: whoever reads on somebody's shoulder does not read it, and it is not fetched before. It is not printed. */
function Source({ row }: { row: ReportRow }) {
  const { say } = useWords();
  const [asked, ask] = useState(false);
  return (
    <Part id="source">
      {row.source === undefined ? (
        <p>{say('intake.source.none')}</p>
      ) : (
        <details className="no-print" onToggle={({ currentTarget }) => ask(currentTarget.open)}>
          <summary>{say('intake.source.show')}</summary>
          <p className={entries['soft']}>{say('intake.source.help')}</p>
          {asked && <Opened of={row.source} />}
        </details>
      )}
    </Part>
  );
}

function ToAll() {
  const { say } = useWords();
  const { room } = useTalks();
  return (
    <p className="no-print">
      <Link href={`/rooms/${room}/intake`}>{say('intake.all')}</Link>
    </p>
  );
}

/** A report that was taken back is none any more; what was enclosed with it is still kept, and may have to go. */
function Unknown({ id }: { id: string }) {
  const { say } = useWords();
  const { room, views } = useTalks();
  const kept = useKept(id);
  const takenBack = isReport(views, id);
  const title = say(takenBack ? 'intake.taken-back' : 'intake.unknown');
  useTitle(title, say('intake.title'));
  return (
    <Notice title={title} level={1}>
      <p>{say(takenBack ? 'intake.taken-back.help' : 'intake.unknown.help')}</p>
      {takenBack && kept.length > 0 && (
        <p className={entries['actions']}>
          <EnterLink type="room.destroy" to={`/rooms/${room}/intake/${id}/withdraw`}>
            {say('intake.do.withdraw')}
          </EnterLink>
        </p>
      )}
      <ToAll />
    </Notice>
  );
}
