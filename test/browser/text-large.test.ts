import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ExerciseRoom } from './exercise-room.ts';
import { BRACKETS, largeText } from './large-text.ts';

/** A text of three thousand paragraphs and a thousand brackets: what is near the screen is drawn, and nothing that is done is lost. How long it takes is measured by `npm run bench`. */

let room: ExerciseRoom;
let text = '';
let last = '';

beforeAll(async () => {
  room = await ExerciseRoom.open({
    opening: { rules: 3 },
    disputed: false,
    async more(one) {
      ({ text, last } = await largeText((...act) => one.act(...act)));
    },
  });
});

afterAll(async () => {
  await room.close();
});

const drawn = async (page: Page): Promise<number> => await page.locator('[data-node]').count();

test('of a text of 3,000 paragraphs and 1,000 brackets those near the screen are drawn, and every bracket is counted', async () => {
  const { page } = await room.visit('/text');
  await page.locator('[data-text] h2 a').click();
  await page.locator('[data-node]').first().waitFor();
  expect(await drawn(page)).toBeLessThan(200);
  const brackets = await page
    .locator('[data-section]')
    .evaluateAll((all) =>
      all.reduce((sum, one) => sum + Number((one as HTMLElement).dataset['brackets']), 0),
    );
  expect(brackets).toBe(BRACKETS);
  await page.context().close();
});

test('no key is lost while it scrolls', async () => {
  const { page } = await room.visit(`/text/${text}`);
  await page.locator('[data-node]').first().waitFor();
  for (let n = 0; n < 60; n++) {
    await page.keyboard.press('KeyJ');
    if (n % 10 === 5) await page.mouse.wheel(0, 300);
  }
  const number = await page.locator('[data-selected=true]').evaluate((one) => {
    const index = one.closest<HTMLElement>('[data-index]')?.dataset['index'];
    return 3000 - Number(index);
  });
  expect(number).toBe(60);
  expect(await drawn(page)).toBeLessThan(200);
  await page.context().close();
});

test('a link to a paragraph far down brings it into sight with its margin', async () => {
  const { page } = await room.visit(`/text/${text}#${last}`);
  const box = await page.locator(`[data-node="${last}"]`).boundingBox();
  expect(box?.y).toBeGreaterThan(100);
  expect(box?.y).toBeLessThan(900);
  expect(await page.locator('[data-margin-of]').getAttribute('data-margin-of')).toBe(last);
  await page.context().close();
});
