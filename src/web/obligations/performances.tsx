import type { ObligationRow, PerformanceRow } from '#core/views/obligations.ts';
import { useTalks } from '../context.ts';
import { enterHref } from '../enter/href.ts';
import { EnterLink, useOwnParty } from '../parts/enter-link.tsx';
import entries from '../parts/entries.module.css';
import { InWords } from '../parts/in-words.tsx';
import { ActLink, Moment } from '../parts/values.tsx';
import { Flag } from '../points/marks.tsx';
import { useWords } from '../words/use-words.ts';
import { usePromises } from './use-states.ts';

/** What was reported as done under an obligation, and the certificate of each, apart: a report is somebody's word. */
export function Performances({ row }: { row: ObligationRow }) {
  const { say } = useWords();
  const { obligations } = usePromises();
  const reports = row.performances.flatMap((id) => obligations.performances[id] ?? []);
  const certifier = row.terms.completion?.certifier;
  return (
    <section className={entries['part']} aria-labelledby="performances">
      <h2 id="performances">{say('obligations.performances')}</h2>
      {reports.length === 0 && <p>{say('obligations.performances.none')}</p>}
      <ol className={entries['list']}>
        {reports.map((report) => (
          <li key={report.act} className={entries['entry']} data-performance={report.act}>
            <One report={report} certifier={certifier} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function One({ report, certifier }: { report: PerformanceRow; certifier: string | undefined }) {
  const { say, comma } = useWords();
  const { room, naming } = useTalks();
  const own = useOwnParty();
  const { act, by, admitted, occurred, quantity, what, certified, correctedBy } = report;
  const { of, place, key } = report;
  const may = certifier !== undefined && own === certifier;
  const mine = own !== undefined && by.includes(own) && !certified;
  return (
    <>
      <p>
        {naming.term(`act-class.${report.class}`)}
        {quantity !== undefined && comma + String(quantity)}
        {comma}
        {naming.when(occurred)}{' '}
        {correctedBy !== undefined && <Flag>{say('obligations.performance.corrected')}</Flag>}
      </p>
      {what && (
        <p>
          <InWords words={what} />
        </p>
      )}
      {(of ?? place?.words ?? key) !== undefined && (
        <p data-of-whom>
          {of && say('obligations.performance.of', { party: naming.parties(of) })}
          {of && place?.words && comma}
          {place?.words && <InWords words={place.words} />}
          {key !== undefined && (
            <>
              {(of ?? place?.words) && comma}
              {say('obligations.performance.key', { key })}
            </>
          )}
        </p>
      )}
      <p className={entries['soft']}>
        {say('obligations.performance.by', { party: naming.parties(by) })}{' '}
        <ActLink id={act}>
          <Moment ms={admitted} />
        </ActLink>
      </p>
      <p className={entries['soft']}>
        {certified ? (
          <>
            {say('obligations.performance.certified', { party: naming.parties(certified.by) })}{' '}
            <ActLink id={certified.act}>
              <Moment ms={certified.admitted} />
            </ActLink>
            {certified.words && (
              <>
                {': '}
                <InWords words={certified.words} />
              </>
            )}
          </>
        ) : (
          say('obligations.performance.not-certified')
        )}
      </p>
      {may && (
        <div className={`${entries['actions']} no-print`}>
          {certified ? (
            <EnterLink type="performance.withdraw-certificate" body={{ performance: act }}>
              {say('obligations.enter.uncertify')}
            </EnterLink>
          ) : (
            <EnterLink type="performance.certify" body={{ performance: act, class: report.class }}>
              {say('obligations.enter.certify')}
            </EnterLink>
          )}
        </div>
      )}
      {mine && (
        <div className={`${entries['actions']} no-print`}>
          {(['correct', 'retract'] as const).map((how) => (
            <EnterLink
              key={how}
              type={`act.${how}`}
              to={enterHref(room, `act.${how}`, {}, { after: [act] })}
            >
              {say(`obligations.enter.${how}`)}
            </EnterLink>
          ))}
        </div>
      )}
    </>
  );
}
