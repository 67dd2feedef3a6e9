import fc from 'fast-check';
import { expect, test } from 'vitest';
import { segmentsOf } from '../../../../test/support/texts.ts';
import { docOf, segsOf } from './model.ts';

test('TX5.1 words that are opened for writing and left as they are are the same words', () => {
  fc.assert(
    fc.property(fc.oneof(segmentsOf('en'), segmentsOf('ur')), (segs) => {
      const doc = docOf(segs);
      doc.check();
      expect(segsOf(doc)).toEqual(segs);
    }),
    { numRuns: 300 },
  );
});

test('TX5.1 what is written in a document is in its one form', () => {
  fc.assert(
    fc.property(segmentsOf('en'), segmentsOf('en'), (a, b) => {
      // Two documents one after the other: runs that meet are one.
      const paragraph = docOf(a).firstChild;
      const both = paragraph?.copy(paragraph.content.append(docOf(b).firstChild?.content as never));
      const doc = docOf([]).copy(docOf([]).content.replaceChild(0, both as never));
      const segs = segsOf(doc);
      for (const [n, seg] of segs.entries())
        expect(seg.t === 'text' && segs[n - 1]?.t === 'text').toBe(false);
    }),
  );
});
