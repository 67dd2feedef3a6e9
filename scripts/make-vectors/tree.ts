import { toBase64, utf8 } from '../../src/record/bytes.ts';
import { leafHash } from '../../src/record/leaf.ts';
import { Frontier } from '../../src/record/merkle.ts';
import { proveConsistency, proveInclusion } from '../../src/record/merkle-proof.ts';
import { nodeProvider } from '../../src/record/provider/node.ts';
import {
  partialTilesOf,
  TileEdge,
  tileHashReader,
  tilePath,
  type TileReader,
} from '../../src/record/tiles.ts';
import { fill, type VectorFile } from './fixtures.ts';

const SMALL = Array.from({ length: 21 }, (_, size) => size);
const LARGE = [255, 256, 257, 65_535, 65_536, 65_537];
const SIZES = [...SMALL, ...LARGE];

/** The tree whose leaf i is the text `leaf i`, and a reader of its hashes at each size. */
function tree() {
  const frontier = new Frontier(nodeProvider);
  const edge = new TileEdge(nodeProvider);
  const full = new Map<string, Uint8Array>();
  const roots = new Map<number, Uint8Array>();
  const partials = new Map<number, Map<string, Uint8Array>>();
  const largest = Math.max(...SIZES);
  for (let size = 0; ; size++) {
    if (SIZES.includes(size)) {
      roots.set(size, frontier.root());
      const bytes = edge.partials();
      partials.set(
        size,
        new Map(partialTilesOf(size).map((tile, i) => [tilePath(tile), bytes[i] as Uint8Array])),
      );
    }
    if (size === largest) break;
    const hash = leafHash(nodeProvider, utf8(`leaf ${size}`));
    frontier.append(hash);
    for (const { level, position, hashes } of edge.append(hash)) {
      full.set(tilePath({ level, position, width: 256 }), hashes);
    }
  }
  const readerAt = (size: number) => {
    const read: TileReader = (tiles) =>
      Promise.resolve({
        ok: true,
        value: tiles.map((tile) => {
          const path = tilePath(tile);
          return (full.get(path) ?? partials.get(size)?.get(path)) as Uint8Array;
        }),
      });
    return tileHashReader(nodeProvider, size, read);
  };
  return { root: (size: number) => roots.get(size) as Uint8Array, readerAt };
}

export async function treeVectors(): Promise<VectorFile> {
  const { root, readerAt } = tree();
  const inclusion = async (index: number, size: number) => {
    const proof = await proveInclusion(nodeProvider, index, size, readerAt(size));
    if (!proof.ok) throw new Error(proof.fault.code);
    return {
      kind: 'inclusion',
      index,
      size,
      leaf: toBase64(leafHash(nodeProvider, utf8(`leaf ${index}`))),
      proof: proof.value.map(toBase64),
      root: toBase64(root(size)),
    };
  };
  const consistency = async (from: number, to: number) => {
    const proof = await proveConsistency(nodeProvider, from, to, readerAt(to));
    if (!proof.ok) throw new Error(proof.fault.code);
    return {
      kind: 'consistency',
      oldSize: from,
      newSize: to,
      proof: proof.value.map(toBase64),
      oldRoot: toBase64(root(from)),
      newRoot: toBase64(root(to)),
    };
  };
  const leaves: [number, number][] = [
    ...SMALL.flatMap((size) =>
      [...new Set([0, size >> 1, size - 1])]
        .filter((index) => index >= 0 && index < size)
        .map((index): [number, number] => [index, size]),
    ),
    [255, 256],
    [0, 257],
    [256, 257],
    [40_000, 65_535],
    [0, 65_536],
    [65_536, 65_537],
  ];
  const growths: [number, number][] = [
    [0, 0],
    [0, 7],
    ...SMALL.slice(1).map((size): [number, number] => [size, 20]),
    [3, 7],
    [4, 7],
    [6, 8],
    [255, 257],
    [256, 257],
    [20, 65_536],
    [65_535, 65_537],
  ];
  const accept: VectorFile['accept'] = SIZES.map((size) => ({
    name: `the root of ${size} leaves`,
    kind: 'root',
    size,
    root: toBase64(root(size)),
  }));
  for (const [index, size] of leaves) {
    accept.push({ name: `leaf ${index} of ${size}`, ...(await inclusion(index, size)) });
  }
  for (const [from, to] of growths) {
    accept.push({ name: `from ${from} to ${to}`, ...(await consistency(from, to)) });
  }
  const leaf = await inclusion(4, 7);
  const growth = await consistency(3, 7);
  const wrong = toBase64(fill(7));
  const short = toBase64(fill(7, 31));
  const none = toBase64(root(0));
  const reject: VectorFile['reject'] = [
    { name: 'a hash too many', code: 'merkle.proof-length', proof: [...leaf.proof, wrong] },
    { name: 'a hash too few', code: 'merkle.proof-length', proof: leaf.proof.slice(1) },
    { name: 'another hash', code: 'merkle.root-mismatch', proof: leaf.proof.with(1, wrong) },
    { name: 'a hash of 31 bytes', code: 'merkle.hash-length', proof: leaf.proof.with(1, short) },
    { name: 'another root', code: 'merkle.root-mismatch', root: wrong },
    { name: 'another leaf', code: 'merkle.root-mismatch', leaf: wrong },
    { name: 'another index', code: 'merkle.root-mismatch', index: 5 },
    { name: 'an index of the size', code: 'merkle.range', index: 7 },
    { name: 'another size', code: 'merkle.proof-length', size: 9 },
    { name: 'no size', code: 'merkle.range', index: 0, size: 0 },
  ].map((change) => ({ ...leaf, ...change }));
  reject.push(
    ...[
      {
        name: 'grown, a hash too many',
        code: 'merkle.proof-length',
        proof: [...growth.proof, wrong],
      },
      { name: 'grown, a hash too few', code: 'merkle.proof-length', proof: growth.proof.slice(1) },
      { name: 'grown, no hash', code: 'merkle.proof-length', proof: [] },
      {
        name: 'grown, another hash',
        code: 'merkle.root-mismatch',
        proof: growth.proof.with(0, wrong),
      },
      { name: 'grown, another old root', code: 'merkle.root-mismatch', oldRoot: wrong },
      { name: 'grown, another new root', code: 'merkle.root-mismatch', newRoot: wrong },
      { name: 'shrunk', code: 'merkle.range', oldSize: 8 },
      { name: 'from nothing, with a hash', code: 'merkle.proof-length', oldSize: 0, oldRoot: none },
      { name: 'from nothing, with a root', code: 'merkle.root-mismatch', oldSize: 0, proof: [] },
      { name: 'the same size, two roots', code: 'merkle.root-mismatch', oldSize: 7, proof: [] },
      {
        name: 'the same size, with a hash',
        code: 'merkle.proof-length',
        oldSize: 7,
        oldRoot: growth.newRoot,
        proof: [wrong],
      },
    ].map((change) => ({ ...growth, ...change })),
  );
  return {
    format: 'tree',
    rules: ['RC3.1', 'RC3.4'],
    about:
      'Roots, inclusion and consistency proofs (RFC 6962) of the tree whose leaf i is the text “leaf i”. Hashes are base64.',
    accept,
    reject,
  };
}
