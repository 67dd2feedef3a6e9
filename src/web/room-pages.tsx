import { lazy, Suspense, useMemo, useSyncExternalStore } from 'react';
import { Route, Switch, useRoute } from 'wouter';
import { makeNaming } from '#core/namer.ts';
import { hasTalks, RoomContext, useParley } from './context.ts';
import { Overview } from './overview/overview.tsx';
import { Failed, Loading } from './parts/states.tsx';
import { Lost } from './shell/lost.tsx';
import { Reading } from './shell/reading.tsx';
import { PieceBoundary } from './shell/piece-boundary.tsx';
import { Newer } from './shell/newer.tsx';
import { roomCopy } from './room-copy.ts';
import { RoomPage } from './shell/room-page.tsx';
import { SitePage } from './shell/site-page.tsx';
import { useWords } from './words/use-words.ts';
import { withWordsOf, withTalkWords, withTextWords } from './words/with-talk-words.tsx';

const Alarm = lazy(() => import('./record/alarm.tsx'));
const Statements = lazy(() => import('./statements/statements.tsx'));
const Record = lazy(() => import('./record/record.tsx'));
const Newest = lazy(() => import('./record/newest.tsx'));
const ActPage = lazy(() => import('./acts/act-page.tsx'));
const Members = lazy(() => import('./members/members.tsx'));
const Points = withTalkWords(() => import('./points/points.tsx'));
const Texts = withTextWords(() => import('./text/texts.tsx'));
const Instruments = withWordsOf(
  ['talks', 'instruments'],
  () => import('./instruments/instruments.tsx'),
);
const Obligations = withTalkWords(() => import('./obligations/door.tsx'));
const Authority = withTalkWords(() => import('./authority/authority.tsx'));
const Truce = withTalkWords(() => import('./truce/truce.tsx'));
const TruceWall = withTalkWords(() => import('./truce/wall.tsx'));
const Procedure = withTalkWords(() => import('./procedure/procedure.tsx'));
const Minutes = withWordsOf(['talks', 'minutes'], () => import('./minutes/minutes.tsx'));
const Silence = withWordsOf(['talks', 'silence'], () => import('./silence/silence.tsx'));
const Releases = withTalkWords(() => import('./releases/releases.tsx'));
const TakenDown = withWordsOf(['talks', 'taken-down'], () => import('./taken-down/taken-down.tsx'));
const Shuttle = withWordsOf(['talks', 'shuttle'], () => import('./shuttle/shuttle.tsx'));
const Commission = withTalkWords(() => import('./commission/commission.tsx'));
const Incidents = withWordsOf(
  ['talks', 'incidents', 'map'],
  () => import('./incidents/incidents.tsx'),
);
const Intake = withWordsOf(
  ['talks', 'incidents', 'intake', 'map'],
  () => import('./intake/intake.tsx'),
);
const Situation = withWordsOf(['talks', 'situation'], () => import('./situation/situation.tsx'));
const Enter = withTalkWords(() => import('./enter/enter.tsx'));
const Print = withTalkWords(() => import('./print/print.tsx'));
const ViewAs = withTalkWords(() => import('./view-as/view-as.tsx'));
const Aside = withWordsOf(['talks', 'aside'], () => import('./aside/aside.tsx'));

/** The pages of one room. None is shown before this device has checked what it shows; only the newest acts of a long room are, and say that they are not. */
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
  const [onWall] = useRoute('/rooms/:room/truce/wall');
  const [onAs] = useRoute('/rooms/:room/as');
  const [onRecord] = useRoute('/rooms/:room/record');

  if (status.phase !== 'failed' && !report) {
    if (status.phase === 'newer') {
      return (
        <SitePage>
          <Newer what={status.what} />
        </SitePage>
      );
    }
    const failed = failure && <Failed failure={failure} onAgain={() => void replica.pull()} />;
    return (
      <SitePage>
        {failure?.kind === 'refused' && onAs ? (
          <Suspense fallback={<Loading />}>
            <ViewAs room={room} otherwise={failed} />
          </Suspense>
        ) : (
          (failed ?? <Reading status={status} />)
        )}
        {onRecord && !failure && (
          <Suspense fallback={null}>
            <Newest room={room} />
          </Suspense>
        )}
      </SitePage>
    );
  }
  // A display for the hall has no bar and no way round; what does not hold still fills it.
  if (onWall && hasTalks(open) && status.phase !== 'failed') {
    return (
      <RoomContext value={open}>
        <Suspense fallback={<Loading />}>
          <TruceWall />
        </Suspense>
      </RoomContext>
    );
  }
  return (
    <RoomContext value={open}>
      <RoomPage>
        <PieceBoundary>
          <Suspense fallback={<Loading />}>
            {status.phase === 'failed' ? (
              <Alarm fault={status.fault} have={status.have} />
            ) : (
              <Switch>
                <Route path="/rooms/:room" component={Overview} />
                <Route path="/rooms/:room/statements" component={Statements} />
                <Route path="/rooms/:room/record" component={Record} />
                <Route path="/rooms/:room/members" component={Members} />
                {hasTalks(open) && (
                  <>
                    <Route path="/rooms/:room/points" component={Points} />
                    <Route path="/rooms/:room/text/*?" component={Texts} />
                    <Route path="/rooms/:room/instruments/*?" component={Instruments} />
                    <Route path="/rooms/:room/obligations/*?" component={Obligations} />
                    <Route path="/rooms/:room/authority" component={Authority} />
                    <Route path="/rooms/:room/truce" component={Truce} />
                    <Route path="/rooms/:room/procedure" component={Procedure} />
                    <Route path="/rooms/:room/minutes" component={Minutes} />
                    <Route path="/rooms/:room/silence" component={Silence} />
                    <Route path="/rooms/:room/releases" component={Releases} />
                    <Route path="/rooms/:room/taken-down" component={TakenDown} />
                    <Route path="/rooms/:room/shuttle" component={Shuttle} />
                    <Route path="/rooms/:room/commission" component={Commission} />
                    <Route path="/rooms/:room/incidents/*?" component={Incidents} />
                    <Route path="/rooms/:room/intake/*?" component={Intake} />
                    <Route path="/rooms/:room/situation" component={Situation} />
                  </>
                )}
                <Route path="/rooms/:room/enter" component={Enter} />
                <Route path="/rooms/:room/aside" component={Aside} />
                <Route path="/rooms/:room/as">
                  <ViewAs room={room} />
                </Route>
                <Route path="/rooms/:room/forms" component={Print} />
                <Route path="/rooms/:room/sessions/:session/sheet" component={Print} />
                <Route path="/rooms/:room/acts/:act/form" component={Print} />
                <Route path="/rooms/:room/acts/:act">
                  {({ act }) => <ActPage id={act} key={act} />}
                </Route>
                <Route component={Lost} />
              </Switch>
            )}
          </Suspense>
        </PieceBoundary>
      </RoomPage>
    </RoomContext>
  );
}
