import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatRoomId } from './base32.ts';
import { fromUtf8, utf8 } from './bytes.ts';
import { nodeCipher } from './provider/node.ts';
import { isSealedJoint, openJoint, parseSealedJoint, sealJoint } from './sealed-joint.ts';
import type { Epoch } from './sealed.ts';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const epochs: fc.Arbitrary<Epoch> = fc.record({
  room: bytes(16).map(formatRoomId),
  epoch: fc.integer({ min: 1, max: 1_000_000 }),
  secret: bytes(32),
});

test('RC1.9 what was sealed is what is opened, by its own epoch alone', async () => {
  await fc.assert(
    fc.asyncProperty(
      epochs,
      bytes(32),
      fc.uint8Array({ maxLength: 9000 }),
      async (epoch, salt, joint) => {
        const sealed = await sealJoint(nodeCipher, epoch, salt, joint);
        expect(isSealedJoint(sealed)).toBe(true);
        const read = parseSealedJoint(sealed);
        if (!read.ok) throw new Error(read.fault.code);
        expect(read.value).toMatchObject({ room: epoch.room, epoch: epoch.epoch });
        expect(await openJoint(nodeCipher, epoch, read.value)).toEqual({ ok: true, value: joint });
        for (const other of [
          { ...epoch, epoch: epoch.epoch + 1 },
          { ...epoch, secret: epoch.secret.map((byte) => byte ^ 1) },
          { ...epoch, room: formatRoomId(new Uint8Array(16)) },
        ])
          expect(await openJoint(nodeCipher, other, read.value)).toMatchObject({
            fault: { code: 'joint.not-opened' },
          });
      },
    ),
    { numRuns: 40 },
  );
});

test('RC1.9 with any one character changed it is refused, or does not open', async () => {
  const [epoch] = fc.sample(epochs, 1) as [Epoch];
  const text = fromUtf8(
    await sealJoint(nodeCipher, epoch, new Uint8Array(32).fill(7), utf8('an act')),
  ) as string;
  for (let at = 0; at < 400; at++) {
    for (const put of ['', 'A', '\n', '0']) {
      const changed = text.slice(0, at) + put + text.slice(at + 1);
      if (changed === text) continue;
      const read = parseSealedJoint(utf8(changed));
      if (!read.ok) continue;
      const { room, epoch: number } = read.value;
      const opened = await openJoint(nodeCipher, { ...epoch, room, epoch: number }, read.value);
      expect([at, put, opened]).toMatchObject([at, put, { ok: false }]);
    }
  }
});
