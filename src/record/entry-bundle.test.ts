import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, fromHex, toBase64, toHex, utf8 } from './bytes.ts';
import { parsed } from './fault.ts';
import { formatEntryBundle, parseEntryBundle } from './entry-bundle.ts';
import { readVectors } from '../../test/support/vectors.ts';

interface EntriesVector {
  kind: string;
  width: number;
  bytes: string;
  leaves: string[];
}

const vectors = readVectors<EntriesVector>('tile');
const entries = ({ kind }: { kind: string }) => kind === 'entries';

function bytesOf({ bytes }: EntriesVector): Uint8Array {
  return fromBase64(bytes) ?? new Uint8Array(0);
}

describe('entry bundles', () => {
  it.each(vectors.accept.filter(entries))('RC3.4 reads: $name', (vector) => {
    const leaves = vector.leaves.map(utf8);
    expect(parseEntryBundle(bytesOf(vector), vector.width)).toEqual(parsed(leaves));
    expect(toBase64(formatEntryBundle(leaves))).toBe(vector.bytes);
  });

  it.each(vectors.reject.filter(entries))('RC3.4 refuses: $name', (vector) => {
    const { code } = vector;
    expect(parseEntryBundle(bytesOf(vector), vector.width)).toMatchObject({ fault: { code } });
  });

  it('RC3.4 the worked example: three entries after u16 big-endian lengths', () => {
    const leaves = ['{"act":"open"}', '{"act":"table"}', '{"act":"agree"}'].map(utf8);
    const bytes = formatEntryBundle(leaves);
    expect(toHex(bytes)).toBe(
      '000e7b22616374223a226f70656e227d' +
        '000f7b22616374223a227461626c65227d' +
        '000f7b22616374223a226167726565227d',
    );
    expect(parseEntryBundle(bytes, 3)).toEqual(parsed(leaves));
  });

  it('RC3.4 what was written is read; leaves of 0 and 65,535 bytes too', () => {
    const long = new Uint8Array(65_535).fill(7);
    const leaves = [new Uint8Array(0), long];
    expect(parseEntryBundle(formatEntryBundle(leaves), 2)).toEqual(parsed(leaves));
    expect(() => formatEntryBundle([new Uint8Array(65_536)])).toThrow(RangeError);
    expect(() => formatEntryBundle([])).toThrow(RangeError);
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 256 }),
        (entries) => {
          const read = parseEntryBundle(formatEntryBundle(entries), entries.length);
          expect(read.ok && read.value.map(toHex)).toEqual(entries.map(toHex));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('RC3.4 another number of leaves, or a cut, is a fault', () => {
    const bytes = fromHex('0001aa0002bbbb') as Uint8Array;
    const fault = (input: Uint8Array, width: number) => {
      const result = parseEntryBundle(input, width);
      return result.ok ? 'ok' : `${result.fault.code} ${result.fault.at}`;
    };
    expect(fault(bytes, 2)).toBe('ok');
    expect(fault(bytes, 1)).toBe('entry-bundle.width 3');
    expect(fault(bytes, 3)).toBe('entry-bundle.width 7');
    expect(fault(bytes.slice(0, 6), 2)).toBe('entry-bundle.cut-short 3');
    expect(fault(bytes.slice(0, 4), 2)).toBe('entry-bundle.cut-short 3');
    expect(fault(new Uint8Array(0), 1)).toBe('entry-bundle.width 0');
  });

  it('RC3.4 reading any bytes gives leaves or a fault, never an exception', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.nat(256), (bytes, width) => {
        const read = parseEntryBundle(bytes, width);
        const again = read.ok && width > 0 ? formatEntryBundle(read.value) : bytes;
        expect(again).toEqual(bytes);
      }),
      { numRuns: 500 },
    );
  });
});
