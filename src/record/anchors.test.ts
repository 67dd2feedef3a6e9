import { describe, expect, it } from 'vitest';
import { parseAnchors } from './anchors.ts';
import { utf8 } from './bytes.ts';
import { formatVkey, vkeyOf } from './keys.ts';
import { nodeProvider } from './provider/node.ts';
import { unruly } from '../../test/support/hostile.ts';
import { accepted, refusal } from '../../test/support/vectors.ts';

const vkey = (name: string, byte: number) => {
  const publicKey = new Uint8Array(32).fill(byte);
  return formatVkey(vkeyOf(nodeProvider, { name, algorithm: 0x01, publicKey }));
};
const read = (text: string | Uint8Array) =>
  parseAnchors(nodeProvider, typeof text === 'string' ? utf8(text) : text);

describe('anchors', () => {
  it('RC7.6 vkeys, one a line, comments and empty lines passed over', () => {
    const text = `# of our own\n\n${vkey('p1/k1', 1)}\r\n  ${vkey('p2/k1', 2)} \n  # end`;
    expect(accepted(read(text)).map(({ name }) => name)).toEqual(['p1/k1', 'p2/k1']);
  });

  it('RC7.6 a line twice is one anchor; one name may have several', () => {
    const text = [vkey('p1/k1', 1), vkey('p1/k1', 1), vkey('p1/k1', 3)].join('\n');
    expect(accepted(read(text)).map(formatVkey)).toEqual([vkey('p1/k1', 1), vkey('p1/k1', 3)]);
  });

  it('RC7.6 anything else is refused, the line told', () => {
    const refused = read(`# one\n${vkey('p1/k1', 1)}\n${vkey('p1/k1', 1).slice(0, -4)}\n`);
    expect(refused).toMatchObject({ ok: false, fault: { code: 'anchors.line' } });
    expect(refused.ok ? '' : refused.fault.message).toContain('3');
    expect(refusal(read(`${vkey('p1/k1', 1)} # mine\n`))).toBe('anchors.line');
    expect(refusal(read(''))).toBe('anchors.empty');
    expect(refusal(read('# nobody\n'))).toBe('anchors.empty');
    expect(refusal(read(Uint8Array.of(0xff)))).toBe('anchors.not-utf8');
    expect(refusal(read(new Uint8Array(262_145)))).toBe('anchors.too-long');
    const many = Array.from({ length: 1025 }, (_, i) => vkey(`p${i}`, 1)).join('\n');
    expect(refusal(read(many))).toBe('anchors.too-many');
  });

  it('RC7.6 noise never throws', () => {
    expect(unruly([utf8(`# a\n${vkey('p1/k1', 1)}\n${vkey('p2/k1', 2)}\n`)], read)).toEqual([]);
  });
});
