import type { Language } from '../words.ts';

export const MINUTES_REFUSALS = {
  'minutes.unknown': {
    en: 'No minutes of this session have been circulated.',
    ur: 'اس نشست کی کوئی روداد نہیں بھیجی گئی۔',
  },
  'minutes.circulated-already': {
    en: 'Minutes of this session have been circulated. Circulate corrected words as a revision of them.',
    ur: 'اس نشست کی روداد بھیجی جا چکی ہے۔ تصحیح شدہ الفاظ اس کی نظرِ ثانی کے طور پر بھیجیں۔',
  },
  'minutes.agreed-already': {
    en: 'These minutes are agreed and stand. What is to be added goes into the minutes of a later session.',
    ur: 'یہ روداد متفقہ ہے اور قائم ہے۔ جو اضافہ کرنا ہو وہ کسی بعد کی نشست کی روداد میں جاتا ہے۔',
  },
  'minutes.agreed-once': {
    en: 'The head of {party} has already agreed to these words.',
    ur: '{party} کا سربراہ ان الفاظ سے پہلے ہی اتفاق کر چکا ہے۔',
  },
  'minutes.other-words': {
    en: 'These are not the words last circulated. Read those, and answer to them.',
    ur: 'یہ وہ الفاظ نہیں جو آخری بار بھیجے گئے۔ وہ پڑھیں اور انہی کا جواب دیں۔',
  },
  'minutes.same-words': {
    en: 'These are the words already circulated. A revision brings other words.',
    ur: 'یہی الفاظ پہلے بھیجے جا چکے ہیں۔ نظرِ ثانی میں دوسرے الفاظ ہوتے ہیں۔',
  },
  'minutes.correction-late': {
    en: 'The time for correction has passed. Nothing is agreed by that: ask the secretariat to circulate corrected words, and agree only to words that are right.',
    ur: 'تصحیح کا وقت گزر چکا ہے۔ اس سے کچھ طے نہیں ہوتا: سیکرٹریٹ سے تصحیح شدہ الفاظ بھیجنے کو کہیں، اور صرف درست الفاظ سے اتفاق کریں۔',
  },
} as const satisfies Record<string, Record<Language, string>>;
