import { Route, Switch } from 'wouter';
import { ActFormPage } from './act-form-page.tsx';
import { FormsPage } from './forms-page.tsx';
import { SessionSheetPage } from './session-sheet-page.tsx';

/** Paper: the form of an act, blank forms, the sheet of a session. */
export default function Print() {
  return (
    <Switch>
      <Route path="/rooms/:room/acts/:act/form">{({ act }) => <ActFormPage id={act} />}</Route>
      <Route path="/rooms/:room/sessions/:session/sheet">
        {({ session }) => <SessionSheetPage session={session} />}
      </Route>
      <Route component={FormsPage} />
    </Switch>
  );
}
