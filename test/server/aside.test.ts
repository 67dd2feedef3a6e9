import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toHex, utf8 } from '#record/bytes.ts';
import { formatInstant } from '#record/instant.ts';
import { nodeProvider } from '#record/provider/node.ts';
import type { AsideList, NewAside } from '#room/wire.ts';
import { startServer, type RunningServer } from '#server/server.ts';
import { EventReader, HttpTalks, ORIGIN, outcomeOf, submissionOf } from '../http-talks.ts';

/** Off the record over real sockets, with a clock that a test moves. */

let http: HttpTalks;
let server: RunningServer;
let path: string;
let mine: string;
let theirs: string;
beforeEach(async () => {
  http = await HttpTalks.begin();
  server = await serve();
  await http.talks.openPlenary();
  path = `/api/rooms/${http.talks.room.id}/aside`;
  mine = await http.signIn('p1/k1');
  theirs = await http.signIn('p2/k1');
});
afterEach(async () => {
  await server.close();
  await http.end();
});

async function serve(): Promise<RunningServer> {
  const { host, store, clock } = http.talks;
  // Beside the app that signs people in: sign-ins are in the store, and hold for both.
  return await startServer({
    host,
    store,
    clock,
    mode: 'live',
    origin: ORIGIN,
    limits: { address: undefined, key: undefined },
    report: (error) => http.reports.push(error),
    log: ({ method, route, status }) => http.logged.push(`${method} ${route} ${status}`),
  });
}

async function ask(method: string, at: string, token?: string, json?: unknown): Promise<Response> {
  return await fetch(`${server.url}${at}`, {
    method,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  });
}

const inHours = (hours: number) =>
  formatInstant(Math.floor(http.talks.clock.time / 1000) + hours * 3600);

async function write(words: string, hours = 1, more: object = {}): Promise<NewAside> {
  const answer = await ask('POST', path, mine, { until: inHours(hours), words, ...more });
  expect(answer.status).toBe(201);
  return (await answer.json()) as NewAside;
}

async function read(token = theirs): Promise<AsideList['entries']> {
  const answer = await ask('GET', path, token);
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
  return ((await answer.json()) as AsideList).entries;
}

const WORDS = 'If the bridge opened first, would Thursday do?';

test('RC15.3 is read until its hour and not after it, over HTTP', async () => {
  await write(WORDS, 1);
  await write('And the ferry?', 2, { side: 'p1' });
  expect(await read()).toMatchObject([{ words: WORDS }, { words: 'And the ferry?', side: 'p1' }]);
  http.talks.clock.time += 3_599_000;
  expect(await read()).toHaveLength(2);
  http.talks.clock.time += 1000;
  expect(await read()).toMatchObject([{ words: 'And the ferry?' }]);
  http.talks.clock.time += 3_600_000;
  expect(await read()).toEqual([]);
  // A clock that is set back brings nothing of it again once it was let go.
  server.app.services.aside.sweep();
  http.talks.clock.time -= 7_200_000;
  expect(await read()).toEqual([]);
});

test('RC15.2 nothing of it is there after a restart', async () => {
  const { token } = await write(WORDS, 24);
  await server.close();
  server = await serve();
  // The same sign-in still holds.
  expect(await read(mine)).toEqual([]);
  expect(await outcomeOf(await ask('POST', `${path}/withdraw`, mine, { token }))).toBe(
    'aside.unknown',
  );
});

test('RC15.9 whoever has its token takes it back, and nobody else', async () => {
  const { token, id } = await write(WORDS);
  for (const guess of [id, 'x', '']) {
    const answer = await ask('POST', `${path}/withdraw`, mine, { token: guess });
    expect(await outcomeOf(answer)).toBe('aside.unknown');
  }
  const stranger = await ask('POST', `${path}/withdraw`, undefined, { token });
  expect(await outcomeOf(stranger)).toBe('room.unknown');
  expect(JSON.stringify(await read())).not.toContain(token);
  expect((await ask('POST', `${path}/withdraw`, mine, { token })).status).toBe(204);
  expect(await read()).toEqual([]);
});

test('RC15.4 no other answer to a member depends on it, and no stream tells of it', async () => {
  const { talks } = http;
  const room = `/api/rooms/${talks.room.id}`;
  const act = await talks.do('m1/k1', 'room.describe', { title: { en: 'Talks at the lake' } });
  const others = [
    '/api/health',
    '/api/rooms',
    room,
    `${room}/entries`,
    `${room}/bundle`,
    `${room}/invitations`,
    `${room}/acts/${act}/receipt`,
    `/tlog/${talks.room.id}/checkpoint`,
    `/tlog/${talks.room.id}/tile/0/000.p/3`,
  ];
  const all = async () => {
    const answers: unknown[] = [];
    for (const at of others) {
      const answer = await ask('GET', at, mine);
      const headers = [...answer.headers].filter(([name]) => name !== 'date');
      answers.push([at, answer.status, headers, await answer.text()]);
    }
    return answers;
  };
  const listening = new EventReader(await ask('GET', '/api/live', theirs));
  await listening.all(100);
  const cursor = listening.cursor;
  const before = await all();
  const { token } = await write(WORDS);
  expect(await all()).toEqual(before);
  expect(await listening.all(100)).toEqual([]);
  await ask('POST', `${path}/withdraw`, mine, { token });
  expect(await all()).toEqual(before);
  expect(await listening.all(100)).toEqual([]);
  expect(listening.cursor).toBe(cursor);
  await listening.close();
});

test('RC15.2 not even the log of requests tells of it', async () => {
  const before = http.logged.length;
  const { token } = await write(WORDS);
  await read();
  await ask('POST', path, mine, { until: 'never', words: WORDS });
  await ask('POST', path, undefined, { until: inHours(1), words: WORDS });
  await ask('POST', `${path}/withdraw`, mine, { token });
  expect(http.logged.slice(before)).toEqual([]);
  await ask('GET', '/api/health');
  expect(http.logged.slice(before)).toEqual(['GET /api/health 200']);
});

test('RC15.6 no act can cite it', async () => {
  const { talks } = http;
  const { id } = await write(WORDS);
  const title = { title: { en: 'x' } };
  const bytes = Buffer.from(id, 'base64url');
  for (const cited of [
    toHex(nodeProvider.sha256(utf8(id))),
    toHex(nodeProvider.sha256(bytes)),
    toHex(nodeProvider.sha256(utf8(WORDS))),
    toHex(bytes).repeat(2),
  ]) {
    const act = await talks.compose(
      'p1/k1',
      'act.retract',
      { why: { en: 'x' } },
      { after: [cited] },
    );
    const answer = await ask(
      'POST',
      `/api/rooms/${talks.room.id}/acts`,
      undefined,
      submissionOf(act),
    );
    expect(answer.status).toBeGreaterThanOrEqual(400);
  }
  await expect(
    talks.compose('p1/k1', 'room.describe', title, { after: [id] }),
  ).rejects.toBeInstanceOf(Error);
});

test('RC15.4 a side that is removed, and a key that ended, read it no more', async () => {
  const { talks } = http;
  await write(WORDS);
  const key = talks.vkey('p2/k2');
  await talks.do('p2/k1', 'key.accredit', { key, duty: 'member' });
  const device = await http.signIn('p2/k2');
  expect(await read(device)).toHaveLength(1);
  await talks.do('p2/k1', 'key.revoke', { key: talks.ref('p2/k2'), why: 'lost' });
  expect(await outcomeOf(await ask('GET', path, device))).toBe('room.unknown');
  const change = { what: 'remove-party', party: 'p2' };
  const proposal = await talks.do('m1/k1', 'room.propose-change', { change });
  await talks.do('p1/k1', 'room.accept-change', { proposal });
  for (const method of ['GET', 'POST']) {
    const json = method === 'POST' ? { until: inHours(1), words: WORDS } : undefined;
    expect(await outcomeOf(await ask(method, path, theirs, json))).toBe('room.unknown');
  }
});

test('RC15.5 a side that joins is not given what was said before', async () => {
  const { talks } = http;
  await write(WORDS);
  const change = { what: 'add-party', party: 'p3', role: 'party', head: talks.vkey('p3/k1') };
  const proposal = await talks.do('m1/k1', 'room.propose-change', { change });
  await talks.do('p1/k1', 'room.accept-change', { proposal });
  await talks.do('p2/k1', 'room.accept-change', { proposal });
  const newcomer = await http.signIn('p3/k1');
  expect(await read(newcomer)).toEqual([]);
  await write('Welcome.');
  expect(await read(newcomer)).toMatchObject([{ words: 'Welcome.' }]);
  expect(await read()).toHaveLength(2);
});

test('RC15.10 limits are typed answers, which repeat nothing of what was sent', async () => {
  const cases: [string, unknown][] = [
    ['aside.hour', { until: inHours(25), words: WORDS }],
    ['aside.hour', { until: inHours(0), words: WORDS }],
    ['aside.words', { until: inHours(1), words: `${WORDS}\u0007` }],
    ['aside.words', { until: inHours(1), words: 'ہ'.repeat(4001) }],
    ['request.form', { until: inHours(1), words: WORDS.repeat(1000) }],
    ['request.too-large', { until: inHours(1), words: WORDS.repeat(20_000) }],
    ['aside.other-side', { until: inHours(1), words: WORDS, side: 'p2' }],
    ['request.form', { until: inHours(1), words: WORDS, side: 'South' }],
    ['request.form', { until: inHours(1), words: WORDS, by: 'p1/k1' }],
    ['aside.not-sealed', { until: inHours(1), epoch: 1, salt: '', sealed: '' }],
  ];
  for (const [code, json] of cases) {
    const answer = await ask('POST', path, mine, json);
    const text = await answer.text();
    expect((JSON.parse(text) as { error: { code: string } }).error.code).toBe(code);
    expect(text).not.toContain('bridge');
  }
  expect(await read()).toEqual([]);
  for (let n = 0; n < 30; n++) await write(`${n}`);
  const answer = await ask('POST', path, mine, { until: inHours(1), words: WORDS });
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '2']);
  for (let n = 30; n < 64; n++) {
    http.talks.clock.time += 2000;
    await write(`${n}`);
  }
  http.talks.clock.time += 2000;
  const full = await ask('POST', path, mine, { until: inHours(1), words: WORDS });
  expect(await outcomeOf(full)).toBe('aside.full');
});

test('RC15.10 whatever is posted is answered, and only what is well formed is held', async () => {
  const value = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.constant(null),
    fc.constantFrom(inHours(1), inHours(30), 'p1', WORDS, 'AAAA'),
    fc.array(fc.string(), { maxLength: 2 }),
    fc.dictionary(fc.string(), fc.string(), { maxKeys: 2 }),
  );
  const name = fc.constantFrom(
    'until',
    'words',
    'side',
    'epoch',
    'salt',
    'sealed',
    '__proto__',
    'id',
  );
  const posts = fc.oneof(fc.dictionary(name, value), fc.array(value, { maxLength: 3 }), value);
  for (const json of fc.sample(posts, 300)) {
    const answer = await ask('POST', path, mine, json);
    await answer.body?.cancel();
    expect([json, answer.status < 500]).toEqual([json, true]);
    const back = await ask('POST', `${path}/withdraw`, mine, json);
    await back.body?.cancel();
    expect([json, back.status >= 400 && back.status < 500]).toEqual([json, true]);
  }
  for (const entry of await read()) {
    expect(
      Object.keys(entry).filter((key) => !['id', 'until', 'words', 'side'].includes(key)),
    ).toEqual([]);
  }
});
