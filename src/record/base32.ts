/** Room ids (RC1.1): 128 bits in RFC 4648 base32, lower case, without padding. */

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const LENGTH = 26;

/**
 * The id of a room from its 16 random bytes.
 * @example formatRoomId(new Uint8Array(16)) === 'aaaaaaaaaaaaaaaaaaaaaaaaaa'
 */
export function formatRoomId(bytes: Uint8Array): string {
  if (bytes.length !== 16) throw new RangeError('a room id is made from 16 bytes');
  let id = '';
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      id += ALPHABET.charAt((buffer >> bits) & 31);
    }
    buffer &= (1 << bits) - 1;
  }
  return id + ALPHABET.charAt((buffer << (5 - bits)) & 31);
}

/** The 16 bytes of a room id, or undefined unless it is spelled in the one way there is. */
export function parseRoomId(id: string): Uint8Array | undefined {
  if (!isRoomId(id)) return undefined;
  const bytes = new Uint8Array(16);
  let buffer = 0;
  let bits = 0;
  let at = 0;
  for (let i = 0; i < LENGTH; i++) {
    buffer = (buffer << 5) | digit(id.charCodeAt(i));
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = buffer >> bits;
      buffer &= (1 << bits) - 1;
    }
  }
  return bytes;
}

/** Whether the text is a room id: 26 characters, and the two bits that stand for nothing are zero. */
export function isRoomId(text: string): boolean {
  if (text.length !== LENGTH) return false;
  for (let i = 0; i < LENGTH; i++) if (digit(text.charCodeAt(i)) < 0) return false;
  return (digit(text.charCodeAt(LENGTH - 1)) & 3) === 0;
}

function digit(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return code - 0x61;
  if (code >= 0x32 && code <= 0x37) return code - 0x32 + 26;
  return -1;
}
