import { createPublicKey, verify as opensslVerify } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signatureCases } from '../../../test/support/ed25519-cases.ts';
import { bytesOfHex as hex } from '../../../test/support/vectors.ts';
import { toHex, utf8 } from '../bytes.ts';
import type { Cipher, Provider } from '../provider.ts';
import { browserCipher, browserProvider, browserProviderOver, browserSigner } from './browser.ts';
import { nodeCipher, nodeProvider, nodeSigner } from './node.ts';

/** A browser that has WebCrypto, but not yet Ed25519. */
const withoutEd25519 = {
  importKey: () => Promise.reject(new DOMException('no such algorithm', 'NotSupportedError')),
} as unknown as SubtleCrypto;

const PROVIDERS: [string, Provider][] = [
  ['node', nodeProvider],
  ['browser', browserProvider],
  ['browser without Ed25519', browserProviderOver(withoutEd25519)],
  ['browser without WebCrypto', browserProviderOver(undefined)],
];

/** RFC 8032 §7.1, tests 1, 2, 3 and SHA(abc). */
const RFC_8032 = [
  {
    seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    publicKey: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    message: '',
    signature:
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    seed: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    publicKey: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    message: '72',
    signature:
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
  {
    seed: 'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    publicKey: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    message: 'af82',
    signature:
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  },
  {
    seed: '833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42',
    publicKey: 'ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf',
    message:
      'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
    signature:
      'dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704',
  },
];

const CASES = signatureCases();

describe.each(PROVIDERS)('%s', (_, provider) => {
  it('RC1.5 SHA-256 of FIPS 180-4, and a fresh array each time', () => {
    const [empty, abc] = [provider.sha256(new Uint8Array()), provider.sha256(utf8('abc'))];
    expect(toHex(empty)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(toHex(abc)).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    const inside = utf8('xabcx').subarray(1, 4);
    expect(provider.sha256(inside)).toEqual(abc);
    expect(Object.getPrototypeOf(abc)).toBe(Uint8Array.prototype);
    expect(abc.buffer.byteLength).toBe(32);
  });

  it.each(RFC_8032)('RC1.5 RFC 8032: $message', async ({ publicKey, message, signature }) => {
    const [key, bytes] = [hex(publicKey), hex(signature)];
    expect(await provider.verify(key, hex(message), bytes)).toBe(true);
    expect(await provider.verify(key, hex(`${message}00`), bytes)).toBe(false);
  });

  it.each(CASES)('RC1.5 $name: $valid', async ({ publicKey, message, signature, valid }) => {
    expect(await provider.verify(publicKey, message, signature)).toBe(valid);
    // A second time, when the key is known already.
    expect(await provider.verify(publicKey, message, signature)).toBe(valid);
  });

  it.each(CASES)('RC8.10 the key of $name: $fault', ({ publicKey, fault }) => {
    expect(provider.keyFault(publicKey)).toBe(fault);
  });

  it('RC1.5 a wrong length is invalid, and throws nothing', async () => {
    const { publicKey, message, signature } = CASES[0] as (typeof CASES)[0];
    for (const length of [0, 31, 33]) {
      const key = new Uint8Array(length).fill(1);
      expect(await provider.verify(key, message, signature)).toBe(false);
      expect(provider.keyFault(key)).toBe('non-canonical');
    }
    // The trap of a key wrapped in SPKI: a byte too many.
    const longer = new Uint8Array(33);
    longer.set(publicKey);
    expect(await provider.verify(longer, message, signature)).toBe(false);
    for (const length of [0, 63, 65]) {
      const other = new Uint8Array(length);
      other.set(signature.subarray(0, length));
      expect(await provider.verify(publicKey, message, other)).toBe(false);
    }
  });

  it('RC1.5 noise throws nothing', async () => {
    const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
    await fc.assert(
      fc.asyncProperty(bytes(32), bytes(64), async (key, signature) => {
        expect(await provider.verify(key, utf8('x'), signature)).toBe(false);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the cases are real', () => {
  it.each(CASES)('RC1.5 $name: a cofactored check says $cofactored', (each) => {
    const { publicKey, message, signature, cofactored } = each;
    let answer = false;
    try {
      answer = ed25519.verify(signature, message, publicKey, { zip215: true });
    } catch {
      // It throws for what is not a point.
    }
    expect(answer).toBe(cofactored);
  });

  it.each(CASES)(
    'RC1.5 $name: the platform, left alone, says $openssl',
    ({ publicKey, message, signature, openssl }) => {
      const x = Buffer.from(publicKey).toString('base64url');
      const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
      expect(opensslVerify(null, message, key, signature)).toBe(openssl);
    },
  );

  it('RC1.5 platforms differ where RC1.5 asks none', () => {
    const differing = CASES.filter(({ equation, openssl }) => equation !== openssl);
    expect(differing).toHaveLength(5);
    expect(differing.some(({ valid }) => valid)).toBe(false);
  });
});

describe('signers', () => {
  it.each(RFC_8032)('RC8.1 RFC 8032: $seed', async ({ seed, publicKey, message, signature }) => {
    const signer = nodeSigner('p1/k1', 1, hex(seed));
    expect(toHex(signer.publicKey)).toBe(publicKey);
    expect(toHex(await signer.sign(hex(message)))).toBe(signature);
  });

  it('RC8.1 a browser signs with a key that cannot be taken out of it', async () => {
    const pair = (await crypto.subtle.generateKey('Ed25519', false, [
      'sign',
      'verify',
    ])) as CryptoKeyPair;
    const signer = await browserSigner('p1/k1', 1, pair);
    const signature = await signer.sign(utf8('words'));
    for (const [, provider] of PROVIDERS) {
      expect(provider.keyFault(signer.publicKey)).toBeUndefined();
      expect(await provider.verify(signer.publicKey, utf8('words'), signature)).toBe(true);
    }
    await expect(crypto.subtle.exportKey('pkcs8', pair.privateKey)).rejects.toThrow(/extractable/);
  });

  it('RC8.1 a seed has 32 bytes', () => {
    expect(() => nodeSigner('p1/k1', 1, new Uint8Array(31))).toThrow(RangeError);
  });
});

const CIPHERS: [string, Cipher][] = [
  ['node', nodeCipher],
  ['browser', browserCipher],
];

describe.each(CIPHERS)('the cipher of %s', (_, cipher) => {
  it('RC12.6 HKDF: RFC 5869, test cases 1 and 3', async () => {
    const ikm = new Uint8Array(22).fill(0x0b);
    const one = await cipher.hkdf(
      ikm,
      hex('000102030405060708090a0b0c'),
      hex('f0f1f2f3f4f5f6f7f8f9'),
      42,
    );
    expect(toHex(one)).toBe(
      '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
    );
    const none = await cipher.hkdf(ikm, new Uint8Array(), new Uint8Array(), 42);
    expect(toHex(none)).toBe(
      '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
    );
  });

  it('RC12.6 AES-256-GCM with a nonce of zeros: the GCM specification, test cases 13 and 14', async () => {
    const key = new Uint8Array(32);
    const nothing = await cipher.seal(key, new Uint8Array());
    expect(toHex(nothing)).toBe('530f8afbc74536b9a963b4f1c4cb738b');
    const block = await cipher.seal(key, new Uint8Array(16));
    expect(toHex(block)).toBe('cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919');
    expect(await cipher.open(key, block)).toEqual(new Uint8Array(16));
    expect(await cipher.open(key, nothing)).toEqual(new Uint8Array());
  });

  it('RC12.6 what was changed, cut or sealed with another key does not open', async () => {
    const key = new Uint8Array(32).fill(1);
    const sealed = await cipher.seal(key, utf8('words'));
    for (let i = 0; i < sealed.length; i++) {
      const changed = sealed.slice();
      changed[i] = (changed[i] as number) ^ 1;
      expect(await cipher.open(key, changed)).toBeUndefined();
      expect(await cipher.open(key, sealed.slice(0, i))).toBeUndefined();
    }
    expect(await cipher.open(new Uint8Array(32), sealed)).toBeUndefined();
    for (const [, other] of CIPHERS) expect(await other.open(key, sealed)).toEqual(utf8('words'));
  });
});
