import type { Language } from '../words.ts';

export const OBLIGATION_REFUSALS = {
  'zone.unknown': {
    en: 'No such zone has been drawn in this room. Draw it first, or choose another.',
    ur: 'اس کمرے میں ایسا کوئی علاقہ متعین نہیں کیا گیا۔ پہلے متعین کریں یا کوئی اور چنیں۔',
  },
  'zone.replaced': {
    en: 'Another zone has taken the place of this one. Choose that one.',
    ur: 'اس علاقے کی جگہ دوسرا علاقہ لے چکا ہے۔ وہی چنیں۔',
  },
  'layer.unknown': {
    en: 'No such lines have been supplied in this room.',
    ur: 'اس کمرے میں ایسے خطوط فراہم نہیں کیے گئے۔',
  },
  'layer.so-already': {
    en: 'These lines are switched so already.',
    ur: 'یہ خطوط پہلے ہی اسی حالت میں ہیں۔',
  },
  'obligation.unknown': {
    en: 'No such obligation has been proposed in this room. Propose it first, or choose another.',
    ur: 'اس کمرے میں ایسی کوئی ذمہ داری تجویز نہیں کی گئی۔ پہلے تجویز کریں یا کوئی اور چنیں۔',
  },
  'obligation.other-label': {
    en: 'This obligation was proposed under another name. Say it as it stands there.',
    ur: 'یہ ذمہ داری کسی اور عنوان سے تجویز ہوئی تھی۔ وہی عنوان لکھیں۔',
  },
  'obligation.not-a-side': {
    en: '{party} is not a side of this room. An obligation binds sides, which agree to it themselves.',
    ur: '{party} اس کمرے میں فریق نہیں۔ ذمہ داری فریقوں پر ہوتی ہے، جو خود اس پر اتفاق کرتے ہیں۔',
  },
  'obligation.certifies-itself': {
    en: '{party} cannot certify what it is itself to do. Name somebody else to certify.',
    ur: '{party} اپنے ہی ذمے کے کام کی تصدیق نہیں کر سکتا۔ تصدیق کے لیے کسی اور کو نامزد کریں۔',
  },
  'obligation.other-words': {
    en: 'These are not the words that stand on the paragraph. Read the paragraph again and propose anew.',
    ur: 'یہ وہ الفاظ نہیں جو اس پیراگراف پر قائم ہیں۔ پیراگراف دوبارہ پڑھیں اور نئی تجویز دیں۔',
  },
  'obligation.stale': {
    en: 'The words of its paragraph have changed since. Propose the obligation anew on the words that stand.',
    ur: 'اس کے پیراگراف کے الفاظ بعد میں بدل گئے ہیں۔ قائم الفاظ پر ذمہ داری نئے سرے سے تجویز کریں۔',
  },
  'obligation.incomplete': {
    en: 'This reading does not yet say all that a state needs. Propose one that does.',
    ur: 'اس تجویز میں ابھی وہ سب نہیں جو حالت کے حساب کے لیے ضروری ہے۔ مکمل تجویز دیں۔',
  },
  'obligation.agreed-already': {
    en: '{party} has already agreed to this obligation.',
    ur: '{party} اس ذمہ داری پر پہلے ہی اتفاق کر چکا ہے۔',
  },
  'obligation.not-agreed': {
    en: '{party} has not agreed to this obligation, so that there is nothing to take back.',
    ur: '{party} نے اس ذمہ داری پر اتفاق نہیں کیا، اس لیے واپس لینے کو کچھ نہیں۔',
  },
  'obligation.not-agreed-by-all': {
    en: 'Not every side has agreed to this obligation yet.',
    ur: 'ابھی تمام فریق اس ذمہ داری پر متفق نہیں ہوئے۔',
  },
  'obligation.text-not-in-force': {
    en: 'The text that this obligation reads is not in force in this room. Its entry into force comes first.',
    ur: 'جس متن کی یہ ذمہ داری ہے وہ اس کمرے میں نافذ نہیں۔ پہلے متن کا نفاذ ہو۔',
  },
  'obligation.in-force-already': {
    en: 'This obligation is in force. It is changed only by the procedure that its text gives.',
    ur: 'یہ ذمہ داری نافذ ہے۔ اس میں تبدیلی صرف متن کے طریقِ کار سے ہوتی ہے۔',
  },
  'obligation.not-in-force': {
    en: 'This obligation is not in force.',
    ur: 'یہ ذمہ داری نافذ نہیں۔',
  },
  'obligation.ended': { en: 'This obligation has ended.', ur: 'یہ ذمہ داری ختم ہو چکی ہے۔' },
  'obligation.suspended-already': {
    en: 'This obligation is suspended already.',
    ur: 'یہ ذمہ داری پہلے ہی معطل ہے۔',
  },
  'obligation.not-suspended': {
    en: 'This obligation is not suspended.',
    ur: 'یہ ذمہ داری معطل نہیں۔',
  },
  'obligation.no-instant': {
    en: 'Only an extension can be without an end. Say an instant.',
    ur: 'صرف توسیع بغیر اختتام کے ہو سکتی ہے۔ کوئی وقت بتائیں۔',
  },
  'obligation.not-entitled': {
    en: 'This is not for the signer: the terms of the obligation say who may do it.',
    ur: 'یہ دستخط کنندہ کے اختیار میں نہیں: ذمہ داری کی شرائط بتاتی ہیں کہ کون کر سکتا ہے۔',
  },
  'obligation.sides-together': {
    en: 'The heads of all sides sign this together.',
    ur: 'اس پر تمام فریقوں کے سربراہ مل کر دستخط کرتے ہیں۔',
  },
  'performance.unknown': {
    en: 'No such performance has been reported in this room, or the report was taken back.',
    ur: 'اس کمرے میں ایسی تعمیل کی اطلاع نہیں، یا وہ واپس لے لی گئی۔',
  },
  'performance.not-certifier': {
    en: 'Completion is certified by whoever the obligation names. That is not the signer.',
    ur: 'تکمیل کی تصدیق وہی کرتا ہے جسے ذمہ داری نامزد کرتی ہے۔ دستخط کنندہ وہ نہیں۔',
  },
  'performance.certified-already': {
    en: 'This has been certified already.',
    ur: 'اس کی پہلے ہی تصدیق ہو چکی ہے۔',
  },
  'performance.certified': {
    en: 'This report has been certified. Whoever certified it withdraws the certificate first.',
    ur: 'اس اطلاع کی تصدیق ہو چکی ہے۔ پہلے تصدیق کرنے والا اپنی تصدیق واپس لے۔',
  },
  'performance.other-class': {
    en: 'What is certified here is not what was reported. Read the report again.',
    ur: 'جس کی یہاں تصدیق ہو رہی ہے وہ رپورٹ شدہ عمل نہیں۔ رپورٹ دوبارہ پڑھیں۔',
  },
  'performance.not-certified': {
    en: 'This has not been certified, so that there is nothing to withdraw.',
    ur: 'اس کی تصدیق نہیں ہوئی، اس لیے واپس لینے کو کچھ نہیں۔',
  },
} as const satisfies Record<string, Record<Language, string>>;
