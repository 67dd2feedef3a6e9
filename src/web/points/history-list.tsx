import { useState } from 'react';
import type { PointRow } from '#core/views/points.ts';
import { useTalks } from '../context.ts';
import { EveryLanguage } from '../parts/every-language.tsx';
import { InWords } from '../parts/in-words.tsx';
import { ActLink, Moment } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './history.module.css';
import { historyOf } from './history.ts';

/** How a point came to where it is: every position and every formula, and who agreed, each linked to its act. Made when it is opened. */
export function History({ point }: { point: PointRow }) {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <details
      className={`${styles['history']} no-print`}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        {say('points.history.open')}
        <span className={styles['of']}>
          {': '}
          <InWords words={point.title} />
        </span>
      </summary>
      {open && <Events point={point} />}
    </details>
  );
}

function Events({ point }: { point: PointRow }) {
  const { say } = useWords();
  const { views, naming } = useTalks();
  const events = historyOf(views.acts.values(), point, views.talks.authority);
  const hidden = events.some(
    ({ what }) => what === 'position.take-back' || what === 'formula.retract',
  );
  return (
    <>
      <ol>
        {events.map(({ act, by, what, at, occurred, words, stands }) => (
          <li key={act} data-event={what}>
            <span className={styles['when']}>
              <ActLink id={act}>{occurred ? naming.when(occurred) : <Moment ms={at} />}</ActLink>
            </span>
            <div>
              {say('points.history.what', {
                who: naming.parties(by),
                what: say(`points.event.${what}`),
              })}
              {words && (
                <div className={styles['words']}>
                  <EveryLanguage words={words} />
                </div>
              )}
              {stands && (
                <span className={styles['stands']}>
                  {say(
                    what === 'position.table'
                      ? 'points.history.standing-position'
                      : 'points.history.stands',
                  )}
                </span>
              )}
            </div>
          </li>
        ))}
      </ol>
      {hidden && <p className={styles['stands']}>{say('points.history.not-quoted')}</p>}
    </>
  );
}
