import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tabTo } from './by-keys.ts';
import { ExampleSite } from './example-site.ts';
import { expectFaultless, LOOKS } from './faultless.ts';
import { words } from './reading.ts';

/** The check of concordance (TX7) on the ceasefire agreement of the exercise, in which one paragraph has other hours in Pashto. */
let site: ExampleSite;
let text: string;

beforeAll(async () => {
  site = await ExampleSite.open({ exercises: true });
  const { page } = await site.visit(`${plenary()}/text`);
  await page.locator('[data-text]').first().waitFor();
  text = (await page.locator('[data-text]').first().getAttribute('data-text')) ?? '';
  await page.context().close();
});

afterAll(async () => {
  await site.close();
});

const plenary = (): string => new URL(site.plenary as string).pathname;

async function turnTo(page: Page, path: string): Promise<void> {
  await page.goto(`${site.url}${plenary()}/text/${text}${path}`);
}

test.each(LOOKS)(
  'TX7 all findings of a text are on one page, each with the places in its words: %s, %s, %i pixels wide',
  async (language, theme, width) => {
    const visitor = await site.visit(`${plenary()}/text/${text}/findings`, {
      language,
      theme,
      width,
    });
    const { page } = visitor;
    await page.locator('[data-findings]').waitFor();
    const hours = page.locator('[data-finding="duration"]', { hasText: '48' }).first();
    const marked = (of: string) => hours.locator(`[data-found-in="${of}"] mark`).allInnerTexts();
    expect((await marked('en')).join(' ')).toContain('48');
    expect((await marked('ps')).join(' ')).toContain('72');
    expect(
      await hours.locator('[data-found-in="ps"] bdi[dir="rtl"]').first().getAttribute('lang'),
    ).toBe('ps');
    await expectFaultless(visitor);
    await page.context().close();
  },
);

test('TX7 the outline counts them, the margin of the paragraph says them, and leads to both languages beside each other, by keys', async () => {
  const { page } = await site.visit(`${plenary()}/text/${text}/findings`);
  const found = page.locator('[data-found]').filter({
    has: page.locator('[data-finding="duration"] [data-found-in="ps"] mark', { hasText: '72' }),
  });
  await found.first().waitFor();
  expect(await found.count()).toBe(1);
  const node = (await found.first().getAttribute('data-found')) ?? '';
  await turnTo(page, `#${node}`);
  const margin = page.locator(`[data-margin-of="${node}"]`);
  await margin.locator('[data-findings]').waitFor();
  expect(await words(margin.locator('[data-finding="duration"]').first())).toContain(
    'Durations differ',
  );
  const counts = page.locator('nav [data-section] [data-findings]');
  await counts.first().waitFor();
  expect((await counts.allInnerTexts()).every((one) => /^\d+ findings?$/.test(one))).toBe(true);
  await tabTo(page, /^Both languages beside each other$/);
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    () => new URLSearchParams(location.search).get('read') === 'languages',
  );
  expect(new URL(page.url()).hash).toBe(`#${node}`);
  const row = page.locator(`[data-node="${node}"]`);
  await row.locator('[data-language="ps"]').waitFor();
  expect(await words(row.locator('[data-language="ps"]'))).toContain('72');
  await page.context().close();
});
