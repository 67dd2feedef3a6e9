import type { ReactNode } from 'react';
import type { Words } from '#core/words.ts';
import type { BundleFault } from '#record/bundle.ts';
import type { Verification, Whose, WhoseProblem } from '#room/verify.ts';
import { InWords } from '../parts/in-words.tsx';
import { Notice } from '../parts/states.tsx';
import { useWords } from '../words/use-words.ts';
import { Code } from './codes.tsx';
import { FaultPage } from './fault-page.tsx';
import type { RoomTitles } from './room-titles.ts';
import styles from './record.module.css';

interface BundleResultProps {
  file: string;
  result: Verification;
  titles: RoomTitles;
  /** Epoch milliseconds. */
  at: number;
  again: ReactNode;
}

/** The three answers of a check (RC7.5), each for itself; or, where the record is not intact, where and why. */
export function BundleResult({ file, result, titles, at, again }: BundleResultProps) {
  const { say, moment } = useWords();
  if (result.newer !== undefined) {
    return (
      <Notice title={say('check.newer')}>
        <p>{say('check.newer.help', { what: result.newer })}</p>
        {again}
      </Notice>
    );
  }
  if (!result.intact.ok) return <NotIntact fault={result.intact.fault} again={again} />;
  const voids = result.admissible?.voids.length ?? 0;
  const acts = result.rooms.reduce((sum, room) => sum + room.size, 0);
  const holds = voids === 0 && result.whose?.kind !== 'not-theirs';
  return (
    <div className={styles['answers']} data-result={holds ? 'holds' : 'differs'}>
      {holds && <h2>{say('check.result.ok')}</h2>}
      <p>{say('check.result.ok.detail', { file, acts, at: moment(at) })}</p>
      <dl>
        <dt>{say('check.intact')}</dt>
        <dd>{say('check.intact.yes')}</dd>
        <dt>{say('check.admissible')}</dt>
        <dd>
          {voids === 0
            ? say('check.admissible.yes')
            : say('check.admissible.voids', { count: voids })}
        </dd>
        <dt>{say('check.whose')}</dt>
        <dd>
          <WhoseAnswer
            whose={result.whose}
            reconstruction={result.rooms.every((room) => room.kind === 'reconstruction')}
            exercise={result.rooms.some((room) => room.kind === 'exercise')}
          />
        </dd>
      </dl>
      {result.rooms.map((room) => (
        <p key={room.id}>
          <Title of={titles.get(room.id)?.at(-1)?.title} />
          {say('check.room', { room: room.id.slice(0, 6), acts: room.size })}
          <br />
          <Code code={room.code} />
        </p>
      ))}
      {again}
    </div>
  );
}

function Title({ of }: { of: Words | undefined }) {
  return of ? (
    <>
      <strong>
        <InWords words={of} />
      </strong>
      <br />
    </>
  ) : null;
}

function WhoseAnswer({
  whose,
  reconstruction,
  exercise,
}: {
  whose: Whose | undefined;
  reconstruction: boolean;
  exercise: boolean;
}) {
  const { say } = useWords();
  const said = (problem: WhoseProblem): string =>
    problem.kind === 'room-unvouched'
      ? say('check.whose.room-unvouched', { room: problem.room.slice(0, 6) })
      : say(`check.whose.${problem.kind}`, { key: problem.key });
  if (whose?.kind === 'not-theirs') {
    return (
      <>
        {say('check.whose.not-theirs')}
        <ul>
          {whose.problems.map((problem) => (
            <li key={said(problem)}>{said(problem)}</li>
          ))}
        </ul>
      </>
    );
  }
  const answer = say(whose?.kind === 'theirs' ? 'check.whose.theirs' : 'check.whose.not-asked');
  return (
    <>
      {reconstruction && `${say('check.whose.reconstruction')} `}
      {exercise && `${say('check.whose.exercise')} `}
      {(!reconstruction || whose?.kind === 'theirs') && answer}
    </>
  );
}

function NotIntact({ fault, again }: { fault: BundleFault; again: ReactNode }) {
  const { say } = useWords();
  const { at, room, index, code, message } = fault;
  const where = [
    ...(index === undefined ? [] : [say('alarm.where.act', { index })]),
    ...(room === undefined ? [] : [say('alarm.where.room', { room: room.slice(0, 6) })]),
    say('alarm.where.byte', { at }),
  ];
  const head = code.startsWith('checkpoint.') || code.startsWith('cosignature.');
  const before = index ?? 0;
  const trust =
    head && index === undefined
      ? say('alarm.trust.acts')
      : before === 0
        ? say('alarm.trust.nothing')
        : say('alarm.trust.before', { count: before });
  return (
    <FaultPage
      code={code}
      message={message}
      where={where}
      trust={[trust]}
      advice={say('alarm.do.file')}
    >
      {again}
    </FaultPage>
  );
}
