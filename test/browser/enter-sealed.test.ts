import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SealedTalks } from '../sealed-talks.ts';
import { SealedSite } from './sealed-site.ts';

/** Entering in a sealed room: the rules are asked about what is inside, and only an envelope leaves the device. */
let site: SealedSite;
let sealed: SealedTalks;
let page: Page;

beforeAll(async () => {
  site = await SealedSite.open();
  ({ sealed, page } = site);
});

afterAll(async () => {
  await site.close();
});

test('RC12.6 an act is read in full, sealed on the device, and read by the other members', async () => {
  await site.join();
  const query = new URLSearchParams({
    type: 'statement.make',
    words: '{"en":"We can live with the third wording."}',
    speaker: '{"en":"The spokesman"}',
    level: 'on-record',
  });
  await page.goto(`${site.url}/rooms/${site.room}/enter?${query.toString()}`);
  await page.getByRole('button', { name: 'Read the sentence' }).click();
  await page.locator('[data-sentence]').waitFor();
  expect(await page.locator('[data-sentence]').innerText()).toContain('the third wording');
  await page
    .locator('main')
    .getByText('and nobody else. The server sees who writes, and when.')
    .waitFor();
  await page.getByRole('button', { name: /^Sign: / }).click();
  await page.getByRole('heading', { name: 'Entered.' }).waitFor();
  const entries = await sealed.entries();
  expect(entries.at(-1)?.type).toBe('room.sealed');
  const { results } = await sealed.read('p2/k1');
  expect(JSON.stringify(results)).toContain('the third wording');
});
