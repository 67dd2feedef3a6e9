import type { silenceWords as en } from '../en/silence.ts';

export const silenceWords: Readonly<Record<keyof typeof en, string>> = {
  'silence.title': 'خاموشی کے طریقۂ کار',
  'silence.lead':
    'وہ الفاظ جنہیں صدر منظور کرنا تجویز کرتا ہے جب تک کوئی بروقت اعتراض نہ کرے۔ وقت گزرنے سے کچھ منظور نہیں ہوتا: متن تب منظور ہوتا ہے جب صدر، جس نے ہر ذریعے سے آنے والی چیز دیکھی ہو، اس کا اعلان کرے۔',
  'silence.none': 'ابھی خاموشی کا کوئی طریقۂ کار نہیں۔',
  'silence.none.help':
    'صدر عین الفاظ اور وقت تجویز کرتا ہے۔ یہ تبھی شروع ہوتا ہے جب کوئی فریق اس کے آغاز پر اعتراض نہ کرے، اور گھڑی تب چلتی ہے جب ہر فریق وصولی کی تصدیق کر دے۔ طریقۂ کار، روداد، اجرا اور عبارت کی درستی کے لیے؛ جنگ بندی، پابندی کی رضامندی یا نتائجِ تحقیق کے لیے کبھی نہیں۔',
  'silence.as-of': '{moment} کی صورتِ حال، اس آلے کی گھڑی کے مطابق۔',
  'silence.about': 'موضوع: {about}',
  'silence.text': 'عین الفاظ',

  'silence.time': 'بتایا گیا وقت',
  'silence.started': 'آغاز',
  'silence.receipts': 'وصولی کی تصدیق',
  'silence.receipts.help': 'وصولی رضامندی نہیں۔',
  'silence.receipts.none': 'یہاں کوئی وصولی درج نہیں۔',
  'silence.pauses': 'گھڑی رکی رہی',
  'silence.pause.from': '{since} سے: {why}',
  'silence.pause.party': '{since} سے: {why} ({party})',
  'silence.pause.ended': 'نیا وقت بتایا گیا',
  'silence.objections': 'آغاز پر اعتراضات',
  'silence.objection': 'اندراج',
  'silence.came-in': 'جو کچھ آیا',
  'silence.came': '{at} پر، {channel}؛ اندراج',
  'silence.came.side': '{side}، {at} پر، {channel}؛ اندراج',
  'silence.came.late': 'وقت کے بعد؛ اس سے کچھ نہیں ٹوٹا۔',
  'silence.statements': 'منسلک توضیحی بیانات',
  'silence.contests': 'متنازع',
  'silence.contest.came-in': 'اعتراض یا ترمیم {at} پر صدر تک پہنچ چکی تھی؛ اندراج',
  'silence.contest.clock-stood-still': '{at} سے گھڑی کو رکا ہونا تھا؛ اندراج',
  'silence.proposed': 'تجویز',
  'silence.ended': 'اختتام',
};
