import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as z from 'zod';
import { REFUSALS } from '#core/refusals/every.ts';
import { CURRENT_RULES, rules } from '#core/rules.ts';
import { FAILURES, languageOf } from '#server/failures.ts';
import { checkMode } from '#server/mode.ts';
import { ROUTES } from '#server/routes/index.ts';
import { HttpTalks, ORIGIN, OPENING_TOKEN, outcomeOf, submissionOf } from '../http-talks.ts';

let http: HttpTalks;
let folder: string;
beforeEach(async () => {
  http = await HttpTalks.begin();
  folder = await mkdtemp(join(tmpdir(), 'parley-web-'));
});
afterEach(async () => {
  await http.end();
  await rm(folder, { recursive: true });
});

interface OpenApi {
  openapi: string;
  paths: Record<string, Record<string, { requestBody?: object; responses: object }>>;
  components: { schemas: Record<string, { examples?: unknown[] }> };
}

test('idea 5: OpenAPI has every route, and every act type with its schema and an example that fits it', async () => {
  const document = await http.read<OpenApi>('/api/openapi.json');
  expect(document.openapi).toBe('3.1.0');
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  const routes = ROUTES.map(
    ({ method, path }) => `${method} ${path.replace(/:([a-z]+)(\{[^}]*\})?/g, '{$1}')}`,
  );
  expect(operations.toSorted()).toEqual(routes.toSorted());
  const posted = JSON.stringify(document.paths['/api/rooms/{room}/acts']?.['post']?.requestBody);
  for (const [name, type] of rules(CURRENT_RULES)?.types ?? []) {
    const schema = document.components.schemas[`act.${name.replace('/', '.')}`];
    expect(schema?.examples).toEqual([type.example]);
    expect(posted).toContain(`"${name}"`);
    const read = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
    expect([name, read.safeParse(type.example).success]).toEqual([name, true]);
  }
});

test('idea 5: every reference in OpenAPI leads somewhere', async () => {
  const document = await http.read<OpenApi>('/api/openapi.json');
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map((m) => m[1]);
  const names = new Set(
    Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`),
  );
  for (const reference of references) {
    // References within one act's schema are its own.
    if (!reference?.startsWith('#/components/')) continue;
    expect(names).toContain(reference);
  }
});

test('§8.3 the reference has every refusal and failure in both languages', async () => {
  const reference =
    await http.read<Record<'refusals' | 'failures', { code: string }[]>>('/api/reference');
  expect(reference.refusals.map(({ code }) => code)).toEqual(Object.keys(REFUSALS));
  expect(reference.failures.map(({ code }) => code)).toEqual(Object.keys(FAILURES));
});

test('§8.3 sentences come in the language asked for', async () => {
  expect(languageOf(undefined)).toBe('en');
  expect(languageOf('ur')).toBe('ur');
  expect(languageOf('ur-PK;q=0.4, en;q=0.5')).toBe('en');
  expect(languageOf('fr, ur;q=0.2')).toBe('ur');
  expect(languageOf('en;q=0, ur;q=0')).toBe('en');
  expect(languageOf(`${'x,'.repeat(10_000)}ur`)).toBe('en');
  const answer = await http.ask('get', '/api/rooms/x', { headers: { 'accept-language': 'ur' } });
  const { error } = (await answer.json()) as { error: { message: string } };
  expect(error.message).toBe(FAILURES['room.unknown'].ur);
});

test('0003 any origin may ask, without credentials', async () => {
  const preflight = await http.ask('options', '/api/rooms', {
    headers: {
      origin: 'https://elsewhere.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
  expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
  expect(preflight.headers.get('access-control-allow-headers')?.toLowerCase()).toContain(
    'authorization',
  );
  const answer = await http.ask('get', '/api/rooms/x', {
    headers: { origin: 'https://a.example' },
  });
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(answer.headers.get('set-cookie')).toBeNull();
});

test('§6 the web app is served with a strict policy, its page for every screen', async () => {
  const web = join(folder, 'web');
  await mkdir(join(web, 'assets'), { recursive: true });
  await writeFile(join(web, 'index.html'), '<!doctype html><title>Parley</title>');
  await writeFile(join(web, 'assets', 'main-AbCd1234.js'), 'export {}');
  await writeFile(join(web, 'secret.pem'), 'KEPT');
  await writeFile(join(web, '.env'), 'KEPT');
  await writeFile(join(folder, 'outside.txt'), 'KEPT');
  await symlink(join(folder, 'outside.txt'), join(web, 'link.txt'));
  await http.serve({ webRoot: web, connect: ['https://api.example'] });
  const page = await http.get('/');
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self' https://api.example");
  expect(policy).not.toMatch(/unsafe|data:|\*/);
  for (const path of ['/rooms/abc/timeline', '/reference', '/verify']) {
    expect(await (await http.get(path)).text()).toContain('<title>Parley');
  }
  const script = await http.get('/assets/main-AbCd1234.js');
  expect(script.headers.get('content-type')).toContain('text/javascript');
  expect(script.headers.get('cache-control')).toContain('immutable');
  expect(page.headers.get('cache-control')).toBe('no-cache');
  const refused = [
    '/secret.pem',
    '/.env',
    '/link.txt',
    '/assets/none.js',
    '/../outside.txt',
    '/%2e%2e/outside.txt',
    '/..%2foutside.txt',
    '/assets/%2e%2e%2f%2e%2e%2foutside.txt',
    '//etc/hosts.txt',
    '/outside.txt',
  ];
  for (const path of refused) {
    const answer = await http.get(path);
    expect([path, (await answer.text()).includes('KEPT')]).toEqual([path, false]);
  }
  for (const path of ['/api/none', '/tlog/none', '/api', '/tlog']) {
    expect((await http.get(path)).headers.get('content-type')).toBe('application/json');
  }
});

test('0003 a page of another origin that is not configured is not talked to', async () => {
  await http.serve({ webRoot: folder });
  await writeFile(join(folder, 'index.html'), 'x');
  const policy = (await http.get('/')).headers.get('content-security-policy');
  expect(policy).toContain("connect-src 'self';");
});

test('RC14 live rooms and examples do not share a server', async () => {
  await checkMode(http.talks.store, 'examples', []);
  await http.talks.openPlenary();
  await checkMode(http.talks.store, 'live', [http.talks.vkey('x1/k1')]);
  await expect(checkMode(http.talks.store, 'examples', [])).rejects.toMatchObject({
    code: 'mode.live-room',
  });
  const demo = http.talks.vkey('p1/k1').replace('p1/k1', 'zz/k9');
  await expect(checkMode(http.talks.store, 'live', [demo])).rejects.toMatchObject({
    code: 'mode.demo-key',
  });
});

test('RC14 a live server takes no act that brings in a key of an example', async () => {
  await http.serve({ demoKeys: [http.talks.vkey('d1/k1')] });
  const room = await http.talks.openPlenary();
  const { publicKey } = http.talks.key('d1/k1');
  expect(publicKey).toHaveLength(32);
  const demo = http.talks.vkey('d1/k1').replace('d1/k1', 'p1/k2');
  const act = await http.talks.compose('p1/k1', 'key.accredit', { key: demo, duty: 'member' });
  const answer = await http.post(`/api/rooms/${room.id}/acts`, submissionOf(act));
  expect(await outcomeOf(answer)).toBe('key.unusable');
  expect(room.size).toBe(3);
});

test('RC8.2 a reserved room is opened over HTTP, and its opener told what is wrong', async () => {
  const { room, log } = (await (await http.post('/api/rooms', {}, OPENING_TOKEN)).json()) as {
    room: string;
    log: string;
  };
  const { talks } = http;
  const hosted = await talks.host.room(room);
  if (!hosted) throw new Error('not reserved');
  talks.room = hosted;
  const body = (rulesVersion: number) => ({
    process: room,
    kind: 'live',
    grade: 'solemn',
    setting: 'plenary',
    sealed: false,
    readers: 'members',
    rules: rulesVersion,
    log,
    parties: [{ id: 'm1', role: 'mediator', head: { key: talks.vkey('m1/k1') } }],
    witnesses: [],
  });
  const post = async (opening: object) =>
    await http.post(
      `/api/rooms/${room}/acts`,
      submissionOf(await talks.compose('m1/k1', 'room.open', opening)),
    );
  expect(await outcomeOf(await post(body(0)))).toBe('room.opening-form');
  expect((await post(body(1))).status).toBe(201);
  const { rooms } = await http.read<{ rooms: { room: string }[] }>(
    '/api/rooms',
    await http.signIn('m1/k1'),
  );
  expect(rooms.map((one) => one.room)).toEqual([room]);
});

test('RC8.8 an origin that browsers would spell otherwise is refused at the start', async () => {
  for (const origin of [
    `${ORIGIN}/`,
    'https://Talks.example',
    'https://talks.example:443',
    'talks',
  ]) {
    await expect(http.serve({ origin })).rejects.toThrow(RangeError);
  }
});
