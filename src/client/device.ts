import { fromBase64 } from '#record/bytes.ts';
import { keyRef, vkeyOf, type KeyRef, type Vkey } from '#record/keys.ts';
import { browserSigner } from '#record/provider/browser.ts';
import type { Provider, Signer } from '#record/provider.ts';
import type { OwnSealKey } from '#room/epoch.ts';
import type { DemoKey } from '#room/exercise-wire.ts';
import type { SealKey } from '#room/seal-keys.ts';

/** One acting key that this device made and keeps, for one room on one server. */
export interface DeviceKey {
  /** The server's origin, as browsers spell it. */
  origin: string;
  room: string;
  ref: KeyRef;
  vkey: Vkey;
  signer: Signer;
  /** For a sealed room: what the secrets of its epochs are sealed to (RC12.4). */
  seal?: SealKey;
}

/**
 * Where keys live (RC8): a browser's store, sealed files beside the command line, a token. Keys are made there and their private halves never leave.
 */
export interface Device {
  keys(): Promise<DeviceKey[]>;
  /**
   * Makes a key under this name. A key of the same room and name that is already there is kept and returned.
   * @param sealed with a sealing key beside it
   */
  make(origin: string, room: string, name: string, sealed?: boolean): Promise<DeviceKey>;
  /** The sealing keys of a room, to open what is sealed in it. */
  sealIdentities(room: string): Promise<OwnSealKey[]>;
  /** Erases the sealing keys of a room (RC15.17). The acting keys stay. */
  eraseSeals(room: string): Promise<void>;
  forget(key: DeviceKey): Promise<void>;
  /** Erases every key: one half of signing out and clearing the device. */
  clear(): Promise<void>;
}

interface KeptKey {
  id: string;
  origin: string;
  room: string;
  name: string;
  pair: CryptoKeyPair;
  /** Its identity is text, since age is no part of WebCrypto: whoever can run code in this page can read it. */
  seal?: SealKey;
}

const STORE = 'keys';

/** Keys in this browser: WebCrypto, not extractable, in IndexedDB. The page can use them and cannot read them. */
export function browserDevice(
  provider: Pick<Provider, 'sha256'>,
  databases: IDBFactory = indexedDB,
): Device {
  const idOf = (origin: string, room: string, name: string): string => `${origin} ${room} ${name}`;

  async function read(kept: KeptKey): Promise<DeviceKey> {
    const { origin, room, name, pair, seal } = kept;
    const signer = await browserSigner(name, 0x01, pair);
    const vkey = vkeyOf(provider, { name, algorithm: 0x01, publicKey: signer.publicKey });
    return { origin, room, ref: keyRef(vkey), vkey, signer, ...(seal ? { seal } : {}) };
  }

  async function keys(): Promise<DeviceKey[]> {
    const kept = await within<KeptKey[]>(databases, 'readonly', (store) => store.getAll());
    return Promise.all(kept.map(read));
  }

  return {
    keys,
    async sealIdentities(room) {
      return ownSealKeys((await keys()).filter((key) => key.room === room));
    },
    async eraseSeals(room) {
      const kept = await within<KeptKey[]>(databases, 'readonly', (store) => store.getAll());
      for (const { seal: _, ...key } of kept.filter((one) => one.room === room)) {
        await within(databases, 'readwrite', (store) => store.put(key));
      }
    },
    async make(origin, room, name, sealed = false) {
      const id = idOf(origin, room, name);
      const before = await within<KeptKey | undefined>(databases, 'readonly', (s) => s.get(id));
      if (before && (before.seal || !sealed)) return read(before);
      const seal = sealed ? await newSealKey() : undefined;
      const pair =
        before?.pair ??
        ((await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])) as CryptoKeyPair);
      const kept: KeptKey = { id, origin, room, name, pair, ...(seal ? { seal } : {}) };
      await within(databases, 'readwrite', (store) => store.put(kept));
      return read(kept);
    },
    async forget(key) {
      const id = idOf(key.origin, key.room, key.vkey.name);
      await within(databases, 'readwrite', (store) => store.delete(id));
    },
    async clear() {
      await within(databases, 'readwrite', (store) => store.clear());
    },
  };
}

/**
 * Puts a public demo key of an exercise on this device (RC14.5), in place of one of the same name. Every other key is made here, and its private half never
 * travels.
 */
export async function keepDemoKey(
  origin: string,
  key: DemoKey,
  databases: IDBFactory = indexedDB,
): Promise<void> {
  const { room, name, publicDemoSealKey: seal } = key;
  const bytes = (text: string) => new Uint8Array(fromBase64(text) ?? []);
  const { subtle } = crypto;
  const [privateKey, publicKey] = await Promise.all([
    subtle.importKey('pkcs8', bytes(key.publicDemoPrivateKey), 'Ed25519', false, ['sign']),
    subtle.importKey('raw', bytes(key.publicKey), 'Ed25519', true, ['verify']),
  ]);
  const id = `${origin} ${room} ${name}`;
  const pair = { privateKey, publicKey };
  const kept: KeptKey = { id, origin, room, name, pair, ...(seal ? { seal } : {}) };
  await within(databases, 'readwrite', (store) => store.put(kept));
}

/** The sealing keys of these, each under the name of the key that it was enrolled beside. */
export function ownSealKeys(keys: readonly Pick<DeviceKey, 'ref' | 'seal'>[]): OwnSealKey[] {
  return keys.flatMap(({ ref, seal }) => (seal ? [{ ref, identity: seal.identity }] : []));
}

/** Loaded when it is needed: most rooms are open, and age is large. */
async function newSealKey(): Promise<SealKey> {
  const { generateSealKey } = await import('#room/seal-keys.ts');
  return await generateSealKey();
}

function open(databases: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = databases.open('parley', 1);
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore(STORE, { keyPath: 'id' });
    });
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(failed(request.error)));
  });
}

async function within<T>(
  databases: IDBFactory,
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest,
): Promise<T> {
  const database = await open(databases);
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode, { durability: 'strict' });
      const request = ask(transaction.objectStore(STORE));
      transaction.addEventListener('complete', () => resolve(request.result as T));
      transaction.addEventListener('error', () => reject(failed(transaction.error)));
      transaction.addEventListener('abort', () => reject(failed(transaction.error)));
    });
  } finally {
    database.close();
  }
}

function failed(cause: unknown): Error {
  return new Error('this browser could not keep or find its keys', { cause });
}
