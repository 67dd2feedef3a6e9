import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseCheckpoint } from '#record/checkpoint.ts';
import { cosign, formatCosignature } from '#record/cosignature.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { enclose } from '#room/compose.ts';
import { Talks } from '../../test/talks.ts';
import { SealedTalks } from '../../test/sealed-talks.ts';

let talks: Talks;
beforeEach(async () => {
  talks = await Talks.begin();
});
afterEach(async () => {
  await talks.end();
});

async function cosignatureOf(witness: string, note: Uint8Array): Promise<string> {
  const checkpoint = parseCheckpoint(note);
  if (!checkpoint.ok) throw new Error(checkpoint.fault.message);
  const time = Math.floor(talks.clock.time / 1000);
  return formatCosignature(
    await cosign(nodeProvider, talks.key(witness), checkpoint.value.textBytes, time),
  );
}

async function title(text: string): Promise<string> {
  return await talks.do('m1/k1', 'room.describe', { title: { en: text } });
}

describe('RC5.3 a restored copy', () => {
  test('is noticed when the room is opened, and admits nothing', async () => {
    await talks.openPlenary();
    await talks.host.close();
    await talks.store.close();
    await cp(join(talks.folder, 'store'), join(talks.folder, 'saved'), { recursive: true });
    const id = talks.room.id;
    await talks.openHost();
    talks.room = (await talks.host.room(id))!;
    await title('After the copy was made');
    await talks.host.close();
    await talks.store.close();
    await rm(join(talks.folder, 'store'), { recursive: true });
    await cp(join(talks.folder, 'saved'), join(talks.folder, 'store'), { recursive: true });
    await talks.openHost();
    talks.room = (await talks.host.room(id))!;
    expect(talks.room.stopped).toBe('rollback');
    expect(talks.room.size).toBe(3);
    expect(await talks.try('m1/k1', 'room.describe', { title: { en: 'A fork' } })).toEqual({
      kind: 'stopped',
      why: 'rollback',
    });
  });

  test('a store that is ahead of what was remembered is no restored copy', async () => {
    await talks.openPlenary();
    await title('Before');
    await talks.reopen();
    expect(talks.room.stopped).toBeUndefined();
    await title('After');
  });
});

describe('RC5.4 snapshots', () => {
  function tamper(sql: string): void {
    const db = new DatabaseSync(join(talks.folder, 'store', 'parley.db'));
    db.exec(sql);
    db.close();
  }

  beforeEach(async () => {
    await talks.end();
    talks = await Talks.begin({ snapshotEvery: 5 });
    await talks.openPlenary();
    for (let i = 0; i < 12; i++) await title(`Title ${i}`);
  });

  test('a snapshot that was altered is not used', async () => {
    const state = structuredClone(talks.room.state);
    const id = talks.room.id;
    await talks.host.close();
    await talks.store.close();
    tamper(
      `UPDATE snapshot SET state = CAST(replace(CAST(state AS TEXT), '"p2"', '"p9"') AS BLOB)`,
    );
    await talks.openHost();
    talks.room = (await talks.host.room(id))!;
    expect(talks.room.state).toEqual(state);
    expect(talks.room.stopped).toBeUndefined();
  });

  test('a snapshot that its maker got wrong stops the room once the log is folded again', async () => {
    const id = talks.room.id;
    const snapshot = await talks.store.snapshot(id);
    await talks.host.close();
    const { takeSnapshot } = await import('./snapshots.ts');
    const state = JSON.parse(Buffer.from(snapshot!.state).toString()).state;
    state.parties.p2.bound = false;
    await talks.store.putSnapshot(id, takeSnapshot(nodeProvider, id, snapshot!, state, new Map()));
    await talks.store.close();
    await talks.openHost();
    talks.room = (await talks.host.room(id))!;
    expect(talks.room.state?.parties['p2']?.bound).toBe(false);
    await expect.poll(() => talks.room.stopped).toBe('snapshot');
  });
});

describe('RC6 copies', () => {
  test('RC6.5 a cosignature of a witness in the policy is kept and shown on the checkpoint', async () => {
    const room = await talks.openPlenary();
    const line = await cosignatureOf('p1/w1', room.checkpoint);
    expect(await room.cosign(room.size, line)).toBe(true);
    expect(Buffer.from(await room.checkpointWithCopies()).toString()).toContain(line.trimEnd());
  });

  test('RC6.5 of a stranger, of another checkpoint, or of another size it is not taken', async () => {
    const room = await talks.openPlenary();
    const { checkpoint, size } = room;
    expect(await room.cosign(size, await cosignatureOf('x1/w1', checkpoint))).toBe(false);
    await title('A later head');
    expect(await room.cosign(size + 1, await cosignatureOf('p1/w1', checkpoint))).toBe(false);
    expect(await room.cosign(size, 'not a line')).toBe(false);
    expect(await room.cosign(99, await cosignatureOf('p1/w1', checkpoint))).toBe(false);
  });

  test('RC5.5 a server whose clock is a minute off what most witnesses say stops', async () => {
    const room = await talks.openPlenary();
    const { checkpoint, size } = room;
    const lines = [
      await cosignatureOf('p1/w1', checkpoint),
      await cosignatureOf('m1/w1', checkpoint),
    ];
    talks.clock.time += 61_000;
    expect(await room.cosign(size, lines[0]!)).toBe(true);
    // The clock of one side's witness alone stops nobody.
    await title('Still admitted');
    expect(await room.cosign(size, lines[1]!)).toBe(true);
    expect(await talks.try('m1/k1', 'room.describe', { title: { en: 'Later' } })).toEqual({
      kind: 'stopped',
      why: 'clock',
    });
  });
});

describe('RC9.2 a removed member', () => {
  test('is known with the act that removed it', async () => {
    const room = await talks.openPlenary();
    await talks.do('p1/k1', 'key.accredit', { key: talks.vkey('p1/k2'), duty: 'member' });
    expect(room.removedAt(talks.ref('p1/k2'))).toBeUndefined();
    await talks.do('p1/k1', 'key.revoke', { key: talks.ref('p1/k2'), why: 'ended' });
    expect(room.removedAt(talks.ref('p1/k2'))).toBe(4);
    expect(room.removedAt('z9/k1+00000000')).toBeUndefined();
  });
});

describe('IC3.1 what a source gave is destroyed', () => {
  const bytes = new TextEncoder().encode('{"en":"Who told it"}');

  let sealed: SealedTalks;

  /** A mission's own room, with the name of one of its people as an enclosure. Gives the digest of the envelope that it came in. */
  async function missionRoom(): Promise<string> {
    sealed = SealedTalks.of(talks);
    const head = await sealed.member('o1/k1');
    const parties = [{ id: 'o1', role: 'monitor', head }];
    const { room: id, log } = await talks.host.reserve();
    talks.room = (await talks.host.room(id))!;
    await talks.do('o1/k1', 'room.open', {
      process: talks.process,
      kind: 'exercise',
      grade: 'solemn',
      setting: 'intake',
      sealed: true,
      readers: 'members',
      rules: 4,
      log,
      parties,
      witnesses: [],
    });
    const enclosure = enclose(nodeProvider, bytes, 'application/json');
    const body = { key: talks.ref('o1/k1'), name: { ...enclosure.ref } };
    await sealed.renew('o1/k1');
    const act = await sealed.seal('o1/k1', 'person.describe', body, { enclosures: [enclosure] });
    await sealed.submit(act);
    return act.enclosures[0]!.ref.enclosure;
  }

  test('when the mission’s head says so, before the act is acknowledged', async () => {
    const digest = await missionRoom();
    expect(await talks.store.enclosure(talks.room.id, digest)).not.toBe('destroyed');
    await talks.do('o1/k1', 'room.destroy', { enclosures: [digest] });
    expect(await talks.store.enclosure(talks.room.id, digest)).toBe('destroyed');
  });

  test('and when the process ended in between, as the room is opened again', async () => {
    const digest = await missionRoom();
    const { store } = talks;
    const destroys = store.destroyEnclosure.bind(store);
    store.destroyEnclosure = () => Promise.reject(new Error('the disk is gone'));
    await talks.do('o1/k1', 'room.destroy', { enclosures: [digest] });
    store.destroyEnclosure = destroys;
    expect(await store.enclosure(talks.room.id, digest)).not.toBe('destroyed');
    await talks.reopen();
    expect(await talks.store.enclosure(talks.room.id, digest)).toBe('destroyed');
  });

  test('no snapshot lets an opening pass over it', async () => {
    await talks.end();
    talks = await Talks.begin({ snapshotEvery: 1 });
    const digest = await missionRoom();
    const { store } = talks;
    const destroys = store.destroyEnclosure.bind(store);
    store.destroyEnclosure = () => Promise.reject(new Error('the disk is gone'));
    await talks.do('o1/k1', 'room.destroy', { enclosures: [digest] });
    await sealed.renew('o1/k1');
    store.destroyEnclosure = destroys;
    await talks.reopen();
    expect(await talks.store.enclosure(talks.room.id, digest)).toBe('destroyed');
  });
});
