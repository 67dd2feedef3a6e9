import type { Term } from '../terms.ts';

export const PROCEDURE_WORDS = {
  procedure: {
    terms: {
      en: 'terms of the talks',
      ur: 'مذاکرات کی شرائط',
      ps: 'د خبرو شرطونه',
      ar: 'شروط المحادثات',
      tr: 'görüşme şartları',
      fr: 'mandat et conditions des pourparlers',
    },
    'ground-rules': {
      en: 'ground rules',
      ur: 'بنیادی قواعد',
      ps: 'بنسټیز اصول',
      ar: 'القواعد الأساسية',
      tr: 'temel kurallar',
      fr: 'règles de base',
    },
    agenda: {
      en: 'agenda',
      ur: 'ایجنڈا',
      ps: 'اجنډا',
      ar: 'جدول الأعمال',
      tr: 'gündem',
      fr: 'ordre du jour',
    },
  },
  attribution: {
    'on-the-record': { en: 'on the record', ur: 'علانیہ' },
    background: { en: 'background', ur: 'پس منظر گفتگو' },
    'chatham-house': { en: 'Chatham House Rule', ur: 'چیتھم ہاؤس کا قاعدہ' },
    'off-the-record': { en: 'off the record', ur: 'غیر رسمی، ناقابلِ حوالہ' },
  },
} as const satisfies Record<string, Record<string, Term>>;
