import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { equalBytes } from '#record/bytes.ts';
import { parseCheckpoint } from '#record/checkpoint.ts';
import { parsePolicy, formatPolicy } from '#record/policy.ts';
import { checkProof } from '#record/proof.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { utf8 } from '#record/bytes.ts';
import { canonicalJson } from '#room/state-digest.ts';
import { enclose } from '#room/compose.ts';
import { policyOf } from '#room/witnesses.ts';
import { Talks } from '../../test/talks.ts';

let talks: Talks;
beforeEach(async () => {
  talks = await Talks.begin();
});
afterEach(async () => {
  await talks.end();
});

describe('RC4 receipts', () => {
  test('RC4.1 an acknowledged act is in the store with a checkpoint that covers it', async () => {
    const room = await talks.openPlenary();
    const outcome = await talks.try('m1/k1', 'round.open', { number: 1, hosts: [] });
    expect(outcome).toMatchObject({ kind: 'acknowledged', index: 3, again: false });
    const head = await talks.store.head(room.id);
    expect(head?.size).toBe(4);
    const checkpoint = parseCheckpoint(head?.checkpoint ?? new Uint8Array());
    expect(checkpoint.ok && checkpoint.value.size).toBe(4);
  });

  test('RC4.2 the receipt proves the leaf under the room’s policy without its quorum', async () => {
    const room = await talks.openPlenary({ witnesses: [] });
    const id = await talks.do('m1/k1', 'round.open', { number: 1, hosts: [] });
    const receipt = await room.receipt(id);
    const found = await talks.store.find(room.id, id);
    const policy = policyOf(nodeProvider, room.state!);
    expect(parsePolicy(nodeProvider, utf8(formatPolicy(policy))).ok).toBe(true);
    const checked = await checkProof(nodeProvider, receipt!, found!.leafHash, policy);
    expect(checked).toMatchObject({ ok: true, value: { index: 3 } });
  });

  test('RC4.1 acts that come together are stored together', async () => {
    const room = await talks.openPlenary();
    const acts = await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        talks.compose('m1/k1', 'matter.open', { question: { en: `Question ${i}?` } }),
      ),
    );
    let batches = 0;
    const end = talks.host.listen(() => (batches += 1));
    const outcomes = await Promise.all(acts.map((act) => room.submit(act)));
    end();
    expect(outcomes.every((o) => o.kind === 'acknowledged')).toBe(true);
    expect(batches).toBeLessThan(20);
  });

  test('RC4.3 the same act again gets the same leaf, in one batch and later', async () => {
    await talks.openPlenary();
    const act = await talks.compose('m1/k1', 'round.open', { number: 1, hosts: [] });
    const [first, second] = await Promise.all([talks.room.submit(act), talks.room.submit(act)]);
    const third = await talks.room.submit(act);
    expect([first, second, third].map((o) => o.kind === 'acknowledged' && o.index)).toEqual([
      3, 3, 3,
    ]);
    expect(talks.room.size).toBe(4);
  });

  test('RC4.3 a stranger is told nothing, whatever it posts', async () => {
    await talks.openPlenary();
    const act = await talks.compose('x1/k1', 'round.open', { number: 1, hosts: [] });
    expect(await talks.room.submit(act)).toEqual({ kind: 'stranger' });
  });
});

describe('RC1 acts and the log they belong to', () => {
  test('RC1.6 an act signed on a head this log never had is refused, and nothing is stored', async () => {
    await talks.openPlenary();
    const root = talks.room.root.slice();
    root[0] = (root[0] as number) ^ 1;
    const act = await talks.compose(
      'm1/k1',
      'round.open',
      { number: 1, hosts: [] },
      {
        seen: { size: talks.room.size, root },
      },
    );
    expect(await talks.room.submit(act)).toMatchObject({
      kind: 'fault',
      fault: { code: 'act.seen-unknown' },
    });
    expect((await talks.store.head(talks.room.id))?.size).toBe(3);
  });

  test('RC1.6 an earlier head is good enough', async () => {
    await talks.openPlenary();
    const seen = { size: talks.room.size, root: talks.room.root };
    await talks.do('m1/k1', 'round.open', { number: 1, hosts: [] });
    const outcome = await talks.try(
      'm1/k1',
      'room.describe',
      { title: { en: 'Plenary' } },
      { seen },
    );
    expect(outcome.kind).toBe('acknowledged');
  });

  test('RC1.1 an act for another room does not enter this one', async () => {
    await talks.openPlenary();
    const act = await talks.compose(
      'm1/k1',
      'round.open',
      { number: 1, hosts: [] },
      {
        room: 'k3v7q2m5x4c6j2a7r5t3w2y6ze',
      },
    );
    expect(await talks.room.submit(act)).toMatchObject({
      kind: 'fault',
      fault: { code: 'act.other-room' },
    });
  });

  test('RC1.2 a changed signature or body is refused', async () => {
    await talks.openPlenary();
    const act = await talks.compose('m1/k1', 'round.open', { number: 1, hosts: [] });
    const other = await talks.compose('m1/k1', 'round.open', { number: 2, hosts: [] });
    expect(await talks.room.submit({ ...act, body: other.body })).toMatchObject({
      kind: 'fault',
      fault: { code: 'entry.body-digest' },
    });
    const note = act.note.slice();
    note[note.length - 10] = note[note.length - 10] === 65 ? 66 : 65;
    expect(await talks.room.submit({ ...act, note })).toMatchObject({ kind: 'fault' });
    expect(talks.room.size).toBe(3);
  });
});

describe('RC2.3 enclosures', () => {
  test('a side may keep a name back, and says so; what is merely missing is refused', async () => {
    await talks.openPlenary();
    const name = enclose(nodeProvider, utf8('A. Delegate'), 'text/plain');
    const body = { key: talks.ref('p1/k1'), name: name.ref };
    const act = await talks.compose('p1/k1', 'person.describe', body);
    expect(await talks.room.submit(act)).toMatchObject({ fault: { code: 'enclosure.missing' } });
    const withheld = [name.ref.enclosure];
    expect(await talks.room.submit({ ...act, enclosures: [name], withheld })).toMatchObject({
      fault: { code: 'enclosure.unnamed' },
    });
    expect(await talks.room.submit({ ...act, withheld })).toMatchObject({ kind: 'acknowledged' });
    expect(await talks.store.enclosure(talks.room.id, name.ref.enclosure)).toBeUndefined();
  });
});

describe('RC3 time', () => {
  test('RC3.3 a refused act cannot be admitted later when it would suit somebody', async () => {
    await talks.openPlenary();
    const close = await talks.compose('m1/k1', 'session.open', {
      round: 'f'.repeat(64),
      format: 'plenary',
      level: 'heads',
      languages: [],
    });
    expect(await talks.room.submit(close)).toMatchObject({ kind: 'refused' });
    const accept = await talks.compose('p1/k1', 'key.accredit', {
      key: talks.vkey('p1/k2'),
      duty: 'member',
    });
    talks.clock.time += 11 * 60_000;
    expect(await talks.room.submit(accept)).toMatchObject({
      kind: 'refused',
      refusal: { code: 'act.too-late' },
    });
  });

  test('RC3.3 a device an hour ahead is refused', async () => {
    await talks.openPlenary();
    const time = Math.floor(talks.clock.time / 1000) + 3600;
    expect(
      await talks.try('m1/k1', 'round.open', { number: 1, hosts: [] }, { time }),
    ).toMatchObject({
      kind: 'refused',
      refusal: { code: 'act.too-early' },
    });
  });

  test('RC3.2 the admission time never decreases when the clock steps back a little', async () => {
    await talks.openPlenary();
    talks.clock.time -= 3_000;
    await talks.do('m1/k1', 'round.open', { number: 1, hosts: [] });
    const [a, b] = await talks.store.leaves(talks.room.id, 2, 4);
    const stamp = (leaf: Uint8Array) => Buffer.from(leaf).toString('utf8', 9, 33);
    expect(stamp(b!) >= stamp(a!)).toBe(true);
  });

  test('RC5.5 the sequencer stops when its clock is over 5 s behind the last leaf', async () => {
    await talks.openPlenary();
    talks.clock.time -= 5_001;
    const time = Math.floor(talks.clock.time / 1000);
    expect(await talks.try('m1/k1', 'round.open', { number: 1, hosts: [] }, { time })).toEqual({
      kind: 'stopped',
      why: 'clock',
    });
  });
});

describe('RC5 growth', () => {
  test('idea 3: an act is decided on the state that includes earlier acts of its batch', async () => {
    await talks.openPlenary();
    const acts = await Promise.all(
      [1, 2, 3].map((number) => talks.compose('m1/k1', 'round.open', { number, hosts: [] })),
    );
    const outcomes = await Promise.all(acts.map((act) => talks.room.submit(act)));
    expect(outcomes.map((o) => o.kind).toSorted()).toEqual(['acknowledged', 'refused', 'refused']);
  });

  test('RC9.2 there is a checkpoint just after an act that may remove a reader', async () => {
    await talks.openPlenary();
    await talks.do('p1/k1', 'key.accredit', { key: talks.vkey('p1/k2'), duty: 'member' });
    const revoke = await talks.compose('p1/k1', 'key.revoke', {
      key: talks.ref('p1/k2'),
      why: 'ended',
    });
    const others = await Promise.all(
      [1, 2, 3, 4].map((i) =>
        talks.compose('m1/k1', 'room.describe', { title: { en: `Title ${i}` } }),
      ),
    );
    const outcomes = await Promise.all(
      [...others.slice(0, 2), revoke, ...others.slice(2)].map((act) => talks.room.submit(act)),
    );
    expect(outcomes.every((o) => o.kind === 'acknowledged')).toBe(true);
    const removed = talks.room.removedAt(talks.ref('p1/k2')) as number;
    expect(await talks.store.checkpointAt(talks.room.id, removed + 1)).toBeDefined();
  });

  test('RC8.2 an opening act that names another log key opens nothing', async () => {
    const other = await talks.host.reserve();
    await expect(talks.openPlenary({ log: other.log })).rejects.toThrow(
      /room.opening-form|other-log-key/,
    );
    expect(talks.room.size).toBe(0);
  });

  test('RC5.1 a room opens again with the same state, with and without a snapshot', async () => {
    for (const snapshotEvery of [0, 50]) {
      talks.snapshotEvery = snapshotEvery;
      await talks.host.close();
      await talks.store.close();
      await talks.openHost();
      await talks.openPlenary();
      for (let i = 0; i < 300; i++) {
        await talks.do('m1/k1', 'room.describe', { title: { en: `Title ${i}` } });
      }
      const before = canonicalJson(talks.room.state);
      const root = talks.room.root;
      await talks.reopen();
      expect(canonicalJson(talks.room.state)).toBe(before);
      expect(equalBytes(talks.room.root, root)).toBe(true);
      await talks.do('m1/k1', 'round.open', { number: 1, hosts: [] });
    }
  });
});
