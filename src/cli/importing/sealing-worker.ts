import { parentPort, workerData } from 'node:worker_threads';
import { bodyProblem } from '#core/rulebook.ts';
import { rules } from '#core/rules.ts';
import { actId } from '#record/act.ts';
import { fromHex, fromUtf8, utf8 } from '#record/bytes.ts';
import { nodeCipherNow, nodeProvider, nodeSigner } from '#record/provider/node.ts';
import { composeAct, type Composed, type Draft } from '#room/compose.ts';
import { composeSealed } from '#room/sealed-acts.ts';
import type { Submission } from '#room/wire.ts';
import { actOf, type Piece } from './piece.ts';
import type { Basis, Written } from './sealing-threads.ts';

/** A thread of `sealing-threads.ts`: writes the acts of some pieces, signs and seals them, and answers with the request that brings them all. */

const { name, seed, room, seen, epoch, version } = workerData as Basis;
const signer = nodeSigner(name, 0x01, seed);
const book = rules(version);

/** At the platform’s speed: enclosures are most of what is sent. */
function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}

function submissionOf({ note, salt, body, enclosures }: Composed): Submission {
  return {
    note: fromUtf8(note) as string,
    salt: toBase64(salt),
    body: fromUtf8(body) as string,
    enclosures: enclosures.map((one) => ({
      salt: toBase64(one.salt),
      bytes: toBase64(one.bytes),
    })),
  };
}

/** The signed act with the id by which its room will know it, or the code of why there is none. */
async function write(piece: Piece): Promise<Composed | string> {
  const { type, version: of, body, enclosures } = actOf(piece);
  const declared = book?.type(type, of);
  // What is sealed the server cannot judge, and an act out of form would lie in the log for nothing (RC12.1).
  if (!declared || bodyProblem(declared, body) !== undefined) return 'act.form';
  const time = Math.floor(Date.now() / 1000);
  const draft: Draft = { room, seen, type, version: of, body, enclosures, time };
  const composed = epoch
    ? await composeSealed(nodeProvider, nodeCipherNow, [signer], epoch, draft)
    : await composeAct(nodeProvider, [signer], draft);
  return composed.ok ? composed.value : composed.fault.code;
}

async function answer(pieces: readonly Piece[]): Promise<Written> {
  const acts: Submission[] = [];
  const ids = new Uint8Array(32 * pieces.length);
  for (const [at, piece] of pieces.entries()) {
    const composed = await write(piece);
    if (typeof composed === 'string') return { ok: false, at, code: composed };
    const text = composed.note.subarray(0, Buffer.from(composed.note).indexOf('\n\n') + 1);
    ids.set(fromHex(actId(nodeProvider, text)) as Uint8Array, 32 * at);
    acts.push(submissionOf(composed));
  }
  return { ok: true, request: utf8(JSON.stringify({ acts })) as Uint8Array<ArrayBuffer>, ids };
}

// One after another: a thread has one core.
let last = Promise.resolve();
parentPort?.on('message', (pieces: Piece[]) => {
  last = last.then(async () => {
    const written = await answer(pieces);
    const moved = written.ok ? [written.request.buffer, written.ids.buffer] : [];
    parentPort?.postMessage(written, moved as ArrayBuffer[]);
  });
});
