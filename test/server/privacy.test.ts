import { afterEach, expect, test } from 'vitest';
import type { Composed } from '#room/compose.ts';
import { EventReader, HttpTalks, submissionOf } from '../http-talks.ts';
import { memberAct, seatedRoom } from './seated.ts';

/**
 * Two servers, alike but for a private room on one of them, asked the same by everybody who does not belong to it. Clocks stand still; what is random in
 * itself (nonces, tokens) is left out by its form.
 */

const worlds: HttpTalks[] = [];
afterEach(async () => {
  for (const http of worlds.splice(0)) await http.end();
});

async function world(withPrivateRoom: boolean) {
  const http = await HttpTalks.begin();
  worlds.push(http);
  const { talks } = http;
  talks.process = 'bbbbbbbbbbbbbbbbbbbbbbbbbe';
  const shown = await talks.openPlenary({ readers: 'public' });
  const other = await talks.openPlenary();
  const outsider = await http.signIn('p1/k1', [other]);
  let hidden = 'nnnnnnnnnnnnnnnnnnnnnnnnnq';
  if (withPrivateRoom) hidden = (await seatedRoom(http, 'members')).room.id;
  talks.room = shown;
  return { http, shown: shown.id, other: other.id, hidden, outsider };
}

type World = Awaited<ReturnType<typeof world>>;

/** An answer without what differs between any two servers: ids of their rooms, digests and signatures over them. */
async function seen({ shown, other, hidden }: World, answer: Response): Promise<unknown> {
  const plain = (text: string) =>
    text
      .replace('{"rooms":[{', '{"rooms":[},{')
      .replace(/\}\]\}$/, '},{]}')
      .replaceAll(shown, 'SHOWN')
      .replaceAll(other, 'OTHER')
      .replaceAll(hidden, 'HIDDEN')
      .replace(/[A-Za-z0-9+/]{22,}={0,2}/g, 'LONG')
      .replace(/\b\d{5}(?: \d{5}){7}\b/g, 'CODE')
      .replace(/\+[0-9a-f]{8}\b/g, '+ID');
  const headers = [...answer.headers].map(([name, value]) => `${name}: ${plain(value)}`);
  const body = plain(await answer.text());
  // Rooms ascend by id, which is chance.
  const listed = body.startsWith('{"rooms":[') ? body.split('},{').toSorted() : body;
  return { status: answer.status, headers, body: listed };
}

const GETS: ((room: string) => string)[] = [
  (room) => `/api/rooms/${room}`,
  (room) => `/api/rooms/${room}/entries`,
  (room) => `/api/rooms/${room}/entries?from=1&limit=2`,
  (room) => `/api/rooms/${room}/entries?from=x`,
  (room) => `/api/rooms/${room}/enclosures/${'a'.repeat(64)}`,
  (room) => `/api/rooms/${room}/acts/${'a'.repeat(64)}/receipt`,
  (room) => `/api/rooms/${room}/bundle`,
  (room) => `/api/rooms/${room}/invitations`,
  (room) => `/api/rooms/${room}/nothing`,
  (room) => `/tlog/${room}/checkpoint`,
  (room) => `/tlog/${room}/tile/0/000`,
  (room) => `/tlog/${room}/tile/entries/000.p/3`,
];

test('RC10.2 RC10.4 a private room makes no difference to anybody outside it', async () => {
  const pair = [await world(false), await world(true)] as const;
  const compare = async (ask: (w: World) => Promise<Response>) => {
    const [without, including] = [
      await seen(pair[0], await ask(pair[0])),
      await seen(pair[1], await ask(pair[1])),
    ];
    expect(including).toEqual(without);
  };
  for (const token of [() => undefined, (w: World) => w.outsider]) {
    for (const language of ['en', 'ur-PK,ur;q=0.9']) {
      const headers = { 'accept-language': language };
      for (const path of [
        '/api/health',
        '/api/openapi.json',
        '/api/reference',
        '/api/rooms',
        '/',
      ]) {
        await compare((w) => w.http.ask('get', path, { token: token(w), headers }));
      }
      for (const path of GETS) {
        await compare((w) => w.http.ask('get', path(w.hidden), { token: token(w), headers }));
        await compare((w) => w.http.ask('head', path(w.hidden), { token: token(w), headers }));
        // What is public or one's own does not change either.
        await compare((w) => w.http.ask('get', path(w.shown), { token: token(w), headers }));
        await compare((w) => w.http.ask('get', path(w.other), { token: token(w), headers }));
      }
      await compare((w) => w.http.ask('delete', `/api/rooms/${w.hidden}`, { token: token(w) }));
      await compare((w) => w.http.ask('options', `/api/rooms/${w.hidden}`, { headers }));
      await compare(async (w) => {
        const json = { key: 'p1/k9', duty: 'member', hours: 1 };
        return await w.http.ask('post', `/api/rooms/${w.hidden}/invitations`, {
          json,
          token: token(w),
          headers,
        });
      });
      await compare(async (w) => {
        const json = { size: 3, line: '— p1/w1 AAAA' };
        return await w.http.ask('post', `/api/rooms/${w.hidden}/cosignatures`, {
          json,
          token: token(w),
          headers,
        });
      });
    }
  }
});

/** Acts for the hidden room by people who have no place in it, or spoil an act of somebody who has. */
async function strangeActs({ http, hidden, shown }: World): Promise<Record<string, Composed>> {
  const { talks } = http;
  const seenHead = { size: 3, root: new Uint8Array(32).fill(1) };
  const more = { room: hidden, seen: seenHead };
  const title = { title: { en: 'x' } };
  const stranger = await talks.compose('x1/k1', 'room.describe', title, more);
  const member = await talks.compose('m1/k1', 'room.describe', title, more);
  const flip = (note: Uint8Array) => {
    const text = Buffer.from(note).toString();
    const signature = text.slice(text.lastIndexOf(' ') + 1).trim();
    const bytes = Buffer.from(signature, 'base64');
    bytes[20] = (bytes[20] as number) ^ 1;
    return new Uint8Array(Buffer.from(text.replace(signature, bytes.toString('base64'))));
  };
  return {
    stranger,
    forged: { ...member, note: flip(member.note) },
    opening: await talks.compose(
      'x1/k1',
      'room.open',
      {},
      { room: hidden, seen: { size: 0, root: emptyRoot() } },
    ),
    elsewhere: await talks.compose('x1/k1', 'room.describe', title, {
      room: shown,
      seen: seenHead,
    }),
    otherBody: { ...stranger, body: new TextEncoder().encode('{}') },
    noBody: { ...stranger, body: new TextEncoder().encode('{ }') },
    unknownType: await talks.compose('x1/k1', 'future.act', {}, more),
    enclosed: { ...(await memberAct(http, 'x1/k1', 'words')), enclosures: [] },
  };
}

function emptyRoot(): Uint8Array {
  return new Uint8Array(Buffer.from('47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=', 'base64'));
}

test('RC10.2 a stranger’s act is answered as for a room that is not there', async () => {
  const pair = [await world(false), await world(true)] as const;
  const acts = await Promise.all(pair.map(strangeActs));
  for (const name of Object.keys(acts[0] ?? {})) {
    const answers = [];
    for (const [i, w] of pair.entries()) {
      const sent = submissionOf(acts[i]?.[name] as Composed);
      const answer = await w.http.post(`/api/rooms/${w.hidden}/acts`, sent);
      answers.push(await seen(w, answer));
    }
    expect([name, answers[1]]).toEqual([name, answers[0]]);
  }
  expect(pair[1].http.reports).toEqual([]);
});

test('RC10.2 a room that has stopped, or does not open, is still unknown to strangers', async () => {
  const { http } = await world(true);
  const room = http.talks.room;
  const { room: hiddenRoom, tokens } = await seatedRoom(http, 'members');
  http.talks.clock.time -= 60_000;
  const { talks } = http;
  talks.room = hiddenRoom;
  const token = await http.signIn('p1/k1').catch(() => undefined);
  const act = async (by: string) =>
    submissionOf(await talks.compose(by, 'room.describe', { title: { en: 'x' } }));
  const path = `/api/rooms/${hiddenRoom.id}/acts`;
  const stranger = await http.post(path, await act('x1/k1'));
  expect(await stranger.text()).toContain('room.unknown');
  const member = await http.post(path, await act('m1/k1'));
  expect([member.status, await member.text()]).toEqual([503, expect.stringContaining('clock')]);
  // RC9.2: nor does a side that was removed learn of it, by its own act or with its sign-in beside somebody else’s.
  const own = await http.post(path, await act('p3/k1'));
  expect([own.status, await own.text()]).toEqual([422, expect.stringContaining('key.ended')]);
  const beside = await http.post(path, await act('x1/k1'), tokens.removed);
  expect(await beside.text()).toContain('room.unknown');
  talks.room = room;
  expect(token).toBeDefined();
});

test('RC10.2 a private room is not even opened for a stranger; damaged, it is told to its members only', async () => {
  const { http, shown } = await world(true);
  const { room, tokens } = await seatedRoom(http, 'members');
  const { host } = http.talks;
  const opened: string[] = [];
  const watched: typeof host = {
    rooms: () => host.rooms(),
    room: async (id) => {
      opened.push(id);
      if (id === room.id) throw new Error('the room is damaged');
      return await host.room(id);
    },
    reserve: () => host.reserve(),
    listen: (listener) => host.listen(listener),
    close: () => host.close(),
  };
  await http.serve({ host: watched });
  for (const path of ['/api/rooms', ...GETS.map((get) => get(room.id))]) {
    await http.get(path);
    await http.get(path, tokens.outsider);
  }
  expect(opened.filter((id) => id === room.id)).toEqual([]);
  expect(opened).toContain(shown);
  const unknown = await http.get('/api/rooms/nowhere');
  const stranger = await http.get(`/api/rooms/${room.id}`);
  expect(await stranger.text()).toBe(await unknown.text());
  expect(await (await http.get(`/api/rooms/${room.id}`, tokens.member)).text()).toContain(
    'room.damaged',
  );
  expect(http.reports.splice(0)).toHaveLength(1);
});

test('RC10.4 the live stream tells nothing of a private room while it is busy', async () => {
  const { http, outsider, shown } = await world(true);
  const { room } = await seatedRoom(http, 'members');
  const readers = [
    new EventReader(await http.get('/api/live')),
    new EventReader(await http.get('/api/live', outsider)),
  ];
  await Promise.all(readers.map((reader) => reader.all()));
  const cursors = readers.map((reader) => reader.cursor);
  http.talks.room = room;
  for (let i = 0; i < 3; i++) {
    await http.talks.do('m1/k1', 'room.describe', { title: { en: `title ${i}` } });
  }
  await http.post(`/api/rooms/${room.id}/cosignatures`, {
    size: room.size,
    line: await http.cosignature('p1/w1', room),
  });
  for (const reader of readers) expect(await reader.all()).toEqual([]);
  expect(readers.map((reader) => reader.cursor)).toEqual(cursors);
  const rooms = await http.read<{ rooms: { room: string }[] }>('/api/rooms');
  expect(rooms.rooms.map((one) => one.room)).toEqual([shown]);
  for (const reader of readers) await reader.close();
});

test('RC10 a log line says method, route and status, and no room', async () => {
  const { http, hidden, shown } = await world(true);
  await http.get(`/api/rooms/${hidden}/entries?from=1`);
  await http.get(`/tlog/${shown}/tile/0/000.p/1`);
  await http.get('/api/invitations/a-secret');
  await http.get(`/rooms/${hidden}`);
  const lines = http.logged.join('\n');
  expect(lines).toContain('GET /api/rooms/:room/entries 404');
  for (const told of [hidden, shown, 'a-secret', 'from=']) expect(lines).not.toContain(told);
});

test('RC9.2 whoever was removed finds no later act in anything it can ask for', async () => {
  const http = await HttpTalks.begin();
  worlds.push(http);
  const { room, tokens, after, removal } = await seatedRoom(http, 'members');
  const base = `/api/rooms/${room.id}`;
  const [entry] = await http.talks.store.entries(room.id, room.size - 1, room.size);
  const secretWords = [
    after.act,
    after.enclosure.ref.enclosure,
    Buffer.from(entry?.leafHash ?? '').toString('base64'),
    Buffer.from(room.root).toString('base64'),
  ];
  for (const path of [
    '/api/rooms',
    base,
    `${base}/entries?from=0&limit=500`,
    `${base}/entries?from=${removal}&limit=500`,
    `/tlog/${room.id}/checkpoint`,
    `/tlog/${room.id}/tile/0/000.p/${removal + 1}`,
    `/tlog/${room.id}/tile/entries/000.p/${removal + 1}`,
    `${base}/bundle`,
    `${base}/invitations`,
  ]) {
    const answer = await http.get(path, tokens.removed);
    const bytes = Buffer.from(await answer.arrayBuffer());
    for (const words of secretWords) expect([path, bytes.includes(words)]).toEqual([path, false]);
  }
});
