import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goOn, sign } from './enter-page.ts';
import type { ExerciseRoom } from './exercise-room.ts';
import type { IncidentHistory } from './incident-history.ts';
import { look, openIncidentRoom, PAGE, pageOf, type IncidentRoom } from './incident-room.ts';
import { said, words } from './reading.ts';

/** One incident before a joint commission, from what was entered to what was found; and the zones and lines that places are told by. */
let room: ExerciseRoom;
let made: IncidentHistory;
let open: IncidentRoom['open'];

beforeAll(async () => {
  ({ room, made, open } = await openIncidentRoom());
});

afterAll(async () => {
  await room.close();
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
