import type { Sealing } from '#client/sealing.ts';
import { keyRef } from '#record/keys.ts';
import { nodeCipher } from '#record/provider/node.ts';
import type { DeviceFolder } from './device-folder.ts';
import type { OpenedKey } from './key-file.ts';

/**
 * What opens the sealed rooms of these keys; undefined where none of them has a sealing key.
 * @param device where their files are
 */
export function sealingOf(keys: readonly OpenedKey[], device: DeviceFolder): Sealing | undefined {
  let own = keys.filter(({ seal }) => seal !== undefined);
  if (own.length === 0) return undefined;
  return {
    cipher: nodeCipher,
    sealIdentities: (room) =>
      Promise.resolve(
        own.flatMap(({ room: of, vkey, seal }) =>
          of === room && seal ? [{ ref: keyRef(vkey), identity: seal.identity }] : [],
        ),
      ),
    async erase(room) {
      for (const key of own.filter((one) => one.room === room)) {
        await device.eraseSeal(key.withoutSeal());
      }
      own = own.filter((key) => key.room !== room);
    },
  };
}
