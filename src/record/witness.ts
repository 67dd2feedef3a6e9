/**
 * The witness protocol (`c2sp.org/tlog-witness` v1.0.0): the body of `POST /add-checkpoint`, and
 * what a witness decides about it. The decision is pure; RC6.1 asks its caller to compare and store
 * the new head in one atomic step before cosigning. The log's half is in `witness-client.ts`.
 */
import { concat, equalBytes, fromBase64, fromUtf8, toBase64, utf8 } from './bytes.ts';
import { checkLogSignature, parseCheckpoint, type Checkpoint } from './checkpoint.ts';
import { parseDecimal } from './decimal.ts';
import { fault, parsed, type Fault, type Parsed } from './fault.ts';
import type { Vkey } from './keys.ts';
import { emptyRoot, HASH_LENGTH, isSize } from './merkle.ts';
import { consistencyFault } from './merkle-proof.ts';
import type { Provider } from './provider.ts';

export interface AddCheckpoint {
  /** The size the log believes the witness to have cosigned last; 0 for none. */
  oldSize: number;
  /** The consistency proof from there, at most 63 hashes. */
  proof: readonly Uint8Array[];
  /** The checkpoint note, verbatim. */
  checkpoint: Uint8Array;
}

/** The media type of the body of a 409: a size in decimal and LF. */
export const SIZE_MEDIA_TYPE = 'text/x.tlog.size';

/** The longest request body that is read, in bytes. */
export const MAX_REQUEST_BYTES = 1_048_576;
const MAX_HASHES = 63;

/** The request's body. RangeError for what may not be sent. */
export function formatAddCheckpoint(request: AddCheckpoint): Uint8Array {
  const { oldSize, proof, checkpoint } = request;
  if (
    !isSize(oldSize) ||
    proof.length > MAX_HASHES ||
    proof.some((hash) => hash.length !== HASH_LENGTH)
  ) {
    throw new RangeError('this is no request to a witness');
  }
  const lines = [`old ${oldSize}`, ...proof.map(toBase64), '', ''];
  return concat(utf8(lines.join('\n')), checkpoint);
}

/**
 * Takes a request's body apart; the checkpoint in it is not read. Faults, all answered with 400:
 * `witness.too-long`, `witness.form`, `witness.old-size`, `witness.hash`,
 * `witness.too-many-hashes`.
 */
export function parseAddCheckpoint(bytes: Uint8Array): Parsed<AddCheckpoint> {
  if (bytes.length > MAX_REQUEST_BYTES) {
    return fault('witness.too-long', 'The request is too long.', MAX_REQUEST_BYTES);
  }
  let split = 1;
  while (split < bytes.length && !(bytes[split] === 0x0a && bytes[split - 1] === 0x0a)) split += 1;
  const text = split < bytes.length ? fromUtf8(bytes.subarray(0, split)) : undefined;
  if (text === undefined) {
    return fault('witness.form', 'The request has no empty line before its checkpoint.');
  }
  const [first, ...lines] = text.slice(0, -1).split('\n') as [string, ...string[]];
  const oldSize = first.startsWith('old ') ? parseDecimal(first.slice(4)) : undefined;
  if (oldSize === undefined) {
    return fault('witness.old-size', 'The first line does not give the old size.', 0);
  }
  if (lines.length > MAX_HASHES) {
    return fault('witness.too-many-hashes', 'A consistency proof has at most 63 lines.');
  }
  const proof: Uint8Array[] = [];
  for (const line of lines) {
    const hash = fromBase64(line);
    if (hash?.length !== HASH_LENGTH) {
      return fault('witness.hash', 'A line of the proof is not base64 of 32 bytes.');
    }
    proof.push(hash);
  }
  return parsed({ oldSize, proof, checkpoint: bytes.slice(split + 1) });
}

/** What a witness knows of one log. */
export interface WitnessedLog {
  /** The keys it trusts for this origin. */
  logKeys: readonly Vkey[];
  /** The head it cosigned last; undefined if it never cosigned one for this origin. */
  last: WitnessedHead | undefined;
}

export interface WitnessedHead {
  size: number;
  /** 32 bytes. */
  root: Uint8Array;
}

/**
 * What is to be answered. Only 200 changes anything: store `next` in place of the `last` that the
 * decision was made on, in one step that fails if it is no longer that, then cosign
 * `checkpoint.textBytes` and answer with the line. If the step fails, consider the request again.
 */
export type WitnessDecision =
  | { status: 200; origin: string; next: WitnessedHead; checkpoint: Checkpoint }
  | { status: 400 | 403 | 404 | 422; fault: Fault }
  /** The body of the answer is this size and LF, its type `text/x.tlog.size`. */
  | { status: 409; size: number; fault: Fault };

/**
 * Considers a request as `tlog-witness` orders: 400 if it is not well formed or the old size is
 * above the checkpoint's; 404 if the origin is not known; 403 if no trusted key signed; 409 if the
 * old size is not the witness's, or is the checkpoint's and the root is another; 422 if the proof
 * fails.
 * @param logOf what the witness knows of an origin, read afresh
 */
export async function considerCheckpoint(
  provider: Provider,
  body: Uint8Array,
  logOf: (origin: string) => WitnessedLog | undefined,
): Promise<WitnessDecision> {
  const request = parseAddCheckpoint(body);
  if (!request.ok) return { status: 400, fault: request.fault };
  const read = parseCheckpoint(request.value.checkpoint);
  if (!read.ok) return { status: 400, fault: read.fault };
  const checkpoint = read.value;
  const { origin, size, root } = checkpoint;
  const log = logOf(origin);
  if (log === undefined) {
    return refuse(404, 'witness.origin-unknown', 'This witness does not know the log.');
  }
  const signed = await checkLogSignature(provider, checkpoint, log.logKeys);
  if (!signed.ok) return { status: 403, fault: signed.fault };
  const { oldSize, proof } = request.value;
  if (oldSize > size) {
    return refuse(400, 'witness.old-size', 'The old size is above that of the checkpoint.');
  }
  const last = log.last ?? { size: 0, root: emptyRoot(provider) };
  if (oldSize !== last.size) {
    return conflict(last.size, 'witness.size-differs', 'The witness has seen another size.');
  }
  if (oldSize === size && !equalBytes(root, last.root)) {
    return conflict(last.size, 'witness.root-differs', 'The witness has seen another root.');
  }
  const inconsistent = consistencyFault(provider, oldSize, size, proof, last.root, root);
  if (inconsistent !== undefined) return { status: 422, fault: inconsistent };
  return { status: 200, origin, next: { size, root }, checkpoint };
}

function refuse(status: 400 | 404, code: string, message: string): WitnessDecision {
  return { status, fault: { code, message } };
}

function conflict(size: number, code: string, message: string): WitnessDecision {
  return { status: 409, size, fault: { code, message } };
}
