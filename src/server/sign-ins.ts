import { hash, randomBytes } from 'node:crypto';
import { toBase64, utf8 } from '#record/bytes.ts';
import type { Fault } from '#record/fault.ts';
import { formatInstant } from '#record/instant.ts';
import { parseVkey, vkeyOf, type Vkey } from '#record/keys.ts';
import type { Provider } from '#record/provider.ts';
import { parseSignIn, verifySignIn, type SignIn, type Unverified } from '#record/sign-in.ts';
import type { Challenge, SignedIn } from '#room/wire.ts';
import type { Store } from '#store/store.ts';
import { standingOf, type Reader } from './access.ts';
import type { FailureCode } from './failures.ts';
import type { RoomHost } from './host.ts';
import { NO_ROOM, type Secrets } from './secrets.ts';

const HOUR = 3_600_000;
/** How long a sign-in lasts. */
const LASTS = 12 * HOUR;
/** RC8.9: how far ahead a note may expire, and how long a nonce is good, in milliseconds. */
const NOTE_LASTS = 300_000;

export interface SignInParts {
  store: Store;
  host: RoomHost;
  provider: Provider;
  secrets: Secrets;
  /** As notes must spell it. */
  origin: string;
}

export type SignInOutcome =
  | { kind: 'signed-in'; answer: SignedIn }
  | { kind: 'fault'; fault: Fault }
  | { kind: 'failed'; code: FailureCode };

/**
 * Sign-in (RC8.9): signed notes for an opaque token. The token is stored only as its hash; what it opens is looked up in the rooms' own state each time, so
 * that a key that ends takes its sign-in with it at once.
 */
export class SignIns {
  readonly #parts: SignInParts;

  constructor(parts: SignInParts) {
    this.#parts = parts;
  }

  /**
   * A nonce of ours, without writing anything down: eight bytes of time, eight of chance, and a mark over both. Asking for one costs a stranger as much as
   * it costs us.
   */
  challenge(now: number): Challenge {
    const head = Buffer.alloc(16);
    head.writeBigUInt64BE(BigInt(now));
    randomBytes(8).copy(head, 8);
    return {
      nonce: toBase64(Buffer.concat([head, this.#markOf(head)])),
      expires: formatInstant(Math.floor((now + NOTE_LASTS) / 1000)),
    };
  }

  /**
   * Signs in with the keys of one or more rooms. Notes of one request may share a nonce; the nonces of those that sign in are then used up. What is wrong
   * with a note in itself is said; whether a room is there, whose key it is and whether it signs in are not told apart: keys that do not are left out.
   */
  async signIn(notes: readonly string[], now: number): Promise<SignInOutcome> {
    const read: Unverified<SignIn>[] = [];
    for (const note of notes) {
      const signIn = parseSignIn(utf8(note));
      if (!signIn.ok) return { kind: 'fault', fault: signIn.fault };
      const { origin, expires, nonce } = signIn.value;
      if (origin !== this.#parts.origin) return { kind: 'failed', code: 'sign-in.other-origin' };
      const left = expires * 1000 - now;
      if (left <= 0 || left > NOTE_LASTS) return { kind: 'failed', code: 'sign-in.expired' };
      if (!this.#isOurs(nonce, now)) return { kind: 'failed', code: 'sign-in.nonce-used' };
      read.push(signIn.value);
    }
    const held: Unverified<SignIn>[] = [];
    for (const signIn of read) if (await this.#holds(signIn)) held.push(signIn);
    // Nothing is written for somebody who holds no key here.
    if (held.length === 0) return { kind: 'failed', code: 'sign-in.refused' };
    for (const nonce of new Set(held.map((signIn) => toBase64(signIn.nonce)))) {
      const unused = await this.#parts.store.swapValue(NO_ROOM, `nonce/${nonce}`, now, undefined, {
        value: new Uint8Array(0),
        expires: now + NOTE_LASTS + 60_000,
      });
      if (!unused) return { kind: 'failed', code: 'sign-in.nonce-used' };
    }
    const keys = new Map(held.map((signIn) => [signIn.room, signIn.by]));
    const token = randomBytes(32).toString('base64url');
    const until = now + LASTS;
    await this.#parts.store.putValue(NO_ROOM, nameOf(token), {
      value: utf8(JSON.stringify({ until, keys: [...keys] })),
      expires: until,
    });
    const rooms = [...keys].map(([room, key]) => ({ room, key }));
    return {
      kind: 'signed-in',
      answer: { token, expires: formatInstant(Math.floor(until / 1000)), rooms },
    };
  }

  /** Whose token this is, or undefined if it opens nothing any more. */
  async readerOf(token: string, now: number): Promise<Reader | undefined> {
    const signIn = nameOf(token);
    const value = await this.#parts.store.getValue(NO_ROOM, signIn, now);
    if (!value) return undefined;
    const kept = JSON.parse(Buffer.from(value).toString()) as {
      until: number;
      keys: [string, string][];
    };
    return { keys: new Map(kept.keys), until: kept.until, signIn };
  }

  async signOut(reader: Reader, now: number): Promise<void> {
    if (reader.signIn === undefined) return;
    const { store } = this.#parts;
    const value = await store.getValue(NO_ROOM, reader.signIn, now);
    if (value) await store.swapValue(NO_ROOM, reader.signIn, now, value, undefined);
  }

  #markOf(head: Uint8Array): Uint8Array {
    return this.#parts.secrets.mark('nonce', head).subarray(0, 16);
  }

  #isOurs(nonce: Uint8Array, now: number): boolean {
    const bytes = Buffer.from(nonce);
    const head = bytes.subarray(0, 16);
    if (!bytes.subarray(16).equals(this.#markOf(head))) return false;
    const age = now - Number(head.readBigUInt64BE());
    return age >= 0 && age < NOTE_LASTS;
  }

  /** Whether the note is signed by a key that reads in its room. A signature is checked in every case, so that time does not tell them apart. */
  async #holds(signIn: Unverified<SignIn>): Promise<boolean> {
    const { host, provider } = this.#parts;
    const room = await host.room(signIn.room).catch(() => undefined);
    const standing = room?.state && standingOf(room.state, signIn.by);
    const vkey = standing && parseVkey(provider, standing.key.vkey);
    const key = vkey?.ok ? vkey.value : placeholder(provider, signIn.by);
    const signed = await verifySignIn(provider, signIn, key);
    return signed.ok && vkey?.ok === true && standing?.kind !== 'ended';
  }
}

/** The public key of RFC 8032's first test, under the name asked for: it signs nothing here. */
function placeholder(provider: Provider, ref: string): Vkey {
  const publicKey = Buffer.from('11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=', 'base64');
  const [name, keyId] = [ref.slice(0, -9), ref.slice(-8)];
  return { ...vkeyOf(provider, { name, algorithm: 0x01, publicKey }), keyId };
}

/** The name a token is kept under: its hash, since whoever reads the store must not sign in with what is there. */
function nameOf(token: string): string {
  return `token/${hash('sha256', token, 'base64url')}`;
}
