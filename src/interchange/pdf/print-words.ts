import type { Tier } from '#core/text/draft.ts';
import type { Verb } from '#core/text/segments.ts';
import { isolate } from '#core/words.ts';
import type { WordLanguage } from '#core/words.ts';
import type { Face } from './sheet.ts';

/** What the print says besides the words of the text, in one language. `{}` stands for a name, a number or a hash. */
export interface PrintWords {
  /** Its own name. */
  name: string;
  face: Face;
  tier: Record<Tier, string>;
  edition: { bracketed: string; clean: string; redline: string };
  page: [string, string, string];
  hash: string;
  earlier: string;
  code: string;
  /** After the names of sides: `A/B (…)`; in English without the marks. */
  verb: Record<Verb, string>;
  reservation: string;
  /** Where nobody is named. */
  reserved: string;
  noText: string;
  noWords: string;
  movedHere: string;
  movedAway: string;
  split: string;
  merged: string;
  signatures: string;
  original: string;
  certified: string;
  certifies: string;
  /** What it is a copy of, who keeps that, and when it is certified. */
  copy: { instrument: string; keeper: string; day: string };
  place: {
    signature: string;
    name: string;
    powers: string;
    date: string;
    office: string;
    seal: string;
  };
}

const en: PrintWords = {
  name: 'English',
  face: { language: 'en', lang: 'en', dir: 'ltr', hand: 'serif' },
  tier: {
    chair: 'Chair’s text',
    compilation: 'Compilation text',
    joint: 'Joint text',
    'non-paper': 'Non-paper',
    'one-text': 'Single text of the mediators',
  },
  edition: { bracketed: 'Bracketed text', clean: 'Clean text', redline: 'Redline' },
  page: ['Page ', ' of ', ''],
  hash: 'Hash of the text',
  earlier: 'Hash of the earlier version',
  code: 'Short code',
  verb: {
    propose: 'propose',
    support: 'support',
    oppose: 'oppose',
    reserve: 'reserve',
    consider: 'consider',
  },
  reservation: '{} reserves its position',
  reserved: 'reservation',
  noText: 'no text',
  noWords: 'no words in this language',
  movedHere: 'moved here from {}',
  movedAway: 'moved to {}',
  split: 'split',
  merged: 'merged',
  signatures: 'Signatures',
  original: 'Original of {}',
  certified: 'Certified true copy',
  certifies: 'The foregoing is a true copy of the text with this hash and short code:',
  copy: { instrument: 'Instrument: {}', keeper: 'Kept and certified by: {}', day: 'On: {}' },
  place: {
    signature: 'Signature',
    name: 'Name',
    powers: 'Full powers',
    date: 'Date',
    office: 'Office',
    seal: 'Seal',
  },
};

const fr: PrintWords = {
  name: 'Français',
  face: { language: 'fr', lang: 'fr', dir: 'ltr', hand: 'serif' },
  tier: {
    chair: 'Texte de la présidence',
    compilation: 'Texte de compilation',
    joint: 'Texte commun',
    'non-paper': 'Document officieux',
    'one-text': 'Texte unique des médiateurs',
  },
  edition: { bracketed: 'Texte entre crochets', clean: 'Texte net', redline: 'Modifications' },
  page: ['Page ', ' sur ', ''],
  hash: 'Empreinte du texte',
  earlier: 'Empreinte de la version antérieure',
  code: 'Code court',
  verb: {
    propose: 'proposition',
    support: 'appui',
    oppose: 'opposition',
    reserve: 'réserve',
    consider: 'à l’étude',
  },
  reservation: '{} (réserve)',
  reserved: 'réserve',
  noText: 'pas de texte',
  noWords: 'pas de texte dans cette langue',
  movedHere: 'déplacé, auparavant {}',
  movedAway: 'déplacé, désormais {}',
  split: 'scindé',
  merged: 'fusionné',
  signatures: 'Signatures',
  original: 'Exemplaire original : {}',
  certified: 'Copie certifiée conforme',
  certifies:
    'Le texte qui précède est une copie conforme du texte qui a cette empreinte et ce code court :',
  copy: { instrument: 'Instrument : {}', keeper: 'Conservé et certifié par : {}', day: 'Le : {}' },
  place: {
    signature: 'Signature',
    name: 'Nom',
    powers: 'Pleins pouvoirs',
    date: 'Date',
    office: 'Fonction',
    seal: 'Sceau',
  },
};

const tr: PrintWords = {
  name: 'Türkçe',
  face: { language: 'tr', lang: 'tr', dir: 'ltr', hand: 'serif' },
  tier: {
    chair: 'Başkanlık metni',
    compilation: 'Derleme metin',
    joint: 'Ortak metin',
    'non-paper': 'Gayriresmî belge',
    'one-text': 'Arabulucuların tek metni',
  },
  edition: { bracketed: 'Köşeli parantezli metin', clean: 'Temiz metin', redline: 'Değişiklikler' },
  page: ['Sayfa ', ' / ', ''],
  hash: 'Metnin özeti (hash)',
  earlier: 'Önceki sürümün özeti (hash)',
  code: 'Kısa kod',
  verb: {
    propose: 'öneri',
    support: 'destek',
    oppose: 'karşı',
    reserve: 'çekince',
    consider: 'değerlendirmede',
  },
  reservation: '{} (çekince)',
  reserved: 'çekince',
  noText: 'metin yok',
  noWords: 'bu dilde metin yok',
  movedHere: 'yeri değişti, önceki: {}',
  movedAway: 'yeri değişti, yeni: {}',
  split: 'bölündü',
  merged: 'birleştirildi',
  signatures: 'İmzalar',
  original: 'Asıl nüsha: {}',
  certified: 'Aslına uygun onaylı suret',
  certifies:
    'Yukarıdaki metin, özeti (hash) ve kısa kodu aşağıda verilen metnin aslına uygun suretidir:',
  copy: { instrument: 'Belge: {}', keeper: 'Saklayan ve onaylayan: {}', day: 'Tarih: {}' },
  place: {
    signature: 'İmza',
    name: 'Ad',
    powers: 'Yetki belgesi',
    date: 'Tarih',
    office: 'Görev',
    seal: 'Mühür',
  },
};

const ur: PrintWords = {
  name: 'اردو',
  face: { language: 'ur', lang: 'ur', dir: 'rtl', hand: 'nastaliq' },
  tier: {
    chair: 'صدر کا متن',
    compilation: 'یکجا متن',
    joint: 'مشترکہ متن',
    'non-paper': 'غیر رسمی دستاویز',
    'one-text': 'ثالثوں کا واحد متن',
  },
  edition: { bracketed: 'قوسین والا متن', clean: 'صاف متن', redline: 'تبدیلیوں والا متن' },
  page: ['صفحہ ', ' از ', ''],
  hash: 'متن کا ہیش',
  earlier: 'پچھلے متن کا ہیش',
  code: 'مختصر کوڈ',
  verb: {
    propose: 'تجویز',
    support: 'حمایت',
    oppose: 'مخالفت',
    reserve: 'تحفظ',
    consider: 'زیرِ غور',
  },
  reservation: '{} (تحفظ)',
  reserved: 'تحفظ',
  noText: 'کوئی متن نہیں',
  noWords: 'اس زبان میں متن نہیں',
  movedHere: 'جگہ بدلی، پہلے {}',
  movedAway: 'جگہ بدلی، اب {}',
  split: 'تقسیم',
  merged: 'یکجا',
  signatures: 'دستخط',
  original: 'اصل نسخہ: {}',
  certified: 'تصدیق شدہ نقل',
  certifies: 'مندرجہ بالا اس متن کی درست نقل ہے جس کا ہیش اور مختصر کوڈ یہ ہیں:',
  copy: {
    instrument: 'دستاویز: {}',
    keeper: 'محفوظ رکھنے اور تصدیق کرنے والا: {}',
    day: 'تاریخ: {}',
  },
  place: {
    signature: 'دستخط',
    name: 'نام',
    powers: 'مکمل اختیارات',
    date: 'تاریخ',
    office: 'عہدہ',
    seal: 'مہر',
  },
};

const ps: PrintWords = {
  name: 'پښتو',
  face: { language: 'ps', lang: 'ps', dir: 'rtl', hand: 'naskh' },
  tier: {
    chair: 'د رئیس متن',
    compilation: 'یو ځای شوی متن',
    joint: 'ګډ متن',
    'non-paper': 'نارسمي سند',
    'one-text': 'د منځګړو یوازینی متن',
  },
  edition: { bracketed: 'په قوسونو کې متن', clean: 'پاک متن', redline: 'د بدلونونو متن' },
  page: ['مخ ', ' له ', ''],
  hash: 'د متن هش',
  earlier: 'د پخواني متن هش',
  code: 'لنډ کوډ',
  verb: {
    propose: 'وړاندیز',
    support: 'ملاتړ',
    oppose: 'مخالفت',
    reserve: 'تحفظ',
    consider: 'تر غور لاندې',
  },
  reservation: '{} (تحفظ)',
  reserved: 'تحفظ',
  noText: 'متن نشته',
  noWords: 'په دې ژبه متن نشته',
  movedHere: 'ځای یې بدل شو، پخوا {}',
  movedAway: 'ځای یې بدل شو، اوس {}',
  split: 'وېشل شوی',
  merged: 'یو ځای شوی',
  signatures: 'لاسلیکونه',
  original: 'اصلي نسخه: {}',
  certified: 'تصدیق شوې کاپي',
  certifies: 'پورتنی متن د هغه متن سمه کاپي ده چې هش او لنډ کوډ یې دا دي:',
  copy: { instrument: 'سند: {}', keeper: 'ساتونکی او تایید کوونکی: {}', day: 'نېټه: {}' },
  place: {
    signature: 'لاسلیک',
    name: 'نوم',
    powers: 'بشپړ واک',
    date: 'نېټه',
    office: 'دنده',
    seal: 'مهر',
  },
};

const prs: PrintWords = {
  name: 'دری',
  face: { language: 'prs', lang: 'fa', dir: 'rtl', hand: 'naskh' },
  tier: {
    chair: 'متن رئیس',
    compilation: 'متن گردآوری‌شده',
    joint: 'متن مشترک',
    'non-paper': 'سند غیررسمی',
    'one-text': 'متن واحد میانجی‌ها',
  },
  edition: { bracketed: 'متن با قوس‌ها', clean: 'متن پاک', redline: 'متن با تغییرات' },
  page: ['صفحهٔ ', ' از ', ''],
  hash: 'هش متن',
  earlier: 'هش متن پیشین',
  code: 'کود کوتاه',
  verb: {
    propose: 'پیشنهاد',
    support: 'حمایت',
    oppose: 'مخالفت',
    reserve: 'تحفظ',
    consider: 'زیر غور',
  },
  reservation: '{} (تحفظ)',
  reserved: 'تحفظ',
  noText: 'بدون متن',
  noWords: 'به این زبان متنی نیست',
  movedHere: 'جابه‌جا شده، پیشتر {}',
  movedAway: 'جابه‌جا شده، اکنون {}',
  split: 'تقسیم‌شده',
  merged: 'یکجاشده',
  signatures: 'امضاها',
  original: 'نسخهٔ اصلی: {}',
  certified: 'نقل مطابق اصل',
  certifies: 'متن بالا نقل درست متنی است که هش و کود کوتاه آن این است:',
  copy: { instrument: 'سند: {}', keeper: 'نگهدارنده و تأییدکننده: {}', day: 'تاریخ: {}' },
  place: {
    signature: 'امضا',
    name: 'نام',
    powers: 'اختیارات کامل',
    date: 'تاریخ',
    office: 'وظیفه',
    seal: 'مهر',
  },
};

const ar: PrintWords = {
  name: 'العربية',
  face: { language: 'ar', lang: 'ar', dir: 'rtl', hand: 'naskh' },
  tier: {
    chair: 'نص الرئيس',
    compilation: 'نص تجميعي',
    joint: 'نص مشترك',
    'non-paper': 'ورقة غير رسمية',
    'one-text': 'النص الموحد للوسطاء',
  },
  edition: { bracketed: 'نص بأقواس معقوفة', clean: 'نص خالٍ من الأقواس', redline: 'نص بالتعديلات' },
  page: ['الصفحة ', ' من ', ''],
  hash: 'بصمة النص',
  earlier: 'بصمة النص السابق',
  code: 'الرمز القصير',
  verb: {
    propose: 'اقتراح',
    support: 'تأييد',
    oppose: 'اعتراض',
    reserve: 'تحفظ',
    consider: 'قيد النظر',
  },
  reservation: '{} (تحفظ)',
  reserved: 'تحفظ',
  noText: 'دون نص',
  noWords: 'لا نص بهذه اللغة',
  movedHere: 'نُقل، وكان {}',
  movedAway: 'نُقل، وصار {}',
  split: 'مقسَّم',
  merged: 'مدمج',
  signatures: 'التوقيعات',
  original: 'النسخة الأصلية: {}',
  certified: 'نسخة مصدقة طبق الأصل',
  certifies: 'النص أعلاه نسخة طبق الأصل من النص الذي بصمته ورمزه القصير:',
  copy: { instrument: 'الصك: {}', keeper: 'الوديع والمصدِّق: {}', day: 'التاريخ: {}' },
  place: {
    signature: 'التوقيع',
    name: 'الاسم',
    powers: 'التفويض',
    date: 'التاريخ',
    office: 'المنصب',
    seal: 'الختم',
  },
};

export const PRINT_WORDS: Readonly<Record<WordLanguage, PrintWords>> = {
  en,
  ur,
  ps,
  prs,
  ar,
  tr,
  fr,
};

/** A sentence with a value in its place, kept from reordering the rest. */
export function filled(sentence: string, value: string): string {
  return sentence.replace('{}', () => isolate(value));
}
