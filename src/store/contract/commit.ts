/** What a batch leaves behind, or does not. */
import { describe, expect, test } from 'vitest';
import type { Batch, Stored } from '../store.ts';
import { begin, expectSame, grow, LATER, refusal, type Current } from './kept.ts';
import {
  commitTo,
  EMPTY_ROOT,
  headAfter,
  madeCheckpoint,
  MadeLog,
  makeEnclosure,
  newActId,
  tileHashes,
} from './made.ts';

export function commitContract(current: Current): void {
  describe('commit', () => {
    test('RC4.1 a batch is there, whole, once it is acknowledged', async () => {
      const kept = current();
      const begun = await begin(kept);
      const { store, room, lease, log } = begun;
      const enclosure = makeEnclosure();
      const batch = log.batch([{ encloses: [enclosure.digest] }, {}, {}], [enclosure]);
      expect(await commitTo(store, lease, 0, batch)).toEqual({ ok: true });
      const other = await kept.reopen();
      for (const reader of [store, other]) {
        expect(await reader.head(room)).toEqual(headAfter(batch));
        expect(await reader.entries(room, 0, 3)).toEqual(batch.entries);
        expect(await reader.enclosure(room, enclosure.digest)).toEqual(enclosure);
        expect(await reader.checkpointAt(room, 3)).toEqual(madeCheckpoint(batch.head));
        expect(await reader.tile(room, 0, 0)).toEqual(
          tileHashes(
            batch.entries.map((e) => e.leafHash),
            0,
            0,
          ),
        );
        expect(await reader.rootAt(room, 3)).toEqual(batch.head.root);
      }
    });

    test('empty leaf and body, and long ones, come back as they were', async () => {
      const begun = await begin(current());
      const long = new Uint8Array(65_535).map((_, at) => at % 251);
      await grow(begun, [
        { leaf: new Uint8Array(0), body: new Uint8Array(0) },
        { leaf: long, body: new Uint8Array(300_000).fill(7) },
        // A view into something larger: only its own bytes count.
        { leaf: long.subarray(5, 9), encloses: ['a+/=', 'b', 'a+/='] },
      ]);
      await expectSame(begun.store, begun.log);
    });

    test('RC5.3 the log must be at the expected size', async () => {
      const begun = await begin(current());
      const { store, lease, log } = begun;
      await grow(begun, 5);
      for (const wrong of [0, 4, 6]) {
        const elsewhere = new MadeLog(log.room, log.entries.slice(0, wrong));
        if (wrong === 6) elsewhere.add(elsewhere.batch(1));
        const refused = await commitTo(store, lease, wrong, elsewhere.batch(2));
        expect(refused).toEqual({ ok: false, why: 'moved' });
      }
      await expectSame(store, log);
    });

    test('RC4.3 an act id is unique in its room and free in others', async () => {
      const begun = await begin(current());
      const actId = newActId();
      await grow(begun, [{}, { actId }]);
      const refused = await commitTo(begun.store, begun.lease, 2, begun.log.batch([{}, { actId }]));
      expect(refused).toEqual({ ok: false, why: 'duplicate' });
      const twice = newActId();
      const same = begun.log.batch([{ actId: twice }, { actId: twice }]);
      expect(await commitTo(begun.store, begun.lease, 2, same)).toEqual({
        ok: false,
        why: 'duplicate',
      });
      const other = await begin(current());
      await grow(other, [{ actId }]);
      expect(await begun.store.find(begun.room, actId)).toMatchObject({ index: 1 });
      expect(await begun.store.find(other.room, actId)).toMatchObject({ index: 0 });
    });

    test('RC5.1 a refused batch leaves nothing at all', async () => {
      const begun = await begin(current());
      const { store, room, lease, log } = begun;
      const actId = newActId();
      await grow(begun, [{ actId }, ...Array.from({ length: 249 }, () => ({}))]);
      const before = await store.head(room);
      const enclosure = makeEnclosure();
      // The last of ten is the repeated one, and the batch fills a tile.
      const batch = log.batch([...Array.from({ length: 9 }, () => ({})), { actId }], [enclosure]);
      expect(batch.tiles).toHaveLength(3);
      expect(await commitTo(store, lease, 250, batch)).toEqual({ ok: false, why: 'duplicate' });
      expect(await store.head(room)).toEqual(before);
      await expectSame(store, log);
      expect(await store.entries(room, 250, 300)).toEqual([]);
      expect(await store.enclosure(room, enclosure.digest)).toBeUndefined();
      expect(await store.tile(room, 0, 0)).toEqual(tileHashes(log.leafHashes, 0, 0));
      expect(await store.tile(room, 0, 1)).toBeUndefined();
      expect(await store.tile(room, 1, 0)).toBeUndefined();
      expect(await store.checkpointAt(room, 260)).toBeUndefined();
      expect(await store.rootAt(room, 251)).toBeUndefined();
      for (const entry of batch.entries.slice(0, 9)) {
        expect(await store.find(room, entry.actId)).toBeUndefined();
      }
      // And nothing stands in the way of the right one.
      await grow(begun, 10);
      expect(await store.tile(room, 0, 0)).toEqual(tileHashes(log.leafHashes, 0, 0));
    });

    test('of several reasons the first counts: fenced, moved, duplicate', async () => {
      const begun = await begin(current());
      const { store, room, lease, log } = begun;
      const actId = newActId();
      await grow(begun, [{ actId }]);
      const stale = new MadeLog(room).batch([{ actId }]);
      expect(await commitTo(store, lease, 0, stale)).toEqual({ ok: false, why: 'moved' });
      await store.lease(room, 'second', LATER, LATER + 1000);
      expect(await commitTo(store, lease, 0, stale)).toEqual({ ok: false, why: 'fenced' });
      const again = log.batch([{ actId }]);
      expect(await commitTo(store, lease, 1, again)).toEqual({ ok: false, why: 'fenced' });
    });

    test('a batch that is not in one piece is a bug, and harms nothing', async () => {
      const begun = await begin(current());
      const { store, room, lease, log } = begun;
      await grow(begun, 250);
      const good = log.batch(10);
      const [first, ...rest] = good.entries;
      if (first === undefined) throw new Error('empty');
      const [tile, ...otherTiles] = good.tiles;
      if (tile === undefined) throw new Error('no tile');
      const bad: Record<string, Batch> = {
        empty: { ...good, entries: [] },
        gap: { ...good, entries: [{ ...first, index: 251 }, ...rest] },
        short: { ...good, entries: rest },
        'head elsewhere': { ...good, head: { ...good.head, size: 261 } },
        'another root': { ...good, head: { ...good.head, root: EMPTY_ROOT } },
        'tiles missing': { ...good, tiles: [] },
        'one tile missing': { ...good, tiles: otherTiles },
        'tile too many': { ...good, tiles: [...good.tiles, { ...tile, position: 2 }] },
        'tile twice': { ...good, tiles: [...good.tiles, tile] },
        'tile too narrow': {
          ...good,
          tiles: [{ ...tile, hashes: tile.hashes.subarray(32) }, ...otherTiles],
        },
        'tile rewritten': {
          ...good,
          tiles: [{ ...tile, hashes: tile.hashes.toReversed() }, ...otherTiles],
        },
        'act id': { ...good, entries: [{ ...first, actId: 'AB'.repeat(32) }, ...rest] },
        'short hash': { ...good, entries: [{ ...first, leafHash: new Uint8Array(31) }, ...rest] },
        'body salt': { ...good, entries: [{ ...first, bodySalt: new Uint8Array(0) }, ...rest] },
        salt: { ...good, enclosures: [{ ...makeEnclosure(), salt: new Uint8Array(15) }] },
      };
      for (const [name, batch] of Object.entries(bad)) {
        const code = await refusal(commitTo(store, lease, 250, batch));
        expect(`${name}: ${code}`).toBe(`${name}: store.misused`);
      }
      await expectSame(store, log);
      expect(await commitTo(store, lease, 250, good)).toEqual({ ok: true });
      expect(await store.head(room)).toEqual(headAfter(good));
    });

    test('RC5.2 what is signed is read back from the store', async () => {
      const begun = await begin(current());
      const { store, room, lease, log } = begun;
      let seen: Stored | undefined;
      const take = async (count: number): Promise<void> => {
        const batch = log.batch(count);
        await store.commit(lease, log.size, batch, (stored) => {
          seen = stored;
          return madeCheckpoint(batch.head);
        });
        log.add(batch);
      };
      await take(3);
      expect(seen?.edge).toEqual([]);
      expect(seen?.leaves).toEqual(log.entries.map(({ leaf }) => leaf));
      await take(300);
      expect(seen?.edge.map(({ hashes }) => hashes.length)).toEqual([3 * 32]);
      await take(1);
      // The edge as it stood at 303: 47 hashes in the second tile, one in the tile above.
      expect(seen?.edge.map(({ level, position }) => [level, position])).toEqual([
        [0, 1],
        [1, 0],
      ]);
      const before = log.leafHashes.slice(0, 303);
      expect(seen?.edge.map(({ hashes }) => hashes)).toEqual([
        tileHashes(before, 0, 1),
        tileHashes(before, 1, 0),
      ]);
      expect(seen?.leaves).toEqual([log.entries.at(-1)?.leaf]);
      expect(await store.checkpointAt(room, 304)).toEqual(
        madeCheckpoint({ size: 304, root: log.root }),
      );
    });

    test('RC5.2 if signing fails nothing is stored', async () => {
      const begun = await begin(current());
      const { store, room, lease, log } = begun;
      await grow(begun, 2);
      const broken = new Error('another root');
      const batch = log.batch(3);
      const signed = store.commit(lease, 2, batch, () => {
        throw broken;
      });
      await expect(signed).rejects.toBe(broken);
      expect(await refusal(store.commit(lease, 2, batch, () => new Uint8Array(0)))).toBe(
        'store.misused',
      );
      await expectSame(store, log);
      expect(await store.tile(room, 0, 0)).toEqual(tileHashes(log.leafHashes, 0, 0));
      await grow(begun, 1);
    });

    test('nothing is signed for a batch that is refused', async () => {
      const begun = await begin(current());
      const { store, room, lease, log } = begun;
      const actId = newActId();
      await grow(begun, [{ actId }]);
      let signed = 0;
      const sign = (): Uint8Array => {
        signed += 1;
        return new Uint8Array(1);
      };
      await store.commit(lease, 0, new MadeLog(room).batch(1), sign);
      await store.commit(lease, 1, log.batch([{ actId }]), sign);
      await store.commit({ ...lease, fence: lease.fence + 1 }, 1, log.batch(1), sign);
      expect(signed).toBe(0);
    });

    test('an unfinished tile that a batch leaves as it was may be given again', async () => {
      const begun = await begin(current());
      const { store, room, lease, log } = begun;
      await grow(begun, 300);
      const batch = log.batch(1);
      const above = { level: 1, position: 0, hashes: tileHashes(log.leafHashes, 1, 0) };
      const more = { ...batch, tiles: [...batch.tiles, above] };
      expect(await commitTo(store, lease, 300, more)).toEqual({ ok: true });
      expect(await store.tile(room, 1, 0)).toEqual(above.hashes);
    });

    test('rooms grow independently', async () => {
      const a = await begin(current());
      const b = await begin(current());
      await grow(a, 3);
      await grow(b, 2);
      await grow(a, 1);
      await expectSame(a.store, a.log);
      await expectSame(b.store, b.log);
    });

    test('another reader sees each commit as it is made', async () => {
      const kept = current();
      const begun = await begin(kept);
      const reader = await kept.reopen();
      for (const count of [1, 5, 2]) {
        await grow(begun, count);
        await expectSame(reader, begun.log);
      }
    });

    test('two writers by turns: each sees what the other has committed', async () => {
      const kept = current();
      const begun = await begin(kept);
      const other = { ...begun, store: await kept.reopen() };
      await grow(begun, 2);
      await grow(other, 2);
      await grow(begun, 1);
      await expectSame(other.store, begun.log);
    });
  });
}
