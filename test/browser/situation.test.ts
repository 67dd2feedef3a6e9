import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rules } from '#core/rules.ts';
import type { Situation } from '../support/situation-room.ts';
import { BEGINS } from '../support/situation-days.ts';
import { HOSTILE, playSituation, SITUATION_PARTIES } from '../support/situation-room.ts';
import { expectFaultless } from './faultless.ts';
import type { Visit, Visitor } from './visitor.ts';
import { ExerciseRoom } from './exercise-room.ts';

/** The situation report in its room. */
let exercise: ExerciseRoom;
let made: Situation;

beforeAll(async () => {
  const book = rules(4);
  // Whose keys they are is known when the room is opened.
  const parties = Object.entries(SITUATION_PARTIES).map(([id, role]) => ({ id, role }));
  exercise = await ExerciseRoom.open({
    bare: true,
    // Before the days that are played, so that the clock only goes on.
    begins: Date.UTC(2026, 0, 1),
    opening: (talks) => ({
      rules: 4,
      setting: 'commission',
      parties: parties.map((one) => ({ ...one, head: { key: talks.vkey(`${one.id}/k1`) } })),
    }),
    more: async (room) => {
      let now = BEGINS;
      made = await playSituation({
        at: (ms) => {
          now = ms;
        },
        do: async (who, type, body, more = {}) => {
          now += 1000;
          await room.goTo(now);
          return await room.talks.do(`${who}/k1`, type, body, more);
        },
        exampleOf: (type) => book?.type(type, 1)?.example as object,
      });
    },
  });
});

afterAll(async () => {
  await exercise.close();
});

const WORDS = {
  en: { first: 'First day', last: 'Last day', zone: 'Days of the zone', show: 'Show' },
  ur: { first: 'پہلا دن', last: 'آخری دن', zone: 'دن بمطابق منطقۂ وقت', show: 'دکھائیں' },
} as const;

async function asked(visit: Visit = {}, day = '2031-03-06'): Promise<Visitor> {
  const visitor = await exercise.visit('/situation', visit);
  const { page } = visitor;
  const words = WORDS[visit.language ?? 'en'];
  await page.getByLabel(words.first).fill(day);
  await page.getByLabel(words.last).fill(day);
  await page.getByLabel(words.zone).selectOption('Asia/Karachi');
  await page.getByRole('button', { name: words.show, exact: true }).click();
  return visitor;
}

async function saved(page: Page, name: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), 'utf8'),
  };
}

const items = (page: Page, part: string) =>
  page.locator(`[data-part=situation] [data-part="${part}"] [data-part=item]`);

describe('the situation report of a room', () => {
  test('SR9.1 shows the day that is asked for, each kind in its part', async () => {
    const visitor = await asked();
    const { page } = visitor;
    await items(page, 'alleged').nth(4).waitFor();
    expect(await items(page, 'alleged').count()).toBe(5);
    expect(await items(page, 'files').count()).toBe(3);
    expect(await items(page, 'found').count()).toBe(1);
    await page.getByText(HOSTILE.en ?? '').waitFor();
    expect(await page.locator('[data-part=situation] [data-part=banner]').count()).toBe(2);
    await expectFaultless(visitor);
    await page.context().close();
  });

  test('SR9.1 what is saved is what is shown, as a page, a table and a map file', async () => {
    const { page } = await asked();
    const html = await saved(page, 'Save as a page');
    expect(html.name).toBe('situation-2031-03-06.html');
    expect(html.text).not.toMatch(/<script|<link/);
    expect(html.text).toContain('.situation');
    const shown = await page.locator('[data-part=situation]').textContent();
    await page.setContent(html.text);
    expect(await page.locator('[data-part=situation]').textContent()).toBe(shown);
    await page.context().close();

    const again = (await asked()).page;
    expect((await saved(again, 'CSV')).text).toContain(`allegation,`);
    const map = JSON.parse((await saved(again, 'GeoJSON')).text) as { features: { id: string }[] };
    expect(map.features.map(({ id }) => id)).toContain(made.alleged.ford);
    await again.context().close();
  });

  test('SR9.1 it is in the reader’s language and direction, and fits a telephone', async () => {
    const { page } = await asked({ language: 'ur', width: 390 });
    const sheet = page.locator('[data-part=situation]');
    await sheet.getByText('جو معلوم نہیں').waitFor();
    expect(await sheet.getAttribute('dir')).toBe('rtl');
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  test('SR9.1 on a telephone nothing of it is read by scrolling sideways, and a cell of a table says what its column is called', async () => {
    for (const language of ['en', 'ur'] as const) {
      const { page } = await asked({ language, width: 360 });
      const sheet = page.locator('[data-part=situation]');
      await sheet.locator('.listing td').first().waitFor();
      const cut = await sheet.evaluate((node) => {
        const region = node.parentElement as HTMLElement;
        return region.scrollWidth - region.clientWidth;
      });
      expect(cut).toBeLessThanOrEqual(0);
      const named = await sheet.locator('.listing').evaluateAll((tables) =>
        tables.map((table) => ({
          columns: [...table.querySelectorAll('th')].map((cell) => cell.textContent),
          told: [...(table.querySelector(':scope > tbody > tr')?.children ?? [])].map((cell) => [
            cell.getAttribute('data-column'),
            getComputedStyle(cell, '::before').display,
          ]),
        })),
      );
      expect(named.length).toBeGreaterThan(0);
      for (const { columns, told } of named)
        expect(told).toEqual(columns.map((column) => [column, 'block']));
      await page.context().close();
    }
  });

  test('SR1.6 days that there are not are told where they are asked', async () => {
    const { page } = await asked({}, '2031-02-30');
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('First day').getAttribute('aria-invalid')).toBe('true');
    await page.context().close();
  });
});
