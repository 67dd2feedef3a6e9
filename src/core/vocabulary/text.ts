import type { Group } from '../terms.ts';

export const TEXT_WORDS = {
  /** Who stands behind a text. */
  tier: {
    chair: { en: 'chair’s text', ur: 'صدر کا متن' },
    compilation: { en: 'compilation text', ur: 'یکجا متن' },
    joint: { en: 'joint text', ur: 'مشترکہ متن' },
    'non-paper': { en: 'non-paper', ur: 'غیر رسمی دستاویز' },
    'one-text': { en: 'single text of the mediators', ur: 'ثالثوں کا واحد متن' },
  },
  'node-kind': {
    recital: {
      en: 'recital',
      ur: 'تمہیدی پیراگراف',
      ps: 'سریزیزه برخه',
      ar: 'فقرة الديباجة',
      tr: 'başlangıç bölümü',
      fr: 'considérant',
    },
    enacting: {
      en: 'enacting words',
      ur: 'اقراری الفاظ',
      ps: 'د هوکړې الفاظ',
      ar: 'صيغة الاتفاق',
      tr: 'yürürlük ifadesi',
      fr: 'formule d’accord',
    },
    part: { en: 'part', ur: 'حصہ', ps: 'برخه', ar: 'الباب', tr: 'kısım', fr: 'partie' },
    article: { en: 'article', ur: 'آرٹیکل', ps: 'ماده', ar: 'المادة', tr: 'madde', fr: 'article' },
    paragraph: {
      en: 'paragraph',
      ur: 'پیراگراف',
      ps: 'پراګراف',
      ar: 'الفقرة',
      tr: 'fıkra',
      fr: 'paragraphe',
    },
    point: { en: 'point', ur: 'شق', ps: 'بند', ar: 'البند', tr: 'bent', fr: 'alinéa' },
    annex: { en: 'annex', ur: 'ضمیمہ', ps: 'ضمیمه', ar: 'المرفق', tr: 'ek', fr: 'annexe' },
    closing: {
      en: 'closing words',
      ur: 'اختتامی الفاظ',
      ps: 'پای الفاظ',
      ar: 'الصيغة الختامية',
      tr: 'kapanış ifadesi',
      fr: 'formule finale',
    },
  },
} as const satisfies Record<string, Group>;
