import { parentPort } from 'node:worker_threads';
import { verifyNow } from '#record/provider/node.ts';
import { HEADER, HEADER_BYTES } from './signature-workers.ts';

/** A thread of `signature-workers.ts`: answers each message with one byte for each check in it, 1 if the signature is valid. */

function answersTo(packed: Uint8Array): Uint8Array<ArrayBuffer> {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const answers: number[] = [];
  for (let at = 0; at < packed.length;) {
    const key = at + HEADER.length;
    const signature = key + HEADER.key;
    const message = at + HEADER_BYTES;
    const end = message + view.getUint32(at);
    const valid = verifyNow(
      packed.subarray(key, signature),
      packed.subarray(message, end),
      packed.subarray(signature, message),
    );
    answers.push(valid ? 1 : 0);
    at = end;
  }
  return Uint8Array.from(answers);
}

parentPort?.on('message', (packed: Uint8Array) => {
  const answers = answersTo(packed);
  parentPort?.postMessage(answers, [answers.buffer]);
});
