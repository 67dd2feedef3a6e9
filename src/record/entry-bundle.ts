/**
 * Entry bundles (`c2sp.org/tlog-tiles`, "Log entries"): up to 256 leaves, each after its length as
 * u16 big-endian. `tile/entries/000.p/3` holds the first three leaves of a log.
 */
import { concat } from './bytes.ts';
import { fault, parsed, type Parsed } from './fault.ts';

/** The longest leaf that a bundle can hold. An act's leaf is far shorter (RC1.2). */
export const MAX_ENTRY_BYTES = 0xffff;

/** The bundle of 1–256 leaves. RangeError for other numbers, or a leaf above 65,535 bytes. */
export function formatEntryBundle(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length < 1 || leaves.length > 256) throw new RangeError('a bundle has 1–256 leaves');
  return concat(
    ...leaves.flatMap((leaf) => {
      if (leaf.length > MAX_ENTRY_BYTES) throw new RangeError('a leaf has at most 65,535 bytes');
      return [Uint8Array.of(leaf.length >> 8, leaf.length & 0xff), leaf];
    }),
  );
}

/**
 * The leaves of a bundle of known width. Faults: `entry-bundle.cut-short`, `entry-bundle.width`
 * (fewer or more leaves than the tile has). That they are the log's leaves is for the caller to
 * check: their hashes are the tile of level 0 at the same position.
 */
export function parseEntryBundle(bytes: Uint8Array, width: number): Parsed<Uint8Array[]> {
  const leaves: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (leaves.length === width) {
      return fault('entry-bundle.width', 'The bundle holds more leaves than its tile.', at);
    }
    if (at + 2 > bytes.length) {
      return fault('entry-bundle.cut-short', 'The bundle ends within a length.', at);
    }
    const length = (bytes[at] as number) * 256 + (bytes[at + 1] as number);
    if (at + 2 + length > bytes.length) {
      return fault('entry-bundle.cut-short', 'The bundle ends within a leaf.', at);
    }
    leaves.push(bytes.slice(at + 2, at + 2 + length));
    at += 2 + length;
  }
  if (leaves.length !== width) {
    return fault('entry-bundle.width', 'The bundle holds fewer leaves than its tile.', at);
  }
  return parsed(leaves);
}
