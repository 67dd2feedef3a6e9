import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ActReader } from '#client/act-reader.ts';
import { headsInMemory } from '#client/head-memory.ts';
import { renewIfDue } from '#client/renewal.ts';
import { RoomReplica } from '#client/replica.ts';
import type { Act } from '#core/act.ts';
import { nodeCipher } from '#record/provider/node.ts';
import { canonicalJson } from '#room/state-digest.ts';
import { enter, SealedClients, type Client } from '../sealed-clients.ts';
import { ToldActs } from '../support/told-acts.ts';

/** A sealed room read act by act on a member's device, which holds none of them. */

let clients: SealedClients;
let p1: Client;
beforeEach(async () => {
  clients = await SealedClients.begin();
  p1 = await clients.member('p1/k1');
});
afterEach(() => clients.end());

const say = async (en: string): Promise<string> =>
  enter(p1, 'statement.make', {
    words: { en },
    speaker: { en: 'Head of delegation' },
    level: 'background',
    matters: [],
  });

function passing({ api, provider, device, now = Date.now }: Client, reader: ActReader) {
  const sealing = {
    cipher: nodeCipher,
    sealIdentities: (room: string) => device.sealIdentities(room),
    erase: (room: string) => device.eraseSeals(room),
  };
  const { room } = clients;
  const heads = headsInMemory();
  return new RoomReplica({ api, provider, room, heads, sealing, now, pageSize: 2, reader });
}

async function shown({ replica }: Client): Promise<(Act | undefined)[]> {
  await replica.pull();
  const { log } = replica.snapshot;
  return log.entries.map((_, index) => log.act(index));
}

function expectNothingHeld({ snapshot: { log } }: RoomReplica): void {
  expect(log.entries.length).toBeLessThanOrEqual(1);
  expect([log.views.acts.size, log.views.chronicle.rows.length]).toEqual([0, 0]);
  expect([[...(log.reading?.files ?? [])], log.names]).toEqual([[], []]);
}

test('IT9.9 a member is told what is inside sealed acts, and no act is kept', async () => {
  for (let n = 0; n < 5; n++) await say(`For the ${n}. time.`);
  const told = new ToldActs();
  const replica = passing(p1, told);
  await replica.pull();
  expect(told.acts).toEqual(await shown(p1));
  expect(told.acts.filter(({ sealed }) => sealed)).toHaveLength(5);
  expectNothingHeld(replica);
  const state = canonicalJson(replica.snapshot.log.replay.state);
  expect(state).toBe(canonicalJson(p1.replica.snapshot.log.replay.state));
  const after = await say('Once more.');
  await replica.pull();
  expect([told.begun, told.acts.at(-1)?.id]).toEqual([1, after]);
});

test('IT9.9 RC12.12 who was given the past late is told all of it from the first act', async () => {
  for (let n = 0; n < 5; n++) await say(`Before you came, ${n}.`);
  const added = await clients.sealed.member('p2/k2');
  await clients.sealed.talks.do('p2/k1', 'key.accredit', { ...added, duty: 'member' });
  const late = await clients.member('p2/k2');
  const before = new ToldActs();
  const waiting = passing(late, before);
  await waiting.pull();
  expect(before.acts.some(({ sealed }) => sealed)).toBe(false);
  await p1.replica.pull();
  expect(await renewIfDue(p1)).toMatchObject({ kind: 'renewed' });
  await say('Since you came.');
  const whole = await shown(late);
  expect(whole.filter((act) => act?.sealed)).toHaveLength(6);
  // One that had read before the key came, and one that meets it only in a late page.
  const first = new ToldActs();
  const fresh = passing(late, first);
  for (const [replica, told] of [
    [waiting, before],
    [fresh, first],
  ] as const) {
    await replica.pull();
    expect(told.begun).toBe(2);
    expect(told.acts).toEqual(whole);
    expect(replica.snapshot.report?.sealed).toEqual({ acts: 6, unread: 0, voids: 0 });
    expect(replica.snapshot.log.reading?.presentEpoch?.epoch).toBe(2);
    expectNothingHeld(replica);
  }
});
