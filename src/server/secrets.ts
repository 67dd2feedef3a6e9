import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { Store } from '#store/store.ts';

/** Values of no room are kept under this name, which no room can have. */
export const NO_ROOM = '-';

const NAME = 'server/secret';
const TAG = 16;
const NONCE = 12;

/**
 * What this server seals and later opens again itself: cursors and nonces. The secret is kept in the store, so that several servers over one store, and the
 * same after a restart, know each other's.
 */
export class Secrets {
  readonly #secret: Uint8Array;

  private constructor(secret: Uint8Array) {
    this.#secret = secret;
  }

  static async open(store: Store, now: number): Promise<Secrets> {
    const fresh = randomBytes(32);
    await store.swapValue(NO_ROOM, NAME, now, undefined, { value: fresh });
    return new Secrets((await store.getValue(NO_ROOM, NAME, now)) ?? fresh);
  }

  /** 32 bytes that only this server can make of these. */
  mark(purpose: string, bytes: Uint8Array): Buffer {
    return createHmac('sha256', this.#secret).update(`${purpose}\n`).update(bytes).digest();
  }

  /**
   * Sealed so that nobody else can read or make it; base64url. The same is always sealed alike: were it made with chance and kept at hand, whoever gets another
   * text than the last time would learn that something else was sealed in between.
   */
  seal(purpose: string, plaintext: Uint8Array): string {
    const nonce = this.mark(`nonce of ${purpose}`, plaintext).subarray(0, NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.#key(purpose), nonce);
    const body = Buffer.concat([nonce, cipher.update(plaintext), cipher.final()]);
    return Buffer.concat([body, cipher.getAuthTag()]).toString('base64url');
  }

  /** What was sealed for this purpose, or undefined for anything else. */
  unseal(purpose: string, text: string): Buffer | undefined {
    const bytes = Buffer.from(text, 'base64url');
    if (bytes.length < NONCE + TAG || bytes.toString('base64url') !== text) return undefined;
    const decipher = createDecipheriv('aes-256-gcm', this.#key(purpose), bytes.subarray(0, NONCE), {
      authTagLength: TAG,
    });
    decipher.setAuthTag(bytes.subarray(bytes.length - TAG));
    try {
      const body = bytes.subarray(NONCE, bytes.length - TAG);
      return Buffer.concat([decipher.update(body), decipher.final()]);
    } catch {
      return undefined;
    }
  }

  #key(purpose: string): Buffer {
    return this.mark('key', Buffer.from(purpose));
  }
}
