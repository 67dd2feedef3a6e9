import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectFaultless } from './faultless.ts';
import { ExerciseRoom } from './exercise-room.ts';

/** The record of a room that is too long to be drawn at once, and to be checked before somebody wants to read it. */
let exercise: ExerciseRoom;
let size: number;
const LINES = 2400;

beforeAll(async () => {
  exercise = await ExerciseRoom.open({ bare: true, disputed: false, more: fill });
  size = exercise.talks.room.size;
});

afterAll(async () => {
  await exercise.close();
});

/** Acts of several lengths, so that their rows have several heights. */
async function fill(room: ExerciseRoom): Promise<void> {
  const { talks } = room;
  const lines = Array.from({ length: LINES }, (_, i) => ({
    title: { en: `Line ${i}${' and what was said of it'.repeat(i % 6)}` },
  }));
  const acts = await Promise.all(
    lines.map((body) => talks.compose('m1/k1', 'room.describe', body)),
  );
  for (let i = 0; i < LINES; i += 400) {
    const part = acts.slice(i, i + 400).map((act) => talks.room.submit(act));
    for (const { kind } of await Promise.all(part)) expect(kind).toBe('acknowledged');
  }
  await room.act('m1/k1', 'room.describe', { title: { en: 'The last line' } });
}

async function openRecord(): Promise<Page> {
  const { page } = await exercise.visit('/record');
  await page.locator('tr[data-index]').first().waitFor();
  return page;
}

const drawn = (page: Page): Promise<number> => page.locator('tr[data-index]').count();

/** Where a row begins below the top of the screen, in whole pixels; undefined if it is not drawn. */
const topOf = (page: Page, index: number): Promise<number | undefined> =>
  page.evaluate((n) => {
    const row = document.querySelector(`tr[data-index="${n}"]`);
    return row ? Math.round(row.getBoundingClientRect().top) : undefined;
  }, index);

/** The same, once it has been the same for some frames: rows that come near the screen are still being drawn and measured when a page has been scrolled. */
const restOf = (page: Page, index: number): Promise<number | undefined> =>
  page.evaluate(async (n) => {
    const top = (): number | undefined => {
      const row = document.querySelector(`tr[data-index="${n}"]`);
      return row ? Math.round(row.getBoundingClientRect().top) : undefined;
    };
    let last = top();
    for (let same = 0; same < 5; same += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      if (top() !== last) [last, same] = [top(), -1];
    }
    return last;
  }, index);

/** The first row that begins on the screen. */
const firstOnScreen = (page: Page, name = 'index'): Promise<number> =>
  page.evaluate((attribute) => {
    const rows = [...document.querySelectorAll<HTMLElement>(`tr[data-${attribute}]`)];
    const row = rows.find((one) => one.getBoundingClientRect().top >= 0);
    return Number(row?.dataset[attribute] ?? Number.NaN);
  }, name);

/** A page of the record whose whole check waits until `go`. */
async function heldBack(): Promise<{ page: Page; go: () => void }> {
  const { page: before } = await exercise.visit();
  const page = await before.context().newPage();
  let go = (): void => undefined;
  const gone = new Promise<void>((resolve) => (go = resolve));
  await page.route('**/entries?*', async (route) => {
    const { searchParams } = new URL(route.request().url());
    const [from, limit] = ['from', 'limit'].map((name) => Number(searchParams.get(name)));
    if (limit !== 1 && from !== size - 50) await gone;
    await route.continue();
  });
  await page.goto(`${exercise.url}${exercise.path}/record`);
  return { page, go };
}

test('the newest acts of a long room are there before it has been checked, and say so', async () => {
  const { page, go } = await heldBack();
  const newest = page.locator('[data-newest]');
  await newest.waitFor();
  expect(await newest.innerText()).toContain('Being checked.');
  const rows = newest.locator('tbody tr');
  expect(await rows.count()).toBe(50);
  expect(await rows.first().innerText()).toContain('being checked');
  expect(await rows.first().innerText()).toContain('The last line');
  // Nothing else of the room is shown, and nothing says that anything was checked.
  expect(await page.locator('[data-result]').count()).toBe(0);
  expect(await newest.locator('a').count()).toBe(0);
  expect(await page.locator('progress').count()).toBe(0);
  go();
  await page.locator('[data-result=holds]').waitFor();
  expect(await page.locator('[data-newest]').count()).toBe(0);
  await page.context().close();
});

test('the line that was read while the room was checked stays where it is when it has been', async () => {
  const { page, go } = await heldBack();
  await page.locator('[data-newest]').waitFor();
  await page.locator(`[data-unchecked="${size - 30}"]`).scrollIntoViewIfNeeded();
  const line = await firstOnScreen(page, 'unchecked');
  const before = await page
    .locator(`[data-unchecked="${line}"]`)
    .evaluate((row) => Math.round(row.getBoundingClientRect().top));
  go();
  await page.locator('[data-result=holds]').waitFor({ state: 'attached' });
  await expect
    .poll(async () => Math.abs(((await topOf(page, line)) ?? NaN) - before))
    .toBeLessThan(3);
  await page.context().close();
});

test('an act that the server made up is not shown, and the check says where the log fails', async () => {
  const { page: before } = await exercise.visit();
  const page = await before.context().newPage();
  await page.route('**/entries?*', async (route) => {
    const answer = await route.fetch();
    const text = await answer.text();
    await route.fulfill({ response: answer, body: text.replace('The last line', 'The lost line') });
  });
  await page.goto(`${exercise.url}${exercise.path}/record`);
  await page.getByText('This record does not hold.').waitFor();
  expect(await page.locator('[data-newest]').count()).toBe(0);
  await page.context().close();
});

test('of a long chronicle only what is near the screen is drawn, wherever it is read', async () => {
  const page = await openRecord();
  expect(await page.locator('table').getAttribute('aria-rowcount')).toBe(String(size + 1));
  expect(await drawn(page)).toBeLessThanOrEqual(120);
  expect(await topOf(page, size - 1)).toBeDefined();
  for (const share of [0.2, 0.5, 0.8, 1]) {
    await page.evaluate((s) => scrollTo(0, document.body.scrollHeight * s), share);
    await expect.poll(() => firstOnScreen(page)).toBeLessThan(size - 1);
    expect(await drawn(page)).toBeLessThanOrEqual(120);
  }
  // The oldest is at the end of the page.
  await page.keyboard.press('End');
  await expect.poll(() => topOf(page, 0)).toBeLessThan(900);
  const row = page.locator('tr[data-index="0"]');
  expect(await row.getAttribute('aria-rowindex')).toBe(String(size + 1));
  await page.context().close();
});

test('an act is gone to by its number', async () => {
  const page = await openRecord();
  for (const index of [1234, 0, size - 1, 777]) {
    await page.getByLabel('Act number').fill(String(index));
    await page.getByRole('button', { name: 'Go to it' }).click();
    const link = page.locator(`tr[data-index="${index}"] a`).first();
    await expect.poll(() => link.evaluate((a) => a === document.activeElement)).toBe(true);
    const top = (await topOf(page, index)) ?? NaN;
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(900);
  }
  await page.context().close();
});

test('the line that is read stays where it is when an act comes', async () => {
  const page = await openRecord();
  await page.getByLabel('Act number').fill('1000');
  await page.getByRole('button', { name: 'Go to it' }).click();
  await expect.poll(() => topOf(page, 1000)).toBeGreaterThan(0);
  await page.evaluate(() => scrollBy({ top: 333, behavior: 'instant' }));
  await expect.poll(() => firstOnScreen(page)).toBeLessThan(1000);
  await restOf(page, 1000);
  const line = await firstOnScreen(page);
  const before = (await restOf(page, line)) ?? NaN;
  for (let i = 0; i < 25; i++)
    await exercise.act('m1/k1', 'room.describe', { title: { en: `New ${i}` } });
  await page.locator(`table[aria-rowcount="${size + 26}"]`).waitFor();
  // To the pixel: what is above may be a fraction of one higher than it was thought to be.
  expect(Math.abs(((await restOf(page, line)) ?? NaN) - before)).toBeLessThanOrEqual(1);
  size += 25;
  await page.context().close();
});

test('a long chronicle has no fault for axe, in both languages', async () => {
  for (const language of ['en', 'ur'] as const) {
    const visitor = await exercise.visit('/record', {
      language,
      width: language === 'en' ? 1280 : 360,
    });
    await visitor.page.locator('tr[data-index]').first().waitFor();
    await expectFaultless(visitor);
    await visitor.page.context().close();
  }
});
