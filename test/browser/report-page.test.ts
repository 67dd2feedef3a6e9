import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { IntakeSite, REFERRAL } from './intake-site.ts';
import { fillIn, makeReady, PLACE, SOURCE, WORDS } from './phone-report.ts';
import { expectFaultless } from './faultless.ts';
import { words } from './reading.ts';

/** The page for reports: what breaks on the way, newer versions, clearing the device, and how it looks. */
let site: IntakeSite;
let webRoot = '';
let next = 2;

beforeAll(async () => {
  // A folder of its own, to put a newer version into.
  webRoot = await mkdtemp(join(tmpdir(), 'parley-newer-'));
  await cp(inject('webRoot'), webRoot, { recursive: true });
  site = await IntakeSite.open(webRoot);
});

afterAll(async () => {
  await site.close();
  await rm(webRoot, { recursive: true });
});

async function enrolled(look = {}) {
  const phone = await site.phone(look);
  await site.join(phone.page, `o1/k${next++}`);
  return phone;
}

async function reports(): Promise<number> {
  const { replica } = await site.read();
  const { log } = replica.snapshot;
  expect(log.sealed?.voids.size).toBe(0);
  return Object.keys(log.views.talks?.promises?.intake.reports ?? {}).length;
}

test('IC1 a report whose way breaks stays on the device, is told so, and enters once', async () => {
  const phone = await enrolled();
  const { page } = phone;
  await makeReady(site, phone);
  const before = await reports();
  let broken: 'all' | 'answer' | 'none' = 'all';
  await page.route('**/api/**', async (route) => {
    if (broken === 'all') return await route.abort();
    if (broken === 'answer' && route.request().url().endsWith('/acts')) {
      // It reaches the server, and no answer comes back, nor to anything after it.
      await route.fetch();
      broken = 'all';
      return await route.abort();
    }
    return await route.continue();
  });
  await fillIn(phone);
  await page.getByRole('button', { name: 'Hand over now' }).click();
  const told = page.locator('[data-told=not-handed-over]');
  await told.waitFor();
  expect(await words(told)).toBe(
    'It was not handed over. The report is kept on this device. No connection to the server.',
  );
  expect(await reports()).toBe(before);

  const kept = page.locator('[data-kept]');
  broken = 'answer';
  await kept.getByRole('button', { name: 'Hand over now' }).click();
  await expect.poll(() => broken).toBe('all');
  await told.waitFor();
  expect(await kept.count()).toBe(1);
  expect(await reports()).toBe(before + 1);

  broken = 'none';
  await kept.getByRole('button', { name: 'Hand over now' }).click();
  await page.locator('[data-handed-over]').waitFor();
  expect(await reports()).toBe(before + 1);
  await page.getByRole('button', { name: 'Another report' }).click();
  expect(await kept.count()).toBe(0);
  expect(await page.getByLabel('What was seen, heard or told').inputValue()).toBe('');
  await phone.close();
});

test('IC1 what waits is opened after a question only, changed, and thrown away', async () => {
  const phone = await enrolled();
  const { page } = phone;
  await makeReady(site, phone);
  await fillIn(phone);
  await page.getByRole('button', { name: 'Keep on this device' }).click();
  const kept = page.locator('[data-kept]');
  await kept.waitFor();
  const main = page.locator('main');
  for (const one of [PLACE, WORDS, SOURCE]) expect(await words(main)).not.toContain(one);
  await kept.getByRole('button', { name: 'Open' }).click();
  expect(await words(main)).not.toContain(SOURCE);
  await page.getByRole('button', { name: 'Yes, open it' }).click();
  await page.locator('[data-sentence]').waitFor();
  for (const one of [PLACE, WORDS, SOURCE]) expect(await words(main)).toContain(one);
  await page.getByRole('button', { name: 'Change' }).click();
  await page.getByLabel(/^Who told it/).fill('');
  await page.getByRole('button', { name: 'Read it over' }).click();
  await page.getByRole('button', { name: 'Keep on this device' }).click();
  await expect.poll(() => kept.count()).toBe(1);
  await kept.getByRole('button', { name: 'Open' }).click();
  await page.getByRole('button', { name: 'Yes, open it' }).click();
  await page.locator('[data-sentence]').waitFor();
  expect(await words(main)).toContain('Nobody is named');
  await page.getByRole('button', { name: 'Throw away' }).click();
  await page.getByRole('button', { name: 'Yes, throw it away' }).click();
  await page.getByRole('button', { name: 'Read it over' }).waitFor();
  // What waits is read from the device again.
  await expect.poll(() => kept.count()).toBe(0);
  await phone.close();
});

/** What the server gives out becomes another version; `broken`: in the midst of it, with a page that is not the one in the list. */
async function publish(version: string, broken = false): Promise<void> {
  const page = join(webRoot, 'index.html');
  const worker = join(webRoot, 'offline.js');
  const text = (await readFile(page, 'utf8')).replace(
    /<meta charset="utf-8" ?\/?>(<meta name="edition"[^>]*>)?/,
    `<meta charset="utf-8" /><meta name="edition" content="${version}" />`,
  );
  const digest = createHash('sha256').update(text).digest('base64');
  const list = (await readFile(worker, 'utf8'))
    .replace(/"version": "[^"]*"/, `"version": "${version}"`)
    .replace(/"page": "[^"]*"/, `"page": "sha256-${broken ? digest.toLowerCase() : digest}"`);
  await writeFile(page, text);
  await writeFile(worker, list);
}

async function edition(page: Page): Promise<string | null | undefined> {
  await page.getByRole('button', { name: 'Read it over' }).waitFor();
  const found = page.locator('meta[name=edition]');
  return (await found.count()) === 0 ? undefined : await found.getAttribute('content');
}

const cached = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());

test('a newer version is shown at once, kept once it is whole, and never mixed with the one before', async () => {
  const phone = await enrolled();
  const { page, context } = phone;
  await makeReady(site, phone);
  const [first] = await cached(page);
  await publish('second');
  await page.reload();
  expect(await edition(page)).toBe('second');
  const { pathname } = new URL(page.url());
  await expect.poll(() => cached(page)).toEqual([`parley-offline ${pathname} second`]);
  expect(first).not.toContain('second');

  await publish('third', true);
  await page.reload();
  expect(await edition(page)).toBe('third');
  await page.evaluate(async () => {
    const one = await navigator.serviceWorker.getRegistration(location.pathname);
    await one?.update().catch(() => undefined);
  });
  await context.setOffline(true);
  await page.reload();
  expect(await edition(page)).toBe('second');
  await phone.close();
  await publish('fourth');
});

test('RC8 clearing the device leaves neither reports nor the page', async () => {
  const phone = await enrolled();
  const { page, context } = phone;
  await makeReady(site, phone);
  await fillIn(phone);
  await page.getByRole('button', { name: 'Keep on this device' }).click();
  await page.locator('[data-kept]').waitFor();
  await page.goto(`${site.url}/sign-in`);
  await page.getByRole('button', { name: 'Sign out and clear this device' }).click();
  await page.getByRole('button', { name: 'Erase the keys and sign out' }).click();
  await page.getByText('This device holds no key for this server.').waitFor();
  expect(await cached(page)).toEqual([]);
  const left = await page.evaluate(async () => {
    const workers = await navigator.serviceWorker.getRegistrations();
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('parley-reports');
      request.addEventListener('success', () => resolve(request.result));
    });
    const rows = await new Promise<number>((resolve) => {
      const request = database.transaction('kept').objectStore('kept').count();
      request.addEventListener('success', () => resolve(request.result));
    });
    return { workers: workers.length, rows };
  });
  expect(left).toEqual({ workers: 0, rows: 0 });
  await context.setOffline(true);
  await expect(page.goto(site.reportPage)).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
  await phone.close();
});

test('only this page may ask where the device is, and what opens it without a connection is always asked for anew', async () => {
  const policy = async (path: string) =>
    (await fetch(`${site.url}${path}`)).headers.get('permissions-policy');
  expect(await policy(`/rooms/${site.room}/report`)).toContain('geolocation=(self)');
  for (const path of ['/', `/rooms/${site.room}`, `/rooms/${site.room}/report/x`, '/offline.js']) {
    expect(await policy(path)).toContain('geolocation=()');
  }
  const worker = await fetch(`${site.url}/offline.js`);
  expect(worker.headers.get('cache-control')).toBe('no-cache');
  expect(worker.headers.get('content-type')).toContain('text/javascript');
});

test('the page is reached from the mission’s room, and is loaded at its own address', async () => {
  const { page } = await site.member();
  await site.join(page, `o1/k${next++}`);
  await page.getByRole('link', { name: 'Go to sign in' }).click();
  await page.getByRole('button', { name: 'Sign in with this device' }).click();
  await page.getByText('Signed in until').waitFor();
  await page.goto(`${site.url}/rooms/${site.room}/record`);
  await page.locator('nav').getByRole('link', { name: 'Report', exact: true }).click();
  await page.getByRole('button', { name: 'Sign in and read the room' }).click();
  await page.locator('form').waitFor();
  const loaded = await page.evaluate(() => performance.getEntriesByType('navigation')[0]?.name);
  expect(loaded).toBe(site.reportPage);
  await page.context().close();
});

const PDF = Buffer.from('%PDF-1.7 words');
const PNG_CUT = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 1]);

test.each([
  ['en', 'light', 320],
  ['ur', 'dark', 360],
] as const)(
  'the page bears %s, %s, %i wide, with targets for thumbs',
  async (language, theme, width) => {
    const phone = await enrolled({ language, theme, width });
    const { page } = phone;
    await page.goto(site.reportPage);
    await page.locator('main button').first().waitFor();
    await expectFaultless(phone);
    await page.locator('main button').first().click();
    await page.locator('form').waitFor();
    expect(await words(page.locator('[data-referral]'))).toBe(REFERRAL[language]);
    await page.locator('form button[type=submit]').click();
    await page.locator('form [role=alert] li').first().waitFor();
    await expectFaultless(phone);
    const small = await page
      .locator('main :is(button, a, select, textarea, input):visible')
      .evaluateAll((all) =>
        all
          .map((one) => one.closest('label') ?? one)
          .filter((one) => one.getBoundingClientRect().height < 43.9)
          .map((one) => one.outerHTML.slice(0, 120)),
      );
    expect(small).toEqual([]);
    await page.locator('#report-class').selectOption('small-arms-fire');
    await page.locator('#report-day').fill('2026-03-05');
    await page.locator('#report-clock').fill('21:40');
    await page.locator('#report-place').fill(PLACE);
    await page.locator('#report-means').selectOption('seen');
    await page.locator('#report-words').fill(WORDS);
    await page.locator('#report-consent').selectOption('mission-only');
    await page
      .locator('input[type=file]')
      .last()
      .setInputFiles([
        { name: 'a.pdf', mimeType: 'application/pdf', buffer: PDF },
        { name: 'b.png', mimeType: 'image/png', buffer: PNG_CUT },
        { name: 'c.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
      ]);
    await page.locator('fieldset [role=alert]').waitFor();
    expect(await page.locator('[data-file]').count()).toBe(2);
    await expectFaultless(phone);
    await page.locator('form button[type=submit]').click();
    await page.locator('[data-sentence]').waitFor();
    await expectFaultless(phone);
    await page.locator('main section p button').nth(1).click();
    await page.locator('[data-kept]').waitFor();
    await expectFaultless(phone);
    await phone.close();
  },
);

test('IC1 what was kept of a report earlier is erased when it is handed over, also where it could not be kept anew', async () => {
  const phone = await enrolled();
  const { page } = phone;
  await makeReady(site, phone);
  await fillIn(phone);
  await page.getByRole('button', { name: 'Keep on this device' }).click();
  const kept = page.locator('[data-kept]');
  await kept.getByRole('button', { name: 'Open' }).click();
  await kept.getByRole('button', { name: 'Yes, open it' }).click();
  await page.locator('[data-sentence]').waitFor();
  // As where there is no room: nothing of the transaction stands.
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = function put(this: IDBObjectStore) {
      const request = this.get('');
      this.transaction.abort();
      return request as IDBRequest<IDBValidKey>;
    };
  });
  await page.getByRole('button', { name: 'Hand over now' }).click();
  await page.locator('[data-handed-over]').waitFor();
  const ids = await page.evaluate(
    () =>
      new Promise<unknown>((resolve, reject) => {
        const opening = indexedDB.open('parley-reports');
        opening.addEventListener('error', reject);
        opening.addEventListener('success', () => {
          const asked = opening.result.transaction('kept').objectStore('kept').getAllKeys();
          asked.addEventListener('success', () => resolve(asked.result));
        });
      }),
  );
  expect(ids).toEqual([expect.stringMatching(/^desk /)]);
  await phone.close();
});
