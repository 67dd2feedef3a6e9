/** Rooms, and what is read back of them. */
import { describe, expect, test } from 'vitest';
import { begin, expectSame, grow, LATER, leaseOf, NOW, refusal, type Current } from './kept.ts';
import {
  commitTo,
  EMPTY_ROOT,
  madeCheckpoint,
  makeEnclosure,
  newActId,
  newRoom,
  tileHashes,
} from './made.ts';

export function logContract(current: Current): void {
  describe('rooms', () => {
    test('a new room is an empty log', async () => {
      const { store } = current();
      const room = newRoom();
      expect(await store.head(room)).toBeUndefined();
      expect(await store.createRoom(room)).toBe(true);
      expect(await store.head(room)).toEqual({
        size: 0,
        root: EMPTY_ROOT,
        checkpoint: new Uint8Array(0),
        lastAdmitted: 0,
      });
    });

    test('a room is created once', async () => {
      const begun = await begin(current());
      await grow(begun, 3);
      expect(await begun.store.createRoom(begun.room)).toBe(false);
      await expectSame(begun.store, begun.log);
    });

    test('rooms are listed in ascending order', async () => {
      const { store } = current();
      expect(await store.rooms()).toEqual([]);
      const rooms = Array.from({ length: 8 }, newRoom);
      for (const room of rooms) await store.createRoom(room);
      expect(await store.rooms()).toEqual(rooms.toSorted());
    });

    test('RC10 a room that is not here reads like an empty one', async () => {
      const { store } = current();
      const room = newRoom();
      expect(await store.head(room)).toBeUndefined();
      expect(await store.entries(room, 0, 10)).toEqual([]);
      expect(await store.leaves(room, 0, 10)).toEqual([]);
      expect(await store.leafHashes(room, 0, 10)).toEqual([]);
      expect(await store.find(room, newActId())).toBeUndefined();
      expect(await store.findAll(room, [newActId()])).toEqual(new Map());
      expect(await store.rootAt(room, 1)).toBeUndefined();
      expect(await store.tile(room, 0, 0)).toBeUndefined();
      expect(await store.enclosure(room, makeEnclosure().digest)).toBeUndefined();
      expect(await store.checkpointAt(room, 1)).toBeUndefined();
      expect(await store.cosignatures(room)).toEqual([]);
      expect(await store.cosignaturesAt(room, 1)).toEqual([]);
      expect(await store.snapshot(room)).toBeUndefined();
    });
  });

  describe('look-ups', () => {
    test('ranges end where the log ends, and may be empty', async () => {
      const begun = await begin(current());
      const { store, room, log } = begun;
      await grow(begun, 4);
      await grow(begun, 3);
      for (const [from, to] of [
        [0, 7],
        [0, 1],
        [6, 7],
        [3, 5],
        [5, 100],
        [7, 8],
        [0, 0],
        [4, 4],
        [5, 2],
        [50, 60],
      ] as const) {
        const expected = log.entries.slice(from, Math.max(from, to));
        expect(await store.entries(room, from, to)).toEqual(expected);
        expect(await store.leaves(room, from, to)).toEqual(expected.map(({ leaf }) => leaf));
        expect(await store.leafHashes(room, from, to)).toEqual(
          expected.map(({ leafHash }) => leafHash),
        );
      }
    });

    test('RC4.3 an act is found at its leaf', async () => {
      const begun = await begin(current());
      await grow(begun, 6);
      for (const { actId, index, leafHash } of begun.log.entries) {
        expect(await begun.store.find(begun.room, actId)).toEqual({ index, leafHash });
      }
      expect(await begun.store.find(begun.room, newActId())).toBeUndefined();
      const asked = [newActId(), ...begun.log.entries.map(({ actId }) => actId), newActId()];
      expect(await begun.store.findAll(begun.room, asked)).toEqual(
        new Map(begun.log.entries.map(({ actId, index }) => [actId, index])),
      );
      expect(await begun.store.findAll(begun.room, [])).toEqual(new Map());
    });

    test('the root is known at every size from 1, and at no other', async () => {
      const begun = await begin(current());
      const { store, room, log } = begun;
      await grow(begun, 3);
      await grow(begun, 2);
      for (const { index, root } of log.entries) {
        expect(await store.rootAt(room, index + 1)).toEqual(root);
      }
      expect(await store.rootAt(room, 0)).toBeUndefined();
      expect(await store.rootAt(room, 6)).toBeUndefined();
    });

    test('the checkpoint is kept at every size that was committed', async () => {
      const begun = await begin(current());
      const { store, room, lease, log } = begun;
      const notes = new Map<number, Uint8Array>();
      for (const count of [1, 4, 2]) {
        const batch = log.batch(count);
        await commitTo(store, lease, log.size, batch);
        log.add(batch);
        notes.set(log.size, madeCheckpoint(batch.head));
      }
      for (let size = 0; size <= 8; size += 1) {
        expect(await store.checkpointAt(room, size)).toEqual(notes.get(size));
      }
    });

    test('tiles grow in place until they are full, over many batches and two levels', async () => {
      const begun = await begin(current());
      const { store, room, log } = begun;
      for (const count of [1, 254, 1, 600, 65_536 - 856, 3]) {
        await grow(begun, count);
        const last = Math.ceil(log.size / 256);
        for (const position of [0, 1, last - 1, last]) {
          const expected = tileHashes(log.leafHashes, 0, position);
          const found = await store.tile(room, 0, position);
          expect(found).toEqual(expected.length === 0 ? undefined : expected);
        }
        const above = tileHashes(log.leafHashes, 1, 0);
        expect(await store.tile(room, 1, 0)).toEqual(above.length === 0 ? undefined : above);
      }
      expect((await store.tile(room, 1, 0))?.length).toBe(8192);
      expect((await store.tile(room, 2, 0))?.length).toBe(32);
    }, 30_000);
  });

  test('after a close and a reopening everything is there', async () => {
    const kept = current();
    const begun = await begin(kept);
    await grow(begun, 300);
    await begun.store.putValue(begun.room, 'name', { value: new Uint8Array([1]) });
    await begun.store.close();
    const store = await kept.reopen();
    await expectSame(store, begun.log);
    expect(await store.tile(begun.room, 0, 0)).toEqual(tileHashes(begun.log.leafHashes, 0, 0));
    expect(await store.getValue(begun.room, 'name', NOW)).toEqual(new Uint8Array([1]));
    // The lease outlives the process too: it is the sequencer's name that counts.
    expect(await store.lease(begun.room, 'second', NOW, LATER)).toBeUndefined();
    await grow({ ...begun, store, lease: await leaseOf(store, begun.room) }, 2);
  });

  test('a closed store refuses, and closing again does nothing', async () => {
    const begun = await begin(current());
    const { store, room, lease, log } = begun;
    await store.close();
    await store.close();
    expect(await refusal(store.head(room))).toBe('store.closed');
    expect(await refusal(commitTo(store, lease, 0, log.batch(1)))).toBe('store.closed');
    expect(await refusal(store.backup(await current().newTarget()))).toBe('store.closed');
  });
}
