import { begins, fourLetters, u32, type BlockKind } from './blocks.ts';
import { cutShort, Unreadable } from './evidence-fault.ts';

/** PNG (ISO/IEC 15948, third edition) as its chunks. Nothing is inflated, so that nothing can be a bomb. */
export interface PngChunk {
  type: string;
  at: number;
  end: number;
}

const MOST_CHUNKS = 200_000;

/** From IHDR to IEND; what comes after it is not looked at. Throws `Unreadable`. */
export function pngChunks(bytes: Uint8Array): { chunks: PngChunk[]; end: number } {
  const chunks: PngChunk[] = [];
  let at = 8;
  while (at < bytes.length) {
    if (at + 12 > bytes.length) throw cutShort(at);
    const length = u32(bytes, at);
    const end = at + 12 + length;
    if (length > 0x7fff_ffff || end > bytes.length) throw cutShort(at);
    const type = fourLetters(bytes, at + 4);
    if (!/^[A-Za-z]{4}$/.test(type))
      throw new Unreadable('form', 'A chunk of the picture has no name.', at);
    if (!fits(type, length))
      throw new Unreadable('form', 'A chunk of the picture has another length than its kind.', at);
    if ((type === 'IHDR') !== (chunks.length === 0))
      throw new Unreadable('form', 'The picture does not begin as it must.', at);
    chunks.push({ type, at, end });
    if (chunks.length > MOST_CHUNKS)
      throw new Unreadable('too-many', 'The picture has too many chunks.', at);
    if (type === 'IEND') {
      if (!chunks.some((one) => one.type === 'IDAT'))
        throw new Unreadable('form', 'There is no picture in the file.', at);
      return { chunks, end };
    }
    at = end;
  }
  throw cutShort(at);
}

/** Of parts of the picture that have one length, or a greatest one: nothing else goes with them. */
const LENGTHS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  IHDR: [13, 13],
  PLTE: [3, 768],
  tRNS: [1, 256],
  acTL: [8, 8],
  fcTL: [26, 26],
  IEND: [0, 0],
};

function fits(type: string, length: number): boolean {
  const [least, most] = (Object.hasOwn(LENGTHS, type) && LENGTHS[type]) || [0, Infinity];
  return length >= least && length <= most;
}

/** Chunks that are the picture: its data, its palette, its frames. */
const PICTURE = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'acTL', 'fcTL', 'fdAT']);
/** How its colours are meant, with the one length that each has. */
const COLOURS: Readonly<Record<string, number>> = { gAMA: 4, sRGB: 1, cHRM: 32, cICP: 4 };

const KINDS: Readonly<Record<string, BlockKind>> = {
  eXIf: 'exif',
  iCCP: 'icc',
  caBX: 'c2pa',
  tEXt: 'text',
  zTXt: 'text',
  iTXt: 'text',
  tIME: 'time',
};

/** What a chunk is; undefined for what the picture itself needs. */
export function pngBlockKind(
  bytes: Uint8Array,
  { type, at, end }: PngChunk,
): BlockKind | undefined {
  if (PICTURE.has(type) || COLOURS[type] === end - at - 12) return undefined;
  if (type === 'iTXt' && begins(bytes.subarray(0, end), at + 8, 'XML:com.adobe.xmp\0'))
    return 'xmp';
  return Object.hasOwn(KINDS, type) ? KINDS[type] : 'other';
}

/** A chunk that a reader may not pass over and that is not known here (ISO/IEC 15948, 5.4): the first letter is a capital. */
export function isUnknownPart({ type }: PngChunk): boolean {
  return /^[A-Z]/.test(type) && !PICTURE.has(type);
}

export function pngJumbf(bytes: Uint8Array, chunks: readonly PngChunk[]): Uint8Array | undefined {
  const found = chunks.find(({ type }) => type === 'caBX');
  return found && bytes.subarray(found.at + 8, found.end - 4);
}
