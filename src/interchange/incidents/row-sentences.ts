import type { Language } from '#core/words.ts';

type Sentence = string | ((names: string) => string);

/** What can be wrong with a row, in the words of whoever has to mend it. */
export const WRONG = {
  cells: {
    en: (n) => `The row does not have as many cells as the first row (${n}).`,
    ur: (n) => `سطر میں خانوں کی تعداد پہلی سطر کے برابر نہیں (${n})۔`,
  },
  'row-missing': {
    en: 'The row has no number or id of its own, so it could not be told from others when the file is read again.',
    ur: 'سطر کا اپنا کوئی نمبر یا شناخت نہیں، اس لیے فائل دوبارہ پڑھنے پر اسے دوسروں سے الگ نہیں کیا جا سکتا۔',
  },
  'row-twice': {
    en: (n) => `Another row of this file has the same number or id; it begins in line ${n}.`,
    ur: (n) => `اس فائل کی ایک اور سطر کا یہی نمبر یا شناخت ہے؛ وہ لائن ${n} سے شروع ہوتی ہے۔`,
  },
  changed: {
    en: 'A row with this number or id was entered before and said something else. Amend what was entered; a second import does not replace it.',
    ur: 'اس نمبر یا شناخت کی سطر پہلے درج ہو چکی ہے اور اس میں کچھ اور لکھا تھا۔ جو درج ہوا اس میں ترمیم کریں؛ دوبارہ درآمد اس کی جگہ نہیں لیتی۔',
  },
  referred: {
    en: 'Of sexual violence and of harm to children Parley takes no details and makes no report. Take this row by the mission’s referral path. Nothing of it was kept.',
    ur: 'جنسی تشدد اور بچوں کو پہنچنے والے نقصان کی تفصیلات پارلے نہیں لیتا اور ان کی رپورٹ نہیں بناتا۔ یہ سطر مشن کے حوالہ جاتی راستے سے بھیجیں۔ اس میں سے کچھ محفوظ نہیں کیا گیا۔',
  },
  'class-missing': {
    en: 'The row does not say what happened.',
    ur: 'سطر نہیں بتاتی کہ کیا ہوا۔',
  },
  'class-unknown': {
    en: (n) =>
      n === ''
        ? 'The catalogue has no class of this name; what is none of its classes goes under other-act.'
        : `The catalogue has no class of this name. Closest: ${n}.`,
    ur: (n) =>
      n === ''
        ? 'فہرست میں اس نام کی کوئی قسم نہیں؛ جو کسی قسم میں نہ آئے وہ other-act میں جاتا ہے۔'
        : `فہرست میں اس نام کی کوئی قسم نہیں۔ قریب ترین: ${n}۔`,
  },
  'time-missing': {
    en: 'The row does not say when it happened.',
    ur: 'سطر نہیں بتاتی کہ یہ کب ہوا۔',
  },
  'date-form': {
    en: (n) => `This is not a date or time in the form that the file has (${n}).`,
    ur: (n) => `یہ اس شکل کی تاریخ یا وقت نہیں جو اس فائل کی ہے (${n})۔`,
  },
  'date-none': {
    en: 'There is no such day or time of day, or it is before the year 2000.',
    ur: 'ایسا کوئی دن یا وقت نہیں، یا یہ سنہ 2000 سے پہلے کا ہے۔',
  },
  'zone-missing': {
    en: 'The time has neither a zone nor an offset; a local time without one could be several hours off.',
    ur: 'وقت کے ساتھ نہ منطقہ ہے نہ UTC سے فرق؛ ان کے بغیر مقامی وقت کئی گھنٹے غلط ہو سکتا ہے۔',
  },
  'zone-unknown': {
    en: 'There is no time zone of this name. Write it as Asia/Karachi, or an offset as +05:00; short names mean several zones.',
    ur: 'اس نام کا کوئی منطقۂ وقت نہیں۔ اسے Asia/Karachi کی طرح یا فرق کو ‎+05:00‎ کی طرح لکھیں؛ مختصر نام کئی منطقوں کے ہوتے ہیں۔',
  },
  'time-skipped': {
    en: 'There was no such time in that zone: clocks were put forward over it.',
    ur: 'اس منطقے میں یہ وقت آیا ہی نہیں: گھڑیاں اس سے آگے کر دی گئی تھیں۔',
  },
  'time-twice': {
    en: (n) =>
      `That time came twice in that zone, since clocks were put back. Say which, in the column offset: ${n}.`,
    ur: (n) =>
      `اس منطقے میں یہ وقت دو بار آیا، کیونکہ گھڑیاں پیچھے کی گئیں۔ offset کے کالم میں بتائیں کون سا: ${n}۔`,
  },
  'offset-form': {
    en: 'This is no offset from UTC; write it as +05:00.',
    ur: 'یہ UTC سے فرق نہیں؛ اسے ‎+05:00‎ کی طرح لکھیں۔',
  },
  'offset-not-there': {
    en: (n) => `The zone did not have this offset at that time; it had ${n}.`,
    ur: (n) => `اس وقت منطقے کا فرق یہ نہیں تھا؛ وہ ${n} تھا۔`,
  },
  'ends-before': {
    en: 'It ends before it begins.',
    ur: 'یہ شروع ہونے سے پہلے ختم ہوتا ہے۔',
  },
  future: {
    en: 'It happened later than now.',
    ur: 'یہ اب سے بعد کا وقت ہے۔',
  },
  'precision-day': {
    en: 'The precision is a day, and a time of day is given: leave one of them out.',
    ur: 'درستی ایک دن کی ہے، اور دن کا وقت بھی دیا گیا ہے: ان میں سے ایک چھوڑ دیں۔',
  },
  'precision-time': {
    en: 'Only a day is given, and the precision says more than that.',
    ur: 'صرف دن دیا گیا ہے، اور درستی اس سے زیادہ بتاتی ہے۔',
  },
  word: {
    en: (n) => `Only these words can stand here: ${n}.`,
    ur: (n) => `یہاں صرف یہ الفاظ آ سکتے ہیں: ${n}۔`,
  },
  'number-form': {
    en: 'This is not a number; write digits, with a point before decimals.',
    ur: 'یہ عدد نہیں؛ ہندسے لکھیں، اور اعشاریہ سے پہلے نقطہ۔',
  },
  'decimal-comma': {
    en: 'The decimals stand behind a comma; write a point. A comma would also part thousands.',
    ur: 'اعشاریہ کے لیے کوما ہے؛ نقطہ لکھیں۔ کوما ہزاروں کو بھی الگ کرتا ہے۔',
  },
  'latitude-range': {
    en: 'A latitude lies between -90 and 90.',
    ur: 'عرض بلد -90 اور 90 کے درمیان ہوتا ہے۔',
  },
  'longitude-range': {
    en: 'A longitude lies between -180 and 180.',
    ur: 'طول بلد -180 اور 180 کے درمیان ہوتا ہے۔',
  },
  'swapped-range': {
    en: 'A latitude lies between -90 and 90; the longitude would fit: perhaps the two stand in each other’s column.',
    ur: 'عرض بلد -90 اور 90 کے درمیان ہوتا ہے؛ طول بلد اس میں آتا ہے: شاید دونوں ایک دوسرے کے کالم میں ہیں۔',
  },
  'perhaps-swapped': {
    en: 'The place lies outside of the area of the talks, and within it if latitude and longitude are exchanged. It was taken as it stands; look at it.',
    ur: 'جگہ مذاکرات کے علاقے سے باہر ہے، اور عرض و طول بلد بدلنے سے اندر آتی ہے۔ جیسی لکھی تھی ویسی لی گئی؛ دیکھ لیں۔',
  },
  'half-place': {
    en: 'Only one of latitude and longitude is given.',
    ur: 'عرض اور طول بلد میں سے صرف ایک دیا گیا ہے۔',
  },
  nowhere: {
    en: 'Latitude and longitude are both zero, as tables have it where a place is not known. Leave both empty.',
    ur: 'عرض اور طول بلد دونوں صفر ہیں، جیسا جدول میں نامعلوم جگہ کے لیے ہوتا ہے۔ دونوں خالی چھوڑیں۔',
  },
  'uncertainty-missing': {
    en: 'It is not said how far the place may be off. A place without that would be taken as exact.',
    ur: 'نہیں بتایا گیا کہ جگہ کتنی غلط ہو سکتی ہے۔ اس کے بغیر جگہ بالکل درست سمجھی جائے گی۔',
  },
  'uncertainty-range': {
    en: 'How far the place may be off is said in whole metres, from 0 to 500000.',
    ur: 'جگہ کتنی غلط ہو سکتی ہے، یہ پورے میٹروں میں لکھا جاتا ہے، 0 سے 500000 تک۔',
  },
  'precision-code': {
    en: (n) => `The precision code is none of those that this kind of table has: ${n}.`,
    ur: (n) => `درستی کا کوڈ ان میں سے نہیں جو اس قسم کے جدول میں ہوتے ہیں: ${n}۔`,
  },
  antimeridian: {
    en: 'The place, with how far it may be off, reaches over the 180th meridian, which one area cannot say.',
    ur: 'جگہ، اپنے ممکنہ فرق کے ساتھ، 180 ویں طول بلد کے پار جاتی ہے، جو ایک علاقہ نہیں بتا سکتا۔',
  },
  quantity: {
    en: 'A quantity is a whole number from 0 to 999999.',
    ur: 'مقدار 0 سے 999999 تک کا پورا عدد ہے۔',
  },
  'time-of-day': {
    en: 'An observation says the time of day at which it was made, and not the day alone.',
    ur: 'مشاہدے میں وقت لکھا ہوتا ہے جب وہ ہوا، صرف دن نہیں۔',
  },
  site: {
    en: 'A site or organisation is named by its key in the mission’s list: up to 40 small letters, digits and hyphens.',
    ur: 'مقام یا ادارہ مشن کی فہرست کی اپنی کلید سے لکھا جاتا ہے: 40 تک چھوٹے انگریزی حروف، ہندسے اور ہائفن۔',
  },
  whole: {
    en: (n) => `This is a whole number within these: ${n}.`,
    ur: (n) => `یہ ان کے درمیان پورا عدد ہے: ${n}۔`,
  },
  control: {
    en: 'The words hold a control character or one that changes the direction of reading; readers would see something other than was written.',
    ur: 'الفاظ میں کنٹرول کا حرف یا پڑھنے کی سمت بدلنے والا حرف ہے؛ پڑھنے والوں کو لکھے سے مختلف نظر آئے گا۔',
  },
  'too-long': {
    en: (n) => `The words are longer than the ${n} characters that they may be here.`,
    ur: (n) => `الفاظ ان ${n} حروف سے لمبے ہیں جن کی یہاں اجازت ہے۔`,
  },
  'one-line': {
    en: 'A line ends within these words; here they stand in one line.',
    ur: 'ان الفاظ کے اندر سطر ختم ہوتی ہے؛ یہاں وہ ایک ہی سطر میں ہوتے ہیں۔',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, Sentence>>>>;
