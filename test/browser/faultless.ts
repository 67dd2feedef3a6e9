import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'vitest';
import type { Visitor } from './visitor.ts';

/**
 * The looks that a page has to bear. Both languages are seen narrow and wide, for what overflows follows from these two; axe goes through the first two, which between them have
 * both languages, both lights and both widths, for what it finds follows from one of these at a time. A page that is seen
 * in one look alone is seen in English and light, or in Urdu and dark.
 */
export const LOOKS = [
  ['en', 'light', 1280],
  ['ur', 'dark', 360],
  ['en', 'dark', 360],
  ['ur', 'light', 1440],
] as const;

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Scope {
  /** Which page, where several are looked at in one test. */
  at?: string;
  /** Selectors of what axe looks through; all but the bar of a room, which has a test of its own, unless said. */
  within?: readonly string[];
  /** Selectors of what it leaves out. */
  except?: readonly string[];
}

/** No fault for axe, nothing that overflows, no policy broken, no stranger asked. */
export async function expectFaultless(visitor: Visitor, scope: Scope = {}): Promise<void> {
  const { page, errors, strangers } = visitor;
  const { at } = scope;
  const { dir, lang, dark, over } = await page.evaluate(() => ({
    dir: document.documentElement.dir,
    lang: document.documentElement.lang,
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }));
  const found = dark === (lang === 'ur') ? await faults(visitor, scope) : [];
  expect({ at, found, dir, over, errors, strangers }).toEqual({
    at,
    found: [],
    dir: lang === 'ur' ? 'rtl' : 'ltr',
    over: 0,
    errors: [],
    strangers: [],
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
