import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type RunningServer } from '#server/server.ts';
import { Talks } from '../talks.ts';
import { buildWeb } from './built-web.ts';
import { openBrowser } from './open-browser.ts';

/** A room of live talks with a real clock: joining it from a browser, and seeing it change. */
let talks: Talks;
let server: RunningServer;
let browser: Browser;
let web: Awaited<ReturnType<typeof buildWeb>>;

beforeAll(async () => {
  talks = await Talks.begin();
  talks.clock.now = () => Date.now();
  Object.defineProperty(talks.clock, 'time', { get: () => Date.now() });
  await talks.openPlenary({ readers: 'public' });
  web = await buildWeb();
  const { host, store, clock } = talks;
  server = await startServer({
    host,
    store,
    clock,
    mode: 'live',
    port: 0,
    webRoot: web.folder,
    report: (error) => console.error(error),
  });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
  await talks.end();
  await web.remove();
});

async function visit(path: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await page.goto(`${server.url}${path}`);
  return page;
}

test('a room that is open to all says so, and shows what is entered as it is entered', async () => {
  const page = await visit(`/rooms/${talks.room.id}/record`);
  await page.getByRole('banner').getByText('Anyone may read what is written here.').waitFor();
  await page.locator('header').getByText('Connected', { exact: true }).waitFor();
  const rows = page.locator('tr[data-index]');
  await rows.first().waitFor();
  const before = await rows.count();
  await talks.do('m1/k1', 'room.describe', { title: { en: 'Talks at the lake' } });
  await page.getByText('Talks at the lake').first().waitFor();
  expect(await rows.count()).toBe(before + 1);
  await page.context().close();
});

test('a person is invited, enrols on this device, is accredited, signs in, and clears the device', async () => {
  const { room } = talks;
  const secret = await invite();
  const page = await visit(`/enrol#${secret}`);
  await page.getByText('under the key name').waitFor();
  // The secret does not stay in the address.
  expect(page.url()).toBe(`${server.url}/enrol`);
  await page.getByRole('button', { name: 'Make the key and accept' }).click();
  await page.getByText('The key is made and your head of delegation has been told.').waitFor();

  await page.getByRole('link', { name: 'Go to sign in' }).click();
  await page.getByRole('button', { name: 'Sign in with this device' }).click();
  await page.getByText('No key of this device counts yet.').waitFor();

  const token = await headToken();
  const list = await call('GET', `/api/rooms/${room.id}/invitations`, token);
  const { invitations } = list as { invitations: { key: string; claimed?: { vkey: string } }[] };
  const claimed = invitations.find((one) => one.key === 'p1/k2')?.claimed;
  await talks.do('p1/k1', 'key.accredit', { key: claimed?.vkey, duty: 'member' });

  await page.getByRole('button', { name: 'Sign in with this device' }).click();
  await page.getByText('Signed in until').waitFor();
  await page.reload();
  await page.getByText('Signed in until').waitFor();

  await page.getByRole('button', { name: 'Sign out and clear this device' }).click();
  await page.getByRole('button', { name: 'Erase the keys and sign out' }).click();
  await page.getByText('This device holds no key for this server.').waitFor();
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
  await page.context().close();
});

async function invite(): Promise<string> {
  const token = await headToken();
  const made = await call('POST', `/api/rooms/${talks.room.id}/invitations`, token, {
    key: 'p1/k2',
    duty: 'member',
    hours: 1,
  });
  return (made as { secret: string }).secret;
}

/** The head signs in as the client does, with the key that the talks hold. */
async function headToken(): Promise<string> {
  const { Api } = await import('#client/api.ts');
  const { signIn } = await import('#client/sign-in.ts');
  const { parseVkey } = await import('#record/keys.ts');
  const { nodeProvider } = await import('#record/provider/node.ts');
  const vkey = parseVkey(nodeProvider, talks.vkey('p1/k1'));
  if (!vkey.ok) throw new Error(vkey.fault.message);
  const answer = await signIn(new Api({ base: server.url }), nodeProvider, server.url, [
    {
      origin: server.url,
      room: talks.room.id,
      ref: talks.ref('p1/k1') as `${string}+${string}`,
      vkey: vkey.value,
      signer: talks.key('p1/k1'),
    },
  ]);
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  return answer.value.token;
}

async function call(method: string, path: string, token: string, json?: unknown): Promise<unknown> {
  const response = await fetch(`${server.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return await response.json();
}
