/**
 * Names of keys, their ids, and the line in which a public key is passed on (RC1.3; C2SP
 * signed-note). A key name says nothing about a person: `p1/k7` is the seventh key of a party.
 */
import { isRoomId } from './base32.ts';
import { concat, fromBase64, toBase64, toHex, utf8 } from './bytes.ts';
import { fault, parsed, type Parsed } from './fault.ts';
import type { Provider } from './provider.ts';

/** 0x01 signs notes, 0x04 cosigns checkpoints. A witness key is never an acting key (RC8.10). */
export type KeyAlgorithm = 0x01 | 0x04;

/** A key as acts name it, `<key name>+<8 hex digits of its id>`: `p1/k7+0a1b2c3d`. */
export type KeyRef = `${string}+${string}`;

/** A public key with its name. */
export interface Vkey {
  name: string;
  /** 8 hex digits. */
  keyId: string;
  algorithm: KeyAlgorithm;
  /** 32 bytes; not yet known to be fit for enrolment (`Provider.keyFault`). */
  publicKey: Uint8Array;
}

/**
 * Whether this is a key name of Parley: `p1`, `p1/k7`, or a log's `parley/<room id>`. No other name
 * may be longer than 33 characters.
 */
export function isKeyName(name: string): boolean {
  const slash = name.indexOf('/');
  if (slash < 0) return isNamePart(name, 0, name.length);
  if (!isNamePart(name, 0, slash)) return false;
  return isNamePart(name, slash + 1, name.length) || isLogName(name);
}

/** Whether this is the name of a room's log, which is also the origin of its checkpoints. */
export function isLogName(name: string): boolean {
  return name.startsWith('parley/') && isRoomId(name.slice(7));
}

/** The name of a room's log: `parley/<room id>`. */
export function logName(room: string): string {
  return `parley/${room}`;
}

/**
 * Whether C2SP signed-note allows this name: not empty, no plus, no space of any script. Logs and
 * witnesses that are not Parley's have such names.
 */
export function isNoteName(name: string): boolean {
  if (name === '' || !name.isWellFormed()) return false;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code <= 0x20 || code === 0x2b || (code > 0x7f && isSpace(code))) return false;
  }
  return true;
}

// The White_Space property of Unicode above ASCII, all of it in the first plane. Written out, so
// that no verdict changes with a platform's tables (RC13).
function isSpace(code: number): boolean {
  return (
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

function isNamePart(name: string, from: number, to: number): boolean {
  if (to <= from || to - from > 16) return false;
  for (let i = from; i < to; i++) {
    const code = name.charCodeAt(i);
    const letter = code >= 0x61 && code <= 0x7a;
    if (!letter && (i === from || code < 0x30 || code > 0x39)) return false;
  }
  return true;
}

/** Whether the text is this many lower-case hex digits. */
export function isHex(text: string, length: number): boolean {
  if (text.length !== length) return false;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (!((code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x66))) return false;
  }
  return true;
}

/** The id of a key: 8 hex digits, a digest of name, algorithm and key. */
export function keyId(
  provider: Pick<Provider, 'sha256'>,
  name: string,
  algorithm: KeyAlgorithm,
  publicKey: Uint8Array,
): string {
  const hashed = provider.sha256(concat(utf8(`${name}\n`), Uint8Array.of(algorithm), publicKey));
  return toHex(hashed.subarray(0, 4));
}

/** @example keyRef({ name: 'p1/k7', keyId: '0a1b2c3d' }) === 'p1/k7+0a1b2c3d' */
export function keyRef(key: { name: string; keyId: string }): KeyRef {
  return `${key.name}+${key.keyId}`;
}

/** The two halves of a `KeyRef`. Refuses any name that is not Parley's (`key-ref.form`). */
export function parseKeyRef(text: string): Parsed<{ name: string; keyId: string; ref: KeyRef }> {
  const name = text.slice(0, -9);
  const id = text.slice(-8);
  if (text.charAt(text.length - 9) !== '+' || !isHex(id, 8) || !isKeyName(name)) {
    return fault('key-ref.form', 'A key is named as party/key+id, the id in eight hex digits.');
  }
  return parsed({ name, keyId: id, ref: `${name}+${id}` });
}

/** The vkey line of a key, without LF: `<name>+<key id>+<base64 of algorithm ‖ public key>`. */
export function formatVkey(vkey: Vkey): string {
  const key = concat(Uint8Array.of(vkey.algorithm), vkey.publicKey);
  return `${vkey.name}+${vkey.keyId}+${toBase64(key)}`;
}

/** The vkey of a key, its id computed. */
export function vkeyOf(
  provider: Pick<Provider, 'sha256'>,
  key: { name: string; algorithm: KeyAlgorithm; publicKey: Uint8Array },
): Vkey {
  const { name, algorithm, publicKey } = key;
  return { name, keyId: keyId(provider, name, algorithm, publicKey), algorithm, publicKey };
}

/** ML-DSA keys would be longer; nothing of ours is. */
const MAX_VKEY_LENGTH = 512;

/**
 * Reads one vkey. It does not ask whether the key is fit for enrolment (`Provider.keyFault`).
 *
 * Refuses with `vkey.form`, `vkey.name`, `vkey.algorithm`, `vkey.length`, `vkey.key-id`.
 * @param names which names to take: Parley's own, unless `isNoteName` is given, for the logs and
 *   witnesses of others
 */
export function parseVkey(
  provider: Pick<Provider, 'sha256'>,
  text: string,
  names: (name: string) => boolean = isKeyName,
): Parsed<Vkey> {
  // Base64 contains plus signs: only the first two separate.
  const first = text.indexOf('+');
  const second = text.indexOf('+', first + 1);
  if (text.length > MAX_VKEY_LENGTH || first < 0 || second < 0) {
    return fault('vkey.form', 'A public key line has the form name+id+key.', 0);
  }
  const name = text.slice(0, first);
  const id = text.slice(first + 1, second);
  const content = fromBase64(text.slice(second + 1));
  if (!names(name)) return fault('vkey.name', 'The name of the key is not one that is used here.');
  if (!isHex(id, 8)) return fault('vkey.form', 'The id of a key is eight hex digits.');
  if (content === undefined) return fault('vkey.form', 'The key is not written in base64.');
  const algorithm = content[0];
  if (algorithm !== 0x01 && algorithm !== 0x04) {
    return fault('vkey.algorithm', 'The key is of a kind that is not known here.');
  }
  if (content.length !== 33) return fault('vkey.length', 'An Ed25519 key has 32 bytes.');
  const publicKey = content.slice(1);
  if (id !== keyId(provider, name, algorithm, publicKey)) {
    return fault('vkey.key-id', 'The id does not belong to this name and key.');
  }
  return parsed({ name, keyId: id, algorithm, publicKey });
}
