import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Api } from '#client/api.ts';
import { readClaim } from '#client/enrol.ts';
import { signIn } from '#client/sign-in.ts';
import { formatVkey, parseVkey, type KeyRef } from '#record/keys.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { startServer, type RunningServer } from '#server/server.ts';
import { SealedTalks } from '../sealed-talks.ts';
import { buildWeb } from './built-web.ts';
import { openBrowser } from './open-browser.ts';

/** Entering in a sealed room: the rules are asked about what is inside, and only an envelope leaves the device. */
let sealed: SealedTalks;
let server: RunningServer;
let browser: Browser;
let web: Awaited<ReturnType<typeof buildWeb>>;
let page: Page;

beforeAll(async () => {
  sealed = await SealedTalks.begin({ realClock: true });
  web = await buildWeb();
  const { host, store, clock } = sealed.talks;
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
  page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
});

afterAll(async () => {
  await browser.close();
  await server.close();
  await sealed.end();
  await web.remove();
});

/** A member of p1 enrols in the page, is accredited by its head with another program, and signs in. */
async function join(): Promise<void> {
  const { talks } = sealed;
  const vkey = parseVkey(nodeProvider, talks.vkey('p1/k1'));
  if (!vkey.ok) throw new Error(vkey.fault.message);
  const session: { token?: string } = {};
  const api = new Api({ base: server.url, token: () => session.token });
  const ref = talks.ref('p1/k1') as KeyRef;
  const head = { origin: server.url, room: talks.room.id, ref, vkey: vkey.value };
  const signedIn = await signIn(api, nodeProvider, server.url, [
    { ...head, signer: talks.key('p1/k1') },
  ]);
  if (!signedIn.ok) throw new Error(JSON.stringify(signedIn.failure));
  session.token = signedIn.value.token;
  const invited = await api.invite(talks.room.id, { key: 'p1/k2', duty: 'member', hours: 1 });
  if (!invited.ok) throw new Error(JSON.stringify(invited.failure));
  await page.goto(`${server.url}/enrol#${invited.value.secret}`);
  await page.getByRole('button', { name: 'Make the key and accept' }).click();
  await page.getByText('The key is made').waitFor();
  const list = await api.invitations(talks.room.id);
  const found = list.ok ? list.value.invitations.find(({ key }) => key === 'p1/k2') : undefined;
  const claim = found && (await readClaim(nodeProvider, talks.room.id, found));
  if (!claim) throw new Error('nobody has claimed p1/k2');
  const body = { key: formatVkey(claim.key), seal: claim.seal, duty: 'member' };
  await talks.do('p1/k1', 'key.accredit', body);
  await sealed.renew('m1/k1');
  await page.getByRole('link', { name: 'Go to sign in' }).click();
  await page.getByRole('button', { name: 'Sign in with this device' }).click();
  await page.getByText('Signed in until').waitFor();
}

test('RC12.6 an act is read in full, sealed on the device, and read by the other members', async () => {
  const { id } = sealed.talks.room;
  await join();
  const query = new URLSearchParams({
    type: 'statement.make',
    words: '{"en":"We can live with the third wording."}',
    speaker: '{"en":"The spokesman"}',
    level: 'on-record',
  });
  await page.goto(`${server.url}/rooms/${id}/enter?${query.toString()}`);
  await page.getByRole('button', { name: 'Read the sentence' }).click();
  await page.locator('[data-sentence]').waitFor();
  expect(await page.locator('[data-sentence]').innerText()).toContain('the third wording');
  await page
    .locator('main')
    .getByText('and nobody else. The server sees who writes, and when.')
    .waitFor();
  await page.getByRole('button', { name: /^Sign: / }).click();
  await page.getByRole('heading', { name: 'Entered.' }).waitFor();
  const entries = await sealed.entries();
  expect(entries.at(-1)?.type).toBe('room.sealed');
  const { results } = await sealed.read('p2/k1');
  expect(JSON.stringify(results)).toContain('the third wording');
});
