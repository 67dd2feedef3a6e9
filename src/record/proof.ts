/**
 * Proof files (`c2sp.org/tlog-proof@v1`): that a leaf is in a log, with the checkpoint that says
 * so. Parley's receipts are such files (RC4.2).
 */
import { concat, fromBase64, fromUtf8, toBase64, utf8 } from './bytes.ts';
import { parseCheckpoint } from './checkpoint.ts';
import { parseDecimal } from './decimal.ts';
import { fault, parsed, type Parsed } from './fault.ts';
import { HASH_LENGTH, isSize } from './merkle.ts';
import { inclusionFault } from './merkle-proof.ts';
import { checkPolicy, type Policy, type PolicyOutcome } from './policy.ts';
import type { Provider } from './provider.ts';
import type { Checkpoint } from './checkpoint.ts';

export interface LogProof {
  /** Of the leaf, from 0. */
  index: number;
  /** The inclusion proof, the leaf's sibling first. */
  hashes: readonly Uint8Array[];
  /** The checkpoint note, verbatim. */
  checkpoint: Uint8Array;
  /** What an `extra` line held. Authenticated by nothing; never written here. */
  extra?: Uint8Array;
}

const FIRST_LINE = 'c2sp.org/tlog-proof@v1';
/** A tree of 2^53 leaves is 53 levels high. */
const MAX_HASHES = 63;
/** Checkpoint, proof and any extra line of others. */
const MAX_BYTES = 2_000_000;

/** The bytes of a proof file, without `extra`. RangeError for what no log could prove. */
export function formatProof(proof: Omit<LogProof, 'extra'>): Uint8Array {
  const { index, hashes, checkpoint } = proof;
  if (!isSize(index) || hashes.some((hash) => hash.length !== HASH_LENGTH)) {
    throw new RangeError('this is no inclusion proof');
  }
  const lines = [FIRST_LINE, `index ${index}`, ...hashes.map(toBase64), '', ''];
  return concat(utf8(lines.join('\n')), checkpoint);
}

/**
 * Takes a proof file apart; nothing in it is checked. Faults: `proof.too-long`, `proof.form`,
 * `proof.version`, `proof.extra`, `proof.index`, `proof.hash`, `proof.too-many-hashes`.
 */
export function parseProof(bytes: Uint8Array): Parsed<LogProof> {
  if (bytes.length > MAX_BYTES) return fault('proof.too-long', 'The proof file is too long.');
  const split = emptyLine(bytes);
  const text = split < 0 ? undefined : fromUtf8(bytes.subarray(0, split));
  if (text === undefined) {
    return fault('proof.form', 'The file has no empty line between proof and checkpoint.');
  }
  const lines = text.slice(0, -1).split('\n');
  if (lines.shift() !== FIRST_LINE) {
    return fault('proof.version', 'This is not a proof file of a version known here.', 0);
  }
  let extra: Uint8Array | undefined;
  if (lines[0]?.startsWith('extra ') === true) {
    extra = fromBase64((lines.shift() as string).slice(6));
    if (extra === undefined) return fault('proof.extra', 'The extra line is not base64.');
  }
  const indexLine = lines.shift() ?? '';
  const index = indexLine.startsWith('index ') ? parseDecimal(indexLine.slice(6)) : undefined;
  if (index === undefined) return fault('proof.index', 'The index of the leaf is not a number.');
  if (lines.length > MAX_HASHES) {
    return fault('proof.too-many-hashes', 'No tree is as high as this proof is long.');
  }
  const hashes: Uint8Array[] = [];
  for (const line of lines) {
    const hash = fromBase64(line);
    if (hash?.length !== HASH_LENGTH) {
      return fault('proof.hash', 'A line of the proof is not base64 of 32 bytes.');
    }
    hashes.push(hash);
  }
  const checkpoint = bytes.slice(split + 1);
  return parsed(
    extra === undefined ? { index, hashes, checkpoint } : { index, hashes, checkpoint, extra },
  );
}

/** Where the first empty line's LF is, or −1. */
function emptyLine(bytes: Uint8Array): number {
  for (let i = 1; i < bytes.length; i++) {
    if (bytes[i] === 0x0a && bytes[i - 1] === 0x0a) return i;
  }
  return -1;
}

/** What a proof file shows, once checked. */
export interface Proved extends PolicyOutcome {
  index: number;
  checkpoint: Checkpoint;
}

/**
 * Checks a proof file for one leaf: the checkpoint is signed by a log of the policy and cosigned to
 * its quorum, and the leaf is at the index the file says, in the tree of that checkpoint.
 *
 * Faults: those of `parseProof`, `parseCheckpoint`, `checkPolicy` and `inclusionFault`. While a
 * quorum is not reached a receipt shows `policy.quorum`: recorded, not yet witnessed.
 */
export async function checkProof(
  provider: Provider,
  bytes: Uint8Array,
  leafHash: Uint8Array,
  policy: Policy,
): Promise<Parsed<Proved>> {
  const proof = parseProof(bytes);
  if (!proof.ok) return proof;
  const { index, hashes } = proof.value;
  const checkpoint = parseCheckpoint(proof.value.checkpoint);
  if (!checkpoint.ok) return checkpoint;
  const outcome = await checkPolicy(provider, policy, checkpoint.value);
  if (!outcome.ok) return outcome;
  const { size, root } = checkpoint.value;
  const refused = inclusionFault(provider, index, size, leafHash, hashes, root);
  if (refused !== undefined) return { ok: false, fault: refused };
  return parsed({ ...outcome.value, index, checkpoint: checkpoint.value });
}
