import type { BrowserContextOptions, Page } from 'playwright-core';

/** Somebody who opens a page: in what language, light and width, and what is looked at meanwhile. */

export type Language = 'en' | 'ur';

export interface Visit {
  language?: Language;
  theme?: 'light' | 'dark';
  width?: number;
}

/** A page, with what went wrong on it and whom it asked besides its own server. */
export interface Visitor {
  page: Page;
  /** Errors of the page and of its content security policy. */
  errors: string[];
  strangers: string[];
}

export function contextOf(visit: Visit): BrowserContextOptions {
  const { language = 'en', theme = 'light', width = 1280 } = visit;
  return {
    colorScheme: theme,
    viewport: { width, height: width < 600 ? 844 : 900 },
    reducedMotion: 'reduce',
    locale: language === 'ur' ? 'ur-PK' : 'en-GB',
  };
}

/** @param url of its own server */
export function watched(page: Page, url: string): Visitor {
  const errors: string[] = [];
  const strangers: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) errors.push(message.text());
  });
  page.on('request', (request) => {
    const asked = request.url();
    if (!asked.startsWith(url) && !asked.startsWith('blob:')) strangers.push(asked);
  });
  return { page, errors, strangers };
}
