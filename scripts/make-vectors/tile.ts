import { concat, toBase64, utf8 } from '../../src/record/bytes.ts';
import { formatEntryBundle } from '../../src/record/entry-bundle.ts';
import { leafHash } from '../../src/record/leaf.ts';
import { nodeProvider } from '../../src/record/provider/node.ts';
import { partialTilesOf, TileEdge, tilePath, tilesFilled } from '../../src/record/tiles.ts';
import { type VectorFile } from './fixtures.ts';

export function tileVectors(): VectorFile {
  const leaves = ['{"act":"open"}', '{"act":"table"}', '{"act":"agree"}'];
  const bundle = formatEntryBundle(leaves.map(utf8));
  const edge = new TileEdge(nodeProvider);
  for (const leaf of leaves) edge.append(leafHash(nodeProvider, utf8(leaf)));
  const path = (level: number | 'entries', position: number, width: number) => {
    const tile = { level, position, width };
    return { name: tilePath(tile), kind: 'path', path: tilePath(tile), ...tile };
  };
  const growth = (from: number, to: number) => ({
    name: `from ${from} to ${to}`,
    kind: 'growth',
    from,
    to,
    filled: tilesFilled(from, to).map(tilePath),
    partial: partialTilesOf(to).map(tilePath),
  });
  const refused = (wrong: string) => ({
    name: `not a path: ${JSON.stringify(wrong)}`,
    kind: 'path',
    code: 'tile.path',
    path: wrong,
  });
  const bad = (name: string, code: string, bytes: Uint8Array, width = 3) => ({
    name,
    kind: 'entries',
    code,
    width,
    bytes: toBase64(bytes),
  });
  return {
    format: 'tile',
    rules: ['RC3.4'],
    about:
      'Paths of tiles, which tiles a growing log fills and which stay partial, and the bytes of a tile and an entry bundle (base64), among them those of the worked example.',
    accept: [
      path(0, 0, 256),
      path(0, 999, 256),
      path(0, 1000, 256),
      path(0, 1_234_067, 256),
      path(1, 0, 17),
      path(5, 1, 255),
      path(63, 0, 1),
      path('entries', 0, 3),
      path('entries', 273, 112),
      growth(0, 3),
      growth(0, 256),
      growth(255, 257),
      growth(250, 800),
      growth(65_535, 65_537),
      {
        name: 'three entries',
        kind: 'entries',
        width: 3,
        bytes: toBase64(bundle),
        leaves,
      },
      {
        name: 'three leaf hashes',
        kind: 'hashes',
        leaves,
        tiles: Object.fromEntries(
          partialTilesOf(3).map((tile, i) => [
            tilePath(tile),
            toBase64(edge.partials()[i] as Uint8Array),
          ]),
        ),
      },
    ],
    reject: [
      ...[
        '',
        'tile/0/0',
        'tile/0/0000',
        'tile/0/x000/001',
        'tile/0/001/001',
        'tile/0/x001',
        'tile/00/000',
        'tile/64/000',
        'tile/data/000',
        'tile/0/000.p/0',
        'tile/0/000.p/256',
        'tile/0/000.p/03',
        'tile/0/000/',
        '/tile/0/000',
        'tile/0/000\n',
        'tile/0/x010/x000/x000/x000/x000/000',
      ].map(refused),
      bad('cut in a leaf', 'entry-bundle.cut-short', bundle.subarray(0, bundle.length - 1)),
      bad('cut in a length', 'entry-bundle.cut-short', concat(bundle, Uint8Array.of(0)), 4),
      bad('a leaf too few', 'entry-bundle.width', bundle, 4),
      bad('a leaf too many', 'entry-bundle.width', bundle, 2),
    ],
  };
}
