import { begins, u16, type BlockKind } from './blocks.ts';
import { cutShort, Unreadable } from './evidence-fault.ts';

/** JPEG (ITU-T T.81, annex B) as its segments, without decoding any of them. */
export interface JpegSegment {
  /** The second byte of the marker. */
  marker: number;
  /** Of the first byte of the marker. */
  at: number;
  /** Of what comes after it. For a scan this is where its coded data ends. */
  end: number;
  /** Where the payload begins, after marker and length. */
  payload: number;
}

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const COM = 0xfe;
/** No camera writes as many. */
const MOST_SEGMENTS = 20_000;

/** All segments up to the end of the image; what comes after it is not looked at. Throws `Unreadable`. */
export function jpegSegments(bytes: Uint8Array): { segments: JpegSegment[]; end: number } {
  const segments: JpegSegment[] = [];
  let at = 2;
  let scans = 0;
  while (at < bytes.length) {
    if (bytes[at] !== 0xff)
      throw new Unreadable('form', 'A segment of the picture has no marker.', at);
    let second = at + 1;
    while (bytes[second] === 0xff) second += 1;
    const marker = bytes[second];
    if (marker === undefined) throw cutShort(at);
    if (marker === EOI) {
      if (scans === 0) throw new Unreadable('form', 'There is no picture in the file.', at);
      return { segments, end: second + 1 };
    }
    // Markers without a length do not stand between segments.
    if (marker === 0 || marker === 1 || (marker >= 0xd0 && marker <= SOI))
      throw new Unreadable('form', 'A marker stands where none may.', at);
    const length = u16(bytes, second + 1);
    let end = second + 1 + length;
    if (length < 2 || end > bytes.length) throw cutShort(at);
    const parts = bytes[second + (marker === SOS ? 3 : 8)] ?? 0;
    if (length !== (lengthOf(marker, parts) ?? length))
      throw new Unreadable(
        'form',
        'A segment of the picture has another length than its kind.',
        at,
      );
    if (marker === SOS) {
      end = scanEnd(bytes, end);
      scans += 1;
    }
    segments.push({ marker, at, end, payload: second + 3 });
    if (segments.length > MOST_SEGMENTS)
      throw new Unreadable('too-many', 'The picture has too many segments.', at);
    at = end;
  }
  throw cutShort(at);
}

/** Of the picture’s own segments that have one length, so that nothing else goes with them (B.2.2 to B.3.3); undefined for the others. */
function lengthOf(marker: number, components: number): number | undefined {
  if (marker === SOS) return 6 + 2 * components;
  if (isFrame(marker)) return 8 + 3 * components;
  return { 0xdc: 4, 0xdd: 4, 0xdf: 3 }[marker];
}

/** Frames, with the hierarchical one; not the tables and the one that are kept for other things among them. */
function isFrame(marker: number): boolean {
  if (marker === 0xde) return true;
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** Whether the picture itself needs it: frames, tables, scans, restarts. What the standard keeps for later or for extensions (0x02 to 0xBF, 0xC8, 0xF0 to 0xFD) may hold anything. */
function isPicture(marker: number): boolean {
  return isFrame(marker) || marker === 0xc4 || marker === 0xcc || (marker >= SOS && marker <= 0xdf);
}

/** Coded data ends before the first marker that is neither a stuffed byte nor a restart. */
function scanEnd(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw cutShort(bytes.length);
}

/** What an APPn or comment segment is; undefined for what the picture itself needs. */
export function jpegBlockKind(
  bytes: Uint8Array,
  { marker, payload, end }: JpegSegment,
): BlockKind | undefined {
  if (marker === COM) return 'comment';
  if (marker < 0xe0 || marker > 0xef) return isPicture(marker) ? undefined : 'other';
  const starts = (text: string) => begins(bytes.subarray(0, end), payload, text);
  switch (marker) {
    case 0xe0:
      if (starts('JFIF\0')) return end - payload > 14 ? 'thumbnail' : undefined;
      return starts('JFXX\0') ? 'thumbnail' : 'other';
    case 0xe1:
      if (starts('Exif\0')) return 'exif';
      return starts('http://ns.adobe.com/') ? 'xmp' : 'other';
    case 0xe2:
      return starts('ICC_PROFILE\0') ? 'icc' : 'other';
    case 0xeb:
      return starts('JP') ? 'c2pa' : 'other';
    case 0xed:
      return starts('Photoshop 3.0\0') ? 'iptc' : 'other';
    case 0xee:
      // How its colours are coded, twelve bytes: without it some pictures come out in wrong colours.
      return starts('Adobe') && end - payload === 12 ? undefined : 'other';
    default:
      return 'maker';
  }
}

/**
 * What C2PA embeds, put together from its segments (ISO/IEC 19566-5, annex D): two letters, the number of the box, the number of the piece, and in every piece the header
 * of the box again.
 */
export function jpegJumbf(
  bytes: Uint8Array,
  segments: readonly JpegSegment[],
): Uint8Array | undefined {
  const pieces: Uint8Array[] = [];
  let box: number | undefined;
  for (const { marker, payload, end } of segments) {
    if (marker !== 0xeb || !begins(bytes.subarray(0, end), payload, 'JP') || end - payload < 16)
      continue;
    const number = u16(bytes, payload + 2);
    box ??= number;
    if (number !== box) continue;
    const header = bytes[payload + 11] === 1 && u16(bytes, payload + 8) === 0 ? 16 : 8;
    const from = payload + 8 + (pieces.length === 0 ? 0 : header);
    if (from > end) return undefined;
    pieces.push(bytes.subarray(from, end));
  }
  return pieces.length === 0 ? undefined : joined(pieces);
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
