import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultOf, segments } from '#core/text/segments.ts';
import { segmentsOf } from '../../../test/support/texts.ts';
import { printedInFull } from './printed-words.ts';
import { wordsRead } from './words-read.ts';

const names = {
  nameOf: (id: string) => `Side ${id}`,
  idOf: (name: string) => name.replace('Side ', ''),
};

test('TX8.13 whatever came back, what is read is printed as it came, and is words that a text may hold', () => {
  fc.assert(
    fc.property(segmentsOf('en', 3), segmentsOf('en', 3), (base, other) => {
      for (const segs of [base, other, [...base, ...other]]) {
        const printed = printedInFull(segs, names);
        const read = wordsRead(printed, base, names).segs;
        expect(printedInFull(read, names)).toBe(printed);
        expect(faultOf(read)).toBeUndefined();
        expect(segments.safeParse(read).success).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
