/**
 * Sealed rooms (RC12.4, RC12.6 to RC12.8): the secrets of a room's epochs, and what is encrypted
 * under them. Who may have a secret is decided elsewhere; salts and secrets come from the caller.
 */
import { MAX_ACT_BYTES, type ActText } from './act.ts';
import { isRoomId } from './base32.ts';
import { MAX_ENCLOSURE_BYTES, SALT_LENGTH, type EnclosureRef, type JsonObject } from './body.ts';
import { concat, equalBytes, fromBase64, fromUtf8, toBase64, utf8 } from './bytes.ts';
import { fault, parsed, type Parsed } from './fault.ts';
import { takeLine, type Lines } from './lines.ts';
import type { Cipher, Provider } from './provider.ts';

/** Of an epoch's secret, and of the salt from which a key is made. */
export const SECRET_LENGTH = 32;
export const MAX_INNER_BODY_BYTES = 65_536;
/** What an enclosure may have so that, sealed, it is still an enclosure. */
export const MAX_SEALED_ENCLOSURE_BYTES = 16_773_100;
/** A room whose people change a thousand times is not one this was made for. */
export const MAX_EPOCHS = 10_000;

const ACT_BLOCK = 1024;
const ENCLOSURE_BLOCK = 4096;
const TAG_LENGTH = 16;

/** One epoch of one room, and its secret. */
export interface Epoch {
  room: string;
  /** 1, 2, … */
  epoch: number;
  /** 32 random bytes. */
  secret: Uint8Array;
}

/** The `commitment` of a `room.epoch` act: base64. It shows later that everybody got one secret. */
export function epochCommitment(provider: Pick<Provider, 'sha256'>, epoch: Epoch): string {
  checkEpoch(epoch);
  const tag = utf8(`parley/epoch@v1\n${epoch.room}\n${epoch.epoch}\n`);
  return toBase64(provider.sha256(concat(tag, epoch.secret)));
}

/**
 * What is sealed by age to the members (RC12.4): the secrets of all epochs so far, so that who may
 * read a room may verify it whole.
 * @param secrets of epochs 1, 2, …; 32 bytes each
 */
export function formatEpochSecrets(room: string, secrets: readonly Uint8Array[]): Uint8Array {
  const lines = secrets.map((secret, i) => `${i + 1} ${toBase64(secret)}\n`);
  const bytes = utf8(`parley/epoch@v1\nroom ${room}\n${lines.join('')}`);
  const read = parseEpochSecrets(bytes);
  if (!read.ok) throw new RangeError(`not the secrets of a room: ${read.fault.code}`);
  return bytes;
}

/** Reads them. Refuses with `epoch.too-long`, `epoch.form`, `epoch.room`, `epoch.line`. */
export function parseEpochSecrets(
  bytes: Uint8Array,
): Parsed<{ room: string; secrets: Uint8Array[] }> {
  if (bytes.length > 64 * (MAX_EPOCHS + 1)) {
    return fault('epoch.too-long', 'There are too many epochs.');
  }
  const lines: Lines = { text: fromUtf8(bytes) ?? '', at: 0 };
  if (takeLine(lines, 'parley/epoch@v1') !== '') {
    return fault('epoch.form', 'These are not the secrets of a room.', 0);
  }
  let { at } = lines;
  const room = takeLine(lines, 'room ');
  if (room === undefined || !isRoomId(room)) {
    return fault('epoch.room', 'The secrets do not say of which room they are.', at);
  }
  const secrets: Uint8Array[] = [];
  while (lines.at < lines.text.length) {
    at = lines.at;
    const line = takeLine(lines, `${secrets.length + 1} `);
    const secret = line === undefined ? undefined : fromBase64(line);
    if (secret?.length !== SECRET_LENGTH || secrets.length === MAX_EPOCHS) {
      return fault('epoch.line', 'The secrets are not one line for each epoch.', at);
    }
    secrets.push(secret);
  }
  if (secrets.length === 0) return fault('epoch.form', 'There is no secret.', lines.at);
  return parsed({ room, secrets });
}

/** The body of a `room.sealed` act (RC12.6). */
export interface SealedBody {
  epoch: number;
  /** 32 random bytes, never used again: the key is made from it. */
  salt: Uint8Array;
  sealed: Uint8Array;
  /** In the order in which the inner body names its enclosures. */
  enclosures: EnclosureRef[];
}

/** The body as JSON, for `serialiseBody`. */
export function formatSealedBody(body: SealedBody): JsonObject {
  return {
    epoch: body.epoch,
    salt: toBase64(body.salt),
    sealed: toBase64(body.sealed),
    enclosures: body.enclosures.map(({ enclosure, size }) => ({
      enclosure,
      media: 'application/octet-stream',
      size,
    })),
  };
}

/**
 * Reads the body of a sealed act. Refuses with `sealed.form`, `sealed.epoch`, `sealed.salt`,
 * `sealed.length`, `sealed.enclosures`.
 * @param body as `parseBody` gave it
 */
export function parseSealedBody(body: JsonObject): Parsed<SealedBody> {
  if (Object.keys(body).join(' ') !== 'epoch salt sealed enclosures') {
    return fault('sealed.form', 'The body is not that of a sealed act.');
  }
  const { epoch, enclosures } = body;
  const salt = typeof body['salt'] === 'string' ? fromBase64(body['salt']) : undefined;
  const sealed = typeof body['sealed'] === 'string' ? fromBase64(body['sealed']) : undefined;
  if (typeof epoch !== 'number' || epoch < 1 || epoch > MAX_EPOCHS) {
    return fault('sealed.epoch', 'The sealed act does not name an epoch.');
  }
  if (salt?.length !== SECRET_LENGTH) return fault('sealed.salt', 'The salt is not 32 bytes.');
  if (sealed === undefined || !isSealedLength(sealed.length, ACT_BLOCK)) {
    return fault('sealed.length', 'What is sealed has no length that is possible.');
  }
  if (!Array.isArray(enclosures)) return noEnclosures();
  const refs: EnclosureRef[] = [];
  for (const ref of enclosures as unknown[]) {
    if (!isSealedRef(ref) || refs.some((other) => other.enclosure === ref.enclosure)) {
      return noEnclosures();
    }
    refs.push(ref);
  }
  return parsed({ epoch, salt, sealed, enclosures: refs });
}

function noEnclosures(): ReturnType<typeof fault> {
  return fault('sealed.enclosures', 'The sealed act does not name its enclosures.');
}

function isSealedRef(value: unknown): value is EnclosureRef {
  if (typeof value !== 'object' || value === null) return false;
  // What `parseBody` took for an enclosure it has also found well formed.
  if (Object.keys(value).length !== 3 || !Object.hasOwn(value, 'enclosure')) return false;
  const { media, size } = value as EnclosureRef;
  return (
    media === 'application/octet-stream' && isSealedLength(size - SECRET_LENGTH, ENCLOSURE_BLOCK)
  );
}

function isSealedLength(length: number, block: number): boolean {
  return length > TAG_LENGTH && (length - TAG_LENGTH) % block === 0;
}

/** What a sealed act holds: an act and its body, as they travel elsewhere in the open. */
export interface InnerAct {
  /** A whole note (RC1). */
  note: Uint8Array;
  /** 16 bytes. */
  bodySalt: Uint8Array;
  body: Uint8Array;
}

/**
 * Seals an act for the members of an epoch (RC12.6).
 * @param salt 32 random bytes that were never used before in any room
 */
export async function sealInner(
  cipher: Cipher,
  epoch: Epoch,
  salt: Uint8Array,
  inner: InnerAct,
): Promise<Uint8Array> {
  const { note, bodySalt, body } = inner;
  if (note.length > MAX_ACT_BYTES || body.length > MAX_INNER_BODY_BYTES) {
    throw new RangeError('the act is too long to be sealed');
  }
  if (bodySalt.length !== SALT_LENGTH) throw new RangeError('a salt is 16 bytes');
  const plaintext = padded(ACT_BLOCK, u32be(note.length), note, bodySalt, u32be(body.length), body);
  return cipher.seal(await sealingKey(cipher, 'parley/sealed@v1', epoch, salt), plaintext);
}

/**
 * Opens a sealed act; what comes out is still to be read, verified and compared (`checkInner`).
 *
 * Refuses with `sealed.not-opened`, `sealed.length`, `sealed.padding`.
 */
export async function openSealed(
  cipher: Cipher,
  epoch: Epoch,
  salt: Uint8Array,
  sealed: Uint8Array,
): Promise<Parsed<InnerAct>> {
  if (!isSealedLength(sealed.length, ACT_BLOCK)) return wrongLength();
  const key = await sealingKey(cipher, 'parley/sealed@v1', epoch, salt);
  const plaintext = await cipher.open(key, sealed);
  if (plaintext === undefined) return notOpened();
  const noteEnd = 4 + readU32be(plaintext, 0);
  const bodyStart = noteEnd + SALT_LENGTH + 4;
  if (noteEnd > 4 + MAX_ACT_BYTES || bodyStart > plaintext.length) return wrongLength();
  const end = bodyStart + readU32be(plaintext, bodyStart - 4);
  if (end > bodyStart + MAX_INNER_BODY_BYTES || end > plaintext.length) return wrongLength();
  if (!isPadded(plaintext, end, ACT_BLOCK)) return wrongPadding();
  return parsed({
    note: plaintext.subarray(4, noteEnd),
    bodySalt: plaintext.subarray(noteEnd, noteEnd + SALT_LENGTH),
    body: plaintext.subarray(bodyStart, end),
  });
}

/**
 * Whether acts of this type stand unsealed in a sealed room (RC12.3): those about the room and its
 * keys. Its title is words, and words are sealed.
 */
export function isUnsealedType(type: string): boolean {
  return (type.startsWith('room.') || type.startsWith('key.')) && type !== 'room.describe';
}

/**
 * Compares an inner act with the outer one that carried it (RC12.7): one cannot be taken out and
 * put into another.
 *
 * Refuses with `sealed.outer-line` (the outer act cites something), `sealed.differs`,
 * `sealed.inner-type`.
 */
export function checkInner(outer: ActText, inner: ActText): Parsed<void> {
  if (outer.after.length > 0 || outer.rests.length > 0) {
    return fault('sealed.outer-line', 'The sealed act shows what it refers to.');
  }
  if (
    inner.room !== outer.room ||
    inner.seen.size !== outer.seen.size ||
    !equalBytes(inner.seen.root, outer.seen.root) ||
    inner.time !== outer.time ||
    inner.by.join() !== outer.by.join()
  ) {
    return fault('sealed.differs', 'The sealed act is not the one its signers put there.');
  }
  if (isUnsealedType(inner.type)) {
    return fault('sealed.inner-type', 'An act about the room or its keys is never sealed.');
  }
  return parsed(undefined);
}

/**
 * The bytes of a sealed enclosure (RC12.8), itself an enclosure of the outer act.
 * @param salt 32 random bytes that were never used before
 * @param enclosureSalt the 16 bytes that enter the digest by which the inner body names it
 */
export async function sealEnclosure(
  cipher: Cipher,
  epoch: Epoch,
  salt: Uint8Array,
  enclosureSalt: Uint8Array,
  bytes: Uint8Array,
): Promise<Uint8Array> {
  if (bytes.length > MAX_SEALED_ENCLOSURE_BYTES) {
    throw new RangeError('the enclosure is too long to be sealed');
  }
  if (enclosureSalt.length !== SALT_LENGTH) throw new RangeError('a salt is 16 bytes');
  const key = await sealingKey(cipher, 'parley/sealed-enclosure@v1', epoch, salt);
  const plaintext = padded(ENCLOSURE_BLOCK, u32be(bytes.length), enclosureSalt, bytes);
  return concat(salt, await cipher.seal(key, plaintext));
}

/**
 * Opens a sealed enclosure; the digest of what comes out is still to be compared with the inner
 * body. Refuses with `sealed.not-opened`, `sealed.length`, `sealed.padding`.
 */
export async function openEnclosure(
  cipher: Cipher,
  epoch: Epoch,
  sealed: Uint8Array,
): Promise<Parsed<{ salt: Uint8Array; bytes: Uint8Array }>> {
  const length = sealed.length - SECRET_LENGTH;
  if (sealed.length > MAX_ENCLOSURE_BYTES || !isSealedLength(length, ENCLOSURE_BLOCK)) {
    return wrongLength();
  }
  const salt = sealed.subarray(0, SECRET_LENGTH);
  const key = await sealingKey(cipher, 'parley/sealed-enclosure@v1', epoch, salt);
  const plaintext = await cipher.open(key, sealed.subarray(SECRET_LENGTH));
  if (plaintext === undefined) return notOpened();
  const start = 4 + SALT_LENGTH;
  const end = start + readU32be(plaintext, 0);
  if (end > plaintext.length) return wrongLength();
  if (!isPadded(plaintext, end, ENCLOSURE_BLOCK)) return wrongPadding();
  return parsed({ salt: plaintext.subarray(4, start), bytes: plaintext.subarray(start, end) });
}

/** The key of one thing that is sealed (RC12.6). `tag` says what it is, so that nothing is ever taken for something else. */
export function sealingKey(
  cipher: Cipher,
  tag: string,
  epoch: Epoch,
  salt: Uint8Array,
): Promise<Uint8Array> {
  checkEpoch(epoch);
  if (salt.length !== SECRET_LENGTH) throw new RangeError('the salt of a key is 32 bytes');
  const info = utf8(`${tag}\nroom ${epoch.room}\nepoch ${epoch.epoch}\n`);
  return cipher.hkdf(epoch.secret, salt, info, 32);
}

function checkEpoch({ room, epoch, secret }: Epoch): void {
  if (!isRoomId(room) || !Number.isSafeInteger(epoch) || epoch < 1) {
    throw new RangeError('not an epoch of a room');
  }
  if (secret.length !== SECRET_LENGTH) throw new RangeError('the secret of an epoch is 32 bytes');
}

/** With zeros up to a whole number of blocks. */
export function padded(block: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const content = concat(...parts);
  const out = new Uint8Array(Math.ceil(content.length / block) * block);
  out.set(content);
  return out;
}

/** Whether nothing but zeros, and no block too many, stands after the content. */
export function isPadded(plaintext: Uint8Array, end: number, block: number): boolean {
  if (plaintext.length !== Math.ceil(end / block) * block) return false;
  for (let i = end; i < plaintext.length; i++) if (plaintext[i] !== 0) return false;
  return true;
}

export function u32be(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
}

export function readU32be(bytes: Uint8Array, at: number): number {
  let value = 0;
  for (let i = at; i < at + 4; i++) value = value * 256 + (bytes[i] as number);
  return value;
}

function notOpened(): ReturnType<typeof fault> {
  return fault('sealed.not-opened', 'What is sealed does not open with the secret of its epoch.');
}

function wrongLength(): ReturnType<typeof fault> {
  return fault('sealed.length', 'What is sealed has no length that is possible.');
}

function wrongPadding(): ReturnType<typeof fault> {
  return fault('sealed.padding', 'What is sealed does not end as it must.');
}
