/** What a file is by its first bytes, whatever its name says and whoever sent it (EV1). */
export const FILE_TYPES = ['jpeg', 'png', 'heic', 'mp4', 'pdf', 'text', 'other'] as const;
export type FileType = (typeof FILE_TYPES)[number];

/** Under which media type it is kept. What is not known is kept as bytes that nobody opens by itself. */
export const MEDIA: Readonly<Record<FileType, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  heic: 'image/heic',
  mp4: 'video/mp4',
  pdf: 'application/pdf',
  text: 'text/plain',
  other: 'application/octet-stream',
};

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Brands of ISO/IEC 23008-12 (HEIF); every other brand of an ISO base media file counts as a film or sound. */
const HEIF = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']);
/** How much of a file is looked at to say whether it is plain text. */
const LOOKED_AT = 64 * 1024;

export function fileTypeOf(bytes: Uint8Array): FileType {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (PNG.every((byte, at) => bytes[at] === byte)) return 'png';
  const begins = String.fromCharCode(...bytes.subarray(0, 12));
  if (begins.slice(4, 8) === 'ftyp') return HEIF.has(begins.slice(8, 12)) ? 'heic' : 'mp4';
  if (begins.startsWith('%PDF-')) return 'pdf';
  return isText(bytes.subarray(0, LOOKED_AT), bytes.length > LOOKED_AT) ? 'text' : 'other';
}

/** UTF-8 without control characters but tab, line feed and carriage return. */
function isText(bytes: Uint8Array, cut: boolean): boolean {
  if (bytes.length === 0) return false;
  for (const byte of bytes) {
    if ((byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13) || byte === 0x7f) return false;
  }
  try {
    // Where it was cut, a letter may have been cut with it.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: cut });
    return true;
  } catch {
    return false;
  }
}
