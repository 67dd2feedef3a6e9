/**
 * What Ed25519 verifiers disagree on, decided once for every platform (RC1.5, RC8.10).
 *
 * Platforms differ at the edges of RFC 8032: OpenSSL and BoringSSL take keys that are not
 * canonical, the Web Cryptography text has small-order keys and R refused, and noble multiplies by
 * the cofactor. A hostile signer could make "did they sign?" depend on who asks. So the cases on
 * which they differ are refused here before a platform is asked, and where a platform cannot be
 * asked at all, `verifyWithoutPlatform` applies the same rule.
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { concat, equalBytes } from '../bytes.ts';

const { Point } = ed25519;
/** The order of the prime subgroup, L = 2^252 + 27742317777372353535851937790883648493. */
const L = Point.Fn.ORDER;
const L_BYTES = littleEndian(L);

/**
 * RC8.10: why this key must not be enrolled, or undefined if it may. Bytes that are no point at all
 * are `non-canonical`. About a millisecond: ask once for each key.
 */
export function keyFault(
  publicKey: Uint8Array,
): 'non-canonical' | 'small-order' | 'torsioned' | undefined {
  if (publicKey.length !== 32) return 'non-canonical';
  let point;
  try {
    point = Point.fromBytes(publicKey, false);
  } catch {
    return 'non-canonical';
  }
  // The decoder above already refuses these; a second look costs nothing beside the next line.
  if (!equalBytes(point.toBytes(), publicKey)) return 'non-canonical';
  if (point.isSmallOrder()) return 'small-order';
  if (!point.isTorsionFree()) return 'torsioned';
  return undefined;
}

/** Whether the 64 bytes can be a valid signature by RC1.5 at all: S < L, and R is not the identity. */
export function isSignatureForm(signature: Uint8Array): boolean {
  return signature.length === 64 && isScalar(signature) && !isIdentity(signature);
}

/**
 * RC1.5 in full, by arithmetic alone: R equals, byte for byte, the encoding of [S]B − [h]A.
 * Twenty times slower than a platform's, and not constant in time, which a verifier need not be.
 * @param key already found without a `keyFault`
 */
export function verifyWithoutPlatform(
  key: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  if (!isSignatureForm(signature)) return false;
  const r = signature.subarray(0, 32);
  const s = fromLittleEndian(signature.subarray(32));
  const h = fromLittleEndian(sha512(concat(r, key, message))) % L;
  const a = Point.fromBytes(key, false);
  const expected = Point.BASE.multiplyUnsafe(s).subtract(a.multiplyUnsafe(h));
  return equalBytes(expected.toBytes(), r);
}

function isScalar(signature: Uint8Array): boolean {
  for (let i = 31; i >= 0; i--) {
    const difference = (signature[32 + i] as number) - (L_BYTES[i] as number);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/**
 * With a key of prime order the identity is the only small-order R that can satisfy the equation;
 * a signer who chooses r = 0 reaches it, and platforms then differ.
 */
function isIdentity(signature: Uint8Array): boolean {
  if (signature[0] !== 1) return false;
  for (let i = 1; i < 32; i++) if (signature[i] !== 0) return false;
  return true;
}

function fromLittleEndian(bytes: Uint8Array): bigint {
  let value = 0n;
  for (let i = bytes.length - 1; i >= 0; i--) value = (value << 8n) | BigInt(bytes[i] as number);
  return value;
}

function littleEndian(value: bigint): Uint8Array {
  return Uint8Array.from({ length: 32 }, (_, i) => Number((value >> BigInt(8 * i)) & 0xffn));
}
