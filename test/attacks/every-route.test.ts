import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { ROUTES } from '#server/routes/index.ts';
import { outcomeOf } from '../http-talks.ts';
import { Besieged, expectStanding, expectHidden } from './besieged.ts';
import { askedOf, METHODS, pathsOf, requestsAbout } from './requests.ts';

/** Every address with every method, by somebody outside and by somebody inside a room that is not public. */

let siege: Besieged;
let tokens: Record<string, string | undefined>;
beforeAll(async () => {
  siege = await Besieged.begin();
  const { http } = siege;
  tokens = {
    outside: undefined,
    inside: await http.signIn('p1/k1'),
    head: await http.signIn('m1/k1'),
  };
});
afterEach(() => expectStanding(siege));
afterAll(() => siege.end());

const OWN = new Set(ROUTES.map(({ method, path }) => `${method.toUpperCase()} ${path}`));

/** Headers but those that say how long a body is. */
function headersOf(answer: Response): [string, string][] {
  return [...answer.headers].filter(([name]) => name !== 'content-length');
}

test('RC10.3 no answer about a room that is not public may be kept, whatever was asked how and by whom', async () => {
  const { http, room } = siege;
  const kept: string[] = [];
  for (const request of await requestsAbout(http, room.id)) {
    for (const [who, token] of Object.entries(tokens)) {
      if (request.path === '/api/sign-out' || request.method === 'OPTIONS') continue;
      const answer = await http.ask(request.method, request.path, askedOf(request, token));
      await answer.body?.cancel();
      const cache = answer.headers.get('cache-control');
      if (cache !== 'no-store') kept.push(`${request.what} ${who} ${answer.status} ${cache}`);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.status).toBeLessThan(500);
    }
  }
  expect(kept).toEqual([]);
});

test('§8.5 a method that an address does not take is a typed answer, and changes nothing', async () => {
  const { http, room } = siege;
  for (const { path: pattern } of ROUTES) {
    for (const method of METHODS) {
      const takes = OWN.has(`${method === 'HEAD' ? 'GET' : method} ${pattern}`);
      if (takes || method === 'OPTIONS') continue;
      for (const path of pathsOf(pattern, room.id)) {
        const before = siege.held();
        const answer = await http.ask(method, path, { token: tokens['head'] });
        expect([method, path, answer.status]).toEqual([method, path, 404]);
        if (method !== 'HEAD') expect(await outcomeOf(answer)).toBe('route.unknown');
        expect(siege.held()).toEqual(before);
      }
    }
  }
});

test('RC10.2 HEAD tells what GET tells, and no more', async () => {
  const { http, room } = siege;
  for (const { path: pattern, method } of ROUTES) {
    if (method !== 'get' || pattern === '/api/live') continue;
    for (const path of pathsOf(pattern, room.id)) {
      for (const token of Object.values(tokens)) {
        const get = await http.get(path, token);
        const head = await http.ask('head', path, { token });
        expect([path, head.status, headersOf(head)]).toEqual([path, get.status, headersOf(get)]);
        expect(await head.text()).toBe('');
        await get.body?.cancel();
      }
    }
  }
});

test('RC10.2 OPTIONS is answered alike for every address, there or not, and with any sign-in', async () => {
  const { http, room } = siege;
  const answers = new Set<string>();
  const headers = {
    origin: 'https://elsewhere.example',
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization',
  };
  const paths = ROUTES.flatMap(({ path }) => pathsOf(path, room.id));
  for (const path of [...paths, '/api/nothing', '/tlog/nowhere/checkpoint', '/api/rooms/nowhere']) {
    for (const token of Object.values(tokens)) {
      const answer = await http.ask('options', path, { token, headers });
      answers.add(JSON.stringify([answer.status, [...answer.headers], await answer.text()]));
    }
  }
  expect([...answers]).toHaveLength(1);
  expect([...answers][0]).not.toContain('allow-credentials');
});

test('RC10.1 ids in query strings open nothing, and are refused or passed over', async () => {
  const { http, room, hidden } = siege;
  const token = tokens['inside'];
  const queries = [
    `room=${hidden.id}`,
    `id=${hidden.id}`,
    `rooms[]=${hidden.id}`,
    `room=${hidden.id}&room=${room.id}`,
    `token=${token}`,
    `access_token=${token}`,
    `as=m9/k1`,
    `cursor=${hidden.id}`,
    `__proto__[room]=${hidden.id}`,
    `from=0&limit=5&room=${hidden.id}`,
    '%00',
    '&&&===',
    '%',
  ];
  for (const { path: pattern, method } of ROUTES) {
    if (method !== 'get') continue;
    for (const path of pathsOf(pattern, room.id)) {
      for (const query of queries) {
        for (const who of [token, undefined]) {
          const answer = await http.get(`${path}?${query}`, who);
          expect([path, query, answer.status < 500]).toEqual([path, query, true]);
          if (pattern === '/api/live') await answer.body?.cancel();
          else expectHidden(siege, Buffer.from(await answer.arrayBuffer()).toString('latin1'));
        }
        // A token in a query is none.
        if (!pattern.includes(':room')) continue;
        expect((await http.get(`${path}?${query}`)).status).toBeGreaterThanOrEqual(400);
      }
    }
  }
});

test('RC10.1 ids in headers that proxies and frameworks believe open nothing', async () => {
  const { http, hidden } = siege;
  const path = `/api/rooms/${hidden.id}`;
  const without = await whole(
    await http.get('/api/rooms/k3v7q2m5x4c6j2a7r5t3w2y6ze', tokens['inside']),
  );
  const believed: Record<string, string>[] = [
    { 'x-original-url': path },
    { 'x-rewrite-url': path },
    { 'x-http-method-override': 'GET' },
    { 'x-forwarded-host': 'localhost', 'x-forwarded-for': '127.0.0.1' },
    { cookie: `token=${tokens['head']}` },
    { 'x-parley-room': hidden.id },
    { host: 'localhost' },
    { range: 'bytes=0-10' },
    { 'if-none-match': '*' },
  ];
  for (const headers of believed) {
    const answer = await http.ask('get', path, { token: tokens['inside'], headers });
    expect(await whole(answer)).toEqual(without);
    const open = await http.ask('get', '/api/health', { headers });
    expectHidden(siege, await open.text());
  }
});

async function whole(answer: Response): Promise<unknown> {
  return [answer.status, [...answer.headers], await answer.text()];
}
