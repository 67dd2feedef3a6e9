/**
 * Cryptography of a browser for `record`: WebCrypto where it has what is needed. It is missing
 * altogether from a page that was not loaded securely, and older browsers lack Ed25519; checking a
 * record must still be possible there.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { fromHex } from '../bytes.ts';
import type { Cipher, Provider, Signer } from '../provider.ts';
import { isSignatureForm, keyFault, verifyWithoutPlatform } from './ed25519.ts';
import { recent } from './recent.ts';

/** WebCrypto takes no view of memory that threads may share; nothing here is ever shared. */
function unshared(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes as Uint8Array<ArrayBuffer>;
}

/** RFC 8032 §7.1, test 1: to ask a platform whether it has Ed25519 is to have it check this. */
const PROBE_KEY = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a';
const PROBE_SIGNATURE =
  'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b';

async function hasEd25519(subtle: SubtleCrypto): Promise<boolean> {
  const key = unshared(fromHex(PROBE_KEY) ?? new Uint8Array());
  const signature = unshared(fromHex(PROBE_SIGNATURE) ?? new Uint8Array());
  try {
    const imported = await subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
    return await subtle.verify('Ed25519', imported, signature, new Uint8Array());
  } catch {
    return false;
  }
}

/**
 * A provider over one WebCrypto, or over none.
 * @param subtle undefined where the page has no `crypto.subtle`: signatures are then checked by
 *   arithmetic, some twenty times slower, by the same rule
 */
export function browserProviderOver(subtle: SubtleCrypto | undefined): Provider {
  let supported: Promise<boolean> | undefined;
  const keys = recent<Promise<CryptoKey | undefined>>(4096);

  async function importKey(publicKey: Uint8Array): Promise<CryptoKey | undefined> {
    if (subtle === undefined) return undefined;
    supported ??= hasEd25519(subtle);
    if (!(await supported)) return undefined;
    return subtle.importKey('raw', unshared(publicKey), 'Ed25519', true, ['verify']);
  }

  const faults = recent<ReturnType<typeof keyFault>>(4096);

  return {
    sha256,
    async verify(publicKey, message, signature) {
      if (publicKey.length !== 32 || !isSignatureForm(signature)) return false;
      const id = String.fromCharCode(...publicKey);
      if (faults(id, () => keyFault(publicKey)) !== undefined) return false;
      const key = await keys(id, () => importKey(publicKey.slice()));
      if (subtle === undefined || key === undefined) {
        return verifyWithoutPlatform(publicKey, message, signature);
      }
      return subtle.verify('Ed25519', key, unshared(signature), unshared(message));
    },
    keyFault,
  };
}

const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;

/** SHA-256 by noble (WebCrypto's is asynchronous), Ed25519 by WebCrypto where it is there. */
export const browserProvider: Provider = browserProviderOver(subtle);

function needSubtle(): SubtleCrypto {
  if (subtle === undefined) {
    throw new Error('This page was not loaded securely, so it has no keys and can open nothing.');
  }
  return subtle;
}

const AES = { name: 'AES-GCM', iv: new Uint8Array(12), tagLength: 128 };

/** HKDF-SHA-256 and AES-256-GCM of WebCrypto (RC12.6). Needs a page that was loaded securely. */
export const browserCipher: Cipher = {
  async hkdf(secret, salt, info, length) {
    const web = needSubtle();
    const key = await web.importKey('raw', unshared(secret), 'HKDF', false, ['deriveBits']);
    const how = { name: 'HKDF', hash: 'SHA-256', salt: unshared(salt), info: unshared(info) };
    return new Uint8Array(await web.deriveBits(how, key, length * 8));
  },
  async seal(key, plaintext) {
    const web = needSubtle();
    const aes = await web.importKey('raw', unshared(key), 'AES-GCM', false, ['encrypt']);
    return new Uint8Array(await web.encrypt(AES, aes, unshared(plaintext)));
  },
  async open(key, ciphertext) {
    const web = needSubtle();
    const aes = await web.importKey('raw', unshared(key), 'AES-GCM', false, ['decrypt']);
    try {
      return new Uint8Array(await web.decrypt(AES, aes, unshared(ciphertext)));
    } catch {
      return undefined;
    }
  },
};

/**
 * A signer over a key pair that this browser made and keeps (RC8.1).
 * @param pair Ed25519; the private half should not be extractable, and is never looked at here
 */
export async function browserSigner(
  name: string,
  algorithm: Signer['algorithm'],
  pair: CryptoKeyPair,
): Promise<Signer> {
  const web = needSubtle();
  const publicKey = new Uint8Array(await web.exportKey('raw', pair.publicKey));
  return {
    name,
    algorithm,
    publicKey,
    async sign(message) {
      return new Uint8Array(await web.sign('Ed25519', pair.privateKey, unshared(message)));
    },
  };
}
