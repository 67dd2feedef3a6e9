import type { Language } from '#core/words.ts';
import { shownName } from './shown-name.ts';

/** Why a table is not read at all. */
export interface TableFault {
  code: `intake.${TableWrong}`;
  /** Columns that it is about, as the file or the map calls them. */
  columns: string[];
}
export type TableWrong = keyof typeof SENTENCES;

const SENTENCES = {
  'no-rows': {
    en: () => 'The file has no first row with the names of its columns.',
    ur: () => 'فائل میں کالموں کے ناموں کی پہلی سطر نہیں۔',
  },
  'table-unknown': {
    en: () =>
      'The columns are those of no table that is known, and the file has no row of HXL tags; give a map of its columns.',
    ur: () => 'کالم کسی معلوم جدول کے نہیں، اور فائل میں HXL ٹیگ کی سطر نہیں؛ کالموں کا نقشہ دیں۔',
  },
  'column-missing': {
    en: (columns: string) => `The file lacks the columns ${columns}.`,
    ur: (columns: string) => `فائل میں یہ کالم نہیں: ${columns}۔`,
  },
  'column-twice': {
    en: (columns: string) => `The file has these columns twice: ${columns}.`,
    ur: (columns: string) => `فائل میں یہ کالم دو بار ہیں: ${columns}۔`,
  },
  'column-not-taken': {
    en: (columns: string) =>
      `Reports have no columns ${columns}; take them out, since they may lead to a source, or name them in the map as left out.`,
    ur: (columns: string) =>
      `رپورٹوں میں یہ کالم نہیں ہوتے: ${columns}؛ انہیں نکال دیں کہ یہ کسی ذریعے تک پہنچا سکتے ہیں، یا نقشے میں لکھیں کہ یہ چھوڑے جائیں۔`,
  },
  'context-only': {
    en: () =>
      'This is a table of a publisher’s own events. It can be read as context, and never as reports.',
    ur: () =>
      'یہ کسی ناشر کے اپنے واقعات کا جدول ہے۔ یہ پس منظر کے طور پر پڑھا جا سکتا ہے، رپورٹوں کے طور پر کبھی نہیں۔',
  },
  'map-form': {
    en: () => 'The map of columns is not in the form that maps have.',
    ur: () => 'کالموں کا نقشہ اس شکل میں نہیں جو نقشوں کی ہوتی ہے۔',
  },
} as const;

/** Why a table is not read, in one sentence. */
export function tableSentence({ code, columns }: TableFault, language: Language): string {
  const what = code.slice('intake.'.length) as TableWrong;
  return SENTENCES[what][language](columns.slice(0, 10).map(shownName).join(', '));
}

export function tableFault(
  what: TableWrong,
  columns: string[] = [],
): { ok: false; fault: TableFault } {
  return { ok: false, fault: { code: `intake.${what}`, columns } };
}
