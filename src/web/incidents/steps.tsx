import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { instantMs } from '#core/instants.ts';
import { whenOf } from '#core/truce-state.ts';
import type { FindingRow, IncidentRow, RemedyRow } from '#core/views/incidents.ts';
import { useTalks } from '../context.ts';
import { EnterLink } from '../parts/enter-link.tsx';
import entries from '../parts/entries.module.css';
import { EveryLanguage } from '../parts/every-language.tsx';
import { InWords } from '../parts/in-words.tsx';
import { useWords } from '../words/use-words.ts';
import { EnteredBy } from './entered-by.tsx';
import { Draft } from './drafts.tsx';
import { What, WhoseEntry } from './entry-list.tsx';
import { Finding } from './findings.tsx';
import { VisitList } from './looked.tsx';
import { incidentPath } from '../parts/incident-path.ts';
import { useIncidents } from './use-incidents.ts';

/** The steps that follow an entry, each in a part of its own. */

interface StepProps {
  row: IncidentRow;
}

function Step({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className={entries['part']} aria-labelledby={id} data-step={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

export function Related({ row }: StepProps) {
  const { say } = useWords();
  const { board } = useIncidents();
  const others = row.others.flatMap((id) => board.entries[id] ?? []);
  const of = row.related && board.entries[row.related.of];
  return (
    <Step id="related" title={say('incident.part.related')}>
      {!row.related && others.length === 0 && <p>{say('incident.same.none')}</p>}
      {row.related && (
        <>
          <p>{say(`incident.same.${row.related.as}`)}</p>
          <ul>{of && <OtherEntry row={of} />}</ul>
          <p className={entries['soft']}>
            <EnteredBy said={row.related} />
          </p>
        </>
      )}
      {others.length > 0 && (
        <>
          <p>{say('incident.same.others')}</p>
          <ul>
            {others.map((one) => (
              <OtherEntry key={one.act} row={one} />
            ))}
          </ul>
        </>
      )}
      {(row.related ?? others[0]) && <p>{say('incident.same.help')}</p>}
    </Step>
  );
}

function OtherEntry({ row }: StepProps) {
  const { comma } = useWords();
  const { room } = useTalks();
  return (
    <li data-same={row.act}>
      <Link href={incidentPath(room, row.act)}>
        <What row={row} />
      </Link>
      {comma}
      <WhoseEntry row={row} />
    </li>
  );
}

export function Visits({ row }: StepProps) {
  const { say } = useWords();
  const { board } = useIncidents();
  const visits = row.visits.flatMap((id) => board.visits[id] ?? []);
  return (
    <Step id="visits" title={say('incident.part.visits')}>
      {visits.length === 0 && <p>{say('incident.visits.none')}</p>}
      <VisitList rows={visits} />
    </Step>
  );
}

export function Drafts({ row, now }: StepProps & { now: number }) {
  const { say } = useWords();
  const { board } = useIncidents();
  const drafts = row.drafts.flatMap((id) => board.drafts[id] ?? []);
  return (
    <Step id="drafts" title={say('incident.part.drafts')}>
      {drafts.length === 0 && <p>{say('incident.drafts.none')}</p>}
      <ol className={entries['list']}>
        {drafts.map((one) => (
          <li key={one.act} className={entries['entry']}>
            <Draft row={one} now={now} />
          </li>
        ))}
      </ol>
    </Step>
  );
}

function findingsOf(row: IncidentRow, all: Readonly<Record<string, FindingRow>>): FindingRow[] {
  return row.findings.flatMap((id) => all[id] ?? []);
}

export function Findings({ row }: StepProps) {
  const { say } = useWords();
  const { board } = useIncidents();
  const findings = findingsOf(row, board.findings);
  return (
    <Step id="findings" title={say('incident.part.findings')}>
      {findings.length === 0 && <p>{say('incident.findings.none')}</p>}
      <ol className={entries['list']}>
        {findings.map((one) => (
          <li key={one.act} className={entries['entry']}>
            <Finding row={one} />
          </li>
        ))}
      </ol>
    </Step>
  );
}

export function Remedies({ row, now }: StepProps & { now: number }) {
  const { say } = useWords();
  const { board } = useIncidents();
  const remedies = findingsOf(row, board.findings)
    .flatMap((one) => one.remedies)
    .flatMap((id) => board.remedies[id] ?? []);
  return (
    <Step id="remedies" title={say('incident.part.remedies')}>
      {remedies.length === 0 && <p>{say('incident.remedies.none')}</p>}
      <ol className={entries['list']}>
        {remedies.map((one) => (
          <li key={one.act} className={entries['entry']} data-remedy={one.act}>
            <Remedy row={one} now={now} />
          </li>
        ))}
      </ol>
    </Step>
  );
}

function Remedy({ row, now }: { row: RemedyRow; now: number }) {
  const { say, comma } = useWords();
  const { naming } = useTalks();
  return (
    <>
      <h3>
        {say('incident.remedy', {
          kind: naming.term(`remedy.${row.kind}`),
          of: naming.party(row.of),
        })}
      </h3>
      <EveryLanguage words={row.what} />
      <dl className={entries['facts']}>
        <dt>{say('incident.remedy.due')}</dt>
        <dd>{whenOf(row.due, naming)}</dd>
        <dt>{say('incident.remedy.decided')}</dt>
        <dd>
          <InWords words={row.decidedBy} />
        </dd>
        <dt>{say('incident.remedy.by')}</dt>
        <dd>
          <EnteredBy said={row} />
        </dd>
      </dl>
      {now >= instantMs(row.due.at) && <p data-due="reached">{say('incident.remedy.reached')}</p>}
      <h4>{say('incident.remedy.follow-ups')}</h4>
      {row.followed.length === 0 && <p>{say('incident.remedy.follow-ups.none')}</p>}
      {row.followed.length > 0 && (
        <ul className={entries['steps']}>
          {row.followed.map((one) => (
            <li key={one.act} data-followed={one.outcome}>
              <p>
                <strong>{naming.term(`followed.${one.outcome}`)}</strong>
                {comma}
                {naming.when(one.occurred)}
              </p>
              {one.what && <EveryLanguage words={one.what} />}
              <p className={entries['soft']}>
                <EnteredBy said={one} />
              </p>
            </li>
          ))}
        </ul>
      )}
      <p className={entries['actions']}>
        <EnterLink type="remedy.follow-up" body={{ remedy: row.act }}>
          {say('incident.do.follow-up')}
        </EnterLink>
      </p>
    </>
  );
}

/** The file of each case in which it was found of: closed, or still open. */
export function Closed({ row }: StepProps) {
  const { say } = useWords();
  const { board } = useIncidents();
  const standing = findingsOf(row, board.findings).filter((one) => !one.withdrawn);
  return (
    <Step id="closed" title={say('incident.part.closed')}>
      {standing.length === 0 && <p>{say('incident.closed.none')}</p>}
      {standing.map(({ act, case: id, number }) => {
        const closed = board.closed[id];
        return closed ? (
          <div key={act} data-closed={id} className={entries['part']}>
            <p>
              {say('incident.closed.by', { number })} <EnteredBy said={closed} />
            </p>
            <EveryLanguage words={closed.what} />
            <p className={entries['soft']}>{say('incident.closed.later')}</p>
          </div>
        ) : (
          <div key={act}>
            <p>{say('incident.closed.none')}</p>
            <p className={entries['actions']}>
              <EnterLink type="incident.close" body={{ case: id, number }}>
                {say('incident.do.close')}
              </EnterLink>
            </p>
          </div>
        );
      })}
    </Step>
  );
}
