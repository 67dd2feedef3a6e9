import type { Language } from '#core/words.ts';

/** What the gateway says to whoever holds the phone. */
const SENTENCES = {
  received: {
    en: 'The mission has the report. It is no longer on this phone once the phone has cleared it.',
    ur: 'مشن کو اطلاع مل گئی۔ فون کے صاف کرنے کے بعد یہ اس فون پر نہیں رہے گی۔',
  },
  'more-to-come': {
    en: 'Received. The rest of the report is still to come.',
    ur: 'مل گیا۔ اطلاع کا باقی حصہ ابھی آنا ہے۔',
  },
  'nothing-kept': {
    en: 'No consent was given, so nothing was kept.',
    ur: 'رضامندی نہیں دی گئی، اس لیے کچھ محفوظ نہیں کیا گیا۔',
  },
  'not-read': {
    en: 'The report cannot be read. Leave it on the phone and tell the mission.',
    ur: 'اطلاع پڑھی نہیں جا سکتی۔ اسے فون پر رہنے دیں اور مشن کو بتائیں۔',
  },
  'other-form': {
    en: 'This is not the incident form of this mission. Get the form again.',
    ur: 'یہ اس مشن کا فارم نہیں ہے۔ فارم دوبارہ حاصل کریں۔',
  },
  'too-large': {
    en: 'A file is too large to be sent. Write the report again without it, and hand the file over in person.',
    ur: 'ایک فائل بھیجنے کے لیے بہت بڑی ہے۔ اس کے بغیر اطلاع دوبارہ لکھیں، اور فائل خود پہنچائیں۔',
  },
  later: {
    en: 'The mission cannot take the report just now. It stays on the phone; send it again later.',
    ur: 'مشن ابھی اطلاع نہیں لے سکتا۔ یہ فون پر رہے گی؛ بعد میں دوبارہ بھیجیں۔',
  },
  // Read by strangers too: nothing says what is here or whose it is.
  login: {
    en: 'The name or the password is not known here.',
    ur: 'نام یا پاس ورڈ یہاں معلوم نہیں۔',
  },
  wait: {
    en: 'Too much was asked at once. Try again later.',
    ur: 'ایک ساتھ بہت زیادہ درخواستیں آئیں۔ بعد میں دوبارہ کوشش کریں۔',
  },
  unknown: { en: 'There is nothing here.', ur: 'یہاں کچھ نہیں ہے۔' },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;
export type GatewaySentence = keyof typeof SENTENCES;

export function gatewaySentence(which: GatewaySentence, language: Language): string {
  return SENTENCES[which][language];
}
