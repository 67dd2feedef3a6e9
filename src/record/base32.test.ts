import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRoomId, isRoomId, parseRoomId } from './base32.ts';

describe('room ids', () => {
  it('RC1.1 sixteen bytes and back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        const id = formatRoomId(bytes);
        expect(id).toMatch(/^[a-z2-7]{26}$/);
        expect(parseRoomId(id)).toEqual(bytes);
      }),
    );
  });

  it('RC1.1 the spelling is that of RFC 4648', () => {
    expect(formatRoomId(new Uint8Array(16))).toBe('a'.repeat(26));
    expect(formatRoomId(new Uint8Array(16).fill(255))).toBe(`${'7'.repeat(25)}4`);
    const foobar = new TextEncoder().encode('foobarfoobarfoob');
    expect(formatRoomId(foobar)).toBe('mzxw6ytbojtg633cmfzgm33pmi');
  });

  it('RC1.1 of 32 last characters only the eight that leave no bit over are taken', () => {
    const ends = Array.from('abcdefghijklmnopqrstuvwxyz234567').filter((end) =>
      isRoomId('a'.repeat(25) + end),
    );
    expect(ends.join('')).toBe('aeimquy4');
  });

  it('RC1.1 no other text is a room id', () => {
    const id = 'k3v7q2m5x4c6j2a7r5t3w2y6ze';
    const wrong = ['', id.slice(1), `${id}a`, id.toUpperCase(), `${id}======`, ` ${id.slice(1)}`];
    for (const character of ['0', '1', '8', '9', '{', '`', 'é', '\0', '=']) {
      wrong.push(character + id.slice(1));
    }
    for (const text of wrong) {
      expect([text, isRoomId(text)]).toEqual([text, false]);
      expect(parseRoomId(text)).toBeUndefined();
    }
    expect(() => formatRoomId(new Uint8Array(15))).toThrow(RangeError);
  });
});
