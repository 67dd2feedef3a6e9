import { utf8 } from '#record/bytes.ts';
import { formatVkey, keyRef, vkeyOf, type Vkey } from '#record/keys.ts';
import { nodeProvider, nodeSigner } from '#record/provider/node.ts';
import type { Signer } from '#record/provider.ts';
import { sealKeyOf, type SealKey } from '#room/seal-keys.ts';

/**
 * Keys of exercises, for anybody to act with. Each is made from words that everybody has, so that whoever reads this file can make it too: they vouch for
 * nobody. Like other keys they differ from room to room (RC8.1).
 */
export class DemoKeys {
  readonly exercise: string;
  readonly #signers = new Map<string, Signer>();
  readonly #seals = new Map<string, Promise<SealKey>>();

  /** @param exercise `exercise-sarn` */
  constructor(exercise: string) {
    this.exercise = exercise;
  }

  /** 32 bytes, public. */
  seed(room: string, name: string, what: 'acting' | 'sealing' = 'acting'): Uint8Array {
    const words = `parley demo key@v1\nexercise ${this.exercise}\nroom ${room}\nname ${name}\n${what}\n`;
    return nodeProvider.sha256(utf8(words));
  }

  /**
   * @param room the room's name in the exercise: `plenary`
   * @param name the key's name: `p1/k1`
   */
  signer(room: string, name: string): Signer {
    const id = `${room} ${name}`;
    const signer = this.#signers.get(id) ?? nodeSigner(name, 0x01, this.seed(room, name));
    this.#signers.set(id, signer);
    return signer;
  }

  vkey(room: string, name: string): string {
    return formatVkey(this.#vkey(room, name));
  }

  ref(room: string, name: string): string {
    return keyRef(this.#vkey(room, name));
  }

  /** What the secrets of a sealed room are sealed to for this key (RC12.4). */
  async seal(room: string, name: string): Promise<SealKey> {
    const id = `${room} ${name}`;
    const making =
      this.#seals.get(id) ??
      sealKeyOf(ageIdentity(this.seed(room, name, 'sealing'))).then((key) => {
        if (!key) throw new Error('a demo sealing key is not well formed');
        return key;
      });
    this.#seals.set(id, making);
    return await making;
  }

  #vkey(room: string, name: string): Vkey {
    const { algorithm, publicKey } = this.signer(room, name);
    return vkeyOf(nodeProvider, { name, algorithm, publicKey });
  }
}

const HRP = 'age-secret-key-pq-';
const ALPHABET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';

/** A seed as age writes the identity of its hybrid kind: Bech32 (BIP 173), in capitals. */
export function ageIdentity(seed: Uint8Array): string {
  const data = groupsOfFive(seed);
  const prefix = [...utf8(HRP)];
  const expanded = [...prefix.map((c) => c >> 5), 0, ...prefix.map((c) => c & 31)];
  const sum = polymod([...expanded, ...data, 0, 0, 0, 0, 0, 0]) ^ 1;
  const check = [5, 4, 3, 2, 1, 0].map((i) => (sum >> (5 * i)) & 31);
  return `${HRP}1${[...data, ...check].map((n) => ALPHABET.charAt(n)).join('')}`.toUpperCase();
}

function groupsOfFive(bytes: Uint8Array): number[] {
  const groups: number[] = [];
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      groups.push((held >> bits) & 31);
    }
  }
  if (bits > 0) groups.push((held << (5 - bits)) & 31);
  return groups;
}

function polymod(values: readonly number[]): number {
  const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    for (const [i, g] of GENERATOR.entries()) if ((top >> i) & 1) sum ^= g;
  }
  return sum;
}

/** An Ed25519 seed as PKCS #8 (RFC 8410 §7). */
export function pkcs8(seed: Uint8Array): Uint8Array {
  return new Uint8Array(
    Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]),
  );
}
