import { nodeProvider } from '#record/provider/node.ts';

/** By which rows are known again. */
export function sha256(bytes: Uint8Array): Uint8Array {
  return nodeProvider.sha256(bytes);
}
