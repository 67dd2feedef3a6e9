import { describe, expect, it } from 'vitest';
import { fromBase64, fromUtf8, toBase64, utf8 } from './bytes.ts';
import { parseVkey } from './keys.ts';
import { nodeProvider } from './provider/node.ts';
import { considerCheckpoint, formatAddCheckpoint, parseAddCheckpoint } from './witness.ts';
import { unruly } from '../../test/support/hostile.ts';
import { accepted, readVectors, refusal } from '../../test/support/vectors.ts';

interface WitnessVector {
  keys: string[];
  last: { size: number; root: string } | null;
  request: string;
  status: number;
  size?: number;
  next: { size: number; root: string };
}

const { accept, reject } = readVectors<WitnessVector>('witness');

async function consider({ keys, last, request }: WitnessVector) {
  const logKeys = keys.map((key) => accepted(parseVkey(nodeProvider, key)));
  return await considerCheckpoint(nodeProvider, utf8(request), (origin) =>
    logKeys.some(({ name }) => name === origin)
      ? {
          logKeys,
          last:
            last === null
              ? undefined
              : { size: last.size, root: fromBase64(last.root) as Uint8Array },
        }
      : undefined,
  );
}

describe('the witness', () => {
  it.each(accept)('RC6.1 cosigns: $name', async (vector) => {
    const decision = await consider(vector);
    if (decision.status !== 200) throw new Error(decision.fault.code);
    const { size, root } = decision.next;
    expect({ size, root: toBase64(root) }).toEqual(vector.next);
    expect(decision.checkpoint.size).toBe(size);
    expect(decision.origin).toBe(decision.checkpoint.origin);
  });

  it.each(reject)('RC6.2 answers $status: $name', async (vector) => {
    const decision = await consider(vector);
    expect(decision).toMatchObject({
      status: vector.status,
      fault: { code: vector.code },
      ...(vector.size === undefined ? {} : { size: vector.size }),
    });
  });

  it.each(accept)('RC6.2 a request is read and written to the same bytes: $name', ({ request }) => {
    const read = accepted(parseAddCheckpoint(utf8(request)));
    expect(fromUtf8(formatAddCheckpoint(read))).toBe(request);
  });

  it('RC6.2 what may not be sent is not written, and too much is not read', () => {
    const checkpoint = utf8('');
    const hash = new Uint8Array(32);
    const format = (oldSize: number, proof: Uint8Array[]) => () =>
      formatAddCheckpoint({ oldSize, proof, checkpoint });
    expect(format(-1, [])).toThrow(RangeError);
    expect(format(0, [hash.slice(1)])).toThrow(RangeError);
    expect(
      format(
        0,
        Array.from({ length: 64 }, () => hash),
      ),
    ).toThrow(RangeError);
    expect(refusal(parseAddCheckpoint(new Uint8Array(1_048_577)))).toBe('witness.too-long');
  });

  it('RC6.2 noise never throws', () => {
    expect(
      unruly(
        accept.map(({ request }) => utf8(request)),
        parseAddCheckpoint,
      ),
    ).toEqual([]);
  });
});
