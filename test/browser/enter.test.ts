import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { standingOf } from '#core/consent-standing.ts';
import type { RoomState } from '#core/state.ts';
import type { Language } from './example-site.ts';
import { ExerciseRoom } from './exercise-room.ts';
import { said } from './reading.ts';

/** Entering acts in a real browser: from the choice of an act to its receipt, in a hurry, for others, and without a connection. */
let room: ExerciseRoom;
/** Entries taken down for p1, by what they are. */
const entries: Record<'market' | 'dues' | 'left', string> = { market: '', dues: '', left: '' };

beforeAll(async () => {
  room = await ExerciseRoom.open({
    more: async (exercise, { points }) => {
      const from = `${new Date(Date.now() - 7_200_000).toISOString().slice(0, 16)}:00Z`;
      const occurred = {
        from,
        precision: 'minute',
        certainty: 'stated',
        offset: 300,
        zone: 'Asia/Karachi',
      };
      const takeDown = async (type: string, body: object): Promise<string> =>
        await exercise.act('s1/k1', 'taken-down.enter', {
          for: 'p1',
          type,
          version: 1,
          body,
          channel: 'telephoned',
          occurred,
        });
      const position = (point: string, en: string): object => ({ point, says: { en } });
      entries.market = await takeDown(
        'position.table',
        position(points.market, 'Three market days.'),
      );
      entries.dues = await takeDown('position.table', position(points.dues, 'No dues at all.'));
      entries.left = await takeDown('talks.leave', {});
      await exercise.act('s1/k1', 'note.take', {
        line: { en: 'South bank asked for an hour.' },
        at: from,
      });
    },
  });
});

afterAll(async () => {
  await room.close();
});

const state = (): RoomState => room.talks.room.state as RoomState;

async function words(of: Locator): Promise<string> {
  return (await of.innerText()).replaceAll(/[\u2066-\u2069]/g, '').replaceAll(/\s+/g, ' ');
}

/** What has the focus, by its words. */
async function focused(page: Page): Promise<string> {
  return await page.evaluate(() => document.activeElement?.textContent ?? '');
}

/** A page of entering, for somebody. */
async function open(as: string, path: string): Promise<Page> {
  const { page } = await room.visitAs(as, path);
  page.setDefaultTimeout(10_000);
  return page;
}

const goOn = (page: Page): Locator => page.getByRole('button', { name: 'Read the sentence' });
const sign = (page: Page): Locator => page.getByRole('button', { name: /^Sign: / });

const LOOKS: [Language, 'light' | 'dark', number][] = [
  ['en', 'light', 1280],
  ['en', 'dark', 390],
  ['ur', 'light', 360],
  ['ur', 'dark', 1280],
];

describe.each(LOOKS)('%s, %s, %i pixels wide', (language, theme, width) => {
  test(
    'no page of entering has a fault for axe, overflows or asks strangers',
    { timeout: 120_000 },
    async () => {
      const { market } = room.made.points;
      const pages: [as: string, path: string, step?: (page: Page) => Promise<void>][] = [
        ['p1/k1', ''],
        ['p1/k1', `?type=consent.give&point=${market}&as=definitive`, confirmStep],
        ['p1/k1', '?type=truce.table', confirmStep],
        ['p1/k1', '?type=powers.notify'],
        ['p1/k1', '?mode=answers', async (page) => page.locator('li button').first().click()],
        ['s1/k1', '?mode=night', async (page) => page.locator('input[role=combobox]').fill('po')],
      ];
      for (const [as, path, step] of pages) {
        const look = { language, theme, width };
        const { page, errors, strangers } = await room.visitAs(as, `/enter${path}`, look);
        await step?.(page);
        for (const summary of await page.locator('main details summary').all())
          await summary.click();
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        const found = violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 160)}`);
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        const none = { path, found: [], over: 0, errors: [], strangers: [] };
        expect({ path, found, over, errors, strangers }).toEqual(none);
        await page.context().close();
      }
    },
  );
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

/** The value of the point that is called so. */
async function optionWith(page: Page, text: string): Promise<string> {
  const option = page.getByLabel('Which point').locator('option', { hasText: text });
  return (await option.getAttribute('value')) ?? '';
}

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
    expect(await page.locator('[data-entry]').count()).toBe(1);
    await page.context().close();
  });
});
