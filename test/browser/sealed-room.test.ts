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

/** A sealed room in a real browser: its sealing key is made there, opens what was sealed before and after, and renews the seal for others. */
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

const statement = (en: string) => ({
  words: { en },
  speaker: { en: 'Head of delegation' },
  level: 'on-record',
  matters: [],
});

/** The API as p1's head, who uses another program. */
async function headApi(): Promise<Api> {
  const { talks } = sealed;
  const vkey = parseVkey(nodeProvider, talks.vkey('p1/k1'));
  if (!vkey.ok) throw new Error(vkey.fault.message);
  const session: { token?: string } = {};
  const api = new Api({ base: server.url, token: () => session.token });
  const key = {
    origin: server.url,
    room: talks.room.id,
    ref: talks.ref('p1/k1') as KeyRef,
    vkey: vkey.value,
    signer: talks.key('p1/k1'),
  };
  const answer = await signIn(api, nodeProvider, server.url, [key]);
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  session.token = answer.value.token;
  return api;
}

test('RC12.4 an identity made in the page opens what was sealed before it joined', async () => {
  const room = sealed.talks.room.id;
  await sealed.do('m1/k1', 'room.describe', { title: { en: 'The blue room' } });
  await sealed.do('p1/k1', 'statement.make', statement('We can live with the second wording.'));
  const api = await headApi();
  const invited = await api.invite(room, { key: 'p1/k2', duty: 'member', hours: 1 });
  if (!invited.ok) throw new Error(JSON.stringify(invited.failure));

  await page.goto(`${server.url}/enrol#${invited.value.secret}`);
  await page.getByRole('button', { name: 'Make the key and accept' }).click();
  await page.getByText('The key is made').waitFor();
  const list = await api.invitations(room);
  const found = list.ok ? list.value.invitations.find(({ key }) => key === 'p1/k2') : undefined;
  const claim = found && (await readClaim(nodeProvider, room, found));
  if (!claim) throw new Error('nobody has claimed p1/k2');
  expect(claim.seal).toMatch(/^age1pq1/);
  const body = { key: formatVkey(claim.key), seal: claim.seal, duty: 'member' };
  await sealed.talks.do('p1/k1', 'key.accredit', body);
  await sealed.renew('m1/k1');

  await page.getByRole('link', { name: 'Go to sign in' }).click();
  await page.getByRole('button', { name: 'Sign in with this device' }).click();
  await page.getByText('Signed in until').waitFor();
  await page.goto(`${server.url}/rooms/${room}/record`);
  await page.getByText('We can live with the second wording.').first().waitFor();
  await page.getByText('The blue room').first().waitFor();
  await page.getByText('2 acts are sealed; this device opened 2').waitFor();
  for (const words of [
    'Removed members keep what they could read.',
    'A stolen identity opens past epochs',
    'Membership and timing are visible to the server',
  ]) {
    await page.getByText(words).waitFor();
  }
});

test('RC12.9 what is sealed while it looks on is shown as it is entered', async () => {
  await sealed.do('p2/k1', 'statement.make', statement('And we with the third.'));
  await page.getByText('And we with the third.').first().waitFor();
  await page.getByText('3 acts are sealed; this device opened 3').waitFor();
  expect(await page.getByText('not read').count()).toBe(0);
});

test('RC12.5 the page renews the seal when somebody else has lost a device or joined', async () => {
  const added = await sealed.member('p2/k2');
  const before = sealed.state.epoch.number;
  await sealed.talks.do('p2/k1', 'key.accredit', { ...added, duty: 'member' });
  await expect
    .poll(() => sealed.state.epoch, { timeout: 20_000 })
    .toEqual({ number: before + 1, stale: false });
  // What the page made is whole: the newcomer reads from the first leaf.
  const { replay } = await sealed.read('p2/k2');
  expect([replay.sealedActs, replay.unread]).toEqual([3, 0]);
});
