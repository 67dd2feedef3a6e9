import type { Term } from '../terms.ts';

export const MINUTES_WORDS = {
  minutes: {
    circulated: { en: 'circulated for correction', ur: 'تصحیح کے لیے بھیجی گئی' },
    suspended: {
      en: 'agreement suspended until its head affirms it',
      ur: 'سربراہ کے تسلیم کرنے تک اتفاق معطل',
    },
    agreed: { en: 'agreed minutes', ur: 'متفقہ روداد' },
  },
  /** Languages that people speak at a table; a code without a word is shown as it is. */
  spoken: {
    en: { en: 'English', ur: 'انگریزی' },
    ur: { en: 'Urdu', ur: 'اردو' },
    ps: { en: 'Pashto', ur: 'پشتو' },
    prs: { en: 'Dari', ur: 'دری' },
    ar: { en: 'Arabic', ur: 'عربی' },
    tr: { en: 'Turkish', ur: 'ترکی' },
    fr: { en: 'French', ur: 'فرانسیسی' },
  },
} as const satisfies Record<string, Record<string, Term>>;
