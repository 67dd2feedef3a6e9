import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readVectors } from '../../test/support/vectors.ts';
import { shortCode, type CodeKind } from './code.ts';
import { browserProvider } from './provider/browser.ts';
import { nodeProvider } from './provider/node.ts';

interface CodeVector {
  name: string;
  kind: CodeKind;
  subject: string;
  shortCode: string;
}

const { accept, reject } = readVectors<CodeVector>('code');

/** RC7.8 word for word, by other means. */
function again(kind: string, subject: string): string {
  const hash = (...parts: (string | Buffer)[]) => {
    const state = createHash('sha256');
    for (const part of parts) state.update(part);
    return state.digest();
  };
  let h = hash('parley/code@v1\n', kind, '\n', subject);
  for (let n = 1; n <= 4095; n++) h = hash(h, subject);
  const digits = (BigInt(`0x${h.toString('hex')}`) % 10n ** 40n).toString().padStart(40, '0');
  return Array.from({ length: 8 }, (_, i) => digits.slice(5 * i, 5 * i + 5)).join(' ');
}

describe('short codes', () => {
  it.each(accept)('RC7.8 $name', ({ kind, subject, shortCode: expected }) => {
    expect(shortCode(nodeProvider, kind, subject)).toBe(expected);
    expect(shortCode(browserProvider, kind, subject)).toBe(expected);
    expect(again(kind, subject)).toBe(expected);
    expect(expected).toMatch(/^\d{5}( \d{5}){7}$/);
  });

  it.each(reject)('RC7.8 $name has another code', ({ kind, subject, shortCode: other }) => {
    expect(shortCode(nodeProvider, kind, subject)).not.toBe(other);
  });

  it('RC7.8 a short number is padded with zeros', () => {
    const small = { sha256: () => new Uint8Array(32).with(31, 7) };
    expect(shortCode(small, 'room', 'x')).toBe(`${'00000 '.repeat(7)}00007`);
  });
});
