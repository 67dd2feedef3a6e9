import type { Term } from '../terms.ts';

export const TRUCE_WORDS = {
  'truce-why': {
    replaced: {
      en: 'other terms take its place',
      ur: 'اس کی جگہ دوسری شرائط',
      ps: 'پر ځای یې نور شرطونه',
      ar: 'حلّت محله شروط أخرى',
      tr: 'yerini başka şartlar aldı',
      fr: 'd’autres conditions le remplacent',
    },
    denounced: {
      en: 'after denunciation',
      ur: 'دستبرداری کے اعلان کے بعد',
      ps: 'د وتلو له اعلان وروسته',
      ar: 'بعد نقضه رسميًّا',
      tr: 'fesih bildiriminden sonra',
      fr: 'après dénonciation',
    },
    declared: {
      en: 'by this declaration',
      ur: 'اسی اعلان کے ذریعے',
      ps: 'د همدې اعلان له مخې',
      ar: 'بموجب هذا الإعلان',
      tr: 'bu ilan ile',
      fr: 'par la présente déclaration',
    },
    'term-not-extended': {
      en: 'its term was reached and not extended',
      ur: 'مدت پوری ہوئی اور توسیع نہیں ہوئی',
      ps: 'موده یې پوره شوه او ونه غځول شوه',
      ar: 'بلغ مدته ولم يُمدَّد',
      tr: 'süresi doldu ve uzatılmadı',
      fr: 'terme atteint, sans prolongation',
    },
  },
  'truce-orders': {
    sent: { en: 'orders have gone down', ur: 'احکامات نیچے بھیج دیے گئے' },
    received: { en: 'its units have the orders', ur: 'یونٹوں تک احکامات پہنچ گئے' },
  },
  /** What the clock of a truce reads. At zero it says what is recorded here, never that the truce is over. */
  'truce-clock': {
    'not-started': { en: 'not yet started', ur: 'ابھی شروع نہیں ہوئی' },
    'not-declared': {
      en: 'start reached, no declaration recorded here',
      ur: 'آغاز کا وقت ہو گیا، یہاں کوئی اعلان درج نہیں',
    },
    running: { en: 'running', ur: 'جاری' },
    'term-reached': {
      en: 'term reached, no extension recorded here',
      ur: 'مدت پوری ہوئی، یہاں کوئی توسیع درج نہیں',
    },
    'open-ended': { en: 'no end set', ur: 'اختتام مقرر نہیں' },
    suspended: { en: 'declared suspended', ur: 'معطلی کا اعلان' },
    ended: { en: 'declared ended', ur: 'خاتمے کا اعلان' },
  },
  /** What the sides can decide next. */
  'truce-next': {
    agree: { en: 'agree to the terms', ur: 'شرائط پر اتفاق' },
    declare: { en: 'declare for one’s own forces', ur: 'اپنی فورسز کے لیے اعلان' },
    'agree-extension': { en: 'agree to the extension proposed', ur: 'مجوزہ توسیع پر اتفاق' },
    extend: { en: 'extend', ur: 'توسیع' },
    convert: { en: 'replace by other terms', ur: 'دوسری شرائط سے تبدیلی' },
    resume: { en: 'declare that it holds again', ur: 'دوبارہ نافذ ہونے کا اعلان' },
    'declare-ended': { en: 'declare it ended', ur: 'خاتمے کا اعلان' },
  },
  /** What makes the clock uncertain. None of these names a side. */
  'truce-uncertain': {
    'start-disputed': { en: 'accounts of the start differ', ur: 'آغاز کے بارے میں مؤقف مختلف ہیں' },
    'end-disputed': { en: 'accounts of the end differ', ur: 'اختتام کے بارے میں مؤقف مختلف ہیں' },
    'terms-disputed': {
      en: 'accounts of the terms differ',
      ur: 'شرائط کے بارے میں مؤقف مختلف ہیں',
    },
    'declared-by-some': { en: 'declared by some only', ur: 'صرف بعض کی جانب سے اعلان شدہ' },
    'orders-by-some': {
      en: 'only some report that units have the orders',
      ur: 'صرف بعض نے یونٹوں تک احکامات پہنچنے کی اطلاع دی',
    },
    'extension-by-some': {
      en: 'an extension is agreed by some only',
      ur: 'توسیع پر صرف بعض متفق ہیں',
    },
    suspended: { en: 'declared suspended on a side', ur: 'کسی ایک جانب سے معطلی کا اعلان' },
    'notice-given': {
      en: 'notice of resumption has been given',
      ur: 'کارروائیاں دوبارہ شروع کرنے کا نوٹس دیا گیا',
    },
    denounced: { en: 'denounced', ur: 'دستبرداری کا اعلان ہوا' },
    'ended-by-some': {
      en: 'declared ended by some only',
      ur: 'صرف بعض کی جانب سے خاتمے کا اعلان',
    },
  },
} as const satisfies Record<string, Record<string, Term>>;
