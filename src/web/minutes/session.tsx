import { Fragment } from 'react';
import type { SessionRow } from '#core/views/rounds.ts';
import { useTalks } from '../context.ts';
import { EnterActs } from '../parts/enter-acts.tsx';
import parts from '../parts/entries.module.css';
import { inTurn } from '../parts/in-turn.ts';
import { InWords } from '../parts/in-words.tsx';
import { ActLink, Party } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import { MinutesOf } from './minutes-of.tsx';
import styles from './minutes.module.css';
import { Interpretation, ReadBacks } from './kept.tsx';
import type { StepActs } from './step-acts.ts';
import { Times } from './times.tsx';

interface SessionProps {
  session: SessionRow;
  steps: StepActs;
  /** Who stands first in its lists changes with it. */
  turn: number;
}

/** A session: when it sat, who served, and what is kept of it. */
export function Session({ session, steps, turn }: SessionProps) {
  const { say, comma } = useWords();
  const { views, naming } = useTalks();
  const number = views.labels.sessions[session.act]?.number ?? 1;
  const kept = views.talks.minutes.sessions[session.act];
  return (
    <section
      className={`${parts['entry']} ${styles['session']}`}
      aria-label={naming.session(session.act)}
      data-session={session.act}
    >
      <h4 className={styles['name']}>
        <ActLink id={session.act}>{say('minutes.session', { number })}</ActLink>
        {session.label && (
          <>
            {comma}
            <InWords words={session.label} />
          </>
        )}
        {comma}
        <span className={styles['state']}>{naming.term(`session.${session.state}`)}</span>
      </h4>
      {session.what && (
        <p>
          <InWords words={session.what} />
        </p>
      )}
      <Times
        session={session}
        name={naming.session(session.act)}
        acts={steps.get(session.act) ?? []}
      />
      <Facts session={session} turn={turn} />
      {!session.reported && <MinutesOf session={session.act} minutes={kept?.minutes} turn={turn} />}
      <ReadBacks rows={kept?.readBacks ?? []} />
      <Interpretation rows={kept?.interpretation ?? []} />
      {session.correctedBy !== undefined && (
        <p>
          <ActLink id={session.correctedBy}>{say('minutes.corrected')}</ActLink>
        </p>
      )}
      {!session.reported && <EnterActs acts={actsFor(session)} />}
    </section>
  );
}

function actsFor({ act, state }: SessionRow) {
  const steps = {
    open: ['session.suspend', 'session.close'],
    suspended: ['session.resume', 'session.close'],
    closed: [],
    reported: [],
  }[state];
  const always = [
    'session.attend',
    'session.officers',
    'decision.read-back',
    'interpretation.correct',
  ];
  return [...steps, ...always].map((type) => ({ type, body: { session: act } }));
}

/** Format, level, languages, how many sat, who served: numbers and languages, no names. */
function Facts({ session, turn }: Omit<SessionProps, 'steps'>) {
  const { say, comma } = useWords();
  const { views, naming } = useTalks();
  const officers = views.talks.minutes.sessions[session.act]?.officers.at(-1);
  const attended = session.attendance.at(-1);
  const spoken = (codes: readonly string[]): string =>
    naming.list(codes.map((code) => naming.term(`spoken.${code}`)));
  const languages =
    officers && officers.languages.length > 0 ? officers.languages : (session.languages ?? []);
  const present = attended?.present.toSorted((a, b) => (a.party < b.party ? -1 : 1)) ?? [];
  return (
    <dl className={parts['facts']}>
      {session.format !== undefined && (
        <>
          <dt>{say('minutes.format')}</dt>
          <dd>{naming.term(`format.${session.format}`)}</dd>
        </>
      )}
      {session.level !== undefined && (
        <>
          <dt>{say('minutes.level')}</dt>
          <dd>{naming.term(`attendance.${session.level}`)}</dd>
        </>
      )}
      {languages.length > 0 && (
        <>
          <dt>{say('minutes.languages')}</dt>
          <dd>{spoken(languages)}</dd>
        </>
      )}
      {attended && (
        <>
          <dt>{say('minutes.attendance')}</dt>
          <dd>
            <ActLink id={attended.act}>
              {inTurn(present, turn).map(({ party, number }, i) => (
                <Fragment key={party}>
                  {i > 0 && comma}
                  <Party id={party} />
                  {': '}
                  {number}
                </Fragment>
              ))}
            </ActLink>
          </dd>
        </>
      )}
      {officers?.noteTaker !== undefined && (
        <>
          <dt>{say('minutes.note-taker')}</dt>
          <dd>
            <ActLink id={officers.act}>{naming.party(officers.noteTaker)}</ActLink>
          </dd>
        </>
      )}
      {officers && officers.interpreters.length > 0 && (
        <>
          <dt>{say('minutes.interpreters')}</dt>
          <dd>
            {officers.interpreters.map(({ number, from, languages: pair }, i) => {
              const told = { number, languages: spoken(pair) };
              return (
                <p key={i}>
                  <ActLink id={officers.act}>
                    {from === undefined
                      ? say('minutes.interpreters.of', told)
                      : say('minutes.interpreters.from', { ...told, party: naming.party(from) })}
                  </ActLink>
                </p>
              );
            })}
          </dd>
        </>
      )}
    </dl>
  );
}
