import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { bodyCheck } from './body-check.ts';
import { rules } from './rules.ts';

const TYPES = [...(rules(1)?.types.values() ?? [])];

/** Every place in a value, as the keys that lead there. */
function placesIn(value: unknown, path: string[] = []): string[][] {
  if (value === null || typeof value !== 'object') return [path];
  return [path, ...Object.entries(value).flatMap(([key, v]) => placesIn(v, [...path, key]))];
}

function changed(value: unknown, [key, ...rest]: readonly string[], to: unknown): unknown {
  if (key === undefined) return to;
  if (Array.isArray(value)) {
    return value.map((item: unknown, i) => (String(i) === key ? changed(item, rest, to) : item));
  }
  const object = value as Record<string, unknown>;
  return { ...object, [key]: changed(object[key], rest, to) };
}

describe('RC11.2 what the quick look at a body says', () => {
  test('every example is right by it, but for bodies that hold a body of any type', () => {
    const unsure = TYPES.filter((type) => !bodyCheck(type.body)(type.example));
    expect(unsure.map(({ name }) => name)).toEqual(['act.correct']);
  });

  test.each(TYPES.map((type) => [type.name, type] as const))(
    '%s: what it takes for right, zod admits',
    (_, type) => {
      const check = bodyCheck(type.body);
      const places = placesIn(type.example);
      const odd = fc.oneof(
        fc.jsonValue({ maxDepth: 2 }),
        fc.constantFrom<unknown>('', 'p1', 'en', 0, -1, 1.5, 99_999_999, true, null, [], {}, [[]]),
        fc.constantFrom('2031-02-29', '2031-03-04', '2031-03-04T25:00:00Z', 'a\u0001b', 'a\nb'),
        fc.string({ maxLength: 300 }),
      );
      fc.assert(
        fc.property(fc.constantFrom(...places), odd, fc.boolean(), (place, value, added) => {
          const at = added ? [...place, 'another'] : place;
          const body = changed(type.example, at, value);
          return !check(body) || z.safeParse(type.body, body).success;
        }),
        { numRuns: 300 },
      );
      for (const place of places) {
        const without = changed(type.example, place, undefined);
        expect(check(without) && !z.safeParse(type.body, without).success).toBe(false);
      }
    },
  );
});
