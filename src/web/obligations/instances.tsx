import type { ExplainedObligation } from '#core/obligations/explain/explained.ts';
import { explanationOf } from '#core/obligations/explain/sentences.ts';
import { useTalks } from '../context.ts';
import entries from '../parts/entries.module.css';
import { ActLink } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './obligations.module.css';
import { StateMark } from './state-mark.tsx';

/** What the state is of, each with what gave it and what was set aside (OB5.2). */
export function Instances({ explained }: { explained: ExplainedObligation | undefined }) {
  const { say } = useWords();
  const { naming } = useTalks();
  const told = explained && explanationOf(explained, naming);
  return (
    <section className={entries['part']} aria-labelledby="instances">
      <h2 id="instances">{say('obligations.instances')}</h2>
      {told && <p data-explained>{told.sentence}</p>}
      {told?.instances.length === 0 || !told ? <p>{say('obligations.instances.none')}</p> : null}
      <ol className={entries['list']}>
        {explained?.instances.map((instance, n) => {
          const said = told?.instances[n];
          return (
            <li key={instance.id} className={entries['entry']} data-instance={instance.id}>
              <StateMark state={instance.state} />
              <p>{said?.sentence}</p>
              <Acts
                title={say('obligations.counted')}
                acts={instance.events.map((event, at) => ({
                  id: event.event,
                  says: said?.events[at] ?? '',
                }))}
              />
              <Aside aside={instance.aside} says={said?.aside} />
            </li>
          );
        })}
      </ol>
      {explained && <Aside aside={explained.aside} says={told?.aside} />}
    </section>
  );
}

function Aside({
  aside,
  says,
}: {
  aside: ExplainedObligation['aside'];
  says: readonly string[] | undefined;
}) {
  const { say } = useWords();
  const acts = aside.map(({ act }, n) => ({ id: act.act, says: says?.[n] ?? '' }));
  return <Acts title={say('obligations.aside')} acts={acts} />;
}

function Acts({ title, acts }: { title: string; acts: readonly { id: string; says: string }[] }) {
  if (acts.length === 0) return null;
  return (
    <div className={styles['why']}>
      <h3>{title}</h3>
      <ul>
        {acts.map(({ id, says }, n) => (
          <li key={`${id} ${n}`}>{id === '' ? says : <ActLink id={id}>{says}</ActLink>}</li>
        ))}
      </ul>
    </div>
  );
}
