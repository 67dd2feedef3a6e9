import type { Language } from '../words.ts';

/** Counting rules (CR7). */
export const COUNTING_REFUSALS = {
  'counting.rule-unknown': {
    en: 'No such counting rule waits for agreement here. It may be signed already, or taken back, or another took its place.',
    ur: 'شمار کا ایسا کوئی قاعدہ یہاں منظوری کا منتظر نہیں۔ شاید وہ منظور ہو چکا، واپس لیا گیا، یا اس کی جگہ دوسرا آ گیا۔',
  },
  'counting.proposals-open': {
    en: 'Eight rules that you proposed wait for the sides already. Take one back first.',
    ur: 'آپ کے تجویز کردہ آٹھ قاعدے پہلے ہی فریقین کے منتظر ہیں۔ پہلے ایک واپس لیں۔',
  },
  'counting.other-hash': {
    en: 'This is not the hash of the rule as proposed. Open the proposal again, read it, and go on from there.',
    ur: 'یہ تجویز کردہ قاعدے کا ہیش نہیں۔ تجویز دوبارہ کھولیں، پڑھیں اور وہیں سے آگے بڑھیں۔',
  },
  'counting.agreed-already': {
    en: '{party} has already agreed to this rule.',
    ur: '{party} یہ قاعدہ پہلے ہی منظور کر چکا ہے۔',
  },
  'counting.not-agreed': {
    en: '{party} has not agreed to this rule, so there is no agreement to take back.',
    ur: '{party} نے یہ قاعدہ منظور نہیں کیا، اس لیے واپس لینے کو کوئی رضامندی نہیں۔',
  },
  'counting.not-own': {
    en: 'A proposal is taken back by whoever made it.',
    ur: 'تجویز وہی واپس لیتا ہے جس نے پیش کی۔',
  },
} as const satisfies Record<string, Record<Language, string>>;
