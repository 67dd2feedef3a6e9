import type { Sealing } from '#client/sealing.ts';
import { keyRef } from '#record/keys.ts';
import { nodeCipher } from '#record/provider/node.ts';
import type { OpenedKey } from './key-file.ts';

/** What opens the sealed rooms of these keys; undefined where none of them has a sealing key. */
export function sealingOf(keys: readonly OpenedKey[]): Sealing | undefined {
  const own = keys.flatMap(({ room, vkey, seal }) =>
    seal ? [{ room, ref: keyRef(vkey), identity: seal.identity }] : [],
  );
  if (own.length === 0) return undefined;
  return {
    cipher: nodeCipher,
    sealIdentities: (room) =>
      Promise.resolve(
        own.filter((key) => key.room === room).map(({ ref, identity }) => ({ ref, identity })),
      ),
  };
}
