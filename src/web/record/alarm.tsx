import { useState } from 'react';
import type { LogFault } from '#client/verified-log.ts';
import { useParley, useRoom } from '../context.ts';
import { Button } from '../parts/button.tsx';
import { useTitle } from '../parts/use-title.ts';
import { roomCopy } from '../room-copy.ts';
import { useWords } from '../words/use-words.ts';
import { Acts } from './acts.tsx';
import { FaultPage } from './fault-page.tsx';

/** This room does not hold: instead of its pages stands where it fails, and what can still be trusted. */
export default function Alarm({ fault, have }: { fault: LogFault; have: number }) {
  const { say, moment } = useWords();
  const { room, snapshot } = useRoom();
  const parley = useParley();
  const [shown, setShown] = useState(false);
  useTitle(say('alarm.title'));
  const head = fault.code.startsWith('head.') || fault.code.startsWith('checkpoint.');
  const earlier = snapshot.report;
  return (
    <FaultPage
      message={fault.message}
      code={fault.code}
      where={
        fault.index === undefined
          ? [say('alarm.where.head')]
          : [say('alarm.where.act', { index: fault.index })]
      }
      trust={[
        head
          ? say('alarm.trust.acts')
          : have === 0
            ? say('alarm.trust.nothing')
            : say('alarm.trust.before', { count: have }),
        ...(earlier
          ? [say('alarm.trust.earlier', { size: earlier.acts, at: moment(earlier.at) })]
          : []),
      ]}
      advice={say('alarm.do.room')}
    >
      <p>
        <Button onClick={() => void roomCopy(parley, room).recheck()}>{say('alarm.retry')}</Button>{' '}
        {have > 0 && !shown && <Button onClick={() => setShown(true)}>{say('alarm.show')}</Button>}
      </p>
      {shown && <Acts />}
    </FaultPage>
  );
}
