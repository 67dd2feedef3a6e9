import { conductByTime, conductNow, type ConductRow } from '#core/views/procedure.ts';
import { useTalks } from '../context.ts';
import { EnterLink } from '../parts/enter-link.tsx';
import { InWords } from '../parts/in-words.tsx';
import { ActLink, Moment } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import { Part } from './part.tsx';
import styles from './procedure.module.css';

/** Suspended, left, returned, resumed, closed, by time. What a side says of itself stands apart from what somebody takes note of. */
export function Conduct() {
  const { say } = useWords();
  const { views } = useTalks();
  const rows = conductByTime(views.talks.procedure);
  const now = conductNow(views.talks.procedure);
  return (
    <Part id="conduct" title={say('procedure.conduct')} help={say('procedure.conduct.help')}>
      {rows.length === 0 ? (
        <p>{say('procedure.conduct.none')}</p>
      ) : (
        <div className={styles['scroller']}>
          <table className={styles['table']}>
            <caption className={styles['caption']}>{say('procedure.conduct.caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{say('procedure.conduct.when')}</th>
                <th scope="col">{say('procedure.conduct.what')}</th>
                <th scope="col">{say('procedure.conduct.who')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.act} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className={styles['actions']}>
        {now === 'under-way' ? (
          <EnterLink type="talks.suspend">{say('procedure.enter.suspend')}</EnterLink>
        ) : (
          <EnterLink type="talks.resume">{say('procedure.enter.resume')}</EnterLink>
        )}
      </p>
    </Part>
  );
}

function Row({ row }: { row: ConductRow }) {
  const { say, comma } = useWords();
  const { naming } = useTalks();
  const { act, by, what, reported, party, from, occurred, until, outcome, reconvene } = row;
  const who = naming.party(by);
  const of = party === undefined ? '' : `${naming.party(party)}${comma}`;
  return (
    <tr data-conduct={what} data-reported={reported}>
      <td>
        <ActLink id={act}>{occurred ? naming.when(occurred) : <Moment ms={from} />}</ActLink>
      </td>
      <td>
        <bdi>{of}</bdi>
        {naming.term(`conduct.${what}`)}
        {outcome !== undefined && (
          <>
            {comma}
            {naming.term(`talks-outcome.${outcome}`)}
          </>
        )}
        {until !== undefined && (
          <span className={styles['line']}>
            {say('procedure.conduct.until', { day: naming.day(until) })}
          </span>
        )}
        {reconvene && (
          <span className={styles['line']}>
            {say('procedure.conduct.reconvene', { day: naming.day(reconvene.on) })}
            {reconvene.place && (
              <>
                {comma}
                {say('procedure.conduct.at')} <InWords words={reconvene.place} />
              </>
            )}
          </span>
        )}
      </td>
      <td>
        {reported
          ? say('procedure.conduct.noted', { who })
          : party === undefined
            ? who
            : say('procedure.conduct.own', { who })}
        {row.correctedBy !== undefined && (
          <>
            {comma}
            <ActLink id={row.correctedBy}>{say('procedure.corrected')}</ActLink>
          </>
        )}
      </td>
    </tr>
  );
}
