import { awaiting } from '#core/views/taken-down.ts';
import { useTalks } from '../context.ts';
import { EnterLink } from '../parts/enter-link.tsx';
import entries from '../parts/entries.module.css';
import { useTitle } from '../parts/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { Entry } from './entry.tsx';
import { NightLines } from './night-lines.tsx';

/** The register of what was taken down: what awaits which side, the lines of the night, then what was answered. */
export default function TakenDown() {
  const { say } = useWords();
  const { views } = useTalks();
  useTitle(say('nav.taken-down'));
  const open = awaiting(views.talks.takenDown);
  const answered = Object.values(views.talks.takenDown.rows)
    .filter((row) => row.answer !== 'awaited')
    .toSorted((a, b) => b.index - a.index);
  return (
    <div className={entries['page']}>
      <h1>{say('nav.taken-down')}</h1>
      <p className={entries['lead']}>{say('taken-down.lead')}</p>
      <p className={entries['actions']}>
        <EnterLink type="taken-down.enter">{say('taken-down.do.enter')}</EnterLink>
        <EnterLink type="note.take">{say('taken-down.do.note')}</EnterLink>
      </p>
      <section className={entries['part']} aria-labelledby="awaiting">
        <h2 id="awaiting">{say('taken-down.awaiting')}</h2>
        {open.length === 0 ? (
          <p>{say('taken-down.awaiting.none')}</p>
        ) : (
          <ol className={entries['list']}>
            {open.map((row) => (
              <li key={row.act} data-entry={row.act} className={entries['entry']}>
                <Entry row={row} />
              </li>
            ))}
          </ol>
        )}
      </section>
      <NightLines />
      {answered.length > 0 && (
        <section className={entries['part']} aria-labelledby="answered">
          <h2 id="answered">{say('taken-down.answered')}</h2>
          <ol className={entries['list']}>
            {answered.map((row) => (
              <li key={row.act} data-entry={row.act} className={entries['entry']}>
                <Entry row={row} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}
