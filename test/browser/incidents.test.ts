import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ExerciseRoom } from './exercise-room.ts';
import { expectFaultless, LOOKS } from './faultless.ts';
import type { IncidentHistory } from './incident-history.ts';
import { look, openIncidentRoom, PAGE, pageOf, type IncidentRoom } from './incident-room.ts';
import { plainly, words } from './reading.ts';

/** Incidents before a joint commission: what was alleged and looked at, in a list; counts of what was observed; and where else in the room they are told. */
let room: ExerciseRoom;
let made: IncidentHistory;
let open: IncidentRoom['open'];

beforeAll(async () => {
  ({ room, made, open } = await openIncidentRoom());
});

afterAll(async () => {
  await room.close();
});

/** What is shown in the place of words that were not fetched. */
const IDS = /(?:map|incidents?|intake|counts|looked|context)\.[a-z][a-z.-]+|\{\w+\}/;

const shownIn = (page: Page): Promise<string[]> =>
  page
    .locator('li[data-incident]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['incident'] ?? ''));

describe('the list of incidents', () => {
  test('IC4.1 has entries by when they happened, each with whose it is and how far it has come; what was taken back is not in it', async () => {
    const page = await open(PAGE);
    const stages = await page
      .locator('li[data-incident]')
      .evaluateAll((all) =>
        all.map((one) => [
          (one as HTMLElement).dataset['incident'],
          one.querySelector<HTMLElement>('[data-stage]')?.dataset['stage'],
        ]),
      );
    expect(stages).toEqual([
      [made.ford, 'drafted'],
      [made.file, 'closed'],
      [made.superseded, 'superseded'],
      [made.repeats, 'same'],
      [made.quiet, 'entered'],
    ]);
    const ford = await words(page.locator(`li[data-incident="${made.ford}"]`));
    expect(ford).toContain('Allegation of North bank');
    expect(ford).toContain('2 visits reported, access denied 2 times');
    expect(await words(page.locator(`li[data-incident="${made.file}"]`))).toContain(
      'Case file 12 of the mission, The river mission',
    );
    await page.context().close();
  });

  test('IC6 findings stand apart from allegations, and no number holds both or is of a side', async () => {
    const page = await open(PAGE);
    expect(await words(page.locator('output[data-shown]'))).toBe(
      'Allegations shown: 3 of 3. Case files shown: 2 of 2.',
    );
    const findings = page.locator('section:has(> #findings)');
    expect(await findings.locator('[data-finding]').count()).toBe(2);
    expect(await page.locator('section:has(> #entries) [data-finding]').count()).toBe(0);
    const all = plainly(await page.locator('main').innerText());
    expect(all).not.toMatch(/total|violat/i);
    await page.context().close();
  });

  test('is narrowed by plain controls, by the keyboard, and is still so on coming back', async () => {
    const page = await open(PAGE);
    await page.getByLabel('Allegations', { exact: true }).press(' ');
    expect(await shownIn(page)).toEqual([made.ford, made.repeats, made.quiet]);
    const stage = page.getByLabel('How far it has come');
    await stage.selectOption('same');
    expect(await shownIn(page)).toEqual([made.repeats]);
    await stage.selectOption('');
    await page.getByLabel('What happened').selectOption('overflight');
    expect(await shownIn(page)).toEqual([made.quiet]);
    await page.getByRole('link', { name: 'overflight' }).press('Enter');
    await page.locator('article[data-incident]').waitFor();
    await page.goBack();
    await page.locator('li[data-incident]').waitFor();
    expect(await shownIn(page)).toEqual([made.quiet]);
    await page.getByLabel('From day (UTC)').fill('2031-02-30');
    await page.getByText('Not a day.').waitFor();
    await page.getByLabel('From day (UTC)').fill('2199-01-01');
    await page.getByText('No entry fits what is chosen.').waitFor();
    await page.context().close();
  });

  test('IC5.1 IC5.2 what was looked at stands beside it: denied access with reason and answer, and coverage', async () => {
    const page = await open(PAGE);
    const looked = page.locator('section:has(> #looked)');
    const all = await words(looked);
    expect(all).toContain('Denied, as reported, by South bank');
    expect(all).toContain('The road was said to be mined.');
    expect(all).toContain('The road is open since noon.');
    expect(all).toContain('No reason is reported.');
    expect(all).toContain('part of it looked at, by patrol and camera');
    const [list, beside] = [
      await page.locator('section:has(> #entries)').boundingBox(),
      await looked.boundingBox(),
    ];
    expect(beside?.y).toBe(list?.y);
    expect(beside?.x).toBeGreaterThan((list?.x ?? 0) + (list?.width ?? 0) - 1);
    await page.context().close();
  });

  test('IC6.1 a draft that is out for reply says how much time is left, and names nobody who has not replied', async () => {
    const page = await open(PAGE);
    const out = page.locator('section:has(> #drafts) [data-draft]');
    expect(await out.count()).toBe(1);
    expect(await out.getAttribute('data-draft')).toBe(made.draft);
    expect(await words(out.locator('[data-left]'))).toMatch(/(1 day|2\d hours|30 hours).* left/);
    const replies = await words(out);
    expect(replies).toContain('North bank');
    expect(replies).not.toContain('South bank');
    await page.context().close();
  });

  test('the map comes after the list and has the entries that stand, at the places they state; lines are off until asked for', async () => {
    const page = await open(PAGE);
    const map = page.locator('section:has(> #map)');
    await map.locator('tbody tr').first().waitFor();
    const rows = await map
      .locator('tbody tr')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['entry']));
    // Not what repeats another, and not what another took the place of; nor a finding.
    expect(new Set(rows)).toEqual(new Set([made.ford, made.file, made.quiet]));
    await map.getByText('This land is invented').waitFor();
    expect(await map.getByRole('checkbox', { name: /Landing stages/ }).isChecked()).toBe(false);
    await map.getByRole('slider').first().waitFor();
    const order = await page
      .locator('main h2')
      .evaluateAll((all) => all.map((one) => one.id).filter((id) => id !== ''));
    expect(order.indexOf('entries')).toBeLessThan(order.indexOf('map'));
    await page.context().close();
  });

  test('IC8.1 what others published is apart, and not shown until somebody asks', async () => {
    const page = await open(PAGE);
    const set = page.locator(`[data-context="${made.set}"]`);
    await set.getByText('May be shown with its name.').waitFor();
    expect(await set.getByText('R-17').count()).toBe(0);
    await set.getByRole('button', { name: 'Show its row' }).press('Enter');
    await set.getByText('R-17').waitFor();
    expect(await page.locator('section:has(> #map)').getByText('Battles').count()).toBe(0);
    await page.context().close();
  });
});

describe('counts', () => {
  const COUNTS = `${PAGE}/counts`;

  test('CR7.2 CR5.2 until a rule is signed each side’s own stands beside the other’s, every number with what was looked at', async () => {
    const page = await open(COUNTS);
    const rules = page.locator('[data-rule]');
    expect(await rules.count()).toBe(2);
    for (const [id, number] of [
      [made.rules.p1, '7'],
      [made.rules.p2, '1'],
    ] as const) {
      const rule = page.locator(`[data-rule="${id}"]`);
      expect(await rule.locator('[data-zone=ford] td').first().innerText()).toBe(number);
      expect(await words(rule.locator('[data-looked]'))).toContain('part of it looked at');
      expect(await words(rule.locator('[data-looked]'))).toContain(
        'The road was said to be mined.',
      );
    }
    await page.context().close();
  });

  test('CR5.1 another period has its own number, and there is none over periods', async () => {
    const page = await open(COUNTS);
    const rule = page.locator(`[data-rule="${made.rules.p1}"]`);
    await rule.getByLabel('Period').selectOption({ index: 0 });
    expect(await rule.locator('[data-zone=ford] td').first().innerText()).toBe('2');
    expect(await page.getByText('9', { exact: true }).count()).toBe(0);
    await page.context().close();
  });

  test('CR6 two rules are compared observation by observation', async () => {
    const page = await open(COUNTS);
    const rows = page.locator('[data-observation]');
    await rows.first().waitFor();
    const first = await words(rows.nth(1));
    expect(first).toContain('counted as 4: each that it reports');
    expect(first).toContain('it begins episode 1, of 2 observations');
    expect(await words(rows.nth(2))).toContain('adds nothing: it is part of episode 1');
    await page.context().close();
  });

  test('CR7.3 a side is led to agree to exactly one rule', async () => {
    const page = await open(COUNTS, 'p1/k1');
    const other = page.locator(`[data-rule="${made.rules.p2}"]`);
    const link = other.getByRole('link', { name: 'Agree to exactly this rule' });
    expect(await link.getAttribute('href')).toContain(`proposal=${made.rules.p2}`);
    await page.context().close();
  });
});

describe('elsewhere in the room', () => {
  test('the bar leads to incidents, and one line of the truce does', async () => {
    const page = await open('/truce');
    await page.locator('[data-examined] a').press('Enter');
    await page.waitForURL(`${room.url}${room.path}${PAGE}`);
    const nav = page.locator('header nav').getByRole('link', { name: 'Incidents' });
    expect(await nav.getAttribute('aria-current')).toBe('page');
    // The page of the truce is among those of a commission that has one; texts it has none of.
    const pages = page.locator('header nav a');
    const hrefs = await pages.evaluateAll((all) =>
      all.map((a) => a.getAttribute('href')?.split('/').at(-1)),
    );
    expect(hrefs).toContain('truce');
    expect(hrefs).not.toContain('text');
    expect(hrefs).not.toContain('instruments');
    await page.context().close();
  });

  test('TR10.1 the display for a wall has nothing of incidents, findings, access or counts', async () => {
    const page = await open('/truce/wall');
    await page.locator(`[data-wall="${made.truce}"]`).waitFor();
    const all = await words(page.locator('main'));
    expect(all).not.toMatch(
      /shots?\b|explosion|ford|mill|incident|alleg|finding|access|count|visit|river mission|denied/i,
    );
    await page.context().close();
  });

  test('on paper nothing is there that could be pressed, and all of the life of an entry is', async () => {
    const page = await open(pageOf(made.file));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('main button:visible, main nav:visible').count()).toBe(0);
    const all = await words(page.locator('main'));
    expect(all).toContain('The stones are given back.');
    await look(page, 'print');
    await page.context().close();
  });
});

describe('a room whose rules have no incidents', () => {
  test('has no such page and leads to none', async () => {
    const other = await ExerciseRoom.open({ bare: true });
    const { page } = await other.visit('/incidents');
    expect(await page.locator('header nav').getByRole('link', { name: 'Incidents' }).count()).toBe(
      0,
    );
    expect(await page.locator('#entries').count()).toBe(0);
    await other.close();
  });
});

describe.each(LOOKS)('%s, %s, %i pixels wide', (language, theme, width) => {
  test('the pages of incidents are without fault for axe, do not overflow and ask no strangers', async () => {
    const visitor = await room.visitAs('m1/k1', PAGE, { language, theme, width });
    const { page } = visitor;
    const seen = async (path: string, ready: string): Promise<void> => {
      await room.turnTo(page, path);
      await page.locator(ready).first().waitFor();
      await look(page, `${language}-${theme}-${width}-${path.slice(1, 24).replaceAll('/', '-')}`);
      expect(await page.locator('main').innerText()).not.toMatch(IDS);
      await expectFaultless(visitor);
    };
    await seen(PAGE, '#map ~ * tbody tr, section:has(> #map) tbody tr');
    await seen(pageOf(made.ford), '[data-file]');
    await seen(pageOf(made.file), '[data-remedy]');
    await seen(`${PAGE}/counts`, '[data-observation]');
    await page.context().close();
  });
});
