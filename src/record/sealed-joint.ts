/**
 * A joint act of a sealed room on its way from one signer to the next (RC1.9): `parley/joint@v1`, sealed for the members of an epoch. It comes by hand, mail or chat,
 * so all of it is hostile until it has opened, and what came out of it is still to be read as what anybody may have written.
 *
 *     parley/sealed-joint@v1
 *     room k3v7q2m5x4c6j2a7r5t3w2y6ze
 *     epoch 2
 *     salt <base64, 32 bytes>
 *     sealed <base64>
 */
import { isRoomId } from './base32.ts';
import { fromBase64, fromUtf8, toBase64, utf8 } from './bytes.ts';
import { fault, parsed, type Parsed } from './fault.ts';
import { MAX_JOINT_BYTES } from './joint.ts';
import { takeLine, type Lines } from './lines.ts';
import type { Cipher } from './provider.ts';
import {
  isPadded,
  padded,
  readU32be,
  sealingKey,
  SECRET_LENGTH,
  u32be,
  type Epoch,
} from './sealed.ts';

const BLOCK = 4096;
const TAG_LENGTH = 16;
const HEAD = 'parley/sealed-joint@v1';

/** The longest joint act, padded, in base64, and four short lines. */
export const MAX_SEALED_JOINT_BYTES = Math.ceil((MAX_JOINT_BYTES + 2 * BLOCK) / 3) * 4 + 512;

/** Its form is right; it is not opened yet. */
export interface SealedJoint {
  room: string;
  /** 1, 2, … */
  epoch: number;
  /** 32 bytes. */
  salt: Uint8Array;
  sealed: Uint8Array;
}

/** Whether these bytes say that they are one. */
export function isSealedJoint(bytes: Uint8Array): boolean {
  return fromUtf8(bytes.subarray(0, HEAD.length + 1)) === `${HEAD}\n`;
}

/**
 * @param joint bytes as `formatJoint` gives them
 * @param salt 32 random bytes that were never used before
 */
export async function sealJoint(
  cipher: Cipher,
  epoch: Epoch,
  salt: Uint8Array,
  joint: Uint8Array,
): Promise<Uint8Array> {
  if (joint.length > MAX_JOINT_BYTES) throw new RangeError('the joint act is too long');
  const key = await sealingKey(cipher, HEAD, epoch, salt);
  const sealed = await cipher.seal(key, padded(BLOCK, u32be(joint.length), joint));
  const { room, epoch: number } = epoch;
  const lines = [HEAD, `room ${room}`, `epoch ${number}`, `salt ${toBase64(salt)}`];
  return utf8(`${lines.join('\n')}\nsealed ${toBase64(sealed)}\n`);
}

/** Reads one. Refuses with `joint.too-long`, `joint.not-text`, `joint.version`, `joint.form`. */
export function parseSealedJoint(bytes: Uint8Array): Parsed<SealedJoint> {
  if (bytes.length > MAX_SEALED_JOINT_BYTES) {
    return fault('joint.too-long', 'It is longer than a sealed joint act can be.');
  }
  const text = fromUtf8(bytes);
  if (text === undefined) return fault('joint.not-text', 'It is not well-formed text.');
  const lines: Lines = { text, at: 0 };
  if (takeLine(lines, HEAD) !== '') {
    return fault('joint.version', 'This is not a joint act in a form that is known here.', 0);
  }
  const room = takeLine(lines, 'room ') ?? '';
  const epoch = takeLine(lines, 'epoch ') ?? '';
  const salt = fromBase64(takeLine(lines, 'salt ') ?? '');
  const sealed = fromBase64(takeLine(lines, 'sealed ') ?? '!');
  const fits =
    isRoomId(room) &&
    /^[1-9]\d{0,14}$/.test(epoch) &&
    salt?.length === SECRET_LENGTH &&
    sealed !== undefined &&
    sealed.length > TAG_LENGTH &&
    (sealed.length - TAG_LENGTH) % BLOCK === 0 &&
    lines.at === text.length;
  if (!fits) return fault('joint.form', 'A line is missing, or does not belong there.');
  return parsed({ room, epoch: Number(epoch), salt, sealed });
}

/** The bytes of the joint act that is in it. Refuses with `joint.not-opened`. */
export async function openJoint(
  cipher: Cipher,
  epoch: Epoch,
  { salt, sealed }: SealedJoint,
): Promise<Parsed<Uint8Array>> {
  const key = await sealingKey(cipher, HEAD, epoch, salt);
  const plaintext = await cipher.open(key, sealed);
  const end = plaintext && 4 + readU32be(plaintext, 0);
  if (!plaintext || end === undefined || !isPadded(plaintext, end, BLOCK)) {
    return fault('joint.not-opened', 'It does not open with the key of this room.');
  }
  return parsed(plaintext.subarray(4, end));
}
