import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { standingOf } from '#core/consent-standing.ts';
import type { RoomState } from '#core/state.ts';
import {
  focused,
  goOn,
  openEntering,
  openPage,
  optionWith,
  sign,
  words,
  type TakenDown,
} from './enter-page.ts';
import type { ExerciseRoom } from './exercise-room.ts';
import { said } from './reading.ts';

/** Acts entered for others: in a hurry by keyboard, and then answered by those they were taken down for. */
let room: ExerciseRoom;
let entries: TakenDown;

beforeAll(async () => {
  ({ room, entries } = await openEntering());
});

afterAll(async () => {
  await room.close();
});

const state = (): RoomState => room.talks.room.state as RoomState;

const open = async (as: string, path: string): Promise<Page> => await openPage(room, as, path);

describe('taking down by keyboard', () => {
  test('TD1 an act for a side, by real typing; the keystrokes are counted', async () => {
    const page = await open('s1/k1', '/enter?mode=night');
    await page.evaluate(() => {
      addEventListener(
        'keydown',
        () => {
          const { dataset } = document.documentElement;
          dataset['keys'] = String(Number(dataset['keys'] ?? 0) + 1);
        },
        true,
      );
    });
    await page.getByLabel('Who and what').focus();
    const before = room.talks.room.size;
    await page.keyboard.type('so leave');
    await page.keyboard.press('Enter');
    // How it came, and when: said, and now.
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: said('Sign: take down for a side') }).waitFor();
    expect(await focused(page)).toContain('Sign: ');
    expect(await words(page.locator('[data-sentence]'))).toMatch(
      /^As recorded by The secretariat \(said, .*\), for South bank to confirm or contest; until then it binds nobody: South bank leaves the table/,
    );
    await page.keyboard.press('Enter');
    await page.locator('[data-entered]').waitFor();
    expect(room.talks.room.size).toBe(before + 1);

    const first = await page.locator('html').getAttribute('data-keys');
    // The focus is back at the first field. How it came would stay, and Enter would pass it; Tab reaches it.
    await page.keyboard.type('so position');
    await page.keyboard.press('Tab');
    await page.keyboard.type('te');
    await page.keyboard.press('Enter');
    await page.keyboard.type('0105');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Mar');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Two days, not more.');
    await page.keyboard.press('Enter');
    await page.locator('[data-sentence]').waitFor();
    expect(await words(page.locator('[data-sentence]'))).toMatch(
      /telephoned, .* 01:05 .*: South bank tables its position .*Two days, not more\.$/,
    );
    await page.keyboard.press('Enter');
    await page.locator('[data-entered]').nth(1).waitFor();
    expect(room.talks.room.size).toBe(before + 2);
    const all = await page.locator('html').getAttribute('data-keys');
    console.log(
      `an act without words: ${first} keystrokes; one with a line of words: ${Number(all) - Number(first)}`,
    );
    await page.context().close();
  });

  test('TD1 TD4 an agreement to words that are only taken down themselves is taken down in the same night', async () => {
    const { talks } = room;
    const point = await talks.do('m1/k1', 'point.open', { title: { en: 'Fees at the ferry' } });
    const text = { en: 'Dues fall due at the lower lock alone.' };
    const formula = { point, text, hash: room.hash(text) };
    const at = new Date().toISOString().slice(0, 16);
    const tabled = await talks.do('s1/k1', 'taken-down.enter', {
      for: 'p2',
      type: 'formula.table',
      version: 1,
      body: formula,
      channel: 'said',
      occurred: { from: `${at}:00Z`, precision: 'minute', certainty: 'stated', offset: 0 },
    });
    const page = await open('s1/k1', '/enter?mode=night');
    await page.getByLabel('Who and what').fill('north agree formula');
    await page.keyboard.press('Enter');
    await page.getByLabel('Which point').selectOption(await optionWith(page, 'Fees at the ferry'));
    const which = page.getByLabel('Which formula').locator('option:checked');
    expect(await words(which)).toBe(
      'Dues fall due at the lower lock alone. (taken down, not confirmed yet)',
    );
    await page.getByLabel('How', { exact: true }).selectOption('ad-referendum');
    await page.getByRole('region', { name: 'An act' }).getByText('Read the sentence').click();
    await page.locator('[data-sentence]').waitFor();
    expect(await words(page.locator('[data-sentence]'))).toContain(
      'North bank agrees ad referendum, subject to confirmation, to the formula “Dues fall due at',
    );
    await sign(page).click();
    const entered = page.locator('[data-entered]');
    await entered.waitFor();
    const agreed = (await entered.getAttribute('data-entered')) ?? '';
    await page.context().close();

    const content = { type: 'consent.give', version: 1, body: { point: formula.point } };
    const body = { ...content.body, formula: tabled, hash: formula.hash, as: 'ad-referendum' };
    await talks.do('p2/k1', 'taken-down.confirm', {
      entry: tabled,
      type: 'formula.table',
      version: 1,
      body: formula,
    });
    await talks.do('p1/k1', 'taken-down.confirm', { entry: agreed, ...content, body });
    expect(standingOf(state(), formula.point)?.sides['p1']?.standing).toBe('ad-referendum');
  });

  test('TD2 a mediator takes nothing down where a secretariat keeps the record, and enters own acts in a row', async () => {
    const page = await open('m1/k1', '/enter?mode=night');
    const note = page.locator('[data-note]').first();
    await note.getByRole('link', { name: 'Enter properly…' }).waitFor();
    expect(await page.getByRole('link', { name: 'Take down for a side…' }).count()).toBe(0);
    const who = page.getByLabel('Who and what');
    await who.fill('North bank');
    await page.getByText('No act that you may sign here is called that.').first().waitFor();
    await who.fill('lake open a point');
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    await room.turnTo(page, '/taken-down');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.locator('a[href*="taken-down.enter"]').count()).toBe(0);
    await room.turnTo(page, '/enter');
    await page.getByLabel('Search by a few letters').fill('take down');
    expect(await page.getByText('take down for a side').count()).toBe(0);
    await page.context().close();
  });

  test('TD8 TD9 one line with a time, then entered properly and classified', async () => {
    const page = await open('s1/k1', '/enter?mode=night');
    const before = room.talks.room.size;
    await page.locator('input[name=line]').fill('The mediators see North bank alone.');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: said('Sign: take a note') }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('[data-note]', { hasText: 'The mediators see North bank alone.' }).waitFor();
    expect(room.talks.room.size).toBe(before + 1);

    const note = page.locator('[data-note]', { hasText: 'South bank asked for an hour.' });
    await note.getByRole('link', { name: 'Enter properly…' }).click();
    await page.getByText('South bank asked for an hour.').waitFor();
    await page.getByLabel('Search by a few letters').fill('suspend the talks');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Suspend the talks' }).waitFor();
    await goOn(page).click();
    await sign(page).click();
    await page.getByRole('button', { name: 'Point the note to this act…' }).click();
    await page.getByRole('button', { name: said('Sign: classify a note') }).click();
    await page
      .getByRole('button', { name: 'Point the note to this act…' })
      .waitFor({ state: 'detached' });
    await page.goto(`${room.url}${room.path}/enter?mode=night`);
    await page.locator('[data-note]').first().waitFor();
    expect(await page.locator('[data-note]').allInnerTexts()).toHaveLength(1);
    await page.context().close();
  });
});

describe('answering what was taken down', () => {
  test('TD4 TD6 each is confirmed or contested by itself, by keyboard, and the next one has the focus', async () => {
    const page = await open('p1/k1', '/enter');
    await page.getByRole('link', { name: 'Answer what was taken down for your side' }).click();
    const market = page.locator(`[data-entry="${entries.market}"]`);
    await market.waitFor();
    expect(await words(market)).toMatch(
      /^As recorded by The secretariat \(telephoned, .*: North bank tables its position .*Three market days\./,
    );

    await market.getByRole('button', { name: 'Confirm…' }).focus();
    await page.keyboard.press('Enter');
    const sentence = page.locator('[data-sentence]');
    await sentence.waitFor();
    expect(await focused(page)).toBe(await sentence.textContent());
    expect(await words(sentence)).toMatch(
      /^North bank confirms as its own act, with effect from now, what was taken down for it/,
    );
    await market.locator('input[type=file]').setInputFiles({
      name: 'sheet.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('ink'),
    });
    await page.getByText('from the sheet initialled in ink').first().waitFor();
    await sign(page).focus();
    await page.keyboard.press('Enter');
    await market.waitFor({ state: 'detached' });
    expect(room.talks.room.state?.talks?.takenDown?.confirmed?.[entries.market]).toMatch(
      /^[0-9a-f]{64}$/,
    );

    const dues = page.locator(`[data-entry="${entries.dues}"]`);
    await page.waitForFunction(() => document.activeElement?.textContent === 'Confirm…');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByLabel(said('What was meant (English)')).fill('We spoke of lower dues.');
    await sign(page).focus();
    await page.keyboard.press('Enter');
    await dues.waitFor({ state: 'detached' });
    expect(await page.locator('[data-entry]').count()).toBe(2);
    await page.context().close();
  });

  test('TD4 where the record has the answer before its receipt is here, the next one that was opened meanwhile stays open', async () => {
    const page = await open('p1/k1', '/enter?mode=answers');
    const come = Promise.withResolvers<void>();
    await page.route('**/acts', async (route) => {
      const response = await route.fetch();
      await come.promise;
      await route.fulfill({ response });
    });
    const [first, next] = [entries.left, entries.boats].map((id) =>
      page.locator(`[data-entry="${id}"]`),
    ) as [Locator, Locator];
    await first.getByRole('button', { name: 'Confirm…' }).click();
    await sign(page).click();
    await first.waitFor({ state: 'detached' });
    await next.getByRole('button', { name: 'Confirm…' }).press('Enter');
    await sign(page).focus();
    come.resolve();
    await page.getByRole('status').getByText('Entered.').waitFor();
    expect(await focused(page)).toMatch(/^Sign: /);
    expect(await words(page.locator('[data-sentence]'))).toContain('No boats at dusk.');
    await page.context().close();
  });
});
