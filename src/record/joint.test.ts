import { describe, expect, it } from 'vitest';
import { unruly } from '../../test/support/hostile.ts';
import { accepted, readVectors, refusal } from '../../test/support/vectors.ts';
import { parseAct, verifyAct } from './act.ts';
import { fromUtf8, utf8 } from './bytes.ts';
import type { Parsed } from './fault.ts';
import {
  formatJoint,
  jointNote,
  MAX_JOINT_BYTES,
  parseJoint,
  signJoint,
  verifyJoint,
  type JointAct,
} from './joint.ts';
import { keyRef, parseVkey, type KeyRef, type Vkey } from './keys.ts';
import { nodeProvider, nodeSigner } from './provider/node.ts';

interface JointVector {
  file: string;
  keys: string[];
  signed: string[];
}

const { accept, reject } = readVectors<JointVector>('joint');

function keyOf(keys: readonly string[]): (ref: KeyRef) => Vkey | undefined {
  const known = keys.map((line) => accepted(parseVkey(nodeProvider, line)));
  return (ref) => known.find((vkey) => keyRef(vkey) === ref);
}

async function check({ file, keys }: JointVector): Promise<Parsed<void>> {
  const joint = parseJoint(nodeProvider, utf8(file));
  return joint.ok ? await verifyJoint(nodeProvider, joint.value, keyOf(keys)) : joint;
}

const read = (file: string): JointAct => accepted(parseJoint(nodeProvider, utf8(file)));
const begun = (): JointAct => read(accept[0]?.file ?? '');
const second = nodeSigner('p2/k1', 0x01, new Uint8Array(32).fill(0x12));

describe('a joint act under way', () => {
  it.each(accept)('RC1.7 accepts: $name', async (vector) => {
    accepted(await check(vector));
    const joint = read(vector.file);
    expect([...joint.signatures.keys()]).toEqual(vector.signed);
    expect(fromUtf8(formatJoint(nodeProvider, joint))).toBe(vector.file);
  });

  it.each(reject)('RC1.7 refuses: $name', async (vector) => {
    expect(refusal(await check(vector))).toBe(vector.code);
  });

  it('RC1.7 with the last signature it is the act that all signed, as it would be posted', async () => {
    expect(jointNote(begun())).toBeUndefined();
    const joint = await signJoint(nodeProvider, begun(), second);
    const act = accepted(parseAct(jointNote(joint) as Uint8Array));
    accepted(await verifyAct(nodeProvider, act, keyOf(accept[0]?.keys ?? [])));
    expect(fromUtf8(formatJoint(nodeProvider, joint))).toBe(accept[2]?.file);
  });

  it('RC1.7 nobody signs whom it does not name, and nothing is written that would be refused', async () => {
    const stranger = nodeSigner('p3/k1', 0x01, new Uint8Array(32).fill(0x14));
    await expect(signJoint(nodeProvider, begun(), stranger)).rejects.toThrow(RangeError);
    const otherBody = { ...begun(), body: utf8('{}') };
    expect(() => formatJoint(nodeProvider, otherBody)).toThrow('joint.body-digest');
  });

  it('RC1.7 one that is too long or no text is not read', () => {
    const long = new Uint8Array(MAX_JOINT_BYTES + 1);
    expect(refusal(parseJoint(nodeProvider, long))).toBe('joint.too-long');
    expect(refusal(parseJoint(nodeProvider, new Uint8Array([0xff])))).toBe('joint.not-text');
  });

  it('RC1.7 noise never throws', () => {
    const valid = accept.map(({ file }) => utf8(file));
    expect(unruly(valid, (bytes) => parseJoint(nodeProvider, bytes))).toEqual([]);
  });
});
