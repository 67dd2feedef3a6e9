import { Route, Switch } from 'wouter';
import { useTalks } from '../context.ts';
import { Lost } from '../shell/lost.tsx';
import { InstrumentList } from './instrument-list.tsx';
import { InstrumentPage } from './instrument-page.tsx';

/** The instruments of a room: which there are, and how each stands. */
export default function Instruments() {
  const { views } = useTalks();
  // Rules that have no texts have nothing to draw them up from.
  if (!views.talks.texts) return <Lost />;
  return (
    <Switch>
      <Route path="/rooms/:room/instruments" component={InstrumentList} />
      <Route path="/rooms/:room/instruments/:instrument">
        {({ instrument }) => <InstrumentPage key={instrument} id={instrument} />}
      </Route>
      <Route component={Lost} />
    </Switch>
  );
}
