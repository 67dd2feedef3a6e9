/** The leaf (RC3.1): when the log admitted an act, and the act's note as it came. */
import { MAX_ACT_BYTES } from './act.ts';
import { concat, fromUtf8, utf8 } from './bytes.ts';
import { fault, parsed, type Parsed } from './fault.ts';
import { hashOf } from './hash-of.ts';
import { formatMilliseconds, parseMilliseconds } from './instant.ts';
import type { Provider } from './provider.ts';

/** What is hashed before a leaf; before an interior node it is 1. */
const LEAF = Uint8Array.of(0);
const WORD = 'admitted ';
/** `admitted `, 24 characters of instant, LF. */
const LINE_LENGTH = WORD.length + 25;

export const MAX_LEAF_BYTES = LINE_LENGTH + MAX_ACT_BYTES;

export interface Leaf {
  /** The log's clock (RC3.2), in milliseconds of the Unix epoch. */
  admitted: number;
  /** The act's note, not yet read: a view into the leaf. */
  note: Uint8Array;
}

// Acts that are stored together are admitted at one time, which is written once.
let writtenFor: number | undefined;
let written = utf8('');

/**
 * The bytes of a leaf.
 * @param admitted milliseconds of the Unix epoch
 */
export function encodeLeaf(admitted: number, note: Uint8Array): Uint8Array {
  if (admitted !== writtenFor) {
    written = utf8(`${WORD}${formatMilliseconds(admitted)}\n`);
    writtenFor = admitted;
  }
  return concat(written, note);
}

/** Splits a leaf. Refuses with `leaf.too-long`, `leaf.form`. The note is `parseAct`'s to read. */
export function parseLeaf(bytes: Uint8Array): Parsed<Leaf> {
  if (bytes.length > MAX_LEAF_BYTES) {
    return fault('leaf.too-long', 'The entry is too long.', MAX_LEAF_BYTES);
  }
  const line = fromUtf8(bytes.subarray(0, LINE_LENGTH)) ?? '';
  const admitted =
    line.startsWith(WORD) && line.endsWith('\n')
      ? parseMilliseconds(line.slice(WORD.length, -1))
      : undefined;
  if (admitted === undefined) {
    return fault('leaf.form', 'The entry does not begin with the time of its admission.', 0);
  }
  return parsed({ admitted, note: bytes.subarray(LINE_LENGTH) });
}

/** The hash of a leaf, RFC 6962 §2.1: 32 bytes. */
export function leafHash(provider: Pick<Provider, 'sha256'>, leaf: Uint8Array): Uint8Array {
  return hashOf(provider, LEAF, leaf);
}
