/**
 * What may tell about device, place, time or person, by what it is and how long, never by what it says (EV2). That there is such a block is itself for those alone who may see
 * the original.
 */
export const BLOCK_KINDS = [
  'exif',
  'xmp',
  'iptc',
  'icc',
  'c2pa',
  'thumbnail',
  'comment',
  'text',
  'time',
  'maker',
  'trailing',
  'other',
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

export interface Block {
  kind: BlockKind;
  /** Offset and length in bytes of the whole block in the file. */
  at: number;
  length: number;
}

/** More blocks than this are counted no further: a file made of nothing else is no picture. */
export const MOST_BLOCKS = 10_000;

export function u16(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

export function u32(bytes: Uint8Array, at: number): number {
  return u16(bytes, at) * 65_536 + u16(bytes, at + 2);
}

/** Four letters as bytes say them; whatever is no letter, digit or sign is a question mark. */
export function fourLetters(bytes: Uint8Array, at: number): string {
  let text = '';
  for (let i = at; i < at + 4; i++) {
    const byte = bytes[i] ?? 0;
    text += byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '?';
  }
  return text;
}

export function begins(bytes: Uint8Array, at: number, text: string): boolean {
  if (at + text.length > bytes.length) return false;
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}
