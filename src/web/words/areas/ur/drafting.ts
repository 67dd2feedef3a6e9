import type { DraftingMessageId } from '../en/drafting.ts';

export const draftingWords: Readonly<Record<DraftingMessageId, string>> = {
  'drafting.lead':
    'نجی مشورہ: انگریزی الفاظ کیا نہیں کہتے، قواعد کے مطابق۔ یہ اسی آلے پر ہوتا ہے، کسی اور کو نہیں بتایا جاتا، اور کوئی چیز اس کی منتظر نہیں۔ قواعد سے وہ بات چھوٹ سکتی ہے جو آدمی دیکھ لیتا ہے۔',
  'drafting.no-english': 'یہ انگریزی الفاظ پڑھتی ہے، اور اس پیرے میں ابھی انگریزی الفاظ نہیں۔',
  'drafting.reading': 'ان الفاظ کا جو تازہ ترین مطلب تجویز ہوا ہے، وہ بھی شامل کیا گیا ہے۔',
  'drafting.binds-nobody':
    'یہاں کوئی الفاظ کسی کو پابند نہیں کرتے: آگے کی زیادہ تر باتیں شاید اس پیرے سے متعلق نہ ہوں۔',
  'drafting.none': 'کچھ نہیں ملا۔',
  'drafting.count':
    '{gaps, plural, =0 {کوئی خلا نہیں} one {# خلا} other {# خلا}}، {questions, plural, =0 {کوئی سوال نہیں} one {# سوال} other {# سوالات}}۔ خلا ہو تو حالت شمار نہیں ہو سکتی، یا کوئی نہیں بتا سکتا کہ الفاظ پر عمل ہوا۔',
  'drafting.words': 'وہ الفاظ جن کے بارے میں کچھ باتیں ہیں',
  'drafting.gap': 'خلا',
  'drafting.question': 'سوال',
  'drafting.more': 'یہ کیوں اہم ہے، اور الفاظ',
  'drafting.wording': 'مثلاً:',
  'drafting.read': 'الفاظ کیا کہتے ہیں',
  'drafting.read.help':
    'انگریزی الفاظ سے قواعد کے مطابق پڑھا گیا۔ جس کے الفاظ نہیں وہ خالی ہے؛ اسے آدمی پورا کرتا ہے۔',
  'drafting.read.pattern': 'ذمہ داری کی قسم: {pattern}',
  'drafting.read.unclear': 'درج کرنے کے لیے کافی نہیں',
  'drafting.propose': 'الفاظ سے پڑھے گئے مواد کے ساتھ مطلب تجویز کریں',
  'drafting.accept': 'کھلا چھوڑیں',
  'drafting.note': 'کھلا کیوں ہے: صرف آپ کے لیے نوٹ',
  'drafting.keep': 'نوٹ رکھیں',
  'drafting.cancel': 'منسوخ',
  'drafting.not-kept': 'یہ براؤزر کچھ نہیں رکھتا، اس لیے نوٹ نہیں رکھا جا سکا۔',
  'drafting.accepted': 'آپ نے کھلا چھوڑا',
  'drafting.accepted.help': 'یہ نوٹ صرف اس براؤزر میں ہیں، اور آلہ صاف کرنے پر مٹ جاتے ہیں۔',
  'drafting.take-back': 'واپس لیں',
};
