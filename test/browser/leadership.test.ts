import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectFaultless } from './faultless.ts';
import { ExampleSite } from './example-site.ts';

/** The leadership’s room of an exercise, on a server that has nothing else: no room of it is open to the public. */

let site: ExampleSite;
let room = '';

beforeAll(async () => {
  site = await ExampleSite.open({ begun: 'exercise-sarn-capital-p1' });
  room = new URL(site.room).pathname;
});

afterAll(async () => {
  await site.close();
});

async function choose(page: Page, person: string): Promise<void> {
  await page.locator(`[data-person="${person}"] button`).click();
  await page.locator(`[data-acts-as="${person}"]`).waitFor();
}

test('RC14.5 whoever comes without a key finds the leadership’s room of an exercise on the first page, acts in it as somebody, and comes back', async () => {
  const { page, errors, strangers } = await site.visit('/');
  const way = page.locator(`main a[href="${room}/as"]`);
  await way.waitFor();
  const main = await page.locator('main').innerText();
  expect(main).toMatch(/exercise/i);
  expect(main).toContain('The Brennat leadership');
  expect(main).not.toContain('No room is open to you yet');
  // It may be acted in, and is not among the rooms that may be read.
  expect(await page.locator('main a[href^="/rooms/"]').count()).toBe(1);
  await way.click();
  await choose(page, 'p1/k3');
  expect(await page.locator('[data-acts-as]').innerText()).toContain(
    'official at the Brennat leadership’s office',
  );
  await page.goto(`${site.url}${room}/authority`);
  await page.getByText('May we confirm these words?').first().waitFor();

  await page.goto(`${site.url}${room}/as`);
  await choose(page, 'p1/k1');
  await page.goto(`${site.url}/`);
  await page.locator(`main a[href="${room}"]`).waitFor();
  expect(await way.count()).toBe(0);

  await page.goto(`${site.url}${room}/as`);
  await page.getByRole('button', { name: 'Read as the public again' }).click();
  await page.waitForURL(`${site.url}/`);
  await way.waitFor();
  // Nothing of the room itself is open to the public for it.
  await page.goto(`${site.url}${room}`);
  await page.getByText('There is no such room here').first().waitFor();
  expect({ errors, strangers }).toEqual({ errors: [], strangers: [] });
});

test('RC10.2 in no room but one of the exercise is there anybody to act as: it reads as a room that is not there', async () => {
  const { page, errors } = await site.visit(`/rooms/${'a'.repeat(26)}/as`);
  await page.getByText('There is no such room here').first().waitFor();
  expect(await page.locator('[data-person]').count()).toBe(0);
  expect(errors).toEqual([]);
});

for (const [language, theme, width] of [
  ['en', 'light', 1280],
  ['ur', 'dark', 390],
] as const) {
  for (const at of ['first page', 'act as somebody']) {
    test(`the ${at} holds for axe and does not overflow without a key: ${language}, ${theme}, ${width}`, async () => {
      const address = at === 'first page' ? '/' : `${room}/as`;
      const visitor = await site.visit(address, { language, theme, width });
      await visitor.page.locator(`main a[href="${room}/as"], [data-person]`).first().waitFor();
      await expectFaultless(visitor, { within: ['main'] });
    });
  }
}
