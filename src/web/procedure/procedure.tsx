import { conductByTime, conductNow } from '#core/views/procedure.ts';
import { useTalks } from '../context.ts';
import { useTitle } from '../parts/use-title.ts';
import { ActLink, Moment } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import { Compositions, Submissions } from './composition.tsx';
import { Conduct } from './conduct.tsx';
import { InForce } from './in-force.tsx';
import styles from './procedure.module.css';
import { Seats } from './seats.tsx';
import { Waiting } from './waiting.tsx';

/** What is in force, what waits for whose acceptance, who sits, and how the talks were conducted. */
export default function Procedure() {
  const { say } = useWords();
  useTitle(say('nav.procedure'));
  return (
    <div className={styles['procedure']}>
      <div className={styles['intro']}>
        <h1>{say('nav.procedure')}</h1>
        <p>{say('procedure.lead')}</p>
        <Now />
      </div>
      <Waiting />
      <InForce />
      <Seats />
      <Conduct />
      <Compositions />
      <Submissions />
    </div>
  );
}

/** Whether the talks go on, with the act that last said so. */
function Now() {
  const { say, comma } = useWords();
  const { views, naming } = useTalks();
  const now = conductNow(views.talks.procedure);
  const last = conductByTime(views.talks.procedure).findLast(({ what }) =>
    ['suspended', 'resumed', 'closed'].includes(what),
  );
  const outcome = now === 'closed' ? last?.outcome : undefined;
  return (
    <p className={styles['now']} data-talks={now}>
      <strong>
        {outcome === undefined
          ? say('procedure.now', { state: naming.term(`talks-state.${now}`) })
          : say('procedure.now.outcome', { outcome: naming.term(`talks-outcome.${outcome}`) })}
      </strong>{' '}
      {last && (
        <span className={styles['soft']}>
          {say('procedure.now.since', { who: naming.party(last.by) })}
          {comma}
          <ActLink id={last.act}>
            {last.occurred ? naming.when(last.occurred) : <Moment ms={last.from} />}
          </ActLink>
        </span>
      )}
    </p>
  );
}
