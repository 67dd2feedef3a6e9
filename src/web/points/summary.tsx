import type { MatrixRow, PointStatus } from '#core/views/points.ts';
import { useRoom } from '../context.ts';
import { InWords } from '../parts/in-words.tsx';
import { useWords } from '../words/use-words.ts';
import { useAwaited } from './awaited.tsx';
import { Flag, Provisional, StatusMark } from './marks.tsx';
import { goToPoint, placeOf } from './point-link.tsx';
import styles from './summary.module.css';

const GROUPS: readonly PointStatus[] = ['agreed', 'agreed-ad-referendum', 'open', 'set-aside'];

/**
 * The answer to “what is agreed, and what is awaited from whom”, by the names of the points. It counts nothing: how far the talks have come is the mediators’ to
 * say (AU7).
 */
export function Summary({ rows }: { rows: readonly MatrixRow[] }) {
  const { say } = useWords();
  return (
    <section aria-labelledby="points-summary" className={styles['summary']}>
      <h2 id="points-summary">{say('points.summary')}</h2>
      <dl>
        {GROUPS.map((status) => {
          const here = rows.filter((row) => row.status === status);
          if (here.length === 0 && status !== 'agreed') return null;
          return (
            <div key={status} data-summary={status}>
              <dt>
                <StatusMark status={status} />
              </dt>
              <dd>
                {here.length === 0 && say('points.summary.agreed.none')}
                {here.length > 0 && (
                  <ul>
                    {here.map((row) => (
                      <Line key={row.point.act} row={row} />
                    ))}
                  </ul>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

function Line({ row }: { row: MatrixRow }) {
  const { moment, say } = useWords();
  const { naming } = useRoom();
  const awaited = useAwaited()(row);
  const { act, title } = row.point;
  return (
    <li>
      <a
        href={`#${placeOf(act)}`}
        onClick={(event) => {
          event.preventDefault();
          goToPoint(act);
        }}
      >
        <InWords words={title} />
      </a>
      {row.released && <Flag>{naming.term('point-status.released')}</Flag>}
      <Provisional row={row} />
      {awaited !== undefined && (
        <>
          <span className={styles['awaited']}>{awaited}</span>{' '}
          <span className={styles['awaited']}>
            {say('points.since', { since: moment(row.open.since) })}
          </span>
        </>
      )}
    </li>
  );
}
