import { describe, expect, it } from 'vitest';
import { fromUtf8, toBase64, utf8 } from './bytes.ts';
import { leafHash } from './leaf.ts';
import { parsePolicy } from './policy.ts';
import { checkProof, formatProof, parseProof } from './proof.ts';
import { nodeProvider } from './provider/node.ts';
import { unruly } from '../../test/support/hostile.ts';
import { accepted, readVectors, refusal } from '../../test/support/vectors.ts';

interface ProofVector {
  proof: string;
  leaf: string;
  policy: string;
  index: number;
  cosigned: number;
  extra?: string;
}

const { accept, reject } = readVectors<ProofVector>('proof');

async function check({ proof, leaf, policy }: ProofVector) {
  const known = accepted(parsePolicy(nodeProvider, utf8(policy)));
  return await checkProof(nodeProvider, utf8(proof), leafHash(nodeProvider, utf8(leaf)), known);
}

describe('proof files', () => {
  it.each(accept)('RC4.2 holds: $name', async (vector) => {
    const proved = accepted(await check(vector));
    expect(proved.index).toBe(vector.index);
    expect(proved.cosigned).toHaveLength(vector.cosigned);
  });

  it.each(reject)('RC4.2 does not hold: $name', async (vector) => {
    expect(refusal(await check(vector))).toBe(vector.code);
  });

  it.each(accept)('RC4.2 read and written again, without extra: $name', ({ proof, extra }) => {
    const read = accepted(parseProof(utf8(proof)));
    expect(read.extra && toBase64(read.extra)).toBe(extra);
    expect(fromUtf8(formatProof(read))).toBe(proof.replace(/^extra .*\n/m, ''));
  });

  it('RC4.2 what no log could prove is not written', () => {
    const checkpoint = utf8('');
    expect(() => formatProof({ index: -1, hashes: [], checkpoint })).toThrow(RangeError);
    const hashes = [new Uint8Array(31)];
    expect(() => formatProof({ index: 0, hashes, checkpoint })).toThrow(RangeError);
  });

  it('RC4.2 too long a file is not looked at', () => {
    expect(refusal(parseProof(new Uint8Array(2_000_001)))).toBe('proof.too-long');
  });

  it('RC4.2 noise never throws', () => {
    expect(
      unruly(
        accept.map(({ proof }) => utf8(proof)),
        parseProof,
      ),
    ).toEqual([]);
  });
});
