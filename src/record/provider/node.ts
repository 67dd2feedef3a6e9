/** Cryptography of Node.js for `record`: OpenSSL through node:crypto, on the thread pool. */
import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  hash,
  hkdf,
  hkdfSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { concat } from '../bytes.ts';
import type { Cipher, Provider, Signer } from '../provider.ts';
import { isSignatureForm, keyFault } from './ed25519.ts';
import { recent } from './recent.ts';

/** Undefined for a key that RC8.10 refuses: such a key verifies nothing (RC1.5). */
const keyObjects = recent<KeyObject | undefined>(4096);

function keyObject(publicKey: Uint8Array): KeyObject | undefined {
  const bytes = Buffer.from(publicKey.buffer, publicKey.byteOffset, publicKey.byteLength);
  return keyObjects(bytes.toString('latin1'), () => {
    if (keyFault(publicKey) !== undefined) return undefined;
    // By JWK: a key wrapped in SPKI is accepted with a byte too many.
    const x = bytes.toString('base64url');
    return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  });
}

/** What `nodeProvider.verify` says, on the calling thread: for one that has nothing else to do. */
export function verifyNow(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  if (publicKey.length !== 32 || !isSignatureForm(signature)) return false;
  const key = keyObject(publicKey);
  return key !== undefined && verify(null, message, key, signature);
}

/**
 * SHA-256 and Ed25519 of Node.js. Signatures are checked on the thread pool, so many may be under
 * way at once; a key is imported and examined once while it is in use.
 */
export const nodeProvider: Provider = {
  sha256(data) {
    // Taking the bytes out of a latin1 string is four times as fast as asking for a buffer.
    const text = hash('sha256', data, 'latin1');
    const digest = new Uint8Array(32);
    for (let i = 0; i < 32; i++) digest[i] = text.charCodeAt(i);
    return digest;
  },
  verify(publicKey, message, signature) {
    if (publicKey.length !== 32 || !isSignatureForm(signature)) return Promise.resolve(false);
    const key = keyObject(publicKey);
    if (key === undefined) return Promise.resolve(false);
    return new Promise((resolve, reject) => {
      verify(null, message, key, signature, (error, valid) => {
        if (error) reject(error);
        else resolve(valid);
      });
    });
  },
  keyFault,
};

const NONCE = new Uint8Array(12);
const TAG_LENGTH = 16;

/** HKDF-SHA-256 and AES-256-GCM of Node.js (RC12.6). */
export const nodeCipher: Cipher = {
  hkdf(secret, salt, info, length) {
    return new Promise((resolve, reject) => {
      hkdf('sha256', secret, salt, info, length, (error, key) => {
        if (error) reject(error);
        else resolve(new Uint8Array(key));
      });
    });
  },
  seal(key, plaintext) {
    const cipher = createCipheriv('aes-256-gcm', key, NONCE);
    const body = cipher.update(plaintext);
    return Promise.resolve(concat(body, cipher.final(), cipher.getAuthTag()));
  },
  open(key, ciphertext) {
    if (ciphertext.length < TAG_LENGTH) return Promise.resolve(undefined);
    const end = ciphertext.length - TAG_LENGTH;
    const decipher = createDecipheriv('aes-256-gcm', key, NONCE, { authTagLength: TAG_LENGTH });
    decipher.setAuthTag(ciphertext.subarray(end));
    const body = decipher.update(ciphertext.subarray(0, end));
    try {
      return Promise.resolve(concat(body, decipher.final()));
    } catch {
      return Promise.resolve(undefined);
    }
  },
};

/** The same on the calling thread: for one that has nothing else to do. */
export const nodeCipherNow: Cipher = {
  ...nodeCipher,
  hkdf: (secret, salt, info, length) =>
    Promise.resolve(new Uint8Array(hkdfSync('sha256', secret, salt, info, length))),
};

/** RFC 8410: what stands before the 32 bytes of an Ed25519 seed in PKCS #8. */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * A signer that holds its key in this process: a log's, a witness's, or one from a sealed file.
 * @param seed 32 random bytes, the private half. Where they come from is the caller's
 */
export function nodeSigner(name: string, algorithm: Signer['algorithm'], seed: Uint8Array): Signer {
  if (seed.length !== 32) throw new RangeError('an Ed25519 seed is 32 bytes');
  const pkcs8 = Buffer.concat([PKCS8_PREFIX, seed]);
  const privateKey = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  if (x === undefined) throw new Error('the platform gave no public key');
  return {
    name,
    algorithm,
    publicKey: new Uint8Array(Buffer.from(x, 'base64url')),
    sign: (message) => Promise.resolve(new Uint8Array(sign(null, message, privateKey))),
  };
}
