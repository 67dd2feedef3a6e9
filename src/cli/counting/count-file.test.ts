import { describe, expect, it } from 'vitest';
import { hashWords } from '#core/word-hash.ts';
import { digestWith } from '#record/digest.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { unruly } from '../../../test/support/hostile.ts';
import { at, row, ruleOf, square } from '../../../test/support/observations.ts';
import { LARGEST, parseCountFile } from './count-file.ts';

const hash = digestWith(nodeProvider);
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const parse = (bytes: Uint8Array) => parseCountFile(bytes, hash);

const RULE = { id: 'a', ...ruleOf() };
const ROW = row('o1', { place: { box: square(0, 0, 3) }, distance: 4000, bearing: 359 });
const file = (more: object = {}): Uint8Array =>
  encode(JSON.stringify({ rules: [RULE], observations: [ROW], ...more }));

const codeOf = (bytes: Uint8Array): string => {
  const read = parse(bytes);
  return read.ok ? 'ok' : `${read.fault.code} ${read.fault.message}`;
};

describe('CR9 files of rules and observations', () => {
  it('CR9.1 rules with or without the hash of their words, rows with an id or their place', () => {
    const { id: _, ...unnamed } = ROW;
    const signed = { ...RULE, id: 'b', hash: hashWords(hash, RULE.words) };
    const read = parse(file({ rules: [RULE, signed], observations: [unnamed, ROW] }));
    expect(read).toMatchObject({
      ok: true,
      value: { rules: [{ id: 'a' }, { id: 'b' }], observations: [{ id: '1' }, { id: 'o1' }] },
    });
    if (read.ok) expect(read.value.rules[1]).not.toHaveProperty('hash');
  });

  it('CR9.2 what is wrong is said with a code and its place, and nothing of the file is taken', () => {
    const wrongRow = (more: object) =>
      codeOf(file({ observations: [ROW, { ...ROW, id: 'o2', ...more }] }));
    const wrongRule = (more: object) => codeOf(file({ rules: [{ ...RULE, ...more }] }));
    expect(codeOf(encode('{'))).toMatch(/^count\.not-json /);
    expect(codeOf(new Uint8Array([0x22, 0xff, 0x22]))).toMatch(/^count\.not-json /);
    expect(codeOf(encode('[1]'))).toMatch(/^count\.form The file /);
    expect(codeOf(encode('{"rules":[],"rules":[]}'))).toMatch(/^count\.repeated-key /);
    expect(codeOf(file({ rules: [] }))).toMatch(/^count\.form rules /);
    expect(codeOf(file({ party: 'p1' }))).toMatch(/^count\.form The file has a field/);
    expect(wrongRow({ party: 'p1' })).toBe(
      'count.form observations.1 has a field that it does not take.',
    );
    expect(wrongRow({ to: at(-1) })).toBe('count.form observations.1 ends before it begins.');
    expect(wrongRow({ number: 1.5 })).toMatch(/^count\.form observations\.1\.number /);
    expect(wrongRow({ class: 'sexual-violence' })).toMatch(/^count\.form observations\.1\.class /);
    expect(wrongRow({ means: ['saw', 'saw'] })).toBe(
      'count.form observations.1.means says a means twice.',
    );
    expect(wrongRow({ bearing: 360 })).toMatch(/observations\.1\.bearing/);
    expect(wrongRow({ place: { box: { west: 5, south: 0, east: 4, north: 1 } } })).toMatch(
      /^count\.form observations\.1\.place\.box lies west of its own west/,
    );
    expect(wrongRow({ from: '2031-02-30T00:00:00Z' })).toMatch(/observations\.1\.from is not an/);
    expect(codeOf(file({ observations: [7] }))).toMatch(/^count\.form observations\.0 /);
    expect(codeOf(file({ observations: [ROW, ROW] }))).toMatch(/^count\.repeated-id /);
    expect(codeOf(file({ rules: [RULE, RULE] }))).toMatch(/^count\.repeated-id /);
    expect(wrongRule({ hash: `${'A'.repeat(43)}=` })).toMatch(/^count\.other-hash /);
    expect(wrongRule({ periods: [at(60), at(0)] })).toBe(
      'count.form rules.0.periods do not ascend.',
    );
    expect(
      wrongRule({ zones: [{ key: 'outside', label: { en: 'X' }, where: 'everywhere' }] }),
    ).toBe('count.form rules.0.zones.0.key is a word of the program.');
    expect(codeOf(new Uint8Array(LARGEST + 1))).toMatch(/^count\.too-large /);
  });

  it('CR9.2 hostile files are answered with a code', () => {
    const looked = [{ zone: 'all', period: at(0), coverage: { en: 'x' }, access: { ur: 'ہ' } }];
    expect(unruly([file(), file({ looked })], parse)).toEqual([]);
    expect(codeOf(encode('['.repeat(200_000)))).toMatch(/^count\.not-json /);
  });
});
