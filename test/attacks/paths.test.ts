import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HostedRoom } from '#server/host.ts';
import { startServer, type RunningServer } from '#server/server.ts';
import { Talks } from '../talks.ts';
import { getRaw, sendRaw, type RawAnswer } from './raw-request.ts';
import { RowCounts } from './row-counts.ts';

/** Paths that climb, hide, or mean two things, sent as they are: whatever a server makes of them, they lead to nothing that is not open. */

let folder: string;
let talks: Talks;
let server: RunningServer;
let shown: HostedRoom;
let hidden: HostedRoom;
let counts: RowCounts;
const reports: unknown[] = [];
const SECRET_FILE = 'words in a file beside the web app';
const TITLE = 'Cobalt heron chamber';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-paths-'));
  const web = join(folder, 'web');
  await mkdir(join(web, 'assets'), { recursive: true });
  await writeFile(join(web, 'index.html'), '<!doctype html><title>Parley</title>');
  await writeFile(join(web, 'assets', 'app-12345678.js'), 'let parley;');
  await writeFile(join(web, '.hidden.txt'), SECRET_FILE);
  await writeFile(join(web, 'notes.secret'), SECRET_FILE);
  await writeFile(join(folder, 'secret.txt'), SECRET_FILE);
  await writeFile(join(folder, 'secret.html'), SECRET_FILE);
  await symlink(join(folder, 'secret.txt'), join(web, 'link.txt'));
  await symlink(folder, join(web, 'up'));
  talks = await Talks.begin();
  shown = await talks.openPlenary({ readers: 'public' });
  hidden = await talks.openPlenary();
  await talks.do('m1/k1', 'room.describe', { title: { en: TITLE } });
  const { host, store, clock } = talks;
  server = await startServer({
    host,
    store,
    clock,
    mode: 'live',
    webRoot: web,
    report: (error) => reports.push(error),
    limits: { address: undefined, key: undefined },
  });
  counts = new RowCounts(talks.folder);
});
afterAll(async () => {
  counts.close();
  await server.close();
  await talks.end();
  await rm(folder, { recursive: true });
});

/** None of what is not open, in any answer; and no broken server. */
function expectNothing(target: string, { status, head, body }: RawAnswer): void {
  expect([target, status]).not.toEqual([target, 500]);
  const whole = `${head}\n${body}`;
  const secrets = [
    SECRET_FILE,
    TITLE,
    Buffer.from(hidden.root).toString('base64'),
    talks.folder,
    folder,
  ];
  for (const secret of secrets) expect([target, whole.includes(secret)]).toEqual([target, false]);
  expect([target, /\n\s+at |node:internal|ENOENT|\.ts:\d/.test(whole)]).toEqual([target, false]);
}

/** Ways to say "one up", "here", "nothing" and "end". */
const TRICKS = [
  '..',
  '%2e%2e',
  '%2E%2E',
  '.%2e',
  '%252e%252e',
  '..%2f',
  '..%5c',
  '..\\',
  '....//',
  '..;',
  '.',
  '',
  '/',
  '//',
  '%00',
  '%0d%0a',
  '%c0%ae%c0%ae',
  '%uff0e%uff0e',
  '~',
];

test('RC10.1 from a public room’s tiles no path leads to another room', async () => {
  const before = counts.now();
  const ends = ['checkpoint', 'tile/entries/000.p/4', 'tile/0/000.p/4', 'entries', 'bundle'];
  for (const trick of TRICKS) {
    for (const end of ends) {
      for (const target of [
        `/tlog/${shown.id}/${trick}/${hidden.id}/${end}`,
        `/tlog/${shown.id}/tile/${trick}/${trick}/${hidden.id}/${end}`,
        `/tlog/${trick}/${hidden.id}/${end}`,
        `/tlog/${hidden.id}${trick}/${end}`,
        `/tlog/${hidden.id}/${trick}/${end}`,
        `/tlog/${shown.id}%2f${trick}%2f${hidden.id}/${end}`,
        `/api/rooms/${shown.id}/${trick}/${hidden.id}/${end}`,
        `/api/rooms/${hidden.id}${trick}/${end}`,
        `/api/rooms/${trick}${hidden.id}/${end}`,
        `/api/${trick}/api/rooms/${hidden.id}/${end}`,
      ]) {
        expectNothing(target, await getRaw(server.url, target));
      }
    }
  }
  expect(counts.now()).toEqual(before);
});

test('RC10.1 an id in other letters, padded or cut is no id of a room', async () => {
  const { id } = hidden;
  const spellings = [
    id.toUpperCase(),
    `${id.slice(0, 1).toUpperCase()}${id.slice(1)}`,
    `${id}=`,
    `${id}%20`,
    `%20${id}`,
    `${id}%00`,
    `${id}%0a`,
    id.slice(0, -1),
    `${id}a`,
    id.replace(/./g, (c) => `%${c.charCodeAt(0).toString(16)}`),
    '-',
    '*',
    '%25',
    "'%20OR%20''='",
    '%22%20OR%201=1--',
    '__proto__',
    'constructor',
  ];
  for (const spelling of spellings) {
    for (const target of [
      `/api/rooms/${spelling}`,
      `/api/rooms/${spelling}/entries`,
      `/tlog/${spelling}/checkpoint`,
    ]) {
      const answer = await getRaw(server.url, target);
      expectNothing(target, answer);
      expect([target, answer.status]).toEqual([target, 404]);
      expect(answer.body).toMatch(/"code":"(?:room|route)\.unknown"/);
    }
  }
});

test('RC10.1 the name under which the store keeps what is of no room opens nothing', async () => {
  for (const target of [
    '/api/rooms/-',
    '/api/rooms/-/entries',
    '/tlog/-/checkpoint',
    '/api/invitations/-',
  ]) {
    const answer = await getRaw(server.url, target);
    expectNothing(target, answer);
    expect([target, answer.status]).toEqual([target, 404]);
  }
});

test('§6 no path leads out of the folder of the web app, nor to what is hidden in it', async () => {
  const names = ['secret.txt', 'secret.html', 'etc/passwd', 'package.json', 'web/index.html'];
  for (const trick of TRICKS) {
    for (const name of names) {
      for (const target of [
        `/${trick}/${name}`,
        `/assets/${trick}/${trick}/${name}`,
        `/assets/${trick}/../${name}`,
        `/${name}${trick}`,
        `//${trick}/${name}`,
      ]) {
        expectNothing(target, await getRaw(server.url, target));
      }
    }
  }
  for (const target of [
    '/.hidden.txt',
    '/notes.secret',
    '/link.txt',
    '/up/secret.txt',
    '/up/secret.html',
    '/index.html%00.txt',
    '/assets/app-12345678.js%00.html',
    '/ASSETS/../up/secret.txt',
    '/con.txt',
    'C:/secret.txt',
    '/C:/secret.txt',
    '/assets\\..\\..\\secret.txt',
    `/${'a/'.repeat(2000)}index.html`,
    `/${'%2e'.repeat(5000)}`,
  ]) {
    const answer = await getRaw(server.url, target);
    expectNothing(target, answer);
    expect([target, answer.body.includes('let parley')]).toEqual([target, false]);
  }
  const page = await getRaw(server.url, '/assets/app-12345678.js');
  expect([page.status, page.body]).toEqual([200, 'let parley;']);
});

test('§6 addresses in other letters are not addresses of data', async () => {
  for (const target of [
    `/API/rooms/${hidden.id}`,
    `/Api/Rooms/${hidden.id}/entries`,
    `/TLOG/${hidden.id}/checkpoint`,
    `/api/ROOMS/${hidden.id}`,
    `/api//rooms/${hidden.id}`,
    `//api/rooms/${hidden.id}`,
    `/api/rooms//${hidden.id}`,
    `/api/rooms/${hidden.id}/`,
    `/tlog/${hidden.id}/checkpoint/`,
  ]) {
    expectNothing(target, await getRaw(server.url, target));
  }
});

test('§8.5 targets that are no paths, hosts that are none, and other protocols', async () => {
  const before = counts.now();
  const requests = [
    `GET http://elsewhere.example/api/rooms/${hidden.id} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
    `GET //elsewhere.example/api/rooms/${hidden.id} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
    'GET * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    'GET api/rooms HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    `GET /api/rooms HTTP/1.1\r\nHost: ${hidden.id}/../x\r\nConnection: close\r\n\r\n`,
    'GET /api/rooms HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n',
    'GET /api/rooms HTTP/1.1\r\nHost: x\r\nHost: y\r\nConnection: close\r\n\r\n',
    'GET /api/rooms HTTP/1.1\r\nConnection: close\r\n\r\n',
    'GET /api/rooms HTTP/1.0\r\n\r\n',
    'GET /api/rooms\r\n\r\n',
    'GET /api/ro\0oms HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    'TRACE /api/rooms HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    'CONNECT talks.example:443 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    'GET /api/rooms HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade, close\r\n\r\n',
    '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n',
  ];
  for (const request of requests) expectNothing(request, await sendRaw(server.url, request));
  expect(counts.now()).toEqual(before);
  expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
});

test('§8.3 nothing of all that was an error of the server’s own', () => {
  expect(reports).toEqual([]);
});
