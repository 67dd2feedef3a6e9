import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HostedRoom } from '#server/host.ts';
import { expectFaultless, LOOKS } from './faultless.ts';
import type { Visit } from './visitor.ts';
import { ExerciseRoom } from './exercise-room.ts';
import {
  accounts,
  commission,
  register,
  statements,
  type Commission,
  type Register,
  type Statements,
} from './releases-history.ts';
import { makeOf, shuttleRooms, visitRoomsAs, type ShuttleRooms } from './shuttle-rooms.ts';

/** Joint statements, the register of what was taken down, the shuttle, and the commission with its hotline. */
let exercise: ExerciseRoom;
let released: Statements;
let taken: Register;
let joint: Commission;
let rooms: ShuttleRooms;

beforeAll(async () => {
  exercise = await ExerciseRoom.open({
    disputed: false,
    more: async (room) => {
      const make = makeOf(room);
      released = await statements(make);
      taken = await register(make);
      joint = await commission(make);
      await accounts(make);
      rooms = await shuttleRooms(room);
    },
  });
});

afterAll(async () => {
  await exercise.close();
});

async function see(path: string, visit: Visit = {}): Promise<Page> {
  return (await exercise.visit(path, visit)).page;
}

describe('joint statements', () => {
  const entry = (page: Page, id: string) => page.locator(`[data-release="${id}"]`);

  test('ST8.2 who has agreed to exactly these words, and who is awaited', async () => {
    const page = await see('/releases');
    const one = entry(page, released.awaits);
    await one.getByText('agreement awaited').waitFor();
    expect(await one.locator('[data-side=p1] td').innerText()).toMatch(/^agreed, /);
    expect(await one.locator('[data-side=p2] td').innerText()).toBe('awaited');
    expect(await one.getByText('Neither initialled nor signed').count()).toBe(1);
    expect(await one.locator('[lang=ur]').count()).toBe(1);
    expect(await one.locator('[dir=rtl] > [lang=ps]').count()).toBe(1);
    await page.context().close();
  });

  test('ST8.7 past its embargo a statement waits for its issuer, and no clock issues it', async () => {
    const page = await see('/releases');
    const ready = entry(page, released.ready);
    await ready.locator('[data-standing=ready-to-issue]').waitFor();
    await ready.getByText('released by its issuer, never by the clock').waitFor();
    await ready.getByText('that time is reached, and nothing follows from it').waitFor();
    const held = entry(page, released.embargoed);
    expect(await held.locator('[data-standing]').getAttribute('data-standing')).toBe(
      'under-embargo',
    );
    await page.context().close();
  });

  test('ST8.4 agreements to earlier words fell, and those words stay with their time', async () => {
    const page = await see('/releases');
    const one = entry(page, released.ready);
    await one.locator('li[data-version=proposed]').getByText('Market days begin again.').waitFor();
    expect(await one.locator('section[data-version=amended] [data-side]').count()).toBe(2);
    await page.context().close();
  });

  test('ST8.9 a correction keeps both texts, and is its issuer’s own until all have agreed', async () => {
    const page = await see('/releases');
    const one = entry(page, released.corrected);
    await one.locator('[data-version=proposed]').getByText('for two days').waitFor();
    const corrected = one.locator('[data-version=corrected]');
    await corrected.getByText('for three days').waitFor();
    await corrected.getByText('The number of days was wrong.').waitFor();
    await corrected.getByText(/are those of .*The lake mediators.* alone/).waitFor();
    expect(await corrected.locator('[data-side=p2] td').innerText()).toMatch(/^agreed/);
    await page.context().close();
  });

  test('only who may sign is shown the way to the form', async () => {
    const page = await see('/releases');
    await entry(page, released.awaits).waitFor();
    expect(await page.getByRole('link', { name: 'Agree to exactly these words' }).count()).toBe(0);
    await page.context().close();
    const { page: own } = await exercise.visitAs('p2/k1', '/releases');
    const link = entry(own, released.awaits).getByRole('link', {
      name: 'Agree to exactly these words',
    });
    const href = await link.getAttribute('href');
    expect(href).toContain('type=release.agree');
    expect(href).toContain(released.awaits);
    await own.context().close();
  });
});

describe('the register of what was taken down', () => {
  const entry = (page: Page, id: string) => page.locator(`[data-entry="${id}"]`);

  test('TD1 what awaits which side reads as recorded by the secretariat', async () => {
    const page = await see('/taken-down');
    const one = entry(page, taken.awaited);
    await one.getByText(/For .*South bank.* to confirm or contest/).waitFor();
    await one.getByText('as recorded by the secretariat, answer awaited').waitFor();
    await one.getByText(/^As recorded by the secretariat: .*We withdraw on Thursday/).waitFor();
    await one.getByText(/telephoned/).waitFor();
    await entry(page, taken.onPaper).getByText('with a scan of the sheet').waitFor();
    expect(await page.locator('[data-answer=awaited]').count()).toBe(2);
    await page.context().close();
  });

  test('TD6 confirmed from ink, contested or withdrawn, each with its answer', async () => {
    const page = await see('/taken-down');
    await entry(page, taken.ink).getByText('from the sheet initialled in ink').waitFor();
    expect(await entry(page, taken.ink).locator('[data-answer=confirmed]').count()).toBe(1);
    await entry(page, taken.contested).getByText('We spoke of Friday.').waitFor();
    await entry(page, taken.withdrawn).getByText('entered for the wrong side').waitFor();
    await page.context().close();
  });

  test('TD9 a line of the night that nobody has classified stands first', async () => {
    const page = await see('/taken-down');
    const lines = page.locator('[data-note]');
    await lines.first().waitFor();
    expect(await lines.first().getAttribute('data-note')).toBe(taken.line);
    await lines.first().getByText('not yet classified').waitFor();
    const said = page.locator(`[data-note="${taken.said}"]`);
    expect(await said.locator(`a[href$="${taken.awaited}"]`).count()).toBe(1);
    await page.context().close();
  });

  test('TD5 the side concerned is led to the form that confirms it, filled in', async () => {
    const { page } = await exercise.visitAs('p2/k1', '/taken-down');
    const link = entry(page, taken.awaited).getByRole('link', { name: 'Confirm it' });
    expect(await link.getAttribute('href')).toContain('type=taken-down.confirm');
    expect(await page.getByRole('link', { name: 'Confirm it' }).count()).toBe(1);
    if (SHOTS !== undefined) await shoot(page, `${SHOTS}/taken-down-own`);
    await page.context().close();
  });
});

describe('the joint commission', () => {
  test('JC7.2 the numbers stand first and large, and on paper', async () => {
    const page = await see('/commission');
    const numbers = page.locator('[data-numbers]');
    await numbers.getByText('+0 555 0142').waitFor();
    await numbers.getByText('Field line 4 40 20, day and night').waitFor();
    const size = await numbers
      .getByText('+0 555 0142')
      .evaluate((number) => parseFloat(getComputedStyle(number).fontSize));
    expect(size).toBeGreaterThanOrEqual(24);
    await page.emulateMedia({ media: 'print' });
    expect(await numbers.isVisible()).toBe(true);
    await page.context().close();
  });

  test('JC7.2 at the foot of every other print they stand under a title, and where they stand above they are not said twice', async () => {
    const page = await see('/points');
    await page.emulateMedia({ media: 'print' });
    const foot = page.locator('footer');
    await foot.getByText('Hotline numbers:').waitFor();
    expect(await foot.locator('li').allInnerTexts()).toEqual([
      expect.stringMatching(/\): .*\d/),
      expect.stringMatching(/\): .*\d/),
    ]);
    for (const path of ['/commission', '/truce']) {
      await page.goto(exercise.url + exercise.path + path);
      await page.locator('h1').waitFor();
      await foot.getByText('Short code').or(foot.getByText('Code of this state')).waitFor();
      expect(await foot.getByText('Hotline numbers:').count()).toBe(0);
    }
    await page.context().close();
  });

  test('a number to be dialled reads from the left within Arabic script too', async () => {
    const page = await see('/commission', { language: 'ur' });
    const digits = page.locator('[data-numbers] bdo[dir=ltr]');
    await digits.nth(1).waitFor();
    expect(await digits.allInnerTexts()).toEqual(['+0 555 0142', '4 40 20']);
    const widths = await digits.nth(1).evaluate((element) => {
      const text = element.firstChild as Text;
      const left = (from: number): number => {
        const range = document.createRange();
        range.setStart(text, from);
        range.setEnd(text, from + 1);
        return range.getBoundingClientRect().left;
      };
      return [left(0), left(2), left(5)];
    });
    expect(widths.toSorted((a, b) => a - b)).toEqual(widths);
    await page.context().close();
  });

  test('JC7.6 minutes stand with their own call, and nothing is totalled', async () => {
    const page = await see('/commission');
    const call = page.locator(`[data-call="${joint.call}"]`);
    await call.getByText('4 minutes').waitFor();
    await call.getByText('A supply convoy').waitFor();
    expect(await page.locator('[data-response]').count()).toBe(1);
    expect(await page.locator('[data-call] [data-test]').count()).toBe(1);
    expect(await page.locator('main').innerText()).not.toMatch(/average|total/i);
    await page.context().close();
  });

  test('JC7.1 who is on duty at this moment, as entered', async () => {
    const page = await see('/commission');
    await page.getByText('Duty officer of p1').waitFor();
    await page.getByText('Captain Alder').waitFor();
    await page.getByRole('heading', { name: 'Entered for later' }).waitFor();
    expect(await page.locator('[data-officer]').count()).toBe(3);
    await page.context().close();
  });

  test('JC5.2 that a level’s time is over is said as a fact of this moment, and of nothing more', async () => {
    const page = await see('/commission');
    const over = page.locator('[data-case="2"] [data-time-reached=true]');
    await over.getByText('Nothing happens of itself').waitFor();
    const waits = page.locator('[data-case="3"] [data-time-reached=false]');
    await waits.getByText(/by deadlock, to whom the terms name.*from/).waitFor();
    expect(await page.locator('[data-case="1"] [data-time-reached]').count()).toBe(0);
    await page.context().close();
  });

  test('JC6 a dissent is annexed to the decision it is about', async () => {
    const page = await see('/commission');
    const decision = page.locator(`[data-decision="${joint.decision}"]`);
    await decision.locator('[data-dissent]').getByText('preferred a visit at dawn').waitFor();
    expect(await decision.locator('[data-dissent]').count()).toBe(1);
    await page.getByText('Officer Marsh').waitFor();
    await page.context().close();
  });

  test('PA3.1 no answer is shown as no answer, and no name stands in persons', async () => {
    const page = await see('/commission');
    const request = page.locator('[data-request]');
    await request.locator('[data-side=p1]').getByText('no answer entered').waitFor();
    await request.locator('[data-side=p2]').getByText('agreed in part').waitFor();
    expect(await request.locator('[data-side]').count()).toBe(2);
    await page.context().close();
  });
});

describe('the shuttle', () => {
  async function as(name: string, all: readonly HostedRoom[], visit: Visit = {}) {
    return await visitRoomsAs(exercise, name, all, visit);
  }

  test('SH7.1 a side sees what it told, every rule it had, and how it was released', async () => {
    const visitor = await as('p1/k1', [rooms.north]);
    const page = await visitor.open(rooms.north, '/shuttle');
    const held = page.locator(`[data-told="${rooms.told.held}"]`);
    await held.getByText('Not released', { exact: true }).waitFor();
    const rule = held.locator('[data-rule]');
    expect(await rule.innerText()).toMatch(
      /^The mediators may pass this on, by hand and if they choose to, on all of these terms: .*They open the western crossing.*not before.*\.$/,
    );
    expect(await held.locator('ol').first().locator('li').count()).toBe(2);
    await held.getByText('That the ill could be first.').waitFor();
    const done = page.locator(`[data-told="${rooms.told.released}"] [data-release]`);
    await done.getByText('the head of the other delegation').waitFor();
    await done.getByText('the gist, not their words').waitFor();
    await page
      .locator(`[data-told="${rooms.told.withdrawn}"]`)
      .getByText('The mediators keep this, and pass it to nobody.')
      .waitFor();
    // What a rule means is open before one writes.
    await page.getByText('A rule permits and never triggers.').waitFor();
    await page.getByRole('link', { name: 'Tell the mediators in confidence' }).waitFor();
    expect(await page.locator('[data-private]').count()).toBe(0);
    if (SHOTS !== undefined) await shoot(page, `${SHOTS}/shuttle-own`);
    await page.context().close();
  });

  test('SH5.3 those to whom something was passed see it, and nothing of whence', async () => {
    const visitor = await as('p2/k1', [rooms.south]);
    const page = await visitor.open(rooms.south, '/shuttle');
    await page.getByText('A crossing in the east could open for part of the day.').waitFor();
    expect(await page.locator('[data-passed]').count()).toBe(2);
    expect(await page.locator('main').innerText()).not.toMatch(/North bank|eastern crossing/);
    expect(await page.locator('[data-private]').count()).toBe(0);
    await page.context().close();
  });

  test('SH7.3 SH8.3 a mediator’s device works out the ledger for itself, when asked, and not on paper', async () => {
    const { north, south, mediators, plenary } = rooms;
    const visitor = await as('m1/k1', [north, south, mediators, plenary]);
    const page = await visitor.open(mediators, '/shuttle');
    const desk = page.locator('[data-private]');
    await desk.getByText('It is kept nowhere').waitFor();
    expect(await page.locator('[data-ledger]').count()).toBe(0);
    await desk.getByRole('button', { name: 'Work it out and show it' }).click();
    const relay = desk.locator('[data-ledger] > ol > li').filter({ hasText: 'Passed in' });
    await relay.filter({ hasText: 'Released in' }).getByText('South bank with').waitFor();
    await desk.getByText('No release of it is known on this device.').waitFor();
    const counts = desk.locator('[data-counts]');
    await counts.waitFor();
    // Every side alike.
    expect(await counts.locator('thead th').count()).toBe(3);
    expect(await counts.locator('tbody td').count()).toBe(8);
    const pair = desk.locator('[data-pair]');
    await pair.getByText('how long it lasted').waitFor();
    expect(await pair.locator('article').count()).toBe(2);
    await page.emulateMedia({ media: 'print' });
    expect(await desk.isVisible()).toBe(false);
    const kept = await page.evaluate(() => [
      ...Object.entries(localStorage),
      ...Object.entries(sessionStorage),
    ]);
    expect(JSON.stringify(kept)).not.toMatch(/crossing|confirmed/i);
    await page.context().close();
  });
});

test('where nothing is yet, each page says how it begins', async () => {
  const visitor = await visitRoomsAs(exercise, 'p2/k1', [rooms.south]);
  const page = await visitor.open(rooms.south, '/releases');
  await page.getByRole('heading', { name: 'No joint statements yet.' }).waitFor();
  await visitor.open(rooms.south, '/taken-down');
  await page.getByText('Nothing awaits an answer.').waitFor();
  await visitor.open(rooms.south, '/commission');
  await page.getByText('No joint commission is constituted here yet.').waitFor();
  await visitor.open(rooms.south, '/shuttle');
  await page.getByRole('heading', { name: 'Nothing has been told here yet.' }).waitFor();
  expect(visitor.errors).toEqual([]);
  await page.context().close();
});

/** A folder for pictures of every page, for people to look at. */
const SHOTS = process.env['PARLEY_SHOTS'];

async function shoot(page: Page, name: string): Promise<void> {
  const size = page.viewportSize();
  if (!size) return;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: size.width, height });
  const step = size.width < 600 ? 1800 : 1500;
  for (let y = 0; y < height; y += step) {
    const clip = { x: 0, y, width: size.width, height: Math.min(step, height - y) };
    await page.screenshot({ path: `${name}-${y / step}.png`, clip });
  }
  await page.setViewportSize({ width: 800, height: 1600 });
  await page.emulateMedia({ media: 'print' });
  await page.screenshot({ path: `${name}-print.png` });
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize(size);
}

describe.each(LOOKS)('%s, %s, %i pixels wide', (language, theme, width) => {
  test('no page has a fault for axe, overflows, breaks the policy or asks strangers', async () => {
    const { north, south, mediators, plenary } = rooms;
    const visit = { language, theme, width };
    const visitor = await visitRoomsAs(
      exercise,
      'm1/k1',
      [plenary, north, south, mediators],
      visit,
    );
    const screens: [HostedRoom, string, string][] = [
      [plenary, '/releases', '[data-release]'],
      [plenary, '/taken-down', '[data-entry]'],
      [plenary, '/commission', '[data-call]'],
      [north, '/shuttle', '[data-told]'],
      [south, '/shuttle', '[data-passed]'],
      [mediators, '/shuttle', '[data-private]'],
    ];
    for (const [room, path, ready] of screens) {
      const page = await visitor.open(room, path);
      await page.locator(ready).first().waitFor();
      if (room === mediators) {
        await page.locator('[data-private] button').click();
        await page.locator('[data-own-view] table').waitFor();
      }
      const which = `${path.slice(1)}-${screens.findIndex(([r, p]) => r === room && p === path)}`;
      if (SHOTS !== undefined) await shoot(page, `${SHOTS}/${which}-${language}-${theme}-${width}`);
      await expectFaultless(visitor, { at: which });
    }
    await visitor.page.context().close();
  });
});
