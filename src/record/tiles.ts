/**
 * The tree cut into tiles of 256 hashes (`c2sp.org/tlog-tiles`): their names, which of them a
 * growing log fills, and how any hash of the tree is read back from them. A partial tile is a
 * prefix of the full one. Entries are in `entry-bundle.ts`.
 */
import { equalBytes } from './bytes.ts';
import { fault, parsed, type Fault, type Parsed } from './fault.ts';
import {
  Frontier,
  HASH_LENGTH,
  isSize,
  nodeHash,
  subtreesOf,
  type Hasher,
  type HashPlace,
} from './merkle.ts';
import type { HashReader } from './merkle-proof.ts';

/** Hashes, or entries, in a full tile. */
export const TILE_WIDTH = 256;
/** Levels of the tree in a tile. */
const TILE_HEIGHT = 8;
/** Bytes of a full tile of hashes. */
export const TILE_BYTES = TILE_WIDTH * HASH_LENGTH;

/** A tile's coordinates. Level `entries` is an entry bundle. */
export interface Tile {
  level: number | 'entries';
  /** Which tile of its level, from 0. */
  position: number;
  /** 1–256: hashes or entries in it. */
  width: number;
}

/** A tile of hashes that a growing log has filled. */
export interface FilledTile {
  level: number;
  position: number;
  /** 8,192 bytes. */
  hashes: Uint8Array;
}

/** Reads tiles, each exactly as wide as asked, in the order asked. */
export type TileReader = (tiles: readonly Tile[]) => Promise<Parsed<readonly Uint8Array[]>>;

/**
 * The path of a tile below a log's prefix: `tile/0/x001/x234/067`, `tile/1/000.p/17`,
 * `tile/entries/000.p/3`. RangeError for coordinates no tile has.
 */
export function tilePath(tile: Tile): string {
  const { level, position, width } = tile;
  const levelExists = level === 'entries' || (isSize(level) && level <= 63);
  if (!levelExists || !isSize(position) || !isSize(width) || width < 1 || width > TILE_WIDTH) {
    throw new RangeError('there is no such tile');
  }
  let name = String(position % 1000).padStart(3, '0');
  for (let rest = Math.floor(position / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    name = `x${String(rest % 1000).padStart(3, '0')}/${name}`;
  }
  return `tile/${level}/${name}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
}

const PATH = /^tile\/(entries|0|[1-9]\d?)\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/**
 * The coordinates that a path names, or `tile.path`. There is one spelling: no leading `x000`, no
 * `.p/256`, level at most 63, position at most 2^53−1.
 */
export function parseTilePath(path: string): Parsed<Tile> {
  const refused = fault('tile.path', 'This is not the path of a tile.');
  const match = PATH.exec(path);
  if (match === null) return refused;
  const level = match[1] === 'entries' ? 'entries' : Number(match[1]);
  const position = Number((match[2] as string).replace(/[x/]/g, ''));
  const width = match[3] === undefined ? TILE_WIDTH : Number(match[3]);
  if ((level !== 'entries' && level > 63) || !isSize(position) || width > TILE_WIDTH) {
    return refused;
  }
  const tile: Tile = { level, position, width };
  return tilePath(tile) === path ? parsed(tile) : refused;
}

/** How many leaves one hash of a tile at this level covers. */
function leavesPerHash(level: number): number {
  return TILE_WIDTH ** level;
}

/** How many hashes a level of tiles has in a log of `size` leaves; only full tiles are hashed. */
function hashesAtLevel(level: number, size: number): number {
  return Math.floor(size / leavesPerHash(level));
}

/**
 * The partial tiles of a log of `size` leaves, level 0 first: its right edge. A level whose last
 * tile is full has none.
 *
 * `partialTilesOf(70_000)` has widths 112, 17 and 1.
 */
export function partialTilesOf(size: number): Tile[] {
  const tiles: Tile[] = [];
  for (let level = 0; hashesAtLevel(level, size) > 0; level++) {
    const hashes = hashesAtLevel(level, size);
    const width = hashes % TILE_WIDTH;
    if (width > 0) tiles.push({ level, position: Math.floor(hashes / TILE_WIDTH), width });
  }
  return tiles;
}

/** The full tiles of hashes that a log fills in growing from one size to another. */
export function tilesFilled(from: number, to: number): Tile[] {
  if (!isSize(from) || !isSize(to) || from > to) throw new RangeError('a log does not shrink');
  const tiles: Tile[] = [];
  for (let level = 0; hashesAtLevel(level, to) >= TILE_WIDTH; level++) {
    const first = hashesAtLevel(level + 1, from);
    const end = hashesAtLevel(level + 1, to);
    for (let position = first; position < end; position++) {
      tiles.push({ level, position, width: TILE_WIDTH });
    }
  }
  return tiles;
}

/** The tile of a log of `size` leaves at these coordinates, or undefined if it has none there. */
export function tileAt(
  level: number | 'entries',
  position: number,
  size: number,
): Tile | undefined {
  const hashes = hashesAtLevel(level === 'entries' ? 0 : level, size);
  const width = Math.min(TILE_WIDTH, hashes - position * TILE_WIDTH);
  return width >= 1 ? { level, position, width } : undefined;
}

/** The hash over 1, 2, 4, … 256 neighbouring hashes of a tile, given as their bytes. */
function perfectRoot(hasher: Hasher, bytes: Uint8Array): Uint8Array {
  let hashes: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += HASH_LENGTH) {
    hashes.push(bytes.slice(at, at + HASH_LENGTH));
  }
  while (hashes.length > 1) {
    const above: Uint8Array[] = [];
    for (let i = 0; i < hashes.length; i += 2) {
      above.push(nodeHash(hasher, hashes[i] as Uint8Array, hashes[i + 1] as Uint8Array));
    }
    hashes = above;
  }
  return hashes[0] as Uint8Array;
}

/** The one hash a full tile has in the level above. RangeError unless it is 8,192 bytes. */
export function tileRoot(hasher: Hasher, hashes: Uint8Array): Uint8Array {
  if (hashes.length !== TILE_BYTES) throw new RangeError('a full tile has 8,192 bytes');
  return perfectRoot(hasher, hashes);
}

/**
 * The right edge of the tree as tiles: what each level's unfinished tile holds. Appending leaf
 * hashes gives back the tiles that they fill, ready to be stored in the same transaction.
 */
export class TileEdge {
  readonly #hasher: Hasher;
  #size: number;
  /** One buffer of a full tile's bytes for each level begun; its width follows from the size. */
  readonly #levels: Uint8Array[] = [];

  constructor(hasher: Hasher) {
    this.#hasher = hasher;
    this.#size = 0;
  }

  /**
   * The edge of a stored log.
   * @param partials the bytes of `partialTilesOf(size)`, in that order; RangeError if other lengths
   */
  static of(hasher: Hasher, size: number, partials: readonly Uint8Array[]): TileEdge {
    const tiles = partialTilesOf(size);
    if (partials.length !== tiles.length) throw new RangeError('other partial tiles than the size');
    const edge = new TileEdge(hasher);
    edge.#size = size;
    for (let level = 0; hashesAtLevel(level, size) > 0; level++) {
      edge.#levels.push(new Uint8Array(TILE_BYTES));
    }
    for (const [i, tile] of tiles.entries()) {
      const bytes = partials[i] as Uint8Array;
      if (bytes.length !== tile.width * HASH_LENGTH) throw new RangeError('a tile of other width');
      (edge.#levels[tile.level as number] as Uint8Array).set(bytes);
    }
    return edge;
  }

  get size(): number {
    return this.#size;
  }

  /** Adds a leaf by its hash. The tiles that are full now, level 0 first; mostly none. */
  append(leafHash: Uint8Array): FilledTile[] {
    if (leafHash.length !== HASH_LENGTH) throw new RangeError('a leaf hash is 32 bytes');
    const filled: FilledTile[] = [];
    let hash = leafHash;
    for (let level = 0; ; level++) {
      const buffer = (this.#levels[level] ??= new Uint8Array(TILE_BYTES));
      const before = hashesAtLevel(level, this.#size);
      buffer.set(hash, (before % TILE_WIDTH) * HASH_LENGTH);
      if ((before + 1) % TILE_WIDTH !== 0) break;
      const position = Math.floor(before / TILE_WIDTH);
      filled.push({ level, position, hashes: buffer.slice() });
      hash = tileRoot(this.#hasher, buffer);
    }
    this.#size += 1;
    return filled;
  }

  /** The bytes of each of `partialTilesOf(size)`, in that order. */
  partials(): Uint8Array[] {
    return partialTilesOf(this.#size).map((tile) =>
      (this.#levels[tile.level as number] as Uint8Array).slice(0, tile.width * HASH_LENGTH),
    );
  }

  clone(): TileEdge {
    return TileEdge.of(this.#hasher, this.#size, this.partials());
  }
}

/** The tile of a log of `size` leaves from which the hash at this place is read. */
export function tileForHash(place: HashPlace, size: number): Tile {
  const level = Math.floor(place.level / TILE_HEIGHT);
  const within = 2 ** (place.level % TILE_HEIGHT);
  const tile = tileAt(level, Math.floor((place.index * within) / TILE_WIDTH), size);
  if (tile === undefined || (place.index + 1) * 2 ** place.level > size) {
    throw new RangeError('the tree has no such subtree');
  }
  return tile;
}

/** The hash at this place, from the bytes of the tile that `tileForHash` names. */
export function hashFromTile(hasher: Hasher, place: HashPlace, bytes: Uint8Array): Uint8Array {
  const within = 2 ** (place.level % TILE_HEIGHT);
  const first = (place.index * within) % TILE_WIDTH;
  const part = bytes.subarray(first * HASH_LENGTH, (first + within) * HASH_LENGTH);
  if (part.length !== within * HASH_LENGTH) throw new RangeError('the tile is too narrow');
  return perfectRoot(hasher, part);
}

/**
 * A reader of any hash in the tree of `size` leaves, from its tiles, each read once a call. The
 * tiles are not authenticated: what is made from them must be checked against a signed root, as
 * every proof is. Fault `tile.length` where a tile has not the width asked for.
 */
export function tileHashReader(hasher: Hasher, size: number, read: TileReader): HashReader {
  return async (places) => {
    const tiles: Tile[] = [];
    const numbers = new Map<string, number>();
    const sources = places.map((place) => {
      const tile = tileForHash(place, size);
      const path = tilePath(tile);
      let number = numbers.get(path);
      if (number === undefined) {
        number = tiles.push(tile) - 1;
        numbers.set(path, number);
      }
      return number;
    });
    const bytes = await read(tiles);
    if (!bytes.ok) return bytes;
    if (
      bytes.value.length !== tiles.length ||
      tiles.some((tile, i) => bytes.value[i]?.length !== tile.width * HASH_LENGTH)
    ) {
      return fault('tile.length', 'A tile has not the width asked for.');
    }
    return parsed(
      places.map((place, i) =>
        hashFromTile(hasher, place, bytes.value[sources[i] as number] as Uint8Array),
      ),
    );
  };
}

/**
 * RC5.2, before a checkpoint is signed: why stored tiles and stored leaves do not give this root,
 * or undefined if they do. The tree of `from` leaves is taken from the stored tiles, the new leaf
 * hashes from the bytes as stored, hashed again.
 * @param newLeafHashes of the leaves from index `from` on
 * @param root that which is about to be signed
 */
export async function rightEdgeFault(
  hasher: Hasher,
  from: number,
  newLeafHashes: Iterable<Uint8Array>,
  root: Uint8Array,
  read: TileReader,
): Promise<Fault | undefined> {
  const hashes = await tileHashReader(hasher, from, read)(subtreesOf(0, from));
  if (!hashes.ok) return hashes.fault;
  const frontier = new Frontier(hasher, from, hashes.value);
  for (const leafHash of newLeafHashes) frontier.append(leafHash);
  if (equalBytes(frontier.root(), root)) return undefined;
  return { code: 'tile.root-mismatch', message: 'The stored tiles and leaves give another root.' };
}

/** The bytes of a partial tile: the first `width` hashes of the full one. */
export function prefixOfTile(hashes: Uint8Array, width: number): Uint8Array {
  if (hashes.length < width * HASH_LENGTH) throw new RangeError('the tile is narrower');
  return hashes.slice(0, width * HASH_LENGTH);
}
