import { roundsBy, sessionsIn, type Reconvening, type SessionRow } from '#core/views/rounds.ts';
import { useRoom } from '../context.ts';
import { EnterActs } from '../parts/enter-acts.tsx';
import parts from '../parts/entries.module.css';
import { InWords } from '../parts/in-words.tsx';
import { Notice } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { ActLink } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './minutes.module.css';
import { Round } from './round.tsx';
import { Session } from './session.tsx';
import { stepActs, type StepActs } from './step-acts.ts';

/** Rounds with their sessions to the minute, and what is kept of each: minutes, decisions read back, corrections of the interpretation. */
export default function Minutes() {
  const { say } = useWords();
  const { views } = useRoom();
  useTitle(say('nav.minutes'));
  // The latest round is the one that is asked for.
  const held = roundsBy(views.rounds, 'performed').toReversed();
  const reported = roundsBy(views.rounds, 'reported').toReversed();
  const loose = sessionsIn(views.rounds);
  const own = loose.filter((session) => !session.reported);
  const others = loose.filter((session) => session.reported);
  const steps = stepActs(views.acts.values());
  const none = held.length + reported.length + loose.length === 0;
  return (
    <div className={parts['page']}>
      <h1>{say('nav.minutes')}</h1>
      <p className={parts['lead']}>{say('minutes.lead')}</p>
      {none && (
        <Notice title={say('minutes.none')}>
          <p>{say('minutes.none.help')}</p>
        </Notice>
      )}
      <EnterActs
        acts={['round.open', 'session.open', 'round.reconvene'].map((type) => ({ type }))}
      />
      <Again />
      {(held.length > 0 || own.length > 0) && (
        <section className={parts['part']} aria-labelledby="held">
          <h2 id="held">{say('minutes.held')}</h2>
          {held.map((round) => (
            <Round key={round.act} round={round} steps={steps} />
          ))}
          <Loose sessions={own} steps={steps} />
        </section>
      )}
      {(reported.length > 0 || others.length > 0) && (
        <section className={parts['part']} aria-labelledby="reported">
          <h2 id="reported">{say('minutes.reported')}</h2>
          <p>{say('minutes.reported.help')}</p>
          {reported.map((round) => (
            <Round key={round.act} round={round} steps={steps} />
          ))}
          <Loose sessions={others} steps={steps} />
        </section>
      )}
    </div>
  );
}

/** Sessions that belong to no round. */
function Loose({ sessions, steps }: { sessions: readonly SessionRow[]; steps: StepActs }) {
  const { say } = useWords();
  if (sessions.length === 0) return null;
  return (
    <div className={styles['round']}>
      <h3>{say('minutes.unattached')}</h3>
      {sessions.map((session, i) => (
        <Session key={session.act} session={session} steps={steps} turn={i} />
      ))}
    </div>
  );
}

function Again() {
  const { say } = useWords();
  const { views } = useRoom();
  const { reconvening } = views.rounds;
  if (reconvening.length === 0) return null;
  return (
    <section className={parts['part']} aria-labelledby="again">
      <h2 id="again">{say('minutes.again')}</h2>
      <ul className={parts['list']}>
        {reconvening.toReversed().map((one) => (
          <li key={one.act}>
            <Meeting meeting={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Meeting({ meeting }: { meeting: Reconvening }) {
  const { say, comma } = useWords();
  const { naming } = useRoom();
  const { act, on, place, level, reported, correctedBy } = meeting;
  return (
    <>
      <ActLink id={act}>{naming.day(on)}</ActLink>
      {place && (
        <>
          {comma}
          <InWords words={place} />
        </>
      )}
      {level !== undefined && comma + naming.term(`attendance.${level}`)}
      {reported && comma + say('record.nature.reported')}{' '}
      {correctedBy !== undefined && <ActLink id={correctedBy}>{say('minutes.corrected')}</ActLink>}
    </>
  );
}
