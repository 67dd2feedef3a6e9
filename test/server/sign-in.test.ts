import { afterEach, beforeEach, expect, test } from 'vitest';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RoomList, SignedIn } from '#room/wire.ts';
import { HttpTalks, outcomeOf } from '../http-talks.ts';

let http: HttpTalks;
beforeEach(async () => {
  http = await HttpTalks.begin();
  await http.talks.openPlenary();
});
afterEach(async () => {
  await http.end();
});

async function signIn(...notes: string[]): Promise<string> {
  return await outcomeOf(await http.post('/api/sign-in', { notes }));
}

test('RC8.9 a signed note signs in, for twelve hours and not longer', async () => {
  const token = await http.signIn('p1/k1');
  expect((await http.read<RoomList>('/api/rooms', token)).rooms).toHaveLength(1);
  http.talks.clock.time += 12 * 3_600_000 - 1;
  expect((await http.get('/api/rooms', token)).status).toBe(200);
  http.talks.clock.time += 1;
  expect(await outcomeOf(await http.get('/api/rooms', token))).toBe('sign-in.needed');
});

test('RC8.9 a note is used once: sent again, it is refused', async () => {
  const note = await http.signInNote('p1/k1');
  expect(await signIn(note)).toBe('200');
  expect(await signIn(note)).toBe('sign-in.nonce-used');
  // Also in a new process.
  await http.serve();
  expect(await signIn(note)).toBe('sign-in.nonce-used');
});

test('RC8.9 a nonce is used once, also by two requests at the same time', async () => {
  const challenge = await http.nonce();
  const notes = await Promise.all(
    ['p1/k1', 'p2/k1'].map((name) => http.signInNote(name, challenge)),
  );
  const outcomes = await Promise.all(notes.map((note) => signIn(note)));
  expect(outcomes.toSorted()).toEqual(['200', 'sign-in.nonce-used']);
});

test('RC8.9 notes of one request may share a nonce; keys that do not sign in are left out', async () => {
  const challenge = await http.nonce();
  const first = http.talks.room;
  const second = await http.talks.openPlenary();
  const notes = await Promise.all([
    http.signInNote('p1/k1', { ...challenge, room: first.id }),
    http.signInNote('p1/k1', { ...challenge, room: second.id }),
    http.signInNote('p1/k1', { ...challenge, room: 'k3v7q2m5x4c6j2a7r5t3w2y6ze' }),
  ]);
  const answer = await http.post('/api/sign-in', { notes });
  const { rooms } = (await answer.json()) as SignedIn;
  expect(rooms.map(({ room }) => room).toSorted()).toEqual([first.id, second.id].toSorted());
});

test('RC8.9 a nonce that this server did not make is refused', async () => {
  const { expires } = await http.nonce();
  const nonce = new Uint8Array(32).fill(7);
  expect(await signIn(await http.signInNote('p1/k1', { nonce, expires }))).toBe(
    'sign-in.nonce-used',
  );
});

test('RC8.9 a nonce is good for five minutes', async () => {
  const { nonce } = await http.nonce();
  http.talks.clock.time += 300_000;
  const expires = Math.floor(http.talks.clock.time / 1000) + 60;
  expect(await signIn(await http.signInNote('p1/k1', { nonce, expires }))).toBe(
    'sign-in.nonce-used',
  );
});

test('RC8.9 a note expires, and expires within five minutes', async () => {
  const now = Math.floor(http.talks.clock.time / 1000);
  for (const expires of [now - 1, now, now + 301, now + 86_400]) {
    const { nonce } = await http.nonce();
    expect(await signIn(await http.signInNote('p1/k1', { nonce, expires }))).toBe(
      'sign-in.expired',
    );
  }
});

test('RC8.9 a note for another server is refused', async () => {
  const origin = 'https://talks.example:8443';
  expect(await signIn(await http.signInNote('p1/k1', { origin }))).toBe('sign-in.other-origin');
});

test('RC10.2 an unknown room, an unknown key, another signer and an ended key answer alike', async () => {
  await http.talks.do('p1/k1', 'key.accredit', { key: http.talks.vkey('p1/k4'), duty: 'member' });
  await http.talks.do('p1/k1', 'key.revoke', { key: http.talks.ref('p1/k4'), why: 'lost' });
  const room = 'k3v7q2m5x4c6j2a7r5t3w2y6ze';
  const good = await http.signInNote('p2/k1');
  const signature = good.slice(good.lastIndexOf(' ') + 1).trim();
  const flipped = Buffer.from(signature, 'base64');
  flipped[20] = (flipped[20] as number) ^ 1;
  const notes = [
    await http.signInNote('p1/k1', { room }),
    await http.signInNote('x1/k1'),
    await http.signInNote('p1/k4'),
    good.replace(signature, flipped.toString('base64')),
  ];
  const answers = new Set<string>();
  for (const note of notes) {
    const answer = await http.post('/api/sign-in', { notes: [note] });
    answers.add(JSON.stringify([answer.status, [...answer.headers], await answer.text()]));
  }
  expect([...answers]).toHaveLength(1);
  expect([...answers][0]).toContain('sign-in.refused');
});

test('RC8.10 a witness key never signs in', async () => {
  const note = await http.signInNote('p1/w1').catch((error: unknown) => String(error));
  expect(note).toMatch(/RangeError/);
});

test('RC8.1 a key that ends takes its sign-in with it at once', async () => {
  await http.talks.do('p1/k1', 'key.accredit', { key: http.talks.vkey('p1/k4'), duty: 'member' });
  const token = await http.signIn('p1/k4');
  const path = `/api/rooms/${http.talks.room.id}/entries`;
  expect((await http.get(path, token)).status).toBe(200);
  await http.talks.do('p1/k1', 'key.revoke', { key: http.talks.ref('p1/k4'), why: 'compromised' });
  expect(await outcomeOf(await http.get(path, token))).toBe('room.unknown');
});

test('RC8.9 signing out ends the sign-in, and its live stream', async () => {
  const token = await http.signIn('p1/k1');
  const live = await http.get('/api/live', token);
  const other = await http.signIn('p1/k1');
  expect((await http.post('/api/sign-out', {}, token)).status).toBe(204);
  expect(await outcomeOf(await http.get('/api/rooms', token))).toBe('sign-in.needed');
  expect((await http.get('/api/rooms', other)).status).toBe(200);
  expect(await live.text()).toContain('retry');
});

test('RC8.9 the store holds no token that would sign in', async () => {
  const token = await http.signIn('p1/k1');
  const folder = join(http.talks.folder, 'store');
  for (const name of await readdir(folder)) {
    const bytes = await readFile(join(folder, name));
    expect([name, bytes.includes(token)]).toEqual([name, false]);
  }
});

test('RC8.9 what is no note is a fault of form, and stores nothing', async () => {
  for (const note of ['', 'parley/sign-in@v1\n', 'x'.repeat(4096)]) {
    expect(await signIn(note)).toMatch(/^(?:note|sign-in)\./);
  }
  expect(await outcomeOf(await http.post('/api/sign-in', { notes: [] }))).toBe('request.form');
});
