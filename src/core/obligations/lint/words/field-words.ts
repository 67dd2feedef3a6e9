import type { DraftTerms, Pattern } from '../../terms.ts';
import type { Language } from '../../../words.ts';

/** What the fields of a clause and the ten patterns are called, to people. */

export const FIELD_WORDS: Readonly<Record<keyof DraftTerms, Readonly<Record<Language, string>>>> = {
  label: { en: 'name', ur: 'نام' },
  addressees: { en: 'who is bound', ur: 'پابند کون ہے' },
  beneficiaries: { en: 'for whose good', ur: 'کس کے فائدے کے لیے' },
  rule: { en: 'kind of duty and its figures', ur: 'ذمہ داری کی قسم اور اس کے اعداد' },
  act: { en: 'which act', ur: 'کون سا عمل' },
  zone: { en: 'where', ur: 'کہاں' },
  window: { en: 'from when until when', ur: 'کب سے کب تک' },
  lag: { en: 'until when reports count', ur: 'کب تک کی اطلاعات شمار ہوں گی' },
  keyed: { en: 'what belongs together', ur: 'کیا ایک ساتھ ہے' },
  counted: { en: 'how time is counted', ur: 'وقت کیسے گنا جائے گا' },
  counting: { en: 'how acts are counted', ur: 'اعمال کیسے گنے جائیں گے' },
  bound: { en: 'least or most', ur: 'کم از کم یا زیادہ سے زیادہ' },
  baseline: { en: 'measured from what', ur: 'کس بنیاد سے' },
  completion: { en: 'when complete, and who says so', ur: 'کب مکمل، اور کون کہے گا' },
  verifier: { en: 'who verifies', ur: 'تصدیق کون کرے گا' },
  method: { en: 'how it is verified', ur: 'تصدیق کیسے ہوگی' },
  access: { en: 'where those who verify may go', ur: 'تصدیق کرنے والے کہاں جا سکتے ہیں' },
  standard: { en: 'what evidence is needed', ur: 'کون سا ثبوت درکار ہے' },
  attribution: { en: 'whose act it is', ur: 'عمل کس کا ہے' },
  reporting: { en: 'who is told, and how soon', ur: 'اطلاع کسے، اور کتنی جلدی' },
  exceptions: { en: 'exceptions', ur: 'مستثنیات' },
  dependsOn: { en: 'on what it depends', ur: 'انحصار کس پر ہے' },
  consequence: { en: 'what follows, and who decides', ur: 'نتیجہ کیا، اور فیصلہ کون کرے گا' },
  dispute: { en: 'where a disagreement goes', ur: 'اختلاف کہاں جائے گا' },
  term: { en: 'extension and lapse', ur: 'توسیع اور خاتمہ' },
  source: { en: 'where the figures come from', ur: 'اعداد کہاں سے آئیں گے' },
  sexualViolence: { en: 'sexual violence among the acts', ur: 'اعمال میں جنسی تشدد' },
  reach: { en: 'women reached as well as men', ur: 'مردوں کے ساتھ خواتین تک پہنچ' },
  powers: { en: 'who may suspend or end it', ur: 'کون اسے معطل یا ختم کر سکتا ہے' },
};

export const PATTERN_WORDS: Readonly<Record<Pattern, Readonly<Record<Language, string>>>> = {
  forbid: { en: 'forbidden', ur: 'ممنوع' },
  deadline: { en: 'due by a time', ur: 'ایک وقت تک واجب' },
  'respond-within': {
    en: 'due within a time after something',
    ur: 'کسی بات کے بعد ایک مدت میں واجب',
  },
  periodic: { en: 'due again and again', ur: 'بار بار واجب' },
  'notify-before': { en: 'to be announced beforehand', ur: 'پیشگی اطلاع لازم' },
  cap: { en: 'limited to a most', ur: 'زیادہ سے زیادہ تک محدود' },
  quota: { en: 'a number due by a time', ur: 'ایک وقت تک ایک عدد واجب' },
  access: { en: 'access on request', ur: 'درخواست پر رسائی' },
  sequence: { en: 'in phases', ur: 'مرحلہ وار' },
  maintain: { en: 'to be kept as it is', ur: 'جاری رکھنا لازم' },
};
