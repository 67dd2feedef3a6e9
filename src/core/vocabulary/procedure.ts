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
  /** Completes "has examined the credentials of …: ". */
  examination: {
    'in-order': { en: 'in order', ur: 'درست' },
    'to-follow': { en: 'originals to follow', ur: 'اصل اسناد بعد میں آئیں گی' },
    queried: { en: 'queried', ur: 'وضاحت درکار' },
  },
  composition: {
    delegation: { en: 'its delegation', ur: 'اپنے وفد' },
    mission: { en: 'the monitoring mission', ur: 'نگرانی مشن' },
    commission: { en: 'the joint commission', ur: 'مشترکہ کمیشن' },
  },
  'talks-state': {
    'under-way': { en: 'under way', ur: 'جاری' },
    suspended: { en: 'suspended', ur: 'معطل' },
    closed: { en: 'closed', ur: 'ختم شدہ' },
  },
  'talks-outcome': {
    agreement: {
      en: 'with an agreement',
      ur: 'سمجھوتے کے ساتھ',
      ps: 'له هوکړې سره',
      ar: 'باتفاق',
      tr: 'anlaşmayla',
      fr: 'avec un accord',
    },
    'without-agreement': {
      en: 'without agreement',
      ur: 'سمجھوتے کے بغیر',
      ps: 'له هوکړې پرته',
      ar: 'دون اتفاق',
      tr: 'anlaşma olmadan',
      fr: 'sans accord',
    },
    adjourned: {
      en: 'adjourned',
      ur: 'ملتوی',
      ps: 'ځنډول شوې',
      ar: 'مؤجَّلة',
      tr: 'ertelenmiş olarak',
      fr: 'ajournés',
    },
  },
  /** Lines of the history of the talks. */
  conduct: {
    suspended: { en: 'talks suspended', ur: 'مذاکرات معطل' },
    resumed: { en: 'talks resumed', ur: 'مذاکرات دوبارہ شروع' },
    closed: { en: 'talks closed', ur: 'مذاکرات ختم' },
    left: { en: 'left the table', ur: 'میز چھوڑی' },
    returned: { en: 'at the table again', ur: 'میز پر واپس' },
  },
} as const satisfies Record<string, Record<string, Term>>;
