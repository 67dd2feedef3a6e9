import type { Language } from '../words.ts';

export const TAKEN_DOWN_REFUSALS = {
  'taken-down.by-secretariat': {
    en: 'There is a secretariat in this room, and it takes down what was said or signed on paper. Hand it on to them.',
    ur: 'اس کمرے میں سیکرٹریٹ موجود ہے، اور کہی یا کاغذ پر دستخط کی گئی بات وہی درج کرتا ہے۔ اسے ان کے حوالے کریں۔',
  },
  'taken-down.not-such': {
    en: 'An act of this kind cannot be taken down: only what a side performs by itself can. Enter it in the usual way, or as a note.',
    ur: 'اس قسم کا عمل کسی کے لیے درج نہیں کیا جا سکتا: صرف وہ جو ایک فریق خود انجام دیتا ہے۔ اسے معمول کے طریقے سے یا نوٹ کی صورت میں درج کریں۔',
  },
  'taken-down.not-for': {
    en: 'An act of this kind is not one for {party} to perform. Check for whom it is taken down.',
    ur: 'اس قسم کا عمل {party} کا نہیں ہوتا۔ دیکھ لیں کہ اندراج کس کے لیے ہے۔',
  },
  'taken-down.unknown': {
    en: 'No such entry waits for an answer here. It may have been confirmed, contested or withdrawn.',
    ur: 'ایسا کوئی اندراج یہاں جواب کا منتظر نہیں۔ شاید اس کی توثیق یا تردید ہو چکی یا وہ واپس لیا جا چکا ہے۔',
  },
  'taken-down.not-yours': {
    en: 'This was taken down for {party}, and {party} answers it.',
    ur: 'یہ اندراج {party} کے لیے ہے، اور اس کا جواب {party} ہی دیتا ہے۔',
  },
  'taken-down.not-own': {
    en: 'This was taken down by {party}, and {party} withdraws it.',
    ur: 'یہ اندراج {party} نے کیا، اور {party} ہی اسے واپس لیتا ہے۔',
  },
  'taken-down.other-content': {
    en: 'This is not word for word what was taken down. Confirm exactly that, or contest it and sign what was meant.',
    ur: 'یہ لفظ بہ لفظ وہ نہیں جو درج کیا گیا تھا۔ بعینہٖ اسی کی توثیق کریں، یا تردید کر کے جو مراد تھی اس پر دستخط کریں۔',
  },
  'note.unknown': {
    en: 'There is no such note here. It may have been retracted.',
    ur: 'یہاں ایسا کوئی نوٹ نہیں۔ شاید وہ واپس لیا جا چکا ہے۔',
  },
} as const satisfies Record<string, Record<Language, string>>;
