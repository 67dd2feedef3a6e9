import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { givenAt } from './map-page/given.ts';
import { MapSite } from './map-site.ts';
import { expectFaultless, LOOKS } from './faultless.ts';
import { words } from './reading.ts';

let site: MapSite;
let page: Page;

beforeAll(async () => {
  site = await MapSite.open();
  ({ page } = await site.visit('/invented'));
});

afterAll(async () => {
  await site.close();
});

const map = (of = page): Locator => of.getByRole('group', { name: 'Map', exact: true });
const marks = (of = page): Locator => of.locator('[data-mark]');
const rows = (of = page): Locator => of.locator('tr[data-entry]');
const button = (name: string | RegExp, of = page): Locator =>
  of.getByRole('button', { name, exact: true });

/** Where marks stand, by the entries that stand in them. */
async function positions(of = page): Promise<Record<string, string>> {
  const found = await marks(of).evaluateAll((all) =>
    all.map((one) => [
      one.getAttribute('data-ids') ?? '',
      [...one.children].at(-1)?.getAttribute('transform') ?? '',
    ]),
  );
  return Object.fromEntries(found) as Record<string, string>;
}

/** Ids of all entries that are drawn. */
async function drawn(of = page): Promise<string[]> {
  return Object.keys(await positions(of))
    .flatMap((ids) => ids.split(' '))
    .toSorted();
}

async function listed(of = page): Promise<string[]> {
  const ids = await rows(of).evaluateAll((all) =>
    all.map((one) => (one as HTMLElement).dataset['entry'] ?? ''),
  );
  return ids.toSorted();
}

const PLACED = new Set(
  givenAt('/invented')
    .entries.filter(({ box }) => box)
    .map(({ id }) => id),
);

async function focused(): Promise<{ name: string; ids: string }> {
  return page.evaluate(() => ({
    name: document.activeElement?.getAttribute('aria-label') ?? '',
    ids: document.activeElement?.getAttribute('data-ids') ?? '',
  }));
}

/** Bytes of files, gzipped as a server before Parley would. */
async function weight(urls: readonly string[]): Promise<number> {
  const sizes = await Promise.all(
    urls.map(async (url) => gzipSync(await (await fetch(url)).arrayBuffer()).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

test('a map is without fault in both languages and directions, light and dark, narrow and wide', async () => {
  for (const path of ['/invented', '/earth', '/bare']) {
    for (const [language, theme, width] of LOOKS) {
      const visitor = await site.visit(path, { language, theme, width });
      const of = visitor.page;
      if (path === '/earth') await of.locator('[data-land]').waitFor({ state: 'attached' });
      if (path === '/invented') {
        for (const box of await of.getByRole('checkbox').all()) await box.check();
        await of.locator('[data-zone]').first().press('Enter');
        await marks(of).first().press('Enter');
      }
      await expectFaultless(visitor);
      await of.context().close();
    }
  }
});

test('the map and its table hold the same entries, also after the time was changed', async () => {
  const compare = async (): Promise<number> => {
    const inTable = await listed();
    expect(await drawn()).toEqual(inTable.filter((id) => PLACED.has(id)));
    expect(await words(page.getByText('entries shown'))).toContain(`${inTable.length} of 47`);
    return inTable.length;
  };
  const all = await compare();
  expect(all).toBe(47);
  const until = page.getByRole('slider', { name: 'Until' });
  expect(await until.getAttribute('aria-valuetext')).toContain('31 May 2031');
  await until.focus();
  for (let i = 0; i < 20; i++) await page.keyboard.press('ArrowLeft');
  expect(await until.getAttribute('aria-valuetext')).toContain('11 May 2031');
  const some = await compare();
  expect(some).toBeLessThan(all);
  await button('From: one step later').click();
  expect(await page.getByRole('slider', { name: 'From' }).getAttribute('aria-valuetext')).toBe(
    '2 May 2031',
  );
  expect(await compare()).toBeLessThan(some);
  await page.getByRole('slider', { name: 'From' }).press('End');
  // The one end never passes the other.
  expect(await page.getByRole('slider', { name: 'From' }).getAttribute('aria-valuetext')).toBe(
    '11 May 2031',
  );
  await compare();
  await button('All of the time').click();
  expect(await compare()).toBe(47);
});

test('the keyboard moves the map, and reaches every zone and every entry', async () => {
  const before = await positions();
  await map().focus();
  await page.keyboard.press('ArrowRight');
  const moved = await positions();
  expect(moved).not.toEqual(before);
  await page.keyboard.press('+');
  expect(await map().getAttribute('data-zoom')).toBe('2');
  await page.keyboard.press('-');
  await page.keyboard.press('0');
  expect(await positions()).toEqual(before);

  await page.keyboard.press('Tab');
  expect((await focused()).name).toMatch(/^Zone: /);
  const [first] = [(await focused()).name];
  await page.keyboard.press('ArrowDown');
  expect((await focused()).name).toMatch(/^Zone: /);
  expect((await focused()).name).not.toBe(first);

  await page.keyboard.press('Tab');
  await page.keyboard.press('Home');
  const reached: string[] = [];
  const count = await marks().count();
  for (let i = 0; i < count; i++) {
    const { name, ids } = await focused();
    expect(name).toMatch(ids.includes(' ') ? /\d+ entries here/ : /2031/);
    reached.push(...ids.split(' '));
    await page.keyboard.press('ArrowRight');
  }
  expect(reached.toSorted()).toEqual([...PLACED].toSorted());
  // One stop of the Tab key, whatever stands in it.
  expect(await page.locator('[data-mark][tabindex="0"]').count()).toBe(1);
});

test('what is chosen on the map is chosen in the table, and the other way about', async () => {
  const single = page.locator('[data-mark="point"][data-entries="1"]').first();
  const id = (await single.getAttribute('data-ids')) ?? '';
  await single.focus();
  await page.keyboard.press('Enter');
  expect(await single.getAttribute('aria-pressed')).toBe('true');
  expect(await page.locator('tr[aria-current="true"]').getAttribute('data-entry')).toBe(id);
  await button('Go to its row in the table').click();
  const row = await page.evaluate(() =>
    document.activeElement?.closest('tr')?.getAttribute('data-entry'),
  );
  expect(row).toBe(id);

  // Out of sight: the map turns to it.
  await button('Larger').click();
  await button('Larger').click();
  await button('Larger').click();
  expect(await drawn()).not.toContain('e44');
  await page.locator('tr[data-entry="e44"] button').click();
  expect(await drawn()).toContain('e44');
  expect(await page.locator('[data-ids="e44"]').getAttribute('aria-pressed')).toBe('true');
  expect(await page.locator('tr[aria-current="true"]').count()).toBe(1);
  await button('Choose nothing').click();
  expect(await page.locator('[aria-current="true"], [aria-pressed="true"]').count()).toBe(0);
  await button('Show all of it').click();
});

test('a cluster says how many there are and of which kinds, and lists them', async () => {
  const cluster = page.locator('[data-mark]:not([data-entries="1"])[data-ids*="e31"]');
  expect(await cluster.getAttribute('aria-label')).toMatch(/\d\d entries here\. .*Finding/);
  await cluster.press('Enter');
  const count = Number(await cluster.getAttribute('data-entries'));
  const list = page.getByRole('listitem').filter({ hasText: 'Shots heard' });
  expect(await list.count()).toBe(count);
  await list.nth(1).getByRole('button').press('Enter');
  // The focus stays, and the choice is shared.
  expect(await list.nth(1).getByRole('button').getAttribute('aria-pressed')).toBe('true');
  expect(await page.locator('tr[aria-current="true"]').count()).toBe(1);
  await button('Choose nothing').click();
});

test('an area is drawn as far as its source says: in a frame while it is too small, then to scale', async () => {
  const wide = page.locator('[data-ids="e42 e43"]');
  expect(await wide.getAttribute('data-mark')).toBe('area');
  const small = page.locator('[data-ids="e44"]');
  expect(await small.getAttribute('data-mark')).toBe('framed');
  expect(await small.locator('[data-area]').count()).toBe(0);
  await small.press('Enter');
  await button('Show it large').click();
  expect(await small.getAttribute('data-mark')).toBe('area');
  const box = await small.locator('[data-area]').boundingBox();
  const metres = Number(await page.locator('[data-scale]').getAttribute('data-scale'));
  const bar = await page.locator('[data-scale] path').boundingBox();
  // 8,000 millionths of a degree at 40.13° north are 680 m.
  const across = ((box?.width ?? 0) / (bar?.width ?? 1)) * metres;
  expect(Math.abs(across - 680)).toBeLessThan(40);
  await button('Choose nothing').click();
  await button('Show all of it').click();
});

test('no line is drawn until one is switched on, and then it says whose it is, on the map too', async () => {
  expect(await page.locator('[data-layer]').count()).toBe(0);
  const frame = page.locator('figure');
  expect(await words(frame)).not.toContain('River Survey Office');
  expect(await words(frame)).toContain('implies no recognition');
  await page.getByRole('checkbox', { name: /River Survey Office/ }).check();
  expect(await page.locator('[data-layer]').count()).toBe(1);
  expect(await words(frame)).toContain(
    'A Line of the survey, supplied by River Survey Office, version 3 of 1 April 2031',
  );
  await page.getByRole('checkbox', { name: /Older line/ }).check();
  const strokes = await page
    .locator('[data-layer] path')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).stroke));
  // Whoever supplied it: no colour of a side’s own.
  expect(new Set(strokes).size).toBe(1);

  await page.emulateMedia({ media: 'print' });
  expect(await words(frame)).toContain('supplied by River Survey Office');
  expect(await words(frame)).toContain('implies no recognition');
  expect(await button('Larger').isVisible()).toBe(false);
  expect(await rows().first().isVisible()).toBe(true);
  await page.emulateMedia({ media: 'screen' });
  for (const one of await page.getByRole('checkbox').all()) await one.uncheck();
  expect(await page.locator('[data-layer]').count()).toBe(0);
});

test('whatever is pressed is as large as a finger needs, and nothing needs dragging', async () => {
  const controls = page.locator('main button:visible, main input[type="range"], main a:visible');
  for (const one of await controls.all()) {
    const box = await one.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
  }
  for (const one of await page.locator('[data-mark] circle:first-child').all()) {
    const box = await one.boundingBox();
    expect(Math.round(box?.width ?? 0)).toBeGreaterThanOrEqual(44);
  }
});

test('in a language from right to left the map itself is not mirrored, and west stays on the left', async () => {
  const urdu = await site.visit('/invented', { language: 'ur' });
  expect(await positions(urdu.page)).toEqual(await positions());
  const [west, east] = await Promise.all(
    ['مغرب کی طرف', 'مشرق کی طرف'].map((name) => button(name, urdu.page).boundingBox()),
  );
  expect(west?.x).toBeLessThan(east?.x ?? 0);
  await urdu.page.context().close();
});

test('an invented land has no coast of the world, and none is asked for', async () => {
  const { page: of, asked } = await site.visit('/invented');
  await marks(of).first().waitFor();
  expect(asked.filter((url) => url.includes('50m'))).toEqual([]);
  expect(await of.locator('[data-land]').count()).toBe(0);
  // What a page fetches for its first map: the code, its style and its words.
  const bytes = await weight(asked.filter((url) => /\/(?:sheet|map)-/.test(url)));
  console.log(`a map: ${(bytes / 1000).toFixed(1)} KB`);
  expect(bytes).toBeGreaterThan(15_000);
  expect(bytes).toBeLessThanOrEqual(32_000);
  await of.context().close();
});

test('the lands of the parties are one area, and where one has no border drawn, nobody has', async () => {
  const { page: of, asked, strangers } = await site.visit('/earth');
  await of.locator('[data-shaded]').waitFor({ state: 'attached' });
  const ground = asked.filter((url) => url.includes('50m'));
  expect(ground).toHaveLength(1);
  const bytes = await weight(ground);
  console.log(`the ground of a map: ${(bytes / 1000).toFixed(1)} KB`);
  expect(bytes).toBeLessThanOrEqual(240_000);
  expect(strangers).toEqual([]);
  const stroke = await of.locator('[data-shaded]').evaluate((one) => getComputedStyle(one).stroke);
  expect(stroke).toBe('none');
  expect(await words(of.locator('figcaption'))).toContain('Natural Earth');
  await of.context().close();
});

test('where the coast cannot be had, that is said, everything else is drawn, and it can be asked for again', async () => {
  const undo = site.refuse('50m');
  const { page: of } = await site.visit('/earth');
  await of.getByRole('alert').waitFor();
  expect(await marks(of).count()).toBe(2);
  undo();
  await button('Try again', of).click();
  await of.locator('[data-land]').waitFor({ state: 'attached' });
  expect(await of.getByRole('alert').count()).toBe(0);
  await of.context().close();
});

test('under forced colours the marks are drawn in the colours that the reader has chosen', async () => {
  const { page: of } = await site.visit('/invented', { forcedColors: 'active' });
  const colours = await of.evaluate(() => {
    const ink = document.createElement('p');
    ink.style.color = 'CanvasText';
    document.body.append(ink);
    const mark = document.querySelector('[data-mark]');
    return [mark, ink].map((one) => one && getComputedStyle(one).color);
  });
  expect(colours[0]).toBe(colours[1]);
  await of.context().close();
});
