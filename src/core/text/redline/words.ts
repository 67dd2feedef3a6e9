import type { WordLanguage } from '../../words.ts';
import type { Segment } from '../segments.ts';
import { draftOfList, redlineOf } from './compare.ts';
import { rowsOf, runsOfWords, type Run } from './rows.ts';

/**
 * What differs between two wordings of one paragraph. Of words that are new, or gone, everything.
 *
 * @example redlineOfWords(plain('The truce lasts 48 hours.'), plain('The truce lasts 72 hours.'), 'en')
 */
export function redlineOfWords(
  before: readonly Segment[] | undefined,
  after: readonly Segment[] | undefined,
  language: WordLanguage,
): Run[] {
  if (before === undefined || before.length === 0) return runsOfWords(after ?? [], 'insert');
  if (after === undefined || after.length === 0) return runsOfWords(before, 'delete');
  const earlier = draftOfList([before], language);
  const redline = redlineOf(earlier, draftOfList([after], language));
  return rowsOf(redline, earlier, language).flatMap(({ runs }) => runs);
}
