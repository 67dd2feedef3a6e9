import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segmentsOf } from '../../../test/support/texts.ts';
import { flat, read, spell } from './flat.ts';
import type { Flat } from './flat.ts';

describe('TX5.5 words as a body has them', () => {
  test('TX5.5 what is spelled flat reads back the same, and nests nowhere', () => {
    fc.assert(
      fc.property(segmentsOf(), (segs) => {
        const list = spell(segs);
        expect(flat.safeParse(list).success).toBe(true);
        expect(read(list)).toStrictEqual(segs);
      }),
    );
  });

  test.each<[string, Flat]>([
    ['a group that never ends', [{ group: 'g1' }, { alt: 'a' }, 'x']],
    ['a group without alternatives', [{ group: 'g1' }, { end: 'group' }]],
    [
      'words in a group and in none of its alternatives',
      [{ group: 'g1' }, 'x', { alt: 'a' }, { end: 'group' }],
    ],
    ['an alternative outside a group', [{ alt: 'a' }, 'x']],
    ['an end of what was not opened', ['x', { end: 'note' }]],
    [
      'the end of a note in a group',
      [{ group: 'g1' }, { alt: 'a' }, { end: 'note' }, { end: 'group' }],
    ],
    ['two runs side by side', ['x', 'y']],
    ['an empty note', [{ note: true }, { end: 'note' }]],
  ])('TX5.5 refused: %s', (_, list) => {
    expect(flat.safeParse(list).success).toBe(false);
  });
});
