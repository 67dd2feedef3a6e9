import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { revisions } from '../../../../test/support/edited-texts.ts';
import type { Draft } from '../draft.ts';
import { nodesOf } from '../draft.ts';
import type { Segment } from '../segments.ts';
import { plain } from '../segments.ts';
import { applyRedline } from './apply.ts';
import { draftOfList, redlineOf, redlineOfLists } from './compare.ts';
import { countsOf, rowsOf, sideBySide } from './rows.ts';
import type { Run } from './rows.ts';

const BRIDGE = 'The bridge at the mill is open to ambulances and persons on foot at all hours.';
const MARKET = 'The market of the upper town is held on the day before the feast.';
const WATER = 'Water is let into the canal of either side in turn, three days for each.';
const lists = (...texts: string[]): Segment[][] => texts.map(plain);
const text = (runs: Run[] | undefined): string | undefined => runs?.map((run) => run.text).join('');

describe('TX4.6 rows', () => {
  test('TX4.6 what moved stands at the left where it was and at the right where it is', () => {
    const [a, b] = [lists(BRIDGE, MARKET, WATER), lists(WATER, BRIDGE, MARKET)];
    const rows = rowsOf(redlineOfLists(a, b), draftOfList(a), 'en');
    expect(sideBySide(rows).map(({ earlier, later }) => [text(earlier), text(later)])).toEqual([
      [undefined, WATER],
      [BRIDGE, BRIDGE],
      [MARKET, MARKET],
      [WATER, undefined],
    ]);
  });

  test('TX4.6 words and paragraphs are counted, spaces and signs are not, and what moved is not new', () => {
    const [a, b] = [
      lists(BRIDGE, MARKET, WATER),
      lists(`${WATER} At night it is closed.`, BRIDGE.replace('at all hours', 'by day')),
    ];
    expect(countsOf(redlineOfLists(a, b))).toEqual({
      wordsInserted: 7,
      wordsDeleted: 17,
      inserted: 0,
      deleted: 1,
      changed: 2,
      moved: 1,
      split: 0,
      merged: 0,
    });
    const split = countsOf(redlineOfLists(lists(`${WATER} ${BRIDGE}`), lists(WATER, BRIDGE)));
    expect(split).toMatchObject({ wordsInserted: 0, wordsDeleted: 0, split: 1, changed: 0 });
  });

  test('TX4.6 brackets, placeholders and notes are told from words, and who stands for what is said', () => {
    const by = [{ by: 'p1', verb: 'propose' as const }];
    const draft = (label: string): Draft =>
      draftOfList([
        [
          { t: 'text', v: 'Within ' },
          { t: 'placeholder', label },
          { t: 'group', id: 'g', alts: [{ id: 'a', label: 'Alt 1', by, segs: plain(' shall') }] },
          { t: 'note', by: 'p2', reserves: true, segs: plain('Reserved.') },
        ],
      ]);
    const [row] = rowsOf(redlineOf(draft('X days'), draft('Y days')), draft('X days'), 'en');
    expect(row?.runs).toEqual([
      { is: 'keep', text: 'Within ' },
      { is: 'delete', text: '[X days]', what: 'placeholder' },
      { is: 'insert', text: '[Y days]', what: 'placeholder' },
      { is: 'keep', text: '[', what: 'bracket', by, label: 'Alt 1' },
      { is: 'keep', text: ' shall' },
      { is: 'keep', text: ']', what: 'bracket' },
      { is: 'keep', text: 'p2: Reserved.', what: 'note', reserves: true },
    ]);
  });

  test('TX4.6 each side has every paragraph of its version once, those of the later in its order', () => {
    fc.assert(
      fc.property(revisions, fc.boolean(), ({ earlier, later }, ids) => {
        const redline = redlineOf(earlier, later, { ids });
        expect(applyRedline(redline, earlier)).toEqual(later);
        const rows = rowsOf(redline, earlier, 'en');
        const right = rows.flatMap((row) => (row.to && row.is !== 'left' ? [row.to.id] : []));
        expect(right).toEqual([...nodesOf(later.nodes)].map((node) => node.id));
        const left = rows.flatMap((row) => [
          ...(row.from && row.moved === undefined && (row.split?.piece ?? 1) === 1 && !row.merged
            ? [row.from.id]
            : []),
          ...(row.is === 'left' && row.from ? [row.from.id] : []),
          ...(row.merged ?? [])
            .filter((one) => !rows.some((r) => r.is === 'left' && r.from?.id === one.id))
            .map((one) => one.id),
        ]);
        expect(left.toSorted()).toEqual([...nodesOf(earlier.nodes)].map((n) => n.id).toSorted());
      }),
      { numRuns: 60 },
    );
  });
});
