import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectFaultless, LOOKS } from './faultless.ts';
import { ExampleSite } from './example-site.ts';

let site: ExampleSite;

beforeAll(async () => {
  site = await ExampleSite.open();
});

afterAll(async () => {
  await site.close();
});

/** Every screen there is, and something that stands on it when it is ready. */
async function screens(): Promise<[path: string, ready: string][]> {
  const { page } = await site.visit(site.room);
  const act = await page.locator('[data-act]').first().getAttribute('data-act');
  await page.context().close();
  const room = new URL(site.room).pathname;
  return [
    ['/', `a[href="${room}"]`],
    [room, '[data-act]'],
    [`${room}/statements`, 'li[data-act]'],
    [`${room}/record`, '[data-result]'],
    [`${room}/members`, '[data-party]'],
    [`${room}/acts/${act}`, 'pre'],
    [`${room}/acts/unknown`, 'h1'],
    ['/check', 'input[name=bundle]'],
    ['/reference', '#room\\.open\\/1'],
    ['/sign-in', 'h2'],
    ['/enrol', 'h1'],
    ['/nowhere', 'h1'],
  ];
}

/** Beyond the first of a long list axe finds only what it found before, and takes minutes over it. */
const MORE_OF_THE_SAME = [
  'tr[data-index]:nth-child(n + 14)',
  'tr[data-act]:nth-child(n + 14)',
  'li[data-act]:nth-child(n + 14)',
  '[data-matter]:nth-of-type(n + 6)',
  'section[id]:nth-of-type(n + 10)',
];

describe.each(LOOKS)('%s, %s, %i pixels wide', (language, theme, width) => {
  test('no screen has a fault for axe, overflows, breaks the policy or asks strangers', async () => {
    for (const [path, ready] of await screens()) {
      const visitor = await site.visit(path, { language, theme, width });
      await visitor.page.locator(ready).first().waitFor();
      await expectFaultless(visitor, { at: path, except: MORE_OF_THE_SAME });
      await visitor.page.context().close();
    }
  });
});

test('the language is switched in place, and the page turns with it', async () => {
  const { page } = await site.visit(site.room);
  expect(await page.locator('html').getAttribute('dir')).toBe('ltr');
  await page.getByRole('button', { name: 'اردو' }).click();
  await page.locator('html[dir=rtl][lang=ur]').waitFor();
  await page.getByRole('link', { name: 'جائزہ' }).waitFor();
  // In Urdu time runs from right to left: the first mark of a lane is the rightmost.
  const first = await page.locator('svg a[data-act]').first().boundingBox();
  const lane = page.locator('[role=group]').filter({ has: page.locator('svg a') });
  const second = await lane.first().locator('svg a').nth(1).boundingBox();
  expect(first && second && first.x > second.x).toBe(true);
  await page.reload();
  await page.locator('html[dir=rtl]').waitFor();
});

test('every page of a reconstruction says that it is one, on the screen and on paper', async () => {
  const { page } = await site.visit(site.room);
  for (const path of ['', '/statements', '/record', '/members']) {
    await page.goto(site.room + path);
    await page.locator('main h1').waitFor();
    await page.emulateMedia({ media: 'screen' });
    expect(await page.locator('header').innerText()).toMatch(/reconstruction/i);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('header').isVisible()).toBe(false);
    expect(await page.locator('body').innerText()).toMatch(
      /reconstruction[\s\S]*From published reports/i,
    );
  }
});
