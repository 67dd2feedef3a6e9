import { describe, expect, test } from 'vitest';
import { utf8 } from '#record/bytes.ts';
import { nodeCipher } from '#record/provider/node.ts';
import { openSealed, type Epoch } from '#record/sealed.ts';
import { unruly } from '../../test/support/hostile.ts';
import {
  areAsideWords,
  formatAside,
  MAX_ASIDE_BYTES,
  openAside,
  parseAside,
  sealAside,
  type Aside,
} from './aside.ts';

const until = '2031-03-06T18:00:00Z';
const epoch: Epoch = {
  room: 'aaaaaaaaaaaaaaaaaaaaaaaaaa',
  epoch: 3,
  secret: new Uint8Array(32).fill(7),
};
const ASIDES: readonly Aside[] = [
  { until, words: 'If it were Thursday?' },
  { until, words: 'اگر جمعرات ہوتی؟\nاور دوپہر\t؟', side: 'p1' },
  { until, words: 'x'.repeat(MAX_ASIDE_BYTES), side: 'zz9999' },
  { until, words: '\nside p2\n\nparley/aside@v1\n' },
];

function padded(text: string, blocks = 1): Uint8Array {
  const bytes = new Uint8Array(1024 * blocks);
  bytes.set(utf8(text));
  return bytes;
}

async function openedCode(...args: Parameters<typeof openAside>): Promise<string> {
  const opened = await openAside(...args);
  return opened.ok ? 'opened' : opened.fault.code;
}

describe('RC15.8 what is encrypted', () => {
  test('RC15.8 reads back as it was written', () => {
    for (const aside of ASIDES)
      expect(parseAside(formatAside(aside))).toEqual({ ok: true, value: aside });
  });

  test('RC15.8 has the same length for a yes and a paragraph', () => {
    expect(formatAside({ until, words: 'Yes.' })).toHaveLength(1024);
    expect(formatAside({ until, words: 'y'.repeat(900), side: 'p1' })).toHaveLength(1024);
  });

  test('RC15.8 anything else is refused, and nothing repaired', () => {
    const good = `parley/aside@v1\nuntil ${until}\n\nwords`;
    expect(parseAside(padded(good)).ok).toBe(true);
    const cases: [string, Uint8Array][] = [
      ['aside.length', new Uint8Array(0)],
      ['aside.length', padded(good).subarray(0, 1023)],
      ['aside.length', padded(good, 2)],
      ['aside.length', new Uint8Array(1024)],
      ['aside.length', padded('x'.repeat(8 * 1024 + 1), 9)],
      ['aside.form', padded(good.replace('@v1', '@v2'))],
      ['aside.form', padded(`\ufeff${good}`)],
      ['aside.form', padded(good.replace('\n\n', '\nside p1/k1\n\n'))],
      ['aside.form', padded(good.replace('\n\n', '\nside p1\nside p2\n\n'))],
      ['aside.form', padded(good.replace('\n\n', '\n'))],
      ['aside.form', Uint8Array.of(0xff, ...padded(good).subarray(1))],
      ['aside.until', padded(good.replace('18:00', '25:00'))],
      ['aside.until', padded(good.replace(`until ${until}\n`, ''))],
      ['aside.words', padded(good.replace('words', ' \n '))],
      ['aside.words', padded(good.replace('words', ''))],
      ['aside.words', padded(good.replace('words', 'a\u0000b'))],
      ['aside.words', padded(good.replace('words', 'a\u001bb'))],
      ['aside.words', padded(good.replace('words', 'a\rb'))],
    ];
    for (const [code, bytes] of cases) {
      const read = parseAside(bytes);
      expect([code, read.ok ? 'read' : read.fault.code]).toEqual([code, code]);
    }
  });

  test('RC15.8 no input makes the parser throw, or be refused without a code', () => {
    expect(unruly(ASIDES.map(formatAside), parseAside)).toEqual([]);
  });

  test('RC15.8 words are some, are whole, and are not too many', () => {
    expect(areAsideWords('x'.repeat(MAX_ASIDE_BYTES))).toBe(true);
    expect(areAsideWords('ہ'.repeat(MAX_ASIDE_BYTES / 2))).toBe(true);
    for (const words of [
      '',
      ' \n',
      'x'.repeat(MAX_ASIDE_BYTES + 1),
      'ہ'.repeat(4001),
      '\ud800',
      '\u0085',
    ]) {
      expect(areAsideWords(words)).toBe(false);
    }
    expect(() => formatAside({ until, words: '' })).toThrow(RangeError);
    expect(() => formatAside({ until: 'at six', words: 'x' })).toThrow(RangeError);
    expect(() => formatAside({ until, words: 'x', side: 'North' })).toThrow(RangeError);
  });
});

describe('RC15.7 encrypted for the members of an epoch', () => {
  test('RC15.7 opens with the secret of its epoch, and with no other', async () => {
    for (const aside of ASIDES) {
      const sealed = { until, ...(await sealAside(nodeCipher, epoch, aside)) };
      expect(await openAside(nodeCipher, epoch, sealed)).toEqual({ ok: true, value: aside });
      for (const other of [
        { ...epoch, secret: new Uint8Array(32).fill(8) },
        { ...epoch, epoch: 4 },
        { ...epoch, room: 'eeeeeeeeeeeeeeeeeeeeeeeeee' },
      ]) {
        expect(await openedCode(nodeCipher, other, sealed)).toBe('aside.not-opened');
      }
    }
  });

  test('RC15.7 the same words are never the same bytes, and show nothing of themselves', async () => {
    const aside: Aside = { until, words: 'If it were Thursday?', side: 'p1' };
    const both = [
      await sealAside(nodeCipher, epoch, aside),
      await sealAside(nodeCipher, epoch, aside),
    ];
    expect(new Set(both.map(({ salt }) => salt)).size).toBe(2);
    expect(new Set(both.map(({ sealed }) => sealed)).size).toBe(2);
    for (const { sealed } of both) {
      const bytes = Buffer.from(sealed, 'base64');
      expect(bytes).toHaveLength(1024 + 16);
      for (const part of ['Thursday', 'p1', until, 'parley'])
        expect(bytes.includes(part)).toBe(false);
    }
  });

  test('RC15.7 its key is no key of an act', async () => {
    const { salt, sealed } = await sealAside(nodeCipher, epoch, ASIDES[0] as Aside);
    const [saltBytes, bytes] = [salt, sealed].map(
      (text) => new Uint8Array(Buffer.from(text, 'base64')),
    );
    const opened = await openSealed(
      nodeCipher,
      epoch,
      saltBytes as Uint8Array,
      bytes as Uint8Array,
    );
    expect(opened).toMatchObject({ ok: false, fault: { code: 'sealed.not-opened' } });
  });

  test('RC15.8 a server that names another hour, or changes a bit, is found out', async () => {
    const held = { until, ...(await sealAside(nodeCipher, epoch, ASIDES[1] as Aside)) };
    const later = { ...held, until: '2031-03-07T18:00:00Z' };
    expect(await openedCode(nodeCipher, epoch, later)).toBe('aside.until-differs');
    const bytes = Buffer.from(held.sealed, 'base64');
    bytes[100] = (bytes[100] as number) ^ 1;
    const changed = { ...held, sealed: bytes.toString('base64') };
    expect(await openedCode(nodeCipher, epoch, changed)).toBe('aside.not-opened');
    for (const salt of ['', 'AAAA', 'not base64', held.salt.slice(1)]) {
      expect(await openedCode(nodeCipher, epoch, { ...held, salt })).toBe('aside.salt');
    }
    for (const sealed of [
      '',
      'AAAA',
      bytes.subarray(1).toString('base64'),
      Buffer.alloc(9 * 1024 + 16).toString('base64'),
    ]) {
      expect(await openedCode(nodeCipher, epoch, { ...held, sealed })).toBe('aside.length');
    }
  });
});
