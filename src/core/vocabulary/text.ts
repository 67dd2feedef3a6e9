import { KIND_WORDS } from '../text/kind-words.ts';
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
  /** As they are named where one prevails. */
  language: {
    en: {
      en: 'English',
      ur: 'انگریزی',
      ps: 'انګلیسي',
      ar: 'الإنجليزية',
      tr: 'İngilizce',
      fr: 'anglais',
    },
    ur: { en: 'Urdu', ur: 'اردو', ps: 'اردو', ar: 'الأردية', tr: 'Urduca', fr: 'ourdou' },
    ps: { en: 'Pashto', ur: 'پشتو', ps: 'پښتو', ar: 'البشتوية', tr: 'Peştuca', fr: 'pachto' },
    prs: { en: 'Dari', ur: 'دری', ps: 'دري', ar: 'الدرية', tr: 'Darice', fr: 'dari' },
    ar: { en: 'Arabic', ur: 'عربی', ps: 'عربي', ar: 'العربية', tr: 'Arapça', fr: 'arabe' },
    tr: { en: 'Turkish', ur: 'ترکی', ps: 'ترکي', ar: 'التركية', tr: 'Türkçe', fr: 'turc' },
    fr: {
      en: 'French',
      ur: 'فرانسیسی',
      ps: 'فرانسوي',
      ar: 'الفرنسية',
      tr: 'Fransızca',
      fr: 'français',
    },
  },
  'instrument-form': {
    'joint-instrument': { en: 'joint instrument', ur: 'مشترکہ دستاویز' },
    'exchange-of-letters': { en: 'exchange of letters', ur: 'خطوط کا تبادلہ' },
    'parallel-declarations': {
      en: 'parallel declarations lodged with the mediators',
      ur: 'ثالثوں کے پاس جمع کرائے گئے متوازی اعلانات',
    },
    'mediators-announcement': {
      en: 'announcement by the mediators that both sides accept',
      ur: 'ثالثوں کا اعلان جسے دونوں فریق قبول کریں',
    },
    'agreed-minutes': { en: 'agreed minutes', ur: 'متفقہ روداد' },
    annex: { en: 'annex', ur: 'ضمیمہ' },
    'side-letter': { en: 'side letter', ur: 'ضمنی خط' },
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
    part: KIND_WORDS.part,
    article: KIND_WORDS.article,
    paragraph: {
      en: 'paragraph',
      ur: 'پیراگراف',
      ps: 'پراګراف',
      ar: 'الفقرة',
      tr: 'fıkra',
      fr: 'paragraphe',
    },
    point: { en: 'point', ur: 'شق', ps: 'بند', ar: 'البند', tr: 'bent', fr: 'alinéa' },
    annex: KIND_WORDS.annex,
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
