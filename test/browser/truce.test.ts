import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ExerciseRoom } from './exercise-room.ts';
import { expectFaultless, LOOKS } from './faultless.ts';
import { wakeAt, words } from './reading.ts';
import { truceHistory, type TruceHistory } from './truce-history.ts';

/** Truces and the display for a wall: what they must say and must not say. */
let room: ExerciseRoom;
let made: TruceHistory;

beforeAll(async () => {
  room = await ExerciseRoom.open({
    more: async (exercise, history) => {
      made = await truceHistory(exercise, history);
    },
    disputed: false,
  });
});

afterAll(async () => {
  await room.close();
});

const HOUR = 3600_000;

const WALL = '/truce/wall';

async function open(path: string): Promise<Page> {
  return (await room.visit(path)).page;
}

describe('the truce', () => {
  test('TR9.2 the time that is left comes first and is the largest thing on the page', async () => {
    const page = await open('/truce');
    const first = page.locator('section[data-truce]').first();
    expect(await first.getAttribute('data-truce')).toBe(made.running.truce);
    const clock = first.locator('[data-clock]');
    expect(await clock.innerText()).toMatch(/^\d+ hours?( \d+ minutes?)?$/);
    const sizes = await page
      .locator('main *')
      .evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)));
    const own = await clock.evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
    expect(own).toBe(Math.max(...sizes));
    await page.context().close();
  });

  test('TR9.2 the overview has every declared truce with what its clock reads, and counts nothing that is not there', async () => {
    const page = await open('');
    const running = page.locator(`[data-declared-truce="${made.running.truce}"]`);
    expect(await words(running)).toMatch(/\d+ hours?.* left, until /);
    const text = await words(page.locator('main'));
    expect(text).not.toContain('No truce is recorded here');
    expect(text).not.toMatch(/\b0 (reports|documents|sources|statements|sessions)/);
    await page.context().close();
  });

  test('TR9.2 the timeline has a truce that was agreed or declared, and none that was only circulated', async () => {
    const page = await open('');
    const lane = page.getByRole('group', { name: 'Truce', exact: true });
    const mark = lane.locator(`[data-act="${made.running.truce}"]`);
    await mark.waitFor();
    expect(await mark.getAttribute('aria-label')).toMatch(/, 48 hours, /);
    expect(await lane.locator(`[data-act="${made.circulated}"]`).count()).toBe(0);
    await page.context().close();
  });

  test('TR4.2 the legal source says which act, and who agreed and when', async () => {
    const page = await open('/truce');
    const source = page.locator('[data-source]').first();
    expect(await source.getAttribute('data-source')).toBe('agreed');
    expect(await words(source)).toContain(
      'terms circulated by The lake mediators and agreed, in the same words, by North bank and South bank.',
    );
    const links = await source
      .locator('a')
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).pathname));
    expect(links[0]).toBe(`${room.path}/acts/${made.running.truce}`);
    // The words, the act with which all had agreed, and one for each side.
    expect(links).toHaveLength(4);
    await page.context().close();
  });

  test('TR9.3 the next decision is named with its time, and nothing follows by itself', async () => {
    const page = await open('/truce');
    const next = page.locator('[data-next]').first();
    expect(await next.locator('li').allInnerTexts()).toEqual([
      'agree to the extension proposed',
      'extend',
      'replace by other terms',
      'declare it ended',
    ]);
    await next.getByText('Before the end,').waitFor();
    await next.getByText('Nothing follows by itself if nothing is decided.').waitFor();
    await page.context().close();
  });

  test('TR9.4 what makes the clock uncertain stands beside it in words, with every time that is said, and names no side', async () => {
    const page = await open('/truce');
    const said = await words(page.locator(`[data-truce="${made.running.truce}"] [data-size]`));
    const hours = said.match(
      /accounts of the start differ: .*?(\d\d:00) UTC and .*?(\d\d:00) UTC/s,
    );
    expect(hours?.[1]).not.toBe(hours?.[2]);
    expect(said).toContain('only some report that units have the orders');
    expect(said).toContain('an extension is agreed by some only');
    expect(said).not.toMatch(/North bank|South bank/);
    await page.context().close();
  });

  test('TR9.1 at zero it reads that no extension is recorded here, and never that it lapsed', async () => {
    const page = await open('/truce');
    const reached = page.locator(`[data-truce="${made.reached.truce}"] [data-clock]`);
    expect(await reached.innerText()).toMatch(/^term reached, no extension recorded here$/i);
    // The clock of the device goes on past the end of the other; nobody has declared anything.
    await wakeAt(page, Date.now() + 60 * HOUR);
    const running = page.locator(`[data-truce="${made.running.truce}"]`);
    await running
      .locator('[data-clock]')
      .getByText('term reached, no extension recorded here')
      .waitFor();
    expect(await running.getAttribute('data-stage')).toBe('in-being');
    await running.getByText('It is over only when a side’s head declares it ended.').waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/lapse|expire/i);
    await page.context().close();
  });

  test('TR5.2 the chain of extensions says who agreed, and that the earlier end stands until all have', async () => {
    const page = await open('/truce');
    const extension = page.locator(`[data-extension="${made.extension}"]`);
    await extension.getByText('agreed by some only; the earlier end stands').waitFor();
    expect(await extension.locator('ul li').allInnerTexts()).toEqual([
      expect.stringContaining('North bank'),
    ]);
    await page.context().close();
  });

  test('TR6.1 each side’s own declarations and orders are shown, whoever has none is not named, and the order alternates', async () => {
    const page = await open('/truce');
    const sides = page.locator(`[data-truce="${made.running.truce}"] [data-sides]`);
    const step = async (name: string): Promise<string[]> =>
      (await sides.locator(`[data-step=${name}] li`).allInnerTexts()).map((text) =>
        text.slice(0, text.indexOf(',')),
      );
    expect(await step('agreed')).toEqual(['North bank', 'South bank']);
    expect(await step('declared')).toEqual(['South bank', 'North bank']);
    expect(await step('sent')).toEqual(['North bank', 'South bank']);
    expect(await step('received')).toEqual(['North bank']);
    await page.context().close();
  });

  test('TR6.4 accounts that differ stand side by side at equal size', async () => {
    const page = await open('/truce');
    const cells = page.locator('[data-dispute=start] [data-side]');
    expect(await cells.count()).toBe(2);
    const [a, b] = [await cells.nth(0).boundingBox(), await cells.nth(1).boundingBox()];
    expect([a?.width, a?.height, a?.y]).toEqual([b?.width, b?.height, b?.y]);
    await page.context().close();
  });

  test('TR6.2 what is alleged is in a part of its own, after everything else', async () => {
    const page = await open('/truce');
    const said = page.getByText('Shots were heard for some minutes.');
    expect(await said.count()).toBe(1);
    expect(await page.locator('[data-truce]').getByText('Shots were heard').count()).toBe(0);
    await page
      .locator('[data-alleged]')
      .getByText('An allegation does not end a truce and moves no clock.')
      .waitFor();
    await page.context().close();
  });

  test('a signed-in side is led to what it has not done yet, with the truce filled in', async () => {
    const { page } = await room.visitAs('p1/k1', '/truce');
    const next = page.locator('[data-next]').first();
    const link = next.getByRole('link', { name: 'propose an extension' });
    expect(await link.getAttribute('href')).toContain(`truce=${made.running.truce}`);
    expect(await next.getByRole('link', { name: 'agree to an extension' }).count()).toBe(0);
    await page.context().close();
    const other = await room.visitAs('p2/k1', '/truce');
    const agree = other.page
      .locator('[data-next]')
      .first()
      .getByRole('link', { name: 'agree to an extension' });
    expect(await agree.getAttribute('href')).toContain(`extension=${made.extension}`);
    await other.page.context().close();
  });
});

describe.each(LOOKS)('%s, %s, %i pixels wide', (language, theme, width) => {
  test.each(['/truce', WALL])(
    '%s has no fault for axe, does not overflow, breaks no policy and asks no strangers',
    async (path) => {
      const visitor = await room.visit(path, { language, theme, width });
      await visitor.page.locator('[data-truce], [data-wall]').first().waitFor();
      await expectFaultless(visitor);
      await visitor.page.context().close();
    },
  );
});

// Last, because it changes the room.
describe('the display for a wall', () => {
  test('TR10.1 shows time, source and next decision, and no allegation, no account and no side', async () => {
    const page = await open(WALL);
    const board = page.locator(`[data-wall="${made.running.truce}"]`);
    expect(await board.locator('[data-clock]').innerText()).toMatch(/^\d+ hours?/);
    await board.getByText(/terms agreed by every side, act \d+/).waitFor();
    await board.getByText('agree to the extension proposed; extend;').waitFor();
    await board.getByText('accounts of the start differ').waitFor();
    const all = await words(page.locator('main'));
    expect(all).toMatch(/exercise/i);
    expect(all).toContain('extension 41, day and night');
    expect(all).not.toMatch(/Shots|bridge|North bank|South bank/);
    await page.context().close();
  });

  test('has no way round but one by keyboard, fills the screen, and Escape leads back', async () => {
    const page = await open(WALL);
    expect(await page.locator('nav, button, select, audio, [aria-live]').count()).toBe(0);
    const shown = await page.evaluate(() => [
      document.documentElement.scrollHeight - innerHeight,
      document.querySelector('main')?.offsetHeight === innerHeight,
    ]);
    expect(shown).toEqual([0, true]);
    await page.keyboard.press('Tab');
    const back = page.getByRole('link', { name: 'Back to the truce (Escape)' });
    expect(await back.evaluate((one) => one === document.activeElement)).toBe(true);
    expect((await back.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await page.keyboard.press('Escape');
    await page.waitForURL(`${room.url}${room.path}/truce`);
    await page.context().close();
  });

  test('stands on paper with what it is, as of when, and the code of the record', async () => {
    const page = await open(WALL);
    await page.emulateMedia({ media: 'print' });
    await page.getByText('Code of this state:').waitFor();
    const all = await words(page.locator('body'));
    expect(all).toMatch(/exercise/i);
    expect(all).toMatch(/As of .* UTC/);
    expect(all).toMatch(/Code of this state: \d{5} /);
    expect(all).not.toContain('Back to the truce');
    await page.context().close();
  });

  test('keeps itself current: an extension that comes to stand is on it without a reload', async () => {
    const page = await open(WALL);
    await page.locator('[data-current=current]').waitFor();
    await room.talks.do('p2/k1', 'truce.agree-extension', {
      ...made.running,
      extension: made.extension,
      hash: made.extensionHash,
      until: made.extensionEnd,
    });
    const board = page.locator(`[data-wall="${made.running.truce}"]`);
    await board.getByText(/the extension agreed by every side it binds, act \d+/).waitFor();
    expect(await board.innerText()).not.toContain('an extension is agreed by some only');
    await page.context().close();
  });

  test('says that it is offline when nothing answers, and as of when it was read', async () => {
    const page = await open(WALL);
    await page.locator('[data-current=current]').waitFor();
    await page.context().setOffline(true);
    const said = page.locator('[data-current=offline]');
    await said.waitFor();
    expect(await words(said)).toMatch(/^Offline since the record was last read, .* UTC\.$/);
    await page.context().close();
  });
});

describe('what the sides do under a truce', () => {
  test('TR7.1 TR7.2 notice and suspension are shown as a side’s own, and end nothing', async () => {
    const { talks } = room;
    const from = { ...made.extensionEnd };
    await talks.do('p1/k1', 'truce.give-notice', { ...made.running, from });
    await talks.do('p1/k1', 'truce.suspend', made.running);
    const page = await open('/truce');
    const truce = page.locator(`[data-truce="${made.running.truce}"]`);
    expect(await words(truce.locator('[data-clock]'))).toMatch(/^declared suspended$/i);
    expect(await truce.getAttribute('data-stage')).toBe('in-being');
    const face = await words(truce.locator('[data-size]'));
    expect(face).toMatch(/The end stays where it was: \d+ hours/);
    expect(face).toContain('notice of resumption has been given');
    expect(face).not.toMatch(/North bank|South bank/);
    expect(await words(truce.locator('[data-step=suspensions]'))).toContain('North bank');
    expect(await words(truce.locator('[data-step=notices]'))).toContain('North bank');
    await page.context().close();
  });

  test('TR4.4 what one side declared rests on its own declaration, and says that not all have agreed', async () => {
    const { talks } = room;
    const text = { en: 'Our boats stay on our bank.' };
    const hash = room.hash(text);
    const start = made.running.start;
    const truce = await talks.do('p2/k1', 'truce.table', {
      kind: 'ceasefire',
      forces: { en: 'All boats.' },
      area: { en: 'The lower ford.' },
      prohibited: [{ en: 'Crossing the middle of the river.' }],
      permitted: [],
      start,
      term: 'open',
      text,
      hash,
    });
    const declared = { truce, kind: 'ceasefire', start, hash, until: 'open' };
    await talks.do('p2/k1', 'truce.declare', declared);
    const page = await open('/truce');
    const section = page.locator(`[data-truce="${truce}"]`);
    expect(await words(section.locator('[data-clock]'))).toMatch(/^no end set$/i);
    expect(await section.locator('[data-source]').getAttribute('data-source')).toBe('declared');
    expect(await words(section.locator('[data-source]'))).toContain(
      'South bank declared them, each for its own forces; they are not agreed by every side.',
    );
    expect(await words(section.locator('[data-size]'))).toContain('declared by some only');
    await page.context().close();
  });
});
