import { afterAll, beforeAll, expect, test } from 'vitest';
import { EventReader, HttpTalks } from '../http-talks.ts';
import { renewSeal, seatedRoom } from '../server/seated.ts';
import { askedOf, requestsAbout, type Request } from './requests.ts';

/**
 * Two servers, alike but for two private rooms on one of them, one of these sealed; and everything that somebody outside can ask of either, by every route there
 * is (RC10.2, RC10.4). A route that is added is asked too.
 */

interface World {
  http: HttpTalks;
  /** Where the outsider belongs. */
  other: string;
  /** The private rooms, or ids of rooms that are nowhere. */
  hidden: string[];
  tokens: (string | undefined)[];
}

let pair: [World, World];
beforeAll(async () => {
  pair = [await world(false), await world(true)];
});
afterAll(async () => {
  for (const { http } of pair) await http.end();
});

async function world(withPrivateRooms: boolean): Promise<World> {
  const http = await HttpTalks.begin();
  const { talks } = http;
  const other = await talks.openPlenary();
  const outsider = await http.signIn('p1/k1', [other]);
  const hidden: string[] = [];
  for (const kind of ['members', 'sealed'] as const) {
    if (!withPrivateRooms)
      hidden.push(`${kind.padEnd(25, 'n').slice(0, 25)}q`.replaceAll('e', 'a'));
    else hidden.push((await seatedRoom(http, kind)).room.id);
  }
  talks.room = other;
  return { http, other: other.id, hidden, tokens: [undefined, outsider, 'no-such-token'] };
}

/** An answer without what differs between any two servers. */
async function plain({ other, hidden }: World, answer: Response): Promise<unknown> {
  const without = (text: string) =>
    text
      .replaceAll(other, 'OTHER')
      .replaceAll(hidden[0] ?? '', 'HIDDEN')
      .replaceAll(hidden[1] ?? '', 'HIDDEN')
      .replace(/[A-Za-z0-9+/]{40,}={0,2}/g, 'LONG')
      .replace(/\b\d{5}(?: \d{5}){7}\b/g, 'CODE')
      .replace(/\+[0-9a-f]{8}\b/g, '+ID');
  const headers = [...answer.headers].map(([name, value]) => `${name}: ${without(value)}`);
  // A live stream does not end by itself; that nothing comes in it is looked at below.
  if (answer.headers.get('content-type')?.startsWith('text/event-stream')) {
    await answer.body?.cancel();
    return { status: answer.status, headers };
  }
  return { status: answer.status, headers, body: without(await answer.text()) };
}

test('RC10.2 RC10.4 whoever is outside finds no difference in anything there is to ask', async () => {
  let asked = 0;
  for (const index of [0, 1]) {
    const requests: [Request[], Request[]] = [
      await requestsAbout(pair[0].http, pair[0].hidden[index] ?? ''),
      await requestsAbout(pair[1].http, pair[1].hidden[index] ?? ''),
    ];
    expect(requests[0].map(({ what }) => what)).toEqual(requests[1].map(({ what }) => what));
    for (const [i, request] of requests[0].entries()) {
      for (const [t, token] of pair[0].tokens.entries()) {
        // A sign-out would end what the next question needs.
        if (request.path === '/api/sign-out' && request.method === 'POST' && t === 1) continue;
        const other = requests[1][i] as Request;
        const [without, including] = [
          await ask(pair[0], request, token),
          await ask(pair[1], other, pair[1].tokens[t]),
        ];
        expect([request.what, t, including]).toEqual([request.what, t, without]);
        asked += 1;
      }
    }
  }
  expect(asked).toBeGreaterThan(1000);
  expect(pair.map(({ http }) => http.reports)).toEqual([[], []]);
});

async function ask(w: World, request: Request, token: string | undefined): Promise<unknown> {
  const { method, path } = request;
  return await plain(w, await w.http.ask(method, path, askedOf(request, token)));
}

test('RC10.2 the answers about a private room and about none are alike on one and the same server', async () => {
  const [, { http, hidden, tokens }] = pair;
  const nowhere = 'k3v7q2m5x4c6j2a7r5t3w2y6ze';
  const about = await requestsAbout(http, hidden[0] ?? '');
  const none = await requestsAbout(http, nowhere);
  for (const [i, request] of about.entries()) {
    if (!request.path.includes(hidden[0] ?? '')) continue;
    const other = none[i] as Request;
    for (const token of tokens) {
      const whole = async (r: Request) => {
        const answer = await http.ask(r.method, r.path, askedOf(r, token));
        return [answer.status, [...answer.headers], await answer.text()];
      };
      expect([request.what, await whole(request)]).toEqual([request.what, await whole(other)]);
    }
  }
});

test('RC10.4 while the private rooms are busy nothing of it comes to anybody outside', async () => {
  const [, { http, hidden, tokens, other }] = pair;
  const { talks } = http;
  const listening = [
    new EventReader(await http.get('/api/live')),
    new EventReader(await http.get('/api/live', tokens[1])),
  ];
  for (const reader of listening) await reader.all(100);
  const list = async () => (await http.get('/api/rooms', tokens[1])).text();
  const before = await list();
  for (const id of hidden) {
    const room = await talks.host.room(id);
    if (!room) throw new Error('gone');
    talks.room = room;
    await renewSeal(http);
    const device = { key: talks.ref('p1/k3'), why: 'lost' };
    await talks.do('p1/k1', 'key.revoke', device);
    const line = await http.cosignature('p1/w1', room);
    await http.post(`/api/rooms/${id}/cosignatures`, { size: room.size, line });
  }
  for (const reader of listening) {
    expect(await reader.all(100)).toEqual([]);
    await reader.close();
  }
  expect(await list()).toBe(before);
  talks.room = (await talks.host.room(other)) as typeof talks.room;
});

test('RC10.1 the operator’s request log of all this names no room, key, token or person', () => {
  for (const { http, hidden, other, tokens } of pair) {
    const lines = http.logged.join('\n');
    expect(http.logged.length).toBeGreaterThan(1000);
    for (const told of [...hidden, other, tokens[1] ?? '', 'p1/k1', 'guess', 'a'.repeat(64)]) {
      expect(lines.includes(told)).toBe(false);
    }
    expect(http.logged.filter((line) => !/^[A-Za-z-]+ \S+ \d{3}$/.test(line))).toEqual([]);
  }
});
