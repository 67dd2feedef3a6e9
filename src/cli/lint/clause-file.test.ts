import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { unruly } from '../../../test/support/hostile.ts';
import { readClause } from './clause-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const json = (value: unknown) => bytes(JSON.stringify(value));
const CLAUSE = { clause: { en: 'No shelling.' }, terms: { rule: { pattern: 'forbid' } } };

function codeOf(input: Uint8Array, isJson = true): string {
  const read = readClause(input, isJson);
  return read.ok ? 'read' : read.fault.code;
}

function saidOf(value: unknown): string {
  const read = readClause(json(value), true);
  return read.ok ? '' : read.fault.message;
}

test('LT24.2 a file in form is read, with all that it may have', () => {
  const whole = {
    ...CLAUSE,
    sides: { p1: { en: ['Brennat'], ur: ['برینت'] } },
    accepted: [{ rule: 15, code: 'dispute', words: 'On purpose.' }],
  };
  expect(readClause(json(whole), true)).toStrictEqual({
    ok: true,
    value: {
      kind: 'terms',
      clause: {
        terms: CLAUSE.terms,
        words: CLAUSE.clause,
        names: whole.sides,
        accepted: whole.accepted,
      },
    },
  });
  expect(codeOf(bytes('# Article 1\n\nNo shelling.'), false)).toBe('read');
});

test.each([
  ['unknown-field', { ...CLAUSE, more: 1 }],
  ['unknown-field', { ...CLAUSE, terms: { deadline: 1 } }],
  ['missing-field', { clause: CLAUSE.clause }],
  ['missing-field', { terms: {} }],
  ['field', { ...CLAUSE, clause: 'No shelling.' }],
  ['field', { ...CLAUSE, clause: {} }],
  ['field', { ...CLAUSE, terms: { lag: '3' } }],
  ['unknown-field', { ...CLAUSE, terms: { rule: { pattern: 'forbid', due: 1 } } }],
  ['field', { ...CLAUSE, clause: { en: 'a\u0000' } }],
  ['field', { ...CLAUSE, accepted: [{ rule: 21, words: 'x' }] }],
  ['unknown-field', { ...CLAUSE, clause: { de: 'Kein Beschuss.' } }],
  ['field', { ...CLAUSE, sides: { Brennat: { en: ['Brennat'] } } }],
  ['too-large', { ...CLAUSE, clause: { en: 'a'.repeat(20_001) } }],
  ['field', []],
])('LT24.2 what is out of form is refused: %s %#', (code, value) => {
  expect(codeOf(json(value))).toBe(`clause.${code}`);
});

test('LT24.2 a refusal names the field', () => {
  expect(saidOf({ ...CLAUSE, terms: { deadline: 1 } })).toBe(
    'There is no field "deadline" in terms.',
  );
  expect(saidOf({ ...CLAUSE, terms: { lag: '3' } })).toBe('terms.lag is not as it has to be.');
  expect(saidOf({ clause: CLAUSE.clause })).toBe('terms has to be there.');
});

test('LT24.2 bytes that are no text, too many, none, or say a thing twice', () => {
  expect(codeOf(new Uint8Array([0xff, 0xfe, 0x41]))).toBe('clause.not-utf8');
  expect(codeOf(bytes('{'))).toBe('clause.not-json');
  expect(codeOf(bytes('{"clause":{"en":"a"},"terms":{},"terms":{"lag":1}}'))).toBe(
    'clause.repeated-field',
  );
  expect(codeOf(new Uint8Array(256 * 1024 + 1), false)).toBe('clause.too-large');
  expect(codeOf(bytes('a '.repeat(10_001)), false)).toBe('clause.too-large');
  expect(codeOf(bytes('\u0001PK'), false)).toBe('clause.not-text');
  expect(codeOf(bytes(' \n'), false)).toBe('clause.empty');
  expect(codeOf(bytes('['.repeat(200_000)))).toBe('clause.not-json');
});

test('LT24.2 hostile bytes are read or refused, and never throw', async () => {
  const final = await readFile(
    new URL('../../../examples/exercise-sarn/clauses/mechanism-final.json', import.meta.url),
  );
  expect(unruly([final, json(CLAUSE)], (input) => readClause(input, true))).toStrictEqual([]);
  expect(
    unruly([bytes('Each Side shall withdraw.')], (input) => readClause(input, false)),
  ).toStrictEqual([]);
});
