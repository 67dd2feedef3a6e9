import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Visitor } from './visitor.ts';

/** The looks that a page has to bear, which between them have both languages, both lights and both widths: what axe finds follows from one of these at a time. */
export const LOOKS = [
  ['en', 'light', 1280],
  ['ur', 'dark', 360],
] as const;

/** Below it a page is narrow, and is then also seen wide, and the other way round: what overflows follows from the language and the width. */
const NARROW = 600;
const OTHERWISE = { narrow: { width: 360, height: 740 }, wide: { width: 1440, height: 900 } };

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Scope {
  /** Which page, where several are looked at in one test. */
  at?: string;
  /** Selectors of what axe looks through; all but the bar of a room, which has a test of its own, unless said. */
  within?: readonly string[];
  /** Selectors of what it leaves out. */
  except?: readonly string[];
}

/** No fault for axe, nothing that overflows at any width, no policy broken, no stranger asked. */
export async function expectFaultless(visitor: Visitor, scope: Scope = {}): Promise<void> {
  const { page, errors, strangers } = visitor;
  const { at } = scope;
  const { dir, lang } = await page.evaluate(() => ({
    dir: document.documentElement.dir,
    lang: document.documentElement.lang,
  }));
  const found = await faults(visitor, scope);
  const over = await overflow(page);
  const size = page.viewportSize();
  if (size === null) throw new Error('the page has no size');
  await page.setViewportSize(OTHERWISE[size.width < NARROW ? 'wide' : 'narrow']);
  const otherwise = await overflow(page);
  await page.setViewportSize(size);
  expect({ at, found, dir, over, otherwise, errors, strangers }).toEqual({
    at,
    found: [],
    dir: lang === 'ur' ? 'rtl' : 'ltr',
    over: 0,
    otherwise: 0,
    errors: [],
    strangers: [],
  });
}

/** By how many pixels the page is wider than its window, once what is drawn to a width has been drawn to this one. */
async function overflow(page: Page): Promise<number> {
  return await page.evaluate(async () => {
    const { documentElement: all } = document;
    const over = (): number => all.scrollWidth - all.clientWidth;
    for (let frames = 0; frames < 2 || (over() !== 0 && frames < 120); frames += 1)
      await new Promise((drawn) => requestAnimationFrame(drawn));
    return over();
  });
}

/**
 * What axe finds. All of it is done in the page: otherwise what was found is put together in a page of its own, another process of the browser, which is needed
 * only where a page has frames of strangers, and these have none. Of what is no fault nothing is told but that it was looked at.
 */
async function faults({ page }: Visitor, { within, except = [] }: Scope): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(TAGS);
  for (const part of within ?? []) axe.include(part);
  for (const part of within ? except : ['header:has([data-bar-readers])', ...except])
    axe.exclude(part);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 160)}`);
}
