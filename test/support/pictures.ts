/** Pictures, films and provenance put together by hand, to be looked at and never shown. */

export function bytesOf(
  ...parts: readonly (string | readonly number[] | Uint8Array)[]
): Uint8Array {
  return new Uint8Array(
    Buffer.concat(
      parts.map((part) =>
        typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part),
      ),
    ),
  );
}

export function segment(marker: number, content: string | Uint8Array): Uint8Array {
  const body = bytesOf(content);
  return bytesOf([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255], body);
}

/** Coded data with a stuffed byte and a restart in it, as real ones have. */
const CODED = [0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56];
export const PICTURE_SEGMENTS: readonly Uint8Array[] = [
  segment(0xdb, 'Q'.repeat(65)),
  segment(0xc2, bytesOf([8, 0, 1, 0, 1, 1, 1, 0x11, 0])),
  segment(0xc4, 'H'.repeat(20)),
  bytesOf(segment(0xda, bytesOf([1, 1, 0, 0, 63, 0])), CODED),
  bytesOf(segment(0xda, bytesOf([1, 1, 0, 0, 63, 1])), CODED),
];
export const JFIF = segment(0xe0, bytesOf('JFIF\0', [1, 2, 0, 0, 1, 0, 1, 0, 0]));
export const ADOBE = segment(0xee, bytesOf('Adobe', [0, 100, 0, 0, 0, 0, 1]));

export function jpeg(before: readonly Uint8Array[], after: string | Uint8Array = ''): Uint8Array {
  return bytesOf([0xff, 0xd8], ...before, ...PICTURE_SEGMENTS, [0xff, 0xd9], after);
}

export function u32be(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

export function chunk(type: string, content: string | Uint8Array = ''): Uint8Array {
  const body = bytesOf(content);
  // The checksum is nothing that is looked at.
  return bytesOf(u32be(body.length), type, body, [1, 2, 3, 4]);
}

export function png(chunks: readonly Uint8Array[], after: string | Uint8Array = ''): Uint8Array {
  return bytesOf([0x89], 'PNG\r\n\u001a\n', chunk('IHDR', 'x'.repeat(13)), ...chunks, after);
}

export function box(type: string, ...content: readonly (string | Uint8Array)[]): Uint8Array {
  const body = bytesOf(...content);
  return bytesOf(u32be(body.length + 8), type, body);
}

export function superbox(label: string, ...inner: readonly Uint8Array[]): Uint8Array {
  return box('jumb', box('jumd', bytesOf('0123456789abcdef', [3], label, [0])), ...inner);
}

/** `{claim_generator_info: {name, version}}` in CBOR. */
export function claimOf(name: string, version: string): Uint8Array {
  const text = (said: string) => bytesOf([0x78, said.length], said);
  return bytesOf(
    [0xa2],
    text('alg'),
    text('sha256'),
    text('claim_generator_info'),
    [0xa2],
    text('name'),
    text(name),
    text('version'),
    text(version),
  );
}

export function manifestStore(claim: Uint8Array = claimOf('Camera', '1.2')): Uint8Array {
  return superbox(
    'c2pa',
    superbox(
      'urn:c2pa:1',
      superbox(
        'c2pa.assertions',
        superbox('c2pa.actions.v2', box('cbor', bytesOf([0xa0]))),
        superbox('stds.exif', box('json', '{}')),
      ),
      superbox('c2pa.claim.v2', box('cbor', claim)),
      superbox('c2pa.signature', box('cbor', bytesOf([0xd2, 0x80]))),
    ),
  );
}

/** A store in APP11 segments of at most so many bytes of it. */
export function inSegments(store: Uint8Array, size = 64): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let at = 0, n = 1; at < store.length; at += size, n++) {
    const header = n === 1 ? '' : store.subarray(0, 8);
    pieces.push(
      segment(0xeb, bytesOf('JP', [0, 1], u32be(n), header, store.subarray(at, at + size))),
    );
  }
  return pieces;
}
