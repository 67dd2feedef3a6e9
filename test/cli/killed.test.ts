import { afterAll, beforeAll, expect, test } from 'vitest';
import { join } from 'node:path';
import { fromUtf8, toBase64 } from '#record/bytes.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { composeAct } from '#room/compose.ts';
import { holds, verifyBundle } from '#room/verify.ts';
import type { Acknowledged, SignedIn } from '#room/wire.ts';
import { exportBundle } from '#server/export-bundle.ts';
import { fsck } from '#server/fsck.ts';
import { openSqliteStore } from '#store/sqlite.ts';
import { signNote } from '#record/note.ts';
import { formatSignIn } from '#record/sign-in.ts';
import { fromBase64 } from '#record/bytes.ts';
import { parseInstant } from '#record/instant.ts';
import type { KeyRef } from '#record/keys.ts';
import { Talks } from '../talks.ts';
import { serving, type Serving } from '../support/command.ts';

/** RC5.1 over the real thing: `parley serve` under load, killed without warning, again and again. */

const ROUNDS = 10;
let talks: Talks;
let room: string;

beforeAll(async () => {
  talks = await Talks.begin();
  talks.clock.time = Date.now();
  room = (await talks.openPlenary()).id;
  await talks.host.close();
  await talks.store.close();
});
afterAll(async () => {
  await talks.openHost();
  await talks.end();
});

async function json<T>(answer: Response): Promise<T> {
  return (await answer.json()) as T;
}

async function signIn(url: string, name: string): Promise<string> {
  const asked = await fetch(`${url}/api/sign-in/challenge`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  const { nonce, expires } = await json<{ nonce: string; expires: string }>(asked);
  const text = formatSignIn({
    origin: url,
    room,
    nonce: fromBase64(nonce) as Uint8Array,
    expires: parseInstant(expires) as number,
    by: talks.ref(name) as KeyRef,
  });
  const note = fromUtf8(await signNote(nodeProvider, text, [talks.key(name)]));
  const answer = await fetch(`${url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ notes: [note] }),
  });
  return (await json<SignedIn>(answer)).token;
}

/** Posts statements for one side until the server is gone. Keeps what was acknowledged. */
async function speak(
  url: string,
  name: string,
  round: number,
  acknowledged: Map<string, number>,
): Promise<void> {
  const token = await signIn(url, name);
  const answer = await fetch(`${url}/api/rooms/${room}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { size, root } = await json<{ size: number; root: string }>(answer);
  for (let n = 0; ; n++) {
    const act = await composeAct(nodeProvider, [talks.key(name)], {
      room,
      seen: { size, root: fromBase64(root) as Uint8Array },
      type: 'statement.make',
      version: 1,
      body: {
        words: { en: `Round ${round}, sentence ${n}.` },
        speaker: { en: 'The delegation' },
        level: 'on-record',
        matters: [],
      },
      time: Math.floor(Date.now() / 1000),
    });
    if (!act.ok) throw new Error(act.fault.message);
    const { note, salt, body } = act.value;
    const posted = await fetch(`${url}/api/rooms/${room}/acts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        note: fromUtf8(note),
        salt: toBase64(salt),
        body: fromUtf8(body),
        enclosures: [],
      }),
    });
    if (posted.status === 201) {
      const { act: id, index } = await json<Acknowledged>(posted);
      acknowledged.set(id, index);
    } else if (posted.status === 429) return;
    else throw new Error(`${posted.status} ${await posted.text()}`);
  }
}

test(`RC5.1 killed ${ROUNDS} times under load, the server loses no act that it acknowledged`, async () => {
  const acknowledged = new Map<string, number>();
  for (let round = 1; round <= ROUNDS; round++) {
    const server: Serving = await serving(['serve', '--no-web', '--data', talks.folder]);
    const before = acknowledged.size;
    const speaking = ['m1/k1', 'p1/k1', 'p2/k1'].map((name) =>
      // It ends in the middle of a call: that is the point.
      speak(server.url, name, round, acknowledged).catch((error: unknown) => {
        if (!(error instanceof TypeError)) throw error;
      }),
    );
    while (acknowledged.size === before) await new Promise((r) => setTimeout(r, 5));
    await new Promise((r) => setTimeout(r, 20 + 15 * round));
    expect(await server.end('SIGKILL')).toBe('SIGKILL');
    await Promise.all(speaking);
  }
  expect(acknowledged.size).toBeGreaterThan(ROUNDS * 3);

  const store = await openSqliteStore(join(talks.folder, 'store'));
  for (const [id, index] of acknowledged) expect((await store.find(room, id))?.index).toBe(index);
  const keysFolder = join(talks.folder, 'logs');
  for await (const damage of fsck({ provider: nodeProvider, store, keysFolder })) {
    expect(damage).toBeUndefined();
  }
  await store.close();

  await talks.openHost();
  const opened = await talks.host.room(room);
  expect(opened?.stopped).toBeUndefined();
  const bundle = exportBundle(nodeProvider, talks.store, 'm1/k1', opened ? [opened] : []);
  expect(holds(await verifyBundle(nodeProvider, bundle))).toBe(true);
  await talks.host.close();
  await talks.store.close();
});
