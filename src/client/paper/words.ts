import type { Language, SentenceLanguage } from '#core/words.ts';

/** What stands printed on paper besides the words of core/form.ts. */

/** Where words did not fit. `#` is the number of the entry. */
const CONTINUED: Readonly<Record<SentenceLanguage, string>> = {
  en: 'continued in the record, entry #',
  ur: 'باقی ریکارڈ میں، اندراج نمبر #',
  ps: 'پاتې په ریکارډ کې، د ثبت شمېره #',
  ar: 'التتمة في السجل، رقم القيد #',
  tr: 'devamı kayıtta, kayıt no. #',
  fr: 'suite au registre, inscription n° #',
};

/** @example continuedIn('en', 12) // 'continued in the record, entry 12' */
export function continuedIn(language: SentenceLanguage, index: number): string {
  return CONTINUED[language].replace('#', String(index));
}

type Pair = readonly [en: string, ur: string];

const WORDS = {
  unsaid: [
    'Not worded here, and left for the interpreters: #',
    'یہاں ان زبانوں میں الفاظ نہیں، ترجمانوں کے لیے چھوڑا گیا: #',
  ],
  notHere: ['Words in # are not on this sheet', 'ان زبانوں کے الفاظ اس ورق پر نہیں: #'],
  named: ['Entries that it names', 'جن اندراجات کا اس میں ذکر ہے'],
  blank: [
    'To be filled in by hand, and entered when there is a device again. Until the side named here confirms it, what is entered binds nobody.',
    'ہاتھ سے پُر کریں؛ جب آلہ دستیاب ہو تب اندراج ہوگا۔ جب تک نامزد فریق توثیق نہ کرے، اندراج کسی کو پابند نہیں کرتا۔',
  ],
  blankClerical: [
    'To be filled in by hand, and entered by the secretariat when there is a device again.',
    'ہاتھ سے پُر کریں؛ جب آلہ دستیاب ہو تب سیکرٹریٹ اندراج کرے گا۔',
  ],
  roomCode: ['Short code of the room', 'کمرے کا مختصر کوڈ'],
  yes: ['yes', 'ہاں'],
  no: ['no', 'نہیں'],
  day: ['day', 'دن'],
  month: ['month', 'مہینہ'],
  year: ['year', 'سال'],
  time: ['time', 'وقت'],
  zone: ['UTC ±', 'UTC ±'],
  place: ['place whose time it is', 'کس جگہ کا وقت'],
  until: ['until', 'تک'],
  about: ['about', 'تقریباً'],
  entry: ['entry no.', 'اندراج نمبر'],
  entryOrSheet: ['entry no., or which sheet', 'اندراج نمبر، یا کون سا ورق'],
  sheetNumber: ['Sheet no.', 'ورق نمبر'],
  sheetOf: ['Sheet # of this form', 'اس فارم کا ورق #'],
  device: ['the device fills this in', 'یہ آلہ خود بھرے گا'],
  attached: ['attached; number of sheets', 'منسلک؛ اوراق کی تعداد'],
  ownForm: ['on a form of its own', 'اپنے الگ پرچے پر'],
  optional: ['if any', 'اگر ہو'],
  side: ['Side', 'فریق'],
  sheet: ['Session sheet', 'نشست کا ورق'],
  attendance: ['Attendance', 'حاضری'],
  nobody: ['No attendance is recorded.', 'حاضری درج نہیں۔'],
  number: ['How many', 'تعداد'],
  party: ['Party', 'فریق'],
  entries: ['Entries of the session, by number', 'نشست کے اندراجات، نمبر وار'],
  entryColumn: ['Entry', 'اندراج'],
  timeColumn: ['When', 'کب'],
  whatColumn: ['What was done', 'کیا کیا گیا'],
  noEntries: ['Nothing is entered for this session yet.', 'اس نشست کا ابھی کوئی اندراج نہیں۔'],
  stateCode: ['Short code of the record after entry #', 'اندراج نمبر # کے بعد ریکارڈ کا مختصر کوڈ'],
  signature: ['Initials', 'مختصر دستخط'],
} as const satisfies Record<string, Pair>;

export type PaperWord = keyof typeof WORDS;

/**
 * @param value takes the place of `#`
 * @example paperWord('en', 'stateCode', '41') // 'Short code of the record after entry 41'
 */
export function paperWord(language: Language, word: PaperWord, value = ''): string {
  return WORDS[word][language === 'ur' ? 1 : 0].replace('#', value);
}
