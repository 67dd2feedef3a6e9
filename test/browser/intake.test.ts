import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { IntakeRoom } from './intake-room.ts';
import { expectFaultless, LOOKS } from './faultless.ts';
import { said, words } from './reading.ts';

/** The mission's own sealed room: reports, their originals, and what is done when a source withdraws. */
let intake: IntakeRoom;

beforeAll(async () => {
  intake = await IntakeRoom.open();
});

afterAll(async () => {
  await intake.close();
});

/** What is shown in the place of words that were not fetched. */
const IDS = /(?:map|incidents?|intake|counts|looked|context)\.[a-z][a-z.-]+|\{\w+\}/;

let shot = 0;
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['PARLEY_SHOTS'];
  if (folder === undefined) return;
  await page.screenshot({ path: `${folder}/intake-${++shot}-${name}.png`, fullPage: true });
}

const HEAD = 'o1/k1';
const MEMBER = 'o1/k2';
const pageOf = (report: string): string => `/intake/${report}`;

async function open(path: string, by = HEAD): Promise<Page> {
  return (await intake.visitAs(by, path)).page;
}

/** Enclosures that a page asks for from now on. */
function asked(page: Page): string[] {
  const all: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/enclosures/')) all.push(request.url());
  });
  return all;
}

describe.each(LOOKS)('%s, %s, %i pixels wide', (language, theme, width) => {
  test('the pages of the intake are without fault for axe, do not overflow and ask no strangers', async () => {
    const visitor = await intake.visitAs(HEAD, '/intake', { language, theme, width });
    const { page } = visitor;
    const seen = async (path: string, ready: string): Promise<void> => {
      await intake.exercise.turnTo(page, path);
      await page.locator(ready).first().waitFor();
      await page.evaluate(() => {
        for (const one of document.querySelectorAll('main details'))
          (one as HTMLDetailsElement).open = true;
      });
      await page.waitForFunction(() => !document.querySelector('main')?.textContent.includes('…'));
      await look(page, `${language}-${theme}-${width}-${path.slice(1, 12).replaceAll('/', '-')}`);
      expect(await page.locator('main').innerText()).not.toMatch(IDS);
      await expectFaultless(visitor);
    };
    await seen('/intake', '[data-report]');
    await seen(pageOf(intake.shots), '[data-original]');
    await seen(pageOf(intake.unsorted), '[data-corners]');
    await seen(`${pageOf(intake.shots)}/withdraw`, '[data-act]');
    await page.context().close();
  });
});

describe('the list of reports', () => {
  test('IC2.1 the referral path stands above everything', async () => {
    const page = await open('/intake');
    const first = page.locator('main h2').first();
    expect(await first.getAttribute('id')).toBe('referral');
    expect(await words(page.locator('[data-referral]'))).toContain('Call the clinic at the bridge');
    await page.context().close();
  });

  test('IC1.3 what nobody has sorted comes first; a report that repeats another stands under it, and each says whether somebody has it in hand', async () => {
    const page = await open('/intake');
    const groups = await page
      .locator('[data-group]')
      .evaluateAll((all) =>
        all.map((one) => [
          (one as HTMLElement).dataset['group'],
          [...one.querySelectorAll<HTMLElement>('[data-report]')].map((r) => r.dataset['report']),
        ]),
      );
    expect(groups).toEqual([
      ['unsorted', [intake.unsorted]],
      ['verify', [intake.shots]],
    ]);
    const shots = page.locator(`[data-report="${intake.shots}"]`);
    expect(await shots.locator('[data-same]').getAttribute('data-same')).toBe(intake.repeats);
    expect(await words(shots.locator('[data-in-hand]'))).toBe(
      'Somebody has it in hand: Team leader Alder, See the place again',
    );
    const other = page.locator(`[data-report="${intake.unsorted}"] [data-in-hand]`);
    expect(await other.getAttribute('data-in-hand')).toBe('nobody');
    await page.context().close();
  });

  test('IC1.5 cases say what was released of them', async () => {
    const page = await open('/intake');
    const released = page.locator('[data-case="12"] [data-released]');
    expect(await words(released)).toContain('the case file with the code DDDD');
    await page.context().close();
  });

  test('IC1 the pages of promises, incidents and commission say that the room is the mission’s own, and offer nothing', async () => {
    const page = await open('/intake');
    for (const path of ['/incidents', '/incidents/counts', '/obligations', '/commission']) {
      await intake.exercise.turnTo(page, path);
      await page.locator('[data-mission-room]').waitFor();
      const links = await page
        .locator('main a')
        .evaluateAll((all) => all.map((a) => a.textContent));
      expect({ path, links }).toEqual({ path, links: ['Intake of reports'] });
    }
    await page.context().close();
  });

  test('the bar has the intake, and a room with sides has none', async () => {
    const page = await open('/intake');
    const link = page.locator('header nav').getByRole('link', { name: 'Intake of reports' });
    expect(await link.getAttribute('aria-current')).toBe('page');
    await page.context().close();
  });
});

describe('a report', () => {
  test('IC1.2 nothing that points to a source is fetched before somebody opens it: the words with the page, who told it last and when asked for', async () => {
    const { page } = await intake.visitAs(HEAD, '/intake');
    const all = asked(page);
    await intake.exercise.turnTo(page, '/intake');
    await page.locator('[data-report]').first().waitFor();
    await page.getByText('Team leader Alder').waitFor();
    // The names of the party and of a person, and nothing of any report.
    expect(new Set(all).size).toBe(2);
    await intake.exercise.turnTo(page, pageOf(intake.shots));
    await page.getByText('Four shots, from the reeds; one boat.').waitFor();
    expect(new Set(all).size).toBe(3);
    const parts = await page
      .locator('[data-part]')
      .evaluateAll((list) => list.map((one) => (one as HTMLElement).dataset['part']));
    expect(parts.at(-1)).toBe('source');
    expect(await page.getByText('The ferryman.').count()).toBe(0);
    await page.getByText('Who told it').press('Enter');
    await page.getByText('The ferryman.').waitFor();
    expect(new Set(all).size).toBe(4);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('The ferryman.').isVisible()).toBe(false);
    await page.context().close();
  });

  test('IC1.2 OR3.4 each member reads where it was as finely as it was told, and what could not be taken as it was sent', async () => {
    const page = await open(pageOf(intake.unsorted), MEMBER);
    const told = page.locator('[data-where-told]');
    await told.getByText('Behind the mill, by the third poplar').waitFor();
    expect(await words(told)).toContain('For the mission alone.');
    expect(await words(told.locator('[data-corners]'))).toBe(
      'From 41.003900° N, 12.004900° E to 41.004100° N, 12.005100° E',
    );
    expect(await page.getByText('No place is stated.').count()).toBe(0);
    expect(await words(page.locator('[data-doubts]'))).toBe(
      'the local time came twice and a file did not come',
    );
    await page.context().close();
  });

  test('IC1.6 an original has its SHA-256 and its custody, is held against the code, and is not shown; a working copy is', async () => {
    const page = await open(pageOf(intake.shots));
    const originals = page.locator('[data-original]');
    expect(await originals.count()).toBe(2);
    const photo = originals.nth(0);
    expect(await words(photo)).toContain('stored, ');
    await photo
      .getByRole('button', { name: said('Hold original 1 against its SHA-256') })
      .press('Enter');
    await photo.locator('[data-held=true]').waitFor();
    await photo.getByText('It is the same, byte for byte.').waitFor();
    expect(await photo.locator('img').count()).toBe(0);
    // EV4: what stands beside the picture is told to who may see the original.
    await photo.getByText('What it holds beside its content').press('Enter');
    const beside = await words(photo.locator('[data-beside]'));
    expect(beside).toContain('A C2PA manifest is present. Its signature was not checked');
    expect(beside).toContain('Camera 1.2');
    await photo.getByRole('button', { name: said('Open Working copy 1') }).press('Enter');
    const image = photo.locator('img');
    await image.waitFor();
    expect(await image.evaluate((one) => (one as HTMLImageElement).naturalWidth)).toBe(60);
    const sound = originals.nth(1);
    await sound.getByText('The original is not shown').waitFor();
    await sound
      .getByRole('button', { name: said('Hold original 2 against its SHA-256') })
      .press('Enter');
    await sound.locator('[data-held=false]').waitFor();
    await sound.getByText('It is not the same.').waitFor();
    const other = page.locator('[data-custody=other]');
    expect(await words(other)).toContain('examined');
    await page.context().close();
  });

  test('IC1.6 the address of a form says nothing of an original, and its SHA-256 is that of a file that was read', async () => {
    const page = await open(pageOf(intake.shots));
    const link = page.locator('[data-original]').first().locator('a[href*="intake.custody"]');
    const href = (await link.getAttribute('href')) ?? '';
    expect(href).toContain(intake.shots);
    const sha256 = await page.locator('[data-original]').first().getAttribute('data-original');
    expect([...new URL(href, 'https://x').searchParams.values()]).not.toContain(sha256);
    await link.click();
    await page.locator('main form input[type=file]').first().waitFor({ state: 'attached' });
    expect(await page.locator('[data-digest]').count()).toBe(0);
    await page.context().close();
  });

  test('IC1.2 the title of the window, which a browser keeps, says nothing of a report', async () => {
    const page = await open(pageOf(intake.shots));
    await page.locator('[data-report]').first().waitFor();
    expect(await page.title()).toMatch(/^Act \d+ · Intake of reports · /);
    await page.context().close();
  });

  test('each member of the mission is led to the forms', async () => {
    const page = await open(pageOf(intake.shots), MEMBER);
    for (const name of [
      'Sort it',
      'Give it to somebody',
      'Put it into a case',
      'Correct it',
      'Take it back',
    ]) {
      const href = await page.getByRole('link', { name }).getAttribute('href');
      expect(href).toContain(intake.shots);
    }
    await page.context().close();
  });
});

const server = () => intake.exercise.talks;

/** How many of these enclosures the server still has. */
async function stillKept(digests: readonly string[]): Promise<number> {
  const found = await Promise.all(
    digests.map((digest) => server().store.enclosure(server().room.id, digest)),
  );
  return found.filter((one) => typeof one === 'object').length;
}

/** What the envelopes of these acts brought, as the server knows it. */
async function outerOf(acts: readonly string[]): Promise<string[]> {
  const entries = await intake.sealed.entries();
  return entries
    .filter(({ id }) => acts.includes(id))
    .flatMap(({ body }) =>
      (body['enclosures'] as { enclosure: string }[]).map(({ enclosure }) => enclosure),
    );
}

// Last, because it changes the room.
describe('IC3 a source withdraws', () => {
  test('IC3.1 a member notes it, and what it gave is still there until the head has it destroyed', async () => {
    const page = await open(`${pageOf(intake.repeats)}/withdraw`, MEMBER);
    await page.locator('[data-head=no]').waitFor();
    expect(await page.locator('[data-act]').count()).toBe(1);
    await page.getByRole('button', { name: 'Sign this act' }).press('Enter');
    await page.getByText('Noted. What the source gave is not destroyed yet.').waitFor();
    expect(await stillKept(await outerOf([intake.repeats]))).toBe(1);
    await page.getByRole('link', { name: 'Back to the report' }).press('Enter');
    await page.getByRole('heading', { name: 'Its source has withdrawn' }).waitFor();
    expect(await page.locator('[data-kept]').getAttribute('data-kept')).toBe('1');
    expect(await page.locator('[data-part=words]').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Second act' }).count()).toBe(0);
    await page.context().close();
    const head = await open(pageOf(intake.repeats));
    await head.getByRole('link', { name: 'Second act' }).press('Enter');
    await head.getByRole('button', { name: 'Sign this act' }).press('Enter');
    await head.getByText('Done. What the source gave is destroyed').waitFor();
    expect(await stillKept(await outerOf([intake.repeats]))).toBe(0);
    await head.context().close();
  });

  test('IC3 the form of what is destroyed offers reports, and never asks for a digest', async () => {
    const page = await open('/enter?type=room.destroy');
    const choice = page.locator('select[data-path=enclosures]');
    await choice.selectOption(intake.shots);
    await page.getByText('11 enclosures are destroyed').waitFor();
    expect(await page.locator('form input[data-path^=enclosures]').count()).toBe(0);
    // Everything that came with this one is destroyed already.
    expect(await choice.locator(`option[value="${intake.repeats}"]`).count()).toBe(0);
    await page.context().close();
  });

  test('IC3.1 the head does both in one step, after reading what goes and what stays; earlier versions go with it, and what was not admitted', async () => {
    const entries = await intake.sealed.entries();
    const before = entries.length;
    const page = await open(pageOf(intake.shots));
    await page.getByRole('link', { name: 'The source has withdrawn' }).press('Enter');
    await page.locator('[data-act]').first().waitFor();
    expect(await page.locator('[data-kept]').getAttribute('data-kept')).toBe('11');
    const all = await words(page.locator('main'));
    expect(all).toContain('That there was a report');
    expect(all).toContain('Copies of the server’s folder that were made before.');
    expect(all).toContain('Case files already released: 12.');
    const acts = await page
      .locator('[data-act]')
      .evaluateAll((list) => list.map((one) => (one as HTMLElement).dataset['act']));
    expect(acts).toEqual(['intake.source-withdraws', 'room.destroy']);
    expect(await words(page.locator('[data-act="room.destroy"]'))).toContain('11 enclosures');
    const sign = page.getByRole('button', { name: 'Sign these acts, one after the other' });
    await sign.press('Enter');
    const told = page.locator('[data-told]');
    await told.getByText('Done. What the source gave is destroyed on the server.').waitFor();
    expect(await told.evaluate((one) => one === document.activeElement)).toBe(true);
    await look(page, 'withdrawn');
    const after = await intake.sealed.entries();
    expect(after.slice(before).map(({ type }) => type)).toEqual(['room.sealed', 'room.destroy']);
    const named = (after.at(-1) as (typeof after)[number]).body['enclosures'] as string[];
    expect(await stillKept(named)).toBe(0);
    expect(named).toEqual(expect.arrayContaining(await outerOf([intake.shots])));
    expect(named).toHaveLength(11);
    await page.getByRole('link', { name: 'Back to the report' }).press('Enter');
    expect(await page.locator('[data-kept]').getAttribute('data-kept')).toBe('0');
    await page.getByText('That a report existed stays.').waitFor();
    await page.context().close();
  });

  test('IC3.1 what came with a report that was taken back can be destroyed as well', async () => {
    const page = await open('/intake');
    await page.locator(`[data-forgotten="${intake.takenBack}"] a`).press('Enter');
    await page.getByRole('heading', { name: 'This report does not stand' }).waitFor();
    await page.getByRole('link', { name: 'The source has withdrawn' }).press('Enter');
    await page.getByRole('button', { name: 'Sign this act' }).press('Enter');
    await page.getByText('Done. What the source gave is destroyed').waitFor();
    expect(await stillKept(await outerOf([intake.takenBack]))).toBe(0);
    await page.context().close();
  });

  test('IC3.1 without a connection nothing is signed', async () => {
    const page = await open(`${pageOf(intake.unsorted)}/withdraw`);
    await page.locator('[data-act]').first().waitFor();
    await page.context().setOffline(true);
    await page.getByText('There is no connection.').waitFor();
    expect(await page.getByRole('button', { name: /^Sign/ }).isDisabled()).toBe(true);
    await page.context().close();
  });
});

describe('what is written in a form of the mission', () => {
  test('IC1.2 is in no store of the browser before it is signed, nor when there is no connection', async () => {
    const page = await open('/enter?type=intake.referral-path');
    const secret = 'Ask for Farid at the blue boat';
    const field = page.locator('main form textarea').first();
    await field.fill(secret);
    await page.context().setOffline(true);
    await page.locator('main form button[type=submit]').click();
    await page.locator('[data-sentence]').waitFor();
    expect(await page.getByRole('button', { name: /^(Keep|Sign)/ }).isDisabled()).toBe(true);
    const kept = await page.evaluate(() =>
      JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)]),
    );
    expect(kept).not.toContain('Farid');
    await page.locator('main section button').last().click();
    expect(await field.inputValue()).toBe(secret);
    await page.context().close();
  });

  test('IC1.2 nor is what corrects a report, or anything else of the room, whatever the act is called', async () => {
    for (const [form, offline] of [
      [`act.correct&after=${intake.unsorted}`, false],
      [`act.retract&after=${intake.unsorted}`, true],
    ] as const) {
      const page = await open(`/enter?type=${form}`);
      const field = page.locator('main form textarea').first();
      await field.fill('Farid of the blue boat remembers more');
      if (offline) {
        await page.context().setOffline(true);
        await page.locator('main form button[type=submit]').click();
        await page.locator('[data-sentence]').waitFor();
        expect(await page.getByRole('button', { name: /^(Keep|Sign)/ }).isDisabled()).toBe(true);
      }
      const kept = await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)));
      expect([form, kept.includes('Farid')]).toEqual([form, false]);
      expect(await page.locator('main form').count()).toBe(offline ? 0 : 1);
      await page.context().close();
    }
  });

  test('what is typed in forms is not kept by the browser for others', async () => {
    const page = await open('/enter?type=intake.report');
    await page.locator('main form').waitFor();
    expect(await page.locator('main form').getAttribute('autocomplete')).toBe('off');
    await page.getByText('What you write here is kept nowhere until you sign').waitFor();
    await page.context().close();
  });
});
