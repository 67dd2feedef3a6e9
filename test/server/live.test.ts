import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LiveEvent } from '#room/wire.ts';
import { EventReader, HttpTalks, outcomeOf } from '../http-talks.ts';
import { seatedRoom } from './seated.ts';

let http: HttpTalks;
const open: EventReader[] = [];
beforeEach(async () => {
  http = await HttpTalks.begin();
});
afterEach(async () => {
  for (const reader of open.splice(0)) await reader.close();
  await http.end();
});

async function live(token?: string, cursor?: string): Promise<EventReader> {
  const headers: Record<string, string> = cursor === undefined ? {} : { 'last-event-id': cursor };
  const answer = await http.ask('get', '/api/live', { token, headers });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toMatch('text/event-stream');
  expect(answer.headers.get('x-accel-buffering')).toBe('no');
  const reader = new EventReader(answer);
  open.push(reader);
  return reader;
}

/** Kind, room size and indexes of entries. */
function outline(events: readonly LiveEvent[]): unknown[] {
  return events.map((event) =>
    event.kind === 'acts' ? [event.size, ...event.entries.map(({ index }) => index)] : event.kind,
  );
}

async function title(words: string): Promise<void> {
  await http.talks.do('m1/k1', 'room.describe', { title: { en: words } });
}

test('RC10 live: it begins by saying where the log stands, then tells each act once', async () => {
  await http.talks.openPlenary();
  const reader = await live(await http.signIn('p1/k1'));
  expect(outline(await reader.all())).toEqual([[3], 'copies']);
  await title('one');
  await title('two');
  expect(outline(await reader.all())).toEqual([
    [4, 3],
    [5, 4],
  ]);
});

test('RC10 live: it resumes exactly after its cursor, also on another server over the store', async () => {
  await http.talks.openPlenary();
  const token = await http.signIn('p1/k1');
  const reader = await live(token);
  await reader.all();
  await title('one');
  await reader.all();
  const { cursor } = reader;
  await reader.close();
  for (const words of ['two', 'three']) await title(words);
  expect(outline(await (await live(token, cursor)).all())).toEqual([[6, 4, 5], 'copies']);
  await http.app.close();
  await http.serve();
  expect(outline(await (await live(token, cursor)).all())).toEqual([[6, 4, 5], 'copies']);
});

test('RC10 live: every cursor on the way resumes after its own event', async () => {
  await http.talks.openPlenary();
  const token = await http.signIn('p1/k1');
  const reader = await live(token);
  await reader.all();
  const cursors: [string | undefined, number][] = [];
  for (let i = 0; i < 5; i++) {
    await title(`title ${i}`);
    await reader.all(50);
    cursors.push([reader.cursor, 4 + i]);
  }
  for (const [cursor, size] of cursors) {
    const resumed = (await (await live(token, cursor)).all()).flatMap((event) =>
      event.kind === 'acts' ? event.entries.map(({ index }) => index) : [],
    );
    expect(resumed).toEqual(Array.from({ length: 8 - size }, (_, i) => size + i));
  }
});

test('RC10.1 a forged or foreign cursor counts as none', async () => {
  await http.talks.openPlenary();
  const token = await http.signIn('p1/k1');
  const reader = await live(token);
  await reader.all();
  const good = reader.cursor as string;
  const flipped = Buffer.from(good, 'base64url');
  flipped[flipped.length - 20] = (flipped[flipped.length - 20] as number) ^ 1;
  for (const cursor of [
    '',
    'x',
    '0',
    good.slice(0, -4),
    flipped.toString('base64url'),
    `${good}A`,
  ]) {
    expect(outline(await (await live(token, cursor)).all())).toEqual([[3], 'copies']);
  }
});

test('RC10.1 a cursor of another reader opens nothing, and shows nothing of what it names', async () => {
  const room = await http.talks.openPlenary();
  const reader = await live(await http.signIn('p1/k1'));
  await reader.all();
  const cursor = reader.cursor as string;
  expect(await (await live(undefined, cursor)).all()).toEqual([]);
  expect(Buffer.from(cursor, 'base64url').toString('latin1')).not.toContain(room.id);
});

test('RC9.2 a stream ends for a side at the act that removes it, and goes on for the others', async () => {
  const seated = await seatedRoom(http, 'members');
  const { tokens, room } = seated;
  const p2 = await live(tokens['head p2']);
  const p1 = await live(tokens['head p1']);
  await Promise.all([p1.all(), p2.all()]);
  const proposal = await http.talks.do('m1/k1', 'room.propose-change', {
    change: { what: 'remove-party', party: 'p2' },
  });
  await http.talks.do('p1/k1', 'room.accept-change', { proposal });
  await title('after');
  const size = room.size;
  expect(outline(await p2.all())).toEqual([[size - 2, size - 3], [size - 1, size - 2], 'ended']);
  expect(outline(await p1.all())).toEqual([
    [size - 2, size - 3],
    [size - 1, size - 2],
    [size, size - 1],
  ]);
  // What it missed, it still gets up to its end; then it is told again that it has ended.
  const resumed = await live(await http.signIn('p2/k1'));
  expect(outline(await resumed.all())).toEqual([[size - 1], 'ended']);
});

test('RC8.1 a stream ends for a key at the act that revokes it', async () => {
  const { tokens } = await seatedRoom(http, 'members');
  const member = await live(tokens.member);
  await member.all();
  await http.talks.do('p1/k1', 'key.revoke', { key: http.talks.ref('p1/k3'), why: 'lost' });
  await title('after');
  const events = await member.all();
  expect(events.map(({ kind }) => kind)).toEqual(['acts', 'ended']);
  expect(await (await live(tokens.member, member.cursor)).all()).toEqual([]);
});

test('RC6.5 whose copies match is told when it changes, and anew on resuming', async () => {
  const room = await http.talks.openPlenary();
  const token = await http.signIn('p1/k1');
  const reader = await live(token);
  await reader.all();
  const line = await http.cosignature('p2/w1');
  const posted = await http.post(`/api/rooms/${room.id}/cosignatures`, { size: room.size, line });
  expect(posted.status).toBe(204);
  const [told] = await reader.all();
  const p2 = { party: 'p2', key: http.talks.ref('p2/w1'), size: 3 };
  expect(told).toMatchObject({
    kind: 'copies',
    copies: expect.arrayContaining([expect.objectContaining(p2)]),
  });
  const resumed = await (await live(token, reader.cursor)).all();
  expect(resumed).toMatchObject([
    { kind: 'copies', copies: expect.arrayContaining([expect.objectContaining(p2)]) },
  ]);
});

test('RC10.4 the public hears of public rooms only, and of new ones from their beginning', async () => {
  const reader = await live();
  await http.talks.openPlenary();
  expect(await reader.all()).toEqual([]);
  const room = await http.talks.openPlenary({ readers: 'public' });
  const events = await reader.all();
  expect(new Set(events.map((event) => event.room))).toEqual(new Set([room.id]));
  expect(
    outline(events)
      .flat()
      .filter((n) => typeof n === 'number'),
  ).toContain(0);
});

test('RC10 live: a reader who takes nothing is dropped, and loses nothing', async () => {
  await http.app.close();
  await http.serve({ limits: { streamBytes: 4096 } });
  await http.talks.openPlenary();
  const token = await http.signIn('p1/k1');
  const answer = await http.get('/api/live', token);
  const before = http.app.services.live.count;
  for (let i = 0; i < 8; i++) await title(`title ${i}`);
  await expect.poll(() => http.app.services.live.count).toBe(before - 1);
  await expect(answer.text()).rejects.toThrow('slow');
  expect(outline(await (await live(token)).all())).toEqual([[11], 'copies']);
});

test('RC10 live: a reader who neither reads nor goes away is dropped at the second comment', async () => {
  await http.talks.openPlenary();
  await http.get('/api/live', await http.signIn('p1/k1'));
  await title('one');
  const { services } = http.app;
  services.live.beat();
  expect(services.live.count).toBe(1);
  services.live.beat();
  expect(services.live.count).toBe(0);
});

test('RC8.9 a stream ends with its sign-in', async () => {
  await http.talks.openPlenary();
  const reader = await live(await http.signIn('p1/k1'));
  await reader.all();
  http.talks.clock.time += 12 * 3_600_000;
  http.app.services.live.beat();
  expect(await reader.next()).toBeUndefined();
  expect(reader.ended).toBe(true);
});

test('RC10 live: so many streams at the same time, and HEAD opens none', async () => {
  await http.app.close();
  await http.serve({ limits: { streams: 1 } });
  expect((await http.ask('head', '/api/live')).status).toBe(200);
  await live();
  expect(await outcomeOf(await http.get('/api/live'))).toBe('server.busy');
});

test('RC10 live: a thousand readers each get every act', async () => {
  await http.talks.openPlenary({ readers: 'public' });
  const readers = await Promise.all(Array.from({ length: 1000 }, () => live()));
  const began = performance.now();
  for (let i = 0; i < 3; i++) await title(`title ${i}`);
  const last = async (reader: EventReader) => {
    for (;;) {
      const event = await reader.next(10_000);
      if (!event || (event.kind === 'acts' && event.size === 6)) return event?.kind;
    }
  };
  const ends = await Promise.all(readers.map(last));
  expect(ends.filter((kind) => kind === 'acts')).toHaveLength(1000);
  expect(performance.now() - began).toBeLessThan(10_000);
});
