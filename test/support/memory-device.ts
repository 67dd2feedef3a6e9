import type { Device, DeviceKey } from '#client/device.ts';
import { ownSealKeys } from '#client/device.ts';
import { keyRef, vkeyOf } from '#record/keys.ts';
import { nodeProvider } from '#record/provider/node.ts';
import type { Signer } from '#record/provider.ts';
import { generateSealKey, type SealKey } from '#room/seal-keys.ts';

/** A device for tests, which keeps its keys in memory. */
export class MemoryDevice implements Device {
  readonly #keys: DeviceKey[] = [];
  readonly #signerOf: (name: string) => Signer;

  /** @param signerOf the acting key to be, by its name */
  constructor(signerOf: (name: string) => Signer) {
    this.#signerOf = signerOf;
  }

  keep(origin: string, room: string, name: string, seal?: SealKey): DeviceKey {
    const signer = this.#signerOf(name);
    const vkey = vkeyOf(nodeProvider, signer);
    const key = { origin, room, ref: keyRef(vkey), vkey, signer, ...(seal ? { seal } : {}) };
    this.#keys.push(key);
    return key;
  }

  async keys(): Promise<DeviceKey[]> {
    return [...this.#keys];
  }

  async make(origin: string, room: string, name: string, sealed = false): Promise<DeviceKey> {
    return this.keep(origin, room, name, sealed ? await generateSealKey() : undefined);
  }

  async sealIdentities(room: string) {
    return ownSealKeys(this.#keys.filter((key) => key.room === room));
  }

  async eraseSeals(room: string): Promise<void> {
    for (const key of this.#keys) if (key.room === room) delete key.seal;
  }

  async forget(key: DeviceKey): Promise<void> {
    this.#keys.splice(this.#keys.indexOf(key), 1);
  }

  async clear(): Promise<void> {
    this.#keys.length = 0;
  }
}
