import type { Language } from '#core/words.ts';

export const viewAsWords = {
  en: {
    'view-as.title': 'Act as somebody',
    'view-as.lead':
      'This is an exercise. Everybody in it is invented and its keys are public, so anybody may read and act as anybody. What is signed with these keys counts nowhere.',
    'view-as.none':
      'This room has no public keys to act with. Its people have their own, each on a device of theirs.',
    'view-as.reading': 'Looking for the people of this exercise…',
    'view-as.act': 'Act as: {office}',
    'view-as.here': 'You act as this person.',
    'view-as.rooms': 'Reads and writes in:',
    'view-as.public': 'Read as the public again',
    'view-as.failed':
      'That did not work. This browser may not keep keys here, or the server did not answer. Try again.',
    'view-as.now': 'EXERCISE: you act as {office} ({party}).',
    'view-as.change': 'Change',
    'view-as.begin': 'EXERCISE: you may act as anybody here.',
  },
  ur: {
    'view-as.title': 'کسی کی جگہ عمل کریں',
    'view-as.lead':
      'یہ ایک مشق ہے۔ اس میں سب لوگ فرضی ہیں اور اس کی کنجیاں سب کے پاس ہیں، اس لیے کوئی بھی کسی کی جگہ پڑھ سکتا اور عمل کر سکتا ہے۔ ان کنجیوں کے دستخط کہیں معتبر نہیں۔',
    'view-as.none':
      'اس کمرے میں عمل کرنے کے لیے کوئی عام کنجی نہیں۔ اس کے لوگوں کی اپنی کنجیاں ہیں، ہر ایک کے اپنے آلے پر۔',
    'view-as.reading': 'اس مشق کے لوگ دیکھے جا رہے ہیں…',
    'view-as.act': 'ان کی جگہ عمل کریں: {office}',
    'view-as.here': 'آپ ان کی جگہ عمل کر رہے ہیں۔',
    'view-as.rooms': 'جن کمروں میں پڑھتے اور لکھتے ہیں:',
    'view-as.public': 'دوبارہ عوام کی طرح پڑھیں',
    'view-as.failed':
      'یہ نہ ہو سکا۔ شاید یہ براؤزر یہاں کنجیاں نہیں رکھتا، یا سرور نے جواب نہیں دیا۔ دوبارہ کوشش کریں۔',
    'view-as.now': 'مشق: آپ {office} ({party}) کی جگہ عمل کر رہے ہیں۔',
    'view-as.change': 'بدلیں',
    'view-as.begin': 'مشق: یہاں آپ کسی کی بھی جگہ عمل کر سکتے ہیں۔',
  },
} as const satisfies Record<Language, Record<string, string>>;
