import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectFaultless, LOOKS } from './faultless.ts';
import { ExampleSite } from './example-site.ts';

let site: ExampleSite;
let plenary = '';

beforeAll(async () => {
  site = await ExampleSite.open({ exercises: true });
  const answer = await fetch(`${site.url}/api/rooms`);
  const { rooms } = (await answer.json()) as { rooms: { room: string; kind: string }[] };
  plenary = `/rooms/${rooms.find(({ kind }) => kind === 'exercise')?.room}`;
});

afterAll(async () => {
  await site.close();
});

async function choose(page: Page, person: string): Promise<void> {
  await page.locator(`[data-person="${person}"] button`).click();
  await page.locator(`[data-acts-as="${person}"]`).waitFor();
}

test('the first page shows the reconstruction and the exercise, each as what it is', async () => {
  const { page, errors } = await site.visit('/');
  await page.locator(`a[href="${plenary}"]`).waitFor();
  expect(await page.locator('main').innerText()).toMatch(/exercise/i);
  expect(await page.locator('main a[href^="/rooms/"]').count()).toBe(2);
  expect(errors).toEqual([]);
});

test('RC14.5 a newcomer acts as the head of one side, reads its rooms, and changes to somebody who does not', async () => {
  const { page, errors, strangers } = await site.visit(plenary);
  await page.locator('[data-acts-as=""] a').click();
  await choose(page, 'p2/k1');
  expect(await page.locator('[data-acts-as]').innerText()).toContain('EXERCISE: you act as');
  await page.goto(`${site.url}${plenary}/as`);
  const rooms = page.locator('[data-person="p2/k1"] a');
  await rooms.last().waitFor();
  // Plenary, its shuttle channel, its own room, the room of the commission.
  expect(await rooms.count()).toBe(4);
  const own = rooms.nth(2);
  const caucus = await own.getAttribute('href');
  await own.click();
  await page.locator('h1').waitFor();
  await page.getByText('The Kessary delegation').first().waitFor({ state: 'attached' });
  expect(await page.locator('[data-acts-as="p2/k1"]').count()).toBe(1);

  await page.goto(`${site.url}${plenary}/as`);
  await choose(page, 'p1/k1');
  await page.goto(`${site.url}${caucus}`);
  await page.getByText('There is no such room here').first().waitFor();

  await page.goto(`${site.url}${plenary}/as`);
  await page.getByRole('button', { name: 'Read as the public again' }).click();
  await page.waitForURL(`${site.url}/`);
  await page.locator(`main a[href="${plenary}"]`).waitFor();
  await page.goto(`${site.url}${plenary}`);
  await page.locator('[data-acts-as=""]').waitFor();
  expect({ errors, strangers }).toEqual({ errors: [], strangers: [] });
});

test('IN7 the overview of the talks has the agreement and how it stands, and that of a room without a timeline leads to its pages', async () => {
  const { page, errors } = await site.visit(`${plenary}/as`);
  await choose(page, 'p1/k1');
  const agreement = page.locator('[data-drawn-up]');
  await agreement.waitFor();
  expect(await agreement.getAttribute('data-force')).toBe('in-force');
  expect(await agreement.innerText()).toMatch(
    /^Agreement on a ceasefire along the Sarn\s.*in force/s,
  );
  await agreement.getByRole('link').click();
  await page.locator('h1', { hasText: 'Agreement on a ceasefire' }).waitFor();

  await page.getByRole('link', { name: 'Other rooms and people' }).click();
  await page
    .locator('[data-person="p1/k1"]')
    .getByRole('link', { name: 'The Joint Commission' })
    .click();
  const pages = page.locator('main').getByRole('link');
  await page.locator('main').getByRole('link', { name: 'Incidents' }).waitFor();
  expect(await pages.allInnerTexts()).toEqual([
    'Texts',
    'Instruments',
    'Obligations',
    'Commission',
    'Incidents',
    'Situation report',
    'Rounds and minutes',
    'Taken down',
  ]);
  await page.locator('main').getByRole('link', { name: 'Obligations' }).click();
  await page.locator('li[data-obligation]').first().waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
});

for (const [language, theme, width] of LOOKS) {
  test(`the page holds for axe and does not overflow: ${language}, ${theme}, ${width}`, async () => {
    const visitor = await site.visit(`${plenary}/as`, { language, theme, width });
    const { page } = visitor;
    await page.locator('[data-person] button').first().waitFor();
    await choose(page, 'm1/k1');
    await page.goto(`${site.url}${plenary}/as`);
    await page.locator('[data-person="m1/k1"] a').first().waitFor();
    await expectFaultless(visitor, { within: ['main', '[data-acts-as]'] });
    if (process.env['SHOTS'] !== undefined)
      await page.screenshot({
        path: `${process.env['SHOTS']}/as-${language}-${width}.png`,
        fullPage: true,
      });
  });
}
