import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkPlatform, startServer, type RunningServer } from '#server/server.ts';
import { EventReader } from '../http-talks.ts';
import { Talks } from '../talks.ts';

/** What only a real socket shows. */

let talks: Talks;
let server: RunningServer;
const reports: unknown[] = [];
beforeEach(async () => {
  talks = await Talks.begin();
  const { host, store, clock } = talks;
  server = await startServer({
    host,
    store,
    clock,
    mode: 'live',
    report: (error) => reports.push(error),
    limits: { address: { burst: 3, perSecond: 1 } },
  });
});
afterEach(async () => {
  await server.close();
  await talks.end();
});

test('§7 it serves, and counts posts by the address they come from', async () => {
  expect(await (await fetch(`${server.url}/api/health`)).json()).toMatchObject({ status: 'ok' });
  const statuses = [];
  for (let i = 0; i < 4; i++) {
    const answer = await fetch(`${server.url}/api/sign-in/challenge`, {
      method: 'POST',
      body: '{}',
    });
    statuses.push(answer.status);
  }
  expect(statuses).toEqual([200, 200, 200, 429]);
});

test('RC10 live over a socket: events arrive as they happen, and leaving frees the stream', async () => {
  await talks.openPlenary({ readers: 'public' });
  const leaving = new AbortController();
  const reader = new EventReader(await fetch(`${server.url}/api/live`, { signal: leaving.signal }));
  expect((await reader.next(2000))?.kind).toBe('acts');
  expect((await reader.next(2000))?.kind).toBe('copies');
  await talks.do('m1/k1', 'room.describe', { title: { en: 'one' } });
  expect(await reader.next(2000)).toMatchObject({ kind: 'acts', size: 4 });
  leaving.abort();
  await expect.poll(() => server.app.services.live.count).toBe(0);
  expect(reports).toEqual([]);
});

test('RC10 live over a socket: who stops reading is dropped', async () => {
  await talks.openPlenary({ readers: 'public' });
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  socket.write('GET /api/live HTTP/1.1\r\nHost: x\r\n\r\n');
  await new Promise((resolve) => socket.once('data', resolve));
  socket.pause();
  socket.on('error', () => undefined);
  await expect.poll(() => server.app.services.live.count).toBe(1);
  const text = 'x'.repeat(4000);
  const statement = {
    words: Object.fromEntries(['en', 'ur', 'ps', 'ar', 'tr', 'fr'].map((l) => [l, text])),
    speaker: { en: 'Head of delegation' },
    level: 'on-record',
    matters: [],
  };
  for (let i = 0; i < 600 && server.app.services.live.count > 0; i++) {
    await talks.do('p1/k1', 'statement.make', statement);
  }
  await expect.poll(() => server.app.services.live.count).toBe(0);
  socket.destroy();
  expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
});

test('§7 closing ends live streams and takes nothing more', async () => {
  const live = await fetch(`${server.url}/api/live`);
  const began = performance.now();
  await server.close();
  expect(performance.now() - began).toBeLessThan(4000);
  expect(await live.text()).toContain('retry');
  await expect(fetch(`${server.url}/api/health`)).rejects.toThrow('fetch failed');
});

test('§8.5 half a request and nonsense do no harm', async () => {
  const { hostname, port } = new URL(server.url);
  for (const text of [
    'GET / HTTP/1.1\r\nHost: x\r\nA: ',
    'nonsense\r\n\r\n',
    '\0\0\0',
    'POST /api/sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
  ]) {
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    socket.write(text);
    await new Promise((resolve) => setTimeout(resolve, 30));
    socket.destroy();
  }
  expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
  expect(reports).toEqual([]);
});

test('§7 it refuses an older Node.js', () => {
  expect(() => checkPlatform('24.21.0')).toThrow('26 or newer');
  expect(() => checkPlatform('26.10.0')).not.toThrow();
});
