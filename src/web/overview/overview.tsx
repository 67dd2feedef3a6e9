import { lazy, Suspense } from 'react';
import { useRoom } from '../context.ts';
import { Loading, Notice } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { RoomTitle } from '../shell/room-page.tsx';
import { useWords } from '../words/use-words.ts';
import { Brief } from './brief.tsx';
import { Lead } from './lead.tsx';
import { Matters } from './matters.tsx';
import styles from './overview.module.css';

/** It comes when the words above it are already there to be read. */
const Timeline = lazy(() => import('./timeline/timeline.tsx'));

/** The talks at one look: what the record is and holds, when what is said to have happened, and where accounts differ. */
export function Overview() {
  const { say } = useWords();
  const { views } = useRoom();
  useTitle(say('overview.title'));
  const empty = views.timeline.order.length === 0;
  return (
    <div className={styles['overview']}>
      <h1>
        <RoomTitle />
      </h1>
      <Lead />
      {empty ? (
        <Notice title={say('overview.empty')}>
          <p>{say('overview.empty.help')}</p>
        </Notice>
      ) : (
        <>
          <Brief />
          <Suspense fallback={<Loading />}>
            <Timeline />
          </Suspense>
        </>
      )}
      <Matters />
    </div>
  );
}
