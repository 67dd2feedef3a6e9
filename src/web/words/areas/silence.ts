import type { Language } from '#core/words.ts';

export const silenceWords = {
  en: {
    'nav.silence': 'Silence',
    'silence.title': 'Silence procedures',
    'silence.lead':
      'Words that the chair proposes to adopt unless somebody objects in time. Time adopts nothing: a text is adopted when the chair, who has seen what came in by every channel, declares so.',
    'silence.none': 'No silence procedure yet.',
    'silence.none.help':
      'The chair proposes exact words and a time. It starts only if no side objects to starting it, and its clock runs once every side has acknowledged receipt. For procedure, minutes, releases and editorial matters; never for a truce, consent to be bound or a finding.',
    'silence.as-of': 'As of {moment}, by the clock of this device.',
    'silence.about': 'On {about}',
    'silence.text': 'Exact words',

    'silence.now.proposed':
      'Proposed by {chair}, in the chair, until {until}. It starts only if no side objects to starting it.',
    'silence.now.not-started': 'An objection to starting it was entered; it was not started.',
    'silence.now.taken-back': 'Taken back by the chair; nothing is adopted.',
    'silence.now.not-running':
      'The time stated is {until}. The clock runs only once every side has acknowledged receipt before it; otherwise the chair states a new time.',
    'silence.now.running': 'Running since {since}, until {until}.',
    'silence.now.paused': 'Standing still since {since}: {why}.',
    'silence.now.paused.party': 'Standing still since {since}: {why} ({party}).',
    'silence.now.time-reached':
      'The time, {until}, is reached. Waiting for the chair’s declaration; nothing is adopted before it.',
    'silence.now.broken':
      'Broken at {at}: an objection or amendment reached the chair {channel}. Entered {entered}.',
    'silence.now.broken.side':
      'Broken at {at}: an objection or amendment of {side} reached the chair {channel}. Entered {entered}.',
    'silence.now.adopted':
      'Adopted by the chair, {chair}, who declared on {at} that nothing had come in by any channel by {until}.',
    'silence.now.contested':
      'The chair declared it adopted on {at}; that adoption is contested. The chair may propose anew.',

    'silence.time': 'Time stated',
    'silence.started': 'Started',
    'silence.receipts': 'Receipt acknowledged',
    'silence.receipts.help': 'Receipt is not agreement.',
    'silence.receipts.none': 'No receipt is recorded here.',
    'silence.pauses': 'The clock stood still',
    'silence.pause.from': 'since {since}: {why}',
    'silence.pause.party': 'since {since}: {why} ({party})',
    'silence.pause.ended': 'a new time was stated',
    'silence.objections': 'Objections to starting it',
    'silence.objection': 'entered',
    'silence.came-in': 'What came in',
    'silence.came': 'at {at}, {channel}; entered',
    'silence.came.side': '{side}, at {at}, {channel}; entered',
    'silence.came.late': 'After the time; it broke nothing.',
    'silence.statements': 'Interpretative statements annexed',
    'silence.contests': 'Contested',
    'silence.contest.came-in': 'an objection or amendment had reached the chair at {at}; entered',
    'silence.contest.clock-stood-still': 'the clock had to stand still since {at}; entered',
    'silence.proposed': 'Proposed',
    'silence.ended': 'Ended',
  },
  ur: {
    'nav.silence': 'خاموشی کا طریقہ',
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
  },
} as const satisfies Record<Language, Record<string, string>>;
