import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64, utf8 } from './bytes.ts';
import { fault, parsed } from './fault.ts';
import { leafHash } from './leaf.ts';
import { Frontier, rootFromLeafHashes, type Hasher } from './merkle.ts';
import {
  consistencyFault,
  inclusionFault,
  proveConsistency,
  proveInclusion,
  readRoot,
} from './merkle-proof.ts';
import {
  parseTilePath,
  partialTilesOf,
  prefixOfTile,
  rightEdgeFault,
  TileEdge,
  tileAt,
  tileHashReader,
  tilePath,
  tileRoot,
  tilesFilled,
  type Tile,
  type TileReader,
} from './tiles.ts';
import { readVectors } from '../../test/support/vectors.ts';

const hasher: Hasher = {
  sha256: (data) => new Uint8Array(createHash('sha256').update(data).digest()),
};

const SIZE = 66_000;
const ALL = Array.from({ length: SIZE }, (_, i) => hasher.sha256(utf8(`\0leaf ${i}`)));
const full = new Map<string, Uint8Array>();
const edges = new Map<number, TileEdge>();
const ROOTS = new Map<number, Uint8Array>();
const SIZES = [1, 2, 255, 256, 257, 511, 512, 1000, 65_535, 65_536, 65_537, SIZE];
{
  const edge = new TileEdge(hasher);
  const frontier = new Frontier(hasher);
  for (const leaf of ALL) {
    for (const { level, position, hashes } of edge.append(leaf)) {
      full.set(tilePath({ level, position, width: 256 }), hashes);
    }
    frontier.append(leaf);
    if (SIZES.includes(edge.size)) {
      edges.set(edge.size, edge.clone());
      ROOTS.set(edge.size, frontier.root());
    }
  }
}

/** Tiles as a log of that size serves them. */
function served(size: number): TileReader {
  const partials = partialTilesOf(size);
  const bytes = (edges.get(size) as TileEdge).partials();
  return (tiles) => {
    const found = tiles.map((tile) => {
      if (tile.width === 256) return full.get(tilePath(tile));
      return bytes[partials.findIndex((partial) => tilePath(partial) === tilePath(tile))];
    });
    return Promise.resolve(
      found.every((tile) => tile !== undefined)
        ? parsed(found)
        : fault('test.absent', 'No such tile.'),
    );
  };
}

interface TileVector {
  kind: 'path' | 'growth' | 'entries' | 'hashes';
  path: string;
  level: Tile['level'];
  position: number;
  width: number;
  from: number;
  to: number;
  filled: string[];
  partial: string[];
  leaves: string[];
  tiles: Record<string, string>;
}

describe('the vectors of tiles', () => {
  const { accept, reject } = readVectors<TileVector>('tile');
  const paths = ({ kind }: { kind: string }) => kind === 'path';

  it.each(accept.filter(paths))('RC3.4 a path: $name', ({ path, level, position, width }) => {
    expect(parseTilePath(path)).toEqual(parsed({ level, position, width }));
    expect(tilePath({ level, position, width })).toBe(path);
  });

  it.each(reject.filter(paths))('RC3.4 $name', ({ path, code }) => {
    expect(parseTilePath(path)).toMatchObject({ ok: false, fault: { code } });
  });

  it.each(accept.filter(({ kind }) => kind === 'growth'))(
    'RC3.4 tiles filled $name',
    ({ from, to, filled, partial }) => {
      expect(tilesFilled(from, to).map(tilePath)).toEqual(filled);
      expect(partialTilesOf(to).map(tilePath)).toEqual(partial);
    },
  );

  it.each(accept.filter(({ kind }) => kind === 'hashes'))(
    'RC3.4 tiles of $name',
    ({ leaves, tiles }) => {
      const edge = new TileEdge(hasher);
      for (const leaf of leaves) edge.append(leafHash(hasher, utf8(leaf)));
      const names = partialTilesOf(leaves.length).map(tilePath);
      const bytes = edge.partials().map(toBase64);
      expect(Object.fromEntries(names.map((name, i) => [name, bytes[i]]))).toEqual(tiles);
    },
  );
});

describe('tile paths', () => {
  it('RC3.4 the paths are those of tlog-tiles', () => {
    const paths: [Tile, string][] = [
      [{ level: 0, position: 0, width: 256 }, 'tile/0/000'],
      [{ level: 0, position: 1_234_067, width: 256 }, 'tile/0/x001/x234/067'],
      [{ level: 1, position: 1000, width: 17 }, 'tile/1/x001/000.p/17'],
      [{ level: 'entries', position: 0, width: 3 }, 'tile/entries/000.p/3'],
      [{ level: 63, position: 999, width: 1 }, 'tile/63/999.p/1'],
    ];
    for (const [tile, path] of paths) {
      expect(tilePath(tile)).toBe(path);
      expect(parseTilePath(path)).toEqual(parsed(tile));
    }
  });

  it('RC3.4 any other spelling of a path is refused', () => {
    for (const path of [
      '',
      'tile/0/0',
      'tile/0/00',
      'tile/0/0000',
      'tile/0/x000/001',
      'tile/0/x01/001',
      'tile/0/001/001',
      'tile/0/x001/x001',
      'tile/00/000',
      'tile/64/000',
      'tile/-1/000',
      'tile/data/000',
      'tile/0/000.p/0',
      'tile/0/000.p/256',
      'tile/0/000.p/03',
      'tile/0/000.p/3/',
      'tile/0/000.p',
      '/tile/0/000',
      'tile/0/000\n',
      'tile/0/x999/x999/x999/x999/x999/999',
      'tile/0/x010/x000/x000/x000/x000/x000/000',
      'tile/٠/000',
    ]) {
      const result = parseTilePath(path);
      expect(result.ok ? path : result.fault.code).toBe('tile.path');
    }
    expect(() => tilePath({ level: 0, position: 0, width: 0 })).toThrow(RangeError);
    expect(() => tilePath({ level: 64, position: 0, width: 1 })).toThrow(RangeError);
  });

  it('RC3.4 every tile has one path, and reading it never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.constant('entries' as const), fc.nat(63)),
        fc.maxSafeNat(),
        fc.integer({ min: 1, max: 256 }),
        (level, position, width) => {
          const tile: Tile = { level, position, width };
          expect(parseTilePath(tilePath(tile))).toEqual(parsed(tile));
        },
      ),
    );
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('tile/', 'entries/', 'x', '0', '12', '3', '/', '.p/', '9'),
        }),
        (path) => {
          const result = parseTilePath(path);
          expect(result.ok ? tilePath(result.value) : path).toBe(path);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('tiles of a growing log', () => {
  it('RC3.4 a log of 70,000 leaves has the tiles the specification counts', () => {
    const filled = tilesFilled(0, 70_000);
    expect(filled.filter((tile) => tile.level === 0).length).toBe(273);
    expect(filled.filter((tile) => tile.level === 1).length).toBe(1);
    expect(partialTilesOf(70_000)).toEqual([
      { level: 0, position: 273, width: 112 },
      { level: 1, position: 1, width: 17 },
      { level: 2, position: 0, width: 1 },
    ]);
    expect(partialTilesOf(256)).toEqual([{ level: 1, position: 0, width: 1 }]);
    expect(partialTilesOf(0)).toEqual([]);
    expect(tileAt('entries', 0, 3)).toEqual({ level: 'entries', position: 0, width: 3 });
    expect(tileAt(0, 1, 256)).toBeUndefined();
    expect(tileAt(0, 0, 300)).toEqual({ level: 0, position: 0, width: 256 });
  });

  it('RC3.4 appending leaf by leaf fills exactly the tiles named', () => {
    expect([...full.keys()].toSorted()).toEqual(tilesFilled(0, SIZE).map(tilePath).toSorted());
    const whole = tilesFilled(0, SIZE);
    const inParts = [0, 3, 256, 700, 65_536, SIZE].flatMap((from, i, all) =>
      i + 1 < all.length ? tilesFilled(from, all[i + 1] as number) : [],
    );
    expect(inParts.map(tilePath).toSorted()).toEqual(whole.map(tilePath).toSorted());
    const first = full.get('tile/0/000') as Uint8Array;
    expect(first.slice(32, 64)).toEqual(ALL[1]);
    expect(tileRoot(hasher, first)).toEqual(rootFromLeafHashes(hasher, ALL.slice(0, 256)));
    expect((full.get('tile/1/000') as Uint8Array).slice(0, 32)).toEqual(tileRoot(hasher, first));
  });

  it('RC3.4 a partial tile is a prefix of the full one', () => {
    const partials = (edges.get(1000) as TileEdge).partials();
    expect(partialTilesOf(1000).map((tile) => tile.width)).toEqual([232, 3]);
    expect(partials[0]).toEqual(prefixOfTile(full.get('tile/0/003') as Uint8Array, 232));
    expect(partials[1]).toEqual(prefixOfTile(full.get('tile/1/000') as Uint8Array, 3));
  });

  it('RC3.4 roots and proofs made from tiles verify at every size', async () => {
    for (const size of SIZES) {
      const read = tileHashReader(hasher, size, served(size));
      const root = ROOTS.get(size) as Uint8Array;
      expect(await readRoot(hasher, size, read)).toEqual(parsed(root));
      for (const index of [0, 1, 254, 256, 257, 65_535, size - 1]) {
        if (index >= size) continue;
        const proof = await proveInclusion(hasher, index, size, read);
        if (!proof.ok) throw new Error(proof.fault.code);
        const leaf = ALL[index] as Uint8Array;
        expect(inclusionFault(hasher, index, size, leaf, proof.value, root)).toBeUndefined();
      }
      for (const old of SIZES.filter((other) => other <= size)) {
        const proof = await proveConsistency(hasher, old, size, read);
        if (!proof.ok) throw new Error(proof.fault.code);
        const oldRoot = ROOTS.get(old) as Uint8Array;
        expect(consistencyFault(hasher, old, size, proof.value, oldRoot, root)).toBeUndefined();
      }
    }
  });

  it('RC3.4 a tile of another width, and a reader that fails, are faults', async () => {
    const places = [{ level: 3, index: 0 }];
    const narrow = tileHashReader(hasher, 300, () => Promise.resolve(parsed([new Uint8Array(64)])));
    expect(await narrow(places)).toMatchObject({ ok: false, fault: { code: 'tile.length' } });
    const none = tileHashReader(hasher, 300, () => Promise.resolve(parsed([])));
    expect(await none(places)).toMatchObject({ ok: false, fault: { code: 'tile.length' } });
    const absent = tileHashReader(hasher, 300, () => Promise.resolve(fault('test.gone', 'Gone.')));
    expect(await absent(places)).toMatchObject({ ok: false, fault: { code: 'test.gone' } });
    await expect(narrow([{ level: 8, index: 1 }])).rejects.toThrow(RangeError);
  });

  it('RC3.4 an edge restored from partial tiles goes on filling the same tiles', () => {
    for (const size of [255, 257, 65_535, 65_537]) {
      const partials = (edges.get(size) as TileEdge).partials();
      const edge = TileEdge.of(hasher, size, partials);
      for (const leaf of ALL.slice(size, size + 400)) {
        for (const { level, position, hashes } of edge.append(leaf)) {
          expect(hashes).toEqual(full.get(tilePath({ level, position, width: 256 })));
        }
      }
    }
    expect(() => TileEdge.of(hasher, 257, [])).toThrow(RangeError);
    expect(() => TileEdge.of(hasher, 1, [new Uint8Array(31)])).toThrow(RangeError);
  });

  it('RC5.2 before signing, stored tiles and leaves must give the root', async () => {
    const from = 1000;
    const to = 65_537;
    const more = ALL.slice(from, to);
    const root = ROOTS.get(to) as Uint8Array;
    expect(await rightEdgeFault(hasher, from, more, root, served(from))).toBeUndefined();
    expect(await rightEdgeFault(hasher, 0, ALL.slice(0, to), root, served(1))).toBeUndefined();
    const code = async (leaves: Uint8Array[], read: TileReader) =>
      (await rightEdgeFault(hasher, from, leaves, root, read))?.code;
    expect(await code(more.with(7, root), served(from))).toBe('tile.root-mismatch');
    expect(await code(more.slice(1), served(from))).toBe('tile.root-mismatch');
    const flipped: TileReader = async (tiles) => {
      const bytes = await served(from)(tiles);
      if (!bytes.ok) return bytes;
      const changed = (bytes.value[0] as Uint8Array).slice();
      changed[40] = (changed[40] as number) ^ 1;
      return parsed([changed, ...bytes.value.slice(1)]);
    };
    expect(await code(more, flipped)).toBe('tile.root-mismatch');
    expect(await code(more, () => Promise.resolve(fault('test.gone', 'Gone.')))).toBe('test.gone');
  });
});
