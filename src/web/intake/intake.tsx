import { Route, Switch } from 'wouter';
import { useTalks } from '../context.ts';
import { Notice } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { Lost } from '../shell/lost.tsx';
import { useWords } from '../words/use-words.ts';
import { Board } from './board.tsx';
import { ReportPage } from './report-page.tsx';
import { Withdraw } from './withdraw.tsx';

/** The own room of a monitoring mission: reports as they come in, one of them, and what is done when its source withdraws. */
export default function Intake() {
  const { views } = useTalks();
  if (!views.talks.promises) return <Lost />;
  if (views.members.state?.setting !== 'intake') return <Elsewhere />;
  const { intake } = views.talks.promises;
  return (
    <Switch>
      <Route path="/rooms/:room/intake">
        <Board board={intake} />
      </Route>
      <Route path="/rooms/:room/intake/:report">
        {({ report }) => <ReportPage key={report} board={intake} id={report} />}
      </Route>
      <Route path="/rooms/:room/intake/:report/withdraw">
        {({ report }) => <Withdraw key={report} board={intake} id={report} />}
      </Route>
      <Route component={Lost} />
    </Switch>
  );
}

function Elsewhere() {
  const { say } = useWords();
  useTitle(say('intake.elsewhere'));
  return (
    <Notice title={say('intake.elsewhere')} level={1}>
      <p>{say('intake.elsewhere.help')}</p>
    </Notice>
  );
}
