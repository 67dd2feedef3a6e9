import '../../../src/web/styles/layers.css';
import { createElement, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { IntlProvider } from 'react-intl';
import { NeutralMap } from '../../../src/web/map/map.tsx';
import { Loading } from '../../../src/web/parts/states.tsx';
import { applySettings, readSettings } from '../../../src/web/settings.ts';
import { readCatalogue } from '../../../src/web/words/catalogue.ts';
import { localeOf } from '../../../src/web/words/use-words.ts';
import { givenAt } from './given.ts';

const settings = readSettings();
applySettings(settings);
const messages = await readCatalogue(settings.language);
const given = givenAt(location.pathname);
const page = createElement(
  'main',
  {},
  createElement('h1', {}, 'Sarn'),
  createElement('h2', {}, 'Sarn'),
  createElement(Suspense, { fallback: createElement(Loading) }, createElement(NeutralMap, given)),
);
const words = { locale: localeOf(settings.language), messages };
createRoot(document.getElementById('root') as HTMLElement).render(
  createElement(IntlProvider, words, page),
);
