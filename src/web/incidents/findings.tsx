import type { FindingRow } from '#core/views/incidents.ts';
import { KindSign } from '../map/kind-shape.tsx';
import { EnterLink } from '../parts/enter-link.tsx';
import entries from '../parts/entries.module.css';
import { EveryLanguage } from '../parts/every-language.tsx';
import { InWords } from '../parts/in-words.tsx';
import { ActLink, Moment } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import { EnteredBy } from './entered-by.tsx';
import { ThreeAnswers } from './answers.tsx';
import { AboutEntries, CaseLabel } from './drafts.tsx';
import styles from './incidents.module.css';
import { useIncidents } from './use-incidents.ts';

/** What the commission found, apart from what was alleged; a withdrawn finding stays, and says that it is. */
export function AllFindings() {
  const { say } = useWords();
  const { board } = useIncidents();
  const rows = Object.values(board.findings).toReversed();
  return (
    <section className={entries['part']} aria-labelledby="findings">
      <h2 id="findings">{say('incidents.part.findings')}</h2>
      <p>{say('incidents.findings.help')}</p>
      {rows.length === 0 && <p>{say('incidents.findings.none')}</p>}
      <ol className={entries['list']}>
        {rows.map((row) => (
          <li key={row.act} className={entries['entry']}>
            <Finding row={row} about />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A finding: three answers, its words, dissents annexed; never without saying that it was withdrawn. */
export function Finding({ row, about = false }: { row: FindingRow; about?: boolean }) {
  const { say } = useWords();
  const { board } = useIncidents();
  const draft = board.drafts[row.draft];
  const { withdrawn } = row;
  const given = { case: row.case, number: row.number, finding: row.act };
  return (
    <div
      className={entries['part']}
      data-finding={row.act}
      data-stands={withdrawn ? 'withdrawn' : 'stands'}
    >
      <h3 className={styles['head']}>
        <KindSign kind="finding" />
        <span>{say('incident.finding', { number: row.number })}</span>
        {withdrawn && (
          <span className={entries['state']}>
            {say(withdrawn.why ? 'incident.finding.withdrawn' : 'incident.finding.disowned')}
          </span>
        )}
      </h3>
      <CaseLabel id={row.case} />
      {withdrawn && (
        <p>
          {say(withdrawn.why ? 'incident.finding.withdrawn.by' : 'incident.finding.disowned.by')}{' '}
          <EnteredBy said={withdrawn} />
          {withdrawn.why && (
            <>
              {': '}
              <InWords words={withdrawn.why} />
            </>
          )}
        </p>
      )}
      <ThreeAnswers answers={row.answers} />
      <EveryLanguage words={row.text} />
      <dl className={entries['facts']}>
        {about && (
          <>
            <dt>{say('incident.finding.about')}</dt>
            <dd>
              <AboutEntries ids={row.entries} />
            </dd>
          </>
        )}
        <dt>{say('incident.finding.by')}</dt>
        <dd>
          <EnteredBy said={row} />
        </dd>
        {draft && (
          <>
            <dt>{say('incident.finding.of-draft')}</dt>
            <dd>
              <ActLink id={draft.act}>
                <Moment ms={draft.admitted} />
              </ActLink>
            </dd>
          </>
        )}
        <dt>{say('incident.finding.meeting')}</dt>
        <dd>
          <ActLink id={row.meeting}>{say('incident.finding.meeting.act')}</ActLink>
        </dd>
      </dl>
      {row.dissents.length > 0 && (
        <>
          <h4>{say('incident.dissents')}</h4>
          <ul className={entries['steps']}>
            {row.dissents.map((one) => (
              <li key={one.act} data-dissent={one.act}>
                <EveryLanguage words={one.text} />
                <p className={entries['soft']}>
                  <EnteredBy said={one} />
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className={entries['actions']}>
        <EnterLink type="commission.dissent" body={{ to: row.act }}>
          {say('incident.do.dissent')}
        </EnterLink>
        {!withdrawn && (
          <>
            <EnterLink type="remedy.decide" body={given}>
              {say('incident.do.remedy')}
            </EnterLink>
            <EnterLink type="incident.withdraw-finding" body={given}>
              {say('incident.do.withdraw-finding')}
            </EnterLink>
          </>
        )}
      </p>
    </div>
  );
}
