import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { referencePages } from '../../scripts/make-reference.ts';
import { reference } from './reference.ts';
import { REFUSALS } from './refusals/every.ts';
import type { Rulebook } from './rulebook.ts';
import { rules } from './rules.ts';

const all = reference(rules(1) as Rulebook);

describe('the reference', () => {
  it.each(Object.entries(referencePages()))('%s is that of the code', (path, text) => {
    // Stale? node scripts/make-reference.ts
    expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')).toBe(text);
  });

  it('has every act type and every refusal, each under an anchor of its own', () => {
    expect(all.acts.map((act) => act.name)).toEqual(
      [...(rules(1) as Rulebook).types.values()].map((type) => type.name),
    );
    expect(all.refusals.map((refusal) => refusal.code)).toEqual(Object.keys(REFUSALS));
    const anchors = [...all.acts, ...all.refusals].map((one) => one.anchor);
    expect(new Set(anchors).size).toBe(anchors.length);
  });

  it.each(all.acts.map((act) => [act.name, act] as const))('%s has a closed schema', (_, act) => {
    expect(act.schema).toMatchObject({ type: 'object', additionalProperties: false });
    expect(JSON.parse(JSON.stringify(act))).toEqual(act);
  });
});
