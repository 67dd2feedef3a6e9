import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unruly } from '../../test/support/hostile.ts';
import { accepted, bytesOf, readVectors, refusal } from '../../test/support/vectors.ts';
import { toHex } from './bytes.ts';
import { encodeLeaf, leafHash, parseLeaf } from './leaf.ts';
import { nodeProvider } from './provider/node.ts';

const { accept, reject } = readVectors<{ admitted: number; hash: string }>('leaf');

describe('leaves', () => {
  it.each(accept)('RC3.1 accepts $name', (vector) => {
    const bytes = bytesOf(vector);
    const { admitted, note } = accepted(parseLeaf(bytes));
    expect(admitted).toBe(vector.admitted);
    expect(encodeLeaf(admitted, note)).toEqual(bytes);
    expect(toHex(leafHash(nodeProvider, bytes))).toBe(vector.hash);
  });

  it.each(reject.filter(({ code }) => code.startsWith('leaf.')))(
    'RC3.1 refuses $name',
    (vector) => {
      expect(refusal(parseLeaf(bytesOf(vector)))).toBe(vector.code);
    },
  );

  it('RC3.1 formatting and parsing are each other’s reverse', () => {
    const time = fc.integer({ min: 946_684_800_000, max: 253_402_300_799_999 });
    fc.assert(
      fc.property(time, fc.uint8Array({ maxLength: 300 }), (admitted, note) => {
        expect(accepted(parseLeaf(encodeLeaf(admitted, note)))).toEqual({ admitted, note });
      }),
    );
  });

  it('RC3.1 noise never throws', () => {
    expect(unruly(accept.map(bytesOf), parseLeaf)).toEqual([]);
  });
});
