import { useState } from 'react';
import { LEVELS, type Level } from '#core/reports.ts';
import { sidesOf } from '#core/views/accounts.ts';
import { answers, stream, type StatementRow } from '#core/views/statements.ts';
import { useRoom } from '../context.ts';
import { Account, Answers } from '../parts/account.tsx';
import { Segmented } from '../parts/segmented.tsx';
import { Notice } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { useWords } from '../words/use-words.ts';
import styles from './statements.module.css';

/** What was said in public, by date: how the speaker is named first, then who, then what. */
export default function Statements() {
  const { say } = useWords();
  const { views, naming } = useRoom();
  const [side, setSide] = useState('all');
  const [level, setLevel] = useState<Level | 'all'>('all');
  useTitle(say('statements.title'));

  const all = stream(views.statements);
  const sides = sidesOf(views.statements.accounts);
  const sideOf = (row: StatementRow): string =>
    row.side !== undefined && sides.includes(row.side) ? row.side : 'none';
  const levels = LEVELS.filter((one) => all.some((row) => row.level === one));
  const shown = all.filter(
    (row) => (side === 'all' || sideOf(row) === side) && (level === 'all' || row.level === level),
  );
  return (
    <div className={styles['statements']}>
      <h1>{say('statements.title')}</h1>
      <p className={styles['lead']}>{say('statements.lead')}</p>
      {all.length === 0 ? (
        <Notice title={say('statements.none')} />
      ) : (
        <>
          <div className={`${styles['filters']} no-print`}>
            <Segmented
              label={say('statements.side')}
              value={side}
              onChange={setSide}
              choices={[
                { value: 'all', label: say('statements.side.all') },
                ...sides.map((id) => ({ value: id, label: naming.party(id) })),
                { value: 'none', label: say('timeline.lane.statements.others.short') },
              ]}
            />
            <Segmented
              label={say('statements.level')}
              value={level}
              onChange={setLevel}
              choices={[
                { value: 'all' as const, label: say('statements.level.all') },
                ...levels.map((one) => ({ value: one, label: naming.term(`level.${one}`) })),
              ]}
            />
          </div>
          <output className={styles['count']}>
            {shown.length === 0
              ? say('statements.none.filter')
              : say('statements.count', { count: shown.length })}
          </output>
          <ol className={styles['stream']}>
            {shown.map((row) => (
              <li key={row.act} data-act={row.act}>
                <Statement row={row} />
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

function Statement({ row }: { row: StatementRow }) {
  const { views } = useRoom();
  const replies = answers(views.statements, row.act);
  return (
    <>
      <Account account={row} where={row.where} sided />
      {replies.length > 0 && <Answers answers={replies} />}
    </>
  );
}
