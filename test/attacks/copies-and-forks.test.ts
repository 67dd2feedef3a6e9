import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RoomDetail } from '#room/wire.ts';
import { HttpTalks, outcomeOf, submissionOf } from '../http-talks.ts';
import { AnotherServer, copyOf } from './another-server.ts';
import { RowCounts } from './row-counts.ts';

/** An act is for one log. A copy that was put back, and a branch that parted from it, do not get it. */

let http: HttpTalks;
const others: AnotherServer[] = [];
beforeEach(async () => {
  http = await HttpTalks.begin();
  await http.talks.openPlenary();
});
afterEach(async () => {
  for (const other of others.splice(0)) await other.close();
  await http.end();
});

async function title(words: string): Promise<void> {
  await http.talks.do('m1/k1', 'room.describe', { title: { en: words } });
}

async function post(url: string, room: string, act: object): Promise<Response> {
  return await fetch(`${url}/api/rooms/${room}/acts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(act),
  });
}

test('RC5.3 a restored copy takes no act, says so to members only, and is read on', async () => {
  const { talks } = http;
  const older = await copyOf(talks, { keys: false });
  await title('one');
  await title('two');
  const act = submissionOf(
    await talks.compose('m1/k1', 'room.describe', { title: { en: 'three' } }),
  );
  const earlier = submissionOf(
    await talks.compose('p1/k1', 'matter.open', {}, { seen: { size: 3, root: await rootAt(3) } }),
  );
  const { id } = talks.room;
  // The store is put back; the log’s key and what it last signed lie outside it, and stay.
  await http.app.close();
  await talks.host.close();
  await talks.store.close();
  await rm(join(talks.folder, 'store'), { recursive: true });
  await cp(join(older, 'store'), join(talks.folder, 'store'), { recursive: true });
  await rm(older, { recursive: true });
  await talks.openHost();
  talks.room = (await talks.host.room(id)) as typeof talks.room;
  await http.serve();

  const counts = new RowCounts(talks.folder);
  const token = await http.signIn('p1/k1');
  const before = counts.now();
  for (const sent of [act, earlier]) {
    const answer = await http.post(`/api/rooms/${id}/acts`, sent);
    expect([answer.status, await outcomeOf(answer)]).toEqual([503, 'room.stopped']);
  }
  const stranger = submissionOf(await talks.compose('x1/k1', 'room.describe', {}));
  expect(await outcomeOf(await http.post(`/api/rooms/${id}/acts`, stranger))).toBe('room.unknown');
  expect(counts.now()).toEqual(before);
  counts.close();
  expect(talks.room.size).toBe(3);
  const detail = await http.read<RoomDetail>(`/api/rooms/${id}`, token);
  expect([detail.size, detail.stopped]).toEqual([3, 'rollback']);
  expect((await http.get('/api/health')).status).toBe(200);
});

test('RC1.6 an act signed on one branch does not enter the other', async () => {
  const { talks } = http;
  await title('common');
  const fork = await AnotherServer.over(talks, await copyOf(talks, { keys: true }));
  others.push(fork);
  const own = talks.room;
  await title('here');
  // The operator has the same key and grows a branch of its own: other acts of the same people.
  talks.room = fork.room;
  await title('there');
  const there = submissionOf(await talks.compose('p1/k1', 'statement.report', {}));
  const onFork = submissionOf(
    await talks.compose('m1/k1', 'room.describe', { title: { en: 'there' } }),
  );
  talks.room = own;
  const onOwn = submissionOf(
    await talks.compose('m1/k1', 'room.describe', { title: { en: 'here' } }),
  );
  expect(own.size).toBe(fork.room.size);
  expect(Buffer.from(own.root).equals(Buffer.from(fork.room.root))).toBe(false);

  const counts = [new RowCounts(talks.folder), new RowCounts(fork.folder)] as const;
  const before = counts.map((one) => one.now());
  for (const [answer, code] of [
    [await post(fork.server.url, own.id, onOwn), 'act.seen-unknown'],
    [await http.post(`/api/rooms/${own.id}/acts`, onFork), 'act.seen-unknown'],
    [await http.post(`/api/rooms/${own.id}/acts`, there), 'act.seen-unknown'],
  ] as const) {
    expect(await outcomeOf(answer)).toBe(code);
  }
  expect(counts.map((one) => one.now())).toEqual(before);
  // On its own branch each is good.
  expect((await post(fork.server.url, own.id, onFork)).status).toBe(201);
  expect((await http.post(`/api/rooms/${own.id}/acts`, onOwn)).status).toBe(201);
  for (const one of counts) one.close();
});

test('RC1.6 a copy without the log’s key is read and never added to', async () => {
  const { talks } = http;
  const copy = await AnotherServer.over(talks, await copyOf(talks, { keys: false }));
  others.push(copy);
  const act = submissionOf(await talks.compose('m1/k1', 'room.describe', { title: { en: 'x' } }));
  const answer = await post(copy.server.url, copy.room.id, act);
  const { error } = (await answer.json()) as { error: { code: string; message: string } };
  expect([answer.status, error.code]).toEqual([503, 'room.stopped']);
  expect(error.message).toContain('no-key');
  expect(copy.room.size).toBe(3);
  // The act is not lost: where it belongs, it is admitted.
  expect((await http.post(`/api/rooms/${copy.room.id}/acts`, act)).status).toBe(201);
});

test('RC8.9 a sign-in for one server does not hold at another over a copy of its store', async () => {
  const { talks } = http;
  const token = await http.signIn('p1/k1');
  const note = await http.signInNote('p1/k1');
  const copy = await AnotherServer.over(talks, await copyOf(talks, { keys: true }));
  others.push(copy);
  const answer = await fetch(`${copy.server.url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ notes: [note] }),
  });
  expect(await outcomeOf(answer)).toBe('sign-in.other-origin');
  expect(token).toMatch(/^[\w-]{43}$/);
});

async function rootAt(size: number): Promise<Uint8Array> {
  const { store, room } = http.talks;
  return (await store.rootAt(room.id, size)) as Uint8Array;
}
