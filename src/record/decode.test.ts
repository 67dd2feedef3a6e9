import { describe, expect, it } from 'vitest';
import { unruly } from '../../test/support/hostile.ts';
import { accepted, bytesOf, bytesOfHex, readVectors, refusal } from '../../test/support/vectors.ts';
import { actId } from './act.ts';
import { utf8 } from './bytes.ts';
import { decodeEntry, type Entry } from './decode.ts';
import { leafHash } from './leaf.ts';
import { nodeProvider } from './provider/node.ts';

const { accept, reject } = readVectors<{ salt?: string; body?: string; admitted: number }>('leaf');

function entryOf(vector: (typeof accept)[0]): Entry {
  const { salt = '', body = '' } = vector;
  return { leaf: bytesOf(vector), salt: bytesOfHex(salt), body: utf8(body) };
}

const whole = accept.filter(({ salt }) => salt !== undefined);

describe('entries', () => {
  it.each(whole)('RC2.1 RC3.1 decodes $name', (vector) => {
    const entry = entryOf(vector);
    const decoded = accepted(decodeEntry(nodeProvider, entry));
    expect(decoded).toMatchObject({
      room: 'k3v7q2m5x4c6j2a7r5t3w2y6ze',
      seen: { size: 42 },
      type: 'text.propose',
      version: 1,
      time: 1_930_575_845,
      admitted: vector.admitted,
      body: { title: 'Ceasefire', paragraphs: ['p1'] },
      after: [],
      rests: [],
    });
    expect(decoded.id).toBe(actId(nodeProvider, decoded.act.textBytes));
    expect(decoded.leafHash).toEqual(leafHash(nodeProvider, entry.leaf));
  });

  it.each(reject)('RC2.1 RC3.1 refuses $name', (vector) => {
    expect(refusal(decodeEntry(nodeProvider, entryOf(vector)))).toBe(vector.code);
  });

  it('RC2.1 any change of the body is found, before the body is read', () => {
    for (const vector of whole) {
      const { leaf, salt, body } = entryOf(vector);
      for (let i = 0; i < body.length; i++) {
        const changed = body.slice();
        changed[i] = (changed[i] as number) ^ 1;
        const code = refusal(decodeEntry(nodeProvider, { leaf, salt, body: changed }));
        expect(code).toBe('entry.body-digest');
      }
    }
  });

  it('RC3.1 noise never throws', () => {
    const entries = whole.map(entryOf);
    const [salt, body] = [new Uint8Array(16), utf8('{}')];
    expect(
      unruly(
        entries.map(({ leaf }) => leaf),
        (leaf) => decodeEntry(nodeProvider, { leaf, salt, body }),
      ),
    ).toEqual([]);
  });
});
