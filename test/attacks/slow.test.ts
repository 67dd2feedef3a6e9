import type { Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AppOptions } from '#server/app.ts';
import { startServer, type RunningServer } from '#server/server.ts';
import { outcomeOf, submissionOf } from '../http-talks.ts';
import { Besieged, expectStanding } from './besieged.ts';
import { handmade } from './handmade-act.ts';
import { openSocket, readToEnd, sendRaw } from './raw-request.ts';

/** Requests that are huge, never end, or end before they should, over real sockets. Nobody else waits for them, and nothing of them stays. */

let siege: Besieged;
let server: RunningServer;
let reports: unknown[];
const sockets: Socket[] = [];
beforeEach(async () => {
  siege = await Besieged.begin();
  await listen({});
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await server.close();
  expectQuiet();
  await expectStanding(siege);
  await siege.end();
});

function expectQuiet(): void {
  expect(reports).toEqual([]);
}

async function listen(limits: AppOptions['limits']): Promise<void> {
  reports = [];
  const { host, store, clock } = siege.talks;
  server = await startServer({
    host,
    store,
    clock,
    mode: 'live',
    report: (error) => reports.push(error),
    limits: { address: undefined, key: undefined, ...limits },
  });
}

const JSON_HEAD = 'Host: x\r\nContent-Type: application/json\r\n';

async function goodPost(): Promise<{ text: string; head: string }> {
  const text = JSON.stringify(submissionOf(await handmade(siege.talks)));
  const length = Buffer.byteLength(text);
  const head = `POST ${siege.acts} HTTP/1.1\r\n${JSON_HEAD}Content-Length: ${length}\r\n`;
  return { text, head };
}

/** Sends half of something and leaves the connection open. */
async function hang(text: string): Promise<Socket> {
  const socket = await openSocket(server.url);
  socket.write(text);
  sockets.push(socket);
  return socket;
}

async function post(act: object): Promise<Response> {
  return await fetch(`${server.url}${siege.acts}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(act),
  });
}

describe('§8.5 huge', () => {
  test('§8.5 a note of 16 KiB under as many headers as are taken, and under more', async () => {
    const act = submissionOf(await handmade(siege.talks));
    const note = act.note.padEnd(16_384, 'x');
    const body = JSON.stringify({ ...act, note });
    const before = siege.held();
    for (const [count, statuses] of [
      [900, [400]],
      [1990, [400, 431]],
      [4000, [431]],
    ] as const) {
      const headers = Array.from({ length: count }, (_, i) => `X-${i}: ${'y'.repeat(20)}\r\n`);
      const answer = await sendRaw(
        server.url,
        `POST ${siege.acts} HTTP/1.1\r\nConnection: close\r\n${JSON_HEAD}Content-Length: ${body.length}\r\n${headers.join('')}\r\n${body}`,
      );
      expect(statuses).toContain(answer.status);
    }
    expect(siege.held()).toEqual(before);
  });

  test('§8.5 JSON half a million deep, objects in objects, and one string as long as a post may be', async () => {
    const before = siege.held();
    for (const body of [
      '['.repeat(500_000),
      `${'['.repeat(250_000)}${']'.repeat(250_000)}`,
      `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
      JSON.stringify({ note: 'x'.repeat(2_000_000) }),
      `{"note":"${'\\u0000'.repeat(100_000)}"}`,
      `[${'1,'.repeat(200_000)}1]`,
      `{${Array.from({ length: 50_000 }, (_, i) => `"k${i}":${i}`).join(',')}}`,
    ]) {
      const answer = await fetch(`${server.url}${siege.acts}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      expect(answer.status).toBe(400);
      expect(await outcomeOf(answer)).toMatch(/^request\.(?:form|not-json)$/);
    }
    expect(siege.held()).toEqual(before);
  });

  test('§8.5 an Accept-Language, an Authorization and a cursor of thirty thousand characters', async () => {
    const long = 'x'.repeat(30_000);
    for (const [name, path] of [
      ['accept-language', '/api/rooms/nowhere'],
      ['authorization', '/api/rooms'],
      ['last-event-id', '/api/live'],
    ] as const) {
      const answer = await fetch(`${server.url}${path}`, { headers: { [name]: long } });
      expect([name, answer.status < 500]).toEqual([name, true]);
      await answer.body?.cancel();
    }
  });
});

describe('§8.5 ending before it should, or never', () => {
  test('§8.5 a body announced longer than it is, cut off at any place', async () => {
    const { text, head } = await goodPost();
    const before = siege.held();
    for (const at of [0, 1, 50, text.length - 1]) {
      const socket = await openSocket(server.url);
      const answer = readToEnd(socket);
      socket.end(`${head}Connection: close\r\n\r\n${text.slice(0, at)}`);
      expect([0, 400]).toContain((await answer).status);
    }
    for (const at of [0, 50]) {
      const socket = await openSocket(server.url);
      const ended = readToEnd(socket);
      socket.write(`${head}\r\n${text.slice(0, at)}`, () => socket.destroy());
      await ended;
    }
    expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
    expect(siege.held()).toEqual(before);
  });

  test('§8.5 lengths that are none, two, or contradict each other; chunks that are none', async () => {
    const { text } = await goodPost();
    const before = siege.held();
    const start = `POST ${siege.acts} HTTP/1.1\r\nConnection: close\r\n${JSON_HEAD}`;
    for (const rest of [
      `Content-Length: -1\r\n\r\n${text}`,
      `Content-Length: 1e3\r\n\r\n${text}`,
      `Content-Length: 0x10\r\n\r\n${text}`,
      `Content-Length: 10, 20\r\n\r\n${text}`,
      `Content-Length: 10\r\nContent-Length: 20\r\n\r\n${text}`,
      `Content-Length: ${text.length}\r\nTransfer-Encoding: chunked\r\n\r\n${text}`,
      `Transfer-Encoding: chunked\r\n\r\nzz\r\n${text}\r\n0\r\n\r\n`,
      `Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n${text}\r\n0\r\n\r\n`,
      `Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n`,
      `Transfer-Encoding: identity\r\n\r\n${text}`,
      `Content-Length: 99999999999999999999\r\n\r\n${text}`,
      `Content-Length: 0\r\n\r\n${text}`,
      `\r\n`,
    ]) {
      const { status } = await sendRaw(server.url, start + rest);
      expect([rest.slice(0, 40), status >= 400 && status < 500]).toEqual([rest.slice(0, 40), true]);
    }
    expect(siege.held()).toEqual(before);
  });

  test('§8.5 a second request smuggled behind a body is read as what it is', async () => {
    const { text, head } = await goodPost();
    const { size } = siege.room;
    const token = await siege.http.signIn('m1/k1');
    // Two posts on one connection, the second with somebody’s sign-in: each is answered for itself.
    const second = `GET /api/rooms/${siege.hidden.id} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nConnection: close\r\n\r\n`;
    const answer = await sendRaw(server.url, `${head}\r\n${text}${second}`);
    expect(answer.status).toBe(201);
    expect(answer.body).toContain('HTTP/1.1 404');
    expect(siege.room.size).toBe(size + 1);
  });

  test('§8.5 hundreds who never finish a request keep nobody waiting', async () => {
    const { text, head } = await goodPost();
    const before = siege.held();
    for (let i = 0; i < 150; i++) {
      await hang(`GET /api/health HTTP/1.1\r\nHost: x\r\nX-Slow: `);
      await hang(`${head}\r\n${text.slice(0, 100)}`);
      await hang(
        `POST /api/sign-in HTTP/1.1\r\n${JSON_HEAD}Transfer-Encoding: chunked\r\n\r\n1\r\n{`,
      );
    }
    expect(sockets).toHaveLength(450);
    // Answered while all of them hang; a server that waited for one of them would never come to this.
    for (let i = 0; i < 20; i++) {
      expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
    }
    expect(siege.held()).toEqual(before);
    const answer = await post(submissionOf(await handmade(siege.talks)));
    expect([answer.status, sockets.filter(({ destroyed }) => destroyed).length]).toEqual([201, 0]);
  });

  test('RC12.2 what slow senders have sent is bounded; then posts are told to wait, reading goes on, and it is given back', async () => {
    await server.close();
    await listen({ heldBytes: 60_000, postBytes: 50_000 });
    const half = '"'.padEnd(29_000, 'x');
    const start = `POST /api/sign-in HTTP/1.1\r\n${JSON_HEAD}Content-Length: 49000\r\n\r\n${half}`;
    const body = JSON.stringify({ notes: ['x'.repeat(2900)] });
    const signIn = () =>
      fetch(`${server.url}/api/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
    await hang(start);
    await hang(start);
    // The halves arrive in their own time; the limit is met once they have.
    const told = await until(signIn, (answer) => answer.status === 503);
    expect(await outcomeOf(told)).toBe('server.busy');
    expect((await fetch(`${server.url}/api/rooms`)).status).toBe(200);
    for (const socket of sockets.splice(0)) socket.destroy();
    const taken = await until(signIn, (answer) => answer.status !== 503);
    expect(await outcomeOf(taken)).toBe('note.form');
  });
});

/** Asks again until it is so: each time takes a round trip, and a thousand are more than anybody needs. */
async function until(
  ask: () => Promise<Response>,
  isSo: (answer: Response) => boolean,
): Promise<Response> {
  for (let i = 0; i < 1000; i++) {
    const answer = await ask();
    if (isSo(answer)) return answer;
    await answer.body?.cancel();
  }
  throw new Error('it never came to that');
}
