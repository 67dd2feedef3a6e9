/** Small values outside the logs. */
import { describe, expect, test } from 'vitest';
import { NOW, type Current } from './kept.ts';
import { newRoom } from './made.ts';

const one = new Uint8Array([1]);
const two = new Uint8Array([2, 2]);

export function valuesContract(current: Current): void {
  describe('values', () => {
    test('a value is there as it was put, also empty, also for a room kept elsewhere', async () => {
      const { store } = current();
      const room = newRoom();
      expect(await store.getValue(room, 'a', NOW)).toBeUndefined();
      await store.putValue(room, 'a', { value: one });
      await store.putValue(room, 'b', { value: new Uint8Array(0) });
      expect(await store.getValue(room, 'a', NOW)).toEqual(one);
      expect(await store.getValue(room, 'b', NOW)).toEqual(new Uint8Array(0));
      expect(await store.getValue(newRoom(), 'a', NOW)).toBeUndefined();
      await store.putValue(room, 'a', { value: two });
      expect(await store.getValue(room, 'a', NOW)).toEqual(two);
      expect(await store.rooms()).toEqual([]);
    });

    test('from its expiry on a value is as if absent', async () => {
      const { store } = current();
      const room = newRoom();
      await store.putValue(room, 'a', { value: one, expires: NOW + 10 });
      expect(await store.getValue(room, 'a', NOW + 9)).toEqual(one);
      expect(await store.getValue(room, 'a', NOW + 10)).toBeUndefined();
      expect(await store.valueNames(room, '', NOW + 9)).toEqual(['a']);
      expect(await store.valueNames(room, '', NOW + 10)).toEqual([]);
      expect(await store.swapValue(room, 'a', NOW + 10, one, { value: two })).toBe(false);
      expect(await store.swapValue(room, 'a', NOW + 10, undefined, undefined)).toBe(true);
      expect(await store.swapValue(room, 'a', NOW + 10, undefined, { value: two })).toBe(true);
      expect(await store.getValue(room, 'a', NOW + 1_000_000)).toEqual(two);
      await store.putValue(room, 'a', { value: one, expires: NOW });
      expect(await store.getValue(room, 'a', NOW)).toBeUndefined();
    });

    test('sweep deletes what has expired, in every room, and nothing else', async () => {
      const { store } = current();
      const [r, s] = [newRoom(), newRoom()];
      await store.putValue(r, 'gone', { value: one, expires: NOW });
      await store.putValue(s, 'gone', { value: one, expires: NOW - 5 });
      await store.putValue(r, 'stays', { value: one, expires: NOW + 1 });
      await store.putValue(s, 'for good', { value: one });
      await store.sweep(NOW);
      // Asked as if it were earlier, only what is really deleted is missing.
      expect(await store.valueNames(r, '', 0)).toEqual(['stays']);
      expect(await store.valueNames(s, '', 0)).toEqual(['for good']);
    });

    test('swap: only from the expected value', async () => {
      const { store } = current();
      const room = newRoom();
      expect(await store.swapValue(room, 'a', NOW, one, { value: two })).toBe(false);
      expect(await store.swapValue(room, 'a', NOW, undefined, { value: one })).toBe(true);
      expect(await store.swapValue(room, 'a', NOW, undefined, { value: two })).toBe(false);
      expect(await store.swapValue(room, 'a', NOW, undefined, undefined)).toBe(false);
      expect(await store.swapValue(room, 'a', NOW, two, { value: two })).toBe(false);
      expect(await store.swapValue(room, 'a', NOW, two, undefined)).toBe(false);
      expect(await store.getValue(room, 'a', NOW)).toEqual(one);
      expect(await store.swapValue(room, 'a', NOW, one, { value: two, expires: NOW + 5 })).toBe(
        true,
      );
      expect(await store.getValue(room, 'a', NOW + 5)).toBeUndefined();
      expect(await store.swapValue(room, 'a', NOW, two, undefined)).toBe(true);
      expect(await store.getValue(room, 'a', NOW)).toBeUndefined();
      expect(await store.swapValue(room, 'a', NOW, two, undefined)).toBe(false);
    });

    test('RC6.1 of many swaps from the same value exactly one wins', async () => {
      const kept = current();
      const room = newRoom();
      const stores = [kept.store, await kept.reopen(), await kept.reopen()];
      let expected: Uint8Array | undefined;
      for (let round = 0; round < 5; round += 1) {
        const from = expected;
        const offers = Array.from({ length: 30 }, (_, at) => new Uint8Array([round, at]));
        const won = await Promise.all(
          offers.map((value, at) =>
            (stores[at % 3] ?? kept.store).swapValue(room, 'head', NOW, from, { value }),
          ),
        );
        const winners = offers.filter((_, at) => won[at]);
        expect(winners).toHaveLength(1);
        [expected] = winners;
        expect(await kept.store.getValue(room, 'head', NOW)).toEqual(expected);
      }
      const removals = await Promise.all(
        Array.from({ length: 10 }, () =>
          kept.store.swapValue(room, 'head', NOW, expected, undefined),
        ),
      );
      expect(removals.filter((removed) => removed)).toHaveLength(1);
    });

    test('names are listed by prefix, ascending, of one room', async () => {
      const { store } = current();
      const room = newRoom();
      const names = ['sign-in/b', 'sign-in/a', 'sign-in', 'sign', 'sign-in/', 'x', '%', 'sign_in/'];
      for (const name of names) await store.putValue(room, name, { value: one });
      await store.putValue(newRoom(), 'sign-in/z', { value: one });
      expect(await store.valueNames(room, 'sign-in/', NOW)).toEqual([
        'sign-in/',
        'sign-in/a',
        'sign-in/b',
      ]);
      expect(await store.valueNames(room, '', NOW)).toEqual(names.toSorted());
      expect(await store.valueNames(room, '%', NOW)).toEqual(['%']);
      expect(await store.valueNames(room, 'Sign', NOW)).toEqual([]);
    });
  });
}
