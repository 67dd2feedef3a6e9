import { fromBase64, fromUtf8, toBase64, utf8 } from '#record/bytes.ts';
import { fault, parsed, type Parsed } from '#record/fault.ts';
import { parseInstant } from '#record/instant.ts';
import { takeLine, type Lines } from '#record/lines.ts';
import type { Cipher } from '#record/provider.ts';
import { SECRET_LENGTH, type Epoch } from '#record/sealed.ts';
import { randomBytes } from './compose.ts';

/**
 * What is written off the record (RC15). It is no part of any log: no note, no signature, no id that an act could name. In a sealed room it is
 * encrypted here, under a key from the room's present epoch, and nothing in it says who wrote it: every member could have.
 */
export interface Aside {
  /** `2031-03-06T18:00:00Z`: nobody is given it from then on. */
  until: string;
  words: string;
  /** The side it says it is from. Nothing proves it. */
  side?: string;
}

/** As a server holds it for a sealed room, in memory. */
export interface SealedAside {
  epoch: number;
  /** base64 of 32 random bytes; the key is made from them and used once. */
  salt: string;
  /** base64 */
  sealed: string;
}

/** How far ahead its hour may be. */
export const ASIDE_HOURS = 24;
/** In UTF-8. */
export const MAX_ASIDE_BYTES = 8000;

const BLOCK = 1024;
const BLOCKS = 8;
const TAG_LENGTH = 16;
const HEAD = 'parley/aside@v1';

/** Whether these words may be written: some, not too many, and nothing that is no character. */
export function areAsideWords(words: string): boolean {
  return (
    words.isWellFormed() &&
    words.trim() !== '' &&
    !/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.test(words) &&
    utf8(words).length <= MAX_ASIDE_BYTES
  );
}

/** What is encrypted: lines, the words after an empty one, zeros up to a whole number of blocks. Throws where `parseAside` would refuse. */
export function formatAside({ until, words, side }: Aside): Uint8Array {
  const from = side === undefined ? '' : `side ${side}\n`;
  const content = utf8(`${HEAD}\nuntil ${until}\n${from}\n${words}`);
  const bytes = new Uint8Array(Math.ceil(content.length / BLOCK) * BLOCK);
  bytes.set(content);
  const read = parseAside(bytes);
  if (!read.ok) throw new RangeError(`not to be written off the record: ${read.fault.code}`);
  return bytes;
}

/** Reads it: written by some member, so hostile. Refuses with `aside.length`, `aside.form`, `aside.until`, `aside.words`. */
export function parseAside(bytes: Uint8Array): Parsed<Aside> {
  const { length } = bytes;
  if (length === 0 || length % BLOCK !== 0 || length > BLOCK * BLOCKS) return wrongLength();
  let end = length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  if (length - end >= BLOCK) return wrongLength();
  const lines: Lines = { text: fromUtf8(bytes.subarray(0, end)) ?? '', at: 0 };
  if (takeLine(lines, HEAD) !== '') return wrongForm();
  const until = takeLine(lines, 'until ');
  if (until === undefined || parseInstant(until) === undefined) {
    return fault('aside.until', 'It does not say until when it may be read.');
  }
  const side = takeLine(lines, 'side ');
  if (side !== undefined && !isSide(side)) return wrongForm();
  if (takeLine(lines, '') !== '') return wrongForm();
  const words = lines.text.slice(lines.at);
  if (!areAsideWords(words)) return fault('aside.words', 'These are not words.');
  return parsed({ until, words, ...(side === undefined ? {} : { side }) });
}

/** Encrypts for the members of an epoch. */
export async function sealAside(cipher: Cipher, epoch: Epoch, aside: Aside): Promise<SealedAside> {
  const plaintext = formatAside(aside);
  const salt = randomBytes(SECRET_LENGTH);
  const sealed = await cipher.seal(await keyOf(cipher, epoch, salt), plaintext);
  return { epoch: epoch.epoch, salt: toBase64(salt), sealed: toBase64(sealed) };
}

/**
 * What a server can check of it: lengths. Refuses with `aside.salt`, `aside.length`.
 */
export function checkSealedAside({
  salt,
  sealed,
}: Pick<SealedAside, 'salt' | 'sealed'>): Parsed<{ salt: Uint8Array; sealed: Uint8Array }> {
  const saltBytes = fromBase64(salt);
  if (saltBytes?.length !== SECRET_LENGTH) {
    return fault('aside.salt', 'The salt is not 32 bytes in base64.');
  }
  const bytes = fromBase64(sealed);
  const length = (bytes?.length ?? 0) - TAG_LENGTH;
  if (!bytes || length <= 0 || length % BLOCK !== 0 || length > BLOCK * BLOCKS) {
    return wrongLength();
  }
  return parsed({ salt: saltBytes, sealed: bytes });
}

/**
 * Decrypts it with the secret of its epoch. Refuses with the codes of `checkSealedAside` and `parseAside`; `aside.not-opened`; `aside.until-differs` when its
 * writer set another hour than the server names.
 */
export async function openAside(
  cipher: Cipher,
  epoch: Epoch,
  held: SealedAside & { until: string },
): Promise<Parsed<Aside>> {
  const checked = checkSealedAside(held);
  if (!checked.ok) return checked;
  const { salt, sealed } = checked.value;
  const plaintext = await cipher.open(await keyOf(cipher, epoch, salt), sealed);
  if (!plaintext) return fault('aside.not-opened', 'It does not open with the key of its epoch.');
  const aside = parseAside(plaintext);
  if (aside.ok && aside.value.until !== held.until) {
    return fault('aside.until-differs', 'Its writer set another hour than the server says.');
  }
  return aside;
}

/** Its own info string, so that no key serves two purposes: none of these opens an act, and none of an act's opens these. */
function keyOf(cipher: Cipher, { room, epoch, secret }: Epoch, salt: Uint8Array) {
  return cipher.hkdf(secret, salt, utf8(`${HEAD}\nroom ${room}\nepoch ${epoch}\n`), 32);
}

function isSide(text: string): boolean {
  return /^[a-z]{1,2}[1-9][0-9]{0,3}$/.test(text);
}

function wrongLength(): ReturnType<typeof fault> {
  return fault('aside.length', 'What is sealed has no length that is possible.');
}

function wrongForm(): ReturnType<typeof fault> {
  return fault('aside.form', 'What is sealed is not written as it must be.');
}
