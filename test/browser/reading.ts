import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { axeOf } from './axe.ts';
import type { Visitor } from './visitor.ts';

/** What is read: the isolates that keep a name from reordering a sentence are not seen, nor which space a line may not be parted at. */
export async function words(of: Locator): Promise<string> {
  return plainly(await of.innerText());
}

/** The same of a text. */
export function plainly(text: string): string {
  return text.replaceAll(/[\u2066-\u2069]/g, '').replaceAll(/\u00a0(?=UTC|\()/g, ' ');
}

/** Words as they stand on the page, where values stand between isolates; more may follow them. */
export function said(text: string): RegExp {
  const letters = [...text].map((one) =>
    one === ' ' ? '[ \\u00a0]' : one.replace(/[.*+?^${}()|[\]\\]/, '\\$&'),
  );
  return new RegExp(`^[\\u2066-\\u2069]*${letters.join('[\\u2066-\\u2069]*')}`);
}

/** Moves the clock of the device on, as it reads for a page that wakes. */
export async function wakeAt(page: Page, time: number): Promise<void> {
  await page.clock.setFixedTime(time);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

/** The looks that a page has to bear: both languages, light and dark, the narrowest and the widest. */
export const LOOKS = [
  ['en', 'light', 1280],
  ['en', 'dark', 360],
  ['ur', 'light', 360],
  ['ur', 'dark', 1440],
] as const;

/** No fault for axe, nothing that overflows, no policy broken, no stranger asked. The bar of a room has a test of its own. */
export async function expectFaultless({ page, errors, strangers }: Visitor): Promise<void> {
  const axe = axeOf(page)
    .exclude('header:has(nav)')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 160)}`);
  const { dir, lang, over } = await page.evaluate(() => ({
    dir: document.documentElement.dir,
    lang: document.documentElement.lang,
    over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }));
  expect({ found, dir, over, errors, strangers }).toEqual({
    found: [],
    dir: lang === 'ur' ? 'rtl' : 'ltr',
    over: 0,
    errors: [],
    strangers: [],
  });
}
