import type { Language } from '#core/words.ts';
import { LANGUAGES } from '#core/words.ts';

/** What a reader has chosen for this browser. Nothing of it is ever sent but the language, for the sentences of refusals. */

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export interface Settings {
  language: Language;
  theme: Theme;
  /** Single keys lead to pages; can be turned off, since speech input and tremor press some by mistake (WCAG 2.1.4). */
  keys: boolean;
}

const LANGUAGE = 'parley.language';
const THEME = 'parley.theme';
const KEYS = 'parley.keys';

function kept(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function keep(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Storage is forbidden here: the choice lasts as long as the page.
  }
}

/** The choice made before, else the first language of the browser that there is a catalogue for. */
export function readSettings(): Settings {
  const chosen = [kept(LANGUAGE), ...navigator.languages.map((tag) => tag.split('-')[0])];
  const language = chosen.find((tag) => LANGUAGES.some((known) => known === tag)) as
    Language | undefined;
  const theme = THEMES.find((one) => one === kept(THEME));
  return { language: language ?? 'en', theme: theme ?? 'system', keys: kept(KEYS) !== 'off' };
}

export function keepSettings({ language, theme, keys }: Settings): void {
  keep(LANGUAGE, language);
  keep(THEME, theme);
  keep(KEYS, keys ? 'on' : 'off');
}

function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ur' ? 'rtl' : 'ltr';
}

/** The document says its language, direction and theme itself, so that style sheets and assistive technology need nothing else. */
export function applySettings({ language, theme }: Pick<Settings, 'language' | 'theme'>): void {
  const { documentElement: root } = document;
  root.lang = language;
  root.dir = directionOf(language);
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
}
