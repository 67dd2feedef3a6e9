import { createHash, randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { nodeProvider } from '#record/provider/node.ts';
import { signNote } from '#record/note.ts';
import { formatEnrolment } from '#record/sign-in.ts';
import { vkeyOf } from '#record/keys.ts';
import { createApp } from '#server/app.ts';
import type { NewInvitation } from '#room/wire.ts';
import { OPENING_TOKEN, ORIGIN, outcomeOf } from '../http-talks.ts';
import { Besieged, expectHidden, expectRefused, expectStanding } from './besieged.ts';

/** What is secret is not found by trying, and trying costs this server nothing that stays. */

let siege: Besieged;
beforeEach(async () => {
  siege = await Besieged.begin();
});
afterEach(async () => {
  await expectStanding(siege);
  await siege.end();
});

/** How many answers of each kind; every 429 says when to come back. */
async function countOutcomes(times: number, ask: () => Promise<Response>) {
  const counts: Record<string, number> = {};
  for (let i = 0; i < times; i++) {
    const answer = await ask();
    const text = await answer.clone().text();
    expectHidden(siege, text);
    const code = await outcomeOf(answer);
    counts[code] = (counts[code] ?? 0) + 1;
    const wait = answer.headers.get('retry-after');
    expect(wait === null ? undefined : Number(wait) > 0).toBe(
      answer.status === 429 ? true : undefined,
    );
  }
  return counts;
}

const USUAL = { limits: { address: { burst: 240, perSecond: 20 } } };

describe('RC8.9 sign-in', () => {
  test('RC8.9 three thousand that do not hold are throttled, and nothing at all is stored', async () => {
    const { http, talks } = siege;
    // Ready before the limit holds: nonces of this server, forged and misaddressed notes.
    const nowhere = 'k3v7q2m5x4c6j2a7r5t3w2y6ze';
    const notes = [
      await http.signInNote('x1/k1'),
      await http.signInNote('p1/k1', { room: nowhere }),
      await http.signInNote('p1/k1', { room: siege.hidden.id }),
      await http
        .signInNote('p1/k1', {}, 'p1/k1')
        .then((note) => note.replace(/.{6}\n$/, 'AAAA==\n')),
      await http.signInNote('p1/k1', { origin: 'https://elsewhere.example' }),
      await http.signInNote('p1/k1', {
        nonce: new Uint8Array(32),
        expires: talks.clock.time / 1000 + 60,
      }),
      'parley/sign-in@v1\n',
      '',
    ];
    await http.serve(USUAL);
    const before = siege.held();
    let i = 0;
    const counts = await countOutcomes(3000, () =>
      http.post('/api/sign-in', { notes: [notes[i++ % notes.length]] }),
    );
    expect(siege.held()).toEqual(before);
    expect(counts['request.too-many']).toBe(3000 - 240);
    expect(counts['200']).toBeUndefined();
    expect(counts['sign-in.refused']).toBeGreaterThan(60);
    // It passes: whoever waits is heard again.
    talks.clock.time += 1000;
    expect(await outcomeOf(await http.post('/api/sign-in', { notes: [''] }))).toMatch(/^note\./);
  });

  test('RC8.9 sixty-four notes at once are looked at, a sixty-fifth is not', async () => {
    const { http } = siege;
    const note = await http.signInNote('x1/k1');
    const many = (n: number) => ({ notes: Array.from({ length: n }, () => note) });
    await expectRefused(siege, 'sign-in.refused', () => http.post('/api/sign-in', many(64)));
    await expectRefused(siege, 'request.form', () => http.post('/api/sign-in', many(65)));
    await expectRefused(siege, 'request.form', () => http.post('/api/sign-in', many(0)));
  });

  test('RC8.9 a challenge asked for ten thousand times is written down nowhere', async () => {
    const { http } = siege;
    const before = siege.held();
    const nonces = new Set<string>();
    for (let i = 0; i < 10_000; i++) {
      const answer = await http.post('/api/sign-in/challenge', {});
      nonces.add(((await answer.json()) as { nonce: string }).nonce);
    }
    expect(nonces.size).toBe(10_000);
    expect(siege.held()).toEqual(before);
  });

  test('RC8.9 what has expired is taken off the disk, at a start and while the server runs', async () => {
    const { http, talks } = siege;
    const rows = () => (siege.held() as { rows: Record<string, number> }).rows['value'];
    const before = rows();
    await http.signIn('p1/k1');
    expect(rows()).toBe((before ?? 0) + 2);
    talks.clock.time += 12 * 3_600_000;
    await http.app.close();
    await http.serve();
    expect(rows()).toBe(before);

    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      await http.app.close();
      await http.serve();
      await http.signIn('p1/k1');
      expect(rows()).toBe((before ?? 0) + 2);
      talks.clock.time += 12 * 3_600_000;
      await vi.advanceTimersByTimeAsync(600_000);
      expect(rows()).toBe(before);
      await http.app.close();
      await http.serve();
    } finally {
      vi.useRealTimers();
    }
  });

  test('RC8.9 tokens guessed, cut, lengthened, hashed as the store has them, in other schemes', async () => {
    const { http, talks } = siege;
    const token = await http.signIn('p1/k1');
    const hashed = createHash('sha256').update(token).digest('base64url');
    const guesses = [
      ...Array.from({ length: 200 }, () => randomBytes(32).toString('base64url')),
      token.slice(1),
      token.slice(0, -1),
      `${token}A`,
      ` ${token}`,
      token.toLowerCase(),
      hashed,
      `token/${hashed}`,
      '../-/server/secret',
      'server/secret',
      '__proto__',
    ];
    for (const guess of guesses) {
      const path = `/api/rooms/${talks.room.id}`;
      await expectRefused(siege, 'sign-in.needed', () => http.get(path, guess));
    }
    for (const scheme of ['Basic', 'Digest', 'bearer:', 'Bearer\t', '']) {
      const headers = { authorization: `${scheme} ${token}`.trimStart() };
      const path = `/api/rooms/${talks.room.id}`;
      await expectRefused(siege, 'sign-in.needed', () => http.ask('get', path, { headers }));
    }
    expect((await http.get(`/api/rooms/${talks.room.id}`, token)).status).toBe(200);
  });
});

describe('RC8.2 the operator’s opening token', () => {
  test('RC8.2 guessed a thousand times opens no room, and is throttled', async () => {
    const { http, talks } = siege;
    await http.serve(USUAL);
    const guesses = [
      '',
      OPENING_TOKEN.slice(0, -1),
      `${OPENING_TOKEN}x`,
      OPENING_TOKEN.toUpperCase(),
      `${OPENING_TOKEN} ${OPENING_TOKEN}`,
      'undefined',
      'null',
      '0',
    ];
    const before = siege.held();
    let i = 0;
    const counts = await countOutcomes(1000, () =>
      http.post('/api/rooms', {}, guesses[i++] ?? `guess-${i}`),
    );
    expect(counts).toEqual({ 'room.not-reserved': 240, 'request.too-many': 760 });
    expect(siege.held()).toEqual(before);
    talks.clock.time += 1000;
    expect((await http.post('/api/rooms', {}, OPENING_TOKEN)).status).toBe(201);
  });

  test('RC8.2 where none was set, none is right, the empty one included', async () => {
    const { http } = siege;
    const { host, store, clock } = siege.talks;
    const open = await createApp({ host, store, clock, origin: ORIGIN, mode: 'live' });
    for (const authorization of [
      'Bearer ',
      'Bearer undefined',
      'Bearer',
      `Bearer ${OPENING_TOKEN}`,
    ]) {
      await expectRefused(siege, 'room.not-reserved', () =>
        open.app.request('/api/rooms', { method: 'POST', headers: { authorization } }),
      );
    }
    await open.close();
    expect((await http.get('/api/health')).status).toBe(200);
  });
});

describe('RC8.8 the secret of an invitation', () => {
  async function invited(): Promise<NewInvitation> {
    const { http, talks } = siege;
    const token = await http.signIn('p1/k1');
    const json = { key: 'p1/k5', duty: 'member', hours: 1 };
    const answer = await http.post(`/api/rooms/${talks.room.id}/invitations`, json, token);
    return (await answer.json()) as NewInvitation;
  }

  async function enrolment(secret: string, room = siege.room.id): Promise<string> {
    const signer = { ...siege.talks.key('x1/k1'), name: 'p1/k5' };
    const text = formatEnrolment(nodeProvider, {
      origin: ORIGIN,
      room,
      invitation: nodeProvider.sha256(Buffer.from(secret)),
      seal: undefined,
      key: vkeyOf(nodeProvider, signer),
    });
    return Buffer.from(await signNote(nodeProvider, text, [signer])).toString();
  }

  test('RC8.8 guessed, cut, lengthened, or given as the id that names it: unknown, and nothing is stored', async () => {
    const { http } = siege;
    const { secret, id } = await invited();
    const guesses = [
      ...Array.from({ length: 100 }, () => randomBytes(32).toString('base64url')),
      secret.slice(0, -1),
      `${secret}A`,
      secret.toUpperCase(),
      encodeURIComponent(id),
      encodeURIComponent(`invitation/${id}`),
      `${secret}%00`,
      `%20${secret}`,
      `${secret}%2F..`,
      'null',
      '-',
    ];
    for (const guess of guesses) {
      const path = `/api/invitations/${guess}`;
      await expectRefused(siege, 'invitation.unknown', () => http.get(path));
      const note = await enrolment(guess);
      await expectRefused(siege, 'invitation.unknown', () => http.post(`${path}/claim`, { note }));
    }
    const found = await http.read<{ room: string; key: string }>(`/api/invitations/${secret}`);
    expect([found.room, found.key]).toEqual([siege.room.id, 'p1/k5']);
  });

  test('RC8.8 every wrong guess is answered alike, whatever invitations there are', async () => {
    const { http } = siege;
    const ask = async () => {
      const answer = await http.get(`/api/invitations/${randomBytes(32).toString('base64url')}`);
      return JSON.stringify([answer.status, [...answer.headers], await answer.text()]);
    };
    const without = await ask();
    await invited();
    expect(await ask()).toBe(without);
  });

  test('RC8.8 a secret in hand enrols for its own room, side and key name only', async () => {
    const { http } = siege;
    const { secret } = await invited();
    const path = `/api/invitations/${secret}/claim`;
    const elsewhere = await enrolment(secret, siege.hidden.id);
    await expectRefused(siege, 'invitation.mismatch', () => http.post(path, { note: elsewhere }));
    const other = await enrolment('another secret');
    await expectRefused(siege, 'invitation.mismatch', () => http.post(path, { note: other }));
    const good = await enrolment(secret);
    const forged = good.replace(
      /.{9}\n$/,
      (end) => (end.startsWith('A') ? 'B' : 'A') + end.slice(1),
    );
    await expectRefused(siege, /^note\./, () => http.post(path, { note: forged }));
    expect((await http.post(path, { note: good })).status).toBe(200);
  });

  test('RC8.8 claims are throttled like every post', async () => {
    const { http } = siege;
    await http.serve(USUAL);
    const note = await enrolment('guess');
    const before = siege.held();
    const counts = await countOutcomes(1000, () =>
      http.post('/api/invitations/guess/claim', { note }),
    );
    expect(counts).toEqual({ 'invitation.unknown': 240, 'request.too-many': 760 });
    expect(siege.held()).toEqual(before);
    await http.serve();
  });
});
