/** Hostile inputs for parsers: a parser answers, in time, and never throws. */
import fc from 'fast-check';
import { concat, toHex } from '../../src/record/bytes.ts';
import type { Parsed } from '../../src/record/fault.ts';

/** Valid inputs with some bytes changed, cut, doubled or put in; and plain noise. */
function mutated(valid: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 12 }),
    fc
      .constantFrom('\n', '\n\n', ' ', '+', '—', '=', '\0', '\ufeff', '"', '{', '-')
      .map((text) => new TextEncoder().encode(text)),
  );
  const change = fc.record({ from: place, length: fc.nat({ max: 12 }), piece });
  const base = fc.nat({ max: Math.max(valid.length - 1, 0) });
  const changed = fc
    .tuple(base, fc.array(change, { minLength: 1, maxLength: 4 }))
    .map(([index, changes]) => {
      let bytes = valid[index] ?? new Uint8Array();
      for (const { from, length, piece: put } of changes) {
        const at = Math.floor(from * bytes.length);
        bytes = concat(bytes.subarray(0, at), put, bytes.subarray(at + length));
      }
      return bytes;
    });
  return fc.oneof({ weight: 4, arbitrary: changed }, fc.uint8Array({ maxLength: 600 }));
}

/**
 * The inputs, in hex, on which the parser threw, or refused without a code of the usual form. There
 * are none, if all is well.
 */
export function unruly(
  valid: readonly Uint8Array[],
  parse: (bytes: Uint8Array) => Parsed<unknown>,
  runs = 2000,
): string[] {
  return fc
    .sample(mutated(valid), runs)
    .filter((bytes) => {
      try {
        const result = parse(bytes);
        return !result.ok && !/^[a-z-]+\.[a-z0-9-]+$/.test(result.fault.code);
      } catch {
        return true;
      }
    })
    .map(toHex);
}
