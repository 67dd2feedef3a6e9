import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Api } from '#client/api.ts';
import { readClaim } from '#client/enrol.ts';
import { signIn } from '#client/sign-in.ts';
import { formatVkey, parseVkey } from '#record/keys.ts';
import { nodeProvider } from '#record/provider/node.ts';
import type { InvitationList } from '#room/wire.ts';
import type { RunningServer } from '#server/server.ts';
import { Talks } from '../talks.ts';
import { openBrowser } from './open-browser.ts';
import { serveTalks } from './serve-talks.ts';

/** A room of live talks with a real clock: joining it from a browser, and seeing it change. */
let talks: Talks;
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  talks = await Talks.begin();
  talks.keepTime();
  await talks.openPlenary({ readers: 'public' });
  server = await serveTalks(talks);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
  await talks.end();
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
  const secret = await invite('p1/k2', 'member');
  const page = await visit(`/enrol#${secret}`);
  await page.getByText('under the key name').waitFor();
  // The secret does not stay in the address.
  expect(page.url()).toBe(`${server.url}/enrol`);
  await page.getByRole('button', { name: 'Make the key and accept' }).click();
  await page.getByText('The key is made and your head of delegation has been told.').waitFor();

  await page.getByRole('link', { name: 'Go to sign in' }).click();
  await page.getByRole('button', { name: 'Sign in with this device' }).click();
  await page.getByText('No key of this device counts yet.').waitFor();

  await accredit('p1/k2', 'member');

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

test('a head who is signed in invites a person and accredits the key, as one full sentence', async () => {
  const secret = await invite('p1/k3', 'head');
  const head = await visit(`/enrol#${secret}`);
  await head.getByRole('button', { name: 'Make the key and accept' }).click();
  await head.getByText('The key is made').waitFor();
  await accredit('p1/k3', 'head');
  await head.getByRole('link', { name: 'Go to sign in' }).click();
  await head.getByRole('button', { name: 'Sign in with this device' }).click();
  await head.getByText('Signed in until').waitFor();

  await head.goto(`${server.url}/rooms/${talks.room.id}/members`);
  await head.getByRole('button', { name: 'Make a link for' }).click();
  const link = await head.locator('bdi', { hasText: '/enrol#' }).innerText();
  const member = await visit(link.slice(server.url.length));
  await member.getByRole('button', { name: 'Make the key and accept' }).click();
  const code = member.locator('p bdi[dir=ltr]', { hasText: /^\d{5} / });
  await code.waitFor();
  const told = await code.innerText();

  await head.reload();
  // The holder reads the same digits aloud.
  await head.getByText(told).waitFor();
  await head.getByRole('button', { name: 'Accredit this key' }).click();
  await head.getByText(/accredits the key .*p1\/k4/).waitFor();
  await head.getByRole('button', { name: 'Sign', exact: true }).click();
  await head
    .locator('[data-party=p1]')
    .getByText(/p1\/k4\+/)
    .waitFor();
  expect(Object.keys(talks.room.state?.keys ?? {}).some((ref) => ref.startsWith('p1/k4+'))).toBe(
    true,
  );
  await head.context().close();
  await member.context().close();
});

async function accredit(key: string, duty: string): Promise<void> {
  const list = await call('GET', `/api/rooms/${talks.room.id}/invitations`, await headToken());
  const found = (list as InvitationList).invitations.find((one) => one.key === key);
  const claim = found && (await readClaim(nodeProvider, talks.room.id, found));
  if (!claim) throw new Error(`nobody has claimed ${key}`);
  await talks.do('p1/k1', 'key.accredit', { key: formatVkey(claim.key), duty });
}

async function invite(key: string, duty: string): Promise<string> {
  const token = await headToken();
  const made = await call('POST', `/api/rooms/${talks.room.id}/invitations`, token, {
    key,
    duty,
    hours: 1,
  });
  return (made as { secret: string }).secret;
}

/** The head signs in as the client does, with the key that the talks hold. */
async function headToken(): Promise<string> {
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
