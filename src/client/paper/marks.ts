import { term } from '#core/terms.ts';
import type { ChronicleRow } from '#core/views/chronicle.ts';
import { rowOf } from '#core/views/chronicle.ts';
import type { Language } from '#core/words.ts';
import type { PaperRoom } from './room.ts';
import { paperWord } from './words.ts';

/** What became of an entry, in a word or two each. */
export function marksOf({ views }: PaperRoom, row: ChronicleRow, language: Language): string[] {
  const by: [string, string | undefined][] = [
    ['corrected', row.correctedBy?.at(-1)],
    ['retracted', row.retractedBy],
  ];
  const told = by.flatMap(([mark, id]) => {
    const other = id === undefined ? undefined : rowOf(views.chronicle, id)?.index;
    return other === undefined
      ? []
      : [`${term(language, `mark.${mark}`)} (${paperWord(language, 'entry')} ${other})`];
  });
  if (row.contested === undefined) return told;
  const contested = row.contested === 'open' ? 'contested' : row.contested;
  return [...told, term(language, `mark.${contested}`)];
}
