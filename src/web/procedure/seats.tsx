import { disputed, seated, type CredentialsRow, type DisputeRow } from '#core/views/procedure.ts';
import { useTalks } from '../context.ts';
import { Enclosed } from '../parts/enclosed.tsx';
import { EnterLink } from '../parts/enter-link.tsx';
import { InWords } from '../parts/in-words.tsx';
import { ActLink, Moment, Party, Value } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import { Part } from './part.tsx';
import styles from './procedure.module.css';

/** Seats that are not settled first; then who sits for each side as it said, and what was found of the papers. */
export function Seats() {
  const { say } = useWords();
  const { views } = useTalks();
  const open = disputed(views.talks.procedure);
  const settled = views.talks.procedure.disputes.filter((row) => row.settled).toReversed();
  const rows = seated(views.talks.procedure);
  const now = new Set(rows.map((row) => row.act));
  const earlier = Object.values(views.talks.procedure.credentials).filter(
    (row) => !now.has(row.act),
  );
  return (
    <Part id="seats" title={say('procedure.seats')} help={say('procedure.seats.help')}>
      {open.map((row) => (
        <Dispute key={row.act} row={row} />
      ))}
      {rows.length === 0 ? (
        <p>{say('procedure.credentials.none')}</p>
      ) : (
        <ul className={styles['cards']}>
          {rows.map((row) => (
            <li key={row.act} data-credentials={row.by}>
              <Credentials row={row} />
            </li>
          ))}
        </ul>
      )}
      {settled.map((row) => (
        <Settled key={row.act} row={row} />
      ))}
      {earlier.length > 0 && (
        <details className={styles['earlier']}>
          <summary>{say('procedure.credentials.earlier')}</summary>
          <ul className={styles['cards']}>
            {earlier.toReversed().map((row) => (
              <li key={row.act}>
                <Credentials row={row} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className={styles['actions']}>
        <EnterLink type="credentials.present">{say('procedure.enter.credentials')}</EnterLink>
      </p>
    </Part>
  );
}

function Dispute({ row: { act, party, by, admitted } }: { row: DisputeRow }) {
  const { say, comma } = useWords();
  const { naming } = useTalks();
  return (
    <div className={styles['held']} data-dispute={party}>
      <p>{say('procedure.seats.held', { side: naming.party(party) })}</p>
      <p className={styles['soft']}>
        {say('procedure.seats.said', { who: naming.party(by) })}
        {comma}
        <ActLink id={act}>
          <Moment ms={admitted} />
        </ActLink>
      </p>
      <EnterLink type="seat.settle" body={{ party }}>
        {say('procedure.enter.settle')}
      </EnterLink>
    </div>
  );
}

function Settled({ row: { act, party, by, admitted, settled } }: { row: DisputeRow }) {
  const { say, comma, semicolon } = useWords();
  const { naming } = useTalks();
  return (
    <p>
      {say('procedure.seats.settled', { side: naming.party(party) })}{' '}
      <span className={styles['soft']}>
        {say('procedure.seats.said', { who: naming.party(by) })}
        {comma}
        <ActLink id={act}>
          <Moment ms={admitted} />
        </ActLink>
        {settled && (
          <>
            {semicolon}
            {say('procedure.seats.settled.by', { who: naming.party(settled.by) })}
            {comma}
            <ActLink id={settled.act}>
              <Moment ms={settled.admitted} />
            </ActLink>
          </>
        )}
      </span>
    </p>
  );
}

function Credentials({ row }: { row: CredentialsRow }) {
  const { say, comma } = useWords();
  const { naming } = useTalks();
  const { act, by, admitted, seats, issuedBy, examined } = row;
  return (
    <>
      <h3>
        <Party id={by} />
      </h3>
      <ul className={styles['seats']}>
        {seats.map(({ capacity, office, person, key }, i) => (
          <li key={i}>
            <InWords words={capacity} />
            {office && (
              <>
                {comma}
                <InWords words={office} />
              </>
            )}
            {person && (
              <>
                {comma}
                <Enclosed of={person} />
              </>
            )}
            {key !== undefined && (
              <>
                {' '}
                <Value>{key}</Value>
              </>
            )}
          </li>
        ))}
      </ul>
      <p className={styles['soft']}>
        {say('procedure.credentials.presented')}{' '}
        <ActLink id={act}>
          <Moment ms={admitted} />
        </ActLink>
        {issuedBy && (
          <>
            {comma}
            {say('procedure.credentials.issued')} <InWords words={issuedBy} />
          </>
        )}
      </p>
      <ul className={styles['plain']}>
        {examined.length === 0 && (
          <li className={styles['soft']}>{say('procedure.credentials.not-examined')}</li>
        )}
        {examined.map(({ act: examination, by: who, result, remark, admitted: at }) => (
          <li key={examination}>
            {say('procedure.credentials.examined', {
              result: naming.term(`examination.${result}`),
              who: naming.party(who),
            })}
            {comma}
            <span className={styles['soft']}>
              <ActLink id={examination}>
                <Moment ms={at} />
              </ActLink>
            </span>
            {remark && (
              <p>
                <InWords words={remark} />
              </p>
            )}
          </li>
        ))}
      </ul>
      <p className={styles['actions']}>
        <EnterLink type="credentials.examine" body={{ party: by, credentials: act }}>
          {say('procedure.enter.examine')}
        </EnterLink>
      </p>
    </>
  );
}
