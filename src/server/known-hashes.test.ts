import { describe, expect, test } from 'vitest';
import { fault, parsed } from '#record/fault.ts';
import type { HashReader } from '#record/merkle-proof.ts';
import type { HashPlace } from '#record/merkle.ts';
import { KnownHashes } from './known-hashes.ts';

const at = (level: number, index: number): HashPlace => ({ level, index });
const hashAt = ({ level, index }: HashPlace) => new Uint8Array(32).fill(level * 16 + index);

describe('RC4.2 hashes for receipts', () => {
  test('each is read once, and all come in the order asked for', async () => {
    const asked: HashPlace[][] = [];
    const read: HashReader = (places) => {
      asked.push([...places]);
      return Promise.resolve(parsed(places.map(hashAt)));
    };
    const reader = new KnownHashes().over(read);
    for (const places of [
      [at(0, 1), at(2, 1), at(0, 5)],
      [at(3, 0), at(2, 1), at(0, 1), at(0, 4)],
      [at(0, 4), at(3, 0)],
      [],
    ]) {
      expect(await reader(places)).toEqual(parsed(places.map(hashAt)));
    }
    expect(asked).toEqual([
      [at(0, 1), at(2, 1), at(0, 5)],
      [at(3, 0), at(0, 4)],
    ]);
  });

  test('those who ask at the same time do not have one read twice', async () => {
    const asked: string[] = [];
    const reader = new KnownHashes().over(async (places) => {
      asked.push(...places.map(({ level, index }) => `${level}/${index}`));
      await Promise.resolve();
      if (asked.length === 1) throw new Error('The store is busy.');
      return parsed(places.map(hashAt));
    });
    const places = [at(1, 0), at(0, 2)];
    const [first, ...others] = await Promise.allSettled([
      reader([at(0, 3)]),
      reader(places),
      reader(places),
      reader([at(0, 2), at(0, 1)]),
    ]);
    expect(first?.status).toBe('rejected');
    expect(others.map((one) => one.status === 'fulfilled' && one.value)).toEqual([
      parsed(places.map(hashAt)),
      parsed(places.map(hashAt)),
      parsed([at(0, 2), at(0, 1)].map(hashAt)),
    ]);
    expect(asked).toEqual(['0/3', '1/0', '0/2', '0/1']);
  });

  test('what could not be read is asked for again', async () => {
    let damaged = true;
    const reader = new KnownHashes().over((places) =>
      Promise.resolve(damaged ? fault('tile.length', 'Too short.') : parsed(places.map(hashAt))),
    );
    expect((await reader([at(0, 0)])).ok).toBe(false);
    damaged = false;
    expect(await reader([at(0, 0)])).toEqual(parsed([hashAt(at(0, 0))]));
  });
});
