import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ExampleSite } from './example-site.ts';
import { plainly } from './reading.ts';

let site: ExampleSite;
let page: Page;

beforeAll(async () => {
  site = await ExampleSite.open();
  ({ page } = await site.visit(site.room));
  await page.locator('svg a[data-act]').first().waitFor();
});

afterAll(async () => {
  await site.close();
});

async function actsIn(selector: string): Promise<string[]> {
  const found = await page
    .locator(selector)
    .evaluateAll((all) => all.map((element) => (element as HTMLElement).dataset['act'] ?? ''));
  return found.toSorted();
}

const choose = async (label: string): Promise<void> => {
  await page.getByRole('radio', { name: label, exact: true }).check();
};

test('the timeline and its table twin hold the same acts, under every filter', async () => {
  const compare = async (): Promise<number> => {
    await choose('Timeline');
    const drawn = await actsIn('svg a[data-act]');
    await choose('Table');
    await page.locator('tr[data-act]').first().waitFor();
    expect(await actsIn('tr[data-act]')).toEqual(drawn);
    return drawn.length;
  };
  const all = await compare();
  expect(all).toBeGreaterThan(50);

  await page.getByRole('checkbox', { name: 'Events' }).uncheck();
  const without = await compare();
  expect(without).toBeLessThan(all);

  const periods = page.getByRole('group', { name: 'Period' }).getByRole('radio');
  let parts = 0;
  for (let i = 1; i < (await periods.count()); i++) {
    await periods.nth(i).check();
    parts += await compare();
  }
  expect(parts).toBeGreaterThanOrEqual(without);
  await periods.first().check();
  await page.getByRole('checkbox', { name: 'Events' }).check();
  await choose('Timeline');
});

test('the keyboard reaches every mark, and the mark it is on is in sight and said', async () => {
  const lanes = page.getByRole('group').filter({ has: page.locator('svg a') });
  const reached = new Set<string>();
  for (let i = 0; i < (await lanes.count()); i++) {
    const marks = lanes.nth(i).locator('svg a');
    const count = await marks.count();
    // One stop of the Tab key for a lane.
    expect(await lanes.nth(i).locator('svg a[tabindex="0"]').count()).toBe(1);
    await lanes.nth(i).locator('svg a[tabindex="0"]').focus();
    await page.keyboard.press('Home');
    for (let k = 0; k < count; k++) {
      const now = await page.evaluate(() => {
        const { activeElement: active } = document;
        const bar = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
        const box = active?.getBoundingClientRect();
        return {
          act: active?.getAttribute('data-act') ?? '',
          name: active?.getAttribute('aria-label') ?? '',
          hidden: box !== undefined && box.top < bar,
        };
      });
      expect(now.hidden).toBe(false);
      expect(now.name).toMatch(/2025/);
      reached.add(now.act);
      await page.keyboard.press('ArrowRight');
    }
  }
  expect([...reached].toSorted()).toEqual([...new Set(await actsIn('svg a[data-act]'))]);
});

test('a mark opens its act', async () => {
  const mark = page.locator('svg a[data-act]').first();
  const act = await mark.getAttribute('data-act');
  await mark.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/acts/${act}`);
  expect(await page.locator('pre').first().innerText()).toContain('parley/act@v1');
  await page.goBack();
  await page.locator('svg a[data-act]').first().waitFor();
});

test('sessions are drawn to scale', async () => {
  await choose('Timeline');
  const lane = page.getByRole('group', { name: 'Sessions' });
  const widths: Record<string, number> = {};
  const marks = lane.locator('svg a');
  for (let i = 0; i < (await marks.count()); i++) {
    const name = (await marks.nth(i).getAttribute('aria-label')) ?? '';
    const hours = /(\d+) hours/.exec(name)?.[1];
    const bar = await marks.nth(i).locator('rect').nth(1).boundingBox();
    if (hours !== undefined && bar) widths[hours] = bar.width;
  }
  expect(Object.keys(widths)).toEqual(expect.arrayContaining(['9', '13', '18']));
  const perHour = (widths['18'] ?? 0) / 18;
  for (const [hours, width] of Object.entries(widths)) {
    expect(Math.abs(width - Number(hours) * perHour)).toBeLessThan(1);
  }
});

test('both sides stand in every matter at equal size, and take turns to be first', async () => {
  const matters = page.locator('[data-matter]');
  const firsts: (string | null)[] = [];
  for (let i = 0; i < (await matters.count()); i++) {
    const sides = matters.nth(i).locator('[data-side]');
    expect(await sides.count()).toBe(2);
    firsts.push(await sides.first().getAttribute('data-side'));
    const [one, other] = [await sides.nth(0).boundingBox(), await sides.nth(1).boundingBox()];
    expect(one && other && Math.abs(one.width - other.width)).toBeLessThan(1);
    expect(one && other && Math.abs(one.height - other.height)).toBeLessThan(1);
  }
  expect(firsts.length).toBeGreaterThan(10);
  for (let i = 1; i < firsts.length; i++) expect(firsts[i]).not.toBe(firsts[i - 1]);
});

test('a matter about how long something lasted has the length of each account', async () => {
  const doha = page.locator('[data-matter]', { hasText: 'How long did the talks in Doha last?' });
  const lengths = await doha.locator('[data-length]').allInnerTexts();
  expect(lengths.map(plainly).toSorted()).toEqual([
    'Reported length: 13 hours',
    'Reported length: 14 hours',
  ]);
});

test('no claim about a side stands without its answer, or the words that none was found', async () => {
  await page.goto(`${site.room}/statements`);
  await page.locator('li[data-act]').first().waitFor();
  const unanswered = await page.getByText('nothing recorded here').count();
  expect(unanswered).toBe(0);
  expect(await page.getByText('no answer found in the reporting used').count()).toBeGreaterThan(0);
});
