/** The right to append: one sequencer at a time. */
import { describe, expect, test } from 'vitest';
import { begin, expectSame, grow, LATER, leaseOf, NOW, type Current } from './kept.ts';
import { commitTo, MadeLog, newRoom } from './made.ts';

export function leaseContract(current: Current): void {
  describe('lease', () => {
    test('a room that is not here is not leased', async () => {
      expect(await current().store.lease(newRoom(), 'first', NOW, LATER)).toBeUndefined();
    });

    test('one holder at a time, until the term is past', async () => {
      const { store, room, lease } = await begin(current());
      expect(lease).toMatchObject({ room, until: LATER });
      expect(await store.lease(room, 'second', NOW, LATER)).toBeUndefined();
      expect(await store.lease(room, 'second', LATER - 1, LATER)).toBeUndefined();
      const second = await store.lease(room, 'second', LATER, LATER + 10);
      expect(second?.fence).toBeGreaterThan(lease.fence);
      expect(await store.lease(room, 'first', NOW, LATER)).toBeUndefined();
    });

    test('a renewal keeps the fence and moves the term', async () => {
      const { store, room, lease } = await begin(current());
      const renewed = await store.lease(room, 'first', NOW + 1, LATER + 50);
      expect(renewed).toEqual({ room, fence: lease.fence, until: LATER + 50 });
      expect(await store.lease(room, 'second', LATER, LATER + 99)).toBeUndefined();
      // Also after its term, if nobody came between.
      const late = await store.lease(room, 'first', LATER + 60, LATER + 90);
      expect(late?.fence).toBe(lease.fence);
    });

    test('RC5.1 after a takeover the old fence appends nothing', async () => {
      const kept = current();
      const begun = await begin(kept);
      await grow(begun, 2);
      const other = await kept.reopen();
      const second = await other.lease(begun.room, 'second', LATER, LATER + 1000);
      if (second === undefined) throw new Error('not granted');
      const late = begun.log.batch(1);
      expect(await commitTo(begun.store, begun.lease, 2, late)).toEqual({
        ok: false,
        why: 'fenced',
      });
      await grow({ ...begun, store: other, lease: second }, 1);
      await expectSame(begun.store, begun.log);
      // Nor when the first comes back by a new grant: the old fence stays dead.
      const third = await begun.store.lease(begun.room, 'first', LATER + 1000, LATER + 2000);
      expect(third?.fence).toBeGreaterThan(second.fence);
      for (const old of [begun.lease, second]) {
        const refused = await commitTo(begun.store, old, 3, begun.log.batch(1));
        expect(refused).toEqual({ ok: false, why: 'fenced' });
      }
    });

    test('a term that is past still appends until somebody takes over', async () => {
      const begun = await begin(current());
      const { store, room } = begun;
      const short = await store.lease(room, 'first', NOW, NOW + 1);
      if (short === undefined) throw new Error('not granted');
      await grow({ ...begun, lease: short }, 1);
      await store.lease(room, 'second', NOW + 1, LATER);
      const late = begun.log.batch(1);
      expect(await commitTo(store, short, 1, late)).toEqual({ ok: false, why: 'fenced' });
    });

    test('what is given back is free at once, under a new fence', async () => {
      const begun = await begin(current());
      const { store, room, lease, log } = begun;
      await store.release(lease);
      expect(await commitTo(store, lease, 0, log.batch(1))).toEqual({ ok: false, why: 'fenced' });
      const second = await leaseOf(store, room, 'second');
      expect(second.fence).toBeGreaterThan(lease.fence);
      await store.release(second);
      const again = await leaseOf(store, room, 'second');
      expect(again.fence).toBeGreaterThan(second.fence);
    });

    test('giving back an old lease takes nothing from the new holder', async () => {
      const begun = await begin(current());
      const { store, room, lease } = begun;
      const second = await store.lease(room, 'second', LATER, LATER + 1000);
      if (second === undefined) throw new Error('not granted');
      await store.release(lease);
      expect(await store.lease(room, 'third', LATER, LATER + 1000)).toBeUndefined();
      await grow({ ...begun, lease: second }, 1);
    });

    test('a fence is good for its own room only', async () => {
      const a = await begin(current());
      const b = await begin(current());
      await a.store.lease(a.room, 'second', LATER, LATER + 1000);
      const refused = await commitTo(a.store, { ...b.lease, room: a.room }, 0, a.log.batch(1));
      expect(refused).toEqual({ ok: false, why: 'fenced' });
      const nowhere = new MadeLog(newRoom());
      const lease = { ...b.lease, room: nowhere.room };
      expect(await commitTo(b.store, lease, 0, nowhere.batch(1))).toEqual({
        ok: false,
        why: 'fenced',
      });
    });

    test('RC5.1 of many takers at once one is granted, and of many commits one is made', async () => {
      const kept = current();
      const begun = await begin(kept);
      const { room, log } = begun;
      await begun.store.release(begun.lease);
      const stores = [begun.store, await kept.reopen(), await kept.reopen()];
      const leases = await Promise.all(
        Array.from({ length: 12 }, (_, at) =>
          (stores[at % 3] ?? begun.store).lease(room, `taker ${at}`, NOW, LATER),
        ),
      );
      const granted = leases.filter((lease) => lease !== undefined);
      expect(granted).toHaveLength(1);
      const [lease] = granted;
      if (lease === undefined) throw new Error('nobody');
      const batches = Array.from({ length: 12 }, () => log.batch(2));
      const results = await Promise.all(
        batches.map((batch, at) => commitTo(stores[at % 3] ?? begun.store, lease, 0, batch)),
      );
      const made = batches.filter((_, at) => results[at]?.ok);
      expect(made).toHaveLength(1);
      expect(results.filter((result) => !result.ok && result.why === 'moved')).toHaveLength(11);
      for (const batch of made) log.add(batch);
      await expectSame(begun.store, log);
    });
  });
}
