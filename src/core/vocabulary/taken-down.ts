import type { Term } from '../terms.ts';

export const TAKEN_DOWN_WORDS = {
  'taken-down-channel': {
    said: { en: 'said', ur: 'زبانی' },
    telephoned: { en: 'telephoned', ur: 'ٹیلی فون پر' },
    'on-paper': { en: 'on paper', ur: 'کاغذ پر' },
  },
  /** Who does what a side confirms, within the sentence that begins with that side. */
  'taken-down-side': {
    itself: {
      en: 'this side',
      ur: 'فریقِ ہٰذا',
      ps: 'دا لوری',
      ar: 'هذا الطرف',
      tr: 'bu taraf',
      fr: 'cette partie',
    },
  },
  'taken-down-answer': {
    awaited: {
      en: 'as recorded by the secretariat, answer awaited',
      ur: 'سیکرٹریٹ کے اندراج کے مطابق، جواب کا انتظار',
    },
    confirmed: { en: 'confirmed by its side', ur: 'اپنے فریق سے توثیق شدہ' },
    contested: { en: 'contested by its side', ur: 'اپنے فریق کی طرف سے تردید شدہ' },
    withdrawn: { en: 'withdrawn before an answer', ur: 'جواب سے پہلے واپس لیا گیا' },
  },
  'night-note': {
    unclassified: { en: 'not yet classified', ur: 'ابھی درجہ بندی نہیں ہوئی' },
    said: { en: 'said properly by an act', ur: 'باقاعدہ عمل کی صورت میں درج' },
    nothing: { en: 'nothing further to enter', ur: 'مزید کچھ درج نہیں کرنا' },
  },
} as const satisfies Record<string, Record<string, Term>>;
