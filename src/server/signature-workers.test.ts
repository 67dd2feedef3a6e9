import { describe, expect, test } from 'vitest';
import { utf8 } from '#record/bytes.ts';
import { nodeProvider, nodeSigner } from '#record/provider/node.ts';
import { workersProvider } from './signature-workers.ts';

const signers = ['p1/k1', 'p2/k1', 'm1/k1'].map((name) =>
  nodeSigner(name, 0x01, nodeProvider.sha256(utf8(name))),
);

interface Signed {
  key: Uint8Array;
  message: Uint8Array;
  signature: Uint8Array;
}

async function signed(count: number): Promise<Signed[]> {
  return await Promise.all(
    Array.from({ length: count }, async (_, i) => {
      const signer = signers[i % signers.length]!;
      const message = utf8(`message ${i} ${'x'.repeat(i)}`);
      return { key: signer.publicKey, message, signature: await signer.sign(message) };
    }),
  );
}

/** Every fifth one wrong, each in its own way. */
function spoilt(all: readonly Signed[]): Signed[] {
  return all.map((one, i) => {
    const turned = (bytes: Uint8Array) => bytes.map((byte, at) => (at === 3 ? byte ^ 1 : byte));
    switch (i % 25) {
      case 0:
        return { ...one, signature: turned(one.signature) };
      case 5:
        return { ...one, message: turned(one.message) };
      case 10:
        return { ...one, signature: one.signature.subarray(1) };
      case 15:
        // Not a key at all (RC8.10).
        return { ...one, key: new Uint8Array(32).fill(0xff) };
      case 20:
        return { ...one, key: one.key.subarray(1) };
      default:
        return one;
    }
  });
}

describe('RC1.5 signatures checked in threads', () => {
  test.each([1, 3, 4, 32, 33, 1000])(
    '%i at once get the verdicts of the thread pool',
    async (n) => {
      const all = spoilt(await signed(n));
      const check = (provider: typeof nodeProvider) =>
        Promise.all(all.map((s) => provider.verify(s.key, s.message, s.signature)));
      const verdicts = await check(workersProvider);
      expect(verdicts).toEqual(await check(nodeProvider));
      expect(verdicts.filter(Boolean).length).toBe(n - Math.ceil(n / 5));
    },
  );

  test('what was handed over is still the caller’s', async () => {
    const all = await signed(40);
    const before = all.map(({ message }) => message.slice());
    await Promise.all(all.map((s) => workersProvider.verify(s.key, s.message, s.signature)));
    expect(all.map(({ message }) => message)).toEqual(before);
  });
});
