import type { Language } from '#core/words.ts';
import type { CsvFault } from '../csv/csv-fault.ts';
import { csvSentence } from '../csv/csv-fault.ts';
import { shownName } from './shown-name.ts';
import { WRONG } from './row-sentences.ts';

/** What is wrong with one row of a table or one feature of a map file. It holds nothing of what the row says. */
export interface RowFault {
  code: `csv.${CsvFault}` | `intake.${RowWrong}`;
  /** The column that it is about, as the file calls it. */
  column?: string;
  /** What the sentence names: classes of the catalogue, offsets, a line, numbers. */
  names?: readonly string[];
}

export type RowWrong = keyof typeof WRONG;

/** @example rowFault('date-form', { column: 'from' }) */
export function rowFault(what: RowWrong, about: Omit<RowFault, 'code'> = {}): RowFault {
  return { code: `intake.${what}`, ...about };
}

const IN_COLUMN: Readonly<Record<Language, (column: string) => string>> = {
  en: (column) => `Column ${column}: `,
  ur: (column) => `کالم ${column}: `,
};

/**
 * A fault in one sentence, without its line.
 *
 * @example rowSentence(rowFault('zone-unknown', { column: 'zone' }), 'en') // 'Column ⁨zone⁩: There is no time zone of this name.'
 */
export function rowSentence({ code, column, names = [] }: RowFault, language: Language): string {
  const about = column === undefined ? '' : IN_COLUMN[language](shownName(column));
  if (code.startsWith('csv.')) return about + csvSentence(code.slice(4) as CsvFault, language);
  const sentence = WRONG[code.slice('intake.'.length) as RowWrong][language];
  return (
    about + (typeof sentence === 'string' ? sentence : sentence(names.map(shownName).join(', ')))
  );
}
