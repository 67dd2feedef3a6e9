import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SealedTalks } from '../sealed-talks.ts';
import { SealedSite } from './sealed-site.ts';

/** A sealed room in a real browser: its sealing key is made there, opens what was sealed before and after, and renews the seal for others. */
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

const statement = (en: string) => ({
  words: { en },
  speaker: { en: 'Head of delegation' },
  level: 'on-record',
  matters: [],
});

test('RC12.4 an identity made in the page opens what was sealed before it joined', async () => {
  await sealed.do('m1/k1', 'room.describe', { title: { en: 'The blue room' } });
  await sealed.do('p1/k1', 'statement.make', statement('We can live with the second wording.'));
  expect(await site.join()).toMatch(/^age1pq1/);
  await page.goto(`${site.url}/rooms/${site.room}/record`);
  await page.getByText('We can live with the second wording.').first().waitFor();
  await page.getByText('The blue room').first().waitFor();
  await page.getByText('2 acts are sealed; this device opened 2').waitFor();
  for (const words of [
    'Removed members keep what they could read.',
    'A stolen identity opens past epochs',
    'Membership and timing are visible to the server',
  ]) {
    await page.getByText(words).waitFor();
  }
});

test('RC12.9 what is sealed while it looks on is shown as it is entered', async () => {
  await sealed.do('p2/k1', 'statement.make', statement('And we with the third.'));
  await page.getByText('And we with the third.').first().waitFor();
  await page.getByText('3 acts are sealed; this device opened 3').waitFor();
  expect(await page.getByText('not read').count()).toBe(0);
});

test('RC12.5 the page renews the seal when somebody else has lost a device or joined', async () => {
  const added = await sealed.member('p2/k2');
  const before = sealed.state.epoch.number;
  await sealed.talks.do('p2/k1', 'key.accredit', { ...added, duty: 'member' });
  await expect.poll(() => sealed.state.epoch).toEqual({ number: before + 1, stale: false });
  // What the page made is whole: the newcomer reads from the first leaf.
  const { replay } = await sealed.read('p2/k2');
  expect([replay.sealedActs, replay.unread]).toEqual([3, 0]);
});
