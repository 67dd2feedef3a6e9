/** Whether a batch is in one piece. Says nothing about acts, signatures or hashes. */
import { StoreError } from './error.ts';
import type { Batch, StoredTile } from './store.ts';

const TILE_WIDTH = 256;
const HASH_BYTES = 32;
const ACT_ID = /^[0-9a-f]{64}$/;

/** A tile's place, and how many hashes it has. */
interface TileSpan {
  level: number;
  position: number;
  width: number;
}

function spanAt(level: number, position: number, hashes: number): TileSpan {
  return { level, position, width: Math.min(TILE_WIDTH, hashes - position * TILE_WIDTH) };
}

/** The tiles that growth from one size to another adds hashes to, as they are at the second. */
export function touchedTiles(from: number, to: number): TileSpan[] {
  const touched: TileSpan[] = [];
  for (let level = 0, span = 1; span <= to; level += 1, span *= TILE_WIDTH) {
    const [before, after] = [Math.floor(from / span), Math.floor(to / span)];
    if (before === after) continue;
    for (let at = Math.floor(before / TILE_WIDTH); at * TILE_WIDTH < after; at += 1) {
      touched.push(spanAt(level, at, after));
    }
  }
  return touched;
}

/** The unfinished tiles of a log of a size, level ascending. */
export function edgeTiles(size: number): TileSpan[] {
  const edge: TileSpan[] = [];
  for (let level = 0, span = 1; span <= size; level += 1, span *= TILE_WIDTH) {
    const hashes = Math.floor(size / span);
    if (hashes % TILE_WIDTH === 0) continue;
    edge.push(spanAt(level, Math.floor(hashes / TILE_WIDTH), hashes));
  }
  return edge;
}

function tileName({ level, position }: { level: number; position: number }): string {
  return `${level}/${position}`;
}

function demand(condition: boolean, sentence: string): void {
  if (!condition) throw new StoreError('store.misused', sentence);
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/**
 * Throws `store.misused` for a batch that would leave a hole: a caller's bug, found before it is
 * durable rather than when a proof fails.
 */
export function demandWhole(expectedSize: number, batch: Batch): void {
  const { entries, enclosures, head } = batch;
  const last = entries.at(-1);
  demand(last !== undefined, 'A batch holds at least one entry.');
  for (const [at, entry] of entries.entries()) {
    demand(entry.index === expectedSize + at, 'Entries follow one another from the size.');
    demand(ACT_ID.test(entry.actId), 'An act id is 64 hex digits.');
    demand(entry.leafHash.length === HASH_BYTES, 'Hashes have 32 bytes.');
    demand(entry.root.length === HASH_BYTES, 'Hashes have 32 bytes.');
    demand(entry.bodySalt.length === 16, 'Salts have 16 bytes.');
  }
  for (const { salt } of enclosures) demand(salt.length === 16, 'Salts have 16 bytes.');
  demand(head.size === expectedSize + entries.length, 'The head is at the size after the batch.');
  demand(last !== undefined && sameBytes(head.root, last.root), 'The root is the last entry’s.');
  demandTiles(expectedSize, batch);
}

function demandTiles(expectedSize: number, { tiles, head }: Batch): void {
  const touched = touchedTiles(expectedSize, head.size);
  const allowed = new Map([...touched, ...edgeTiles(head.size)].map((t) => [tileName(t), t.width]));
  const given = new Set(tiles.map(tileName));
  demand(given.size === tiles.length, 'A tile is given once.');
  for (const tile of tiles) {
    const width = allowed.get(tileName(tile));
    demand(width !== undefined, 'A tile is one that the batch adds to, or an unfinished one.');
    demand(tile.hashes.length === HASH_BYTES * (width ?? 0), 'A tile is as wide as the size says.');
  }
  for (const tile of touched) demand(given.has(tileName(tile)), 'No tile is missing.');
}

/**
 * Throws `store.corrupt` unless these are the unfinished tiles of a log of this size, and
 * `store.misused` if a tile of the batch does not begin with what is stored.
 */
export function demandEdge(size: number, stored: readonly StoredTile[], batch: Batch): void {
  const due = edgeTiles(size);
  const whole =
    stored.length === due.length &&
    due.every(
      (tile, at) =>
        stored[at]?.level === tile.level &&
        stored[at].position === tile.position &&
        stored[at].hashes.length === HASH_BYTES * tile.width,
    );
  if (!whole) throw new StoreError('store.corrupt', 'An unfinished tile is not as it should be.');
  const given = new Map(batch.tiles.map((tile) => [tileName(tile), tile.hashes]));
  for (const tile of stored) {
    const after = given.get(tileName(tile));
    if (after === undefined) continue;
    const kept = sameBytes(after.subarray(0, tile.hashes.length), tile.hashes);
    demand(kept, 'A tile only grows.');
  }
}
