import type { InterpretationRow, ReadBackRow } from '#core/views/minutes.ts';
import { useRoom } from '../context.ts';
import parts from '../parts/entries.module.css';
import { InWords } from '../parts/in-words.tsx';
import { ActWhen } from '../parts/side-acts.tsx';
import { ActLink } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './minutes.module.css';

/** Decisions as they were read back in the session. */
export function ReadBacks({ rows }: { rows: readonly ReadBackRow[] }) {
  const { say, comma } = useWords();
  const { views, naming } = useRoom();
  if (rows.length === 0) return null;
  return (
    <div className={parts['part']} data-read-backs>
      <h5 className={styles['part']}>{say('minutes.read-backs')}</h5>
      <ol className={styles['decisions']}>
        {rows.map((row) => (
          <li key={row.act}>
            <p>
              <InWords words={row.words} />
            </p>
            <p className={parts['soft']}>
              <When row={row} />
              {comma}
              {say('minutes.recorded-by', {
                party: naming.key(views.acts.get(row.act)?.by[0] ?? ''),
              })}
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** What was interpreted, and what it should read. Neither interpreter nor speaker is named, nor the side that entered it: it would point to the speaker. */
export function Interpretation({ rows }: { rows: readonly InterpretationRow[] }) {
  const { say, comma } = useWords();
  const { naming } = useRoom();
  if (rows.length === 0) return null;
  return (
    <div className={parts['part']} data-interpretation>
      <h5 className={styles['part']}>{say('minutes.interpretation')}</h5>
      <ul className={parts['list']}>
        {rows.map((row) => (
          <li key={row.act} className={styles['interpretation']}>
            <p>
              {say('minutes.interpretation.said')} <InWords words={row.said} />
            </p>
            <p>
              {say('minutes.interpretation.read')} <InWords words={row.read} />
            </p>
            <p className={parts['soft']}>
              {say('minutes.interpretation.into', {
                language: naming.term(`spoken.${row.language}`),
              })}
              {comma}
              <When row={row} />
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

function When({ row }: { row: ReadBackRow | InterpretationRow }) {
  const { say } = useWords();
  const { views } = useRoom();
  const { act, occurred, correctedBy } = row;
  const at = views.acts.get(act)?.admitted ?? 0;
  return (
    <>
      <ActWhen act={act} at={at} {...(occurred ? { occurred } : {})} />
      {correctedBy !== undefined && (
        <>
          {' '}
          <ActLink id={correctedBy}>{say('minutes.corrected')}</ActLink>
        </>
      )}
    </>
  );
}
