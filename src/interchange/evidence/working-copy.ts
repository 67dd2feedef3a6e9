import { parsed, type Parsed } from '#record/fault.ts';
import { Unreadable } from './evidence-fault.ts';
import { fileTypeOf } from './file-type.ts';
import { jpegBlockKind, joined, jpegSegments } from './jpeg.ts';
import { isUnknownPart, pngBlockKind, pngChunks } from './png.ts';

/**
 * EV5: a picture without anything beside the picture: no Exif, XMP, IPTC, colour profile, provenance, comments, thumbnails, and nothing after its end. The picture’s own data is
 * kept byte for byte, neither decoded nor coded anew. What the camera said of which way is up goes with the rest, so a picture may lie on its side.
 *
 * It does not hide what is to be seen in the picture, nor what somebody wrote into its data.
 *
 * Refuses with `evidence.type` (only JPEG and PNG have one), `evidence.cut-short`, `evidence.form`, `evidence.too-many`, `evidence.unknown-part`.
 */
export function workingCopy(bytes: Uint8Array): Parsed<Uint8Array> {
  try {
    const type = fileTypeOf(bytes);
    if (type === 'jpeg') return parsed(jpegCopy(bytes));
    if (type === 'png') return parsed(pngCopy(bytes));
    throw new Unreadable('type', 'Only of JPEG and PNG pictures is a working copy made.');
  } catch (reason) {
    if (reason instanceof Unreadable) return { ok: false, fault: reason.fault };
    throw reason;
  }
}

const JFIF = 0xe0;

function jpegCopy(bytes: Uint8Array): Uint8Array {
  const pieces = [bytes.subarray(0, 2)];
  for (const segment of jpegSegments(bytes).segments) {
    const { marker, payload, end } = segment;
    const kind = jpegBlockKind(bytes, segment);
    // The marker without fill bytes, which are nothing of the picture’s.
    if (kind === undefined)
      pieces.push(Uint8Array.of(0xff, marker), bytes.subarray(payload - 2, end));
    else if (marker === JFIF && kind === 'thumbnail' && isJfif(bytes, payload)) {
      // The same without its thumbnail: length 16, and a size of nothing by nothing.
      pieces.push(
        Uint8Array.of(0xff, JFIF, 0, 16),
        bytes.subarray(payload, payload + 12),
        Uint8Array.of(0, 0),
      );
    }
  }
  pieces.push(Uint8Array.of(0xff, 0xd9));
  return joined(pieces);
}

function isJfif(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0x4a && bytes[at + 1] === 0x46 && bytes[at + 2] === 0x49;
}

function pngCopy(bytes: Uint8Array): Uint8Array {
  const pieces = [bytes.subarray(0, 8)];
  for (const chunk of pngChunks(bytes).chunks) {
    if (isUnknownPart(chunk)) {
      const message = 'The picture has a part that is not known here.';
      throw new Unreadable('unknown-part', message, chunk.at);
    }
    if (pngBlockKind(bytes, chunk) === undefined) pieces.push(bytes.subarray(chunk.at, chunk.end));
  }
  return joined(pieces);
}
