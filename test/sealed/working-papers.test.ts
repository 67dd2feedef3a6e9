import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { utf8 } from '#record/bytes.ts';
import { nodeCipher, nodeProvider } from '#record/provider/node.ts';
import { secretsInBundle } from '#room/bundle-secrets.ts';
import { enclose } from '#room/compose.ts';
import { openerOf } from '#room/sealed-acts.ts';
import { canonicalJson } from '#room/state-digest.ts';
import { holds, verifyBundle, type Verification } from '#room/verify.ts';
import { exportBundle } from '#server/export-bundle.ts';
import { checkRoom } from '#server/fsck-room.ts';
import { enter, SealedClients, type Client } from '../sealed-clients.ts';
import { traces } from './traces.ts';

/** A room of working papers over the real server, before and after the day on which its keys are erased. */

const ERASED_ON = '2031-03-20';
const DAY_BEFORE = Date.UTC(2031, 2, 19, 12);
const DAY = Date.UTC(2031, 2, 20, 0, 0, 1);

let clients: SealedClients;
let m1: Client;
let p1: Client;
beforeEach(async () => {
  clients = await SealedClients.begin({ working: true });
  m1 = await clients.member('m1/k1');
  p1 = await clients.member('p1/k1');
});
afterEach(() => clients.end());

const talks = () => clients.sealed.talks;

/** Words and a file, in two epochs; then the day, agreed by all. */
async function session(): Promise<void> {
  const file = enclose(nodeProvider, utf8('Sketch of the quarry road'), 'text/plain');
  await enter(m1, 'matter.open', { question: { en: 'Who guards the quarry road?' } });
  await enter(p1, 'person.describe', { key: p1.key.ref, name: file.ref }, { enclosures: [file] });
  await clients.sealed.join('p3');
  await m1.replica.pull();
  await enter(m1, 'matter.open', { question: { en: 'Who mends the weir?' } });
  const proposal = await enter(m1, 'room.propose-erasure', { on: ERASED_ON });
  for (const side of ['p1/k1', 'p2/k1']) {
    await talks().do(side, 'room.accept-change', { proposal });
  }
  expect(clients.sealed.state.erasure).toBe(ERASED_ON);
}

/** As a server does that is started anew, at this time. */
async function restartedAt(time: number): Promise<void> {
  talks().clock.time = time;
  await talks().reopen();
}

const mattersSeenBy = async (client: Client) => {
  await client.replica.pull();
  return Object.keys(client.replica.snapshot.log.replay.state?.matters ?? {}).length;
};

async function exported(): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of exportBundle(nodeProvider, talks().store, 'p1/k1', [talks().room])) {
    chunks.push(chunk);
  }
  return chunks;
}

async function* read(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

/** As the holder of this name's sealing key verifies a file. */
async function verifiedWith(name: string, chunks: readonly Uint8Array[]): Promise<Verification> {
  const own = new Map([[talks().room.id, [clients.sealed.own(name)]]]);
  const secrets = await secretsInBundle(nodeProvider, read(chunks), own);
  return await verifyBundle(nodeProvider, read(chunks), {
    opener(room) {
      const held = secrets.get(room);
      return held && openerOf(nodeProvider, nodeCipher, held);
    },
  });
}

/** Every seal is an age file, and every age file begins with these words. */
const AGE = { 'a seal': utf8('age-encryption.org/v1') };

describe('RC15 working papers', () => {
  test('RC15.13 members read and write, also who joins late, by seals that are not in the log', async () => {
    await session();
    expect(await mattersSeenBy(p1)).toBe(2);
    expect(await mattersSeenBy(await clients.member('p3/k1'))).toBe(2);
    for (const { type, version, body } of await clients.sealed.entries()) {
      if (type === 'room.epoch') {
        expect(version).toBe(2);
        expect(body['sealed']).toMatchObject({ media: 'application/octet-stream' });
      }
    }
  });

  test('RC15.16 RC15.18 from the day on nothing readable remains on the server, whoever’s keys are found later', async () => {
    await session();
    await restartedAt(DAY_BEFORE);
    expect(await traces(talks().folder, AGE)).not.toEqual([]);
    const kept = await exported();
    const { size, root } = talks().room;

    await restartedAt(DAY);
    expect(await traces(talks().folder, AGE)).toEqual([]);
    // The log is whole, and its checks find no fault.
    expect([talks().room.size, talks().room.root]).toEqual([size, root]);
    const { store, room } = talks();
    for await (const damage of checkRoom({
      store,
      provider: nodeProvider,
      room: room.id,
      own: true,
    })) {
      throw new Error(JSON.stringify(damage));
    }
    // With every sealing key there ever was, what the server gives opens nothing.
    const after = await exported();
    for (const name of clients.sealed.seals.keys()) {
      const verification = await verifiedWith(name, after);
      expect(holds(verification)).toBe(true);
      expect(verification.sealed).toMatchObject({ acts: 3, unread: 3 });
      expect(verification.rooms[0]?.state.matters).toEqual({});
    }
    // A copy kept elsewhere still opens, and proves the same log.
    const before = await verifiedWith('p1/k1', kept);
    expect(before.sealed).toMatchObject({ acts: 3, unread: 0 });
    expect(Object.keys(before.rooms[0]?.state.matters ?? {})).toHaveLength(2);
    expect(before.rooms[0]?.root).toBe((await verifiedWith('p1/k1', after)).rooms[0]?.root);
  });

  test('RC15.16 a server that runs on destroys them in its turn, and says that they were destroyed', async () => {
    await session();
    await p1.replica.pull();
    expect(p1.replica.snapshot.log.seals).toHaveLength(2);
    talks().clock.time = DAY;
    await talks().room.eraseKeys();
    const { api } = await clients.member('p1/k1');
    for (const { enclosure } of p1.replica.snapshot.log.seals) {
      const hex = Buffer.from(enclosure, 'base64').toString('hex');
      const answer = await api.enclosure(talks().room.id, hex);
      expect(answer).toMatchObject({ ok: false, failure: { status: 410 } });
    }
    expect(await traces(talks().folder, AGE)).toEqual([]);
  });

  test('RC15.16 not before the day, and not while its clock is in doubt', async () => {
    await session();
    talks().clock.time = DAY_BEFORE;
    await talks().room.eraseKeys();
    expect(await mattersSeenBy(await clients.member('p1/k1'))).toBe(2);
    // A clock that was set back says nothing of what has come.
    talks().clock.time = DAY;
    await talks().do('m1/k1', 'room.close', {});
    talks().clock.time = DAY_BEFORE;
    await talks().room.eraseKeys();
    expect(await traces(talks().folder, AGE)).not.toEqual([]);
  });

  test('RC15.17 a device erases its sealing keys when its clock and its server both say so', async () => {
    await session();
    await m1.replica.pull();
    const { device } = p1;
    const held = async () => (await device.sealIdentities(talks().room.id)).length;
    // The server says so, falsely, and the day has not come here.
    talks().clock.time = DAY_BEFORE;
    for (const { enclosure } of m1.replica.snapshot.log.seals) {
      await talks().store.destroyEnclosure(talks().room.id, enclosure);
    }
    const other = await clients.signedIn(device, p1.key);
    expect([await held(), other.replica.snapshot.log.reading?.replay.unread]).toEqual([1, 3]);
    // Both say so.
    talks().clock.time = DAY;
    const { snapshot } = (await clients.signedIn(device, p1.key)).replica;
    expect(await held()).toBe(0);
    expect(snapshot.log.reading).toBeUndefined();
    expect(snapshot.status.phase).toBe('checked');
    expect(canonicalJson(snapshot.log.replay.state)).toBe(canonicalJson(talks().room.state));
  });

  test('RC15.17 a clock that runs ahead on one device erases nothing while the server has the seals', async () => {
    await session();
    const ahead = await clients.member('p1/k1', DAY);
    await ahead.replica.pull();
    expect(await ahead.device.sealIdentities(talks().room.id)).toHaveLength(1);
    expect(await mattersSeenBy(ahead)).toBe(2);
  });
});
