import type { Language } from '../words.ts';

/** About points, full powers and consent. None says which side something waits for. */
export const AUTHORITY_REFUSALS = {
  'point.unknown': {
    en: 'This room has no such point. Choose one of those that are open here.',
    ur: 'اس کمرے میں ایسا کوئی نکتہ نہیں۔ یہاں کھلے نکات میں سے کوئی چنیں۔',
  },
  'point.left-aside': {
    en: 'This point was left to a later meeting. Whoever convenes takes it up first.',
    ur: 'یہ نکتہ آئندہ ملاقات پر چھوڑا گیا ہے۔ پہلے اجلاس بلانے والا اسے دوبارہ زیرِ غور لائے۔',
  },
  'point.not-aside': {
    en: 'This point was not left to a later meeting; it can be worked on now.',
    ur: 'یہ نکتہ آئندہ ملاقات پر نہیں چھوڑا گیا؛ اس پر ابھی کام ہو سکتا ہے۔',
  },
  'point.link-shared': {
    en: 'Links between points are made in a room of those who make them, where the other side does not read. Enter it in your own room or a shuttle channel.',
    ur: 'نکات کا باہمی ربط صرف اسے جوڑنے والوں کے اپنے کمرے میں درج ہوتا ہے جسے دوسرا فریق نہیں پڑھتا۔ اسے اپنے کمرے یا شٹل رابطے میں درج کریں۔',
  },
  'position.not-standing': {
    en: 'Your side has no such position standing on this point. It may have been replaced or taken back.',
    ur: 'اس نکتے پر آپ کے فریق کا ایسا کوئی موقف قائم نہیں۔ شاید وہ بدلا یا واپس لیا جا چکا ہے۔',
  },
  'formula.not-current': {
    en: 'What stands on this point is not what this act names. Read the point as it is now, and name the formula that stands there.',
    ur: 'اس نکتے پر وہ فارمولا قائم نہیں جس کا یہ عمل حوالہ دیتا ہے۔ نکتہ اس کی موجودہ صورت میں پڑھیں اور قائم فارمولے کا حوالہ دیں۔',
  },
  'formula.same-words': {
    en: 'These are the very words that stand on this point already. There is nothing to replace.',
    ur: 'اس نکتے پر پہلے ہی بعینہٖ یہی الفاظ قائم ہیں۔ بدلنے کو کچھ نہیں۔',
  },
  'formula.none': {
    en: 'No formula stands on this point, so there are no words to agree to. Table one first.',
    ur: 'اس نکتے پر کوئی فارمولا قائم نہیں، اس لیے متفق ہونے کو الفاظ نہیں۔ پہلے فارمولا پیش کریں۔',
  },
  'formula.not-own': {
    en: 'Only the side or mediator that tabled a formula retracts it.',
    ur: 'فارمولا صرف وہی فریق یا ثالث واپس لیتا ہے جس نے اسے پیش کیا۔',
  },
  'formula.consented': {
    en: 'Somebody else has agreed to this formula, so the offer can no longer be retracted. Other words can be tabled in its place; that reopens the text.',
    ur: 'اس فارمولے سے کوئی اور متفق ہو چکا ہے، اس لیے پیشکش واپس نہیں لی جا سکتی۔ اس کی جگہ دوسرے الفاظ پیش کیے جا سکتے ہیں؛ اس سے متن دوبارہ کھل جاتا ہے۔',
  },
  'powers.unknown': {
    en: 'No such powers are notified here, or they were ended.',
    ur: 'ایسے کوئی اختیارات یہاں مطلع نہیں کیے گئے، یا وہ ختم کیے جا چکے ہیں۔',
  },
  'powers.not-own': {
    en: 'A head of delegation notifies and ends powers of its own side’s people only.',
    ur: 'سربراہِ وفد صرف اپنے فریق کے لوگوں کے اختیارات مطلع یا ختم کرتا ہے۔',
  },
  'consent.stale': {
    en: 'The words have changed since: this agreement would be to words other than those that stand. Read them as they are now, and agree to those.',
    ur: 'الفاظ اس دوران بدل چکے ہیں: یہ رضامندی قائم الفاظ کے سوا دوسرے الفاظ سے ہوتی۔ انہیں موجودہ صورت میں پڑھیں اور انہی سے متفق ہوں۔',
  },
  'consent.given-already': {
    en: 'Your side has already agreed to these words. If that was ad referendum, it can be confirmed.',
    ur: 'آپ کا فریق ان الفاظ سے پہلے ہی متفق ہو چکا ہے۔ اگر وہ توثیق سے مشروط تھا تو اس کی توثیق ہو سکتی ہے۔',
  },
  'consent.unknown': {
    en: 'This room holds no such agreement of a side.',
    ur: 'اس کمرے میں کسی فریق کی ایسی کوئی رضامندی نہیں۔',
  },
  'consent.not-own': {
    en: 'Only the side that agreed confirms, declines or withdraws it.',
    ur: 'توثیق، عدم توثیق یا واپسی صرف وہی فریق کرتا ہے جو متفق ہوا تھا۔',
  },
  'consent.ended': {
    en: 'This agreement no longer stands. If your side agrees, it agrees anew to the words that stand now.',
    ur: 'یہ رضامندی اب قائم نہیں۔ اگر آپ کا فریق متفق ہے تو وہ موجودہ الفاظ سے نئے سرے سے متفق ہو۔',
  },
  'consent.suspended': {
    en: 'A key behind this agreement was declared to be in other hands. The head of your side first affirms or disowns the act.',
    ur: 'اس رضامندی کی ایک کلید غیر کے ہاتھ میں قرار دی گئی ہے۔ پہلے آپ کے فریق کا سربراہ اس عمل کو تسلیم کرے یا اس سے لاتعلقی ظاہر کرے۔',
  },
  'consent.confirmed-already': {
    en: 'This agreement is confirmed or definitive already.',
    ur: 'اس رضامندی کی توثیق پہلے ہی ہو چکی ہے، یا وہ حتمی ہے۔',
  },
  'consent.awaits-powers': {
    en: 'This has been said already, beyond notified powers. It awaits a person of your side whose powers cover it; powers can be notified by the head.',
    ur: 'یہ بات مطلع شدہ اختیارات سے باہر پہلے ہی کہی جا چکی ہے۔ اب آپ کے فریق کے اس شخص کا انتظار ہے جس کے اختیارات میں یہ آتا ہو؛ اختیارات سربراہ مطلع کر سکتا ہے۔',
  },
  'consent.only-withdrawn': {
    en: 'This agreement is confirmed or definitive. It is no longer declined; it can be withdrawn.',
    ur: 'یہ رضامندی توثیق شدہ یا حتمی ہے۔ اب اس کی عدم توثیق نہیں ہوتی؛ اسے واپس لیا جا سکتا ہے۔',
  },
  'consent.only-declined': {
    en: 'This agreement is not confirmed yet, so there is nothing to withdraw. Say instead that it is not confirmed.',
    ur: 'اس رضامندی کی ابھی توثیق نہیں ہوئی، اس لیے واپس لینے کو کچھ نہیں۔ اس کے بجائے یہ کہیں کہ توثیق نہیں ہوئی۔',
  },
  'harvest.not-provisional': {
    en: 'What stands on this point is not provisional, so there is nothing to release.',
    ur: 'اس نکتے پر جو قائم ہے وہ عارضی نہیں، اس لیے الگ کرنے کو کچھ نہیں۔',
  },
  'harvest.all-sides': {
    en: 'An early harvest is released by the heads of all sides in one act: each side’s head signs once, and nobody else.',
    ur: 'قبل از وقت ثمرہ تمام فریقوں کے سربراہ ایک ہی عمل سے الگ کرتے ہیں: ہر فریق کا سربراہ ایک بار دستخط کرے، اور کوئی اور نہیں۔',
  },
} as const satisfies Record<string, Record<Language, string>>;
