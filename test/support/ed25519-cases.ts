/**
 * Signatures on which Ed25519 libraries disagree, made here from first principles for the tests:
 * what a hostile signer, who knows the secret and chooses r at will, could put before a verifier.
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { concat, fromHex, utf8 } from '../../src/record/bytes.ts';

export interface SignatureCase {
  name: string;
  publicKey: Uint8Array;
  message: Uint8Array;
  signature: Uint8Array;
  /** By RC1.5. */
  valid: boolean;
  /** What noble, which multiplies by the cofactor and takes every encoding (ZIP 215), says. */
  cofactored: boolean;
  /** Whether the equation of RC1.5 holds. Chromium 156, left alone, asks nothing else. */
  equation: boolean;
  /** Whether OpenSSL 3.5, left alone, takes it: it refuses keys and R of small order. */
  openssl: boolean;
  /** By RC8.10. */
  fault?: 'non-canonical' | 'small-order' | 'torsioned';
}

const { Point } = ed25519;
type PointOf = typeof Point.BASE;
const L = Point.Fn.ORDER;
const P = Point.Fp.ORDER;
const MESSAGE = utf8('the text of an act\n');

/** A point of order 8. */
const TORSION = Point.fromHex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05');
const SECRET = 0x5eed_0000_1234_5678_9abc_def0_1122_3344n;

function scalarBytes(value: bigint): Uint8Array {
  return Uint8Array.from({ length: 32 }, (_, i) => Number((value >> BigInt(8 * i)) & 0xffn));
}

function hashed(r: Uint8Array, a: Uint8Array): bigint {
  const digest = sha512(concat(r, a, MESSAGE));
  return digest.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n) % L;
}

/**
 * S = r + h·secret for R = [r]B + extra; with `tries`, r grows until h is a multiple of 8, and the
 * torsion in the key vanishes from the equation.
 */
function sign(
  publicKey: Uint8Array,
  secret: bigint,
  options: { extra?: PointOf; r?: bigint; spelled?: Uint8Array; grind?: boolean } = {},
): Uint8Array {
  const { extra = Point.ZERO, spelled, grind = false } = options;
  for (let r = options.r ?? 12_345n; ; r++) {
    const point = Point.BASE.multiplyUnsafe(r).add(extra);
    const encoded = spelled ?? point.toBytes();
    const h = hashed(encoded, publicKey);
    if (grind && h % 8n !== 0n) continue;
    return concat(encoded, scalarBytes((r + h * secret) % L));
  }
}

function withHigherS(signature: Uint8Array): Uint8Array {
  const s = signature.slice(32).reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);
  return concat(signature.subarray(0, 32), scalarBytes(s + L));
}

function flip(bytes: Uint8Array, at: number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = (copy[at] as number) ^ 1;
  return copy;
}

export function signatureCases(): SignatureCase[] {
  const a = Point.BASE.multiplyUnsafe(SECRET);
  const honest = a.toBytes();
  const good = sign(honest, SECRET);
  const mixed = a.add(TORSION).toBytes();
  const torsion = TORSION.toBytes();
  const identity = Point.ZERO.toBytes();
  /** y = p + 1, which is 1 once more. */
  const identityAgain = scalarBytes(P + 1n);
  const identityNegative = flipSign(identity);
  const base = {
    message: MESSAGE,
    valid: false,
    equation: false,
    openssl: false,
    cofactored: false,
  };
  return [
    {
      ...base,
      name: 'an honest signature',
      publicKey: honest,
      signature: good,
      valid: true,
      equation: true,
      openssl: true,
      cofactored: true,
    },
    { ...base, name: 'one bit of R', publicKey: honest, signature: flip(good, 3) },
    { ...base, name: 'one bit of S', publicKey: honest, signature: flip(good, 40) },
    { ...base, name: 'S + L', publicKey: honest, signature: withHigherS(good) },
    {
      ...base,
      name: 'S = L',
      publicKey: honest,
      signature: concat(good.subarray(0, 32), scalarBytes(L)),
    },
    {
      ...base,
      name: 'an honest key, and R with a torsion component',
      publicKey: honest,
      signature: sign(honest, SECRET, { extra: TORSION }),
      cofactored: true,
    },
    {
      ...base,
      name: 'an honest key, and R the identity',
      publicKey: honest,
      signature: sign(honest, SECRET, { r: 0n }),
      equation: true,
      cofactored: true,
    },
    {
      ...base,
      name: 'an honest key, and R of order 8',
      publicKey: honest,
      signature: sign(honest, SECRET, { r: 0n, extra: TORSION }),
      cofactored: true,
    },
    {
      ...base,
      name: 'an honest key, and R the identity in another encoding',
      publicKey: honest,
      signature: sign(honest, SECRET, { r: 0n, spelled: identityAgain }),
      cofactored: true,
    },
    {
      ...base,
      name: 'a key of order 8',
      publicKey: torsion,
      signature: sign(torsion, 0n, { grind: true }),
      equation: true,
      cofactored: true,
      fault: 'small-order',
    },
    {
      ...base,
      name: 'the identity as a key',
      publicKey: identity,
      signature: sign(identity, 0n),
      equation: true,
      cofactored: true,
      fault: 'small-order',
    },
    {
      ...base,
      name: 'the identity as a key, y not reduced',
      publicKey: identityAgain,
      signature: sign(identityAgain, 0n),
      equation: true,
      cofactored: true,
      fault: 'non-canonical',
    },
    {
      ...base,
      name: 'the identity as a key, the sign of zero set',
      publicKey: identityNegative,
      signature: sign(identityNegative, 0n),
      equation: true,
      cofactored: true,
      fault: 'non-canonical',
    },
    {
      ...base,
      name: 'a key with a torsion component, which the equation does not show',
      publicKey: mixed,
      signature: sign(mixed, SECRET, { grind: true }),
      equation: true,
      openssl: true,
      cofactored: true,
      fault: 'torsioned',
    },
    {
      ...base,
      name: 'a key with a torsion component',
      publicKey: mixed,
      signature: sign(mixed, SECRET, { r: oddNonce(mixed) }),
      cofactored: true,
      fault: 'torsioned',
    },
    {
      ...base,
      name: 'a key that is no point',
      publicKey: notOnCurve(),
      signature: good,
      fault: 'non-canonical',
    },
  ];
}

/** An r for which h is no multiple of 8. */
function oddNonce(publicKey: Uint8Array): bigint {
  for (let r = 777n; ; r++) {
    if (hashed(Point.BASE.multiplyUnsafe(r).toBytes(), publicKey) % 8n !== 0n) return r;
  }
}

function flipSign(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  copy[31] = (copy[31] as number) ^ 0x80;
  return copy;
}

function notOnCurve(): Uint8Array {
  return fromHex(`02${'00'.repeat(31)}`) ?? new Uint8Array();
}
