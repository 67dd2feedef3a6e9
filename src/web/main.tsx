import './styles/layers.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { Parley } from './parley.ts';
import { applySettings, readSettings } from './settings.ts';
import { watchPieces } from './shell/piece-boundary.tsx';
import { readCatalogue } from './words/catalogue.ts';

const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no element #root');

watchPieces();
// What the first page needs is fetched while the words are. The page for reports may have no connection to fetch another one by.
if (/^\/rooms\/(?!\w+\/report$)/.test(location.pathname)) void import('./room-pages.tsx');

const settings = readSettings();
applySettings(settings);
const parley = new Parley(location.origin);
const [, room, page] = /^\/rooms\/([a-z2-7]{26})\/(\w+)$/.exec(location.pathname) ?? [];
if (room !== undefined && page === 'record') {
  void import('./record/newest.tsx').then(({ readAhead }) => readAhead(parley.api, room));
}
const catalogue = await readCatalogue(settings.language);

createRoot(place).render(
  <StrictMode>
    <App parley={parley} first={settings} words={catalogue} />
  </StrictMode>,
);
