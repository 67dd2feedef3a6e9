import { useState } from 'react';
import { rowOf, type ChronicleRow } from '#core/views/chronicle.ts';
import { answers } from '#core/views/statements.ts';
import { refusalSentence } from '#core/refusals/index.ts';
import { useRoom } from '../context.ts';
import { Answers } from '../parts/account.tsx';
import { Button } from '../parts/button.tsx';
import { ActLink, Party, useSentence } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './acts.module.css';

/** How many rows are drawn at first and with each wish for more. */
const STEP = 200;

/** Every leaf of the log in its order, as a sentence: what was performed apart from what was reported, and what later became of it. */
export function Acts() {
  const { say } = useWords();
  const { views } = useRoom();
  const [count, setCount] = useState(STEP);
  const { rows } = views.chronicle;
  return (
    <>
      <div className={styles['scroller']}>
        <table className={styles['acts']}>
          <thead>
            <tr>
              <th scope="col">{say('record.acts.column.number')}</th>
              <th scope="col">{say('record.acts.column.entered')}</th>
              <th scope="col">{say('record.acts.column.nature')}</th>
              <th scope="col">{say('record.acts.column.sentence')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, count).map((row) => (
              <ActRow key={row.index} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > count && (
        <p>
          <Button onClick={() => setCount(count + STEP)}>
            {say('record.acts.more', { count: Math.min(STEP, rows.length - count) })}
          </Button>
        </p>
      )}
    </>
  );
}

function ActRow({ row }: { row: ChronicleRow }) {
  const { say, language } = useWords();
  const { views, naming } = useRoom();
  const sentence = useSentence();
  const replies = row.id === undefined ? [] : answers(views.statements, row.id);
  return (
    <tr data-index={row.index} className={row.retractedBy === undefined ? '' : styles['retracted']}>
      <td>{row.index}</td>
      <td className={styles['time']}>
        <time dateTime={new Date(row.admitted).toISOString()} dir="ltr">
          {new Date(row.admitted).toISOString().slice(0, 19).replace('T', ' ')}
        </time>
        <span className={styles['signers']}>
          {row.parties.map((id) => (
            <Party key={id} id={id} />
          ))}
        </span>
      </td>
      <td>{row.nature && say(`record.nature.${row.nature}`)}</td>
      <td>
        {row.id !== undefined && !row.void && <ActLink id={row.id}>{sentence(row.id)}</ActLink>}
        {row.void && (
          <strong>
            {row.sealed ? say('act.void-inside') : `${naming.term('mark.void')}:`}{' '}
            {refusalSentence(row.void, language)}
          </strong>
        )}
        {row.unread && <span className={styles['mark']}>{say('act.unread')}</span>}
        {replies.length > 0 && <Answers answers={replies} />}
        <Marks row={row} />
      </td>
    </tr>
  );
}

/** What later became of an entry, and what it was about. */
export function Marks({ row }: { row: ChronicleRow }) {
  const { say } = useWords();
  const { naming } = useRoom();
  const { correctedBy = [], retractedBy, concerns, contested } = row;
  return (
    <>
      {correctedBy.map((id) => (
        <Mark key={id} says={say('record.mark.corrected')} id={id} />
      ))}
      {retractedBy !== undefined && <Mark says={say('record.mark.retracted')} id={retractedBy} />}
      {concerns !== undefined && <Mark says={say('record.mark.concerns')} id={concerns} />}
      {contested !== undefined && (
        <span className={styles['mark']}>
          {naming.term(`mark.${contested === 'open' ? 'contested' : contested}`)}
        </span>
      )}
    </>
  );
}

function Mark({ says, id }: { says: string; id: string }) {
  const { say } = useWords();
  const { views } = useRoom();
  const index = rowOf(views.chronicle, id)?.index;
  return (
    <span className={styles['mark']}>
      {says}{' '}
      <ActLink id={id}>
        {index === undefined ? id.slice(0, 8) : say('record.mark.act', { index })}
      </ActLink>
    </span>
  );
}
