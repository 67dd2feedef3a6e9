import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectFaultless } from './faultless.ts';
import type { Visit, Visitor } from './visitor.ts';
import { ExerciseRoom } from './exercise-room.ts';

/** An act of two heads, each in a browser of their own: begun, passed on as a text or a file, checked, signed and entered. */
let room: ExerciseRoom;
beforeAll(async () => {
  room = await ExerciseRoom.open({ disputed: false });
});
afterAll(async () => {
  await room.close();
});

const WORDS = {
  en: {
    goOn: 'Read the sentence',
    pass: /^Sign and pass on: /,
    enter: /^Sign and enter: /,
    text: 'What you pass on',
    given: 'The text you were given',
    check: 'Check and read it',
  },
  ur: {
    goOn: 'جملہ پڑھیں',
    pass: /^دستخط کر کے آگے دیں: /,
    enter: /^دستخط کر کے درج کریں: /,
    text: 'جو آپ آگے دیتے ہیں',
    given: 'جو متن آپ کو دیا گیا',
    check: 'جانچیں اور پڑھیں',
  },
} as const;

let shot = 0;
async function look(page: Page): Promise<void> {
  const folder = process.env['PARLEY_SHOTS'];
  if (folder === undefined) return;
  await page.screenshot({ path: `${folder}/${++shot}.png`, fullPage: true });
}

/** What p1's head passes on for a point. */
async function begin(visit: Visit, point: string): Promise<[Visitor, string]> {
  const words = WORDS[visit.language ?? 'en'];
  const path = `/enter?type=harvest.release&point=${point}`;
  const opened = await room.visitAs('p1/k1', path, visit);
  const { page } = opened;
  await page.getByRole('button', { name: words.goOn }).click();
  await page.locator('[data-sentence]').waitFor();
  // The other side's head is chosen already.
  expect(await page.locator('input[type=checkbox]:checked').count()).toBe(1);
  await look(page);
  await expectFaultless(opened);
  await page.getByRole('button', { name: words.pass }).click();
  const text = await page.getByLabel(words.text).inputValue();
  await look(page);
  await expectFaultless(opened);
  return [opened, text];
}

describe.each([
  ['en', 'light', 'crossings', 1280],
  ['ur', 'dark', 'gauges', 390],
] as const)('%s', (language, theme, name, width) => {
  test('AU7.4 RC1.8 two heads make an early harvest in two browsers', async () => {
    const words = WORDS[language];
    const point = room.made.points[name];
    const [first, text] = await begin({ language, theme, width }, point);
    const { size } = room.talks.room;
    expect(text).toMatch(/^parley\/joint@v1\n/);

    const second = await room.visitAs('p2/k1', '/enter?mode=others', { language, theme, width });
    const { page } = second;
    await page.getByLabel(words.given).fill(text.replace('— p1', '- p1'));
    await page.getByRole('button', { name: words.check }).click();
    await page.locator('[data-fault="joint.signature-line"]').waitFor();
    await look(page);
    await expectFaultless(second);

    // As it comes out of a message: with white space at its ends.
    await page.getByLabel(words.given).fill(`\n ${text}\n\n`);
    await page.getByRole('button', { name: words.check }).click();
    await page.locator('[data-sentence]').waitFor();
    expect(await page.locator('[data-signed=true]').innerText()).toContain('p1/k1');
    expect(await page.locator('[data-signed=false]').innerText()).toContain('p2/k1');
    await look(page);
    await expectFaultless(second);
    expect(room.talks.room.size).toBe(size);
    await page.getByRole('button', { name: words.enter }).click();
    await page.locator('[data-entered]').waitFor();
    await look(page);
    expect(room.talks.room.size).toBe(size + 1);
    expect(room.talks.room.state?.talks?.consent?.released[point]?.signed).toHaveLength(2);

    // Its first signer is told, by the same text, that it has been entered.
    await room.turnTo(first.page, '/enter?mode=others');
    await first.page.getByLabel(words.given).fill(text);
    await first.page.getByRole('button', { name: words.check }).click();
    await first.page.locator('main [role=alert] a').waitFor();
    await first.page.context().close();
    await page.context().close();
  });
});

test('AU7.5 without the other side it is refused before anything is signed, and the choice stays', async () => {
  const path = `/enter?type=harvest.release&point=${room.made.points.market}`;
  const { page } = await room.visitAs('p1/k1', path);
  await page.getByRole('button', { name: WORDS.en.goOn }).click();
  await page.locator('[data-sentence]').waitFor();
  const other = page.locator('input[type=checkbox]:checked');
  await other.press(' ');
  await page.locator('[data-refusal="harvest.all-sides"]').waitFor();
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toMatch(
    /^p2\/k1\+/,
  );
  await look(page);
  await page.context().close();
});

test('RC1.8 as a file; whoever has signed it is shown who has yet to', async () => {
  const point = room.made.points.market;
  const [{ page }, text] = await begin({}, point);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const file = await (await saving).path();
  await room.turnTo(page, '/enter');
  await page.getByRole('link', { name: 'Sign with others' }).click();
  await page.locator('input[type=file]').setInputFiles(file);
  await page.locator('[data-passed]').waitFor();
  expect(await page.getByLabel(WORDS.en.text).inputValue()).toBe(text);
  await page.context().close();
});
