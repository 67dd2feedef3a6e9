import { useState } from 'react';
import { Link } from 'wouter';
import { referralPath, type IntakeBoard, type ReportRow } from '#core/views/intake.ts';
import { useTalks } from '../context.ts';
import { EnteredBy } from '../incidents/entered-by.tsx';
import incidents from '../incidents/incidents.module.css';
import { Button } from '../parts/button.tsx';
import { EnterLink } from '../parts/enter-link.tsx';
import entries from '../parts/entries.module.css';
import { EveryLanguage } from '../parts/every-language.tsx';
import { InWords } from '../parts/in-words.tsx';
import { Person } from '../parts/person.tsx';
import { Notice } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { ActLink, Moment, Value } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import { useForgotten } from './kept.ts';
import { GROUPS, sorted, type Group, type Placed } from './sorted.ts';

/** Reports that are shown of a group at once. */
const PART = 50;

interface BoardProps {
  board: IntakeBoard;
}

/** The referral path above all, then the reports, those that nobody has sorted first, then the cases with what was released of them. */
export function Board({ board }: BoardProps) {
  const { say } = useWords();
  useTitle(say('intake.title'));
  const groups = sorted(board);
  const none = groups.size === 0;
  return (
    <div className={entries['page']}>
      <h1>{say('intake.title')}</h1>
      <Referral board={board} />
      <p className={entries['lead']}>{say('intake.lead')}</p>
      <p className={`${entries['actions']} no-print`}>
        <EnterLink type="intake.report">{say('intake.do.report')}</EnterLink>
        <EnterLink type="intake.referral-path">{say('intake.do.referral')}</EnterLink>
      </p>
      <nav className={`${incidents['within']} no-print`} aria-label={say('intake.within')}>
        <ul>
          {(['reports', 'cases'] as const).map((part) => (
            <li key={part}>
              <a href={`#${part}`}>{say(`intake.part.${part}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <section className={entries['part']} aria-labelledby="reports">
        <h2 id="reports">{say('intake.part.reports')}</h2>
        {none && (
          <Notice title={say('intake.none')} level={3}>
            <p>{say('intake.none.help')}</p>
          </Notice>
        )}
        {GROUPS.map((group) => (
          <ReportGroup key={group} group={group} placed={groups.get(group) ?? []} />
        ))}
      </section>
      <Cases board={board} />
      <Forgotten board={board} />
    </div>
  );
}

/** What is said instead of a question that is not asked (IC2). */
function Referral({ board }: BoardProps) {
  const { say } = useWords();
  const path = referralPath(board);
  return (
    <section
      className={entries['entry']}
      aria-labelledby="referral"
      data-referral={path !== undefined}
    >
      <h2 id="referral">{say('intake.referral')}</h2>
      <p>{say('intake.referral.help')}</p>
      {path ? <EveryLanguage words={path} /> : <p>{say('intake.referral.none')}</p>}
    </section>
  );
}

function ReportGroup({ group, placed }: { group: Group; placed: readonly Placed[] }) {
  const { say } = useWords();
  const [most, setMost] = useState(PART);
  if (placed.length === 0) return null;
  const more = placed.length - most;
  return (
    <div className={entries['part']} data-group={group}>
      <h3>{say('intake.group', { name: say(`intake.group.${group}`), count: placed.length })}</h3>
      <ol className={entries['list']}>
        {placed.slice(0, most).map(({ row, same }) => (
          <li key={row.act} className={entries['entry']} data-report={row.act}>
            <One row={row} />
            {same.length > 0 && (
              <>
                <p className={entries['caption']}>{say('intake.same')}</p>
                <ul className={entries['steps']}>
                  {same.map((one) => (
                    <li key={one.act} data-same={one.act}>
                      <Same row={one} />
                    </li>
                  ))}
                </ul>
              </>
            )}
          </li>
        ))}
      </ol>
      {more > 0 && (
        <p className="no-print">
          <Button onClick={() => setMost(most + PART)}>
            {say('intake.more', { count: Math.min(more, PART) })}
          </Button>
        </p>
      )}
    </div>
  );
}

function One({ row }: { row: ReportRow }) {
  const { say, comma, moment } = useWords();
  const { naming } = useTalks();
  return (
    <>
      <h4>
        <ReportLink row={row} />
      </h4>
      <p>{naming.when(row.occurred)}</p>
      {!row.withdrawn && (
        <p data-in-hand={row.assigned?.to ?? 'nobody'}>
          {row.assigned ? (
            <>
              {say('intake.in-hand')} <Person of={row.assigned.to} />
              {comma}
              <InWords words={row.assigned.task} />
            </>
          ) : (
            say('intake.in-hand.not')
          )}
        </p>
      )}
      <p className={entries['soft']}>
        {naming.term(`intake-means.${row.means}`)}
        {comma}
        {say('intake.files', { count: row.evidence.length })}
        {row.cases.length > 0 && `${comma}${say('intake.in-case', { count: row.cases.length })}`}
        {comma}
        {say('intake.at', { at: moment(row.admitted) })}
      </p>
    </>
  );
}

function Same({ row }: { row: ReportRow }) {
  const { say, comma } = useWords();
  const { naming } = useTalks();
  return (
    <>
      <ReportLink row={row} />
      {comma}
      {naming.when(row.occurred)}
      {comma}
      {say(row.triage?.as === 'merged' ? 'intake.same.merged' : 'intake.same.duplicate')}
    </>
  );
}

/** What was reported, and where as the report says, as a link to it. */
export function ReportLink({ row }: { row: ReportRow }) {
  const { room } = useTalks();
  return (
    <Link href={`/rooms/${room}/intake/${row.act}`}>
      <Reported row={row} />
    </Link>
  );
}

export function Reported({ row }: { row: ReportRow }) {
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

function Cases({ board }: BoardProps) {
  const { say } = useWords();
  const rows = Object.values(board.cases).toReversed();
  return (
    <section className={entries['part']} aria-labelledby="cases">
      <h2 id="cases">{say('intake.part.cases')}</h2>
      {rows.length === 0 && <p>{say('intake.cases.none')}</p>}
      <ol className={entries['list']}>
        {rows.map((row) => (
          <li key={row.act} className={entries['entry']} data-case={row.number}>
            <h3>
              {say('intake.case', { number: row.number })}
              {': '}
              <InWords words={row.label} />
            </h3>
            <dl className={entries['facts']}>
              <dt>{say('intake.case.by')}</dt>
              <dd>
                <EnteredBy said={row} />
              </dd>
              <dt>{say('intake.case.reports')}</dt>
              <dd>
                <ul>
                  {row.reports.map((id) => {
                    const report = board.reports[id];
                    return (
                      <li key={id}>
                        {report ? (
                          <ReportLink row={report} />
                        ) : (
                          <ActLink id={id}>{say('intake.taken-back')}</ActLink>
                        )}
                      </li>
                    );
                  })}
                </ul>
              </dd>
              <dt>{say('intake.case.released')}</dt>
              <dd>
                {row.released.length === 0 && say('intake.case.released.none')}
                {row.released.map((one) => (
                  <div key={one.act} data-released={one.file}>
                    {say('intake.case.file')} <Value>{one.file}</Value>
                    {': '}
                    <EnteredBy said={one} />
                  </div>
                ))}
              </dd>
            </dl>
            <p className={entries['actions']}>
              <EnterLink type="intake.release" body={{ case: row.act, number: row.number }}>
                {say('intake.do.release')}
              </EnterLink>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What nobody sees in the list any more and the server still keeps: a source may ask for it, too. */
function Forgotten({ board }: BoardProps) {
  const { say } = useWords();
  const { room } = useTalks();
  const rows = useForgotten(board);
  if (rows.length === 0) return null;
  return (
    <section className={entries['part']} aria-labelledby="forgotten">
      <h2 id="forgotten">{say('intake.forgotten')}</h2>
      <p>{say('intake.forgotten.help')}</p>
      <ul>
        {rows.map(({ id, admitted }) => (
          <li key={id} data-forgotten={id}>
            <Link href={`/rooms/${room}/intake/${id}`}>
              <Moment ms={admitted} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
