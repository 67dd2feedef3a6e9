import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { utf8 } from '#record/bytes.ts';
import { nodeProvider, nodeSigner } from '#record/provider/node.ts';
import { workersProvider } from './signature-workers.ts';

const MODULE = new URL('./signature-workers.ts', import.meta.url).href;

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

  test.each([1, 32, 33, 64, 100])(
    'a process that has checked %i ends when it has nothing else to do',
    async (n) => {
      const script = `
        import { workersProvider } from ${JSON.stringify(MODULE)};
        const check = () => workersProvider.verify(new Uint8Array(32).fill(3), new Uint8Array(10), new Uint8Array(64));
        console.log((await Promise.all(Array.from({ length: ${n} }, check))).length);`;
      // A file of its own: a script that is evaluated ends whatever still runs.
      const folder = mkdtempSync(join(tmpdir(), 'parley-threads-'));
      const file = join(folder, 'check.mjs');
      writeFileSync(file, script);
      const { stdout } = await promisify(execFile)(process.execPath, [file], { timeout: 60_000 });
      rmSync(folder, { recursive: true });
      expect(stdout).toBe(`${n}\n`);
    },
  );

  test('what was handed over is still the caller’s', async () => {
    const all = await signed(40);
    const before = all.map(({ message }) => message.slice());
    await Promise.all(all.map((s) => workersProvider.verify(s.key, s.message, s.signature)));
    expect(all.map(({ message }) => message)).toEqual(before);
  });
});
