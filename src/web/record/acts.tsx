import { memo, useLayoutEffect, useRef, type SubmitEvent } from 'react';
import { rowOf, type ChronicleRow } from '#core/views/chronicle.ts';
import { answers } from '#core/views/statements.ts';
import { refusalSentence } from '#core/refusals/index.ts';
import { useRoom } from '../context.ts';
import { Answers } from '../parts/account.tsx';
import { Button } from '../parts/button.tsx';
import { BLOCK, useWindow } from '../parts/use-window.ts';
import { ActLink, Party, useSentence } from '../parts/values.tsx';
import { useWhyUnread } from '../parts/use-why-unread.ts';
import { useWords } from '../words/use-words.ts';
import { ActTable, Entered } from './act-table.tsx';
import styles from './acts.module.css';
import { takeLineRead } from './line-read.ts';

/** Up to so many are all drawn, to be searched and printed as one page. */
const FEW = 200;

/** Every leaf of the log, the newest first, as a sentence: what was performed apart from what was reported, and what later became of it. */
export function Acts() {
  const { views } = useRoom();
  const { rows } = views.chronicle;
  if (rows.length > FEW) return <ManyActs rows={rows} />;
  return (
    <ActTable rows={rows.length}>
      <tbody>
        {rows.toReversed().map((row) => (
          <ActRow key={row.index} row={row} />
        ))}
      </tbody>
    </ActTable>
  );
}

/** So many that a page of them all could not be scrolled: those near the screen are drawn. */
function ManyActs({ rows }: { rows: readonly ChronicleRow[] }) {
  const { say } = useWords();
  const { room } = useRoom();
  const { from, to, before, after, space, goTo } = useWindow(rows.length);
  const field = useRef<HTMLInputElement>(null);

  // What was being read while all was still being checked.
  useLayoutEffect(() => {
    const line = takeLineRead(room);
    if (line) goTo(line.index, undefined, line.top);
  }, [room, goTo]);

  const go = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const index = field.current?.valueAsNumber ?? Number.NaN;
    if (Number.isNaN(index)) return;
    goTo(index, (row) => row.querySelector<HTMLElement>('a')?.focus({ preventScroll: true }));
  };

  const drawn = Array.from({ length: from - to + 1 }, (_, i) => from - i);
  return (
    <>
      <form className={`${styles['go']} no-print`} onSubmit={go}>
        <label>
          {say('record.acts.go')}{' '}
          <input ref={field} type="number" min={0} max={rows.length - 1} required dir="ltr" />
        </label>{' '}
        <Button type="submit">{say('record.acts.go.do')}</Button>
      </form>
      <p className="only-print">{say('record.acts.print', { count: rows.length })}</p>
      <ActTable rows={rows.length}>
        <tbody ref={space} aria-hidden className={styles['space']}>
          <tr style={{ blockSize: before }} />
        </tbody>
        {drawn.map((block) => (
          <Block key={block} block={block} rows={rows} count={rows.length} />
        ))}
        <tbody aria-hidden className={styles['space']}>
          <tr style={{ blockSize: after }} />
        </tbody>
      </ActTable>
    </>
  );
}

interface BlockProps {
  block: number;
  rows: readonly ChronicleRow[];
  /** Of `rows`, which grow in place. */
  count: number;
}

/** Drawn anew when the room has changed, and not when the page is scrolled. */
const Block = memo(function Block({ block, rows, count }: BlockProps) {
  const here = rows.slice(block * BLOCK, Math.min((block + 1) * BLOCK, count));
  return (
    <tbody data-block={block}>
      {here.toReversed().map((row) => (
        <ActRow key={row.index} row={row} of={count} />
      ))}
    </tbody>
  );
});

/** @param of how many there are, where not all of them are drawn */
function ActRow({ row, of }: { row: ChronicleRow; of?: number }) {
  const unread = useWhyUnread();
  const { say, language } = useWords();
  const { views, naming } = useRoom();
  const sentence = useSentence();
  const replies = row.id === undefined ? [] : answers(views.statements, row.id);
  return (
    <tr
      data-index={row.index}
      aria-rowindex={of === undefined ? undefined : of - row.index + 1}
      className={row.retractedBy === undefined ? '' : styles['retracted']}
    >
      <td>{row.index}</td>
      <Entered admitted={row.admitted}>
        {row.parties.map((id) => (
          <Party key={id} id={id} />
        ))}
      </Entered>
      <td>{row.nature && say(`record.nature.${row.nature}`)}</td>
      <td>
        {row.id !== undefined && !row.void && <ActLink id={row.id}>{sentence(row.id)}</ActLink>}
        {row.void && (
          <strong>
            {row.sealed ? say('act.void-inside') : `${naming.term('mark.void')}:`}{' '}
            {refusalSentence(row.void, language, naming)}
          </strong>
        )}
        {row.unread && (
          <>
            {' '}
            <span className={styles['mark']}>{unread}</span>
          </>
        )}
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
