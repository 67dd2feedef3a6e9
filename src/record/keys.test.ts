import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, fromUtf8, toHex, utf8 } from './bytes.ts';
import { fault, parsed, type Parsed } from './fault.ts';
import {
  formatVkey,
  isKeyName,
  isLogName,
  isNoteName,
  keyRef,
  logName,
  parseKeyRef,
  parseVkey,
  vkeyOf,
} from './keys.ts';
import { nodeProvider, nodeSigner } from './provider/node.ts';
import { unruly } from '../../test/support/hostile.ts';
import { accepted, bytesOfHex, readVectors, refusal } from '../../test/support/vectors.ts';

interface KeyVector {
  kind: 'vkey' | 'name' | 'ref';
  vkey: string;
  names?: 'c2sp';
  key: string;
  keyId: string;
  algorithm: 1 | 4;
  seed: string;
  private?: string;
  text: string;
}

const { accept, reject } = readVectors<KeyVector>('keys');

function read(vector: KeyVector): Parsed<unknown> {
  if (vector.kind === 'vkey') {
    return parseVkey(nodeProvider, vector.vkey, vector.names === 'c2sp' ? isNoteName : isKeyName);
  }
  if (vector.kind === 'ref') return parseKeyRef(vector.text);
  return isKeyName(vector.text) ? parsed(vector.text) : fault('vkey.name', '');
}

describe('keys', () => {
  it.each(accept)('RC1.3 accepts $kind: $name', (vector) => {
    expect(refusal(read(vector))).toBeUndefined();
  });

  it.each(reject)('RC1.3 refuses $kind: $name', (vector) => {
    expect(refusal(read(vector))).toBe(vector.code);
  });

  it.each(accept.filter(({ kind }) => kind === 'vkey'))(
    'RC1.3 $name has the id and the key of its seed',
    ({ vkey, names, key, keyId, algorithm, seed, private: go }) => {
      const { publicKey } = nodeSigner(key, algorithm, bytesOfHex(seed));
      const value = accepted(
        parseVkey(nodeProvider, vkey, names === 'c2sp' ? isNoteName : isKeyName),
      );
      expect(value).toEqual({ name: key, keyId, algorithm, publicKey });
      expect(formatVkey(value)).toBe(vkey);
      if (go !== undefined) {
        const [, , name, id, content = ''] = go.split('+');
        expect([name, id]).toEqual([key, keyId]);
        expect(toHex(fromBase64(content)?.subarray(1) ?? new Uint8Array())).toBe(seed);
      }
    },
  );

  const namePart = fc.stringMatching(/^[a-z][a-z0-9]{0,15}$/);
  const keyName = fc.oneof(
    namePart,
    fc.tuple(namePart, namePart).map((parts) => parts.join('/')),
  );

  it('RC1.3 formatting and parsing a key are each other’s reverse', () => {
    fc.assert(
      fc.property(
        keyName,
        fc.constantFrom(1 as const, 4 as const),
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        (name, algorithm, publicKey) => {
          const vkey = vkeyOf(nodeProvider, { name, algorithm, publicKey });
          expect(parseVkey(nodeProvider, formatVkey(vkey))).toEqual({ ok: true, value: vkey });
          expect(parseKeyRef(keyRef(vkey))).toEqual({
            ok: true,
            value: { name, keyId: vkey.keyId, ref: keyRef(vkey) },
          });
        },
      ),
    );
  });

  // After golang.org/x/mod sumdb/note note_test.go: each byte of a good key, changed each way.
  it.each(accept.filter(({ kind }) => kind === 'vkey'))(
    'RC1.3 no other spelling of the key is taken: $name',
    ({ vkey, names }) => {
      const grammar = names === 'c2sp' ? isNoteName : isKeyName;
      const taken: string[] = [];
      for (let i = 0; i < vkey.length; i++) {
        for (const put of ['', '+', '=', ' ', '\n', 'A', 'a', '0', '/', 'é', '\0']) {
          for (const rest of [vkey.slice(i), vkey.slice(i + 1)]) {
            const mangled = vkey.slice(0, i) + put + rest;
            if (mangled !== vkey && parseVkey(nodeProvider, mangled, grammar).ok)
              taken.push(mangled);
          }
        }
      }
      expect(taken).toEqual([]);
    },
  );

  it('RC1.3 noise never throws', () => {
    const valid = accept.map((vector) => utf8(vector.vkey ?? vector.text));
    expect(
      unruly(valid, (bytes) => parseVkey(nodeProvider, fromUtf8(bytes) ?? '', isNoteName)),
    ).toEqual([]);
    expect(unruly(valid, (bytes) => parseKeyRef(fromUtf8(bytes) ?? ''))).toEqual([]);
  });

  it('RC1.3 a log’s name is the name of its room and of no other key', () => {
    const name = logName('k3v7q2m5x4c6j2a7r5t3w2y6ze');
    expect([isLogName(name), isKeyName(name), isLogName('parley/k1')]).toEqual([true, true, false]);
  });

  it('RC1.3 a name of C2SP has no space of any script and no plus', () => {
    for (const space of ' \t\n\v\f\r\u0085\u00a0\u1680\u2000\u200a\u2028\u2029\u202f\u205f\u3000+\0') {
      expect(isNoteName(`a${space}b`)).toBe(false);
    }
    expect(['', '\ud800'].map(isNoteName)).toEqual([false, false]);
    expect(['talks.example/record', 'مذاکرات', '和平🕊'].map(isNoteName)).toEqual([
      true,
      true,
      true,
    ]);
  });
});
