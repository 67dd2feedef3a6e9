import { afterEach, beforeEach, expect, test } from 'vitest';
import { enterAct } from '#client/enter-act.ts';
import { headsInMemory } from '#client/head-memory.ts';
import { RoomReplica } from '#client/replica.ts';
import { toBase64 } from '#record/bytes.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { enter, SealedClients } from '../sealed-clients.ts';

/** RC9: a capital's room on a server of its own, and the shared one, by the same protocol. */

let home: SealedClients;
let talks: SealedClients;
beforeEach(async () => {
  home = await SealedClients.begin({ capital: true });
  talks = await SealedClients.begin();
});
afterEach(async () => {
  await home.end();
  await talks.end();
});

const statement = (en: string) => ({
  words: { en },
  speaker: { en: 'Minister' },
  level: 'background',
  matters: [],
});

test('RC9.1 an act at the talks rests on one of the capital, which its server never sees', async () => {
  const minister = await home.member('p1/k2');
  const instruction = await enter(minister, 'statement.make', statement('Accept article 3.'));
  const atHome = await home.member('p1/k1');
  const atTalks = await talks.member('p1/k1');
  const m1 = await talks.member('m1/k1');

  const { log } = atHome.replica.snapshot;
  const rests = [{ log, act: instruction }];
  const said = await enter(atTalks, 'statement.make', statement('We accept article 3.'), { rests });
  await m1.replica.pull();
  const heard = m1.replica.snapshot.log.views.acts.get(said);
  const leaf = log.entries.find(({ decoded }) => decoded.id === instruction)?.decoded.leafHash;
  // Who reads both can check the pair; who reads one sees that it rests on something.
  expect(heard?.rests).toEqual([toBase64(leaf as Uint8Array)]);
  // The envelope at the talks shows not even that (RC12.7).
  const { entries } = m1.replica.snapshot.log;
  expect(entries.find(({ decoded }) => decoded.id === said)?.decoded.rests).toEqual([]);
  for (const { decoded, leaf: text, body } of entries) {
    expect(`${text}${body}${decoded.id}`).not.toContain(home.room);
  }
});

test('RC9.1 the client signs no act that rests on what it has not read', async () => {
  const minister = await home.member('p1/k2');
  const instruction = await enter(minister, 'statement.make', statement('Refuse article 4.'));
  const atTalks = await talks.member('p1/k1');
  const tries = async (log: RoomReplica['snapshot']['log'], act: string) =>
    await enterAct(atTalks, {
      type: 'statement.make',
      version: 1,
      body: statement('We refuse article 4.'),
      rests: [{ log, act }],
    });
  const refused = { ok: false, failure: { code: 'rests.not-read', status: 0 } };
  const { size } = talks.sealed.talks.room;

  const blind = new RoomReplica({
    api: minister.api,
    provider: nodeProvider,
    room: home.room,
    heads: headsInMemory(),
  });
  await blind.pull();
  expect(blind.snapshot.log.size).toBe(home.sealed.talks.room.size);
  expect(await tries(blind.snapshot.log, instruction)).toMatchObject(refused);

  const { log } = minister.replica.snapshot;
  expect(await tries(log, '0'.repeat(64))).toMatchObject(refused);
  // Void inside: there is no such round.
  const round = '0'.repeat(64);
  const session = { round, format: 'caucus', level: 'heads', languages: ['en'] };
  const empty = await enter(minister, 'session.open', session);
  expect(minister.replica.snapshot.report?.sealed).toMatchObject({ acts: 2, voids: 1 });
  expect(await tries(log, empty)).toMatchObject(refused);
  expect(talks.sealed.talks.room.size).toBe(size);
  expect(await tries(log, instruction)).toMatchObject({ ok: true });
});
