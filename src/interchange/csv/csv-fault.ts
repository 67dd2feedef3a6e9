import type { Language } from '#core/words.ts';
import type { UnreadableFile } from './encoding.ts';

/** Why a row could not be taken apart into cells, or a file not into rows. The code is `csv.` and one of these. */
export type CsvFault = UnreadableFile | keyof typeof ROW_SENTENCES;

type Sentence = Readonly<Record<Language, string>>;

const FILE_SENTENCES: Readonly<Record<UnreadableFile, Sentence>> = {
  'not-text': {
    en: 'This file is no table of text (it looks like a workbook, an archive or a PDF); save it as CSV.',
    ur: 'یہ فائل متن کا جدول نہیں (یہ ورک بک، آرکائیو یا PDF معلوم ہوتی ہے)؛ اسے CSV کے طور پر محفوظ کریں۔',
  },
  'utf-32': {
    en: 'This file is UTF-32; save it as UTF-8.',
    ur: 'یہ فائل UTF-32 میں ہے؛ اسے UTF-8 میں محفوظ کریں۔',
  },
  'unmarked-utf-16': {
    en: 'This file looks like UTF-16 without a byte order mark; save it as UTF-8.',
    ur: 'یہ فائل بائٹ آرڈر مارک کے بغیر UTF-16 معلوم ہوتی ہے؛ اسے UTF-8 میں محفوظ کریں۔',
  },
};

const ROW_SENTENCES = {
  encoding: {
    en: 'The row holds bytes that are not UTF-8. If the file is Windows-1252, say so; nothing is guessed.',
    ur: 'سطر میں ایسی بائٹس ہیں جو UTF-8 نہیں۔ اگر فائل Windows-1252 ہے تو بتائیں؛ اندازہ نہیں لگایا جاتا۔',
  },
  'row-too-long': {
    en: 'The row is longer than a row may be. Perhaps a quotation mark that opens at its beginning is not closed.',
    ur: 'سطر اجازت سے زیادہ لمبی ہے۔ شاید اس کے شروع میں کھلنے والا اقتباس کا نشان بند نہیں ہوا۔',
  },
  'too-many-columns': {
    en: 'The row has more cells than a row may have.',
    ur: 'سطر میں اجازت سے زیادہ خانے ہیں۔',
  },
  'cell-too-long': {
    en: 'A cell of the row is longer than a cell may be.',
    ur: 'سطر کا ایک خانہ اجازت سے زیادہ لمبا ہے۔',
  },
  unclosed: {
    en: 'A quotation mark opens in this row and is closed nowhere in the file; everything after it was read as one cell.',
    ur: 'اس سطر میں اقتباس کا نشان کھلتا ہے اور فائل میں کہیں بند نہیں ہوتا؛ اس کے بعد سب کچھ ایک ہی خانہ سمجھا گیا۔',
  },
  'after-quote': {
    en: 'Characters stand between a closing quotation mark and the next cell; a quotation mark inside of a cell is written twice.',
    ur: 'بند ہونے والے اقتباس کے نشان اور اگلے خانے کے درمیان حروف ہیں؛ خانے کے اندر اقتباس کا نشان دو بار لکھا جاتا ہے۔',
  },
  'stray-quote': {
    en: 'A quotation mark stands inside of a cell that is not in quotation marks; put the cell in quotation marks and write the one inside twice.',
    ur: 'اقتباس کا نشان ایسے خانے کے اندر ہے جو خود اقتباس میں نہیں؛ خانے کو اقتباس میں رکھیں اور اندر والا نشان دو بار لکھیں۔',
  },
  'bare-return': {
    en: 'A carriage return stands alone outside of quotation marks; save the file with line ends of Windows or Unix.',
    ur: 'اقتباس سے باہر کیریج ریٹرن اکیلا ہے؛ فائل کو Windows یا Unix کے سطری اختتام کے ساتھ محفوظ کریں۔',
  },
} as const;

/** A fault in one sentence, without its place and without anything of the content. */
export function csvSentence(what: CsvFault, language: Language): string {
  const sentence = what in FILE_SENTENCES ? FILE_SENTENCES[what as UnreadableFile] : undefined;
  return (sentence ?? ROW_SENTENCES[what as keyof typeof ROW_SENTENCES])[language];
}
