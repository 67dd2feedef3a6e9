import { describe, expect, test } from 'vitest';
import type { ActType } from '#core/declare.ts';
import { rules } from '#core/rules.ts';
import { toBase64, utf8 } from '#record/bytes.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { enclose } from '#room/compose.ts';
import { nameOriginals } from './originals.ts';
import { fieldsOf, kindsOf, withDefaults } from './shape-of.ts';

const report = rules(4)?.type('intake.report', 1) as ActType;
const fields = fieldsOf(report.body);

describe('IC1.6 the SHA-256 of an original is computed where it is read', () => {
  const photo = enclose(nodeProvider, utf8('a picture'), 'image/png');
  const original = { ...photo.ref };
  const item = { original, kind: 'photo', received: '2031-03-05T12:00:00Z' };
  const digest = toBase64(nodeProvider.sha256(photo.bytes));

  test('and is of its bytes, whatever was there before', () => {
    for (const before of [{}, { sha256: `${'B'.repeat(42)}A=` }]) {
      const body = { evidence: [{ ...item, ...before }], means: 'seen' };
      expect(nameOriginals(nodeProvider, fields, body, [photo])).toEqual({
        evidence: [{ ...item, sha256: digest }],
        means: 'seen',
      });
    }
  });

  test('of bytes that are not here there is none', () => {
    const body = { evidence: [{ ...item, sha256: digest }] };
    expect(nameOriginals(nodeProvider, fields, body, [])).toEqual({ evidence: [item] });
  });

  test('a body that is not of its form passes through', () => {
    for (const evidence of [null, [null], 'x', [[]]])
      expect(nameOriginals(nodeProvider, fields, { evidence }, [photo])).toEqual({ evidence });
  });
});

describe('OB1 what a form asks of a clause', () => {
  const propose = rules(4)?.type('obligation.propose', 1) as ActType;
  const terms = fieldsOf(propose.body).find(({ name }) => name === 'terms')?.shape;
  const rule =
    terms?.is === 'group' ? terms.fields.find(({ name }) => name === 'rule')?.shape : undefined;
  if (rule?.is !== 'kinds') throw new Error('the patterns are not told apart');

  test('one of ten patterns, two of them being again and again', () => {
    expect(rule.by).toBe('pattern');
    expect(new Set(rule.kinds.map(({ value }) => value)).size).toBe(10);
    expect(rule.kinds.map(({ key }) => key)).toContain('periodic.gap');
    expect(rule.kinds.map(({ key }) => key)).toContain('periodic.ends');
    expect(new Set(rule.kinds.map(({ key }) => key)).size).toBe(11);
  });

  test('which of the two is meant follows from what is said', () => {
    const keys = (value: Record<string, unknown>) => kindsOf(rule, value).map(({ key }) => key);
    expect(keys({ pattern: 'periodic', gap: 5 })).toEqual(['periodic.gap']);
    expect(keys({ pattern: 'periodic', ends: [] })).toEqual(['periodic.ends']);
    expect(keys({ pattern: 'periodic' })).toHaveLength(2);
    expect(keys({ pattern: 'cap' })).toEqual(['cap']);
    expect(keys({})).toEqual([]);
  });

  test('what may be left out within an optional part follows only where the part is said', () => {
    const said = withDefaults(fieldsOf(propose.body), { terms: { exceptions: { closed: true } } });
    expect(said).toEqual({ terms: { exceptions: { closed: true, list: [] } } });
    expect(withDefaults(fieldsOf(propose.body), { terms: { lag: 5 } })).toEqual({
      terms: { lag: 5 },
    });
  });
});
