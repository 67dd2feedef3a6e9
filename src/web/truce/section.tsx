import { Suspense } from 'react';
import { whenOf } from '#core/truce-state.ts';
import { useTalks } from '../context.ts';
import parts from '../parts/entries.module.css';
import { useWords } from '../words/use-words.ts';
import { withWordsOf } from '../words/with-talk-words.tsx';
import { Accounts } from './accounts.tsx';
import { Extensions } from './extensions.tsx';
import { NextDecision } from './next.tsx';
import type { TruceNow } from './order.ts';
import { useReading } from './reading.ts';
import { Sides } from './sides.tsx';
import { Source } from './source-line.tsx';
import { sourceOf } from './source.ts';
import { Terms } from './terms.tsx';
import styles from './truce.module.css';
import { Uncertain } from './uncertain.tsx';

const ObligationsOfTruce = withWordsOf(
  ['obligations'],
  () => import('../obligations/of-truce.tsx'),
);

interface TruceSectionProps {
  truce: TruceNow;
  /** Whose entries stand first changes with it. */
  turn: number;
  /** It is the one that the reader looks for. */
  large: boolean;
  asOf: string;
}

export function TruceSection({ truce, turn, large, asOf }: TruceSectionProps) {
  const { say, comma } = useWords();
  const { naming, views } = useTalks();
  const { row, clock, stage } = truce;
  const source = sourceOf(row);
  const said = {
    start: whenOf(row.terms.start, naming),
    end: source.end === 'open' ? undefined : whenOf(source.end, naming),
  };
  const reading = useReading()(clock, stage, said);
  const id = `truce-${row.act.slice(0, 8)}`;
  const size = large ? 'large' : 'small';
  return (
    <section
      className={styles['truce']}
      aria-labelledby={id}
      data-truce={row.act}
      data-stage={stage}
    >
      <h2 id={id}>
        <span className={styles['kind']}>{naming.term(`truce.${row.terms.kind}`)}</span>
        {comma}
        {say('truce.from', { start: said.start })}
      </h2>
      <div className={styles['face']}>
        <div className={styles['clock']} data-size={size}>
          <p role="timer" className={styles[reading.time ? 'time' : 'words']} data-clock>
            {reading.large}
          </p>
          {reading.about !== undefined && <p className={styles['about']}>{reading.about}</p>}
          <Uncertain row={row} clock={clock} source={source} />
          <p className={parts['soft']}>{asOf}</p>
        </div>
        <div className={styles['basis']}>
          <Source row={row} source={source} turn={turn} />
          <NextDecision truce={truce} end={said.end} turn={turn} />
        </div>
      </div>
      {stage !== 'circulated' && <Extensions row={row} clock={clock} turn={turn} />}
      <Sides row={row} turn={turn} />
      <Accounts row={row} source={source} turn={turn} />
      <Terms row={row} />
      {views.talks.promises && (
        <Suspense fallback={null}>
          <ObligationsOfTruce truce={row.act} />
        </Suspense>
      )}
    </section>
  );
}
