import type { Language } from '../words.ts';

/** Rooms of working papers, whose keys are erased (RC15.13–RC15.18). */
export const WORKING_PAPER_REFUSALS = {
  'room.epoch-form': {
    en: 'Seals of working papers are kept apart, so that they can be destroyed; those of solemn rooms stand in the log. This seal is of the other kind.',
    ur: 'زیرِ کار مسودات کی مہریں الگ رکھی جاتی ہیں تاکہ تلف کی جا سکیں؛ باضابطہ کمروں کی مہریں ریکارڈ ہی میں رہتی ہیں۔ یہ مہر دوسری قسم کی ہے۔',
  },
  'room.nothing-to-erase': {
    en: 'Keys are erased only in sealed rooms of working papers. What is signed here is kept.',
    ur: 'کلیدیں صرف زیرِ کار مسودات کے مہر بند کمروں میں مٹائی جاتی ہیں۔ یہاں جس پر دستخط ہوئے وہ محفوظ رہتا ہے۔',
  },
  'room.erasure-past': {
    en: 'That day has come already. Propose a later one.',
    ur: 'وہ دن آ چکا ہے۔ کوئی بعد کا دن تجویز کریں۔',
  },
  'room.keys-erased': {
    en: 'The keys of this room’s working papers were erased on {day}. Nothing more can be entered here; open another room.',
    ur: 'اس کمرے کے زیرِ کار مسودات کی کلیدیں {day} کو مٹا دی گئیں۔ یہاں مزید کچھ درج نہیں ہو سکتا؛ دوسرا کمرہ کھولیں۔',
  },
} satisfies Record<string, Record<Language, string>>;
