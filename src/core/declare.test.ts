import { describe, expect, it } from 'vitest';
import { bodyProblem } from './rulebook.ts';
import { rules, RULES_VERSIONS } from './rules.ts';

const types = RULES_VERSIONS.flatMap((version) => [...(rules(version)?.types.values() ?? [])]);

describe('declarations', () => {
  it.each(types.map((type) => [`${type.name}/${type.version}`, type] as const))(
    '%s has an example that fits it, and takes no field it does not name',
    (_, type) => {
      expect(bodyProblem(type, type.example)).toBeUndefined();
      expect(bodyProblem(type, { ...(type.example as object), extra: 1 })).toMatch(/field/);
      for (const body of [null, [], 'words', 7, undefined]) {
        expect(bodyProblem(type, body)).toBeDefined();
      }
    },
  );

  it.each(types.map((type) => [type.name, type] as const))(
    '%s is named as acts are (RC1.1), with a sentence in every language',
    (name, type) => {
      expect(name).toMatch(/^[a-z][a-z-]*[a-z]\.[a-z][a-z-]*[a-z]$/);
      expect(type.sentence.en.trim()).not.toBe('');
      expect(type.sentence.ur).toMatch(/[\u0600-\u06ff]/);
      expect(type.summary.length).toBeLessThan(121);
    },
  );

  it('RC12.3 acts about the room and its keys are those named room and key', () => {
    for (const type of types) {
      const about = /^(room|key)\./.test(type.name) && type.name !== 'room.describe';
      expect([type.name, type.nature === 'housekeeping']).toEqual([type.name, about]);
    }
  });

  it('RC11.5 a type or version that is not known is not guessed', () => {
    const book = rules(1);
    expect(book?.type('session.open', 2)).toBeUndefined();
    expect(book?.type('text.table', 1)).toBeUndefined();
    expect(rules(9999)).toBeUndefined();
  });
});
