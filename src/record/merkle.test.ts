import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHex, utf8 } from './bytes.ts';
import {
  emptyRoot,
  foldRight,
  Frontier,
  nodeHash,
  rootFromLeafHashes,
  subtreesOf,
  type Hasher,
} from './merkle.ts';

const hasher: Hasher = {
  sha256: (data) => new Uint8Array(createHash('sha256').update(data).digest()),
};

function leaves(count: number): Uint8Array[] {
  return Array.from({ length: count }, (_, i) => hasher.sha256(utf8(`\0leaf ${i}`)));
}

/** RFC 6962 section 2.1 word for word: the slow definition the others are held against. */
function treeHash(hashes: readonly Uint8Array[]): Uint8Array {
  if (hashes.length === 0) return hasher.sha256(new Uint8Array(0));
  if (hashes.length === 1) return hashes[0] as Uint8Array;
  let k = 1;
  while (k * 2 < hashes.length) k *= 2;
  return nodeHash(hasher, treeHash(hashes.slice(0, k)), treeHash(hashes.slice(k)));
}

describe('the Merkle tree', () => {
  it('RC3.1 a node is SHA-256 of 0x01, left, right; the empty tree is SHA-256 of nothing', () => {
    expect(toHex(emptyRoot(hasher))).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
    const left = new Uint8Array(32).fill(1);
    const right = new Uint8Array(32).fill(2);
    const joined = Uint8Array.of(1, ...left, ...right);
    expect(nodeHash(hasher, left, right)).toEqual(hasher.sha256(joined));
  });

  it('RC3.1 the root of every size up to 70 is that of the definition', () => {
    const all = leaves(70);
    const frontier = new Frontier(hasher);
    for (let size = 0; size <= all.length; size++) {
      const expected = treeHash(all.slice(0, size));
      expect(frontier.root()).toEqual(expected);
      expect(frontier.size).toBe(size);
      expect(rootFromLeafHashes(hasher, all.slice(0, size))).toEqual(expected);
      if (size < all.length) frontier.append(all[size] as Uint8Array);
    }
  });

  it('RC3.1 a right edge saved, copied or restored grows on to the same roots', () => {
    fc.assert(
      fc.property(fc.nat(600), fc.nat(80), (before, more) => {
        const all = leaves(before + more);
        const first = new Frontier(hasher);
        for (const leaf of all.slice(0, before)) first.append(leaf);
        const saved = Frontier.fromBytes(hasher, first.toBytes());
        if (!saved.ok) throw new Error(saved.fault.code);
        const copy = first.clone();
        for (const leaf of all.slice(before)) {
          saved.value.append(leaf);
          copy.append(leaf);
        }
        expect(first.size).toBe(before);
        expect(copy.root()).toEqual(rootFromLeafHashes(hasher, all));
        expect(saved.value.equals(copy)).toBe(true);
        expect(first.equals(copy)).toBe(more === 0);
      }),
      { numRuns: 40 },
    );
  });

  it('RC3.1 a saved right edge that is cut, padded or too large is refused', () => {
    const frontier = new Frontier(hasher);
    for (const leaf of leaves(7)) frontier.append(leaf);
    const bytes = frontier.toBytes();
    expect(bytes.length).toBe(8 + 3 * 32);
    const code = (input: Uint8Array) => {
      const result = Frontier.fromBytes(hasher, input);
      return result.ok ? 'ok' : result.fault.code;
    };
    expect(code(bytes)).toBe('ok');
    expect(code(bytes.slice(0, 7))).toBe('frontier.length');
    expect(code(bytes.slice(0, -1))).toBe('frontier.length');
    expect(code(Uint8Array.of(...bytes, 0))).toBe('frontier.length');
    expect(code(new Uint8Array(8).fill(255))).toBe('frontier.size');
  });

  it('RC3.1 subtrees cover a range without gap, largest first, beyond 2^32 too', () => {
    const big = 2 ** 52 + 2 ** 33 + 5;
    expect(subtreesOf(0, big)).toEqual([
      { level: 52, index: 0 },
      { level: 33, index: 2 ** 19 },
      { level: 2, index: (2 ** 52 + 2 ** 33) / 4 },
      { level: 0, index: big - 1 },
    ]);
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(2000), (a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        let at = from;
        for (const { level, index } of subtreesOf(from, to)) {
          expect(index * 2 ** level).toBe(at);
          at += 2 ** level;
        }
        expect(at).toBe(to);
      }),
      { numRuns: 100 },
    );
  });

  it('RC3.1 a tree beyond 2^32 leaves grows like any other', () => {
    const [whole, last] = [leaves(1)[0], leaves(2)[1]] as [Uint8Array, Uint8Array];
    const frontier = new Frontier(hasher, 2 ** 40 + 1, [whole, last]);
    frontier.append(whole);
    frontier.append(last);
    frontier.append(last);
    expect(frontier.size).toBe(2 ** 40 + 4);
    const pair = (left: Uint8Array, right: Uint8Array) => nodeHash(hasher, left, right);
    const four = pair(pair(last, whole), pair(last, last));
    expect(frontier.root()).toEqual(pair(whole, four));
    expect(Frontier.fromBytes(hasher, frontier.toBytes())).toMatchObject({ ok: true });
    const ones = new Frontier(
      hasher,
      2 ** 33 - 1,
      Array.from({ length: 33 }, () => whole),
    );
    ones.append(whole);
    let root = whole;
    for (let level = 0; level < 33; level++) root = pair(whole, root);
    expect(ones.root()).toEqual(root);
    expect(ones.toBytes()).toEqual(Uint8Array.of(0, 0, 0, 2, 0, 0, 0, 0, ...root));
    const full = Array.from({ length: 53 }, () => whole);
    const largest = new Frontier(hasher, 2 ** 53 - 1, full);
    expect(() => largest.append(whole)).toThrow(RangeError);
  });

  it('RC3.1 sizes and hashes that cannot be are bugs, thrown', () => {
    expect(() => new Frontier(hasher, 3, [new Uint8Array(32)])).toThrow(RangeError);
    expect(() => new Frontier(hasher, 1, [new Uint8Array(31)])).toThrow(RangeError);
    expect(() => new Frontier(hasher).append(new Uint8Array(33))).toThrow(RangeError);
    expect(() => subtreesOf(3, 2)).toThrow(RangeError);
    expect(() => foldRight(hasher, [])).toThrow(RangeError);
  });
});
