import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Draft } from '#core/text/draft.ts';
import { draftOfList, redlineOf, redlineOfLists } from '#core/text/redline/compare.ts';
import { plain, type Segment } from '#core/text/segments.ts';
import type { WordLanguage } from '#core/words.ts';
import { revisions } from '../../../test/support/edited-texts.ts';
import { readDocx } from './read-docx.ts';
import { readingOf } from './readings.ts';
import { redlineDocx } from './redline-edition.ts';
import type { ReturnedFile } from './returned.ts';
import { trackedOf } from './tracked-rows.ts';

const by = { author: 'Rev. 2', date: '2031-03-04T10:00:00Z' };

async function fileOf(
  earlier: Draft,
  later: Draft,
  language: WordLanguage,
  redline = redlineOf(earlier, later, { languages: [language] }),
): Promise<ReturnedFile> {
  const paragraphs = trackedOf(redline, earlier, { ...by, language });
  const made = await redlineDocx({ title: 'R', paragraphs });
  if (!made.ok) throw new Error(made.fault.message);
  const read = readDocx(made.value);
  if (!read.ok) throw new Error(read.fault.message);
  return read.value;
}

const wordsIn = (file: ReturnedFile, accepts: boolean): string[] =>
  readingOf(file, () => accepts)
    .map(({ text }) => text)
    .filter((text) => text !== '');

test('TX8.15 accepted, a redline reads as the later version; rejected, it has every paragraph of the earlier', async () => {
  await fc.assert(
    fc.asyncProperty(revisions, async ({ earlier, later }) => {
      const language = earlier.working;
      const file = await fileOf(earlier, later, language);
      const before = await fileOf(earlier, earlier, language);
      const after = await fileOf(later, later, language);
      // Paragraphs that are gone may stand in another order among themselves, where others moved.
      expect(wordsIn(file, false).toSorted()).toStrictEqual(wordsIn(before, false).toSorted());
      expect(wordsIn(file, true)).toStrictEqual(wordsIn(after, true));
    }),
    { numRuns: 60 },
  );
});

const lists = (...texts: string[]): Segment[][] => texts.map(plain);
const BRIDGE = 'The bridge at the mill is open to carts at all hours of the day.';
const WATER = 'Water is let into the canal of either side in turn, as before.';

test.each([
  ['split', [`${BRIDGE} ${WATER}`], [BRIDGE, WATER]],
  ['merged', [BRIDGE, WATER], [`${BRIDGE} ${WATER}`]],
])(
  'TX8.15 what was %s keeps its words, and the end of a paragraph is the change',
  async (what, a, b) => {
    const redline = redlineOfLists(lists(...a), lists(...b));
    const file = await fileOf(draftOfList(lists(...a)), draftOfList(lists(...b)), 'en', redline);
    const kept = file.paragraphs.flatMap(({ runs }) => runs.filter(({ kind }) => kind === 'keep'));
    expect(kept.map(({ text }) => text).slice(-2)).toStrictEqual([BRIDGE, WATER]);
    const marks = file.paragraphs.flatMap(({ mark }) => mark ?? []);
    expect(marks).toMatchObject([
      { kind: what === 'split' ? 'insert' : 'delete', author: 'Rev. 2' },
    ]);
    expect(wordsIn(file, true).slice(-b.length)).toStrictEqual(b);
    expect(wordsIn(file, false).slice(-a.length)).toStrictEqual(a);
  },
);

test('TX8.15 what moved is a tracked move: one name where it stood and where it stands, and words that changed on the way are changes in it', async () => {
  const rest = [WATER, 'Boats pass below the mill.', 'Nets are mended on the bank.'];
  const a = [BRIDGE, ...rest];
  const b = [...rest, `${BRIDGE} So it stays.`];
  const redline = redlineOfLists(lists(...a), lists(...b));
  const file = await fileOf(draftOfList(lists(...a)), draftOfList(lists(...b)), 'en', redline);
  const changed = file.paragraphs.map(({ runs }) => runs.filter(({ kind }) => kind !== 'keep'));
  expect(changed.flat()).toMatchObject([
    { kind: 'moveFrom', move: 'move1', text: BRIDGE, ...by },
    { kind: 'moveTo', move: 'move1', text: BRIDGE, ...by },
    { kind: 'insert', text: ' So it stays.', ...by },
  ]);
  expect(file.paragraphs.flatMap(({ mark }) => mark?.kind ?? [])).toEqual(['moveFrom', 'moveTo']);
  expect(wordsIn(file, true)).toStrictEqual(b);
  expect(wordsIn(file, false)).toStrictEqual(a);
});

test('TX8.15 every move has both its ends, once, whatever the versions', () => {
  fc.assert(
    fc.property(revisions, ({ earlier, later }) => {
      const language = earlier.working;
      const redline = redlineOf(earlier, later, { languages: [language] });
      const moved = trackedOf(redline, earlier, { ...by, language }).filter(({ move }) => move);
      const ends = moved.map(({ move, whole }) => `${move} ${whole?.kind}`);
      const names = [...new Set(moved.map(({ move }) => move))];
      expect(ends.toSorted()).toEqual(
        names.flatMap((name) => [`${name} delete`, `${name} insert`]).toSorted(),
      );
    }),
  );
});
