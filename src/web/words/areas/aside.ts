import type { Language } from '#core/words.ts';

export const asideWords = {
  en: {
    'nav.aside': 'Off the record',
    'aside.bar.open':
      'Off the record: read by {parties}, and while it lasts by whoever operates this server. Not kept.',
    'aside.bar.sealed': 'Off the record: read by {parties} only. Not kept.',
    'aside.lead':
      'What is written here enters no record. Nobody signs it, nothing may cite it, and it is gone at its hour.',
    'aside.before': 'Before you write',
    'aside.before.readers':
      'It will be read by {parties}: by everybody of theirs who has a key for this room. A side that joins later is not given it.',
    'aside.before.until':
      'It can be read until the hour that you set, at most 24 hours from now. It is gone earlier if you take it back or if the server is started again.',
    'aside.before.copy':
      'No copy is kept here: none on the disk of the server, none on this device.',
    'aside.before.open':
      'This room is not sealed. Until that hour the server holds your words in its memory, and whoever operates it can read and copy them there.',
    'aside.before.sealed':
      'This device encrypts your words, and the server holds only what it cannot read. It still sees that somebody writes, and when.',
    'aside.before.others':
      'Others may copy what they see, photograph it or write it down. Nothing prevents that.',
    'aside.before.cite':
      'Nothing may cite it, and nothing carries it into the record. What is to count is tabled anew by its owner.',
    'aside.before.claim':
      'No name stands beside it. If you name your side, that is a claim that nobody can check.',
    'aside.words': 'Your words',
    'aside.length': 'How long it can be read',
    'aside.length.minutes': '{minutes} minutes',
    'aside.length.hours': '{hours, plural, one {# hour} other {# hours}}',
    'aside.length.until': 'Until {at}. Then it is gone.',
    'aside.side': 'Say that it is from {party}',
    'aside.write': 'Write off the record',
    'aside.writing': 'Writing…',
    'aside.now': 'What can be read now',
    'aside.none': 'Nothing can be read here now. Whether there was something, nobody is told.',
    'aside.from': 'Says it is from {party}',
    'aside.from.none': 'Names no side',
    'aside.until': 'Until {at}',
    'aside.unread':
      'This device could not open it: it was not given the key, or it is not as a member writes it.',
    'aside.take-back': 'Take it back',
    'aside.take-back.help':
      'What you wrote can be taken back as long as this page stays open in this tab.',
    'aside.reader': 'Your key only reads. You can read here, and not write.',
    'aside.closed': 'This room is closed. Nothing more is written here.',
    'aside.outside':
      'Only those who have a place in this room read and write here, signed in with a key that counts.',
    'aside.problem.words':
      'Write some words: up to 8,000 bytes, which is about 8,000 Latin or 4,000 Urdu letters.',
    'aside.problem.key':
      'This device has not been given the key of this room, so it cannot encrypt what you write. Nothing was sent.',
  },
  ur: {
    'nav.aside': 'غیر ریکارڈ',
    'aside.bar.open':
      'غیر ریکارڈ: اسے {parties} پڑھیں گے، اور جب تک رہے، اس سرور کو چلانے والا بھی۔ محفوظ نہیں رہتا۔',
    'aside.bar.sealed': 'غیر ریکارڈ: اسے صرف {parties} پڑھیں گے۔ محفوظ نہیں رہتا۔',
    'aside.lead':
      'یہاں جو لکھا جائے وہ کسی ریکارڈ میں نہیں جاتا۔ اس پر کوئی دستخط نہیں کرتا، کوئی چیز اس کا حوالہ نہیں دے سکتی، اور مقررہ وقت پر وہ ختم ہو جاتا ہے۔',
    'aside.before': 'لکھنے سے پہلے',
    'aside.before.readers':
      'اسے {parties} پڑھیں گے: ان کا ہر وہ فرد جس کے پاس اس کمرے کی کلید ہے۔ جو فریق بعد میں شامل ہو اسے یہ نہیں دیا جاتا۔',
    'aside.before.until':
      'یہ اس وقت تک پڑھا جا سکتا ہے جو آپ مقرر کریں، زیادہ سے زیادہ اب سے 24 گھنٹے۔ اگر آپ اسے واپس لے لیں یا سرور دوبارہ چلایا جائے تو پہلے ہی ختم ہو جاتا ہے۔',
    'aside.before.copy': 'یہاں کوئی نقل نہیں رکھی جاتی: نہ سرور کی ڈسک پر، نہ اس آلے پر۔',
    'aside.before.open':
      'یہ کمرہ مہر بند نہیں۔ اس وقت تک آپ کے الفاظ سرور کی میموری میں رہتے ہیں، اور اسے چلانے والا انہیں وہاں پڑھ اور نقل کر سکتا ہے۔',
    'aside.before.sealed':
      'یہ آلہ آپ کے الفاظ خفیہ کر دیتا ہے، اور سرور کے پاس صرف وہ رہتا ہے جو وہ پڑھ نہیں سکتا۔ پھر بھی وہ دیکھتا ہے کہ کوئی لکھ رہا ہے اور کب۔',
    'aside.before.others':
      'دوسرے جو دیکھیں اسے نقل کر سکتے ہیں، اس کی تصویر لے سکتے ہیں یا لکھ سکتے ہیں۔ اسے کوئی چیز نہیں روکتی۔',
    'aside.before.cite':
      'کوئی چیز اس کا حوالہ نہیں دے سکتی، اور کوئی چیز اسے ریکارڈ میں نہیں لے جاتی۔ جو شمار ہونا ہو اسے اس کا مالک نئے سرے سے پیش کرے۔',
    'aside.before.claim':
      'اس کے ساتھ کوئی نام نہیں ہوتا۔ اگر آپ اپنے فریق کا نام دیں تو یہ ایک دعویٰ ہے جسے کوئی جانچ نہیں سکتا۔',
    'aside.words': 'آپ کے الفاظ',
    'aside.length': 'کب تک پڑھا جا سکے',
    'aside.length.minutes': '{minutes} منٹ',
    'aside.length.hours': '{hours, plural, one {# گھنٹہ} other {# گھنٹے}}',
    'aside.length.until': '{at} تک۔ پھر یہ ختم ہو جائے گا۔',
    'aside.side': 'بتائیں کہ یہ {party} کی طرف سے ہے',
    'aside.write': 'غیر ریکارڈ لکھیں',
    'aside.writing': 'لکھا جا رہا ہے…',
    'aside.now': 'جو اب پڑھا جا سکتا ہے',
    'aside.none': 'اس وقت یہاں پڑھنے کو کچھ نہیں۔ پہلے کچھ تھا یا نہیں، یہ کسی کو نہیں بتایا جاتا۔',
    'aside.from': 'کہتا ہے کہ {party} کی طرف سے ہے',
    'aside.from.none': 'کسی فریق کا نام نہیں',
    'aside.until': '{at} تک',
    'aside.unread':
      'یہ آلہ اسے نہ کھول سکا: اسے کلید نہیں دی گئی، یا یہ ویسا نہیں جیسا کوئی رکن لکھتا ہے۔',
    'aside.take-back': 'واپس لیں',
    'aside.take-back.help': 'جب تک یہ صفحہ اس ٹیب میں کھلا ہے، آپ اپنا لکھا ہوا واپس لے سکتے ہیں۔',
    'aside.reader': 'آپ کی کلید صرف پڑھتی ہے۔ آپ یہاں پڑھ سکتے ہیں، لکھ نہیں سکتے۔',
    'aside.closed': 'یہ کمرہ بند ہو چکا ہے۔ یہاں اب کچھ نہیں لکھا جاتا۔',
    'aside.outside':
      'یہاں صرف وہی پڑھتے اور لکھتے ہیں جن کی اس کمرے میں جگہ ہے، معتبر کلید سے سائن اِن ہو کر۔',
    'aside.problem.words':
      'کچھ الفاظ لکھیں: زیادہ سے زیادہ 8,000 بائٹ، یعنی تقریباً 4,000 اردو یا 8,000 لاطینی حروف۔',
    'aside.problem.key':
      'اس آلے کو اس کمرے کی کلید نہیں دی گئی، اس لیے یہ آپ کا لکھا خفیہ نہیں کر سکتا۔ کچھ نہیں بھیجا گیا۔',
  },
} as const satisfies Record<Language, Record<string, string>>;
