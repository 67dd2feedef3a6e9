/** What stands beside the log: enclosures, cosignatures, snapshots, backups. */
import { describe, expect, test } from 'vitest';
import { begin, expectSame, grow, LATER, NOW, refusal, type Current } from './kept.ts';
import { makeEnclosure, newRoom, sha256 } from './made.ts';

/** Filled with its own name, so that any piece of it that is left can be recognised. */
function named(name: string, length: number): Uint8Array {
  return new Uint8Array(Buffer.alloc(length, `<${name}>`, 'latin1'));
}

function namesIn(files: readonly Uint8Array[]): Set<string> {
  const found = new Set<string>();
  for (const file of files) {
    const text = Buffer.from(file).toString('latin1');
    for (const [, name] of text.matchAll(/<(piece\d{4})>/g))
      if (name !== undefined) found.add(name);
  }
  return found;
}

export function besideContract(current: Current): void {
  describe('enclosures', () => {
    test('an enclosure is there as it was committed, in its room only', async () => {
      const begun = await begin(current());
      const other = await begin(current());
      const [empty, long] = [makeEnclosure(new Uint8Array(0)), makeEnclosure(named('x', 200_000))];
      await grow(begun, [{ encloses: [empty.digest, long.digest] }], [empty, long]);
      expect(await begun.store.enclosure(begun.room, empty.digest)).toEqual(empty);
      expect(await begun.store.enclosure(begun.room, long.digest)).toEqual(long);
      expect(await begun.store.enclosure(other.room, long.digest)).toBeUndefined();
    });

    test('RC7.1 what is destroyed is known as destroyed, and stays so', async () => {
      const begun = await begin(current());
      const { store, room } = begun;
      const [gone, stays] = [makeEnclosure(), makeEnclosure()];
      await grow(begun, [{ encloses: [gone.digest, stays.digest] }], [gone, stays]);
      await store.destroyEnclosure(room, gone.digest);
      expect(await store.enclosure(room, gone.digest)).toBe('destroyed');
      expect(await store.enclosure(room, stays.digest)).toEqual(stays);
      await store.destroyEnclosure(room, gone.digest);
      // Named again by a later act, with the bytes somebody kept.
      await grow(begun, [{ encloses: [gone.digest] }], [gone]);
      expect(await store.enclosure(room, gone.digest)).toBe('destroyed');
      await expectSame(store, begun.log);
    });

    test('what never was there is not marked as destroyed', async () => {
      const begun = await begin(current());
      const { digest } = makeEnclosure();
      await begun.store.destroyEnclosure(begun.room, digest);
      await begun.store.destroyEnclosure(newRoom(), digest);
      expect(await begun.store.enclosure(begun.room, digest)).toBeUndefined();
    });

    test('of destroyed bytes nothing is left in the files', async ({ skip }) => {
      const kept = current();
      if (kept.files === undefined) return skip();
      const begun = await begin(kept);
      const { store, room } = begun;
      const reader = await kept.reopen();
      // Short ones share pages, long ones spill; destructions come between further commits.
      const lengths = [14, 60, 300, 900, 2_000, 4_050, 4_096, 9_000, 30_000];
      const all = Array.from({ length: 180 }, (_, at) => {
        const name = `piece${String(at).padStart(4, '0')}`;
        return { name, enclosure: makeEnclosure(named(name, lengths[at % 9] ?? 14)) };
      });
      const destroyed: typeof all = [];
      for (let from = 0; from < all.length; from += 20) {
        const part = all.slice(from, from + 20);
        const enclosures = part.map(({ enclosure }) => enclosure);
        await grow(begun, [{ encloses: enclosures.map(({ digest }) => digest) }], enclosures);
        await reader.enclosure(room, all[from]?.enclosure.digest ?? '');
        for (const [at, one] of all.slice(0, from + 20).entries()) {
          if (destroyed.includes(one) || (at * 7 + from) % 11 > 2) continue;
          await store.destroyEnclosure(room, one.enclosure.digest);
          destroyed.push(one);
        }
      }
      expect(destroyed.length).toBeGreaterThan(60);
      const left = all.filter((one) => !destroyed.includes(one));
      const files = await kept.files();
      expect([...namesIn(files)].toSorted()).toEqual(left.map(({ name }) => name));
      const bytes = Buffer.concat(files);
      for (const { enclosure } of destroyed) expect(bytes.includes(enclosure.salt)).toBe(false);
      for (const { enclosure } of left) {
        expect(await store.enclosure(room, enclosure.digest)).toEqual(enclosure);
      }
    });
  });

  describe('cosignatures', () => {
    test('RC6.6 one for each key and size; the newest wins', async () => {
      const begun = await begin(current());
      const { store, room } = begun;
      await grow(begun, 3);
      await grow(begun, 2);
      await store.putCosignature(room, 3, 'b', 'b at 3', 100);
      await store.putCosignature(room, 3, 'a', 'a at 3, second', 120);
      await store.putCosignature(room, 3, 'a', 'a at 3, first', 110);
      await store.putCosignature(room, 3, 'a', 'a at 3, same time', 120);
      await store.putCosignature(room, 5, 'a', 'a at 5', 90);
      expect(await store.cosignaturesAt(room, 3)).toEqual([
        { key: 'a', line: 'a at 3, second', time: 120 },
        { key: 'b', line: 'b at 3', time: 100 },
      ]);
      expect(await store.cosignaturesAt(room, 4)).toEqual([]);
      expect(await store.cosignatures(room)).toEqual([
        { key: 'a', size: 5, line: 'a at 5', time: 90 },
        { key: 'b', size: 3, line: 'b at 3', time: 100 },
      ]);
      await store.putCosignature(room, 3, 'a', 'a at 3, third', 130);
      expect(await store.cosignatures(room)).toContainEqual({
        key: 'a',
        size: 5,
        line: 'a at 5',
        time: 90,
      });
      expect(await store.cosignatures((await begin(current())).room)).toEqual([]);
    });

    test('a room that is not here takes none', async () => {
      const { store } = current();
      expect(await refusal(store.putCosignature(newRoom(), 1, 'a', 'line', 1))).toBe(
        'store.no-room',
      );
      expect(await store.rooms()).toEqual([]);
    });
  });

  describe('snapshots', () => {
    test('RC5.4 one for each room, the last that was put', async () => {
      const begun = await begin(current());
      const { store, room } = begun;
      const snapshot = {
        size: 3,
        root: sha256(),
        rules: 1,
        state: new Uint8Array(100_000).fill(9),
        digest: sha256(new Uint8Array([1])),
      };
      expect(await store.snapshot(room)).toBeUndefined();
      await store.putSnapshot(room, snapshot);
      expect(await store.snapshot(room)).toEqual(snapshot);
      const next = { ...snapshot, size: 9, rules: 2, state: new Uint8Array(0) };
      await store.putSnapshot(room, next);
      expect(await store.snapshot(room)).toEqual(next);
      expect(await refusal(store.putSnapshot(newRoom(), snapshot))).toBe('store.no-room');
    });
  });

  describe('backup', () => {
    test('opens as a store and reads the same, and goes its own way', async () => {
      const kept = current();
      const [a, b] = [await begin(kept), await begin(kept)];
      const { store } = kept;
      const [gone, stays] = [makeEnclosure(), makeEnclosure()];
      await grow(a, 300);
      await grow(b, [{ encloses: [gone.digest, stays.digest] }], [gone, stays]);
      await store.destroyEnclosure(b.room, gone.digest);
      await store.putCosignature(a.room, 300, 'w', 'line', 5);
      await store.putValue(b.room, 'v', { value: new Uint8Array([4]), expires: NOW + 1 });
      const target = await kept.newTarget();
      await store.backup(target);
      const copy = await kept.openBackup(target);
      await grow(a, 1);
      expect(await copy.rooms()).toEqual([a.room, b.room].toSorted());
      expect((await copy.head(a.room))?.size).toBe(300);
      expect(await copy.entries(a.room, 0, 400)).toEqual(a.log.entries.slice(0, 300));
      expect(await copy.tile(a.room, 0, 0)).toEqual(await store.tile(a.room, 0, 0));
      expect(await copy.checkpointAt(a.room, 300)).toEqual(await store.checkpointAt(a.room, 300));
      await expectSame(copy, b.log);
      expect(await copy.enclosure(b.room, stays.digest)).toEqual(stays);
      expect(await copy.enclosure(b.room, gone.digest)).toBe('destroyed');
      expect(await copy.cosignatures(a.room)).toEqual(await store.cosignatures(a.room));
      expect(await copy.getValue(b.room, 'v', NOW)).toEqual(new Uint8Array([4]));
      expect(await copy.lease(a.room, 'second', LATER, LATER + 1)).toBeDefined();
      await expectSame(store, a.log);
    });

    test('refuses a target that is there, and leaves it as it is', async () => {
      const kept = current();
      const begun = await begin(kept);
      const target = await kept.newTarget();
      await kept.store.backup(target);
      await grow(begun, 1);
      expect(await refusal(kept.store.backup(target))).toBe('store.exists');
      const copy = await kept.openBackup(target);
      expect((await copy.head(begun.room))?.size).toBe(0);
    });

    test('is of one moment while others go on writing', async () => {
      const kept = current();
      const [a, b] = [await begin(kept), await begin(kept)];
      await grow(a, 2_000);
      await grow(b, 2_000);
      const target = await kept.newTarget();
      let done = false;
      const copying = kept.store.backup(target).finally(() => {
        done = true;
      });
      // Always a first: so b is never ahead of a, at any one moment.
      for (let turn = 0; !done || turn === 0; turn += 1) {
        await grow(a, 1);
        await grow(b, 1);
        await new Promise(setImmediate);
      }
      await copying;
      const copy = await kept.openBackup(target);
      const [inA, inB] = [await copy.head(a.room), await copy.head(b.room)];
      expect([0, 1]).toContain((inA?.size ?? 0) - (inB?.size ?? 0));
      expect(await copy.entries(a.room, 0, 1e9)).toEqual(a.log.entries.slice(0, inA?.size));
      expect(await copy.entries(b.room, 0, 1e9)).toEqual(b.log.entries.slice(0, inB?.size));
    });
  });
}
