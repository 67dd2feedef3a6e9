/** Whether a batch is in one piece. Says nothing about acts, signatures or hashes. */
import { StoreError } from './error.ts';
import type { Batch } from './store.ts';

const TILE_WIDTH = 256;
const ACT_ID = /^[0-9a-f]{64}$/;

/** The full tiles that growth from one size to another completes, as `level/position`. */
export function filledTiles(from: number, to: number): string[] {
  const filled: string[] = [];
  for (let level = 0, span = TILE_WIDTH; span <= to; level += 1, span *= TILE_WIDTH) {
    for (let at = Math.floor(from / span); at < Math.floor(to / span); at += 1) {
      filled.push(`${level}/${at}`);
    }
  }
  return filled;
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
  const { entries, enclosures, tiles, head } = batch;
  const last = entries.at(-1);
  demand(last !== undefined, 'A batch holds at least one entry.');
  for (const [at, entry] of entries.entries()) {
    demand(entry.index === expectedSize + at, 'Entries follow one another from the size.');
    demand(ACT_ID.test(entry.actId), 'An act id is 64 hex digits.');
    demand(entry.leafHash.length === 32 && entry.root.length === 32, 'Hashes have 32 bytes.');
    demand(entry.bodySalt.length === 16, 'Salts have 16 bytes.');
  }
  for (const { salt } of enclosures) demand(salt.length === 16, 'Salts have 16 bytes.');
  demand(head.size === expectedSize + entries.length, 'The head is at the size after the batch.');
  demand(last !== undefined && sameBytes(head.root, last.root), 'The root is the last entry’s.');
  demand(head.checkpoint.length > 0, 'A size above 0 has a checkpoint.');
  demand(
    tiles.every(({ hashes }) => hashes.length === 32 * TILE_WIDTH),
    'Only full tiles are stored.',
  );
  const given = new Set(tiles.map(({ level, position }) => `${level}/${position}`));
  const due = filledTiles(expectedSize, head.size);
  demand(
    given.size === tiles.length && due.length === given.size && due.every((t) => given.has(t)),
    'The tiles are those that the batch fills.',
  );
}
