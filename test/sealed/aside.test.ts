import { afterEach, beforeEach, expect, test } from 'vitest';
import { readAside, writeAside } from '#client/aside.ts';
import { Api } from '#client/api.ts';
import { headsInMemory } from '#client/head-memory.ts';
import { renewIfDue } from '#client/renewal.ts';
import { RoomReplica } from '#client/replica.ts';
import { signIn } from '#client/sign-in.ts';
import { utf8 } from '#record/bytes.ts';
import { formatInstant } from '#record/instant.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { ORIGIN } from '../http-talks.ts';
import { SealedClients, type Client } from '../sealed-clients.ts';
import { spellings } from './traces.ts';

/** Off the record in a sealed room, by the members' own clients against the real server. */

let clients: SealedClients;
let p1: Client;
let p2: Client;
/** Every request of p1's as it goes out. */
let sent: string[];
beforeEach(async () => {
  clients = await SealedClients.begin();
  p1 = await clients.member('p1/k1');
  p2 = await clients.member('p2/k1');
  sent = [];
  const session: { token?: string } = {};
  const api = new Api({
    token: () => session.token,
    fetch: async (input, init) => {
      sent.push(`${input as string} ${JSON.stringify(init?.headers)} ${bodyOf(init)}`);
      return await clients.http.app.app.request(input as string, init);
    },
  });
  const answer = await signIn(api, nodeProvider, ORIGIN, [p1.key]);
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  session.token = answer.value.token;
  p1 = { ...p1, api };
});
afterEach(() => clients.end());

/** The client posts text. */
function bodyOf(init: RequestInit | undefined): string {
  return typeof init?.body === 'string' ? init.body : '';
}

const until = (hours = 1) =>
  formatInstant(Math.floor(clients.sealed.talks.clock.time / 1000) + hours * 3600);

async function write(client: Client, words: string, side?: string): Promise<string> {
  const aside = { until: until(), words, ...(side === undefined ? {} : { side }) };
  const answer = await writeAside(client.api, client.replica, aside);
  return answer.ok ? answer.value.id : 'code' in answer.failure ? answer.failure.code : 'failed';
}

async function read({ api, replica }: Client) {
  const answer = await readAside(api, replica.snapshot.log);
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  return answer.value;
}

const WORDS = 'Perhaps the pumping station, if the quarry road stays open.';
const URDU = 'شاید پمپنگ اسٹیشن، اگر سڑک کھلی رہے';

test('RC15.7 members read what a member wrote; what is posted holds nothing of it in any spelling', async () => {
  const id = await write(p1, WORDS, 'p1');
  await write(p1, URDU);
  expect(await read(p2)).toEqual([
    { id, until: Date.parse(until()), words: WORDS, side: 'p1' },
    { id: expect.any(String), until: Date.parse(until()), words: URDU },
  ]);
  const posts = sent.filter((request) => request.includes('/aside '));
  expect(posts).toHaveLength(2);
  const needles = [WORDS, WORDS.slice(8, 30), URDU, URDU.slice(2, 20), 'side p1\n\nPerhaps'];
  for (const needle of needles) {
    for (const [how, spelling] of spellings(utf8(needle))) {
      const found = posts.some((post) => Buffer.from(post).includes(spelling));
      expect([needle, how, found]).toEqual([needle, how, false]);
    }
  }
  // All that the server is given, and so all that it can hold.
  for (const post of posts) {
    const body = JSON.parse(post.slice(post.lastIndexOf(' {') + 1)) as Record<string, string>;
    expect(Object.keys(body)).toEqual(['until', 'epoch', 'salt', 'sealed']);
    expect(Buffer.from(body['sealed'] ?? '', 'base64')).toHaveLength(1040);
  }
});

test('RC15.7 words in the clear are taken neither by the server nor by a reader’s device', async () => {
  const answer = await p1.api.writeAside(clients.room, { until: until(), words: WORDS });
  expect(answer).toMatchObject({ ok: false, failure: { code: 'aside.only-sealed' } });
  expect(await read(p2)).toEqual([]);
  // A server that says all the same that a member wrote this.
  const lying = new Api({
    fetch: () =>
      Promise.resolve(Response.json({ entries: [{ id: 'x', until: until(), words: WORDS }] })),
  });
  const shown = await readAside(lying, p2.replica.snapshot.log);
  expect(shown).toEqual({
    ok: true,
    value: [{ id: 'x', until: Date.parse(until()), words: undefined }],
  });
});

test('RC15.7 a server that says the room is open gets no words: the log decides', async () => {
  const log = p1.replica.snapshot.log;
  const posted: string[] = [];
  const lying = new Api({
    fetch: (_, init) => {
      posted.push(bodyOf(init));
      return Promise.resolve(Response.json({ sealed: false, id: 'x', token: 'y' }));
    },
  });
  await writeAside(
    lying,
    { snapshot: p1.replica.snapshot, pull: () => Promise.resolve() },
    { until: until(), words: WORDS },
  );
  expect(log.outerState?.sealed).toBe(true);
  expect(posted).toHaveLength(1);
  expect(posted[0]).not.toContain('pumping');
  // Nor one whose log has not been read.
  const unread = new RoomReplica({
    api: lying,
    provider: nodeProvider,
    room: clients.room,
    heads: headsInMemory(),
  });
  const answer = await writeAside(lying, unread, { until: until(), words: WORDS });
  expect(answer.ok).toBe(false);
  expect(posted.filter((post) => post.includes('pumping'))).toEqual([]);
});

test('RC15.7 while the seal is stale nothing is taken; after renewal it is sealed anew', async () => {
  const { talks } = clients.sealed;
  await write(p1, WORDS);
  const added = await clients.sealed.member('p2/k2');
  await talks.do('p2/k1', 'key.accredit', { ...added, duty: 'member' });
  await talks.do('p2/k1', 'key.revoke', { key: talks.ref('p2/k2'), why: 'lost' });
  expect(await write(p1, 'Too early.')).toBe('aside.seal-stale');
  await p2.replica.pull();
  expect(await renewIfDue(p2)).toMatchObject({ kind: 'renewed' });
  // This copy has not read of it; it reads on and seals for the new epoch.
  expect(await write(p1, 'Now.')).toMatch(/^[\w-]{22}$/);
  await p2.replica.pull();
  expect((await read(p2)).map(({ words }) => words)).toEqual([WORDS, 'Now.']);
});

test('RC15.7 a device without a sealing key writes nothing and reads no words', async () => {
  await write(p1, WORDS);
  const blind = new RoomReplica({ ...p2, room: clients.room, heads: headsInMemory() });
  await blind.pull();
  expect(await read({ ...p2, replica: blind })).toMatchObject([{ words: undefined }]);
  expect(await write({ ...p2, replica: blind }, WORDS)).toBe('seal.no-secret');
});
