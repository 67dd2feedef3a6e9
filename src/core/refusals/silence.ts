import type { Language } from '../words.ts';

/** Silence procedure (AU6), and referrals and limits of a side's own rooms (AU1, AU3). */
export const SILENCE_REFUSALS = {
  'silence.unknown': {
    en: 'There is no such silence procedure in this room.',
    ur: 'اس کمرے میں خاموشی کا ایسا کوئی طریقۂ کار نہیں۔',
  },
  'silence.not-started': {
    en: 'This silence procedure has not started. Until it starts, a side objects to its starting.',
    ur: 'خاموشی کا یہ طریقۂ کار شروع نہیں ہوا۔ شروع ہونے تک فریق اس کے آغاز پر اعتراض کرتا ہے۔',
  },
  'silence.started-already': {
    en: 'This silence procedure has started. What is said against the text now is entered as breaking it.',
    ur: 'خاموشی کا یہ طریقۂ کار شروع ہو چکا ہے۔ اب متن کے خلاف جو کہا جائے وہ خاموشی توڑنے کے طور پر درج ہوتا ہے۔',
  },
  'silence.ended': {
    en: 'This silence procedure was objected to before it started, or taken back. The chair may propose another.',
    ur: 'خاموشی کے اس طریقۂ کار پر آغاز سے پہلے اعتراض ہوا یا اسے واپس لے لیا گیا۔ صدر نیا تجویز کر سکتا ہے۔',
  },
  'silence.broken': {
    en: 'This silence is broken. The chair may propose another, with the same words or amended.',
    ur: 'یہ خاموشی ٹوٹ چکی ہے۔ صدر انہی یا ترمیم شدہ الفاظ کے ساتھ نیا طریقۂ کار تجویز کر سکتا ہے۔',
  },
  'silence.adopted-already': {
    en: 'This text has been declared adopted. If something had reached the chair in time, contest the adoption.',
    ur: 'یہ متن منظور قرار دیا جا چکا ہے۔ اگر کچھ بروقت صدر تک پہنچ چکا تھا تو منظوری کو متنازع قرار دیں۔',
  },
  'silence.not-adopted': {
    en: 'This text has not been declared adopted, so there is nothing to contest. Enter the objection itself.',
    ur: 'یہ متن منظور قرار نہیں دیا گیا، اس لیے متنازع قرار دینے کو کچھ نہیں۔ خود اعتراض درج کریں۔',
  },
  'silence.time-passed': {
    en: 'The time stated has already passed. State one that is still to come.',
    ur: 'بتایا گیا وقت گزر چکا ہے۔ آنے والا وقت بتائیں۔',
  },
  'silence.time-short': {
    en: 'The sides keep at least the time they were told, and what was left of it when the clock stopped. State a later time.',
    ur: 'فریقین کے پاس کم از کم وہی وقت رہتا ہے جو بتایا گیا تھا، اور گھڑی رکنے پر جتنا باقی تھا۔ بعد کا وقت بتائیں۔',
  },
  'silence.time-not-reached': {
    en: 'The time stated is not reached yet. The declaration is made after it.',
    ur: 'بتایا گیا وقت ابھی نہیں ہوا۔ اعلان اس کے بعد کیا جاتا ہے۔',
  },
  'silence.acknowledged-already': {
    en: '{party} has already acknowledged receipt.',
    ur: '{party} وصولی کی تصدیق پہلے ہی کر چکا ہے۔',
  },
  'silence.receipt-missing': {
    en: 'Not every side had acknowledged receipt before the time stated, so the clock did not run. Obtain what is missing and state a new time.',
    ur: 'بتائے گئے وقت سے پہلے ہر فریق نے وصولی کی تصدیق نہیں کی تھی، اس لیے گھڑی نہیں چلی۔ جو باقی ہے حاصل کریں اور نیا وقت بتائیں۔',
  },
  'silence.paused': {
    en: 'The clock of this silence stands still. The chair first states a new time.',
    ur: 'اس خاموشی کی گھڑی رکی ہوئی ہے۔ صدر پہلے نیا وقت بتائے۔',
  },
  'silence.runs': {
    en: 'The clock of this silence runs, or has reached its time, and the time is not moved. If a side cannot be reached, stop the clock first.',
    ur: 'اس خاموشی کی گھڑی چل رہی ہے یا اپنے وقت کو پہنچ چکی ہے، اور وقت بدلا نہیں جاتا۔ اگر کسی فریق سے رابطہ نہیں ہو سکتا تو پہلے گھڑی روکیں۔',
  },
  'silence.other-words': {
    en: 'These are not the words and the time of this silence procedure. Take both as they stand here.',
    ur: 'یہ خاموشی کے اس طریقۂ کار کے الفاظ اور وقت نہیں۔ دونوں ویسے ہی لیں جیسے یہاں درج ہیں۔',
  },
  'silence.through-chair': {
    en: 'The room is not told whose objection it is. Tell the chair by any channel; the chair or the secretariat enters it without a name, and it counts from when it reached the chair.',
    ur: 'کمرے کو نہیں بتایا جاتا کہ اعتراض کس کا ہے۔ کسی بھی ذریعے سے صدر کو بتائیں؛ صدر یا سیکرٹریٹ اسے نام کے بغیر درج کرے گا، اور یہ صدر تک پہنچنے کے وقت سے شمار ہوگا۔',
  },
  'silence.not-named': {
    en: 'The room is not told whose objection it is. Leave the name out.',
    ur: 'کمرے کو نہیں بتایا جاتا کہ اعتراض کس کا ہے۔ نام نہ لکھیں۔',
  },
  'silence.own-only': {
    en: 'A side speaks for itself here. What another side said to the chair is entered by the chair or the secretariat.',
    ur: 'یہاں ہر فریق اپنی بات کہتا ہے۔ دوسرے فریق نے صدر سے جو کہا وہ صدر یا سیکرٹریٹ درج کرتا ہے۔',
  },
  'silence.when': {
    en: 'Say at what time it reached the chair: that time decides, not the time of this entry.',
    ur: 'بتائیں کہ یہ صدر تک کس وقت پہنچا: فیصلہ اسی وقت سے ہوتا ہے، اس اندراج کے وقت سے نہیں۔',
  },
  'silence.still-to-come': {
    en: 'The time entered is still to come. Enter when it happened.',
    ur: 'درج کیا گیا وقت ابھی آیا نہیں۔ وہ وقت لکھیں جب یہ ہوا۔',
  },
  'silence.after-time': {
    en: 'What is entered here lies after the time stated, when the clock had run out. Raise the matter anew.',
    ur: 'جو یہاں درج کیا جا رہا ہے وہ بتائے گئے وقت کے بعد کا ہے، جب گھڑی پوری ہو چکی تھی۔ معاملہ نئے سرے سے اٹھائیں۔',
  },
  'referral.own-room': {
    en: 'Referrals, instructions and limits stay in a side’s own room, where no other side sits. Enter them there.',
    ur: 'رجوع، ہدایات اور حدود فریق کے اپنے کمرے میں رہتی ہیں جہاں کوئی دوسرا فریق نہ ہو۔ انہیں وہاں درج کریں۔',
  },
  'referral.unknown': {
    en: 'There is no such referral in this room.',
    ur: 'اس کمرے میں ایسا کوئی رجوع نہیں۔',
  },
  'referral.shared-room': {
    en: 'An announcement is for a room shared with others. In a side’s own room, enter the referral itself.',
    ur: 'اعلان دوسروں کے ساتھ مشترک کمرے کے لیے ہے۔ اپنے کمرے میں خود رجوع درج کریں۔',
  },
} as const satisfies Record<string, Record<Language, string>>;
