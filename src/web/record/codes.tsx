import { useId, useState } from 'react';
import type { ReplicaReport } from '#client/replica.ts';
import { useRoom } from '../context.ts';
import { useShortCode } from '../parts/use-short-code.ts';
import { useWords } from '../words/use-words.ts';
import { compareCode } from './compare-code.ts';
import styles from './record.module.css';

/** The codes that two people read to each other, and a field for the one that was heard. */
export function Codes({ report }: { report: ReplicaReport }) {
  const { say } = useWords();
  const { views } = useRoom();
  const opening = views.members.state?.opening;
  const room = useShortCode('room', opening);
  const checkpoint = useShortCode('checkpoint', report.head.text);
  const [heard, setHeard] = useState('');
  const field = useId();
  const answer = useId();
  const outcome = compareCode(heard, room, checkpoint);
  return (
    <section className={styles['part']} aria-labelledby="codes">
      <h2 id="codes">{say('record.codes')}</h2>
      <p>{say('record.codes.help')}</p>
      <dl className={styles['codes']}>
        <dt>{say('record.code.room')}</dt>
        <dd>
          <Code code={room} />
        </dd>
        <dt>{say('record.code.checkpoint', { size: report.head.size })}</dt>
        <dd>
          <Code code={checkpoint} />
        </dd>
      </dl>
      <div className={`${styles['compare']} no-print`}>
        <label htmlFor={field}>{say('record.code.field')}</label>
        <input
          id={field}
          dir="ltr"
          inputMode="numeric"
          autoComplete="off"
          spellCheck={false}
          value={heard}
          aria-describedby={answer}
          onChange={(event) => setHeard(event.currentTarget.value)}
        />
        <output id={answer} data-outcome={outcome.kind} className={styles['outcome']}>
          {outcome.kind === 'short' && say('record.code.short', { count: outcome.count })}
          {outcome.kind === 'long' && say('record.code.long')}
          {outcome.kind === 'letters' && say('record.code.letters')}
          {outcome.kind === 'room' && say('record.code.room.matches')}
          {outcome.kind === 'checkpoint' && say('record.code.checkpoint.matches')}
          {outcome.kind === 'differs' && say('record.code.differs')}
        </output>
      </div>
    </section>
  );
}

/** Eight groups of five, in two rows of four: people lose their place in a longer row. */
export function Code({ code }: { code: string | undefined }) {
  const { say } = useWords();
  if (code === undefined) return <span>{say('record.code.wait')}</span>;
  const groups = code.split(' ');
  return (
    <bdi dir="ltr" className={styles['code']}>
      {groups.map((group, i) => (
        <span key={i}>{group} </span>
      ))}
    </bdi>
  );
}
