import { describe, expect, it } from 'vitest';
import { isReferredClass, referredColumns, saysReferred } from './referred.ts';
import { rowFault, rowSentence } from './row-fault.ts';
import type { RowWrong } from './row-fault.ts';
import { WRONG } from './row-sentences.ts';
import { tableSentence } from './table-fault.ts';

describe('what Parley takes nothing of', () => {
  it('IT6.1 it is told by class, by column and by plain words', () => {
    expect(
      ['sexual-violence', 'Sexual violence', 'harm_to_children', 'Rape', 'CRSV'].filter(
        (one) => !isReferredClass(one),
      ),
    ).toEqual([]);
    expect(
      ['small-arms-fire', 'Violence against civilians', 'Drapes'].filter((one) =>
        isReferredClass(one),
      ),
    ).toEqual([]);
    expect(
      referredColumns(['id', 'childrenKilled', 'rape_count', '#affected+children', 'grape']),
    ).toEqual([1, 2, 3]);
    expect(
      [
        'She was raped.',
        'Two children were wounded.',
        'دو بچے زخمی ہوئے',
        'اغتصاب',
        'Bir çocuk öldü',
      ].filter((one) => !saysReferred(one)),
    ).toEqual([]);
    expect(
      [
        'A school was shelled. Children had left.',
        'Minor injuries to two soldiers.',
        'Mortar fire near the girls’ school',
        'ہمارے بچے سکول میں تھے',
      ].filter((one) => saysReferred(one)),
    ).toEqual([]);
  });
});

describe('sentences', () => {
  it('IT2.4 every fault has a sentence in English and in Urdu', () => {
    for (const what of Object.keys(WRONG) as RowWrong[]) {
      const fault = rowFault(what, { column: 'zone', names: ['a'] });
      expect(rowSentence(fault, 'en')).toMatch(/^Column \u2068zone\u2069: .*\.$/s);
      expect(rowSentence(fault, 'ur')).toMatch(/^کالم \u2068zone\u2069: .*۔$/s);
    }
    expect(tableSentence({ code: 'intake.column-missing', columns: ['Day'] }, 'ur')).toContain(
      'Day',
    );
    expect(rowSentence({ code: 'csv.encoding' }, 'en')).toContain('UTF-8');
    // A column's name is the file's, and hostile.
    const column = `a\u2069\u202eb\u001b[2J${'x'.repeat(100)}`;
    const hostile = rowSentence(rowFault('zone-unknown', { column }), 'en');
    expect(hostile).not.toMatch(/[\u001b\u202e]/);
    expect(hostile.match(/[\u2066-\u2069]/g)).toEqual(['\u2068', '\u2069']);
    expect(hostile.length).toBeLessThan(250);
  });
});
