import { Link } from 'wouter';
import type { IncidentRow } from '#core/views/incidents.ts';
import { useTalks } from '../context.ts';
import { useNames } from '../map/use-names.ts';
import entries from '../parts/entries.module.css';
import { EveryLanguage } from '../parts/every-language.tsx';
import { InWords } from '../parts/in-words.tsx';
import { ActLink, Value } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import { EnteredBy } from './entered-by.tsx';
import { incidentPath } from '../parts/incident-path.ts';
import { useIncidents } from './use-incidents.ts';
import type { Place } from '#core/incidents/happened.ts';

/** As whoever entered it states it: in its own words, at the place and with the uncertainty that it gave, and nothing made more precise. */
export function Entered({ row }: { row: IncidentRow }) {
  const { say, comma } = useWords();
  const { naming } = useTalks();
  const { register } = useIncidents();
  const who = row.kind === 'allegation' ? row.says : row.assessed;
  return (
    <section className={entries['part']} aria-labelledby="entered">
      <h2 id="entered">{say('incident.part.entered')}</h2>
      <EveryLanguage words={row.what} />
      <dl className={entries['facts']}>
        <dt>{say('incident.entered.by')}</dt>
        <dd>
          <EnteredBy said={row} />
          {row.correctedBy !== undefined && (
            <>
              {comma}
              <ActLink id={row.correctedBy}>{say('incident.corrected')}</ActLink>
            </>
          )}
        </dd>
        <dt>{say('incident.class')}</dt>
        <dd>{naming.term(`act-class.${row.class}`)}</dd>
        <dt>{say('incident.when')}</dt>
        <dd>{naming.when(row.occurred)}</dd>
        <dt>{say('incident.where')}</dt>
        <dd>
          <Where place={row.place} />
        </dd>
        {row.quantity !== undefined && (
          <>
            <dt>{say('incident.quantity')}</dt>
            <dd>{row.quantity}</dd>
          </>
        )}
        {who && (
          <>
            <dt>{say(row.kind === 'allegation' ? 'incident.says' : 'incident.assessed')}</dt>
            <dd data-claim>
              {naming.parties(who)} <span className={entries['soft']}>{say('incident.claim')}</span>
            </dd>
          </>
        )}
        {row.about.length > 0 && (
          <>
            <dt>{say('incident.about')}</dt>
            <dd>
              <ul>
                {row.about.map((id) => {
                  const obligation = register.obligations[id];
                  return (
                    <li key={id}>
                      <ActLink id={id}>
                        {obligation ? <InWords words={obligation.clause.words} /> : id.slice(0, 12)}
                      </ActLink>
                    </li>
                  );
                })}
              </ul>
            </dd>
          </>
        )}
        {row.kind === 'case-file' && <OfFile row={row} />}
      </dl>
    </section>
  );
}

function OfFile({ row }: { row: Extract<IncidentRow, { kind: 'case-file' }> }) {
  const { say } = useWords();
  const { room } = useTalks();
  return (
    <>
      <dt>{say('incident.method')}</dt>
      <dd>
        <InWords words={row.method} />
      </dd>
      {row.rests.length > 0 && (
        <>
          <dt>{say('incident.rests')}</dt>
          <dd>
            {row.rests.map((leaf) => (
              <div key={leaf}>
                {say('incident.rests.code')} <Value>{leaf}</Value>
              </div>
            ))}
          </dd>
        </>
      )}
      {row.supersedes !== undefined && (
        <>
          <dt>{say('incident.supersedes')}</dt>
          <dd>
            <Link href={incidentPath(room, row.supersedes)}>{say('incident.earlier-file')}</Link>
          </dd>
        </>
      )}
      {row.supersededBy !== undefined && (
        <>
          <dt>{say('incident.superseded')}</dt>
          <dd>
            <Link href={incidentPath(room, row.supersededBy)}>{say('incident.later-file')}</Link>
          </dd>
        </>
      )}
      {row.withdrawn && (
        <>
          <dt>{say('incident.withdrawn')}</dt>
          <dd>
            <EnteredBy said={row.withdrawn} />
            {': '}
            <InWords words={row.withdrawn.why} />{' '}
            {row.findings.length > 0 && say('incident.withdrawn.found')}
          </dd>
        </>
      )}
    </>
  );
}

/** The words of whoever says where it was, and the area, with its size: never a point within it. */
export function Where({ place }: { place: Place | undefined }) {
  const { say } = useWords();
  const names = useNames();
  const box = place?.box;
  const coordinates =
    box && names.coordinates({ id: '', kind: 'report', what: '', from: 0, to: 0, when: '', box });
  if (!place?.words && coordinates === undefined) return <>{say('incident.where.none')}</>;
  return (
    <>
      {place?.words && <InWords words={place.words} />}
      {place?.words && coordinates !== undefined && <br />}
      {coordinates !== undefined && <span data-extent>{coordinates}</span>}
    </>
  );
}
