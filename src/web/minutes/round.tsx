import { sessionsIn, type RoundRow } from '#core/views/rounds.ts';
import { useRoom } from '../context.ts';
import { EnterActs } from '../parts/enter-acts.tsx';
import parts from '../parts/entries.module.css';
import { InWords } from '../parts/in-words.tsx';
import { ActLink, Moment } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './minutes.module.css';
import { Session } from './session.tsx';
import type { StepActs } from './step-acts.ts';

/** A round, and its sessions in the order they were opened. */
export function Round({ round, steps }: { round: RoundRow; steps: StepActs }) {
  const { say, comma } = useWords();
  const { views, naming } = useRoom();
  const sessions = sessionsIn(views.rounds, round.act);
  const id = `round-${round.act.slice(0, 8)}`;
  return (
    <article className={styles['round']} aria-labelledby={id} data-round={round.act}>
      <h3 id={id}>
        <ActLink id={round.act}>{say('minutes.round', { number: round.number })}</ActLink>
        {round.label && (
          <>
            {comma}
            <InWords words={round.label} />
          </>
        )}
      </h3>
      <dl className={parts['facts']}>
        {!round.reported && (
          <>
            <dt>{say('minutes.round.state')}</dt>
            <dd>{naming.term(`session.${round.state}`)}</dd>
          </>
        )}
        <dt>{say('minutes.round.time')}</dt>
        <dd>
          <RoundTime round={round} />
        </dd>
        {round.venue && (
          <>
            <dt>{say('minutes.round.venue')}</dt>
            <dd>
              <InWords words={round.venue} />
            </dd>
          </>
        )}
        {round.hosts.length > 0 && (
          <>
            <dt>{say('minutes.round.hosts')}</dt>
            <dd>{naming.parties(round.hosts)}</dd>
          </>
        )}
      </dl>
      {round.correctedBy !== undefined && (
        <p>
          <ActLink id={round.correctedBy}>{say('minutes.corrected')}</ActLink>
        </p>
      )}
      {sessions.length === 0 && <p>{say('minutes.sessions.none')}</p>}
      {sessions.map((session, i) => (
        <Session key={session.act} session={session} steps={steps} turn={i} />
      ))}
      {round.state === 'open' && (
        <EnterActs
          acts={[
            { type: 'session.open', body: { round: round.act } },
            { type: 'round.close', body: { round: round.act } },
          ]}
        />
      )}
    </article>
  );
}

function RoundTime({ round }: { round: RoundRow }) {
  const { naming } = useRoom();
  if (round.occurred) return naming.when(round.occurred);
  return (
    <>
      <Moment ms={round.from} />
      {round.to !== undefined && (
        <>
          {' – '}
          <Moment ms={round.to} />
        </>
      )}
    </>
  );
}
