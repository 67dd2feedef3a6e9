import { lazy, Suspense, useCallback, useLayoutEffect, useMemo, useState } from 'react';
import { IntlProvider } from 'react-intl';
import { Route, Router, Switch } from 'wouter';
import { ParleyContext, SettingsContext } from './context.ts';
import { Home } from './home/home.tsx';
import { Loading } from './parts/states.tsx';
import type { Parley } from './parley.ts';
import { applySettings, keepSettings, type Settings } from './settings.ts';
import { ErrorBoundary } from './shell/error-boundary.tsx';
import { SitePage } from './shell/site-page.tsx';
import { Lost } from './shell/lost.tsx';
import { readCatalogue, type Catalogue } from './words/catalogue.ts';
import { localeOf } from './words/use-words.ts';
import { withWordsOf } from './words/with-talk-words.tsx';

const RoomPages = lazy(() => import('./room-pages.tsx'));
/** Not among the pages of a room: it is there without a connection, and so without the room. */
const ReportPage = lazy(() => import('./report/page.tsx'));
const CheckFile = lazy(() => import('./record/check-page.tsx'));
const Reference = lazy(() => import('./reference/reference.tsx'));
const Admin = withWordsOf(['talks', 'admin'], () => import('./admin/admin.tsx'));
const SignIn = withWordsOf(['sign-in'], () => import('./sign-in/sign-in.tsx'));
const Enrol = withWordsOf(['sign-in'], () => import('./sign-in/enrol.tsx'));

interface AppProps {
  parley: Parley;
  first: Settings;
  words: Catalogue;
}

export function App({ parley, first, words: firstWords }: AppProps) {
  const [{ settings, words }, setShown] = useState({ settings: first, words: firstWords });

  const change = useCallback(
    (part: Partial<Settings>) => {
      const next = { ...settings, ...part };
      keepSettings(next);
      void readCatalogue(next.language).then((catalogue) => {
        setShown({ settings: next, words: catalogue });
      });
    },
    [settings],
  );
  const hold = useMemo(() => ({ settings, change }), [settings, change]);
  useLayoutEffect(() => {
    applySettings(settings);
    parley.speak(settings.language);
  }, [settings, parley]);

  return (
    <IntlProvider locale={localeOf(settings.language)} messages={words}>
      <ErrorBoundary>
        <SettingsContext value={hold}>
          <ParleyContext value={parley}>
            <Router>
              <Suspense fallback={<Loading />}>
                <Switch>
                  <Route path="/">
                    <SitePage>
                      <Home />
                    </SitePage>
                  </Route>
                  <Route path="/rooms/:room/report">
                    {({ room }) => <ReportPage room={room} key={room} />}
                  </Route>
                  <Route path="/rooms/:room/*?">
                    {({ room }) => <RoomPages room={room} key={room} />}
                  </Route>
                  <Route path="/check">
                    <SitePage>
                      <CheckFile />
                    </SitePage>
                  </Route>
                  <Route path="/reference">
                    <SitePage>
                      <Reference />
                    </SitePage>
                  </Route>
                  <Route path="/admin">
                    <SitePage>
                      <Admin />
                    </SitePage>
                  </Route>
                  <Route path="/sign-in">
                    <SitePage>
                      <SignIn />
                    </SitePage>
                  </Route>
                  <Route path="/enrol/:secret?">
                    {({ secret }) => (
                      <SitePage>
                        <Enrol secret={secret} />
                      </SitePage>
                    )}
                  </Route>
                  <Route>
                    <SitePage>
                      <Lost />
                    </SitePage>
                  </Route>
                </Switch>
              </Suspense>
            </Router>
          </ParleyContext>
        </SettingsContext>
      </ErrorBoundary>
    </IntlProvider>
  );
}
