import type { Language } from '../words.ts';

export const RELEASES_REFUSALS = {
  'release.unknown': {
    en: 'There is no such joint statement here. It may have been taken back; it can be proposed again.',
    ur: 'یہاں ایسا کوئی مشترکہ بیان نہیں۔ شاید وہ واپس لیا جا چکا ہے؛ اسے دوبارہ تجویز کیا جا سکتا ہے۔',
  },
  'release.cannot-speak-for': {
    en: 'A joint statement speaks for sides, mediators, hosts and guarantors who are in the room. Leave {party} out of those named.',
    ur: 'مشترکہ بیان کمرے میں موجود فریقوں، ثالثوں، میزبانوں اور ضامنوں کی طرف سے ہوتا ہے۔ {party} کو ناموں میں سے نکال دیں۔',
  },
  'release.not-named': {
    en: 'This joint statement does not speak for {party}, so its agreement is not asked for.',
    ur: 'یہ مشترکہ بیان {party} کی طرف سے نہیں، اس لیے اس کی رضامندی مطلوب نہیں۔',
  },
  'release.other-text': {
    en: 'What this act says of the joint statement is not what stands now: its words, its issuer, for whom it speaks, or its embargo. Read it again and sign for what stands.',
    ur: 'مشترکہ بیان کے بارے میں اس عمل میں جو درج ہے وہ اب کے بیان کے مطابق نہیں: الفاظ، جاری کرنے والا، کس کی طرف سے ہے، یا اجرا کی پابندی۔ دوبارہ پڑھیں اور جو اب قائم ہے اسی پر دستخط کریں۔',
  },
  'release.agreed-already': {
    en: '{party} has already agreed to these words.',
    ur: '{party} ان الفاظ سے پہلے ہی متفق ہو چکا ہے۔',
  },
  'release.not-agreed': {
    en: '{party} has not agreed to the words that stand now, so there is nothing to take back.',
    ur: '{party} اب کے الفاظ سے متفق نہیں ہوا، اس لیے واپس لینے کو کچھ نہیں۔',
  },
  'release.not-own': {
    en: 'Only whoever proposed the joint statement, or is to issue it, amends it or takes it back. Others can propose another.',
    ur: 'مشترکہ بیان میں ترمیم یا اس کی واپسی صرف تجویز کرنے والا یا جاری کرنے والا کرتا ہے۔ دوسرے اپنا بیان تجویز کر سکتے ہیں۔',
  },
  'release.not-issuer': {
    en: 'This joint statement is issued and corrected by {party} only.',
    ur: 'یہ مشترکہ بیان صرف {party} جاری یا درست کرتا ہے۔',
  },
  'release.awaits-agreement': {
    en: 'Not everybody for whom this joint statement speaks has agreed to these words here. It can be issued once all have.',
    ur: 'جن کی طرف سے یہ مشترکہ بیان ہے وہ سب ابھی یہاں ان الفاظ سے متفق نہیں ہوئے۔ سب کے متفق ہونے پر جاری ہو سکے گا۔',
  },
  'release.under-embargo': {
    en: 'The embargo on this joint statement has not passed. Issue it then; nothing is issued by the clock.',
    ur: 'اس مشترکہ بیان کے اجرا پر پابندی کا وقت ابھی نہیں گزرا۔ اس کے بعد جاری کریں؛ گھڑی خود کچھ جاری نہیں کرتی۔',
  },
  'release.issued': {
    en: 'This joint statement has been issued. Its issuer can correct it; both texts are kept.',
    ur: 'یہ مشترکہ بیان جاری ہو چکا ہے۔ جاری کرنے والا اس کی تصحیح کر سکتا ہے؛ دونوں متن محفوظ رہتے ہیں۔',
  },
  'release.not-issued': {
    en: 'This joint statement has not been issued yet. Until then its words are amended, and agreed to anew.',
    ur: 'یہ مشترکہ بیان ابھی جاری نہیں ہوا۔ اس سے پہلے الفاظ میں ترمیم ہوتی ہے اور رضامندی نئے سرے سے لی جاتی ہے۔',
  },
  'release.same-words': {
    en: 'These are the words that stand already. A correction brings other words.',
    ur: 'یہی الفاظ پہلے سے قائم ہیں۔ تصحیح میں دوسرے الفاظ ہوتے ہیں۔',
  },
} as const satisfies Record<string, Record<Language, string>>;
