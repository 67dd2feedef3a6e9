import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shippedBundle } from '#cli/shipped.ts';
import { ExampleSite } from './example-site.ts';

let site: ExampleSite;
let bundle: Buffer;

beforeAll(async () => {
  site = await ExampleSite.open();
  bundle = await readFile(shippedBundle('istanbul-2025'));
});

afterAll(async () => {
  await site.close();
});

const asFile = (buffer: Buffer, name = 'record.parley') => ({
  name,
  mimeType: 'application/octet-stream',
  buffer,
});

test('the record is checked in the browser, and again when asked', async () => {
  const { page } = await site.visit(`${site.room}/record`);
  const result = page.locator('[data-result=holds]');
  await result.waitFor();
  expect(await result.innerText()).toMatch(/^97 acts, unchanged since/);
  expect(await result.innerText()).toContain('from published reports; no party took part');
  await page.getByRole('button', { name: 'Check the whole log on this device' }).click();
  await page.getByText('Checked again just now: all 97 acts hold.').waitFor();
  await page.reload();
  await page.getByText('that this continues the 97 acts checked here').waitFor();
});

test('a code that was read aloud matches, differs, or is not whole yet', async () => {
  const { page } = await site.visit(`${site.room}/record`);
  const answer = await (
    await page.request.get(`${site.url}/api${new URL(site.room).pathname}`)
  ).json();
  const { code } = answer as { code: string };
  const field = page.getByLabel('A code that somebody read to you');
  const outcome = page.locator('[data-outcome]');
  const says = async (typed: string, kind: string): Promise<void> => {
    await field.fill(typed);
    await expect.poll(() => outcome.getAttribute('data-outcome')).toBe(kind);
  };
  await page.getByText(code.slice(0, 5)).first().waitFor();
  await says(code, 'room');
  await says(code.replaceAll(' ', ''), 'room');
  await says(
    code.replaceAll(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit))),
    'room',
  );
  await says(code.slice(0, 17), 'short');
  const wrong = code.startsWith('0') ? '1' : '0';
  await says(wrong + code.slice(1), 'differs');
  await says(`${code} 1`, 'long');
  await says('not a code', 'letters');
});

test('the receipt of an act is fetched and checked', async () => {
  const { page } = await site.visit(`${site.room}/record`);
  await page.locator('tr[data-index="40"] a').first().click();
  await page.getByRole('button', { name: 'Fetch the receipt and check it here' }).click();
  await page.locator('[data-receipt=holds]').waitFor();
  expect(await page.locator('[data-receipt]').innerText()).toContain('act 40');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the receipt' }).click();
  const file = await (await download).path();
  expect(await readFile(file, 'utf8')).toMatch(/^c2sp\.org\/tlog-proof@v1\nindex 40\n/);
});

test('a record that is dropped is checked in the page and sent nowhere', async () => {
  const { page } = await site.visit('/check');
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(request.url());
  });
  const data = await page.evaluateHandle((base64) => {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], 'record.parley'));
    return transfer;
  }, bundle.toString('base64'));
  await page.locator('[data-drop=bundle]').dispatchEvent('drop', { dataTransfer: data });
  await page.locator('[data-result=holds]').waitFor();
  expect(await page.locator('[data-result]').innerText()).toContain('97 acts');
  expect(sent).toEqual([]);
});

test('whose a record is, is said only against keys that somebody trusts', async () => {
  const keys = await readFile(new URL('keys.txt', shippedBundle('istanbul-2025')));
  const { page } = await site.visit('/check');
  await page.getByText('Keys you trust (optional)').click();
  await page.locator('input[name=anchors]').setInputFiles(asFile(keys, 'keys.txt'));
  await page.getByText('Keys from').waitFor();
  await page.locator('input[name=bundle]').setInputFiles(asFile(bundle));
  await page.getByText('Theirs: the keys you trust').waitFor();
  expect(await page.locator('[data-result]').getAttribute('data-result')).toBe('holds');
});

test('a tampered record fills the screen and says where', async () => {
  const { page } = await site.visit('/check');
  const text = bundle.toString('latin1');
  // One letter of the words of an act in the middle.
  const at = text.indexOf('"says"', text.indexOf('leaf 60 '));
  const tampered = Buffer.from(bundle);
  tampered[at + 14] = (tampered[at + 14] ?? 0) ^ 1;
  await page.locator('input[name=bundle]').setInputFiles(asFile(tampered));
  const fault = page.locator('[data-fault]');
  await fault.waitFor();
  expect(await fault.innerText()).toMatch(/This record does not hold\.\s+Where\s+at act \d+/);
  expect(await fault.innerText()).toMatch(/first \d+ acts were read, and their signatures hold/);
  const box = await fault.boundingBox();
  expect(box && box.width > 1100 && box.height > 600).toBe(true);

  await page.getByRole('button', { name: 'Check another file' }).click();
  const short = bundle.subarray(0, bundle.length - 100);
  await page.locator('input[name=bundle]').setInputFiles(asFile(short));
  await fault.waitFor();
});

test('what is wrong with a file is said in the language of the page', async () => {
  const { page } = await site.visit('/check', { language: 'ur' });
  await page.locator('input[name=bundle]').setInputFiles(asFile(Buffer.from('nothing\n')));
  const fault = page.locator('[data-fault="bundle.version"]');
  await fault.waitFor();
  expect(await fault.locator('dd').nth(1).innerText()).toMatch(/^[^a-z]+$/i);
});

test('a file that holds names its room by its title, and by its code beside it', async () => {
  const { page } = await site.visit('/check');
  await page.locator('input[name=bundle]').setInputFiles(asFile(bundle));
  const room = page.locator('[data-result] > p', { hasText: 'Code to compare' });
  await room.waitFor();
  expect(await room.innerText()).toMatch(/^Talks of October and November 2025.*\n\s*Room /);
});

test('a log that is smaller than this device has seen, or has another past, is an alarm', async () => {
  const { page } = await site.visit(`${site.room}/record`);
  await page.locator('[data-result=holds]').waitFor();
  const name = `parley.head.${site.room.split('/').at(-1)}`;
  const set = (change: string) =>
    page.evaluate(
      ([key, how]) => {
        const [size, root, at] = (localStorage.getItem(key ?? '') ?? '').split(' ');
        const value = how === 'smaller' ? `120 ${root} ${at}` : `${size} ${'A'.repeat(43)}= ${at}`;
        localStorage.setItem(key ?? '', value);
      },
      [name, change],
    );
  await set('smaller');
  await page.reload();
  await page.locator('[data-fault="head.smaller"]').waitFor();
  expect(await page.locator('main').innerText()).toContain('has checked 120 acts');

  await set('forked');
  await page.evaluate((key) => {
    const [, root, at] = (localStorage.getItem(key) ?? '').split(' ');
    localStorage.setItem(key, `50 ${root} ${at}`);
  }, name);
  await page.reload();
  await page.locator('[data-fault="head.forked"]').waitFor();
});

test('without a connection the page says so, and keeps what it has checked', async () => {
  const { page } = await site.visit(`${site.room}/record`);
  await page.locator('[data-result=holds]').waitFor();
  await page.context().setOffline(true);
  await page.locator('header').getByText('Offline', { exact: true }).waitFor();
  await page.getByText('Nothing answers at present.').waitFor();
  expect(await page.locator('[data-result=holds]').isVisible()).toBe(true);
  await page.getByRole('button', { name: 'Check the whole log on this device' }).click();
  await page.getByText('The log could not be read again: no connection.').waitFor();
  await page.context().setOffline(false);
  await page.locator('header').getByText('Connected', { exact: true }).waitFor();
});

test('a page that was never fetched says so in its place without a connection, and those that were are still there', async () => {
  const { page, errors } = await site.visit(`${site.room}/record`);
  await page.locator('[data-result=holds]').waitFor();
  await page.context().setOffline(true);
  await page.getByRole('link', { name: 'Members', exact: true }).first().click();
  await page.getByRole('heading', { name: 'This page could not be fetched.' }).waitFor();
  expect(await page.locator('header [data-bar-readers]').isVisible()).toBe(true);
  await page.getByRole('link', { name: 'Record', exact: true }).first().click();
  await page.locator('[data-result=holds]').waitFor();
  expect(await page.getByText('could not be fetched').count()).toBe(0);
  await page.context().setOffline(false);
  await page.goto(`${site.room}/members`);
  await page.locator('[data-party]').first().waitFor();
  expect(errors).toEqual([]);
});

test('a server that alters an act on its way is found out, and where', async () => {
  const { page } = await site.visit('/');
  await page.route('**/entries?*', async (route) => {
    const answer = await route.fetch();
    const { entries, ...rest } = (await answer.json()) as {
      entries: { index: number; body: string }[];
    };
    for (const entry of entries) {
      if (entry.index === 30) entry.body = entry.body.replace('2025', '2024');
    }
    await route.fulfill({ response: answer, json: { ...rest, entries } });
  });
  await page.goto(site.room);
  const fault = page.locator('[data-fault="entry.body-digest"]');
  await fault.waitFor();
  expect(await fault.innerText()).toContain('at act 30');
  await page.getByRole('button', { name: 'Show the acts before the fault' }).click();
  expect(await page.locator('tr[data-index]').count()).toBe(30);
});
