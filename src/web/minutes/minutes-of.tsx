import { standing, type MinutesRow, type MinutesVersion } from '#core/views/minutes.ts';
import { useTalks } from '../context.ts';
import { EnterActs } from '../parts/enter-acts.tsx';
import parts from '../parts/entries.module.css';
import { EveryLanguage } from '../parts/every-language.tsx';
import { InWords } from '../parts/in-words.tsx';
import { ActWhen, SideActs } from '../parts/side-acts.tsx';
import { Party } from '../parts/values.tsx';
import { useMoment } from '../parts/use-moment.ts';
import { useWords } from '../words/use-words.ts';
import styles from './minutes.module.css';

interface MinutesOfProps {
  session: string;
  minutes: MinutesRow | undefined;
  turn: number;
}

/** The minutes of a session: how they stand, the words last circulated, who agreed to these, corrections asked for, and what was circulated before. */
export function MinutesOf({ session, minutes, turn }: MinutesOfProps) {
  const { say } = useWords();
  const { views, naming } = useTalks();
  const about = { session };
  const last = minutes?.versions.at(-1);
  const stands = standing(views.talks.minutes, session);
  if (!minutes || !last || stands === undefined) {
    return (
      <div className={parts['part']} data-minutes="none">
        <h5 className={styles['part']}>{say('minutes.minutes')}</h5>
        <p>{say('minutes.minutes.none')}</p>
        <EnterActs acts={[{ type: 'minutes.circulate', body: about }]} />
      </div>
    );
  }
  const earlier = minutes.versions.slice(0, -1).map((version, i) => ({ version, number: i + 1 }));
  const agreed = minutes.agreed.map(({ act, by, admitted }) => ({ act, party: by, at: admitted }));
  return (
    <div className={parts['part']} data-minutes={stands}>
      <h5 className={styles['part']}>{say('minutes.minutes')}</h5>
      <p className={styles['stands']}>{naming.term(`minutes.${stands}`)}</p>
      <p>{say('minutes.under', { rule: naming.term(`attribution.${minutes.under}`) })}</p>
      <Version version={last} name={say('minutes.version.last', { number: earlier.length + 1 })} />
      <CorrectUntil version={last} stands={stands} />
      <h6>{say('minutes.agreed')}</h6>
      {agreed.length === 0 ? (
        <p>{say('minutes.agreed.none')}</p>
      ) : (
        <SideActs acts={agreed} turn={turn} />
      )}
      <Corrections minutes={minutes} last={last} />
      {earlier.length > 0 && (
        <>
          <h6>{say('minutes.version.earlier')}</h6>
          {earlier.toReversed().map(({ version, number }) => (
            <Version
              key={version.act}
              version={version}
              name={say('minutes.version', { number })}
            />
          ))}
        </>
      )}
      {stands === 'circulated' && (
        <EnterActs
          acts={['minutes.agree', 'minutes.correct', 'minutes.revise'].map((type) => ({
            type,
            body: about,
          }))}
        />
      )}
    </div>
  );
}

function Version({ version, name }: { version: MinutesVersion; name: string }) {
  const { say, comma } = useWords();
  const { views, naming } = useTalks();
  const by = naming.key(views.acts.get(version.act)?.by[0] ?? '');
  return (
    <div className={styles['version']} data-version={version.act}>
      <p className={parts['soft']}>
        {name}
        {comma}
        <ActWhen act={version.act} at={version.admitted} />
        {comma}
        {say('minutes.circulated-by', { party: by })}
      </p>
      <EveryLanguage words={version.record} />
    </div>
  );
}

/** The time for correction. That it is over agrees nothing (RD12.2). */
function CorrectUntil({ version, stands }: { version: MinutesVersion; stands: string }) {
  const { say, moment } = useWords();
  const now = useMoment();
  const { correctUntil } = version;
  if (correctUntil === undefined || stands !== 'circulated') return null;
  const until = moment(correctUntil);
  return (
    <p>{say(now > correctUntil ? 'minutes.correct-over' : 'minutes.correct-until', { until })}</p>
  );
}

function Corrections({ minutes, last }: { minutes: MinutesRow; last: MinutesVersion }) {
  const { say, comma } = useWords();
  const { corrections } = minutes;
  if (corrections.length === 0) return null;
  return (
    <>
      <h6>{say('minutes.corrections')}</h6>
      <ul className={parts['list']}>
        {corrections.map(({ act, by, hash, words, admitted }) => (
          <li key={act} data-correction={act}>
            <Party id={by} />
            {comma}
            <ActWhen act={act} at={admitted} />
            {hash !== last.hash && comma + say('minutes.corrections.earlier')}
            {': '}
            <InWords words={words} />
          </li>
        ))}
      </ul>
    </>
  );
}
