import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { words } from './enter-page.ts';
import { ExampleSite } from './example-site.ts';
import type { Visitor } from './visitor.ts';

/** An act of two heads in a sealed room, each in a browser of their own: the act goes round, and then its envelope. */
let site: ExampleSite;
let room: string;

beforeAll(async () => {
  site = await ExampleSite.open({ exercises: true });
  const file = join(site.folder, 'exercises', 'exercise-sarn.json');
  const { rooms } = JSON.parse(await readFile(file, 'utf8')) as {
    rooms: { commission: { room: string } };
  };
  room = `${site.url}/rooms/${rooms.commission.room}`;
});
afterAll(async () => {
  await site.close();
});

async function head(person: string): Promise<Visitor> {
  const visitor = await site.visit(`${room}/as`);
  await visitor.page.locator(`[data-person="${person}"] button`).click();
  await visitor.page.locator(`[data-acts-as="${person}"]`).waitFor();
  return visitor;
}

/** What was passed on is taken in. */
async function take(page: Page, text: string): Promise<void> {
  await page.goto(`${room}/enter?mode=others`);
  await page.getByLabel('The text you were given').fill(text);
  await page.getByRole('button', { name: 'Check and read it' }).click();
}

const read = async (page: Page): Promise<string> => await words(page.locator('[data-sentence]'));

async function passed(page: Page): Promise<string> {
  return await page.getByLabel('What you pass on').inputValue();
}

test('RC1.9 OB7.3 the heads of both sides extend an obligation in the commission’s sealed room', async () => {
  const [north, south] = [await head('p1/k1'), await head('p2/k1')];
  // Of those that stand under the text’s own procedure, by its page.
  await north.page.goto(`${room}/obligations`);
  await north.page
    .getByRole('link', { name: 'A column is announced before it moves' })
    .first()
    .click();
  const change = north.page.getByRole('link', { name: 'Suspend, resume, extend or end' });
  const address = new URL((await change.getAttribute('href')) ?? '', site.url);
  address.searchParams.set('change', 'extend');
  address.searchParams.set('at', 'open');
  address.searchParams.set('why', JSON.stringify({ en: 'While its rules are agreed anew.' }));
  await north.page.goto(address.href);
  await north.page.getByRole('button', { name: 'Read the sentence' }).click();
  // The head of the other side is chosen already.
  const sentence =
    'Brennat and Kessary extend the obligation “A column is announced before it moves”';
  expect(await read(north.page)).toContain(sentence);
  await north.page.getByRole('button', { name: /^Sign and pass on: / }).click();
  const act = await passed(north.page);
  expect(act).toMatch(/^parley\/sealed-joint@v1\n/);

  await take(south.page, act);
  expect(await read(south.page)).toContain(sentence);
  await south.page.getByRole('button', { name: /^Sign and pass on: / }).click();
  const envelope = await passed(south.page);
  await south.page.getByText('All have signed the act, and it is sealed.').waitFor();

  await take(north.page, envelope);
  expect(await read(north.page)).toContain(sentence);
  await north.page.getByRole('button', { name: /^Sign and enter: / }).click();
  await north.page.locator('[data-entered]').waitFor();
  await take(south.page, act);
  await south.page.getByText('This act has been entered already.').waitFor();
  for (const { page, errors, strangers } of [north, south]) {
    expect([errors, strangers]).toEqual([[], []]);
    await page.context().close();
  }
});
