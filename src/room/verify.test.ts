import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseAnchors } from '#record/anchors.ts';
import { readBundle } from '#record/bundle-reader.ts';
import { writeBundle, type BundleEnclosure, type BundleEntry } from '#record/bundle-writer.ts';
import { utf8 } from '#record/bytes.ts';
import { formatVkey, vkeyOf } from '#record/keys.ts';
import { nodeProvider, nodeSigner } from '#record/provider/node.ts';
import { holds, verifyBundle, type VerifyOptions } from './verify.ts';

const folder = new URL('../../examples/istanbul-2025/', import.meta.url);
const bundle = readFileSync(new URL('istanbul-2025.parley', folder));
const keys = readFileSync(new URL('keys.txt', folder));
const golden = readFileSync(new URL('../../test/golden/rules-1/plenary.parley', import.meta.url));

async function verify(bytes: Uint8Array, options: VerifyOptions = {}) {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
  }
  return await verifyBundle(nodeProvider, pieces(), options);
}

function anchors(text: Uint8Array | string) {
  const read = parseAnchors(nodeProvider, typeof text === 'string' ? utf8(text) : text);
  if (!read.ok) throw new Error(read.fault.message);
  return read.value;
}

function strangerKey(name: string): string {
  const { publicKey } = nodeSigner(name, 0x01, new Uint8Array(32).fill(9));
  return formatVkey(vkeyOf(nodeProvider, { name, algorithm: 0x01, publicKey }));
}

describe('RC7.5 the three answers', () => {
  test('of the shipped reconstruction: intact, admissible, and nobody asked whose', async () => {
    const v = await verify(bundle);
    expect(holds(v)).toBe(true);
    expect(v.whose).toEqual({ kind: 'not-asked' });
    expect(v.rooms).toMatchObject([{ kind: 'reconstruction' }]);
  });

  test('RC12.1 void leaves are named with their place and reason, and the log is intact', async () => {
    const v = await verify(golden);
    expect(v.intact.ok).toBe(true);
    expect(v.admissible?.voids.length).toBeGreaterThan(20);
    expect(v.admissible?.voids[0]).toMatchObject({ index: 1, refusal: { code: 'room.first' } });
    expect(holds(v)).toBe(false);
  });

  test('RC7.3 a bundle cut short, or with a byte after its end, is not intact and says where', async () => {
    for (const bytes of [bundle.subarray(0, -1), Buffer.concat([bundle, Buffer.from('\n')])]) {
      const v = await verify(bytes);
      expect(v.intact).toMatchObject({ ok: false, fault: { at: expect.any(Number) } });
      expect(v.admissible).toBeUndefined();
    }
  });
});

describe('RC7.6 anchors', () => {
  test('the keys that opened the room vouch for it', async () => {
    const v = await verify(bundle, { anchors: anchors(keys) });
    expect(v.whose).toMatchObject({ kind: 'theirs' });
  });

  test('a key that is not in the bundle', async () => {
    const v = await verify(bundle, { anchors: anchors(strangerKey('p1/k1')) });
    expect(v.whose).toMatchObject({ kind: 'not-theirs' });
    expect(holds(v)).toBe(false);
  });

  test('a bundle forged whole with the same names and other keys', async () => {
    const v = await verify(bundle, { anchors: anchors(strangerKey('c1/k1')) });
    expect(v.whose).toMatchObject({
      kind: 'not-theirs',
      problems: expect.arrayContaining([expect.objectContaining({ kind: 'another-key' })]),
    });
  });

  test('the log’s key alone vouches for no room: it accepted nothing', async () => {
    const log = keys
      .toString()
      .split('\n')
      .find((line) => line.startsWith('parley/')) as string;
    const v = await verify(bundle, { anchors: anchors(log) });
    expect(v.whose).toMatchObject({ kind: 'not-theirs', problems: [{ kind: 'room-unvouched' }] });
  });
});

describe('RC7.1 the first line', () => {
  test('claiming another kind than the rooms is found, even with its digest made anew', async () => {
    const entries: BundleEntry[] = [];
    const checkpoints: { size: number; note: Uint8Array }[] = [];
    let id = '';
    async function* whole(): AsyncGenerator<Uint8Array> {
      yield bundle;
    }
    for await (const event of readBundle(nodeProvider, whole())) {
      if (event.kind === 'room') id = event.room;
      if (event.kind === 'checkpoint') checkpoints.push({ size: event.size, note: event.note });
      if (event.kind === 'leaf') {
        const { leaf, leafHash, salt, body } = event;
        entries.push({ leaf, leafHash, salt, body, enclosures: [] });
      }
      if (event.kind === 'enclosure') {
        const { digest, salt, bytes } = event;
        const last = entries.at(-1) as BundleEntry;
        (last.enclosures as BundleEnclosure[]).push({ digest, salt, bytes });
      }
    }
    const room = { id, size: entries.length, checkpoints, entries };
    const forged: Uint8Array[] = [];
    const head = { view: 'public', purpose: 'live', grade: 'solemn' } as const;
    for await (const piece of writeBundle(nodeProvider, head, 1, [room])) forged.push(piece);
    const v = await verify(Buffer.concat(forged));
    expect(v.intact).toMatchObject({ ok: false, fault: { code: 'bundle.claim' } });
  });
});
