import fc from 'fast-check';
import { expect, it } from 'vitest';
import { instantOf } from './instant-of.ts';
import { instantMs } from './instants.ts';

it('RC13.1 an instant is counted as the platform counts it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(2000, 0, 1) / 1000, max: Date.UTC(9999, 11, 31) / 1000 }),
      (seconds) => {
        const text = `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
        expect(instantMs(text)).toBe(seconds * 1000);
        expect(instantOf(seconds * 1000 + 999)).toBe(text);
      },
    ),
  );
});
