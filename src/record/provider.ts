/**
 * The one seam through which `record` gets its cryptography (DESIGN §3). Hashing is synchronous, signatures are not: browsers verify only asynchronously.
 * `provider/node.ts` and `provider/browser.ts` implement it; nothing else in `record` names a library or a platform.
 */
export interface Provider {
  /** SHA-256 of the bytes: 32 bytes, a fresh array. */
  sha256(data: Uint8Array): Uint8Array;
  /**
   * Whether the signature is valid by the cofactorless rule of RC1.5. Never throws on bad input: a wrong length is simply invalid.
   * @param publicKey 32 bytes
   * @param signature 64 bytes
   */
  verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): Promise<boolean>;
  /** RC8.10: why this Ed25519 public key must not be enrolled, or undefined if it may. */
  keyFault(publicKey: Uint8Array): 'non-canonical' | 'small-order' | 'torsioned' | undefined;
}

/** What can sign: a key on a device, a token, or a sealed file. The private half never passes through `record`. */
export interface Signer {
  /** Key name, RC1.3: `p1/k7`. */
  readonly name: string;
  /** Algorithm byte of the key id: 0x01 signs notes, 0x04 cosigns checkpoints. */
  readonly algorithm: 0x01 | 0x04;
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  /** 64 bytes of Ed25519 signature over the message. */
  sign(message: Uint8Array): Promise<Uint8Array>;
}

/** The symmetric half, used by sealed rooms only (RC12). */
export interface Cipher {
  /** HKDF-SHA-256. */
  hkdf(secret: Uint8Array, salt: Uint8Array, info: Uint8Array, length: number): Promise<Uint8Array>;
  /** AES-256-GCM with a nonce of 12 zero bytes: the key must be used once (RC12.6). Returns ciphertext ‖ 16-byte tag. */
  seal(key: Uint8Array, plaintext: Uint8Array): Promise<Uint8Array>;
  /** The plaintext, or undefined if the ciphertext was not sealed with this key. */
  open(key: Uint8Array, ciphertext: Uint8Array): Promise<Uint8Array | undefined>;
}
