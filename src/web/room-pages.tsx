import { lazy, Suspense, useMemo, useSyncExternalStore } from 'react';
import { Route, Switch } from 'wouter';
import { makeNaming } from '#core/namer.ts';
import { RoomContext, useParley } from './context.ts';
import { Overview } from './overview/overview.tsx';
import { Failed, Loading } from './parts/states.tsx';
import { Lost } from './shell/lost.tsx';
import { Reading } from './shell/reading.tsx';
import { Newer } from './shell/newer.tsx';
import { roomCopy } from './room-copy.ts';
import { RoomPage } from './shell/room-page.tsx';
import { SitePage } from './shell/site-page.tsx';
import { useWords } from './words/use-words.ts';

const Alarm = lazy(() => import('./record/alarm.tsx'));
const Statements = lazy(() => import('./statements/statements.tsx'));
const Record = lazy(() => import('./record/record.tsx'));
const ActPage = lazy(() => import('./acts/act-page.tsx'));
const Members = lazy(() => import('./members/members.tsx'));

/** The pages of one room. None is shown before this device has checked what it shows. */
export default function RoomPages({ room }: { room: string }) {
  const parley = useParley();
  const { language } = useWords();
  const replica = roomCopy(parley, room);
  const snapshot = useSyncExternalStore(
    (listener) => replica.subscribe(listener),
    () => replica.snapshot,
  );
  const open = useMemo(
    () => ({
      room,
      snapshot,
      views: snapshot.log.views,
      naming: makeNaming(language, snapshot.log.views.labels),
    }),
    [room, snapshot, language],
  );
  const { status, report, failure } = snapshot;

  if (status.phase !== 'failed' && !report) {
    if (status.phase === 'newer') {
      return (
        <SitePage>
          <Newer what={status.what} />
        </SitePage>
      );
    }
    return (
      <SitePage>
        {failure ? (
          <Failed failure={failure} onAgain={() => void replica.pull()} />
        ) : (
          <Reading status={status} />
        )}
      </SitePage>
    );
  }
  return (
    <RoomContext value={open}>
      <RoomPage>
        <Suspense fallback={<Loading />}>
          {status.phase === 'failed' ? (
            <Alarm fault={status.fault} have={status.have} />
          ) : (
            <Switch>
              <Route path="/rooms/:room" component={Overview} />
              <Route path="/rooms/:room/statements" component={Statements} />
              <Route path="/rooms/:room/record" component={Record} />
              <Route path="/rooms/:room/members" component={Members} />
              <Route path="/rooms/:room/acts/:act">
                {({ act }) => <ActPage id={act} key={act} />}
              </Route>
              <Route component={Lost} />
            </Switch>
          )}
        </Suspense>
      </RoomPage>
    </RoomContext>
  );
}
