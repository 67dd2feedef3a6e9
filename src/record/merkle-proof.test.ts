import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64, utf8 } from './bytes.ts';
import { leafHash } from './leaf.ts';
import { parsed } from './fault.ts';
import { emptyRoot, rootFromLeafHashes, type Hasher } from './merkle.ts';
import {
  consistencyFault,
  foldPlan,
  inclusionFault,
  planConsistency,
  planInclusion,
  proveConsistency,
  proveInclusion,
  readRoot,
  type HashReader,
} from './merkle-proof.ts';
import { readVectors } from '../../test/support/vectors.ts';

const hasher: Hasher = {
  sha256: (data) => new Uint8Array(createHash('sha256').update(data).digest()),
};

const ALL = Array.from({ length: 300 }, (_, i) => hasher.sha256(utf8(`\0leaf ${i}`)));
const roots = new Map<number, Uint8Array>();
function root(size: number): Uint8Array {
  let found = roots.get(size);
  if (found === undefined) {
    found = rootFromLeafHashes(hasher, ALL.slice(0, size));
    roots.set(size, found);
  }
  return found;
}

/** Reads any subtree from the leaves: the definition. */
const read: HashReader = (places) =>
  Promise.resolve(
    parsed(
      places.map(({ level, index }) =>
        rootFromLeafHashes(hasher, ALL.slice(index * 2 ** level, (index + 1) * 2 ** level)),
      ),
    ),
  );

async function inclusion(index: number, size: number): Promise<Uint8Array[]> {
  const proof = await proveInclusion(hasher, index, size, read);
  if (!proof.ok) throw new Error(proof.fault.code);
  return proof.value;
}

async function consistency(from: number, to: number): Promise<Uint8Array[]> {
  const proof = await proveConsistency(hasher, from, to, read);
  if (!proof.ok) throw new Error(proof.fault.code);
  return proof.value;
}

function flip(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = bytes.slice();
  copy[bit >> 3] = (copy[bit >> 3] as number) ^ (1 << (bit & 7));
  return copy;
}

interface TreeVector {
  kind: 'root' | 'inclusion' | 'consistency';
  index: number;
  size: number;
  oldSize: number;
  newSize: number;
  leaf: string;
  proof: string[];
  root: string;
  oldRoot: string;
  newRoot: string;
}

const vectors = readVectors<TreeVector>('tree');

function hash(text: string): Uint8Array {
  return fromBase64(text) ?? new Uint8Array(0);
}

function faultOf(vector: TreeVector): string | undefined {
  const proof = vector.proof.map(hash);
  if (vector.kind === 'inclusion') {
    const { index, size } = vector;
    return inclusionFault(hasher, index, size, hash(vector.leaf), proof, hash(vector.root))?.code;
  }
  const { oldSize, newSize, oldRoot, newRoot } = vector;
  return consistencyFault(hasher, oldSize, newSize, proof, hash(oldRoot), hash(newRoot))?.code;
}

describe('the vectors of trees', () => {
  it.each(vectors.accept.filter(({ kind }) => kind === 'root'))('RC3.1 $name', (vector) => {
    const leaves = Array.from({ length: vector.size }, (_, i) =>
      leafHash(hasher, utf8(`leaf ${i}`)),
    );
    expect(toBase64(rootFromLeafHashes(hasher, leaves))).toBe(vector.root);
  });

  it.each(vectors.accept.filter(({ kind }) => kind !== 'root'))('RC3.4 holds: $name', (vector) => {
    expect(faultOf(vector)).toBeUndefined();
  });

  it.each(vectors.reject)('RC3.4 does not hold: $name', (vector) => {
    expect(faultOf(vector)).toBe(vector.code);
  });
});

describe('Merkle proofs', () => {
  it('RC3.4 every leaf of every tree up to 40 is proved, and nothing else about it', async () => {
    for (let size = 1; size <= 40; size++) {
      for (let index = 0; index < size; index++) {
        const proof = await inclusion(index, size);
        const leaf = ALL[index] as Uint8Array;
        expect(inclusionFault(hasher, index, size, leaf, proof, root(size))).toBeUndefined();
        for (let other = 0; other < size; other++) {
          if (other === index) continue;
          expect(inclusionFault(hasher, other, size, leaf, proof, root(size))).toBeDefined();
        }
      }
    }
  });

  it('RC3.4 every growth up to 40 is proved, from the empty tree and from itself too', async () => {
    for (let to = 0; to <= 40; to++) {
      for (let from = 0; from <= to; from++) {
        const proof = await consistency(from, to);
        expect(proof.length === 0).toBe(from === 0 || from === to);
        expect(consistencyFault(hasher, from, to, proof, root(from), root(to))).toBeUndefined();
      }
    }
  });

  it('RC3.4 a changed, missing, added or reordered hash of an inclusion proof fails', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 300 }),
        fc.nat(),
        fc.nat(),
        async (size, a, bit) => {
          const index = a % size;
          const leaf = ALL[index] as Uint8Array;
          const proof = await inclusion(index, size);
          const code = (hashes: readonly Uint8Array[]) =>
            inclusionFault(hasher, index, size, leaf, hashes, root(size))?.code;
          expect(code(proof)).toBeUndefined();
          const place = bit % proof.length;
          const changed = proof.with(place, flip(proof[place] as Uint8Array, bit % 256));
          expect(code(changed)).toBe('merkle.root-mismatch');
          expect(code(proof.toSpliced(place, 1))).toBeDefined();
          expect(code(proof.toSpliced(place, 0, root(7)))).toBeDefined();
          expect(code([...proof, root(7)])).toBe('merkle.proof-length');
          expect(code(proof.with(place, root(7).slice(0, 31)))).toBe('merkle.hash-length');
          const reversed = proof.length > 1 ? proof.toReversed() : [];
          expect(code(reversed)).toBeDefined();
        },
      ),
      { numRuns: 150 },
    );
  });

  it('RC3.4 a changed, missing or added hash of a consistency proof fails', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 300 }), fc.nat(), fc.nat(), async (to, a, bit) => {
        const from = 1 + (a % (to - 1));
        const proof = await consistency(from, to);
        const code = (
          hashes: readonly Uint8Array[],
          oldRoot = root(from),
          newRoot = root(to),
          oldSize = from,
          newSize = to,
        ) => consistencyFault(hasher, oldSize, newSize, hashes, oldRoot, newRoot)?.code;
        expect(code(proof)).toBeUndefined();
        const place = bit % proof.length;
        expect(code(proof.with(place, flip(proof[place] as Uint8Array, bit % 256)))).toBe(
          'merkle.root-mismatch',
        );
        expect(code(proof.toSpliced(place, 1))).toBeDefined();
        expect(code([...proof, root(7)])).toBe('merkle.proof-length');
        expect(code([])).toBe('merkle.proof-length');
        expect(code(proof, flip(root(from), bit % 256))).toBe('merkle.root-mismatch');
        expect(code(proof, root(from), flip(root(to), bit % 256))).toBe('merkle.root-mismatch');
        expect(code(proof, root(to), root(from), to, from)).toBe('merkle.range');
        expect(code(proof, root(from), root(to), from - 1)).toBeDefined();
      }),
      { numRuns: 150 },
    );
  });

  it('RC6.1 from size 0 only the empty proof and the empty root hold', () => {
    const none = emptyRoot(hasher);
    expect(consistencyFault(hasher, 0, 9, [], none, root(9))).toBeUndefined();
    expect(consistencyFault(hasher, 0, 9, [none], none, root(9))?.code).toBe('merkle.proof-length');
    expect(consistencyFault(hasher, 0, 9, [], root(3), root(9))?.code).toBe('merkle.root-mismatch');
    expect(consistencyFault(hasher, 0, 0, [], none, root(9))?.code).toBe('merkle.root-mismatch');
    expect(consistencyFault(hasher, 9, 9, [], root(8), root(9))?.code).toBe('merkle.root-mismatch');
    expect(consistencyFault(hasher, 9, 9, [none], root(9), root(9))?.code).toBe(
      'merkle.proof-length',
    );
  });

  it('RC3.4 numbers that cannot be are faults when checked and bugs when planned', () => {
    const leaf = root(1);
    for (const [index, size] of [
      [0, 0],
      [1, 1],
      [-1, 1],
      [0.5, 1],
      [0, 2 ** 53],
      [Number.NaN, 1],
    ] as const) {
      expect(inclusionFault(hasher, index, size, leaf, [], leaf)?.code).toBe('merkle.range');
      expect(() => planInclusion(index, size)).toThrow(RangeError);
    }
    expect(() => planConsistency(2, 1)).toThrow(RangeError);
    expect(() => foldPlan(hasher, planInclusion(0, 2), [])).toThrow(RangeError);
  });

  it('RC3.4 plans of trees beyond 2^32 leaves name the places that exist', () => {
    const size = 2 ** 40 + 3;
    const plan = planInclusion(2 ** 40, size);
    expect(plan).toEqual([
      [{ level: 0, index: 2 ** 40 + 1 }],
      [{ level: 0, index: 2 ** 40 + 2 }],
      [{ level: 40, index: 0 }],
    ]);
    expect(planConsistency(2 ** 40, size)).toEqual([
      [
        { level: 1, index: 2 ** 39 },
        { level: 0, index: 2 ** 40 + 2 },
      ],
    ]);
  });

  it('RC3.4 a root is read from the same hashes', async () => {
    for (const size of [0, 1, 2, 3, 200, 255]) {
      expect(await readRoot(hasher, size, read)).toEqual(parsed(root(size)));
    }
  });
});
