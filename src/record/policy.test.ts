import { describe, expect, it } from 'vitest';
import { fromUtf8, utf8 } from './bytes.ts';
import { parseCheckpoint, signCheckpoint } from './checkpoint.ts';
import { cosign, withCosignatures } from './cosignature.ts';
import { vkeyOf } from './keys.ts';
import {
  checkPolicy,
  countCosigners,
  formatPolicy,
  parsePolicy,
  quorumReached,
  roomPolicy,
  type Policy,
} from './policy.ts';
import { nodeProvider, nodeSigner } from './provider/node.ts';
import { unruly } from '../../test/support/hostile.ts';
import {
  accepted,
  bytesOf,
  readVectors,
  refusal,
  type VectorBytes,
} from '../../test/support/vectors.ts';

interface PolicyVector {
  policy: VectorBytes;
  reached: { cosigned: string[]; reached: boolean }[];
}

const { accept, reject } = readVectors<PolicyVector>('policy');
const read = (bytes: Uint8Array) => parsePolicy(nodeProvider, bytes);

const seed = (byte: number) => new Uint8Array(32).fill(byte);
const log = nodeSigner('parley/k3v7q2m5x4c6j2a7r5t3w2y6ze', 0x01, seed(1));
const logKey = vkeyOf(nodeProvider, log);
const signers = ['m1/w1', 'm2/w1', 'p1/w1', 'p1/w2', 'p2/w1'].map((name, i) =>
  nodeSigner(name, 0x04, seed(10 + i)),
);
const [m1, m2, p1, p1b, p2] = signers.map((signer) => vkeyOf(nodeProvider, signer));
if (!m1 || !m2 || !p1 || !p1b || !p2) throw new Error('five keys');

async function checkpoint(by: readonly number[], name?: string) {
  const head = { origin: log.name, size: 3, root: seed(7) };
  const signed = await signCheckpoint(nodeProvider, log, head);
  const { textBytes } = accepted(parseCheckpoint(signed));
  const lines = await Promise.all(
    by.map((i, n) => {
      const signer = signers[i] as (typeof signers)[number];
      return cosign(nodeProvider, name === undefined ? signer : { ...signer, name }, textBytes, n);
    }),
  );
  return accepted(parseCheckpoint(withCosignatures(signed, lines)));
}

describe('policies', () => {
  it.each(accept)('RC6.6 counts: $name', ({ policy, reached }) => {
    const known = accepted(read(bytesOf(policy)));
    for (const one of reached) {
      expect([one.cosigned, quorumReached(known, new Set(one.cosigned))]).toEqual([
        one.cosigned,
        one.reached,
      ]);
    }
  });

  it.each(reject)('RC3.4 refuses: $name', ({ policy, code }) => {
    expect(refusal(read(bytesOf(policy)))).toBe(code);
  });

  it.each(accept)('RC3.4 written and read again it is the same: $name', ({ policy }) => {
    const known = accepted(read(bytesOf(policy)));
    expect(accepted(read(utf8(formatPolicy(known))))).toEqual(known);
  });

  it('RC6.6 the policy of a room: every party, any one mediator', () => {
    const both = roomPolicy(logKey, [[p1], [p2]], [m1, m2]);
    const reached = (policy: Policy, ...keys: { name: string }[]) =>
      quorumReached(policy, new Set(keys.map(({ name }) => name)));
    expect(reached(both, p1, p2, m1)).toBe(true);
    expect(reached(both, p1, p2, m2)).toBe(true);
    expect(reached(both, p1, p2)).toBe(false);
    expect(reached(both, p1, m1, m2)).toBe(false);
    const several = roomPolicy(logKey, [[p1, p1b], [p2], []], []);
    expect(reached(several, p1b, p2)).toBe(true);
    expect(reached(several, p1, p1b)).toBe(false);
    expect(reached(roomPolicy(logKey, [], []))).toBe(true);
    for (const policy of [both, several, roomPolicy(logKey, [], [])]) {
      expect(accepted(read(utf8(formatPolicy(policy))))).toEqual(policy);
    }
  });

  it('RC6.6 a checkpoint counts each witness once', async () => {
    const policy = roomPolicy(logKey, [[p1], [p2]], [m1, m2]);
    expect(accepted(await checkPolicy(nodeProvider, policy, await checkpoint([0, 2, 4])))).toEqual({
      cosigned: [
        { key: p1, time: 1 },
        { key: p2, time: 2 },
        { key: m1, time: 0 },
      ],
    });
    const repeated = await checkPolicy(nodeProvider, policy, await checkpoint([0, 2, 2, 2]));
    expect(refusal(repeated)).toBe('policy.quorum');
    const counted = accepted(await countCosigners(nodeProvider, policy, await checkpoint([2, 2])));
    expect(counted).toEqual({ reached: false, cosigned: [{ key: p1, time: 1 }] });
  });

  it('RC6.6 one key under two names is one witness, though the policy was never a file', async () => {
    const alias = vkeyOf(nodeProvider, { ...p1, name: 'p9/w9' });
    const policy: Policy = {
      logs: [{ key: logKey }],
      witnesses: [
        { name: 'a', key: p1 },
        { name: 'b', key: alias },
      ],
      groups: [{ name: 'both', threshold: 2, members: ['a', 'b'] }],
      quorum: 'both',
    };
    expect(refusal(read(utf8(formatPolicy(policy))))).toBe('policy.duplicate-key');
    const own = await checkpoint([2]);
    const other = await checkpoint([2], 'p9/w9');
    const twice = { ...own, signatures: [...own.signatures, ...other.signatures.slice(1)] };
    expect(accepted(await countCosigners(nodeProvider, policy, twice)).cosigned).toHaveLength(1);
    expect(refusal(await checkPolicy(nodeProvider, policy, twice))).toBe('policy.quorum');
    const same = { ...policy, groups: [{ name: 'both', threshold: 2, members: ['a', 'a'] }] };
    expect(quorumReached(same, new Set(['a']))).toBe(false);
  });

  it('RC6.6 without the signature of the log nothing counts', async () => {
    const policy = { ...roomPolicy(logKey, [], []), logs: [] };
    expect(refusal(await checkPolicy(nodeProvider, policy, await checkpoint([])))).toBe(
      'checkpoint.origin-unknown',
    );
  });

  it('RC3.4 too long a policy is not read, and noise never throws', () => {
    expect(refusal(read(new Uint8Array(262_145).fill(0x0a)))).toBe('policy.too-long');
    const valid = accept.map(({ policy }) => bytesOf(policy));
    expect(unruly(valid, read, 1000)).toEqual([]);
    expect(fromUtf8(valid[1] ?? new Uint8Array(0))).toBe('quorum none\n');
  });
});
