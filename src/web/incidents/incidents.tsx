import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { useTalks } from '../context.ts';
import { MissionRoom, useMissionRoom } from '../parts/mission-room.tsx';
import { Loading } from '../parts/states.tsx';
import { Lost } from '../shell/lost.tsx';
import { useWords } from '../words/use-words.ts';
import { Board } from './board.tsx';
import { IncidentPage } from './incident-page.tsx';

/** Counting and comparing is fetched by who asks for it. */
const Counts = lazy(() => import('./counts.tsx'));

/** Incidents before a joint commission: all of them, one of them, and counts of what was observed. */
export default function Incidents() {
  const { say } = useWords();
  const { views } = useTalks();
  const ofMission = useMissionRoom();
  if (!views.talks.promises) return <Lost />;
  if (ofMission) return <MissionRoom title={say('incidents.title')} />;
  return (
    <Suspense fallback={<Loading />}>
      <Switch>
        <Route path="/rooms/:room/incidents" component={Board} />
        <Route path="/rooms/:room/incidents/counts" component={Counts} />
        <Route path="/rooms/:room/incidents/:entry">
          {({ entry }) => <IncidentPage key={entry} id={entry} />}
        </Route>
        <Route component={Lost} />
      </Switch>
    </Suspense>
  );
}
