import { Route, Switch } from 'wouter';
import { useTalks } from '../context.ts';
import { MissionRoom, useMissionRoom } from '../parts/mission-room.tsx';
import { Lost } from '../shell/lost.tsx';
import { useWords } from '../words/use-words.ts';
import { ObligationList } from './list.tsx';
import { Matrix } from './matrix.tsx';
import { ObligationPage } from './obligation-page.tsx';

/** The obligations of a room: the list first, their states through time, and each on a page of its own. */
export default function Obligations() {
  const { say } = useWords();
  const { views } = useTalks();
  const ofMission = useMissionRoom();
  if (!views.talks.promises) return <Lost />;
  if (ofMission) return <MissionRoom title={say('nav.obligations')} />;
  return (
    <Switch>
      <Route path="/rooms/:room/obligations" component={ObligationList} />
      <Route path="/rooms/:room/obligations/through" component={Matrix} />
      <Route path="/rooms/:room/obligations/:obligation">
        {({ obligation }) => <ObligationPage key={obligation} id={obligation} />}
      </Route>
      <Route component={Lost} />
    </Switch>
  );
}
