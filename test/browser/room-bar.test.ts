import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCheckpoint } from '#record/checkpoint.ts';
import { cosign, formatCosignature } from '#record/cosignature.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { expectFaultless } from './faultless.ts';
import type { Language } from './visitor.ts';
import { ExerciseRoom } from './exercise-room.ts';
import { plainly } from './reading.ts';
import { truceHistory } from './truce-history.ts';

/** What the bar of a room says, and the way round by it: in a plenary with a truce that runs. */
let room: ExerciseRoom;

beforeAll(async () => {
  room = await ExerciseRoom.open({
    more: async (made, history) => {
      await truceHistory(made, history);
    },
  });
});

afterAll(async () => {
  await room.close();
});

/** The line of pages on a wide screen. */
const ROW = 'header nav:not([hidden])';
const bar = (page: Page) => page.locator('header');

test('RC15.1 the bar says which room this is, who reads what is written here, and what becomes of it', async () => {
  const { page } = await room.visitAs('p1/k1', '/points');
  const text = await bar(page).innerText();
  expect(text).toMatch(/exercise/i);
  expect(text).toContain('The river talks');
  expect(await page.locator('[data-bar-readers]').innerText()).toBe(
    'An exercise. Anyone may read what is written here.',
  );
  expect(await page.locator('[data-bar-grade]').innerText()).toBe('Signed and kept');
  await page.goto(`${room.url}${room.path}/aside`);
  await page.locator('[data-bar-grade=aside]').waitFor();
  expect(await page.locator('[data-bar-grade]').innerText()).toBe('Not signed, not kept');
  await page.context().close();
});

test('the bar has the clock of the truce, and leads to it', async () => {
  const { page } = await room.visit();
  const clock = page.locator('[data-bar-clock]');
  await clock.waitFor();
  expect(await clock.innerText()).toMatch(/\d+ hours?.*left/);
  await clock.click();
  await page.waitForURL(/\/truce$/);
  await page.context().close();
});

test('RC6.7 whose copies match is said with the time, and before that, that none was compared', async () => {
  const { page } = await room.visit();
  const copies = page.locator('[data-bar-copies]');
  expect(await copies.innerText()).toBe('Copies not yet compared');
  const { talks } = room;
  const checkpoint = parseCheckpoint(talks.room.checkpoint);
  if (!checkpoint.ok) throw new Error(checkpoint.fault.code);
  const time = Math.floor(Date.now() / 1000);
  const line = formatCosignature(
    await cosign(nodeProvider, talks.key('p1/w1'), checkpoint.value.textBytes, time),
  );
  const answer = await fetch(`${room.url}/api${room.path}/cosignatures`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ size: talks.room.size, line }),
  });
  expect(answer.status).toBe(204);
  const at = new Date(time * 1000).toISOString().slice(11, 16);
  await copies.getByText('Copies match:').waitFor();
  const told = plainly(await copies.innerText());
  expect(told).toBe(`Copies match: North bank, operator (${at} UTC)`);
  await copies.click();
  await page.waitForURL(/\/record$/);
  await page.context().close();
});

test.each(['en', 'ur'] as const)(
  'a title that the bar has no room for is cut between words, never inside one (%s)',
  async (language) => {
    const { page } = await room.visitAs('p1/k1', '/points', { width: 1280, language });
    const title = bar(page).locator('[title]');
    expect(await title.getAttribute('dir')).toBe(language === 'ur' ? 'rtl' : 'ltr');
    const words = await title.locator('span').allInnerTexts();
    expect(words.join(' ')).toBe(await title.getAttribute('title'));
    for (const one of await title.locator('span').all()) {
      expect(await one.evaluate((word) => getComputedStyle(word).display)).toBe('inline-block');
    }
    await page.context().close();
  },
);

describe('the way round', () => {
  test('on a phone one button has every page, by group; Escape and a choice close it', async () => {
    const { page } = await room.visitAs('p1/k1', '', { width: 360 });
    const button = page.getByRole('button', { name: 'Menu' });
    expect(await page.getByRole('navigation').count()).toBe(0);
    await button.click();
    const menu = page.getByRole('navigation', { name: 'Menu' });
    const talks = menu.getByRole('list', { name: 'Talks' });
    expect(await talks.getByRole('link').allInnerTexts()).toContain('Rounds and minutes');
    await menu.getByRole('link', { name: 'Admin' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await talks.count()).toBe(0);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await button.click();
    await talks.getByRole('link', { name: 'Points', exact: true }).click();
    await page.locator('h1', { hasText: 'Points' }).waitFor();
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    await page.context().close();
  });

  test.each(['en', 'ur'] as const)(
    'on a wide screen the page one is on is in sight in the line (%s)',
    async (language) => {
      for (const width of [800, 1280]) {
        const { page } = await room.visitAs('p1/k1', '/members', { width, language });
        const row = await page.locator(ROW).boundingBox();
        const here = await page.locator(`${ROW} [aria-current=page]`).boundingBox();
        if (!row || !here) throw new Error('not there');
        expect(here.x).toBeGreaterThanOrEqual(row.x);
        expect(here.x + here.width).toBeLessThanOrEqual(row.x + row.width + 1);
        await page.context().close();
      }
    },
  );

  test('g and a letter lead to pages by the position of the key, and ? lists them', async () => {
    const { page } = await room.visitAs('p1/k1');
    await page.keyboard.press('g');
    await page.keyboard.press('p');
    await page.waitForURL(/\/points$/);
    // A Persian layout has other letters on the same keys.
    await page.evaluate(() => {
      for (const [code, key] of [
        ['KeyG', 'ل'],
        ['KeyT', 'ف'],
      ])
        document.body.dispatchEvent(
          new KeyboardEvent('keydown', { code: code ?? '', key: key ?? '', bubbles: true }),
        );
    });
    await page.waitForURL(/\/truce$/);
    await page.keyboard.press('Shift+Slash');
    const help = page.getByRole('dialog', { name: 'Keys' });
    await help.waitFor();
    expect(await help.getByRole('row').count()).toBeGreaterThan(10);
    // Inside a dialog the letters lead nowhere.
    await page.keyboard.press('g');
    await page.keyboard.press('p');
    await page.getByRole('button', { name: 'Close' }).click();
    expect(page.url()).toMatch(/\/truce$/);
    await page.keyboard.press('Control+k');
    await page.getByRole('navigation', { name: 'Menu' }).waitFor();
    await page.context().close();
  });

  test('WCAG 2.1.4 the single keys can be turned off, and are letters where one writes', async () => {
    const { page } = await room.visitAs('p1/k1', '/aside');
    const words = page.getByRole('textbox').first();
    await words.fill('');
    await words.pressSequentially('g p? ');
    expect(await words.inputValue()).toBe('g p? ');
    await page.locator('h1').click();
    await page.keyboard.press('Shift+Slash');
    await page.getByLabel('Single keys lead to pages').uncheck();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.keyboard.press('g');
    await page.keyboard.press('p');
    await page.keyboard.press('Shift+Slash');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(page.url()).toMatch(/\/aside$/);
    await page.reload();
    await page.locator('h1').waitFor();
    await page.keyboard.press('Shift+Slash');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.context().close();
  });
});

test('a page whose words cannot be fetched says so in its place, and asks for them once', async () => {
  const { page } = await room.visitAs('p1/k1', '/points');
  await page.locator('[data-summary]').first().waitFor();
  let asked = 0;
  await page.route('**/assets/**', async (route) => {
    asked += 1;
    await route.abort();
  });
  await page.evaluate(() =>
    history.pushState(null, '', location.pathname.replace('points', 'minutes')),
  );
  await page.getByRole('heading', { name: 'This page could not be fetched.' }).waitFor();
  expect(asked).toBeGreaterThan(0);
  expect(asked).toBeLessThan(10);
  expect(await bar(page).isVisible()).toBe(true);
  await page.context().close();
});

const LOOKS: [Language, 'light' | 'dark', number, number][] = [
  ['en', 'light', 1280, 900],
  ['ur', 'dark', 360, 740],
  ['en', 'dark', 390, 844],
  ['ur', 'light', 1440, 900],
  // 1280 by 1024 enlarged four times.
  ['en', 'light', 320, 256],
];

describe.each(LOOKS)('%s, %s, %i by %i pixels', (language, theme, width, height) => {
  test('the bar stays in sight, has no fault for axe with its menu open, and overflows nowhere', async () => {
    const visitor = await room.visitAs('p1/k1', '/minutes', { language, theme, width });
    const { page } = visitor;
    await page.setViewportSize({ width, height });
    await page.locator('[data-bar-clock]').waitFor();
    await page.evaluate(() => scrollTo(0, 600));
    const box = await bar(page).boundingBox();
    if (height > 352) {
      expect(box?.y).toBe(0);
      expect(box?.height).toBeLessThan(height / 4);
    }
    await page.evaluate(() => scrollTo(0, 0));
    await page.locator('[data-page-menu]').click();
    await expectFaultless(visitor, { within: ['header'] });
    await page.context().close();
  });

  test('WCAG 2.4.11 what is focused by Tab is never under the bar', async () => {
    const { page } = await room.visitAs('p1/k1', '/minutes', { language, theme, width });
    await page.setViewportSize({ width, height });
    await page.locator('main').focus();
    const hidden: string[] = [];
    const look = async (key: string): Promise<void> => {
      await page.keyboard.press(key);
      const found = await page.evaluate(() => {
        const element = document.activeElement;
        const header = document.querySelector('header');
        if (!element || !header || !element.closest('main') || element.id === 'content') return '';
        const under = header.getBoundingClientRect().bottom;
        const box = element.getBoundingClientRect();
        return box.bottom <= under || box.top < under - 1 ? element.outerHTML.slice(0, 120) : '';
      });
      if (found !== '') hidden.push(found);
    };
    for (let i = 0; i < 25; i += 1) await look('Tab');
    for (let i = 0; i < 25; i += 1) await look('Shift+Tab');
    expect(hidden).toEqual([]);
    await page.context().close();
  });
});
