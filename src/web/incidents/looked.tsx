import type { CoverageRow, VisitRow } from '#core/views/incidents.ts';
import { WORD_LANGUAGES, type Words } from '#core/words.ts';
import { useTalks } from '../context.ts';
import { EnterLink, useOwnParty } from '../parts/enter-link.tsx';
import entries from '../parts/entries.module.css';
import { InWords } from '../parts/in-words.tsx';
import { useWords } from '../words/use-words.ts';
import { EnteredBy } from './entered-by.tsx';
import styles from './incidents.module.css';
import { useIncidents } from './use-incidents.ts';

/** What was looked at, and what could not be, with the reason given and the answer to it: beside everything that is alleged, counted or found. */
export function Looked() {
  const { say } = useWords();
  const { board } = useIncidents();
  const visits = Object.values(board.visits).toReversed();
  const coverage = Object.values(board.coverage).toReversed();
  const kept = visits.filter(({ outcome }) => outcome === 'denied' || outcome === 'not-possible');
  const others = visits.filter((row) => !kept.includes(row));
  const none = visits.length === 0 && coverage.length === 0;
  return (
    <section className={entries['part']} aria-labelledby="looked">
      <h2 id="looked">{say('incidents.part.looked')}</h2>
      <p>{say('looked.help')}</p>
      {none && <p data-looked="none">{say('looked.none')}</p>}
      {!none && (
        <>
          <h3>{say('looked.denied')}</h3>
          {kept.length === 0 && <p>{say('looked.denied.none')}</p>}
          <VisitList rows={kept} />
          <h3>{say('looked.coverage')}</h3>
          {coverage.length === 0 && <p>{say('looked.coverage.none')}</p>}
          <CoverageList rows={coverage} />
          {others.length > 0 && <h3>{say('looked.visits')}</h3>}
          <VisitList rows={others} />
        </>
      )}
    </section>
  );
}

export function CoverageList({ rows }: { rows: readonly CoverageRow[] }) {
  const { say, comma } = useWords();
  const { naming } = useTalks();
  const { register } = useIncidents();
  if (rows.length === 0) return null;
  return (
    <ul className={entries['steps']}>
      {rows.map((row) => {
        const zone = row.zone === undefined ? undefined : register.zones[row.zone];
        return (
          <li key={row.act} data-coverage={row.share}>
            <p>
              <strong>
                <InWords words={row.where} />
              </strong>
              {zone && !sameWords(zone.label, row.where) && (
                <>
                  {' ('}
                  <InWords words={zone.label} />
                  {')'}
                </>
              )}
              {comma}
              {say('looked.span', {
                from: naming.instant(row.from),
                until: naming.instant(row.to),
              })}
            </p>
            <p>
              {say('looked.share', { share: naming.term(`share.${row.share}`) })}
              {row.means.length > 0 && (
                <>
                  {comma}
                  {say('looked.means', {
                    means: naming.list(row.means.map((one) => naming.term(`means.${one}`))),
                  })}
                </>
              )}
            </p>
            {row.why && (
              <p>
                <InWords words={row.why} />
              </p>
            )}
            <p className={entries['soft']}>
              {say('looked.by')} <EnteredBy said={row} />
            </p>
          </li>
        );
      })}
    </ul>
  );
}

function sameWords(one: Words, other: Words): boolean {
  return WORD_LANGUAGES.every((language) => one[language] === other[language]);
}

/** Visits, each with what came of it; who is said to have denied one may answer, once. */
export function VisitList({ rows }: { rows: readonly VisitRow[] }) {
  if (rows.length === 0) return null;
  return (
    <ul className={entries['steps']}>
      {rows.map((row) => (
        <li key={row.act} data-visit={row.outcome}>
          <Visit row={row} />
        </li>
      ))}
    </ul>
  );
}

function Visit({ row }: { row: VisitRow }) {
  const { say, comma } = useWords();
  const { naming } = useTalks();
  const own = useOwnParty();
  const denied = row.deniedBy;
  const kept = row.outcome === 'denied' || row.outcome === 'not-possible';
  return (
    <>
      <p>
        <strong>{naming.term(`visit.${row.outcome}`)}</strong>
        {comma}
        <InWords words={row.where} />
        {comma}
        {naming.when(row.occurred)}
      </p>
      {denied !== undefined && (
        <p>{say('incident.visit.denied-by', { party: naming.party(denied) })}</p>
      )}
      {kept && (
        <dl className={styles['answers']}>
          <div>
            <dt>{say('incident.visit.reason')}</dt>
            <dd>
              {row.reason ? <InWords words={row.reason} /> : say('incident.visit.reason.none')}
            </dd>
          </div>
          {denied !== undefined && (
            <div>
              <dt>{say('incident.visit.reply')}</dt>
              <dd>
                {row.reply ? (
                  <>
                    <InWords words={row.reply.text} />{' '}
                    <span className={entries['soft']}>
                      (<EnteredBy said={row.reply} />)
                    </span>
                  </>
                ) : (
                  say('incident.visit.reply.none')
                )}
              </dd>
            </div>
          )}
        </dl>
      )}
      <p className={entries['soft']}>
        {say('incident.visit.by')} <EnteredBy said={row} />
        {row.correctedBy !== undefined && `${comma}${say('incident.corrected')}`}
      </p>
      {denied !== undefined && own === denied && !row.reply && (
        <p className={entries['actions']}>
          <EnterLink type="verification.reply" body={{ visit: row.act }}>
            {say('incident.do.answer')}
          </EnterLink>
        </p>
      )}
    </>
  );
}
