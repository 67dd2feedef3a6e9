import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { standingOf } from '#core/consent-standing.ts';
import type { RoomState } from '#core/state.ts';
import { expectFaultless, LOOKS } from './faultless.ts';
import { focused, goOn, openEntering, openPage, optionWith, sign, words } from './enter-page.ts';
import type { Visitor } from './visitor.ts';
import type { ExerciseRoom } from './exercise-room.ts';
import { said } from './reading.ts';

/** Entering acts in a real browser: from the choice of an act to its receipt, and without a connection. */
let room: ExerciseRoom;

beforeAll(async () => {
  ({ room } = await openEntering());
});

afterAll(async () => {
  await room.close();
});

const state = (): RoomState => room.talks.room.state as RoomState;

const open = async (as: string, path: string): Promise<Page> => await openPage(room, as, path);

describe.each(LOOKS)('%s, %s, %i pixels wide', (language, theme, width) => {
  test('no page of entering has a fault for axe, overflows or asks strangers', async () => {
    const { market } = room.made.points;
    const pages: [as: string, path: string, step?: (page: Page) => Promise<void>][] = [
      ['p1/k1', ''],
      ['p1/k1', `?type=consent.give&point=${market}&as=definitive`, confirmStep],
      ['p1/k1', '?type=truce.table', confirmStep],
      ['p1/k1', '?type=powers.notify'],
      ['p1/k1', '?mode=answers', async (page) => page.locator('li button').first().click()],
      ['s1/k1', '?mode=night', async (page) => page.locator('input[role=combobox]').fill('po')],
    ];
    const look = { language, theme, width };
    const visitors: Record<string, Visitor> = {};
    for (const [as, path, step] of pages) {
      const here = visitors[as];
      const visitor = (visitors[as] = here ?? (await room.visitAs(as, `/enter${path}`, look)));
      if (here) await room.turnTo(here.page, `/enter${path}`);
      const { page } = visitor;
      await step?.(page);
      for (const summary of await page.locator('main details summary').all()) await summary.click();
      await expectFaultless(visitor, { at: path });
    }
    for (const { page } of Object.values(visitors)) await page.context().close();
  });
});

async function confirmStep(page: Page): Promise<void> {
  await page.locator('form button[type=submit]').click();
  await page.locator('[data-sentence], [role=alert]').first().waitFor();
}

describe('choosing an act', () => {
  test('nobody is signed in: it says so, and where to sign in', async () => {
    const { page } = await room.visit('/enter');
    await page.getByText('Nobody is signed in to this room on this device.').waitFor();
    const link = page.getByRole('main').getByRole('link', { name: 'Sign in' });
    expect(await link.getAttribute('href')).toBe('/sign-in');
    await page.context().close();
  });

  test('a member is offered what a member may sign, and finds it by a few letters', async () => {
    const page = await open('p1/k2', '/enter');
    await page.getByRole('heading', { name: 'Enter an act' }).waitFor();
    const names = (await page.locator('main li a').allInnerTexts()).join('\n');
    expect(names).toContain('agree to a formula');
    expect(names).not.toContain('notify full powers');
    expect(names).not.toContain('open a round');
    await page.getByLabel('Search by a few letters').fill('confid');
    expect(await page.locator('h3 + ul a').allInnerTexts()).toEqual([
      'tell in confidence',
      'tighten a release rule',
      'withdraw a confidence',
    ]);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Tell in confidence' }).waitFor();
    await page.context().close();
  });

  test('a link to an act that this key may not sign says so', async () => {
    const page = await open('p1/k2', '/enter?type=round.open');
    await page.getByText('Your key may not sign this act in this room.').waitFor();
    expect(await goOn(page).count()).toBe(0);
    await page.context().close();
  });
});

describe('from the form to the receipt', () => {
  test('AU2 LG2 agreeing: the hash is never asked, the sentence is read in six languages, and nothing binding is one key', async () => {
    const point = room.made.points.market;
    const page = await open('p1/k1', `/enter?type=consent.give&point=${point}`);
    await page.getByLabel('Which point').waitFor();
    expect(await page.getByLabel('Which point').inputValue()).toBe(point);
    expect(await page.getByText('Hash of the words').count()).toBe(0);
    expect(await page.getByLabel('Which formula').count()).toBe(0);
    await goOn(page).click();
    // Nothing is assumed: how it agrees has to be said.
    await page.getByText('How: Fill this in.').waitFor();
    await page.getByLabel('How', { exact: true }).selectOption('ad-referendum');
    await goOn(page).click();

    const sentence = page.locator('[data-sentence]');
    await sentence.waitFor();
    expect(await words(sentence)).toMatch(
      /^North bank agrees ad referendum, subject to confirmation, .*hash is /,
    );
    expect(await focused(page)).toBe(await sentence.textContent());
    expect(await words(page.locator('blockquote'))).toBe('Market is held on Fridays.');
    const section = await words(page.locator('section', { has: sentence }));
    expect(section).toMatch(/exercise/i);
    expect(section).toContain('Anyone may read what is written here.');
    expect(section).toContain('Grade of this room: signed and kept.');
    const before = room.talks.room.size;
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');

    for (const [language, dir] of [
      ['ps', 'rtl'],
      ['ar', 'rtl'],
      ['tr', 'ltr'],
      ['fr', 'ltr'],
      ['ur', 'rtl'],
    ] as const) {
      await page.getByLabel('Read it in').selectOption(language);
      await page.locator(`[data-sentence][lang=${language}][dir=${dir}]`).waitFor();
      await page.getByText('No native speaker has reviewed this wording.').waitFor();
    }
    await page.getByLabel('Read it in').selectOption('en');
    expect(await page.getByText('No native speaker').count()).toBe(0);
    expect(room.talks.room.size).toBe(before);

    await page.getByRole('button', { name: said('Sign: agree to a formula') }).click();
    await page.getByRole('heading', { name: 'Entered.' }).waitFor();
    expect(room.talks.room.size).toBe(before + 1);
    expect(standingOf(state(), point)?.sides['p1']?.standing).toBe('ad-referendum');
    const [act] =
      (await page.locator('[data-entered]').getAttribute('data-entered'))?.match(
        /^[0-9a-f]{64}$/,
      ) ?? [];
    await page.getByRole('link', { name: 'The act and its receipt' }).click();
    await page.waitForURL(`**/acts/${act}`);
    await page.context().close();
  });

  test('a no of the rules comes before anything is signed: their sentence, and where it is explained', async () => {
    const { market } = room.made.points;
    const page = await open('p2/k1', `/enter?type=consent.give&point=${market}&as=definitive`);
    const before = room.talks.room.size;
    await goOn(page).click();
    await page.locator('[data-refusal="seat.disputed"]').waitFor();
    await page.getByText('Nothing was signed.').waitFor();
    expect(await page.getByRole('link', { name: 'About this answer' }).getAttribute('href')).toBe(
      '/reference#seat.disputed',
    );
    expect(await sign(page).count()).toBe(0);
    await page.getByRole('button', { name: 'Back, without signing' }).click();
    await goOn(page).waitFor();
    expect(room.talks.room.size).toBe(before);
    await page.context().close();
  });

  test('TX9 a draft stays in this tab: going back and loading again lose nothing, another tab has none of it', async () => {
    const { dues } = room.made.points;
    const path = `/enter?type=formula.table&point=${dues}`;
    const page = await open('p1/k1', path);
    await page.getByLabel(said('Exact words (English)')).fill('Dues are halved for a year.');
    await page.getByLabel('Also in').selectOption({ label: 'Urdu' });
    await page.getByLabel('Urdu', { exact: true }).fill('محصول ایک سال کے لیے نصف۔');
    expect(await page.getByLabel('Urdu', { exact: true }).getAttribute('dir')).toBe('rtl');
    await page.getByRole('link', { name: 'Points', exact: true }).click();
    await page.waitForURL('**/points');
    await page.goBack();
    await page.getByLabel('English', { exact: true }).waitFor();
    expect(await page.getByLabel('English', { exact: true }).inputValue()).toBe(
      'Dues are halved for a year.',
    );
    await page.reload();
    await page.getByLabel('Urdu', { exact: true }).waitFor();
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('halved');

    const other = await page.context().newPage();
    await other.goto(`${room.url}/sign-in`);
    await other.getByRole('button', { name: 'Sign in with this device' }).click();
    await other.getByText('Signed in until').waitFor();
    await other.goto(room.url + room.path + path);
    expect(await other.getByLabel(said('Exact words (English)')).inputValue()).toBe('');

    await goOn(page).click();
    await sign(page).click();
    await page.getByRole('heading', { name: 'Entered.' }).waitFor();
    await page.goto(room.url + room.path + path);
    await page.getByLabel(said('Exact words (English)')).waitFor();
    expect(await page.getByLabel(said('Exact words (English)')).inputValue()).toBe('');
    await page.context().close();
  });

  test('RC13 a deadline is a local time, with its offset and UTC beside it', async () => {
    const page = await open('p1/k1', '/enter?type=truce.table');
    const start = page.getByRole('group', { name: 'Start' });
    await start.getByLabel(said('Start: Day')).fill('2031-03-05');
    await start.getByLabel('Start: Time', { exact: true }).fill('18:00');
    await start.getByLabel('Start: Time zone').selectOption('Asia/Kabul');
    await start.getByText('18:00').first().waitFor();
    expect(await words(start)).toMatch(
      /5 March 2031, 18:00 \(UTC\+04:30\), 13:30 UTC \(14 Esfand 1409/,
    );
    await page.context().close();
  });

  test('RC2.3 a name is read on the device and goes as an enclosure', async () => {
    const page = await open('m1/k1', '/enter?type=party.describe');
    await page.getByLabel('Party').selectOption({ label: 'The host city' });
    await page.getByLabel('Name: a line of text').fill('The city on the lake');
    await goOn(page).click();
    await sign(page).click();
    await page.getByRole('heading', { name: 'Entered.' }).waitFor();
    await page.getByText('The city on the lake').first().waitFor();
    const body = await page.locator('[data-entered]').getAttribute('data-entered');
    expect(body).toMatch(/^[0-9a-f]{64}$/);
    await page.context().close();
  });

  test('an entry of one’s own is corrected in the form of its own kind', async () => {
    const page = await open('p1/k1', '/enter?type=act.correct');
    await page.getByLabel('Which entry it concerns').selectOption({ index: 1 });
    expect(await page.getByLabel('How many women').inputValue()).toBe('4');
    await page.getByLabel('How many women').fill('5');
    await page.getByLabel(said('Why it is corrected (English)')).fill('One more came.');
    const before = room.talks.room.size;
    await goOn(page).click();
    await sign(page).click();
    await page.getByRole('heading', { name: 'Entered.' }).waitFor();
    expect(room.talks.room.size).toBe(before + 1);
    await page.context().close();
  });
});

describe('without a connection', () => {
  test('a draft waits unsigned, is signed again by hand, and goes from the other tab too', async () => {
    const path = '/enter?type=statement.make';
    const page = await open('p1/k1', path);
    const context = page.context();
    await page.getByLabel(said('Words (English)')).fill('We wait for the ferry.');
    await page.getByLabel(said('Who speaks (English)')).fill('The spokesman');
    await page.getByLabel('Level').selectOption('on-record');
    await goOn(page).click();
    await page.locator('[data-sentence]').waitFor();
    const before = room.talks.room.size;
    await context.setOffline(true);
    await page
      .getByRole('button', { name: said('Keep until there is a connection: make a statement') })
      .click();
    await page.getByText('The draft waits in this browser, unsigned').waitFor();
    await context.setOffline(false);
    expect(room.talks.room.size).toBe(before);

    const other = await context.newPage();
    await other.goto(`${room.url}/sign-in`);
    await other.getByRole('button', { name: 'Sign in with this device' }).click();
    await other.getByText('Signed in until').waitFor();
    await other.goto(`${room.url}${room.path}/enter`);
    await other.locator('[data-waiting]').waitFor();
    expect(await words(other.locator('[data-waiting]'))).toContain('We wait for the ferry.');
    expect(room.talks.room.size).toBe(before);

    await page.getByRole('link', { name: 'Enter another act' }).click();
    await page.getByRole('link', { name: 'Open and sign…' }).click();
    await goOn(page).click();
    await sign(page).click();
    await page.getByRole('heading', { name: 'Entered.' }).waitFor();
    expect(room.talks.room.size).toBe(before + 1);
    await other.locator('[data-waiting]').waitFor({ state: 'detached' });
    await context.close();
  });

  test('TX9 what waits under another key is not told to whoever else uses the browser, nor opened', async () => {
    const page = await open('p1/k1', '/enter?type=statement.make');
    const context = page.context();
    await page.getByLabel(said('Words (English)')).fill('We wait for the ferry.');
    await page.getByLabel(said('Who speaks (English)')).fill('The spokesman');
    await page.getByLabel('Level').selectOption('on-record');
    await goOn(page).click();
    await page.locator('[data-sentence]').waitFor();
    await context.setOffline(true);
    await page.getByRole('button', { name: /^Keep until/ }).click();
    await page.getByText('The draft waits in this browser').waitFor();
    await context.setOffline(false);
    // As if somebody else had been about to sign it here.
    const id = await page.evaluate(
      async () =>
        await new Promise<string>((resolve) => {
          const opening = indexedDB.open('parley-outbox', 1);
          opening.addEventListener('success', () => {
            const store = opening.result.transaction('waiting', 'readwrite').objectStore('waiting');
            const all = store.getAll() as IDBRequest<{ id: string; by: string }[]>;
            all.addEventListener('success', () => {
              const [one] = all.result as [{ id: string; by: string }];
              store.put({ ...one, by: 'p1/k9+00000000' });
              store.transaction.addEventListener('complete', () => {
                opening.result.close();
                resolve(one.id);
              });
            });
          });
        }),
    );
    await page.goto(`${room.url}${room.path}/enter`);
    const waits = page.locator('[data-waiting]');
    await waits.waitFor();
    expect(await words(waits)).toContain('Another key was about to sign this.');
    expect(await words(waits)).not.toContain('We wait for the ferry.');
    await page.goto(`${room.url}${room.path}/enter?waiting=${id}`);
    await page.getByText('This draft was sent or deleted in another tab.').waitFor();
    expect(await words(page.locator('main'))).not.toContain('We wait for the ferry.');
    await context.close();
  });

  test('it can be thrown away, and clearing the device throws all of it away', async () => {
    const page = await open('p1/k1', '/enter?type=position.take-back');
    const context = page.context();
    const aside = async (): Promise<void> => {
      await page
        .getByLabel('Which point')
        .selectOption(await optionWith(page, 'Opening of the crossings'));
      await goOn(page).click();
      await page.locator('[data-sentence]').waitFor();
      await context.setOffline(true);
      await page.getByRole('button', { name: /^Keep until/ }).click();
      await page.getByText('The draft waits in this browser').waitFor();
      await context.setOffline(false);
    };
    await aside();
    await page.getByRole('link', { name: 'Enter another act' }).click();
    await page.getByRole('button', { name: 'Delete…' }).click();
    await page.getByRole('button', { name: 'Delete the draft' }).click();
    await page.locator('[data-waiting]').waitFor({ state: 'detached' });

    await page.goto(`${room.url}${room.path}/enter?type=position.take-back`);
    await aside();
    await page.goto(`${room.url}/sign-in`);
    await page.getByRole('button', { name: 'Sign out and clear this device' }).click();
    await page.getByRole('button', { name: 'Erase the keys and sign out' }).click();
    await page.getByText('This device holds no key for this server.').waitFor();
    const left = await page.evaluate(
      async () =>
        await new Promise<number>((resolve) => {
          const opening = indexedDB.open('parley-outbox', 1);
          opening.addEventListener('success', () => {
            const count = opening.result.transaction('waiting').objectStore('waiting').count();
            count.addEventListener('success', () => resolve(count.result));
          });
        }),
    );
    expect(left).toBe(0);
    expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
    await context.close();
  });
});
