/** Hashing what stands in several pieces, without putting them together in a fresh array each time. */
import { concat } from './bytes.ts';
import type { Provider } from './provider.ts';

/** An array of more than 64 bytes is memory of its own to a JavaScript engine, and costs more than hashing it. */
const workspace = new Uint8Array(32_768);

/** SHA-256 of the pieces one after another: 32 bytes. */
export function hashOf(
  hasher: Pick<Provider, 'sha256'>,
  ...pieces: readonly Uint8Array[]
): Uint8Array {
  let length = 0;
  for (const piece of pieces) length += piece.length;
  if (length > workspace.length) return hasher.sha256(concat(...pieces));
  let at = 0;
  for (const piece of pieces) {
    workspace.set(piece, at);
    at += piece.length;
  }
  return hasher.sha256(workspace.subarray(0, length));
}
