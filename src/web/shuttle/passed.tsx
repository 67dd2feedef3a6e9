import type { PassedRow, SaidRow } from '#core/views/shuttle.ts';
import { useRoom } from '../context.ts';
import entries from '../parts/entries.module.css';
import { Enclosed } from '../parts/enclosed.tsx';
import { InWords } from '../parts/in-words.tsx';
import { ActWhen } from '../parts/side-acts.tsx';
import { ActLink, Party } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './shuttle.module.css';

/** What was passed to the readers of this room, when and by whom; nothing of whence (SH5.3). */
export function Passed({ row }: { row: PassedRow }) {
  const { comma } = useWords();
  const { naming } = useRoom();
  const { words, enclosed } = row;
  const aloud = !words && !enclosed;
  return (
    <>
      <p className={styles['words']}>
        {words && <InWords words={words} />}
        {enclosed && <Enclosed of={enclosed} />}
        {aloud && naming.term('passing-way.by-word-of-mouth')}
      </p>
      <p className={entries['soft']}>
        <span className={entries['state']}>
          {naming.term(`passing.${row.as === 'idea' ? 'own-idea' : row.as}`)}
        </span>{' '}
        <Party id={row.by} />
        {comma}
        <ActWhen {...row} />
      </p>
    </>
  );
}

/** What was said aloud already; no rule was asked (SH6). */
export function Said({ row }: { row: SaidRow }) {
  const { say, comma, semicolon } = useWords();
  const { naming } = useRoom();
  return (
    <>
      <p>
        <InWords words={row.said} />
      </p>
      <p className={entries['soft']}>
        {row.of && (
          <>
            {say('shuttle.said.to')} <InWords words={row.of.to} />
            {semicolon}
          </>
        )}
        {say('shuttle.said.by', { by: naming.party(row.by) })}
        {comma}
        <ActWhen {...row} />
        {row.correctedBy !== undefined && (
          <>
            {comma}
            <ActLink id={row.correctedBy}>{say('account.correct')}</ActLink>
          </>
        )}
      </p>
    </>
  );
}
