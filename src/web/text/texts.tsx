import { Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { useTalks } from '../context.ts';
import { withWordsOf } from '../words/with-talk-words.tsx';
import { Loading } from '../parts/states.tsx';
import { Lost } from '../shell/lost.tsx';
import { PrintEdition } from './print-edition.tsx';
import { TextList } from './text-list.tsx';
import { TextPage } from './text-page.tsx';
import { isOwnRoom } from './word/own-rooms.ts';

const WordFiles = withWordsOf(['word'], () => import('./word/word-files.tsx'));
const OwnDrafts = withWordsOf(['word'], () => import('./word/own-drafts.tsx'));
const Decide = withWordsOf(['decide'], () => import('./decide/decide.tsx'));
const Table = withWordsOf(['table'], () => import('./table/table.tsx'));
const Write = withWordsOf(['writing'], () => import('./write/write.tsx'));
const AllFindings = withWordsOf(['decide'], () => import('./decide/all-findings.tsx'));
const AllEdits = withWordsOf(['decide'], () => import('./decide/all-edits.tsx'));

/** The texts of a room: which there are, each to be read, and each on paper. */
export default function Texts() {
  const open = useTalks();
  const { views } = open;
  // Rules that have no texts have no such pages.
  if (!views.talks.texts) return <Lost />;
  return (
    <Switch>
      <Route path="/rooms/:room/text" component={isOwnRoom(open) ? OwnDrafts : TextList} />
      <Route path="/rooms/:room/text/table" component={Table} />
      <Route path="/rooms/:room/text/:text">
        {({ text }) => <TextPage key={text} text={text} />}
      </Route>
      <Route path="/rooms/:room/text/:text/print">
        {({ text }) => <PrintEdition text={text} />}
      </Route>
      <Route path="/rooms/:room/text/:text/write">
        {({ text }) => (
          <Suspense fallback={<Loading />}>
            <Write key={text} text={text} />
          </Suspense>
        )}
      </Route>
      <Route path="/rooms/:room/text/:text/findings">
        {({ text }) => <AllFindings text={text} />}
      </Route>
      <Route path="/rooms/:room/text/:text/edits">{({ text }) => <AllEdits text={text} />}</Route>
      <Route path="/rooms/:room/text/:text/decide">{({ text }) => <Decide text={text} />}</Route>
      <Route path="/rooms/:room/text/:text/word">
        {({ text }) => <WordFiles key={text} text={text} />}
      </Route>
      <Route component={Lost} />
    </Switch>
  );
}
