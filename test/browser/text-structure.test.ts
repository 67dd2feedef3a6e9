import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paragraphStanding } from '#core/text/standing.ts';
import { nodeOf, textOf } from '#core/text/state.ts';
import type { RoomState } from '#core/state.ts';
import { signByKeys, tabTo } from './by-keys.ts';
import { ExerciseRoom } from './exercise-room.ts';
import { expectFaultless, LOOKS } from './faultless.ts';
import { plainly, words } from './reading.ts';
import { textHistory, type TextHistory } from './text-history.ts';

/** The order of a text, changed by whoever holds the pen, at a keyboard and without dragging: what it will look like is shown before it is signed. */
let room: ExerciseRoom;
let made: TextHistory;

beforeAll(async () => {
  room = await ExerciseRoom.open({
    opening: { rules: 3 },
    more: async (one) => {
      made = await textHistory(one);
    },
    disputed: false,
  });
});

afterAll(async () => {
  await room.close();
});

type Name = keyof TextHistory['nodes'];
const state = (): RoomState => room.talks.room.state as RoomState;
const decide = (type: string, name: Name): string =>
  `/text/${made.text}/decide?do=${type}&on=${made.nodes[name]}`;
const list = (name?: Name): readonly string[] =>
  (name === undefined ? textOf(state(), made.text) : nodeOf(state(), made.nodes[name]))?.children ??
  [];
const lines = async (page: Page): Promise<string[]> =>
  (await page.locator('[data-preview] [data-line]').allInnerTexts()).map((one) =>
    one
      .replaceAll(/[\u2066-\u2069]/g, '')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );

async function closing(page: Page): Promise<void> {
  await page.context().close();
}

describe.each(LOOKS)('%s, %s, %i pixels wide', (language, theme, width) => {
  test('forms of structure are without fault for axe, do not overflow, and ask no strangers', async () => {
    const visitor = await room.visitAs('m1/k1', '/text', { language, theme, width });
    const { page } = visitor;
    for (const path of [
      decide('text.split', 'agreed'),
      decide('text.merge', 'points'),
      decide('text.add', 'article2'),
      decide('text.renumber', 'points'),
    ]) {
      await room.turnTo(page, path);
      await page.locator('form').waitFor();
      await expectFaultless(visitor);
    }
    await room.turnTo(page, decide('text.move', 'article3'));
    await page.locator('form input[type=radio]').first().check();
    await page.locator('[data-preview]').waitFor();
    await expectFaultless(visitor);
    await closing(page);
  });
});

describe('whoever holds the pen', () => {
  test('TX1.2 it alone is offered the order of the text', async () => {
    const { page } = await room.visitAs('p1/k1', `/text/${made.text}#${made.nodes.points}`);
    await page.locator('[data-margin-of]').waitFor();
    expect(
      await page.getByRole('link', { name: /(move|split|number) a paragraph|merge/i }).count(),
    ).toBe(0);
    await closing(page);
    const { page: pen } = await room.visitAs('m1/k1', `/text/${made.text}#${made.nodes.points}`);
    await pen.locator('[data-margin-of]').waitFor();
    const offered = await pen
      .locator('[data-margin-of] section[aria-label="What could be entered"] [data-offers] a')
      .allInnerTexts();
    expect(offered.map((one) => one.toLowerCase())).toEqual([
      'propose an editorial set',
      'add paragraphs to a text',
      'move a paragraph',
      'number a paragraph',
      'split a paragraph',
      'merge paragraphs',
    ]);
    await closing(pen);
  });

  test('TX3.7 a paragraph is moved one place up, and shown there with the numbers that change, before it is signed', async () => {
    const { page } = await room.visitAs('m1/k1', decide('text.move', 'article2'));
    // It is the last in its part: only up is open.
    await tabTo(page, /^Where article 2 is moved: One place up/);
    await page.keyboard.press('Space');
    await page.locator('[data-preview]').waitFor();
    const shown = await lines(page);
    expect(shown.some((line) => /^Article 1 Crossings here was 2, is 1$/i.test(line))).toBe(true);
    expect(await page.getByLabel('One place down').isDisabled()).toBe(true);
    await signByKeys(page);
    expect(list('part')).toEqual([made.nodes.article2, made.nodes.article1]);
    expect(paragraphStanding(state(), made.nodes.agreed)?.status).toBe('agreed-ad-referendum');
    await closing(page);
  });

  test('TX3.7 to another place, chosen from a list by number and beginning of words; a place that the rules refuse is not in it', async () => {
    const { page } = await room.visitAs('m1/k1', decide('text.move', 'article2'));
    await tabTo(page, /is moved: /);
    await page.keyboard.press('ArrowDown');
    await page.getByLabel('To another place').press('Space');
    await tabTo(page, /^Place/);
    const options = await page.locator('form select option').allInnerTexts();
    expect(options.some((one) => one.startsWith('After article 3: The river gauges'))).toBe(true);
    expect(options.some((one) => one.includes('point (a)'))).toBe(false);
    expect(options.some((one) => one.includes('Crossings'))).toBe(false);
    await page.keyboard.type('After article 3');
    await signByKeys(page);
    expect(list().indexOf(made.nodes.article2)).toBe(list().indexOf(made.nodes.article3) + 1);
    await closing(page);
  });

  test('TX3.8 a paragraph is split before a word, in every language as often, by arrow keys', async () => {
    const { page } = await room.visitAs('m1/k1', decide('text.split', 'agreed'));
    expect(await words(page.locator('form'))).toContain(
      'What sides have agreed to here ends by this',
    );
    await tabTo(page, /^Parties ?$/);
    for (let i = 0; i < 2; i++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await tabTo(page, /^Read the sentence$/);
    await page.keyboard.press('Enter');
    expect(await words(page.locator('form [role=alert]'))).toBe(
      'Split the words in Urdu into as many parts, or leave them out.',
    );
    const urdu = page.locator('[data-cutting="ur"] button[tabindex="0"]');
    await urdu.press('ArrowLeft');
    await page.keyboard.press('Space');
    expect((await lines(page)).filter((line) => line.includes('here'))).toHaveLength(2);
    await signByKeys(page);
    const [first, second] = list('article1');
    expect(first).toBe(made.nodes.agreed);
    const said = await page.evaluate(() => document.querySelector('[data-entered]')?.textContent);
    expect(plainly(said ?? '')).toContain('into 2 paragraphs');
    expect(Object.keys(nodeOf(state(), second as string)?.wordings ?? {})).toHaveLength(1);
    expect(paragraphStanding(state(), made.nodes.agreed)?.status).toBe('open');
    await closing(page);
  });

  test('TX3.8 proposals that stand in the way are named, and nothing is signed over them', async () => {
    const { page } = await room.visitAs('m1/k1', decide('text.split', 'duration'));
    const blocked = page.locator('[data-blocked]');
    await blocked.waitFor();
    expect(await words(blocked)).toMatch(/North bank,.*South bank,.*The lake mediators,/s);
    expect(await blocked.locator(`[data-proposal="${made.bridge}"] a`).count()).toBe(1);
    expect(await page.locator('[data-cutting]').count()).toBe(0);
    await tabTo(page, /^Read the sentence$/);
    await page.keyboard.press('Enter');
    await page.locator('form [role=alert]').waitFor();
    expect(await page.locator('[data-sentence]').count()).toBe(0);
    await closing(page);
  });

  test('TX3.8 two points become one, in the words of both', async () => {
    const [first, second] = list('points');
    const { page } = await room.visitAs(
      'm1/k1',
      `/text/${made.text}/decide?do=text.merge&on=${first}`,
    );
    await page.locator('[data-preview]').waitFor();
    expect((await lines(page)).join(' ')).toContain('no arms. a paper of their own side;');
    await signByKeys(page);
    expect(list('points')).toEqual([first]);
    expect(nodeOf(state(), second as string)).toBeUndefined();
    await closing(page);
  });

  test('TX1.2 a paragraph is added after another, in both languages, and numbered', async () => {
    const { page } = await room.visitAs('m1/k1', decide('text.add', 'open'));
    await tabTo(page, /^Words \(English\)/);
    await page.keyboard.type('The gauges are read [daily].');
    await tabTo(page, /^Read the sentence$/);
    await page.keyboard.press('Enter');
    expect(await words(page.locator('form [role=alert]'))).toContain('Square brackets');
    await tabTo(page, /^Words \(English\)/, true);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('The gauges are read daily.');
    await tabTo(page, /^Words \(Urdu\)/);
    await page.keyboard.type('پیمانے روزانہ پڑھے جائیں گے۔');
    expect(
      (await lines(page)).some((line) =>
        /^Paragraph 2\. The gauges are read daily\. here$/i.test(line),
      ),
    ).toBe(true);
    await signByKeys(page);
    const added = list('article3')[1] as string;
    expect(
      Object.keys(Object.values(nodeOf(state(), added)?.wordings ?? {})[0]?.hashes ?? {}),
    ).toEqual(['en', 'ur']);
    await closing(page);
  });

  test('TX5.4 a paragraph is given a number of its own', async () => {
    const { page } = await room.visitAs('m1/k1', decide('text.renumber', 'points'));
    await tabTo(page, /^Number of /);
    await page.keyboard.type('1 bis');
    await signByKeys(page);
    expect(nodeOf(state(), made.nodes.points)?.num).toBe('1 bis');
    await closing(page);
  });
});
