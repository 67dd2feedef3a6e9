import { describe, expect, it } from 'vitest';
import { signatureCases } from '../../test/support/ed25519-cases.ts';
import { unruly } from '../../test/support/hostile.ts';
import { accepted, readVectors, refusal } from '../../test/support/vectors.ts';
import { concat, toHex, utf8 } from './bytes.ts';
import type { Parsed } from './fault.ts';
import { parseVkey, vkeyOf, type KeyRef } from './keys.ts';
import { formatSignatureLine } from './note.ts';
import { nodeProvider } from './provider/node.ts';
import {
  formatEnrolment,
  formatSignIn,
  isOrigin,
  parseEnrolment,
  parseSignIn,
  verifyEnrolment,
  verifySignIn,
} from './sign-in.ts';

interface SignInVector {
  text: string;
  kind: 'sign-in' | 'enrol';
  key: string;
  origin: string;
  room: string;
  nonce?: string;
  expires?: number;
  invitation?: string;
  seal?: string;
}

const { accept, reject } = readVectors<SignInVector>('sign-in');

async function check({ kind, text, key }: SignInVector): Promise<Parsed<void>> {
  if (kind === 'enrol') {
    const enrolment = parseEnrolment(nodeProvider, utf8(text));
    return enrolment.ok ? verifyEnrolment(nodeProvider, enrolment.value) : enrolment;
  }
  const signIn = parseSignIn(utf8(text));
  const vkey = accepted(parseVkey(nodeProvider, key));
  return signIn.ok ? verifySignIn(nodeProvider, signIn.value, vkey) : signIn;
}

describe('sign-in and enrolment', () => {
  it.each(accept)('RC8.8 RC8.9 accepts $name', async (vector) => {
    accepted(await check(vector));
    const { kind, text, origin, room } = vector;
    if (kind === 'sign-in') {
      const value = accepted(parseSignIn(utf8(text)));
      const { nonce, expires } = value;
      expect([value.origin, value.room, toHex(nonce), expires]).toEqual([
        origin,
        room,
        vector.nonce,
        vector.expires,
      ]);
      expect(formatSignIn(value)).toBe(value.note.text);
    } else {
      const value = accepted(parseEnrolment(nodeProvider, utf8(text)));
      expect([value.origin, value.room, toHex(value.invitation), value.seal]).toEqual([
        origin,
        room,
        vector.invitation,
        vector.seal,
      ]);
      expect(formatEnrolment(nodeProvider, value)).toBe(value.note.text);
    }
  });

  it.each(reject)('RC8.8 RC8.9 refuses $kind: $name', async (vector) => {
    expect(refusal(await check(vector))).toBe(vector.code);
  });

  it('RC8.9 a note for one purpose is none for another', () => {
    for (const { kind, text } of accept) {
      if (kind === 'enrol') expect(refusal(parseSignIn(utf8(text)))).toBe('sign-in.form');
      else expect(refusal(parseEnrolment(nodeProvider, utf8(text)))).toBe('enrol.form');
    }
  });

  it('RC8.9 another key of the same name does not sign in', async () => {
    const { text } = accept[0] as (typeof accept)[0];
    const signIn = accepted(parseSignIn(utf8(text)));
    const other = accepted(parseVkey(nodeProvider, accept[0]?.key ?? ''));
    const stranger = { ...other, publicKey: nodeProvider.sha256(utf8('x')) };
    const code = refusal(await verifySignIn(nodeProvider, signIn, stranger));
    expect(code).toBe('note.signature-invalid');
  });

  it('RC8.10 no key is enrolled that signs differently for different readers', async () => {
    for (const { publicKey, fault } of signatureCases()) {
      if (fault === undefined) continue;
      const key = vkeyOf(nodeProvider, { name: 'p1/k1', algorithm: 1, publicKey });
      const text = formatEnrolment(nodeProvider, {
        origin: 'https://talks.example',
        room: 'k3v7q2m5x4c6j2a7r5t3w2y6ze',
        invitation: new Uint8Array(32),
        seal: undefined,
        key,
      });
      const line = formatSignatureLine(key.name, key.keyId, new Uint8Array(64));
      const note = concat(utf8(text), utf8(`\n${line}`));
      const enrolment = accepted(parseEnrolment(nodeProvider, note));
      expect(refusal(await verifyEnrolment(nodeProvider, enrolment))).toBe('enrol.key-unfit');
    }
  });

  it('RC8.8 RC8.9 nothing is composed that would be refused', () => {
    const signIn = accepted(parseSignIn(utf8(accept[0]?.text ?? '')));
    expect(() => formatSignIn({ ...signIn, origin: 'https://talks.example/' })).toThrow(RangeError);
    expect(() => formatSignIn({ ...signIn, nonce: new Uint8Array(31) })).toThrow(RangeError);
    expect(() => formatSignIn({ ...signIn, room: 'x\nroom y' })).toThrow(RangeError);
    const by = 'p1/k7+00000000\nmore ' as KeyRef;
    expect(() => formatSignIn({ ...signIn, by })).toThrow(RangeError);
  });

  it('RC8.8 an origin is spelled as the platform spells it', () => {
    const origins = [
      'https://talks.example',
      'http://localhost:8080',
      'http://192.0.2.7:81',
      'https://[2001:db8::1]:8443',
      'https://xn--mgbaa.example',
    ];
    for (const origin of origins)
      expect([isOrigin(origin), new URL(origin).origin]).toEqual([true, origin]);
    for (const wrong of [
      'https://talks.example:443',
      'http://talks.example:80',
      'https://Talks.example',
      'https://talks.example/',
      'https://talks.example?x',
      'https://talks.example#x',
      'https://a@talks.example',
      'https://-talks.example',
      'https://',
      'https://talks.example:0',
      'file:///etc',
      'null',
      '',
    ]) {
      expect([wrong, isOrigin(wrong)]).toEqual([wrong, false]);
    }
  });

  it('RC8.8 RC8.9 noise never throws', () => {
    const valid = accept.map(({ text }) => utf8(text));
    expect(unruly(valid, parseSignIn)).toEqual([]);
    expect(unruly(valid, (bytes) => parseEnrolment(nodeProvider, bytes))).toEqual([]);
  });
});
