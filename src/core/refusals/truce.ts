import type { Language } from '../words.ts';

export const TRUCE_REFUSALS = {
  'truce.not-tabled': {
    en: 'No such terms of a truce have been circulated in this room. Circulate them first, or choose others.',
    ur: 'اس کمرے میں جنگ بندی کی ایسی شرائط پیش نہیں کی گئیں۔ پہلے انہیں پیش کریں یا دوسری چنیں۔',
  },
  'truce.other-words': {
    en: 'These are not the exact words circulated. Read the words again, and agree to them or propose others.',
    ur: 'یہ بعینہٖ وہ الفاظ نہیں جو پیش کیے گئے۔ الفاظ دوبارہ پڑھیں اور ان پر اتفاق کریں یا دوسرے تجویز کریں۔',
  },
  'truce.other-terms': {
    en: 'The kind, start or end said here is not the one that stands. Open the truce again and sign what is shown there.',
    ur: 'یہاں بیان کردہ قسم، آغاز یا اختتام وہ نہیں جو اس وقت قائم ہے۔ جنگ بندی دوبارہ کھولیں اور جو وہاں درج ہے اس پر دستخط کریں۔',
  },
  'truce.agreed-already': {
    en: '{party} has already agreed to these words.',
    ur: '{party} ان الفاظ پر پہلے ہی اتفاق کر چکا ہے۔',
  },
  'truce.declared-already': {
    en: '{party} has already declared this truce.',
    ur: '{party} اس جنگ بندی کا اعلان پہلے ہی کر چکا ہے۔',
  },
  'truce.not-in-being': {
    en: 'This truce has been neither agreed by the sides nor declared by one. That comes first.',
    ur: 'اس جنگ بندی پر نہ فریقین متفق ہوئے ہیں نہ کسی نے اس کا اعلان کیا ہے۔ پہلے یہ ہو۔',
  },
  'truce.not-own': {
    en: 'This act is for a side that the truce binds: one that has declared it, or agreed to it with all others. Declare it first.',
    ur: 'یہ عمل اس فریق کے لیے ہے جو جنگ بندی کا پابند ہو: جس نے اس کا اعلان کیا یا سب کے ساتھ اتفاق کیا۔ پہلے اعلان کریں۔',
  },
  'truce.ended': {
    en: 'This truce has been declared ended. To go on, circulate new terms.',
    ur: 'اس جنگ بندی کے خاتمے کا اعلان ہو چکا ہے۔ آگے بڑھنے کے لیے نئی شرائط پیش کریں۔',
  },
  'truce.ended-already': {
    en: '{party} has already declared this truce ended.',
    ur: '{party} اس جنگ بندی کے خاتمے کا اعلان پہلے ہی کر چکا ہے۔',
  },
  'truce.extension-unknown': {
    en: 'No such extension waits for agreement here. It may stand already.',
    ur: 'ایسی کوئی توسیع یہاں اتفاق کی منتظر نہیں۔ شاید وہ پہلے سے قائم ہو۔',
  },
  'truce.not-longer': {
    en: 'An extension names a later end than the one that stands. For an earlier end, agree new terms; where no end is set, none is needed.',
    ur: 'توسیع میں موجودہ اختتام کے بعد کا وقت ہوتا ہے۔ پہلے ختم کرنے کے لیے نئی شرائط پر اتفاق کریں؛ جہاں اختتام مقرر نہیں وہاں توسیع درکار نہیں۔',
  },
  'truce.nothing-to-take-back': {
    en: 'There is no agreement of {party} here that could be taken back: none was given, or all have agreed and it stands.',
    ur: 'یہاں {party} کا کوئی ایسا اتفاق نہیں جو واپس لیا جا سکے: یا دیا نہیں گیا، یا سب متفق ہو چکے اور وہ قائم ہے۔',
  },
  'truce.suspended-already': {
    en: '{party} has already declared this truce suspended on its side.',
    ur: '{party} اپنی جانب سے اس جنگ بندی کی معطلی کا اعلان پہلے ہی کر چکا ہے۔',
  },
  'truce.not-suspended': {
    en: '{party} has not declared this truce suspended, so there is nothing to resume.',
    ur: '{party} نے اس جنگ بندی کی معطلی کا اعلان نہیں کیا، اس لیے بحال کرنے کو کچھ نہیں۔',
  },
  'truce.denounced-already': {
    en: '{party} has already denounced this truce.',
    ur: '{party} اس جنگ بندی سے دستبرداری کا اعلان پہلے ہی کر چکا ہے۔',
  },
  'truce.not-denounced': {
    en: 'No side has denounced this truce. Denounce it first, or give another reason for its end.',
    ur: 'کسی فریق نے اس جنگ بندی سے دستبرداری کا اعلان نہیں کیا۔ پہلے وہ اعلان کریں یا خاتمے کی کوئی اور وجہ بتائیں۔',
  },
  'truce.term-runs': {
    en: 'The end that stands has not been reached, or none is set. The truce can be declared ended for another reason.',
    ur: 'قائم اختتام کا وقت ابھی نہیں آیا، یا مقرر نہیں۔ کسی اور وجہ سے جنگ بندی کے خاتمے کا اعلان ہو سکتا ہے۔',
  },
  'truce.replacement-unknown': {
    en: 'What replaces this truce must be another truce of this room that binds your side already. Agree or declare it first.',
    ur: 'اس جنگ بندی کی جگہ لینے والی اسی کمرے کی کوئی اور جنگ بندی ہو جس کا آپ کا فریق پابند ہو چکا ہو۔ پہلے اس پر اتفاق یا اس کا اعلان کریں۔',
  },
} as const satisfies Record<string, Record<Language, string>>;
