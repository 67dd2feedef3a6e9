import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { StoreError } from '#store/error.ts';
import { openSqliteStore } from '#store/sqlite.ts';
import { watchStore } from './watched-store.ts';

test('a store that failed is told of once; what it says no to is not', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parley-watched-'));
  const kept = await openSqliteStore(join(folder, 'store'));
  const told: string[] = [];
  const store = watchStore(kept, ({ code }) => told.push(code));
  expect(await store.createRoom('a'.repeat(26))).toBe(true);
  expect(await store.rooms()).toEqual(['a'.repeat(26)]);
  await expect(store.putValue('b', 'x', { value: new Uint8Array(1) })).resolves.toBeUndefined();
  await store.close();
  await expect(store.rooms()).rejects.toMatchObject({ code: 'store.closed' });
  expect(told).toEqual([]);
  kept.rooms = () => Promise.reject(new StoreError('store.corrupt'));
  await expect(store.rooms()).rejects.toMatchObject({ code: 'store.corrupt' });
  await expect(store.rooms()).rejects.toMatchObject({ code: 'store.corrupt' });
  expect(told).toEqual(['store.corrupt']);
  await rm(folder, { recursive: true });
});
