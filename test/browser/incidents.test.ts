import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goOn, sign } from './enter-page.ts';
import { ExerciseRoom } from './exercise-room.ts';
import { incidentHistory, type IncidentHistory } from './incident-history.ts';
import { expectFaultless, LOOKS } from './faultless.ts';
import { plainly, said, words } from './reading.ts';

/** Incidents before a joint commission: what was alleged, looked at, drafted and found; and counts of what was observed. */
let room: ExerciseRoom;
let made: IncidentHistory;

beforeAll(async () => {
  room = await ExerciseRoom.open({
    bare: true,
    mission: true,
    disputed: false,
    opening: { rules: 4, setting: 'commission' },
    more: async (one) => {
      made = await incidentHistory(one);
    },
  });
});

afterAll(async () => {
  await room.close();
});

/** What is shown in the place of words that were not fetched. */
const IDS = /(?:map|incidents?|intake|counts|looked|context)\.[a-z][a-z.-]+|\{\w+\}/;

let shot = 0;
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['PARLEY_SHOTS'];
  if (folder === undefined) return;
  await page.screenshot({ path: `${folder}/${++shot}-${name}.png`, fullPage: true });
}

const PAGE = '/incidents';
const pageOf = (entry: string): string => `${PAGE}/${entry}`;

async function open(path: string, by?: string): Promise<Page> {
  return (await (by === undefined ? room.visit(path) : room.visitAs(by, path))).page;
}

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

describe('the page of an incident', () => {
  test('has its life in order, each step apart', async () => {
    const page = await open(pageOf(made.file));
    const order = await page.locator('article h2').evaluateAll((all) => all.map((one) => one.id));
    expect(order).toEqual([
      'entered',
      'evidence',
      'related',
      'visits',
      'drafts',
      'findings',
      'remedies',
      'closed',
    ]);
    const rests = await words(page.locator('section:has(> #entered)'));
    expect(rests).toContain('Two visits; traces measured.');
    expect(rests).toContain('BBBBBBB');
    expect(await words(page.locator('[data-step=related]'))).toContain('Allegation of South bank');
    expect(await words(page.locator('[data-step=closed]'))).toContain('The wall was mended.');
    await page.context().close();
  });

  test('how far it has come leads to the step that says so, which may be screens away', async () => {
    const page = await open(pageOf(made.file));
    const stage = page.locator('article [data-stage]');
    expect(await stage.getAttribute('data-stage')).toBe('closed');
    await stage.press('Enter');
    await page.waitForFunction(() => {
      const { top, bottom } = document.querySelector('h2#closed')?.getBoundingClientRect() ?? {
        top: -1,
        bottom: -1,
      };
      return top >= 0 && bottom <= innerHeight;
    });
    await page.context().close();
  });

  test('the form of a visit has the entry that it was opened from first, and those fields that follow are near', async () => {
    const page = await open(pageOf(made.file), 'o1/k1');
    await page.getByRole('link', { name: 'Report a visit' }).click();
    const group = page.getByRole('group', { name: 'About which entries' });
    await group.getByRole('checkbox').first().waitFor();
    expect(await group.getByRole('checkbox').first().isChecked()).toBe(true);
    expect(await group.getByRole('checkbox', { checked: true }).count()).toBe(1);
    expect((await group.boundingBox())?.height).toBeLessThan(700);
    await page.context().close();
  });

  test('IC6.2 a finding has three answers, each with its standard, and dissents; IC6.6 one that was withdrawn says so', async () => {
    const page = await open(pageOf(made.file));
    const stands = page.locator(`[data-finding="${made.finding}"]`);
    expect(await stands.getAttribute('data-stands')).toBe('stands');
    for (const answer of ['happened', 'who'])
      expect(await words(stands.locator(`[data-answer=${answer}]`))).toContain(
        'by the standard: reasonable grounds to believe',
      );
    expect(await words(stands.locator('[data-answer=clause]'))).toContain('No clause is answered.');
    expect(await words(stands.locator('[data-dissent]'))).toContain('waited for daylight');
    const withdrawn = page.locator(`[data-finding="${made.withdrawnFinding}"]`);
    expect(await withdrawn.getAttribute('data-stands')).toBe('withdrawn');
    expect(await words(withdrawn)).toContain('The measurements were of another wall.');
    await page.context().close();
  });

  test('IC7.1 IC7.2 a remedy says what, by whom, by when and by whose decision; at its time nothing follows', async () => {
    const page = await open(pageOf(made.file));
    const remedy = page.locator(`[data-remedy="${made.remedy}"]`);
    const all = await words(remedy);
    expect(all).toContain('return, by South bank');
    expect(all).toContain('the joint commission, under article 4');
    expect(all).toContain('Nothing follows by itself');
    expect(await remedy.locator('[data-followed]').getAttribute('data-followed')).toBe(
      'partly-done',
    );
    await page.context().close();
  });

  test('a place is the area that the entry states, with its size in words, and whose act it was is a claim', async () => {
    const page = await open(pageOf(made.ford));
    expect(await words(page.locator('[data-extent]'))).toMatch(
      /^Somewhere within .* about \d+(\.\d+)? km by .*km$/,
    );
    expect(await words(page.locator('[data-claim]'))).toBe(
      'South bank It is said here as a claim; a finding may say otherwise.',
    );
    await page.context().close();
  });

  test('files are opened by whoever asks; a picture is shown as a working copy, words as words', async () => {
    const page = await open(pageOf(made.ford));
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/enclosures/')) asked.push(request.url());
    });
    const files = page.locator('[data-file]');
    expect(await words(files.first())).toMatch(/^1: picture, \d+ bytes/);
    expect(await files.locator('img').count()).toBe(0);
    expect(asked).toEqual([]);
    await page.getByRole('button', { name: said('Open 1') }).press('Enter');
    const image = files.first().locator('img');
    await image.waitFor();
    expect(await image.evaluate((one) => (one as HTMLImageElement).naturalWidth)).toBe(96);
    expect(await image.getAttribute('alt')).toMatch(said('Working copy 1'));
    await page.getByRole('button', { name: said('Open 2') }).press('Enter');
    await page.getByText('Measured at the ford: four traces.').waitFor();
    await page.context().close();
  });

  test('an allegation that was taken back is not shown as one', async () => {
    const page = await open(pageOf(made.takenBack));
    await page.getByRole('heading', { name: 'This allegation was taken back' }).waitFor();
    expect(await page.getByText('The ferry was stopped').count()).toBe(0);
    await page.context().close();
  });

  test.each([
    ['p1/k1', ['Correct the allegation', 'Reply to the draft'], ['Report a visit']],
    [
      'o1/k1',
      ['Report a visit', 'Say that it is the same as another entry'],
      ['Reply to the draft'],
    ],
    ['m1/k1', ['Send a draft finding round', 'Declare a finding'], ['Correct the allegation']],
    ['p2/k1', ['Reply to the draft'], ['Correct the allegation', 'Report a visit']],
  ])('%s is led to the forms of what it may do, and to no others', async (by, may, mayNot) => {
    const page = await open(pageOf(made.ford), by);
    for (const name of may) await page.getByRole('link', { name }).first().waitFor();
    for (const name of mayNot) expect(await page.getByRole('link', { name }).count()).toBe(0);
    await page.context().close();
  });

  test('who reads without a key is led to no form', async () => {
    const page = await open(pageOf(made.ford));
    expect(await page.locator('main a[href*="/enter"]').count()).toBe(0);
    await page.context().close();
  });

  test('IC5.1 only who is said to have denied access is asked to answer, and once', async () => {
    const name = 'Answer what was reported of access';
    const north = await open(pageOf(made.ford), 'p1/k1');
    const link = north.getByRole('link', { name });
    expect(await link.getAttribute('href')).toContain(`visit=${made.unanswered}`);
    expect(await link.count()).toBe(1);
    await north.context().close();
    const south = await open(pageOf(made.ford), 'p2/k1');
    expect(await south.getByRole('link', { name }).count()).toBe(0);
    await south.context().close();
  });
});

describe('zones and lines', () => {
  test('OB2.8 OB2.9 a side is led to draw a zone and to supply lines; lines that are not shown are named to nobody but the mediators', async () => {
    const page = await open(PAGE, 'p1/k1');
    for (const name of ['Draw a zone', 'Supply lines for the map'])
      await page.getByRole('link', { name }).waitFor();
    await page.locator('[data-zones] summary').press('Enter');
    const zone = page.locator(`[data-zone="${made.zone}"]`);
    expect(await words(zone)).toContain('Drawn from Annex 1, first.');
    expect(
      await zone.getByRole('link', { name: 'Draw another in its place' }).getAttribute('href'),
    ).toContain(`replaces=${made.zone}`);
    expect(await page.locator('[data-lines]').count()).toBe(0);
    expect(await page.getByText('Claimed line').count()).toBe(0);
    await page.context().close();
  });

  test('OB2.9 a mediator reads of all lines whose they are, and puts some on the map', async () => {
    const page = await open(PAGE, 'm1/k1');
    const lines = page.locator('[data-lines]');
    expect(
      await lines.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['shown'])),
    ).toEqual(['true', 'false']);
    const hidden = page.locator(`[data-lines="${made.hidden}"]`);
    expect(await words(hidden)).toContain('supplied by Survey of the south bank');
    await look(page, 'lines');
    await hidden.getByRole('link', { name: 'Put them on the map' }).press('Enter');
    await goOn(page).click();
    await page.locator('[data-sentence]').waitFor();
    await sign(page).click();
    await page.getByRole('heading', { name: 'Entered.' }).waitFor();
    await page.context().close();
    const side = await open(PAGE, 'p1/k1');
    await side.getByRole('checkbox', { name: /Claimed line/ }).waitFor();
    await side.context().close();
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
