import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Api } from '#client/api.ts';
import { readAside, writeAside } from '#client/aside.ts';
import { readClaim } from '#client/enrol.ts';
import { headsInMemory } from '#client/head-memory.ts';
import { RoomReplica } from '#client/replica.ts';
import { signIn } from '#client/sign-in.ts';
import { formatInstant } from '#record/instant.ts';
import { formatVkey, parseVkey, type KeyRef } from '#record/keys.ts';
import { nodeCipher, nodeProvider } from '#record/provider/node.ts';
import type { RunningServer } from '#server/server.ts';
import { SealedTalks } from '../sealed-talks.ts';
import { filesIn } from '../sealed/traces.ts';
import { ExerciseRoom } from './exercise-room.ts';
import { openBrowser } from './open-browser.ts';
import { serveTalks } from './serve-talks.ts';

/** Off the record in a real browser. With SCREENS, pictures of it are kept in that folder. */

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENS'];
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

/** What the server has, and not the words in the form, which are on the page as soon as they are typed. */
const listed = (page: Page, words: string): Locator =>
  page.getByRole('listitem').filter({ hasText: words });

const WORDS = 'If the quarry road were open on Thursday, would the bridge be too?';
const URDU = 'اگر جمعرات کو سڑک کھل جائے تو کیا پل بھی کھلے گا؟';

describe('a room that is not sealed, and public', () => {
  let room: ExerciseRoom;
  beforeAll(async () => {
    room = await ExerciseRoom.open({ disputed: false });
  });
  afterAll(() => room.close());

  test('RC15.11 says before one writes who reads it, until when, and what it does not protect from', async () => {
    const { page, errors, strangers } = await room.visitAs('p1/k1', '/aside');
    await page.getByRole('heading', { name: 'Off the record', level: 1 }).waitFor();
    await page.getByRole('banner').getByText('by whoever operates this server').waitFor();
    for (const said of [
      /It will be read by .+ and /,
      /at most 24 hours from now/,
      /No copy is kept here/,
      /This room is not sealed\. Until that hour the server holds your words in its memory/,
      /Others may copy what they see/,
      /Nothing may cite it/,
    ]) {
      await page.getByText(said).waitFor();
    }
    await page.getByText('Nothing can be read here now.').waitFor();
    // Above the form, not below it.
    const before = await page.getByRole('heading', { name: 'Before you write' }).boundingBox();
    const form = await page.getByLabel('Your words').boundingBox();
    expect(before?.y).toBeLessThan(form?.y ?? 0);
    await picture(page, 'aside-en-empty');
    expect([errors, strangers]).toEqual([[], []]);
    await page.context().close();
  });

  test('RC15.9 is written by one side, read by the other as it is written, and taken back', async () => {
    const writer = await room.visitAs('p1/k1', '/aside');
    const reader = await room.visitAs('p2/k1', '/aside', { language: 'ur' });
    const mine = writer.page;
    await mine.getByLabel('Your words').fill(WORDS);
    await mine.getByLabel('How long it can be read').selectOption({ label: '3 hours' });
    await mine.getByRole('button', { name: 'Write off the record' }).click();
    await listed(reader.page, WORDS).waitFor();
    await reader.page.getByText('کسی فریق کا نام نہیں').waitFor();
    expect(await mine.getByLabel('Your words').inputValue()).toBe('');
    expect(await mine.getByRole('checkbox').isChecked()).toBe(false);
    expect(await reader.page.getByRole('button', { name: 'واپس لیں' }).count()).toBe(0);

    await reader.page.getByLabel('آپ کے الفاظ').fill(URDU);
    await reader.page.getByRole('checkbox').check();
    await reader.page.getByRole('button', { name: 'غیر ریکارڈ لکھیں' }).click();
    await listed(mine, URDU).waitFor();
    await mine.getByText(/^Says it is from/).waitFor();
    await picture(mine, 'aside-en');
    await picture(reader.page, 'aside-ur');

    await mine.getByRole('button', { name: 'Take it back' }).click();
    await reader.page.getByText(WORDS).waitFor({ state: 'detached' });
    expect(await mine.getByText(URDU).count()).toBe(1);

    // Loaded again, the page does not know any more what was its own.
    await reader.page.reload();
    await reader.page.getByText(URDU).waitFor();
    expect(await reader.page.getByRole('button', { name: 'واپس لیں' }).count()).toBe(0);
    for (const { errors, strangers } of [writer, reader]) {
      expect([errors, strangers]).toEqual([[], []]);
    }
    await reader.page.context().close();
    await mine.context().close();
  });

  test('RC15.2 nothing of it is in what the browser or the server’s folder keeps', async () => {
    const { page } = await room.visitAs('p1/k1', '/aside');
    await page.getByLabel('Your words').fill(WORDS);
    await page.getByRole('button', { name: 'Write off the record' }).click();
    await listed(page, WORDS).waitFor();
    const kept = await page.evaluate(async () => {
      const databases = await indexedDB.databases();
      return JSON.stringify([
        Object.entries(localStorage),
        Object.entries(sessionStorage),
        databases.map(({ name }) => name),
        await caches.keys(),
        history.state,
      ]);
    });
    expect(kept).not.toContain('quarry');
    expect(kept).toContain('["parley"],[]');
    for (const { path, bytes } of await filesIn(room.talks.folder)) {
      expect([path, bytes.includes('quarry road were open')]).toEqual([path, false]);
    }
    await page.goto(`${room.url}${room.path}/record`);
    await page.locator('tr[data-index]').first().waitFor();
    expect(await page.getByText(WORDS).count()).toBe(0);
    await page.context().close();
  });

  test('RC15.11 prints nothing', async () => {
    const { page } = await room.visitAs('p1/k1', '/aside');
    await page.getByText(WORDS).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('body').isVisible()).toBe(false);
    expect(await page.getByText(WORDS).isVisible()).toBe(false);
    await page.goto(`${room.url}${room.path}/members`);
    // Visible: asked a second time, the page may just be showing another one.
    await page.locator('h1').waitFor({ state: 'visible' });
    await page.context().close();
  });

  test('RC15.3 goes from a page that is open at its hour, whatever the server says', async () => {
    const { page } = await room.visitAs('p1/k1', '/aside');
    await page.route('**/aside', async (route) => {
      const until = formatInstant(Math.floor(Date.now() / 1000) + 5);
      await route.fulfill({ json: { entries: [{ id: 'x', until, words: 'Soon gone.' }] } });
    });
    await page.getByText('Soon gone.').waitFor();
    await page.unroute('**/aside');
    await page.route('**/aside', (route) => route.abort());
    await page.getByText('Soon gone.').waitFor({ state: 'detached' });
    expect(await page.locator('ol > li').count()).toBe(0);
    await page.context().close();
  });

  test('RC15.4 whoever is not signed in is shown no link, and why the page is empty', async () => {
    // Anybody may read this room; not what is off its record.
    const { page } = await room.visit('/aside');
    await page.getByText('Only those who have a place in this room').waitFor();
    expect(await page.getByRole('link', { name: 'Off the record' }).count()).toBe(0);
    expect(await page.getByLabel('Your words').count()).toBe(0);
    await page.context().close();
  });

  test('§6 it fits a narrow screen', async () => {
    const { page } = await room.visitAs('p2/k1', '/aside', { width: 360, language: 'ur' });
    await page.getByText(WORDS).waitFor();
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBeLessThanOrEqual(0);
    await picture(page, 'aside-ur-narrow');
    await page.context().close();
  });
});

describe('a sealed room', () => {
  let sealed: SealedTalks;
  let server: RunningServer;
  let browser: Browser;
  beforeAll(async () => {
    sealed = await SealedTalks.begin({ realClock: true });
    server = await serveTalks(sealed.talks);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    await sealed.end();
  });

  /** p1's head, who uses another program. */
  async function head(): Promise<{ api: Api; replica: RoomReplica }> {
    const { talks } = sealed;
    const vkey = parseVkey(nodeProvider, talks.vkey('p1/k1'));
    if (!vkey.ok) throw new Error(vkey.fault.message);
    const session: { token?: string } = {};
    const api = new Api({ base: server.url, token: () => session.token });
    const ref = talks.ref('p1/k1') as KeyRef;
    const room = talks.room.id;
    const key = { origin: server.url, room, ref, vkey: vkey.value, signer: talks.key('p1/k1') };
    const answer = await signIn(api, nodeProvider, server.url, [key]);
    if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
    session.token = answer.value.token;
    const replica = new RoomReplica({
      api,
      provider: nodeProvider,
      room,
      heads: headsInMemory(),
      sealing: {
        cipher: nodeCipher,
        sealIdentities: () => Promise.resolve([sealed.own('p1/k1')]),
        erase: () => Promise.resolve(),
      },
    });
    await replica.pull();
    return { api, replica };
  }

  test('RC15.7 the page encrypts what is written, and opens what another member’s program wrote', async () => {
    const { talks } = sealed;
    const room = talks.room.id;
    const { api, replica } = await head();
    const invited = await api.invite(room, { key: 'p1/k2', duty: 'member', hours: 1 });
    if (!invited.ok) throw new Error(JSON.stringify(invited.failure));
    const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    await page.goto(`${server.url}/enrol#${invited.value.secret}`);
    await page.getByRole('button', { name: 'Make the key and accept' }).click();
    await page.getByText('The key is made').waitFor();
    const list = await api.invitations(room);
    const found = list.ok ? list.value.invitations.find(({ key }) => key === 'p1/k2') : undefined;
    const claim = found && (await readClaim(nodeProvider, room, found));
    if (!claim) throw new Error('nobody has claimed p1/k2');
    const body = { key: formatVkey(claim.key), seal: claim.seal, duty: 'member' };
    await talks.do('p1/k1', 'key.accredit', body);
    await sealed.renew('m1/k1');
    await replica.pull();
    await page.getByRole('link', { name: 'Go to sign in' }).click();
    await page.getByRole('button', { name: 'Sign in with this device' }).click();
    await page.getByText('Signed in until').waitFor();

    await page.goto(`${server.url}/rooms/${room}/aside`);
    await page.getByText('This device encrypts your words').waitFor();
    const posted: string[] = [];
    page.on('request', (request) => posted.push(request.postData() ?? ''));
    await page.getByLabel('Your words').fill(WORDS);
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Write off the record' }).click();
    await listed(page, WORDS).waitFor();
    const sent = posted.find((text) => text.includes('sealed'));
    expect(Object.keys(JSON.parse(sent ?? '{}') as object)).toEqual([
      'until',
      'epoch',
      'salt',
      'sealed',
    ]);
    expect(posted.join('')).not.toContain('quarry');
    const read = await readAside(api, replica.snapshot.log);
    expect(read).toMatchObject({ ok: true, value: [{ words: WORDS, side: 'p1' }] });

    const until = formatInstant(Math.floor(Date.now() / 1000) + 600);
    const answer = await writeAside(api, replica, { until, words: URDU });
    expect(answer.ok).toBe(true);
    await page.getByText(URDU).waitFor();
    await picture(page, 'aside-en-sealed');
    await page.context().close();
  });
});
