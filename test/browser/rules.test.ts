import { afterAll, beforeAll, expect, test } from 'vitest';
import { ExampleSite } from './example-site.ts';

/** The rules of the talks as the build names them (vite.config.ts). */
const TALKS = '**/assets/talks-*.js';

let site: ExampleSite;

beforeAll(async () => {
  site = await ExampleSite.open({ exercises: true });
});

afterAll(async () => {
  await site.close();
});

test('RC11.5 rules that cannot be fetched are no fault of the room and no newer Parley: the page says so and can be asked again', async () => {
  const { page, errors } = await site.visit('/nowhere');
  await page.addInitScript(() =>
    addEventListener('click', () => (document.documentElement.dataset['asked'] = ''), true),
  );
  // It tries by itself too: to no avail until somebody has asked.
  await page.route(TALKS, async (route) => {
    if ((await page.locator('html[data-asked]').count()) > 0) await route.continue();
    else await route.abort('internetdisconnected');
  });
  await page.goto(site.plenary as string);
  await page.getByRole('heading', { level: 1, name: 'No connection to the server.' }).waitFor();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('heading', { level: 1, name: 'The Sarn valley talks' }).waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
});

test('a room without the talks fetches none of their rules, and has no address for their pages', async () => {
  const { page } = await site.visit('/nowhere');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${site.room}/points`);
  await page.getByText('There is nothing at this address.').waitFor();
  expect(asked.some((path) => path.startsWith('/assets/rules-'))).toBe(true);
  expect(asked.filter((path) => /\/assets\/(talks|acts)-/.test(path))).toEqual([]);
  await page.context().close();
});

test('a reader of one language fetches no words of another until they change it', async () => {
  const { page } = await site.visit('/nowhere');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${site.plenary}/points`);
  await page.getByRole('heading', { level: 1, name: 'Points' }).waitFor();
  expect(asked.filter((path) => path.includes('/assets/en-'))).toHaveLength(2);
  expect(asked.filter((path) => path.includes('/assets/ur-'))).toEqual([]);
  await page.getByRole('button', { name: 'اردو' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'نکات' }).waitFor();
  expect(asked.filter((path) => path.includes('/assets/ur-'))).toHaveLength(2);
  await page.context().close();
});
