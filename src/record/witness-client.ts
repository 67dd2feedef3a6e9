/**
 * The log's half of the witness protocol: what to send to a witness, and what to make of its
 * answer. The sending itself is passed in.
 */
import { fromUtf8 } from './bytes.ts';
import type { Checkpoint } from './checkpoint.ts';
import { cosignatureHolds, parseCosignatureLines, type Cosignature } from './cosignature.ts';
import { parseDecimal } from './decimal.ts';
import { fault, parsed, type Parsed } from './fault.ts';
import type { Vkey } from './keys.ts';
import type { Hasher } from './merkle.ts';
import { proveConsistency, type HashReader } from './merkle-proof.ts';
import type { Provider } from './provider.ts';
import { formatAddCheckpoint, SIZE_MEDIA_TYPE } from './witness.ts';

/** A response to `POST /add-checkpoint`. */
export interface WitnessResponse {
  status: number;
  /** The value of Content-Type, if there was one. */
  contentType: string | undefined;
  /** At most a few kilobytes: what a sender should read before it gives up. */
  body: Uint8Array;
}

/** What an answer comes to. */
export type WitnessAnswer =
  /** Its cosignature of the checkpoint, which holds. */
  | { kind: 'cosigned'; cosignature: Cosignature }
  /** Ask again from this size, which is not above the checkpoint's. */
  | { kind: 'behind'; size: number };

/**
 * The body of a request. RangeError if `oldSize` is above the checkpoint's size.
 * @param note the checkpoint note, verbatim
 * @param read hashes of the tree of that checkpoint (`tileHashReader`)
 */
export async function buildAddCheckpoint(
  hasher: Hasher,
  oldSize: number,
  checkpoint: { size: number; note: Uint8Array },
  read: HashReader,
): Promise<Parsed<Uint8Array>> {
  const proof = await proveConsistency(hasher, oldSize, checkpoint.size, read);
  if (!proof.ok) return proof;
  const request = { oldSize, proof: proof.value, checkpoint: checkpoint.note };
  return parsed(formatAddCheckpoint(request));
}

/**
 * Reads an answer. Lines of other keys are passed over. Faults: `witness.size-above-ours` (a size
 * we never signed is not believed, whoever says so), `witness.root-differs` (it stands at our size,
 * so it has seen another root: a fork, and a person should know), `witness.answer`,
 * `witness.not-cosigned`, `cosignature.invalid`, `cosignature.line`, `witness.refused` (any other
 * status; those of a failing witness among them).
 * @param asked the old size of the request that is answered
 */
export async function readAnswer(
  provider: Pick<Provider, 'verify'>,
  witness: Vkey,
  checkpoint: Checkpoint,
  asked: number,
  response: WitnessResponse,
): Promise<Parsed<WitnessAnswer>> {
  if (response.status === 409) return readConflict(checkpoint.size, asked, response);
  if (response.status !== 200) {
    return fault('witness.refused', `The witness answered with status ${response.status}.`);
  }
  const lines = parseCosignatureLines(response.body);
  if (!lines.ok) return lines;
  const own = lines.value.find(
    ({ name, keyId }) => name === witness.name && keyId === witness.keyId,
  );
  if (own === undefined) {
    return fault('witness.not-cosigned', 'The answer holds no cosignature of this witness.');
  }
  if (!(await cosignatureHolds(provider, witness, checkpoint.textBytes, own))) {
    return fault('cosignature.invalid', 'The cosignature of a known witness does not hold.');
  }
  return parsed({ kind: 'cosigned', cosignature: own });
}

function readConflict(
  ours: number,
  asked: number,
  response: WitnessResponse,
): Parsed<WitnessAnswer> {
  const text = fromUtf8(response.body) ?? '';
  const size = text.endsWith('\n') ? parseDecimal(text.slice(0, -1)) : undefined;
  const type = response.contentType?.split(';')[0]?.trim().toLowerCase();
  if (size === undefined || type !== SIZE_MEDIA_TYPE) {
    return fault('witness.answer', 'The witness did not say which size it has seen.');
  }
  if (size > ours) {
    return fault('witness.size-above-ours', 'The witness names a size this log never signed.');
  }
  if (size === asked && asked < ours) {
    return fault('witness.answer', 'The witness refuses the very size it names.');
  }
  if (size === asked) {
    return fault('witness.root-differs', 'The witness has seen another root at this size.');
  }
  return parsed({ kind: 'behind', size });
}

/**
 * Asks a witness for its cosignature: once from the size it is believed to have, and, if it says
 * another, once more from that one. Faults: those of `readAnswer` and of `read`; `witness.refused`
 * if it changes its mind again.
 * @param knownSize the size it cosigned last as far as is known, 0 if nothing is
 * @param post sends the body to the witness; a rejection is passed on
 */
export async function askWitness(
  provider: Provider,
  witness: Vkey,
  checkpoint: Checkpoint,
  note: Uint8Array,
  knownSize: number,
  read: HashReader,
  post: (body: Uint8Array) => Promise<WitnessResponse>,
): Promise<Parsed<Cosignature>> {
  let oldSize = Math.min(knownSize, checkpoint.size);
  for (let attempt = 0; attempt < 2; attempt++) {
    const body = await buildAddCheckpoint(provider, oldSize, { size: checkpoint.size, note }, read);
    if (!body.ok) return body;
    const response = await post(body.value);
    const answer = await readAnswer(provider, witness, checkpoint, oldSize, response);
    if (!answer.ok) return answer;
    if (answer.value.kind === 'cosigned') return parsed(answer.value.cosignature);
    oldSize = answer.value.size;
  }
  return fault('witness.refused', 'The witness names another size each time it is asked.');
}
