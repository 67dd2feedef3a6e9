import { Route, Switch } from 'wouter';
import { useTalks } from '../context.ts';
import { Lost } from '../shell/lost.tsx';
import { ObligationList } from './list.tsx';
import { Matrix } from './matrix.tsx';
import { ObligationPage } from './obligation-page.tsx';

/** The obligations of a room: the list first, their states through time, and each on a page of its own. */
export default function Obligations() {
  const { views } = useTalks();
  if (!views.talks.promises) return <Lost />;
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
