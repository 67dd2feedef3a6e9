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

  'silence.now.proposed':
    '{chair} نے بطورِ صدر {until} تک تجویز کیا۔ یہ تبھی شروع ہوگا جب کوئی فریق اس کے آغاز پر اعتراض نہ کرے۔',
  'silence.now.not-started': 'اس کے آغاز پر اعتراض درج ہوا؛ یہ شروع نہیں ہوا۔',
  'silence.now.taken-back': 'صدر نے واپس لیا؛ کچھ منظور نہیں ہوا۔',
  'silence.now.not-running':
    'بتایا گیا وقت {until} ہے۔ گھڑی تبھی چلتی ہے جب ہر فریق اس سے پہلے وصولی کی تصدیق کر دے؛ ورنہ صدر نیا وقت بتاتا ہے۔',
  'silence.now.running': '{since} سے جاری، {until} تک۔',
  'silence.now.paused': '{since} سے گھڑی رکی ہے: {why}۔',
  'silence.now.paused.party': '{since} سے گھڑی رکی ہے: {why} ({party})۔',
  'silence.now.time-reached':
    'وقت، {until}، ہو چکا۔ صدر کے اعلان کا انتظار ہے؛ اس سے پہلے کچھ منظور نہیں۔',
  'silence.now.broken':
    '{at} پر ٹوٹ گئی: اعتراض یا ترمیم {channel} صدر تک پہنچی۔ اندراج {entered}۔',
  'silence.now.broken.side':
    '{at} پر ٹوٹ گئی: {side} کا اعتراض یا ترمیم {channel} صدر تک پہنچی۔ اندراج {entered}۔',
  'silence.now.adopted':
    'صدر، {chair}، نے {at} پر اعلان کر کے منظور کیا کہ {until} تک کسی بھی ذریعے سے کچھ نہیں آیا۔',
  'silence.now.contested':
    'صدر نے {at} پر منظوری کا اعلان کیا؛ یہ منظوری متنازع ہے۔ صدر نئی تجویز دے سکتا ہے۔',

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
