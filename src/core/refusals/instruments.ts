import type { Language } from '../words.ts';

export const INSTRUMENT_REFUSALS = {
  'instrument.unknown': {
    en: 'No such instrument has been drawn up in this room.',
    ur: 'اس کمرے میں ایسی کوئی دستاویز تیار نہیں ہوئی۔',
  },
  'instrument.not-party': {
    en: '{party} is not a party of this instrument.',
    ur: '{party} اس دستاویز کا فریق نہیں۔',
  },
  'instrument.not-depositary': {
    en: 'This is for whoever keeps the instrument.',
    ur: 'یہ اس کا کام ہے جس کے پاس دستاویز محفوظ ہے۔',
  },
  'instrument.no-powers': {
    en: 'No full powers for this have been notified for you. Your head notifies them, or somebody who has them signs.',
    ur: 'آپ کے لیے اس کے کامل اختیارات کی اطلاع نہیں دی گئی۔ آپ کا سربراہ ان کی اطلاع دے، یا جس کے پاس اختیارات ہوں وہ دستخط کرے۔',
  },
  'instrument.done-already': {
    en: 'This has been done already, for this very text.',
    ur: 'یہ بعینہٖ اسی متن کے لیے پہلے ہی ہو چکا ہے۔',
  },
  'instrument.not-standing': {
    en: 'These are not the words that stand on {paragraph}. Only words that stand are initialled.',
    ur: 'یہ وہ الفاظ نہیں جو {paragraph} پر قائم ہیں۔ مختصر دستخط صرف قائم الفاظ پر ہوتے ہیں۔',
  },
  'instrument.every-language': {
    en: 'The words of {paragraph} stand in a further authentic language. Say their hash in each: initials are to all of them.',
    ur: '{paragraph} کے الفاظ ایک اور مستند زبان میں بھی قائم ہیں۔ ہر زبان میں ان کا ہیش بتائیں: مختصر دستخط سب پر ہوتے ہیں۔',
  },
  'instrument.ended': {
    en: 'This instrument has been ended.',
    ur: 'یہ دستاویز ختم کی جا چکی ہے۔',
  },
  'instrument.no-deposits': {
    en: 'Nothing is deposited where the signature binds. Say that ratification is needed, or another condition of entry into force.',
    ur: 'جہاں دستخط ہی پابند کرتے ہوں وہاں کچھ جمع نہیں ہوتا۔ بتائیں کہ توثیق درکار ہے، یا نفاذ کی کوئی دوسری شرط دیں۔',
  },
  'instrument.ink-only': {
    en: 'The parties have not said that a digital signature is the signature. It is signed in ink, and that is recorded.',
    ur: 'فریقوں نے نہیں کہا کہ برقی دستخط ہی دستخط ہیں۔ اس پر روشنائی سے دستخط ہوتے ہیں اور یہ درج کیا جاتا ہے۔',
  },
  'instrument.all-parties': {
    en: 'Every party of the instrument signs this one act, each once, and nobody else.',
    ur: 'اس ایک عمل پر دستاویز کا ہر فریق ایک ایک بار دستخط کرتا ہے، اور کوئی دوسرا نہیں۔',
  },
  'instrument.own-letter': {
    en: 'Of an exchange of letters, and of parallel declarations, each party signs its own, by itself.',
    ur: 'خطوط کے تبادلے اور متوازی اعلانات میں ہر فریق اپنے پر الگ دستخط کرتا ہے۔',
  },
  'instrument.mediator-keeps': {
    en: 'Declarations side by side and announcements rest with a mediator or host: name one to keep it.',
    ur: 'متوازی اعلانات اور ثالث کے اعلان ثالث یا میزبان کے پاس رہتے ہیں: رکھنے کے لیے ان میں سے کسی کا نام دیں۔',
  },
  'instrument.announced': {
    en: 'A mediator’s announcement is not signed: the parties accept it by adopting its text, and then it is announced.',
    ur: 'ثالث کے اعلان پر دستخط نہیں ہوتے: فریق اس کا متن منظور کر کے اسے قبول کرتے ہیں، پھر اعلان ہوتا ہے۔',
  },
  'instrument.not-signed': {
    en: 'This text has not been signed so.',
    ur: 'اس متن پر اس طرح دستخط نہیں ہوئے۔',
  },
  'instrument.bound-by-signature': {
    en: 'The signature binds the parties of this instrument; nothing is ratified.',
    ur: 'اس دستاویز کے فریق دستخط ہی سے پابند ہیں؛ کسی توثیق کی ضرورت نہیں۔',
  },
  'instrument.not-ratified': {
    en: 'That party has not ratified it here.',
    ur: 'اس فریق نے یہاں اس کی توثیق نہیں کی۔',
  },
  'instrument.not-yet': {
    en: 'What the instrument says of its entry into force is not met yet, as far as it stands in this room.',
    ur: 'دستاویز نے اپنے نفاذ کے لیے جو کہا ہے وہ، جہاں تک اس کمرے میں درج ہے، ابھی پورا نہیں ہوا۔',
  },
  'instrument.not-in-force': {
    en: 'The instrument is not in force.',
    ur: 'دستاویز نافذ نہیں ہے۔',
  },
  'instrument.other-text': {
    en: 'The text as it stands is not the one with this hash. Read it again; nothing was done.',
    ur: 'متن اپنی موجودہ صورت میں وہ نہیں جس کا یہ ہیش ہے۔ اسے دوبارہ پڑھیں؛ کچھ نہیں ہوا۔',
  },
  'text.still-open': {
    en: 'There are brackets or proposals left in the text, on {paragraph}. They are settled first.',
    ur: 'متن میں {paragraph} پر ابھی قوسین یا تجاویز باقی ہیں۔ پہلے وہ طے ہوں۔',
  },
} as const satisfies Record<string, Record<Language, string>>;
